"""Clauses that speak of one subject within a topic, without one having become the other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from policydiff.lexicon.subjects import SUBJECTS
from policydiff.model import Change
from policydiff.words import stems_of

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
        held = sum(phrase in own for phrase in phrases) + 0.4 * sum(phrase in lead for phrase in phrases)
        if held > most:
            best, most = subject, held
    return best


def by_subject(changes: Sequence[Change]) -> dict[str, list[Change]]:
    """Changes of one topic by their subjects, in the order in which the subjects first come up."""
    subjects: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        subjects[subject_of(change)].append(change)
    return dict(subjects)
