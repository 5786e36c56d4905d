"""The longest run of pairs in one order."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_ascent(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence of pairs whose second members ascend strictly (patience sorting, n log n).

    Args:
        pairs: Ascending in their first members.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        before.append(last[place - 1] if place else -1)
        if place == len(tails):
            tails.append(second)
            last.append(index)
        else:
            tails[place], last[place] = second, index
    chosen = []
    index = last[-1] if last else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]
