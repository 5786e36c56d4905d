"""Word edits: from one text to another in whole words, exact to the character, in phrases a reader can follow."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Edit

LONGEST = 1_200
"""Texts with more tokens than this between their equal ends are given as one replacement: difflib is quadratic."""

ISLAND = 2
"""At most so many common words between two edits are told as part of them: scattered words cannot be read."""

_STOPS = frozenset(".;:")
_TOKEN = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")

_Replacement = tuple[int, int, int, int]
"""Tokens [low, high) of the one text became tokens [start, stop) of the other."""


@lru_cache(maxsize=64)  # asked of each pair twice: to weigh it and to show it
def edits_of(old: str, new: str) -> tuple[Edit, ...]:
    """The edits from old to new, what went before what came in each place.

    What stayed and went is `old`, what stayed and came is `new`, character for character. They are computed on one
    ordering of the two texts and mirrored for the other, since difflib is not symmetric.
    """
    if not old or not new:
        return (Edit("delete", old),) if old else (Edit("insert", new),) if new else ()
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    if (len(old), old) <= (len(new), new):
        replacements = _replacements(olds, news)
    else:
        replacements = [(start, stop, low, high) for low, high, start, stop in _replacements(news, olds)]
    return tuple(_edits(olds, news, _phrases(olds, replacements)))


def _edits(olds: Sequence[str], news: Sequence[str], replacements: Sequence[_Replacement]) -> Iterator[Edit]:
    at = 0
    for low, high, start, stop in replacements:
        if low > at:
            yield Edit("equal", "".join(olds[at:low]))
        if high > low:
            yield Edit("delete", "".join(olds[low:high]))
        if stop > start:
            yield Edit("insert", "".join(news[start:stop]))
        at = high
    if at < len(olds):
        yield Edit("equal", "".join(olds[at:]))


def _replacements(one: Sequence[str], other: Sequence[str]) -> list[_Replacement]:
    """Where the two differ, in order.

    Words alone are laid over one another; what stands between two that stay is then compared as it is. A blank is like
    every other, so that with blanks among the words difflib would take four times as long and hold on to them.
    """
    low, high, start, stop = _core(one, other, (0, len(one), 0, len(other)))
    if low == high or start == stop or (high - low) + (stop - start) > LONGEST:
        return [(low, high, start, stop)] if low < high or start < stop else []
    words = [at for at in range(low, high) if not one[at].isspace()]
    others = [at for at in range(start, stop) if not other[at].isspace()]
    matcher = SequenceMatcher(None, [one[at] for at in words], [other[at] for at in others], autojunk=False)
    stays = [(words[a + k], others[b + k]) for a, b, size in matcher.get_matching_blocks() for k in range(size)]
    ends = [(low - 1, start - 1), *stays, (high, stop)]
    between = (_core(one, other, (a + 1, c, b + 1, d)) for (a, b), (c, d) in pairwise(ends))
    return [core for core in between if core[0] < core[1] or core[2] < core[3]]


def _core(one: Sequence[str], other: Sequence[str], replacement: _Replacement) -> _Replacement:
    """The replacement without the equal ends of its two sides."""
    low, high, start, stop = replacement
    while low < high and start < stop and one[low] == other[start]:
        low, start = low + 1, start + 1
    while low < high and start < stop and one[high - 1] == other[stop - 1]:
        high, stop = high - 1, stop - 1
    return low, high, start, stop


def _phrases(olds: Sequence[str], replacements: Sequence[_Replacement]) -> list[_Replacement]:
    """The replacements, those with hardly a word between them run together."""
    phrases: list[_Replacement] = []
    for replacement in replacements:
        if phrases and _is_island(olds[phrases[-1][1] : replacement[0]]):
            low, _, start, _ = phrases.pop()
            replacement = (low, replacement[1], start, replacement[3])  # noqa: PLW2901
        phrases.append(replacement)
    return phrases


def _is_island(stayed: Sequence[str]) -> bool:
    """Whether so little stayed between two edits that it is better read as part of them."""
    words = [token.lower() for token in stayed if token[0].isalnum()]
    return len(words) <= ISLAND and STOP_WORDS.issuperset(words) and _STOPS.isdisjoint(stayed)
