"""Names replaced throughout: found once, folded before anything else is compared."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from policydiff.model import Document, Rename
from policydiff.words import name_pattern, places_of, plain_words, renamed

LEAST_PLACES = 3
"""A name that changed in fewer statements is a change of those statements, not a rename."""

LEAST_SHARE = 0.5
"""At least this share of the statements that held the old name must be found again under the new one."""

LEFT_BEHIND = 0.1
"""A replaced name may stand in so many places of the other document beside each place it held: "formerly Acme"."""

TRIED = 12
"""How many vanished and how many new names are tried against one another, the most frequent first."""

_NAME = re.compile(r"\b[A-Z][\w&'-]*(?:[ ](?:(?:of|and|&)[ ])?[A-Z][\w&'.-]*){0,3}")


def asked_renames(document: Document, pairs: Iterable[tuple[str, str]]) -> tuple[Rename, ...]:
    """The renames asked for, with how often the old name stands in the document."""
    renames = list(pairs)
    text = document.text.casefold() if renames else ""
    return tuple(Rename(old, new, sum(1 for _ in places_of(old.casefold(), text))) for old, new in renames)


def renames_of(old: Document, new: Document, left_old: Iterable[int], left_new: Iterable[int]) -> tuple[Rename, ...]:
    """The names that one document holds throughout and the other holds in their place.

    Args:
        old: The old document.
        new: The new document.
        left_old: The old statements that have no equal counterpart.
        left_new: The new statements that have none.
    """
    olds = [old.statements[index].text for index in left_old]
    news = [new.statements[index].text for index in left_new]
    gone, come = _vanished(olds, new.text), _vanished(news, old.text)
    if not gone or not come:
        return ()
    keys = Counter(_key(text) for text in news)
    found: dict[str, str] = {}
    for name in gone:
        if renamed(name, found) != name:
            continue
        holders = [text for text in olds if name_pattern(name).search(text)]
        least = max(LEAST_PLACES, LEAST_SHARE * len(holders))
        again = {candidate: _found_again(holders, name, candidate, keys, least) for candidate in come}
        best = max(come, key=again.__getitem__)
        if again[best]:
            found[name] = best
    return asked_renames(old, found.items())


def _vanished(texts: Sequence[str], other: str) -> list[str]:
    """The names that stand in enough of the texts and hardly anywhere in the other document, most frequent first."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update({part for match in _NAME.finditer(text) for part in _openings(match[0])})
    frequent = [name for name, often in count.items() if often >= LEAST_PLACES]
    frequent.sort(key=lambda name: (-count[name], -len(name), name))
    vanished = (name for name in frequent if _stands_at_most(int(LEFT_BEHIND * count[name]), name, other))
    return list(islice(vanished, TRIED))


def _stands_at_most(times: int, name: str, text: str) -> bool:
    """Whether a text holds a name no more often than that; a long text is read only as far as it takes to tell."""
    at = -len(name)
    for _ in range(times + 1):
        at = text.find(name, at + len(name))
        if at < 0:
            return True
    return False


def _openings(name: str) -> Iterator[str]:
    """A run of capitalised words and its shorter openings: "Acme We" is Acme at the end of a clause."""
    words = name.removesuffix("'s").split(" ")
    return (" ".join(words[:size]).rstrip(".'") for size in range(1, len(words) + 1))


def _key(text: str) -> str:
    return " ".join(plain_words(text))


def _found_again(holders: Sequence[str], name: str, candidate: str, keys: Mapping[str, int], least: float) -> int:
    """How many statements are found in the new document once the candidate stands for the name; 0 if under `least`."""
    found = 0
    for left, text in zip(range(len(holders), 0, -1), holders, strict=True):
        if found + left < least:
            return 0
        found += _key(renamed(text, {name: candidate})) in keys
    return found if found >= least else 0
