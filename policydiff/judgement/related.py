"""Clauses that speak of one subject, without one having become the other."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from attrs import frozen

from policydiff.lexicon.subjects import SEATS, SUBJECTS
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Change
from policydiff.words import stems_of

ROUNDS = (
    (2, 0.15, "of one subject of one topic, a telling word or two in common are enough"),
    (1, 0.3, "of one topic of which the table tells no common subject, the wording must tell it"),
    (0, 0.4, "clauses so alike are of one subject, whatever their topics"),
)
"""(how much of topic and subject two clauses share, how alike they are to stand side by side, reason), in order."""

HELD_BY_MANY = 60
"""A word that more new clauses hold finds none by itself."""

RAREST, CANDIDATES = 12, 8
"""By so many of its rarest words a clause that fell silent is looked for; so many new ones are compared with it."""


def _stemmed(phrases: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(stems_of(phrase))} " for phrase in phrases.split(", "))


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


@frozen
class Related:
    """What fell silent and what is new, and which of it speaks of one subject; places in `changes` stand for them.

    Attributes:
        changes: The added and the removed clauses of all topics, in reading order.
    """

    changes: Sequence[Change]

    def groups(self) -> Iterator[list[Change]]:
        """The clauses that stand side by side, then what is left of either side by topic and subject."""
        left = list(range(len(self.changes)))
        for depth, alike, _ in ROUNDS:
            pairs = [pair for seated in self._seated(left, depth) for pair in self._likest(seated, depth, alike)]
            yield from ([self.changes[place] for place in group] for group in _joined(pairs))
            told = set(chain.from_iterable(pairs))
            left = [place for place in left if place not in told]
        apart: dict[Hashable, list[Change]] = defaultdict(list)
        for place in left:
            apart[self._seats[place], bool(self.changes[place].old)].append(self.changes[place])
        yield from apart.values()

    @cached_property
    def _seats(self) -> Sequence[tuple[str, str]]:
        """The topic and the subject of each change; the subject is "" where the table does not tell.

        A right of several deeds, "correct or delete", that fell silent is of the first on which anything is new.
        """
        spoken_of = [(topic_of(change), subjects_of(change)) for change in self.changes]
        answered = {
            subjects[0]
            for change, (_, subjects) in zip(self.changes, spoken_of, strict=True)
            if change.new and subjects
        }
        seats = []
        for topic, subjects in spoken_of:
            beside = [subject for subject in subjects if subject in answered] if topic == "rights" else []
            seats.append((topic, (beside or subjects or [""])[0]))
        return seats

    def _seated(self, places: Iterable[int], depth: int) -> Iterable[list[int]]:
        """The changes that share so much of their topic and subject; those of no known subject share none."""
        groups: dict[Hashable, list[int]] = defaultdict(list)
        for place in places:
            seat = self._seats[place][:depth]
            if "" not in seat:
                groups[seat].append(place)
        return groups.values()

    def _likest(self, places: Sequence[int], depth: int, alike: float) -> Iterable[tuple[int, int]]:
        """Each clause with the likest of the other side, where they are as alike as that: (removed, added).

        One clause then and one now that are all that is said of their subject need but a word in common.
        """
        likest: dict[int, tuple[float, tuple[int, int]]] = {}
        for pair in self._candidates(places):
            likeness = self._likeness(*pair)
            for place in pair:
                if likeness > likest.get(place, (0.0, pair))[0]:
                    likest[place] = (likeness, pair)
        are_alone = depth == len(self._seats[places[0]]) and len(places) == 2  # noqa: PLR2004  (one of either side)
        least = 0.0 if are_alone else alike
        return dict.fromkeys(pair for likeness, pair in likest.values() if likeness >= least)

    def _candidates(self, places: Sequence[int]) -> Iterator[tuple[int, int]]:
        """For each removed clause the added ones that share the most of its rarest words, the most promising first."""
        holders: dict[str, list[int]] = defaultdict(list)
        for place in places:
            for stem in self._content[place] if self.changes[place].new else ():
                holders[stem].append(place)
        telling = {stem: held for stem, held in holders.items() if len(held) <= HELD_BY_MANY}
        for place in (place for place in places if self.changes[place].old):
            known = [stem for stem in self._content[place] if stem in telling]
            votes: dict[int, float] = defaultdict(float)
            for stem in sorted(known, key=self._worth.__getitem__, reverse=True)[:RAREST]:
                for other in telling[stem]:
                    votes[other] += self._worth[stem]
            for other in sorted(votes, key=votes.__getitem__, reverse=True)[:CANDIDATES]:
                yield place, other

    def _likeness(self, one: int, other: int) -> float:
        """How many content words two clauses share (Dice), rare ones counting more, from 0 to 1."""
        held = set(self._content[other])
        shared = sum(self._worth[stem] for stem in self._content[one] if stem in held)
        return 2 * shared / (self._size[one] + self._size[other])

    @cached_property
    def _content(self) -> Sequence[tuple[str, ...]]:
        """The content words of each change's first clause, by their stems, each once."""
        return [
            tuple(dict.fromkeys(stem for stem in stems_of(change.clauses[0].text) if stem not in STOP_WORDS))
            for change in self.changes
        ]

    @cached_property
    def _worth(self) -> Mapping[str, float]:
        """How much a stem tells: the more, the fewer clauses hold it."""
        held = Counter(chain.from_iterable(self._content))
        return {stem: math.log(1 + len(self.changes) / count) for stem, count in held.items()}

    @cached_property
    def _size(self) -> Sequence[float]:
        """What the content words of each clause are worth together."""
        return [sum(self._worth[stem] for stem in content) for content in self._content]


def _joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The places that hang together by pairs, each group in order."""
    group_of: dict[int, list[int]] = {}
    for one, other in pairs:
        smaller, larger = sorted((group_of.setdefault(place, [place]) for place in (one, other)), key=len)
        if smaller is not larger:
            larger += smaller
            group_of.update(dict.fromkeys(smaller, larger))
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())
