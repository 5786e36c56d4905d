"""The ledger's cells: what one side says of a matter, in quotes of its own words."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from attrs import frozen

from policydiff.model import Change, Clause, LedgerRow, PolicyDiff, Span
from policydiff.renderers.excerpts import quote, telling_spans
from policydiff.renderers.plain_words import modal_of, silence_now

QUOTES = 3
"""So many clauses are quoted in a cell; the others are counted."""

Focus = Mapping[Clause, Span]


@frozen
class Cell:
    """What one side says.

    Attributes:
        quotes: Of each of the first clauses how it binds and whom ("YOU MUST"), and its words; twins once.
        more: How many clauses are not quoted.
        silence: What to say where the side says nothing; empty where it says something.
    """

    quotes: tuple[tuple[str, str], ...] = ()
    more: int = 0
    silence: str = ""


def rows_of(diff: PolicyDiff, shown: Iterable[Change]) -> list[LedgerRow]:
    """The rows of the ledger that hold one of the changes to show."""
    ids = {change.id for change in shown}
    return [row for row in diff.ledger if not ids.isdisjoint(row.changes)]


def focus_of(changes: Sequence[Change]) -> Focus:
    """Of each clause the place that tells most of what changed."""
    return dict(chain.from_iterable(map(telling_spans, changes)))


def cells_of(row: LedgerRow, focus: Focus, limit: int) -> tuple[Cell, Cell]:
    """Then and now, each quote of at most about `limit` characters."""
    then = _cell(row.then, focus, limit) if row.then else Cell(silence="not mentioned")
    now = _cell(row.now, focus, limit) if row.now else Cell(silence=silence_now(row))
    return then, now


def _cell(clauses: tuple[Clause, ...], focus: Focus, limit: int) -> Cell:
    quotes = tuple(dict.fromkeys((modal_of(clause), quote(clause, limit, focus.get(clause))) for clause in clauses))
    return Cell(quotes[:QUOTES], max(0, len(quotes) - QUOTES))
