"""Statements that say the same but for typography: found first, since most statements of most pairs are."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from policydiff.alignment.ascent import longest_ascent
from policydiff.model import Document, Statement
from policydiff.words import plain_words, renamed

_REPEATS_LIMIT = 40_000
"""Runs of repeated lines longer than this (old times new) are left to their neighbours: difflib is quadratic."""

_LEAD_MARK = "\x1f"


def comparison_keys(old: Document, new: Document, names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """A key for each statement of both documents; equal keys mean equal but for typography and names, lead-in included.

    Most statements are equal as they stand, so the words are taken apart only of those that are not.

    Args:
        old: The old document.
        new: The new document.
        names: The new name of each renamed old one.
    """
    olds = [renamed(_raw_key(statement), names) for statement in old.statements]
    news = [renamed(_raw_key(statement), names) for statement in new.statements]
    shared = set(olds).intersection(news)
    return (
        [key if key in shared else _folded_key(key) for key in olds],
        [key if key in shared else _folded_key(key) for key in news],
    )


def _raw_key(statement: Statement) -> str:
    return statement.text if statement.lead_in is None else statement.lead_in + _LEAD_MARK + statement.text


def _folded_key(raw_key: str) -> str:
    """The words of lead-in and text; the text itself where it holds no word."""
    parts = (" ".join(plain_words(part)) or part for part in raw_key.split(_LEAD_MARK))
    return "\x1e" + _LEAD_MARK.join(parts)


def equal_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Index pairs of equal keys, those in order first found, then those that stand elsewhere.

    What stands once on each side anchors the order (patience); a repeated key is placed by its neighbours only.
    """
    pairs = dict(_ordered_pairs(old, new))
    displaced = list(_grown(_displaced_pairs(old, new, pairs), old, new, pairs))
    return sorted([*pairs.items(), *displaced])


def _ordered_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Equal keys in one common order: unique keys first, then what lies between them by its neighbours."""
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        low, high, start, stop = waiting.pop()
        if low == high or start == stop:
            continue
        anchors = longest_ascent(_unique_pairs(old, new, range(low, high), range(start, stop)))
        if not anchors:
            yield from _repeated_pairs(old, new, (low, high), (start, stop))
        for at_old, at_new in [*anchors, (high, stop)] if anchors else ():
            waiting.append((low, at_old, start, at_new))
            low, start = at_old + 1, at_new + 1
        yield from anchors


def _repeated_pairs(
    old: Sequence[Hashable], new: Sequence[Hashable], olds: tuple[int, int], news: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Equal keys between two anchors where none is unique: from both ends inwards, then by difflib."""
    (low, high), (start, stop) = olds, news
    while low < high and start < stop and old[low] == new[start]:
        yield low, start
        low, start = low + 1, start + 1
    while low < high and start < stop and old[high - 1] == new[stop - 1]:
        high, stop = high - 1, stop - 1
        yield high, stop
    if (high - low) * (stop - start) <= _REPEATS_LIMIT:
        matcher = SequenceMatcher(None, old[low:high], new[start:stop], autojunk=False)
        for at_old, at_new, size in matcher.get_matching_blocks():
            yield from ((low + at_old + step, start + at_new + step) for step in range(size))


def _unique_pairs(
    old: Sequence[Hashable], new: Sequence[Hashable], olds: Sequence[int], news: Sequence[int]
) -> list[tuple[int, int]]:
    """Pairs of keys that stand exactly once among `olds` and once among `news`, ascending in old."""
    count_old = Counter(old[index] for index in olds)
    count_new = Counter(new[index] for index in news)
    place = {new[index]: index for index in news if count_new[new[index]] == 1}
    return [(index, place[old[index]]) for index in olds if count_old[old[index]] == 1 and old[index] in place]


def _displaced_pairs(old: Sequence[Hashable], new: Sequence[Hashable], pairs: dict[int, int]) -> list[tuple[int, int]]:
    """Pairs of keys left over that stand once on each side, wherever they stand."""
    taken = set(pairs.values())
    olds = [index for index in range(len(old)) if index not in pairs]
    news = [index for index in range(len(new)) if index not in taken]
    return _unique_pairs(old, new, olds, news)


def _grown(
    seeds: list[tuple[int, int]], old: Sequence[Hashable], new: Sequence[Hashable], pairs: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The displaced pairs with the equal neighbours that moved along with them."""
    used_old = set(pairs).union(pair[0] for pair in seeds)
    used_new = set(pairs.values()).union(pair[1] for pair in seeds)
    for seed in seeds:
        yield seed
        for step in (1, -1):
            at_old, at_new = seed[0] + step, seed[1] + step
            while (
                0 <= at_old < len(old)
                and 0 <= at_new < len(new)
                and at_old not in used_old
                and at_new not in used_new
                and old[at_old] == new[at_new]
            ):
                used_old.add(at_old)
                used_new.add(at_new)
                yield at_old, at_new
                at_old, at_new = at_old + step, at_new + step


def same_texts(old: Document, new: Document, left_old: Iterable[int], left_new: Iterable[int]) -> list[tuple[int, int]]:
    """Left-over statements whose text stands once in each document: what hung on one lead-in hangs on another now.

    Args:
        old: The old document.
        new: The new document.
        left_old: The old statements without an equal counterpart, lead-in included.
        left_new: The new ones.
    """
    once_old, once_new = (
        {text for text, often in Counter(statement.text for statement in document.statements).items() if often == 1}
        for document in (old, new)
    )
    place = {new.statements[index].text: index for index in left_new}
    texts = ((index, old.statements[index].text) for index in left_old)
    return [(index, place[text]) for index, text in texts if text in place and text in once_old and text in once_new]
