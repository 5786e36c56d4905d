"""What a statement is about: phrases of the topic table and single words, weighed.

The phrases come from the lexicon (and from the user); how much they and the words around them speak for a topic was
learnt from labelled statements. A user's own phrase decides alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from policydiff.lexicon.topics import PHRASES
from policydiff.norms.features import stem
from policydiff.norms.weights import weights_named
from policydiff.norms.words import words_of

_STEPS = (1, 3, 5, 8)  # how strongly the phrases speak for a topic, as features: at least so much
# What a strength of one is worth in hundredths, learnt weights aside: .72 -> .73 in cross-validation; double is worse.
_OWN, _TITLE, _ABOVE, _LEAD = 20, 10, 5, 6
_STRONGEST = 10  # a long list of phrases says no more than two strong ones


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
    for topic, prior in spoken_for(words, lead_in, path).items():
        sums[weights.labels.index(topic)] += prior
    return weights.labels[sums.index(max(sums))]


def topic_features(words: Sequence[str], lead_in: str | None, path: tuple[str, ...]) -> Iterable[str]:
    """The features of a statement: stems ("w:"), pairs of them ("p:"), and how strongly the phrases speak ("R:").

    Those of its own title are marked "t", of the title above "u", of the lead-in "l".
    """
    stems = [stem(word) for word in words if word.isalpha()]
    found = {f"w:{word}" for word in stems}
    found.update([f"p:{one} {other}" for one, other in pairwise(stems)])
    found.update(_in_steps("R", _scores(words)))
    for prefix, title in zip("tu", reversed(path[-2:]), strict=False):
        found.update(_of_text(prefix, title))
    if lead_in:
        found.update(_of_text("l", lead_in))
    return found


def spoken_for(words: Sequence[str], lead_in: str | None, path: tuple[str, ...]) -> dict[str, int]:
    """What the phrases of a statement, its titles and its lead-in say for each topic, in hundredths."""
    places = [(_OWN, _scores(words))]
    places += [(prior, _scores_of(title)) for prior, title in zip((_TITLE, _ABOVE), reversed(path[-2:]), strict=False)]
    if lead_in:
        places.append((_LEAD, _scores_of(lead_in)))
    found: dict[str, int] = {}
    for prior, scores in places:
        for topic, strength in scores.items():
            found[topic] = found.get(topic, 0) + prior * min(strength, _STRONGEST)
    return found


@lru_cache(maxsize=8_192)
def _of_text(prefix: str, text: str) -> tuple[str, ...]:
    """The features of a title or lead-in."""
    stems = [f"{prefix}w:{stem(word)}" for word in words_of(text).words if word.isalpha()]
    return (*stems, *_in_steps(f"{prefix}R", _scores_of(text)))


@lru_cache(maxsize=8_192)
def _scores_of(text: str) -> dict[str, int]:
    """How strongly the phrases in a title or lead-in speak for each topic."""
    return _scores(words_of(text).words)


def _scores(words: Sequence[str]) -> dict[str, int]:
    """How strongly the phrases in the words speak for each topic they speak for; the longest at each place counts."""
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
    return found


def _in_steps(prefix: str, scores: Mapping[str, int]) -> list[str]:
    """Scores as features: at least so strong."""
    return [f"{prefix}:{topic} {step}" for topic, score in scores.items() for step in _STEPS if score >= step]
