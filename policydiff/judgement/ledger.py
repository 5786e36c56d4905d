"""The ledger: by topic, what they said then, what they say now, what they no longer say."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from policydiff.judgement.direction import OPPOSITE, agreed, gains
from policydiff.judgement.related import Related, topic_of
from policydiff.lexicon.topics import TOPICS
from policydiff.model import Change, Changes, Favours, LedgerRow, Modality

LONGEST = 6
"""How many clauses a row holds on a side at most: a reader does not read more side by side."""


def ledger_of(changes: Changes) -> tuple[LedgerRow, ...]:
    """Rows by topic, in each topic worse for the user first, then better, no longer mentioned, and the rest."""
    told = [
        change
        for change in changes
        if change.quiet is None
        and change.weight != "cosmetic"
        and change.kind != "moved"
        and any(clause.kind != "label" for clause in change.old + change.new)
    ]
    rows = (*_rewritten(told), *_left_over([change for change in told if not (change.old and change.new)]))
    return tuple(sorted(rows, key=lambda row: (_place(row.topic), _rank(row))))


def _place(topic: str) -> tuple[int, str]:
    """Where a topic stands in the ledger; a user's own stand last, by name."""
    return (TOPICS.index(topic) if topic in TOPICS else len(TOPICS), topic)


def _rank(row: LedgerRow) -> int:
    if row.favours in ("provider", "user"):
        return 0 if row.favours == "provider" else 1
    return 2 if not row.now else 3


def _rewritten(changes: Sequence[Change]) -> Iterator[LedgerRow]:
    """A row for each clause that became another.

    A document that says a thing in several parts, for several countries say, changes it in each: that is one row.
    """
    twins: dict[Hashable, list[Change]] = defaultdict(list)
    for change in changes:
        if change.old and change.new:
            texts = tuple(tuple(clause.text for clause in side) for side in (change.old, change.new))
            twins[topic_of(change), texts].append(change)
    for same in twins.values():
        yield _row(same)


def _left_over(changes: Sequence[Change]) -> Iterator[LedgerRow]:
    """For each subject what fell silent beside what is new."""
    for group in (part for whole in Related(changes).groups() for part in _of_one_mind(whole)):
        removed = sorted((change for change in group if change.old), key=_undecided)
        added = sorted((change for change in group if change.new), key=_undecided)
        for start in range(0, max(len(removed), len(added)), LONGEST):
            yield _row(removed[start : start + LONGEST] + added[start : start + LONGEST])


def _of_one_mind(group: Sequence[Change]) -> Iterator[Sequence[Change]]:
    """The changes of a group as they stand side by side; those of one side alone apart by what is said of a row.

    Of a row one verdict is told, and in one breath what fell silent: that must hold of each clause in it.
    """
    if any(change.old for change in group) and any(change.new for change in group):
        yield group
        return
    minds: dict[Hashable, list[Change]] = defaultdict(list)
    for change in group:
        clause = change.clauses[0]
        allows = clause.modality in (Modality.PERMISSION, Modality.PRACTICE)
        minds[change.favours, clause.bearer, allows].append(change)
    yield from minds.values()


def _undecided(change: Change) -> bool:
    """Sorts the changes that decide a row's verdict to its top, where a reader sees them."""
    return change.favours == "unknown"


def _row(changes: Sequence[Change]) -> LedgerRow:
    """The changes as a row, under the topic of what they say now."""
    then = tuple(clause for change in changes for clause in change.old)
    now = tuple(clause for change in changes for clause in change.new)
    return LedgerRow(
        topic=topic_of(changes[-1]),
        shift=f"{then[0].modality if then else 'silent'} -> {now[0].modality if now else 'silent'}",
        favours=_favours(changes),
        then=then,
        now=now,
        changes=tuple(change.id for change in changes),
    )


def _favours(changes: Sequence[Change]) -> Favours:
    """Whom the row favours: what was lost against what was gained; unknown where its changes differ or none says so."""
    removed = [change for change in changes if not change.new]
    added = [change for change in changes if not change.old]
    if removed and added:
        opinions = [OPPOSITE[gains(change.old[0])] for change in removed] + [gains(change.new[0]) for change in added]
    else:
        opinions = [change.favours for change in changes]
    telling = [opinion for opinion in opinions if opinion != "unknown"]
    verdict = agreed(opinions) if 2 * len(telling) >= len(opinions) else "unknown"
    return verdict if {change.favours for change in changes} - {"unknown"} == {verdict} else "unknown"
