"""The whole document, both versions at once: changed statements side by side, unchanged ones folded."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from policydiff.model import Change, Document, PolicyDiff, Statement
from policydiff.renderers.plain_words import cited

Place = tuple[int, int, int]


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
    placed: list[tuple[Place, Change | Statement]] = [*_identical(diff), *_changed(diff)]
    pieces = [piece for _, piece in sorted(placed, key=lambda pair: pair[0])]
    for path, group in groupby(pieces, key=_path):
        yield Part(cited(path), tuple(_folded(list(group), diff.new)))


def _path(piece: Change | Statement) -> tuple[str, ...]:
    return piece.path if isinstance(piece, Statement) else (piece.new or piece.old)[0].path


def _identical(diff: PolicyDiff) -> Iterator[tuple[Place, Statement]]:
    for _, new in diff.identical:
        yield (new, 0, 0), diff.new.statements[new]


def _changed(diff: PolicyDiff) -> Iterator[tuple[Place, Change]]:
    """Each change with its place: its first new statement's, or right after what stood before a removed one."""
    stayed = ((change.old[0].index, change.new[0].index) for change in diff.changes if change.old and change.new)
    partners = dict([*diff.identical, *stayed])
    staying = sorted(partners)
    for change in diff.changes:
        if change.new:
            yield (change.new[0].index, 0, 0), change
        else:
            index = change.old[0].index
            at = bisect_left(staying, index)
            yield (partners[staying[at - 1]] if at else -1, 1, index), change


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
        begun.append(statement.text)
        before = statement
    yield " ".join(begun)
