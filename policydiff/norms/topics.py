"""What a statement is about: strong phrases in its own words first, then its lead-in, then the titles above it."""

from collections.abc import Sequence
from functools import lru_cache

from policydiff.lexicon.topics import PHRASES, TOPICS
from policydiff.norms.words import words_of

_OWN, _LEAD, _TITLE = 3, 1, 2


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


def topic_of(text: str, lead_in: str | None, path: tuple[str, ...]) -> str:
    """The topic of a statement, a word of `policydiff.lexicon.topics.TOPICS`."""
    scores = dict.fromkeys(TOPICS, 0)
    scores["other"] = 1
    _add(scores, _scores(words_of(text).words), _OWN)
    if lead_in:
        _add(scores, _scores_of_text(lead_in), _LEAD)
    for title in path[-2:]:
        _add(scores, _scores_of_text(title), _TITLE)
    return max(scores, key=scores.__getitem__)


def _add(scores: dict[str, int], found: dict[str, int], weight: int) -> None:
    for topic, strength in found.items():
        scores[topic] += strength * weight


@lru_cache(maxsize=4096)
def _scores_of_text(text: str) -> dict[str, int]:
    return _scores(words_of(text).words)


def _scores(words: Sequence[str]) -> dict[str, int]:
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
