"""One controlled edit in a long real policy flags as many words as it must, and noise flags none.

A flagged word stands in a deletion or insertion of a change that is not quiet; a move or a section counts nothing, a
rename once. The edits are made by rule in policies read from beside the repository.
"""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from policydiff import Document, PolicyDiff, Snapshot, diff
from policydiff.pipeline import read

SHARED = Path(__file__).parents[2].parent / "shared" / "eval" / "speed"
POLICIES = [SHARED / "M3-spotify-tos.old.md", SHARED / "L2-bing-tos.old.md", SHARED / "S3-basecamp-tos.old.md"]
HEADING = re.compile(r"(?m)^(?=#{2,3} |[^\n]+\n-{4,}\n)")
PLAIN = re.compile(r"^[A-Z][^*#|>\[\]<_\n]{120,}$")

pytestmark = pytest.mark.skipif(not POLICIES[0].exists(), reason="no real policies beside the repository")


def flagged(changes: PolicyDiff) -> int:
    told = [change for change in changes if change.quiet is None and change.kind != "moved"]
    edited = [edit.text for change in told for edit in change.edits if edit.op != "equal"]
    renamed = [name for rename in changes.renames for name in (rename.old, rename.new)]
    return sum(len(re.findall(r"\w+", text)) for text in edited + renamed)


def document(text: str) -> Document:
    return read(Snapshot.from_text(text, media_type="text/markdown"))


def section_moved(text: str) -> str:
    parts = HEADING.split(text)
    parts.insert(len(parts) - 2, parts.pop(3))
    return "".join(parts)


def section_moved_and_edited(text: str) -> str:
    parts = HEADING.split(text)
    pattern = re.compile(r"(?<=\. )[A-Z][^.\[\]*_\n]{40,200} (the|our|your) [^.\[\]*_\n]{20,100}\.")
    place, sentence = next((place, found) for place in range(2, 9) if (found := pattern.search(parts[place])))
    edited = (
        sentence[0][: sentence.start(1) - sentence.start()]
        + "purple"
        + sentence[0][sentence.end(1) - sentence.start() :]
    )
    parts.insert(len(parts) - 2, parts.pop(place).replace(sentence[0], edited))
    return "".join(parts)


def section_inserted(text: str) -> str:
    parts = HEADING.split(text)
    parts.insert(3, "## Garden\n\nWe may lend your straw hat to one scarecrow on windy days in autumn.\n\n")
    return "".join(parts)


def brand_renamed(text: str) -> str:
    names = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b", text)
    return re.sub(rf"\b{max(set(names), key=names.count)}\b", "Zenithar", text)


def paragraphs(text: str, edit: Callable[[str], str]) -> str:
    return "\n\n".join(edit(part) if PLAIN.match(part) else part for part in text.split("\n\n"))


def paragraph_split(text: str) -> str:
    return paragraphs(text, lambda part: re.sub(r"(?<=[a-z])\. (?=[A-Z])", ".\n\n", part, count=1))


def reflowed(text: str) -> str:
    return paragraphs(text, lambda part: textwrap.fill(part, 60, break_long_words=False, break_on_hyphens=False))


def requoted(text: str) -> str:
    return paragraphs(
        text, lambda part: re.sub(r'"([^"]*)"', r"“\1”", part.replace("'", "’")).replace(" the ", "  the ")
    )


def spelled(text: str) -> str:
    words = {"organization": "organisation", "authorize": "authorise", "center": "centre", "recognize": "recognise"}
    return re.sub("|".join(words), lambda match: words[match[0]], text)


def bulleted(text: str) -> str:
    return re.sub(r"(?m)^\*( +)", r"-\1", text)


IDEAL = {
    section_moved: 0,
    section_moved_and_edited: 2,
    section_inserted: 14,
    brand_renamed: 2,
    paragraph_split: 0,
    reflowed: 0,
    requoted: 0,
    bulleted: 0,
}


FITTING = [
    (policy, edit)
    for policy in POLICIES
    if policy.exists()
    for edit in IDEAL
    if edit(policy.read_text(encoding="utf-8")) != policy.read_text(encoding="utf-8")
]


@pytest.mark.parametrize(("policy", "edit"), FITTING, ids=[f"{p.name[:2]}-{edit.__name__}" for p, edit in FITTING])
def test_an_edit_flags_the_ideal_number_of_words(policy: Path, edit: Callable[[str], str]) -> None:
    text = policy.read_text(encoding="utf-8")
    edited = edit(text)
    changes = diff(document(text), document(edited))
    told = [(change.kind, change.explanation, change.edits) for change in changes if change.quiet is None]
    assert flagged(changes) == IDEAL[edit], told
    if IDEAL[edit] == 0:
        assert not [change for change in changes if change.weight == "material"]


@pytest.mark.parametrize("policy", POLICIES, ids=lambda path: path.name.split("-")[0])
def test_british_spelling_is_cosmetic(policy: Path) -> None:
    text = policy.read_text(encoding="utf-8")
    changes = diff(document(text), document(spelled(text)))
    assert {change.weight for change in changes} == {"cosmetic"}


def test_a_moved_section_is_one_move() -> None:
    old, new = (
        document((SHARED / f"Q1-basecamp-move.{side}.md").read_text(encoding="utf-8")) for side in ("old", "new")
    )
    changes = diff(old, new)
    assert [section.kinds for section in changes.sections] == [("moved",)]
    assert not [change for change in changes if change.quiet is None]
