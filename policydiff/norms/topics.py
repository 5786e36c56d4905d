"""What a statement is about: phrases of the topic table and single words, weighed.

The phrases come from the lexicon (and from the user); how much they and the words around them speak for a topic was
learnt from labelled statements. A user's own phrase decides alone.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from policydiff.lexicon.topics import PHRASES
from policydiff.norms.features import stem
from policydiff.norms.weights import weights_named
from policydiff.norms.words import words_of

_STEPS = (1, 3, 5, 8)  # how strongly the phrases speak for a topic, as features: at least so much


def _table() -> dict[str, list[tuple[list[str], int, str, int]]]:
    table: dict[str, list[tuple[list[str], int, str, int]]] = {}
    for topic, strength, phrases, _ in PHRASES:
        for phrase in phrases.split(", "):
            first, *rest = phrase.split()
            table.setdefault(first, []).append((rest, len(rest) + 1, topic, strength))
    for rows in table.values():
        rows.sort(key=lambda row: -row[1])
    return table


_TABLE = _table()


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
    return topic_of_words(words_of(text).words, lead_in, path)


def topic_of_words(words: Sequence[str], lead_in: str | None, path: tuple[str, ...]) -> str:
    """The topic of a statement that is cut into words already."""
    weights = weights_named("topics")
    sums = weights.sums(topic_features(words, lead_in, path))
    return weights.labels[sums.index(max(sums))]


def topic_features(words: Sequence[str], lead_in: str | None, path: tuple[str, ...]) -> Iterable[str]:
    """The features of a statement: stems ("w:"), pairs of them ("p:"), and how strongly the phrases speak ("R:").

    Those of its own title are marked "t", of the title above "u", of the lead-in "l".
    """
    stems = [stem(word) for word in words if word.isalpha()]
    found = {f"w:{word}" for word in stems}
    found.update([f"p:{one} {other}" for one, other in pairwise(stems)])
    found.update(_strengths("R", words))
    for prefix, title in zip("tu", reversed(path[-2:]), strict=False):
        found.update(_of_text(prefix, title))
    if lead_in:
        found.update(_of_text("l", lead_in))
    return found


@lru_cache(maxsize=8_192)
def _of_text(prefix: str, text: str) -> tuple[str, ...]:
    """The features of a title or lead-in."""
    words = words_of(text).words
    stems = [f"{prefix}w:{stem(word)}" for word in words if word.isalpha()]
    return (*stems, *_strengths(f"{prefix}R", words))


def _strengths(prefix: str, words: Sequence[str]) -> list[str]:
    """How strongly the phrases of the table speak for each topic, in steps."""
    found: dict[str, int] = {}
    at = 0
    while at < len(words):
        step = 1
        for tail, length, topic, strength in _TABLE.get(words[at], ()):
            if words[at + 1 : at + length] == tail:
                found[topic] = found.get(topic, 0) + strength
                step = length
                break
        at += step
    return [f"{prefix}:{topic} {step}" for topic, sum_ in found.items() for step in _STEPS if sum_ >= step]
