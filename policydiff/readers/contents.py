"""Tables of contents within a text: they repeat its titles, and say nothing of their own.

Without them a renamed section is told once, as a renamed section, and not as an item of a list that changed, too.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from policydiff.model import LeftOut
from policydiff.readers.asides import Split
from policydiff.readers.elements import Element
from policydiff.readers.numbering import heading_number

_FEWEST = 3
"""So many entries are a table; two short items may be anything."""

_KNOWN = 0.75
"""The share of the entries that name a title: tables are kept up worse than titles are."""

_LONGEST = 100
"""Characters; hardly a title is longer, and most of a text is not looked at."""

_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE = (".", ":", ";", ",")
_POINTS_ON = re.compile(r"\b(?:contents|index|jump|navigate|sections|topics)\b", re.IGNORECASE)
"""In the words before a table: 'Jump to:'. What hangs on other words is said by them: 'We collect:'."""

_Places = Mapping[tuple[str, ...], Sequence[int]]


def without_contents(elements: Sequence[Element]) -> Split:
    """The elements of the text, and the tables of contents in it."""
    titles = _places_of_titles(elements)
    kept: list[Element] = []
    left_out: list[LeftOut] = []
    for is_short, run in groupby(range(len(elements)), lambda at: _is_short(elements[at])):
        places = list(run)
        entries = _entries(elements, places, titles) if is_short and len(places) >= _FEWEST else range(0)
        if entries:
            left_out.append(LeftOut(" ".join(elements[at].text for at in entries), "contents list"))
        kept += [elements[at] for at in places if at not in entries]
    return tuple(kept), tuple(left_out)


def _entries(elements: Sequence[Element], places: Sequence[int], titles: _Places) -> range:
    """Which of the short lines in a row are a table: from the first that names a later title to the last, in order."""
    known: list[int] = []
    reached = places[-1]
    for at in places:
        later = titles.get(_words(elements[at].text), ())
        behind = bisect_right(later, reached)
        if behind < len(later):
            reached = later[behind]
            known.append(at)
    if len(known) < _FEWEST or len(known) < _KNOWN * (known[-1] - known[0] + 1):
        return range(0)
    before = elements[known[0] - 1].text if known[0] else ""
    if before.endswith(":") and not _POINTS_ON.search(before):
        return range(0)
    return range(known[0], known[-1] + 1)


def _places_of_titles(elements: Sequence[Element]) -> _Places:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, element in enumerate(elements):
        if element.kind == "heading":
            places[_words(element.text)].append(at)
    places.pop((), None)
    return places


def _is_short(element: Element) -> bool:
    return (
        element.kind in ("item", "paragraph") and len(element.text) <= _LONGEST and not element.text.endswith(_SENTENCE)
    )


def _words(title: str) -> tuple[str, ...]:
    """The words of a title, whatever its number, case and marks."""
    return tuple(_WORDS.findall(heading_number(title)[1].casefold()))
