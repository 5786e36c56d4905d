"""The pairing that is best as a whole, where a statement may go to one partner only."""

from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]

LARGEST_SOLVED = 60
"""Groups with more statements a side than this are paired greedily: the exact solution is cubic."""


def best_pairs(scores: Mapping[Pair, float]) -> list[Pair]:
    """Pairs whose scores sum to the most, no old and no new index twice, ascending.

    Exact within each group of pairs that compete with one another; greedy in groups too large for that. Ties go to the
    pair that stands first, so the result does not depend on the order of the mapping.
    """
    chosen: list[Pair] = []
    for group in _competing(scores):
        olds, news = sorted({pair[0] for pair in group}), sorted({pair[1] for pair in group})
        if len(group) == 1:
            chosen.extend(group)
        elif max(len(olds), len(news)) <= LARGEST_SOLVED:
            chosen.extend(_solved(olds, news, {pair: scores[pair] for pair in group}))
        else:
            chosen.extend(_greedy({pair: scores[pair] for pair in group}))
    return sorted(chosen)


def _competing(scores: Mapping[Pair, float]) -> list[list[Pair]]:
    """The pairs in groups that share no index with one another."""
    by_old: dict[int, list[Pair]] = defaultdict(list)
    by_new: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(scores):
        by_old[pair[0]].append(pair)
        by_new[pair[1]].append(pair)
    groups: list[list[Pair]] = []
    seen: set[Pair] = set()
    for pair in sorted(scores):
        if pair in seen:
            continue
        seen.add(pair)
        group, waiting = [], [pair]
        while waiting:
            current = waiting.pop()
            group.append(current)
            for other in by_old[current[0]] + by_new[current[1]]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        groups.append(sorted(group))
    return groups


def _greedy(scores: Mapping[Pair, float]) -> list[Pair]:
    olds: set[int] = set()
    news: set[int] = set()
    chosen = []
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if one not in olds and other not in news:
            olds.add(one)
            news.add(other)
            chosen.append((one, other))
    return chosen


def _solved(  # noqa: C901  (one algorithm, known by its shape)
    olds: list[int], news: list[int], scores: Mapping[Pair, float]
) -> list[Pair]:
    """The exact answer by shortest augmenting paths (Munkres 1957, with the prices of Jonker and Volgenant 1987)."""
    if len(olds) > len(news):
        mirrored = {(other, one): score for (one, other), score in scores.items()}
        return [(one, other) for other, one in _solved(news, olds, mirrored)]
    rows, columns = len(olds), len(news)
    cost = [[-scores.get((one, other), 0.0) for other in news] for one in olds]
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        least = [float("inf")] * (columns + 1)
        came_from = [0] * (columns + 1)
        used = [False] * (columns + 1)
        while True:
            used[column] = True
            current, step, following = row_of[column], float("inf"), 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                reduced = cost[current - 1][other - 1] - row_price[current] - column_price[other]
                if reduced < least[other]:
                    least[other], came_from[other] = reduced, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(columns + 1):
                if used[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = following
            if row_of[column] == 0:
                break
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    pairs = ((olds[row_of[column] - 1], news[column - 1]) for column in range(1, columns + 1) if row_of[column])
    return [pair for pair in pairs if pair in scores]
