"""One edit planted in a long real policy: found, with its kind, weight and aspect, and nothing else is reported.

The policies are read from beside the repository; the edits are our own. Each planter finds the places where its edit
makes sense and writes the edited text.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from policydiff import Document, PolicyDiff, Snapshot, diff
from policydiff.pipeline import read

SHARED = Path(__file__).parents[2].parent / "shared"
POLICIES = sorted([*SHARED.glob("eval/speed/[SM]*.old.md"), *SHARED.glob("eval/gold/*.md")])
PLACES = 3
"""How many places of a policy each edit is planted in, the first of them that fit."""

pytestmark = [
    pytest.mark.reliability(
        "One edit planted in a real policy is found, with its kind, weight and aspect, and nothing else is"
    ),
    pytest.mark.skipif(not POLICIES, reason="no real policies beside the repository"),
]


def replaced(pattern: str, replacement: str) -> Callable[[str], Iterator[tuple[str, str]]]:
    """A planter that rewrites a sentence's first match; yields (sentence, edited sentence)."""
    compiled = re.compile(pattern)

    def plant(text: str) -> Iterator[tuple[str, str]]:
        for sentence in sentences(text):
            if compiled.search(sentence):
                yield sentence, compiled.sub(replacement, sentence, count=1)

    return plant


@cache
def sentences(text: str) -> tuple[str, ...]:
    """Plain sentences that stand once in the text: long enough to be told apart, without markup."""
    found = re.findall(r"(?<=[.!?] )[A-Z][^.!?\n*_\[\]()|#>]{40,300}\.(?=\s)", text)
    return tuple(sentence for sentence in dict.fromkeys(found) if text.count(sentence) == 1)


BINDING = re.compile(r"(?:We (?:may|will|must|do not)|You (?:may|must)) ")
POINTING = re.compile(r"\b(?:contact|review|learn|find|visit|see|be able)\b")


def deleted(text: str) -> Iterator[tuple[str, str]]:
    """A sentence that binds somebody is taken out."""
    for sentence in sentences(text):
        if BINDING.match(sentence) and not POINTING.search(sentence):
            yield " " + sentence, ""


def inserted(text: str) -> Iterator[tuple[str, str]]:
    """A promise is put in behind a sentence."""
    for sentence in sentences(text):
        yield sentence, sentence + " We may rent your telephone number to circus directors for puppet shows."


EDITS = {
    # edit: (planter, kind, weight, aspects of which one must be named)
    "number of days": (replaced(r"\b(?:14|30|60|90|180) days\b", "45 days"), "reworded", "material", {"deadline"}),
    "years": (
        replaced(r"\b(?:one|two|three|five|1|2|3|5|7|10) years\b", "9 years"),
        "reworded",
        "material",
        {"deadline"},
    ),
    "age": (replaced(r"\b(?:13|16|18) years (?:old|of age)\b", "21 years of age"), "reworded", "material", {"age"}),
    "may to will": (replaced(r"\b([Ww])e may (?!not|also|be)", r"\1e will "), "reworded", "material", {"modality"}),
    "will to may": (
        replaced(r"\b([Ww])e will (?!not|be|also|only)", r"\1e may "),
        "reworded",
        "material",
        {"modality"},
    ),
    "must to may": (replaced(r"\b([Yy])ou must (?!not|be)", r"\1ou may "), "reworded", "material", {"modality"}),
    "negation gone": (
        replaced(r"\b([Ww])e (?:do|will) not ", r"\1e "),
        "reworded",
        "material",
        {"polarity", "modality"},
    ),
    "negation came": (
        replaced(r"\b([Ww])e may (?!not|also|be)", r"\1e may not "),
        "reworded",
        "material",
        {"polarity"},
    ),
    "bearer": (
        replaced(r"\bYou (?:must|agree to|are responsible for)\b", "We must"),
        "reworded",
        "material",
        {"bearer"},
    ),
    "recipient": (
        replaced(r"\bservice providers\b", "service providers and data brokers"),
        "reworded",
        "material",
        {"recipient"},
    ),
    "data": (
        replaced(
            r"\b(collect|provide|share|include|including|use)\b([^.]{0,60}) your name\b",
            r"\1\2 your name, precise location",
        ),
        "reworded",
        "material",
        {"data"},
    ),
    "condition": (replaced(r"^We may\b", "If you consent, we may"), "reworded", "material", {"condition+"}),
    "exception": (
        replaced(r"^(We (?:will|do|may) not [^.]*)\.", r"\1, except for minors."),
        "reworded",
        "material",
        {"exception+"},
    ),
    "deletion": (deleted, "removed", "material", set[str]()),
    "insertion": (inserted, "added", "material", set[str]()),
}


@cache
def base(path: Path) -> tuple[str, Document]:
    text = path.read_text(encoding="utf-8")
    return text, document(text)


def document(text: str) -> Document:
    return read(Snapshot.from_text(text, media_type="text/markdown"))


def planted(edit: str) -> Iterator[tuple[Path, str, PolicyDiff]]:
    for path in POLICIES:
        text, old = base(path)
        for count, (was, now) in enumerate(EDITS[edit][0](text)):
            if count == PLACES:
                break
            yield path, was, diff(old, document(text.replace(was, now, 1)))


@pytest.mark.parametrize("edit", EDITS)
def test_a_planted_edit_is_found_and_nothing_else(edit: str) -> None:
    _, kind, weight, aspects = EDITS[edit]
    wrong = []
    tried = 0
    for path, was, changes in planted(edit):
        tried += 1
        told = [change for change in changes if change.quiet is None]
        right = (
            len(told) == 1
            and told[0].kind == kind
            and told[0].weight == weight
            and (not aspects or aspects & set(told[0].aspects))
        )
        if not right:
            said = [(change.kind, change.weight, change.aspects, change.explanation) for change in told]
            wrong.append(f"{path.name}: {was!r}: {said}")
    assert tried, "no policy has a place for this edit"
    assert len(wrong) <= 0.02 * tried, f"{len(wrong)} of {tried}\n" + "\n".join(wrong[:20])
