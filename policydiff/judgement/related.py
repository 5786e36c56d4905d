"""Clauses that share a topic and a party and speak of the same thing, without one having become the other."""

from collections import Counter
from collections.abc import Sequence
from math import log

from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Change
from policydiff.words import stems_of

LEAST = 0.2
"""How alike two clauses of one topic must be to stand side by side."""

LARGEST_GROUP = 6
"""How many clauses a row holds beside one another at most."""


def related_groups(removed: Sequence[Change], added: Sequence[Change]) -> tuple[list[list[Change]], list[Change]]:
    """Removed and added clauses of one topic, side by side where they are related.

    Returns:
        The groups, each with at least one change of either side, and the changes that stand alone.
    """
    words = {change.id: _words(change) for change in (*removed, *added)}
    often = Counter(word for held in words.values() for word in held)
    ties = sorted(
        (
            (-_tie(one, other, words, often), place, other_place)
            for place, one in enumerate(removed)
            for other_place, other in enumerate(added)
        ),
    )
    group_of: dict[str, list[Change]] = {}
    groups: list[list[Change]] = []
    for strength, place, other_place in ties:
        if -strength < LEAST:
            break
        one, other = removed[place], added[other_place]
        mine, theirs = group_of.get(one.id), group_of.get(other.id)
        if mine is None and theirs is None:
            groups.append([one, other])
            group_of[one.id] = group_of[other.id] = groups[-1]
        elif mine is None and theirs is not None and len(theirs) < LARGEST_GROUP:
            theirs.append(one)
            group_of[one.id] = theirs
        elif theirs is None and mine is not None and len(mine) < LARGEST_GROUP:
            mine.append(other)
            group_of[other.id] = mine
    alone = [change for change in (*removed, *added) if change.id not in group_of]
    return groups, alone


def _words(change: Change) -> frozenset[str]:
    clause = change.clauses[0]
    return frozenset(stem for stem in stems_of(clause.text) if stem not in STOP_WORDS)


def _tie(one: Change, other: Change, words: dict[str, frozenset[str]], often: Counter[str]) -> float:
    """How alike two clauses are: rare words in common, the same bearer, the same modality."""
    mine, theirs = words[one.id], words[other.id]
    count = len(words)
    worth = {word: log(1.0 + count / often[word]) for word in mine | theirs}
    whole = sum(worth[word] for word in mine) + sum(worth[word] for word in theirs)
    shared = 2.0 * sum(worth[word] for word in mine & theirs) / whole if whole else 0.0
    was, now = one.clauses[0], other.clauses[0]
    return shared + 0.05 * (was.bearer == now.bearer) + 0.05 * (was.modality == now.modality)
