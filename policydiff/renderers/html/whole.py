"""The whole document, both versions at once: changed statements side by side, unchanged ones folded."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from policydiff.model import Change, Document, PolicyDiff, Statement
from policydiff.renderers.plain_words import cited

Placed = tuple[tuple[int, int, int], tuple[str, ...], Change | Statement]
"""A piece with its place in the new document, and the titles it is shown under."""


@frozen
class Same:
    """Statements that stand in both documents as they are.

    Attributes:
        statements: The new document's, in order.
        paragraphs: Their words, paragraph by paragraph.
    """

    statements: tuple[Statement, ...]
    paragraphs: tuple[str, ...]


@frozen
class Part:
    """What stands under one heading.

    Attributes:
        title: The titles, outermost first.
        pieces: Changes, and runs of statements between them, in the new document's order.
    """

    title: str
    pieces: tuple[Change | Same, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing in it changed."""
        return all(isinstance(piece, Same) for piece in self.pieces)


def parts_of(diff: PolicyDiff) -> Iterator[Part]:
    """The new document's parts in order; what was removed stands where it stood."""
    placed = sorted([*_identical(diff), *_changed(diff)], key=lambda one: one[0])
    for path, group in groupby(placed, key=lambda one: one[1]):
        yield Part(cited(path), tuple(_folded([piece for *_, piece in group], diff.new)))


def _identical(diff: PolicyDiff) -> Iterator[Placed]:
    for _, index in diff.identical:
        statement = diff.new.statements[index]
        yield (index, 0, 0), statement.path, statement


def _changed(diff: PolicyDiff) -> Iterator[Placed]:
    """Each change: at its first new statement, or, removed, right after what stood before it and did not move."""
    both = [change for change in diff.changes if change.old and change.new and "order" not in change.aspects]
    partners = dict([*diff.identical, *((change.old[0].index, change.new[0].index) for change in both)])
    staying = sorted(partners)
    for change in diff.changes:
        if change.new:
            yield (change.new[0].index, 0, 0), change.new[0].path, change
            continue
        index, path = change.old[0].index, change.old[0].path
        at = bisect_left(staying, index)
        before = partners[staying[at - 1]] if at else -1
        if at and diff.old.statements[staying[at - 1]].path == path:  # of a section that may have another title now
            path = diff.new.statements[before].path
        yield (before, 1, index), path, change


def _folded(pieces: list[Change | Statement], new: Document) -> Iterator[Change | Same]:
    """The pieces with each run of unchanged statements as one."""
    for is_same, run in groupby(pieces, key=lambda piece: isinstance(piece, Statement)):
        if is_same:
            statements = tuple(piece for piece in run if isinstance(piece, Statement))
            yield Same(statements, tuple(_paragraphs(statements, new)))
        else:
            yield from (piece for piece in run if isinstance(piece, Change))


def _paragraphs(statements: tuple[Statement, ...], document: Document) -> Iterator[str]:
    """Their words; a line break between two of them in the document's text begins another paragraph."""
    begun: list[str] = []
    before: Statement | None = None
    for statement in statements:
        if before is not None and "\n" in document.text[before.span[1] : statement.span[0]]:
            yield " ".join(begun)
            begun = []
        begun.append(f"{statement.number}) {statement.text}" if statement.number else statement.text)
        before = statement
    yield " ".join(begun)
