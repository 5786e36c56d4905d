"""What a statement is about: its words and pairs of words, its titles' and its lead-in's, weighed.

Phrases of the lexicon speak for a topic by their row, so that one that was never met in training counts as its
neighbours do. How much each row, word and pair says was learnt from labelled statements. A user's own phrase decides
alone.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from policydiff.lexicon.topics import PHRASES
from policydiff.norms.features import stem
from policydiff.norms.weights import weights_named
from policydiff.norms.words import words_of

# The row of the lexicon that a stem or a pair of stems stands in.
_ROWS = {
    " ".join(map(stem, phrase.split())): f"R:{topic} {strength}"
    for topic, strength, phrases, _ in PHRASES
    for phrase in phrases.split(", ")
}


def topic_of(text: str, lead_in: str | None, path: tuple[str, ...], extra: tuple[tuple[str, str], ...] = ()) -> str:
    """The topic of a statement.

    Args:
        text: Its own words.
        lead_in: The words it hangs on, or None.
        path: The titles above it, outermost first.
        extra: A user's (topic, phrase) pairs; the first whose phrase stands in the text, letter case aside, decides.

    Returns:
        A word of `policydiff.lexicon.topics.TOPICS`, or a topic of the user's.
    """
    if extra:
        folded = text.casefold()
        for topic, phrase in extra:
            if phrase.casefold() in folded:
                return topic
    weights = weights_named("topics")
    sums = weights.sums(topic_features(words_of(text).words, lead_in, path))
    return weights.labels[sums.index(max(sums))]


def topic_features(words: Sequence[str], lead_in: str | None, path: tuple[str, ...]) -> set[str]:
    """The features of a statement: its stems, pairs of neighbouring stems, and the rows of the lexicon they stand in.

    Those of the title above it are marked "t", of the title above that "u", of the lead-in "l".
    """
    stems = list(map(stem, filter(str.isalpha, words)))
    found = {*stems, *map(" ".join, pairwise(stems))}
    found.update(_rows(found))
    for mark, title in zip("tu", reversed(path[-2:]), strict=False):
        found.update(_of_place(mark, title))
    if lead_in:
        found.update(_of_place("l", lead_in))
    return found


@lru_cache(maxsize=8_192)
def _of_place(mark: str, text: str) -> tuple[str, ...]:
    """The features of a title or lead-in; "^" opens and "$" closes the title right above a statement."""
    stems = [stem(word) for word in words_of(text).words if word.isalpha()]
    pairs = set(map(" ".join, pairwise(stems)))
    rows = _rows({*stems, *pairs})
    if mark == "t":
        stems += map(" ".join, pairwise(["^", *stems, "$"]))
    return tuple(f"{mark}:{feature}" for feature in {*stems, *rows})


def _rows(stems: set[str]) -> set[str]:
    """The rows of the lexicon that stems and pairs stand in."""
    return {_ROWS[each] for each in _ROWS.keys() & stems}
