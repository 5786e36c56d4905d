"""Plain text, as people save it from a page: menu lines on top, titles and lists known only by how lines are set."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from policydiff.model import LeftOut
from policydiff.readers.elements import Element
from policydiff.readers.labels import is_label, typed_label
from policydiff.readers.lines import Line, Lines, is_title_form, lines_of
from policydiff.readers.numbering import heading_number, item_number

_QUESTION = re.compile(r"(?:how|what|why|who|whom|when|where|which|your)\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\) ?\S")
_GLUED = re.compile(r"(?<=[a-z]) (?=[A-Z][a-z]* [^.;:A-Z]{3,80}:$)")
_LAST_CLAUSE = re.compile(r"(?<=[.!?]) (?=[A-Z][^.!?:]{3,80}:$)")
_ANNOUNCES = re.compile(r"\b(?:following|below)\b[^.]{0,80}:$")
_ANEW = re.compile(r"(?:if|when|where|please|for)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4,}")

_BARE, _INNER, _RUN_IN = 7, 8, 9
_RUN_INS = 5
_DATE_LINE = 40


@frozen
class PlainText:
    """What a plain text holds.

    Attributes:
        elements: In reading order.
        left_out: Its menu lines.
        title: The title on top of it, or None.
    """

    elements: tuple[Element, ...]
    left_out: tuple[LeftOut, ...]
    title: str | None


def plain_text(text: str) -> PlainText:
    """The elements of a plain text."""
    lines = lines_of(text)
    if not lines.lines:
        return PlainText((), (), None)
    elements = _with_items(list(_with_split_lead_ins(list(_elements(lines)))))
    if lines.wrapped and sum(typed_label(e.text) is not None for e in elements if e.kind == "paragraph") >= _RUN_INS:
        elements = list(_with_run_ins(elements))
    top = next((place for place, e in enumerate(elements) if e.kind != "heading" and not _DATED.search(e.text)), 0)
    title = elements[0].text if elements and elements[0].kind == "heading" and not elements[0].number else None
    levelled = _levelled(_without_top_titles(elements, top))
    return PlainText(tuple(levelled), tuple(LeftOut(line, "navigation") for line in lines.menu), title)


def _elements(lines: Lines) -> Iterator[Element]:
    """What each line is by itself and beside its neighbours: an item, a title or a paragraph."""
    indents: list[int] = []
    around = [None, *lines.lines, None]
    for before, line, after in zip(around, around[1:], around[2:], strict=False):
        if line is None:
            continue
        if line.bullet:
            while indents and indents[-1] > line.indent:
                indents.pop()
            if not indents or indents[-1] < line.indent:
                indents.append(line.indent)
            number, text = item_number(line.text)
            yield Element(kind="item", text=text, depth=len(indents), number=number)
            continue
        indents.clear()
        if after is not None and (rank := _title_rank(line, before, after, lines)):
            yield Element(kind="heading", text=line.text, level=rank)
        else:
            yield Element(kind="paragraph", text=line.text)


def _title_rank(line: Line, before: Line | None, after: Line, lines: Lines) -> int:
    """How deep a line ranks as a title; 0 where it is none."""
    if not line.alone or (_DATED.search(line.text) and len(line.text) < _DATE_LINE):
        return 0
    number, title = heading_number(line.text)
    if number and is_title_form(title) and number[:1].isdigit():
        return number.count(".") + 1
    is_apart = not lines.gapped or ((line.gap or before is None) and after.gap)
    if is_apart and is_title_form(line.text) and not after.bullet and after.text[0] not in "abcdefghijklmnopqrstuvwxyz":
        return _BARE
    if lines.wrapped and line.text.endswith(":") and is_label(line.text) and not after.bullet:
        return _RUN_IN
    return 0


def _without_top_titles(elements: Sequence[Element], top: int) -> list[Element]:
    """The elements, titles before the first prose being the document's own and no sections.

    Bare titles with nothing under them, and then other titles: a name, a tagline, a date.
    """
    out = list(elements)
    for place, element in enumerate(elements[:top]):
        follows = elements[place + 1]
        if (
            element.kind == "heading"
            and element.level == _BARE
            and (_DATED.search(follows.text) or follows.kind == "heading")
        ):
            out[place] = evolve(element, kind="paragraph", level=0)
    return out


def _with_split_lead_ins(elements: Sequence[Element]) -> Iterator[Element]:
    """The elements, the lead-ins parted from what they were glued to.

    A list item whose end announces the next list, and a paragraph whose end announces titles ("The data we hold:").
    """
    for element, after in zip(elements, [*elements[1:], None], strict=True):
        if element.kind == "item" and after and after.kind == "item" and element.text[:1].islower():
            glue = _GLUED.search(element.text)
        elif element.kind == "paragraph" and after and after.kind == "heading" and after.level == _BARE:
            glue = _LAST_CLAUSE.search(element.text)
        else:
            glue = None
        if glue is None:
            yield element
            continue
        yield evolve(element, text=element.text[: glue.start()])
        rest = element.text[glue.end() :]
        if element.kind == "item":
            yield Element(kind="paragraph", text=rest)
        else:
            yield Element(kind="heading", text=rest, level=_BARE)


def _with_items(elements: list[Element]) -> list[Element]:
    """The elements, paragraphs that a lead-in announces as its list turned into items."""
    out: list[Element] = []
    lead_in: Element | None = None
    for place, element in enumerate(elements):
        if element.kind != "paragraph":
            lead_in = None
        elif lead_in and _is_announced(element, lead_in, out, elements[place + 1 :]):
            number, text = item_number(element.text)
            out.append(evolve(element, kind="item", depth=1, number=number, text=text))
            continue
        else:
            lead_in = element if element.text.endswith(":") else None
        out.append(element)
    return out


def _is_announced(element: Element, lead_in: Element, before: Sequence[Element], after: Sequence[Element]) -> bool:
    """Whether a paragraph is an item of the list that a lead-in opens."""
    text = element.text
    if _LETTERED.match(text) or text[0].islower():
        return True
    if not _ANNOUNCES.search(lead_in.text) or _ANEW.match(text):
        return False
    is_next_too = before[-1] is not lead_in or (bool(after) and _speaks_of(after[0].text, lead_in.text))
    return is_next_too and _speaks_of(text, lead_in.text)


def _speaks_of(text: str, lead_in: str) -> bool:
    """Whether a text takes up a word of the lead-in that it may belong to."""
    return bool(set(_WORD.findall(text.lower())) & set(_WORD.findall(lead_in.lower())))


def _with_run_ins(elements: Sequence[Element]) -> Iterator[Element]:
    """The elements, run-in labels as titles: where lines are cut at a width, the break after a title is lost."""
    for element in elements:
        label = typed_label(element.text) if element.kind == "paragraph" else None
        if label is None:
            yield element
            continue
        yield Element(kind="heading", text=label + ":", level=_RUN_IN)
        yield evolve(element, text=element.text[len(label) + 1 :].lstrip())


def _levelled(elements: Sequence[Element]) -> Iterator[Element]:
    """The elements, bare titles ranked.

    All bare titles look alike. Where titles stand directly under titles there are two ranks of them, and those that ask
    or address ("How we use data", "Your rights") and those over another title are the outer ones.
    """
    is_nested = any(a.kind == b.kind == "heading" and a.level == b.level == _BARE for a, b in pairwise(elements))
    for element, after in zip(elements, [*elements[1:], None], strict=True):
        if is_nested and element.kind == "heading" and element.level == _BARE:
            is_over = after is not None and after.kind == "heading" and after.level == _BARE
            if not is_over and not _QUESTION.match(element.text):
                element = evolve(element, level=_INNER)  # noqa: PLW2901
        yield element
