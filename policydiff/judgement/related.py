"""Clauses that speak of one subject within a topic, without one having become the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from policydiff.lexicon.subjects import SUBJECTS
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Change
from policydiff.words import stems_of

LIKE = 0.25
"""How alike two clauses without a subject must be worded to stand side by side."""

_PHRASES: Mapping[str, Sequence[tuple[str, tuple[str, ...]]]] = {
    topic: [
        (subject, tuple(f" {' '.join(stems_of(phrase))} " for phrase in phrases.split(", ")))
        for of_topic, subject, phrases, _ in SUBJECTS
        if of_topic == topic
    ]
    for topic in {row[0] for row in SUBJECTS}
}


def subject_of(change: Change) -> str:
    """What the change's first clause speaks of within its topic; "" where the table does not tell."""
    clause = change.clauses[0]
    own = f" {' '.join(stems_of(clause.text))} "
    lead = f" {' '.join(stems_of(clause.lead_in))} " if clause.lead_in else ""
    best, most = "", 0.0
    for subject, phrases in _PHRASES.get(change.topic, ()):
        held: float = sum([phrase in own for phrase in phrases])
        if lead:
            held += 0.4 * sum([phrase in lead for phrase in phrases])
        if held > most:
            best, most = subject, held
    return best


def groups_by_subject(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes of one topic that belong side by side, in the order in which their subjects first come up.

    Clauses of no subject that the table knows stand beside what they are worded like, else with their own side only.
    """
    subjects: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        subjects[subject_of(change)].append(change)
    unknown = subjects.pop("", [])
    return [*subjects.values(), *_by_wording(unknown)]


def _by_wording(changes: Sequence[Change]) -> Iterator[list[Change]]:
    words = {
        change.id: frozenset(stem for stem in stems_of(change.clauses[0].text) if stem not in STOP_WORDS)
        for change in changes
    }
    removed = [change for change in changes if change.old]
    added = [change for change in changes if change.new]
    alone = list(added)
    left = []
    for change in removed:
        likest = max(alone, key=lambda other: _likeness(words[change.id], words[other.id]), default=None)
        if likest is None or _likeness(words[change.id], words[likest.id]) < LIKE:
            left.append(change)
            continue
        alone.remove(likest)
        yield [change, likest]
    yield from (side for side in (left, alone) if side)


def _likeness(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How many content words two clauses share (Dice), from 0 to 1."""
    return 2 * len(mine & theirs) / (len(mine) + len(theirs) or 1)
