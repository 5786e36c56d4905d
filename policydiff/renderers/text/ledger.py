"""The ledger: by topic, what they said then and what they say now, in their own words."""

from collections.abc import Iterator, Sequence

from policydiff.model import Change, Favours, LedgerRow, PolicyDiff
from policydiff.renderers.cells import Cell, Focus, cells_of, focus_of, rows_of
from policydiff.renderers.plain_words import VERDICTS
from policydiff.renderers.settings import Settings
from policydiff.renderers.summary import facts_of
from policydiff.renderers.terminal import beside, padded, visible, wrapped

TOPIC, VERDICT, LABEL, GAP = 11, 14, 9, 2
"""Columns of the table: the topic, the verdict, the modal word in a cell, and the space between two columns."""

LINES, RAGGED = 3, 12
"""A quote fills so many lines of its cell, and so many columns of them stay empty at their ends."""

NARROW = 88
"""Below this width, then and now stand one under the other."""


def ledger_of(diff: PolicyDiff, shown: Sequence[Change], settings: Settings) -> Iterator[str]:
    """The lines of the ledger's table: the rows that hold one of the changes to show."""
    rows = rows_of(diff, shown)
    if rows:
        yield ""
        yield from (_stacked if settings.width < NARROW else _table)(rows, focus_of(shown), settings)


def fact_lines_of(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """The lines of what else the two documents differ in, what they have in common, and what was not compared."""
    yield ""
    for label, said in facts_of(diff):
        yield from wrapped(visible(said), settings.width, first=settings.ink.faint(padded(label, TOPIC)) + " " * GAP)


def _table(rows: list[LedgerRow], focus: Focus, settings: Settings) -> Iterator[str]:
    cell = (settings.width - TOPIC - VERDICT - 3 * GAP) // 2
    widths = [TOPIC, cell, cell, VERDICT]
    yield from (settings.ink.bold(line) for line in beside([["TOPIC"], ["THEN"], ["NOW"], [""]], widths, GAP))
    above = ""
    for row in rows:
        if above:
            yield ""
        then, now = _sides(row, focus, cell)
        name = settings.ink.bold(row.topic) if row.topic != above else ""
        yield from beside([[name], then, now, [_verdict(row.favours, settings)]], widths, GAP)
        above = row.topic


def _stacked(rows: list[LedgerRow], focus: Focus, settings: Settings) -> Iterator[str]:
    for position, row in enumerate(rows):
        if position:
            yield ""
        yield f"{settings.ink.bold(row.topic)} · {_verdict(row.favours, settings)}"
        for side, lines in zip(("THEN", "NOW"), _sides(row, focus, settings.width - 6), strict=True):
            yield from beside([[side], lines], [4, settings.width - 6], GAP)


def _verdict(favours: Favours, settings: Settings) -> str:
    paint = {"user": settings.ink.good, "provider": settings.ink.bad}.get(favours, settings.ink.faint)
    return paint(VERDICTS[favours])


def _sides(row: LedgerRow, focus: Focus, width: int) -> tuple[list[str], list[str]]:
    then, now = cells_of(row, focus, LINES * (width - LABEL) - RAGGED)
    return list(_lines(then, width)), list(_lines(now, width))


def _lines(cell: Cell, width: int) -> Iterator[str]:
    """The lines of one side, the modal word before a quote where it is another than before."""
    if cell.silence:
        yield from wrapped(cell.silence, width)
    said = ""
    for label, words in cell.quotes:
        first = padded("" if label == said else f"{label} ", LABEL)
        yield from wrapped(f'"{visible(words)}"', width, first=first, rest=" " * LABEL)
        said = label
    if cell.more:
        yield f"{' ' * LABEL}and {cell.more} more"
