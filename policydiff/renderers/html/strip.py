"""A slim map of both documents: where the changes lie, and how heavy they are."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from policydiff.model import WEIGHTS, Change, Document, PolicyDiff
from policydiff.renderers.entries import place_of
from policydiff.renderers.plain_words import KINDS_IN_WORDS, WEIGHTS_IN_WORDS

MARKS = 160
"""At most so many marks a lane, however long the document."""

WIDTH, HEIGHT = 1000, 24
"""Of a lane, in the drawing's own units."""

HEIGHTS = {"material": HEIGHT, "minor": 14, "cosmetic": 7}
"""How tall a mark is: weight is seen without colour."""


@frozen(kw_only=True)
class Mark:
    """The heaviest change of one stretch of a document.

    Attributes:
        x: Where it begins.
        width: How wide it is.
        height: How tall.
        kind: Of the change.
        id: Of the change.
        says: What it is, for who points at it.
    """

    x: float
    width: float
    height: int
    kind: str
    id: str
    says: str


@frozen(kw_only=True)
class Lane:
    """One document from its first character to its last.

    Attributes:
        name: "Then" or "Now".
        marks: From left to right.
        borders: Where its outer sections begin.
    """

    name: str
    marks: list[Mark]
    borders: list[float]


def lanes_of(diff: PolicyDiff, shown: Iterable[Change]) -> list[Lane]:
    """The old document's lane and the new one's."""
    changes = sorted(shown, key=lambda change: WEIGHTS.index(change.weight))
    return [_lane("Then", diff.old, "old", changes), _lane("Now", diff.new, "new", changes)]


def _lane(name: str, document: Document, side: Literal["old", "new"], changes: list[Change]) -> Lane:
    length = max(1, len(document.text))
    heaviest: dict[int, Mark] = {}
    for change in changes:
        for clause in change.old if side == "old" else change.new:
            first = clause.span[0] * MARKS // length
            for at in range(first, max(first + 1, clause.span[1] * MARKS // length)):
                heaviest.setdefault(at, _mark(at, change))
    borders = [section.span[0] * WIDTH / length for section in document.sections if section.level == 1]
    return Lane(name=name, marks=[heaviest[at] for at in sorted(heaviest)], borders=[round(x, 1) for x in borders])


def _mark(at: int, change: Change) -> Mark:
    step = WIDTH / MARKS
    return Mark(
        x=round(at * step, 2),
        width=round(step - 1, 2),
        height=HEIGHTS[change.weight],
        kind=change.kind,
        id=change.id,
        says=f"{WEIGHTS_IN_WORDS[change.weight]}, {KINDS_IN_WORDS[change.kind]}: {place_of(change)}",
    )
