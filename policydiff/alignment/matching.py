"""Statements that say the same in other words: scored pair by pair, paired off as a whole, then split and merged."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, product

from attrs import define, evolve, field

from policydiff.alignment.assignment import best_pairs
from policydiff.alignment.sections import SectionPairs
from policydiff.alignment.similarity import (
    ALIKE,
    Place,
    Wording,
    Wordings,
    gap_signs,
    ordered,
    overlap,
    places_of,
    probability,
    shared,
)
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Document, Match, Statement
from policydiff.words import plain_words

ROUNDS = (0.5, 0.3)
"""The probability a pair must reach, round by round: what one round matches places the neighbours of the next."""

SAME_WORDS, SAME_WORDS_OPENING_ALIKE, SENTENCE = 0.6, 0.5, 6
"""In the end, two statements of so many words at least that share so much of them (Dice) are one wherever they stand:
of 27 such pairs that the rounds left in other documents 26 were, and 4 of 5 that share less and open alike.
"""

COMMON_WORD = 30
"""A word that stands in more new statements than this proposes no candidate: it would propose them all."""

CANDIDATES = 10
"""How many new statements are scored for an old one, the most promising by rare words in common."""

HARDLY = 0.2
"""Statements at different places that share less of the lighter one's words than this are not scored further."""

STRANGERS = 0.05
"""A sentence and what shares less with it are two, even where one stands in the other's place."""

GAP_PAIRS = 600
"""Every pair of a gap between the same neighbours is scored where there are at most so many."""

REACH = 2
"""A piece of a split stands at most this many statements away from the other pieces."""

PIECES: tuple[tuple[float, float, int, str], ...] = (
    (0.95, 0.01, 1, "all of it stands in what the others left: 'B. Sheds.' before the sentence it stood apart from"),
    (0.5, 0.03, 1, "most of it does"),
    (0.35, 0.05, 6, "much of a whole sentence does, and it tells more of the other side"),
)
"""(share of the piece's words in what the other pieces left uncovered, what it adds to the words shared by old and new
(Dice), words it has, reason): each at least. The first and the last row add 13 pieces
in a sample of other documents, all of them rightly.
"""


@define
class Matching:
    """Pairs off what is left over; the state of the rounds.

    Attributes:
        old: The old document.
        new: The new document.
        wordings: The left-over statements of both as words.
        sections: The sections that became one another.
        partner: The new index of each matched old statement.
    """

    old: Document
    new: Document
    wordings: Wordings
    sections: SectionPairs
    partner: dict[int, int]
    matches: list[Match] = field(factory=list)
    _likenesses: dict[tuple[int, int], tuple[float, float, float, float]] = field(factory=dict)

    def run(self) -> list[Match]:
        """All matches among the left-over statements, in the old document's order."""
        sharing = list(self._by_words(*self._left()))
        for least in ROUNDS:
            scores = self._scores(sharing)
            self._pair_off({pair: score for pair, score in scores.items() if score >= least})
        self._pair_off(self._alike(sharing))
        return sorted(self._with_pieces(), key=lambda match: match.old)

    def _pair_off(self, scores: Mapping[tuple[int, int], float]) -> None:
        for at_old, at_new in best_pairs(scores):
            self.partner[at_old] = at_new
            self.matches.append(Match((at_old,), (at_new,), scores[at_old, at_new]))

    def _alike(self, sharing: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Of the candidates still unmatched, those that say nearly the same in a whole sentence each."""
        olds, news = map(set, self._left())
        alike = {}
        for one, other in sharing:
            words = min(len(self.wordings.old[one].stems), len(self.wordings.new[other].stems))
            if one in olds and other in news and words >= SENTENCE:
                dice, _, _, opening = self._likeness(one, other)
                if dice >= (SAME_WORDS_OPENING_ALIKE if opening else SAME_WORDS):
                    alike[one, other] = dice
        return alike

    def _left(self) -> tuple[list[int], list[int]]:
        taken = set(self.partner.values())
        return (
            [index for index in self.wordings.old if index not in self.partner],
            [index for index in self.wordings.new if index not in taken],
        )

    def _scores(self, sharing: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """The probability of each candidate pair still unmatched: those that share rare words, and those of one gap."""
        olds, news = self._left()
        partner = {**self.partner, -1: -1, len(self.old.statements): len(self.new.statements)}
        old_places = places_of(olds, sorted(self.partner), len(self.old.statements))
        new_places = places_of(news, sorted(self.partner.values()), len(self.new.statements))
        candidates = {(one, other) for one, other in sharing if one in old_places and other in new_places}
        candidates.update(_by_gap(old_places, new_places, partner))
        return {
            (one, other): self._probability(one, other, gap_signs(old_places[one], new_places[other], partner))
            for one, other in sorted(candidates)
        }

    def _by_words(self, olds: list[int], news: list[int]) -> Iterator[tuple[int, int]]:
        """The pairs that share rare words."""
        holders: dict[str, list[int]] = defaultdict(list)
        for index in news:
            for stem in self.wordings.new[index].bag.keys() - STOP_WORDS:
                holders[stem].append(index)
        rare = {stem: held for stem, held in holders.items() if len(held) <= COMMON_WORD}
        for one in olds:
            votes = Counter(chain.from_iterable(map(rare.__getitem__, rare.keys() & self.wordings.old[one].bag.keys())))
            best = sorted(sorted(votes), key=votes.__getitem__, reverse=True)[:CANDIDATES]
            yield from ((one, other) for other in best)

    def _probability(self, at_old: int, at_new: int, gap: tuple[float, float, float]) -> float:
        dice, contained, in_order, opening = self._likeness(at_old, at_new)
        if (contained < HARDLY and gap[0] < 1.0) or (dice < STRANGERS and self._has_sentence(at_old, at_new)):
            return 0.0
        was, now = self.old.statements[at_old], self.new.statements[at_new]
        section = float((was.section, now.section) in self.sections)
        alike = max(0.0, (dice - ALIKE) / (1.0 - ALIKE))
        return probability((dice, contained, in_order, *gap, section, self._lead_in_sign(was, now), opening, alike))

    def _has_sentence(self, at_old: int, at_new: int) -> bool:
        """Whether one of two statements is no mere word or two, of which "No" becomes "Yes"."""
        return max(len(self.wordings.old[at_old].stems), len(self.wordings.new[at_new].stems)) >= SENTENCE

    def _likeness(self, at_old: int, at_new: int) -> tuple[float, float, float, float]:
        """The signs of the words alone, which no round changes: shared, contained, ordered, opening."""
        known = self._likenesses.get((at_old, at_new))
        if known is None:
            one, other = self.wordings.old[at_old], self.wordings.new[at_new]
            opening = float(bool(one.stems) and one.stems[:2] == other.stems[:2])
            known = (*shared(one, other, self.wordings.few), ordered(one, other), opening)
            self._likenesses[at_old, at_new] = known
        return known

    def _lead_in_sign(self, was: Statement, now: Statement) -> float:
        if was.lead_in is None and now.lead_in is None:
            return 1.0
        if was.lead_in is None or now.lead_in is None:
            return 0.3
        if was.governed_by and now.governed_by and self.partner.get(was.governed_by[-1]) == now.governed_by[-1]:
            return 1.0
        one, other = set(plain_words(was.lead_in)), set(plain_words(now.lead_in))
        return float(2 * len(one & other) > len(one | other))

    def _with_pieces(self) -> Iterator[Match]:
        """The matches, each with the left-over neighbours that are pieces of it."""
        olds, news = (set(side) for side in self._left())
        for match in sorted(self.matches, key=lambda match: (-match.similarity, match.old)):
            yield self._grown(match, olds, news)

    def _grown(self, match: Match, olds: set[int], news: set[int]) -> Match:
        """A match with the best fitting pieces taken out of what is left over; its similarity is that of the words."""
        while True:
            old, new = self._joined(match)
            options = [
                (gain, side, index)
                for side, left in (("new", news), ("old", olds))
                for index in _neighbours(getattr(match, side), left)
                if (gain := self._gain(old, new, side, index)) > 0.0
            ]
            if not options:
                return evolve(match, similarity=shared(old, new)[0])
            gain, side, index = max(options, key=lambda option: (option[0], option[1], -option[2]))
            (news if side == "new" else olds).discard(index)
            grown = tuple(sorted((*getattr(match, side), index)))
            match = Match(
                match.old if side == "new" else grown, grown if side == "new" else match.new, match.similarity
            )

    def _joined(self, match: Match) -> tuple[Wording, Wording]:
        return (
            self.wordings.joined([self.wordings.old[index] for index in match.old]),
            self.wordings.joined([self.wordings.new[index] for index in match.new]),
        )

    def _gain(self, old: Wording, new: Wording, side: str, index: int) -> float:
        """What a piece adds to the words that old and new share; 0 where it is none by `PIECES`."""
        mine, theirs, piece = (
            (new, old, self.wordings.new[index]) if side == "new" else (old, new, self.wordings.old[index])
        )
        uncovered = {
            stem: weight - mine.bag.get(stem, 0.0)
            for stem, weight in theirs.bag.items()
            if weight > mine.bag.get(stem, 0.0)
        }
        covered = overlap(piece.bag, uncovered) / piece.total if piece.total else 0.0
        asked = [least for share, least, count, _ in PIECES if covered >= share and len(piece.stems) >= count]
        if not asked:
            return 0.0
        gain = shared(self.wordings.joined([mine, piece]), theirs)[0] - shared(mine, theirs)[0]
        return gain if gain >= min(asked) else 0.0


def _by_gap(
    olds: Mapping[int, Place], news: Mapping[int, Place], partner: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """The pairs that stand between the same neighbours."""
    gaps: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, place in news.items():
        gaps[place.before, place.after].append(index)
    within: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, place in olds.items():
        within[partner[place.before], partner[place.after]].append(index)
    for gap, held in within.items():
        if len(held) * len(gaps.get(gap, ())) <= GAP_PAIRS:
            yield from product(held, gaps.get(gap, ()))


def _neighbours(indexes: tuple[int, ...], left: set[int]) -> list[int]:
    near = range(indexes[0] - REACH, indexes[-1] + REACH + 1)
    return [index for index in near if index in left]
