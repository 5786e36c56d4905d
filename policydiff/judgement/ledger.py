"""The ledger: by topic, what they said then, what they say now, what they no longer say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from policydiff.judgement.direction import OPPOSITE, agreed, gains
from policydiff.judgement.related import related_groups
from policydiff.lexicon.topics import TOPICS
from policydiff.model import Change, Changes, Favours, LedgerRow

LONGEST_RUN = 8
"""How many clauses a row holds on a side at most; a longer run is cut, since nobody reads it as one."""


def ledger_of(changes: Changes) -> tuple[LedgerRow, ...]:
    """Rows by topic, in each topic worse for the user first, then better, no longer mentioned, and the rest."""
    told = [change for change in changes if change.quiet is None and change.weight != "cosmetic"]
    by_topic: dict[str, list[Change]] = defaultdict(list)
    for change in told:
        by_topic[change.topic].append(change)
    rows = []
    for topic in sorted(by_topic, key=TOPICS.index):
        rows.extend(sorted(_rows(topic, by_topic[topic]), key=_rank))
    return tuple(rows)


def _rank(row: LedgerRow) -> int:
    if row.favours in ("provider", "user"):
        return 0 if row.favours == "provider" else 1
    return 2 if not row.now else 3


def _rows(topic: str, changes: Sequence[Change]) -> Iterator[LedgerRow]:
    linked = [change for change in changes if change.old and change.new and change.weight == "material"]
    for change in linked:
        yield _row(topic, [change], change.favours)
    removed = [change for change in changes if not change.new]
    added = [change for change in changes if not change.old]
    groups, alone = related_groups(removed, added)
    for group in groups:
        yield _row(topic, group, _favours_of_group(group))
    for run in _runs(alone):
        yield _row(topic, run, agreed(change.favours for change in run))


def _row(topic: str, changes: Sequence[Change], favours: Favours) -> LedgerRow:
    then = tuple(clause for change in changes for clause in change.old)
    now = tuple(clause for change in changes for clause in change.new)
    return LedgerRow(
        topic=topic,
        shift=f"{then[0].modality if then else 'silent'} -> {now[0].modality if now else 'silent'}",
        favours=favours,
        then=then,
        now=now,
        changes=tuple(change.id for change in changes),
    )


def _favours_of_group(changes: Sequence[Change]) -> Favours:
    """What the old side lost and the new side gained, where both point one way."""
    return agreed(
        opinion
        for change in changes
        for opinion in ([OPPOSITE[gains(clause)] for clause in change.old] + [gains(clause) for clause in change.new])
    )


def _runs(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes of one kind, weight, bearer and modality, in their order, a row each."""
    runs: dict[tuple[str, ...], list[Change]] = defaultdict(list)
    for change in changes:
        clause = change.clauses[0]
        key = (change.kind, change.weight, clause.bearer, clause.modality, change.favours)
        runs[key].append(change)
    for run in runs.values():
        for start in range(0, len(run), LONGEST_RUN):
            yield run[start : start + LONGEST_RUN]
