"""How likely one statement became another: named signs, each from 0 to 1, weighed into one probability."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import exp, fsum, log, sqrt

from attrs import frozen
from rapidfuzz.distance import Indel

from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.words import stems_of

_STOP_WORTH = 0.15
"""What a word too common to identify a clause counts, beside about 1 to 6 for others."""


FEW_WORDS = 1.0
"""So many of the rarest words in common say half as much as many would."""


@frozen
class Wording:
    """A statement as words, for comparing it with many others.

    Attributes:
        stems: Its folded words by their stems, in order.
        bag: Each stem with its weight: how often it stands times how rare it is.
        total: The sum of the weights.
    """

    stems: tuple[str, ...]
    bag: Mapping[str, float]
    total: float


class Wordings:
    """The statements left over on both sides as words, weighed on one scale.

    Attributes:
        old: The wordings of the old statements by index.
        new: The wordings of the new statements by index.
        few: The weight of a few of the rarest words.
    """

    def __init__(self, old: Mapping[int, str], new: Mapping[int, str]) -> None:
        """Take the texts apart.

        Args:
            old: The old statements' texts by index, names folded.
            new: The new statements' texts by index.
        """
        old_stems, new_stems = ({index: stems_of(text) for index, text in side.items()} for side in (old, new))
        frequency = Counter(stem for side in (old_stems, new_stems) for stems in side.values() for stem in set(stems))
        count = len(old) + len(new)
        self.few = FEW_WORDS * log(1.0 + count)
        self._worth = {
            stem: _STOP_WORTH if stem in STOP_WORDS else log(1.0 + count / often) for stem, often in frequency.items()
        }
        self.old = {index: self._wording(stems) for index, stems in old_stems.items()}
        self.new = {index: self._wording(stems) for index, stems in new_stems.items()}

    def _wording(self, stems: tuple[str, ...]) -> Wording:
        weights = bag(stems, self._worth)
        return Wording(stems, weights, sum(weights.values()))

    def joined(self, wordings: Sequence[Wording]) -> Wording:
        """Several statements as one, in the order given."""
        if len(wordings) == 1:
            return wordings[0]
        return self._wording(tuple(stem for wording in wordings for stem in wording.stems))


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight that two weighted bags of words share: the sum over common words of the lesser weight.

    The sum is exact, so that it does not hang on the order in which a set gives its words.
    """
    common = one.keys() & other.keys()
    return fsum(map(min, map(one.__getitem__, common), map(other.__getitem__, common)))


def bag(words: Sequence[str], worth: Mapping[str, float]) -> dict[str, float]:
    """Each word with how often it stands times what it is worth."""
    weights: dict[str, float] = {}
    for word in words:
        weights[word] = weights.get(word, 0.0) + worth[word]
    return weights


def shared(one: Wording, other: Wording, few: float = 0.0) -> tuple[float, float]:
    """How much of the weighted words stands in both, from 0 to 1.

    Args:
        one: The one statement.
        other: The other.
        few: The weight of common words that says half as much as many would.

    Returns:
        The share of the words of both (Dice's coefficient), and the share of the lighter one's words, which counts for
        less the fewer they are: that "However," stands in another statement says nothing.
    """
    if not one.total or not other.total:
        return 0.0, 0.0
    common = overlap(one.bag, other.bag)
    contained = common / min(one.total, other.total) * common / (common + few) if common else 0.0
    return 2.0 * common / (one.total + other.total), contained


def ordered(one: Wording, other: Wording) -> float:
    """How much of the words stands in the same order (normalised indel similarity), from 0 to 1."""
    return float(Indel.normalized_similarity(one.stems, other.stems))


@frozen
class Place:
    """Where a statement stands between its nearest matched neighbours.

    Attributes:
        before: The index of the nearest matched statement before it; -1 at the start.
        after: The index of the nearest matched statement after it; the count of statements at the end.
        share: How far along the gap between the two it stands, from 0 to 1.
        is_whole: Whether the gap is the whole document: nothing in it is matched.
    """

    before: int
    after: int
    share: float
    is_whole: bool = False

    @property
    def room(self) -> int:
        """How many statements the gap holds."""
        return self.after - self.before - 1


def places_of(indexes: Iterable[int], matched: Sequence[int], count: int) -> dict[int, Place]:
    """The places of unmatched statements.

    Args:
        indexes: The unmatched statements.
        matched: The matched ones, ascending.
        count: How many statements there are.
    """
    places = {}
    for index in indexes:
        at = bisect_left(matched, index)
        before = matched[at - 1] if at else -1
        after = matched[at] if at < len(matched) else count
        places[index] = Place(before, after, (index - before) / (after - before), not matched)
    return places


SIGNS: tuple[tuple[str, float, str], ...] = (
    ("shared", 2.3, "the words that both hold, by weight"),
    ("contained", 1.4, "a shortened or extended clause keeps the lighter side's words"),
    ("ordered", 1.4, "the words that both hold in one order"),
    ("gap", 0.2, "between the same neighbours: half for one of them"),
    ("alone", 3.1, "the only ones between the same neighbours: the slot was filled anew"),
    ("place", 3.3, "at the same point between the same neighbours"),
    ("section", 2.1, "in sections that became one another"),
    ("lead_in", 1.3, "under lead-ins that became one another, or both under none"),
    ("opening", 1.5, "opening with the same two words: 'For Switzerland: ...'"),
    ("alike", 5.0, "nearly all words the same: then no place need speak for it"),
)
"""(sign, weight, reason). Weights of a logistic regression over the candidates of 11 labelled pairs of documents. The
last is set by hand: in labelled pairs what is alike nearly always stands between the same neighbours, so they cannot
teach it."""

ALIKE = 0.6
"""From this share of common words on, two statements are alike."""

BIAS = -9.2
"""Fitted with them, and eased by .5: of the links of 52 labelled pairs of documents one more in a hundred is found, and
as few are wrong."""

_WEIGHTS = tuple(weight for _, weight, _ in SIGNS)


def probability(signs: Sequence[float]) -> float:
    """How likely two statements with these signs, in the order of `SIGNS`, are one."""
    return 1.0 / (1.0 + exp(-BIAS - sum([weight * sign for weight, sign in zip(_WEIGHTS, signs, strict=True)])))


def gap_signs(old: Place, new: Place, partner: Mapping[int, int]) -> tuple[float, float, float]:
    """The signs gap, alone and place of two places.

    Args:
        old: The old statement's place.
        new: The new statement's place.
        partner: The new index of each matched old one, start and end included.
    """
    if old.is_whole and new.is_whole:
        return 0.0, 0.0, 0.0  # the two ends of the documents are no neighbours
    gap = ((partner[old.before] == new.before) + (partner[old.after] == new.after)) / 2.0
    if gap < 1.0:
        return gap, 0.0, 0.0
    return gap, 1.0 / sqrt(old.room * new.room), 1.0 - abs(old.share - new.share)
