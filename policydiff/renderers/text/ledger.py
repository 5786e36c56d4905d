"""The ledger: by topic, what they said then and what they say now, in their own words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from policydiff.model import Change, Clause, Favours, GoneAndNew, LedgerRow, PolicyDiff, Span
from policydiff.renderers.excerpts import changed_spans, quote
from policydiff.renderers.plain_words import VERDICTS, modal_of, silence_now
from policydiff.renderers.settings import Settings
from policydiff.renderers.terminal import beside, padded, visible, wrapped

TOPIC, VERDICT, LABEL, GAP = 11, 14, 9, 2
"""Columns of the table: the topic, the verdict, the modal word in a cell, and the space between two columns."""

QUOTES = 3
"""So many clauses are quoted in a cell; the others are counted."""

LINES, RAGGED = 3, 12
"""A quote fills so many lines of its cell, and so many columns of them stay empty at their ends."""

NARROW = 88
"""Below this width, then and now stand one under the other."""

LIKE = 0.5
"""Two wordings less like than this have no single place where they changed."""

Focus = Mapping[Clause, Span]


def ledger_of(diff: PolicyDiff, shown: Sequence[Change], settings: Settings) -> Iterator[str]:
    """The lines of the ledger's table: the rows that hold one of the changes to show."""
    ids = {change.id for change in shown}
    rows = [row for row in diff.ledger if not ids.isdisjoint(row.changes)]
    if rows:
        yield ""
        changed = (changed_spans(change) for change in shown if change.similarity >= LIKE)
        yield from (_stacked if settings.width < NARROW else _table)(rows, dict(chain(*changed)), settings)


def facts_of(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """The lines of what else the two documents differ in, what they have in common, and what was not compared."""
    yield ""
    for label, said in _facts(diff):
        yield from wrapped(said, settings.width, first=settings.ink.faint(padded(label, TOPIC)) + " " * GAP)


def _table(rows: list[LedgerRow], focus: Focus, settings: Settings) -> Iterator[str]:
    cell = (settings.width - TOPIC - VERDICT - 3 * GAP) // 2
    widths = [TOPIC, cell, cell, VERDICT]
    yield from (settings.ink.bold(line) for line in beside([["TOPIC"], ["THEN"], ["NOW"], [""]], widths, GAP))
    above = ""
    for row in rows:
        if above:
            yield ""
        then, now = _cells(row, focus, cell)
        name = settings.ink.bold(row.topic) if row.topic != above else ""
        yield from beside([[name], then, now, [_verdict(row.favours, settings)]], widths, GAP)
        above = row.topic


def _stacked(rows: list[LedgerRow], focus: Focus, settings: Settings) -> Iterator[str]:
    for position, row in enumerate(rows):
        if position:
            yield ""
        yield f"{settings.ink.bold(row.topic)} · {_verdict(row.favours, settings)}"
        for side, cell in zip(("THEN", "NOW"), _cells(row, focus, settings.width - 6), strict=True):
            yield from beside([[side], cell], [4, settings.width - 6], GAP)


def _verdict(favours: Favours, settings: Settings) -> str:
    paint = {"user": settings.ink.good, "provider": settings.ink.bad}.get(favours, settings.ink.faint)
    return paint(VERDICTS[favours])


def _cells(row: LedgerRow, focus: Focus, width: int) -> tuple[list[str], list[str]]:
    then = list(_cell(row.then, focus, width)) or wrapped("not mentioned", width)
    now = list(_cell(row.now, focus, width)) or wrapped(silence_now(row), width)
    return then, now


def _cell(clauses: tuple[Clause, ...], focus: Focus, width: int) -> Iterator[str]:
    """What one side says: a quote for each of the first clauses, its modal word before it where that is another."""
    said = ""
    for clause in clauses[:QUOTES]:
        label = modal_of(clause)
        words = visible(quote(clause, LINES * (width - LABEL) - RAGGED, focus.get(clause)))
        first = padded("" if label == said else f"{label} ", LABEL)
        yield from wrapped(f'"{words}"', width, first=first, rest=" " * LABEL)
        said = label
    if len(clauses) > QUOTES:
        yield f"{' ' * LABEL}and {len(clauses) - QUOTES} more"


def _facts(diff: PolicyDiff) -> Iterator[tuple[str, str]]:
    """What else the two documents differ in, and what they have in common, each with its label."""
    if diff.renames:
        renamed = " · ".join(f"{rename.old} -> {rename.new} ({rename.count} times)" for rename in diff.renames)
        yield "renamed", visible(renamed)
    for label, words in (("names", diff.names), ("numbers", diff.numbers)):
        if words.gone or words.new:
            yield label, visible(_gone_and_new(words))
    if diff.topics.unchanged:
        yield "no change", " · ".join(diff.topics.unchanged)
    if diff.topics.silent:
        yield "silent", f"in both: {' · '.join(diff.topics.silent)}"
    left_out = _left_out(diff)
    if left_out:
        yield "left out", visible(left_out)


def _gone_and_new(words: GoneAndNew) -> str:
    sides = (("gone", words.gone), ("new", words.new))
    return " · ".join(f"{side}: {', '.join(there)}" for side, there in sides if there)


def _left_out(diff: PolicyDiff) -> str:
    """What was not compared, by reason: "navigation (3 then, 4 now)"."""
    then, now = (Counter(piece.reason for piece in document.left_out) for document in (diff.old, diff.new))
    return " · ".join(_then_and_now(reason, then[reason], now[reason]) for reason in _in_order(then, now))


def _in_order(*counters: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(reason for counter in counters for reason in counter))


def _then_and_now(reason: str, then: int, now: int) -> str:
    counts = [f"{count} {side}" for count, side in ((then, "then"), (now, "now")) if count]
    return f"{reason} ({', '.join(counts)})"
