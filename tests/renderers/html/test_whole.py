"""The whole document loses nothing and puts everything where it stands; what the report says besides is all there."""

from collections import Counter
from pathlib import Path

import pytest
from attrs import evolve

from policydiff import Change, Clause, PolicyDiff, Snapshot, diff, load, render
from policydiff.model import Caveat, Statement
from policydiff.renderers.html.whole import Same, parts_of

EVAL = Path(__file__).parents[4] / "shared" / "eval"
PAIRS = {path.name[:2]: path for path in sorted((EVAL / "speed").glob("*.old.md"))}
PAIRS |= {path.stem: path for path in sorted((EVAL / "gold").glob("p*.json"))}


def diff_of(name: str) -> PolicyDiff:
    path = PAIRS[name]
    if path.suffix == ".json":
        old, new = sorted(path.parent.glob(f"{name}-*.md"))
    else:
        old, new = path, path.with_name(path.name.replace(".old.", ".new."))
    return diff(load(old), load(new))


def pieces_of(changes: PolicyDiff) -> list[Change | Same]:
    return [piece for part in parts_of(changes) for piece in part.pieces]


def words_of(statements: tuple[Statement, ...] | tuple[Clause, ...]) -> list[str]:
    return " ".join(statement.text for statement in statements).split()


@pytest.mark.parametrize("name", PAIRS or [pytest.param("", marks=pytest.mark.skip(reason="no real pairs at hand"))])
def test_every_statement_stands_where_it_belongs(name: str) -> None:
    changes = diff_of(name)
    pieces = pieces_of(changes)
    assert [piece.id for piece in pieces if isinstance(piece, Change)] == [change.id for change in changes]
    new = [statement for piece in pieces for statement in (piece.statements if isinstance(piece, Same) else piece.new)]
    is_apart = any(
        clause.index != change.new[0].index + place for change in changes for place, clause in enumerate(change.new)
    )  # the pieces of a split, which stand together
    indexes = [statement.index for statement in new]
    assert (sorted(indexes) if is_apart else indexes) == list(range(len(changes.new.statements)))
    same = Counter(word for piece in pieces if isinstance(piece, Same) for word in words_of(piece.statements))
    went = Counter(word for change in changes for word in words_of(change.old))
    assert same + went == Counter(words_of(changes.old.statements))


def test_a_removed_clause_of_a_renamed_section_stands_in_it() -> None:
    old = "# Data\n\nWe keep your name. We keep your address. We sell lamps.\n\n# Contact\n\nWrite to us.\n"
    new = "# What we hold\n\nWe keep your name. We sell lamps.\n\n# Contact\n\nWrite to us.\n"
    changes = diff(*(Snapshot.from_text(text, media_type="text/markdown") for text in (old, new)))
    assert [part.title for part in parts_of(changes)] == ["What we hold", "Contact"]


def test_the_report_says_everything(example: PolicyDiff) -> None:
    caveats = (Caveat("guessed", "The headings were guessed."),)
    report = render(evolve(example, old=evolve(example.old, caveats=caveats)), "html")
    assert "Then: The headings were guessed." in report
    assert "Now: The headings" not in report
    for said in ("renamed", "Acme → Zenith (4 times)", "gone: 30 days", "navigation", "Home", "2. Keep → 2. Keeping"):
        assert said in report
    for clause in example.removed[0].old:
        assert f"“{clause.text}” (Acme policy &gt; {clause.path[0]}" in report


def test_brief_is_head_and_ledger(example: PolicyDiff) -> None:
    report = render(example, "html", brief=True)
    assert 'id="ledger"' in report
    for part in ("changes", "noise", "sections", "whole", "left-out"):
        assert f'id="{part}"' not in report
