"""Clauses that speak of one subject within a topic, without one having become the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from policydiff.lexicon.subjects import SEATS, SUBJECTS
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Change
from policydiff.words import stems_of

LIKE = 0.4
"""How alike two clauses without a subject must be worded to stand side by side."""


def _stemmed(phrases: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(stems_of(phrase))} " for phrase in phrases.split(", "))


PAIRS = 4_000
"""So many pairs of clauses without a subject are compared in a topic; where there are more, nobody reads them beside
one another."""


_PHRASES: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = {
    topic: [(subject, _stemmed(phrases)) for of_topic, subject, phrases, _ in SUBJECTS if of_topic == topic]
    for topic in {row[0] for row in SUBJECTS}
}
_SEATS: Mapping[str, tuple[tuple[str, ...], str]] = {
    topic: (_stemmed(phrases), seat) for topic, phrases, seat, _ in SEATS
}


def _words(text: str | None) -> str:
    return f" {' '.join(stems_of(text))} " if text else ""


def topic_of(change: Change) -> str:
    """The topic under which a reader of the ledger looks for the change."""
    if change.topic not in _SEATS:
        return change.topic
    phrases, seat = _SEATS[change.topic]
    own = _words(change.clauses[0].text)
    return seat if any(phrase in own for phrase in phrases) else change.topic


def subjects_of(change: Change) -> list[str]:
    """What the change's first clause speaks of within its topic, what it speaks of most first.

    Its own words decide, those of its lead-in where they do not; empty where the table does not tell.
    """
    clause = change.clauses[0]
    rows = _PHRASES.get(topic_of(change), ())
    for words in (_words(clause.text), _words(clause.lead_in)):
        held = {subject: sum([phrase in words for phrase in phrases]) for subject, phrases in rows}
        if any(held.values()):
            return sorted(filter(held.__getitem__, held), key=lambda subject: -held[subject])
    return []


def groups_by_subject(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes of one topic that belong side by side, in the order in which their subjects first come up.

    A right of several deeds, "correct or delete", that fell silent stands beside what is new on the first of them on
    which anything is. Clauses of no subject that the table knows stand beside what they are worded like, else with
    their own side only.
    """
    spoken_of = {change.id: subjects_of(change) for change in changes}
    answered = {subject for change in changes if change.new for subject in spoken_of[change.id][:1]}
    subjects: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        held = spoken_of[change.id]
        beside = [subject for subject in held if subject in answered] if topic_of(change) == "rights" else []
        subjects[(beside or held or [""])[0]].append(change)
    unknown = subjects.pop("", [])
    return [*(part for group in subjects.values() for part in _sharing_words(group)), *_by_wording(unknown)]


def _sharing_words(changes: Sequence[Change]) -> list[list[Change]]:
    """The changes of one subject that share a content word with the other side; then those of either that do not."""
    content = {change.id: _content(change) for change in changes}
    sides = [[change for change in changes if change.old], [change for change in changes if change.new]]
    if not all(sides):
        return [list(changes)]
    words = [frozenset[str]().union(*(content[change.id] for change in side)) for side in sides]
    apart = [
        [change for change in side if content[change.id].isdisjoint(other)]
        for side, other in zip(sides, reversed(words), strict=True)
    ]
    alone = {change.id for side in apart for change in side}
    return [part for part in ([change for change in changes if change.id not in alone], *apart) if part]


def _content(change: Change) -> frozenset[str]:
    """The content words of a change's first clause, by their stems."""
    return frozenset(stem for stem in stems_of(change.clauses[0].text) if stem not in STOP_WORDS)


def _by_wording(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Each removed clause beside the likest added one, as long as there is one; then what is left of either side."""
    removed = [change for change in changes if change.old]
    added = [change for change in changes if change.new]
    if len(removed) * len(added) <= PAIRS:
        yield from _likest_pairs(removed, added)
    yield from (side for side in (removed, added) if side)


def _likest_pairs(removed: list[Change], added: list[Change]) -> Iterator[list[Change]]:
    """The pairs, taken out of both lists."""
    words = {change.id: _content(change) for change in (*removed, *added)}
    for change in list(removed):
        likest = max(added, key=lambda other: _likeness(words[change.id], words[other.id]), default=None)
        if likest is not None and _likeness(words[change.id], words[likest.id]) >= LIKE:
            removed.remove(change)
            added.remove(likest)
            yield [change, likest]


def _likeness(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How many content words two clauses share (Dice), from 0 to 1."""
    return 2 * len(mine & theirs) / (len(mine) + len(theirs) or 1)
