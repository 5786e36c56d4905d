"""The ledger's rows and the changes by weight, as report and notebook show them."""

from collections.abc import Mapping
from itertools import groupby

from attrs import frozen

from policydiff.model import WEIGHTS, Changes, LedgerRow, PolicyDiff
from policydiff.renderers.cells import Cell, cells_of, focus_of, rows_of
from policydiff.renderers.html.cards import Card
from policydiff.renderers.plain_words import WEIGHT_TITLES

QUOTED = 150
"""So many characters a clause is quoted with in the ledger."""


@frozen
class Row:
    """A row of the ledger with what it opens to.

    Attributes:
        row: Topic, clauses, and who is better off.
        cells: Then and now, in short quotes.
        cards: Its changes that are shown.
    """

    row: LedgerRow
    cells: tuple[Cell, Cell]
    cards: list[Card]


def ledger_of(diff: PolicyDiff, shown: Changes, cards: Mapping[str, Card]) -> list[tuple[str, list[Row]]]:
    """The ledger's rows by topic."""
    listed, focus = {change.id for change in shown}, focus_of(shown)
    rows = [
        Row(row, cells_of(row, focus, QUOTED), [cards[id_] for id_ in row.changes if id_ in listed])
        for row in rows_of(diff, shown)
    ]
    return [(topic, list(group)) for topic, group in groupby(rows, key=lambda row: row.row.topic)]


def groups_of(shown: Changes, cards: Mapping[str, Card]) -> list[tuple[str, str, list[Card]]]:
    """The changes by weight, the heaviest first: the weight, its title, its changes."""
    by_weight = ((weight, [cards[change.id] for change in shown if change.weight == weight]) for weight in WEIGHTS)
    return [(weight, WEIGHT_TITLES[weight], group) for weight, group in by_weight if group]
