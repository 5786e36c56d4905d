"""Headings that are not marked as such, promoted where a page has none or few.

A page with real headings keeps them as they are: promoting more would split its sections at every bold line.
"""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from policydiff.readers.dates import is_date_line
from policydiff.readers.elements import Element
from policydiff.readers.lines import is_title_form
from policydiff.readers.numbering import heading_number

_FEW = 2
_ENOUGH = 3
_ENOUGH_BARE, _LONGEST_SECTION = 5, 25
"""So many unmarked titles, one in so many paragraphs, show that a text is divided by them; fewer may be anything."""

_DEEPEST = 7
_FINISHED = (".", ":", ";", ",", "!", "?", "”", '"')


def with_headings(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements, lines that look like headings made headings where a page has at most one real one.

    Lines in bold are looked for first; lines that nothing marks only where there is no heading at all.
    """
    real = [element for element in elements if element.kind == "heading"]
    if len(real) >= _FEW:
        return tuple(elements)
    pairs = list(pairwise([*elements, Element(kind="end", text="")]))
    stand_ins, least = [_is_stand_in(element, after) for element, after in pairs], float(_ENOUGH)
    found = sum(stand_ins)
    if found < least and not real:
        stand_ins = [_is_bare_title(element, after) for element, after in pairs]
        least = max(_ENOUGH_BARE, len(elements) / _LONGEST_SECTION)
        # Menus are lists under lines, too: only what stands over a paragraph tells.
        found = sum(
            is_title and after.kind == "paragraph" for is_title, (_, after) in zip(stand_ins, pairs, strict=True)
        )
    if found < least:
        return tuple(elements)
    level = min(_DEEPEST, max((element.level for element in real), default=0) + 1)
    return tuple(
        _promoted(element, level) if promote else element for element, promote in zip(elements, stand_ins, strict=True)
    )


def _is_stand_in(element: Element, after: Element) -> bool:
    """Whether an element stands where a heading would: a short line in bold, or a button, over text of its own.

    One with a number may stand over another: "2. Sheds" over "2.1 Opening".
    """
    if element.kind != "paragraph" or element.depth or after.kind not in ("paragraph", "item", "cell"):
        return False
    if not (element.button or element.bold >= len(element.text)):
        return False
    number, title = heading_number(element.text)
    if is_date_line(title):
        return False
    is_over = bool(number) or not (after.button or (after.kind == "paragraph" and after.bold >= len(after.text)))
    return is_over and is_title_form(title.rstrip(":.?"))


def _is_bare_title(element: Element, after: Element) -> bool:
    """Whether a line that nothing marks stands where a heading would: short, unfinished, over a sentence or a list."""
    if element.kind != "paragraph" or element.depth or element.text.rstrip().endswith(_FINISHED):
        return False
    _, title = heading_number(element.text)
    if is_date_line(title):
        return False
    says_more = after.kind == "paragraph" and len(after.text) > len(title) and after.text.rstrip().endswith(_FINISHED)
    return (says_more or after.kind == "item") and is_title_form(title)


def _promoted(element: Element, level: int) -> Element:
    """The element as a heading; one with a number of several parts ("5.2") ranks under those with one."""
    number, _ = heading_number(element.text)
    deeper = number.strip(".").count(".") if number else 0
    return evolve(element, kind="heading", level=min(_DEEPEST, level + deeper), lead_in=None)
