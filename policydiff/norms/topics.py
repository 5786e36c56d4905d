"""What a statement is about: its words and pairs of words, its titles' and its lead-in's, and its norm, weighed.

Phrases of the lexicon speak for a topic by their row, so that one that was never met in training counts as its
neighbours do. How much each row, word and pair says was learnt from labelled statements. A user's own phrase decides
alone.
"""

import re
from functools import lru_cache
from itertools import pairwise

from policydiff.lexicon.mentions import MENTIONS
from policydiff.lexicon.topics import PHRASES
from policydiff.norms.features import OPENING, stem
from policydiff.norms.labelling import Labels
from policydiff.norms.weights import weights_named

_WORD = re.compile("[a-z]+")  # of English; "e-mail" and "don't" are two
_LETTERS = re.compile("[A-Za-z'’-]+")
_NUMBERING = re.compile(r"^\s*\(?[\divxa-z]{1,4}[.)]\s*")
_ENDS = (".", ":", ";", ",", "?", "!")
_SMALL = 3  # words of no more letters are written small in titles, too

_MENTIONS = {topic: re.compile(pattern, re.IGNORECASE) for topic, pattern, _ in MENTIONS}

# The row of the lexicon that a stem or a pair of stems stands in.
_ROWS = {
    " ".join(map(stem, phrase.split())): f"R:{topic} {strength}"
    for topic, strength, phrases, _ in PHRASES
    for phrase in phrases.split(", ")
}


def topic_of(
    labels: Labels, lead_in: str | None, path: tuple[str, ...], extra: tuple[tuple[str, str], ...] = ()
) -> str:
    """The topic of a statement.

    Args:
        labels: Its own words, and what they prescribe.
        lead_in: The words it hangs on, or None.
        path: The titles above it, outermost first.
        extra: A user's (topic, phrase) pairs; the first whose phrase stands in the text, letter case aside, decides.

    Returns:
        A word of `policydiff.lexicon.topics.TOPICS`, or a topic of the user's.
    """
    text = labels.words.text
    if extra:
        folded = text.casefold()
        for topic, phrase in extra:
            if phrase.casefold() in folded:
                return topic
    weights = weights_named("topics")
    return weights.label(weights.total(_of_statement(text, labels.main, lead_in)) + _said_around(lead_in, path[-2:]))


def is_mentioned(topic: str, text: str) -> bool:
    """Whether a text says anything on a topic, whatever its statements are about."""
    mentions = _MENTIONS.get(topic)
    return mentions is None or bool(mentions.search(text))


def topic_features(text: str, norm: str, lead_in: str | None, path: tuple[str, ...]) -> set[str]:
    """The features of a statement: its stems, pairs of neighbouring stems, and the rows of the lexicon they stand in.

    What its longer stems open with is marked "p": "subscriber" and "subscription" meet there. Those of the title above
    it are marked "t", of the title above that "u", of the lead-in "l". "^" opens and "$" closes a text; "-" is how it
    looks. "N" is its main clause's norm ("prohibition user", "none -"): the same words forbid conduct or promise
    a right.
    """
    return _of_statement(text, norm, lead_in) | _features_around(lead_in, path[-2:])


def _stems(text: str) -> list[str]:
    return list(map(stem, _WORD.findall(text.lower())))


def _of_statement(text: str, norm: str, lead_in: str | None) -> set[str]:
    """What a statement says, prescribes and looks like; an item looks like a title, and is not asked."""
    found = _own_features(text) if lead_in else _own_features(text) | _shape(text)
    found.add(f"N:{norm}")
    return found


def _own_features(text: str) -> set[str]:
    stems = _stems(text)
    found = {*stems, *map(" ".join, pairwise(["^", *stems, "$"]))}
    found |= _rows(found)
    found.update([f"p:{each[:OPENING]}" for each in stems if len(each) > OPENING])
    return found


def _shape(text: str) -> set[str]:
    """How a statement looks, in how many words (in threes, up to 18) and how it ends.

    A title that stands among the statements is about nothing, whatever its words.
    """
    words = _LETTERS.findall(_NUMBERING.sub("", text))
    long = [word for word in words if len(word) > _SMALL]
    capitals = sum(word[0].isupper() for word in long) * 3 // max(1, len(long))
    size, end = min(6, len(words) // 3), text[-1:] if text.endswith(_ENDS) else ""
    found = {f"-n{size}", f"-e{end}", f"-n{size}e{end}", f"-capitals{capitals}n{min(3, len(words) // 4)}"}
    if text[:1].islower():
        found.add("-lower")
    return found


@lru_cache(maxsize=4_096)
def _said_around(lead_in: str | None, titles: tuple[str, ...]) -> int:
    """What the lead-in and the titles say together: many statements share them."""
    return weights_named("topics").total(_features_around(lead_in, titles))


def _features_around(lead_in: str | None, titles: tuple[str, ...]) -> set[str]:
    found: set[str] = set()
    if lead_in:
        found.add("-lead")
    for mark, text in (*zip("tu", reversed(titles), strict=False), ("l", lead_in or "")):
        stems = _stems(text)
        features = {*stems, *_rows({*stems, *map(" ".join, pairwise(stems))})}
        if mark == "t":  # "^" opens and "$" closes the title right above a statement
            features.update(map(" ".join, pairwise(["^", *stems, "$"])))
        found.update([f"{mark}:{feature}" for feature in features])
    return found


def _rows(stems: set[str]) -> set[str]:
    """The rows of the lexicon that stems and pairs stand in."""
    return {_ROWS[each] for each in _ROWS.keys() & stems}
