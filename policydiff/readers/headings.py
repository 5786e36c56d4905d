"""Headings that are not marked as such, promoted where a page has none or few.

A page with real headings keeps them as they are: promoting more would split its sections at every bold line.
"""

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from policydiff.readers.elements import Element
from policydiff.readers.lines import is_title_form
from policydiff.readers.numbering import heading_number

_FEW = 2
_ENOUGH = 3
_DEEPEST = 7


def with_headings(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements, lines that look like headings made headings where a page has at most one real one."""
    real = [element for element in elements if element.kind == "heading"]
    if len(real) >= _FEW:
        return tuple(elements)
    stand_ins = [_is_stand_in(element, after) for element, after in pairwise([*elements, Element(kind="end", text="")])]
    if sum(stand_ins) < _ENOUGH:
        return tuple(elements)
    level = min(_DEEPEST, max((element.level for element in real), default=0) + 1)
    return tuple(
        _promoted(element, level) if promote else element for element, promote in zip(elements, stand_ins, strict=True)
    )


def _is_stand_in(element: Element, after: Element) -> bool:
    """Whether an element stands where a heading would: a short line in bold, or a button, over text of its own."""
    if element.kind != "paragraph" or element.depth or after.kind not in ("paragraph", "item", "cell"):
        return False
    if not (element.button or element.bold >= len(element.text)):
        return False
    _, title = heading_number(element.text)
    is_over = not (after.button or (after.kind == "paragraph" and after.bold >= len(after.text)))
    return is_over and is_title_form(title.rstrip(":.?"))


def _promoted(element: Element, level: int) -> Element:
    """The element as a heading; one with a number of several parts ("5.2") ranks under those with one."""
    number, _ = heading_number(element.text)
    deeper = number.strip(".").count(".") if number else 0
    return evolve(element, kind="heading", level=min(_DEEPEST, level + deeper), lead_in=None)
