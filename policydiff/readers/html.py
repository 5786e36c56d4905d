"""HTML with BeautifulSoup on lxml: parse, clean, and tell what is left to the assembler."""

import warnings
from typing import cast

from attrs import frozen
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import Tag
from soupsieve import SelectorSyntaxError

from policydiff.errors import ReadError
from policydiff.model import LeftOut
from policydiff.options import Options
from policydiff.readers.assembling import Assembler
from policydiff.readers.cleaning import NO_CONTENT, dropped_parts, parts_not_selected
from policydiff.readers.elements import Element
from policydiff.readers.page import Page, page_of


@frozen
class ReadPage:
    """What a page holds.

    Attributes:
        elements: Of its policy, in reading order.
        left_out: What was left out around it.
        title: The page's <title>, or None.
    """

    elements: tuple[Element, ...]
    left_out: tuple[LeftOut, ...]
    title: str | None


def read_page(text: str, source: str, options: Options) -> ReadPage:
    """The policy on a page.

    Raises:
        ReadError: `select` is no selector, or fits nothing on the page.
    """
    soup = parsed(text)
    page = page_of(soup)
    if options.select is None:
        dropped = dropped_parts(page)
    else:
        dropped = parts_not_selected(page, _selected(soup, options.select, source))
    return ReadPage(told(page, dropped), left_out(page, dropped), _title(soup))


def parsed(text: str) -> BeautifulSoup:
    """The page as a tree. Always lxml: which parser is installed must not decide what a policy says.

    A class stays one string, for splitting each costs more than looking at the few that matter.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(text, "lxml", multi_valued_attributes=None)


def told(page: Page, dropped: dict[int, str]) -> tuple[Element, ...]:
    """The elements of the parts of a page that are kept."""
    target = Assembler()
    open_tags: list[tuple[int, str]] = []
    index, stop = 0, len(page.nodes)
    while index < stop:
        while open_tags and open_tags[-1][0] <= index:
            target.end(open_tags.pop()[1])
        if index in dropped:
            index = page.ends[index]
            continue
        node = page.nodes[index]
        if isinstance(node, Tag):
            name = _name(node)
            target.start(name, cast("dict[str, str]", node.attrs))
            open_tags.append((page.ends[index], name))
        else:
            target.data(node)
        index += 1
    while open_tags:
        target.end(open_tags.pop()[1])
    return target.close()


def _name(tag: Tag) -> str:
    """The name of a tag, or of the heading that it plays; other roles are given to tabs and carousels too freely."""
    if tag.attrs.get("role") == "heading":
        level = str(tag.attrs.get("aria-level", "2"))
        return f"h{level}" if level in "123456" else "h2"
    return tag.name


def _selected(soup: BeautifulSoup, selector: str, source: str) -> list[Tag]:
    """The tags that a selector fits."""
    try:
        found = soup.select(selector)
    except SelectorSyntaxError:
        raise ReadError(
            f"{source}: {selector!r} is no CSS selector; try one like main or #content", source=source
        ) from None
    if not found:
        raise ReadError(f"{source}: nothing on the page fits {selector!r}; check the selector", source=source)
    return found


def left_out(page: Page, dropped: dict[int, str]) -> tuple[LeftOut, ...]:
    """What of the page is not read, in reading order, a part within a part once."""
    pieces = []
    stop = 0
    for index, reason in sorted(dropped.items()):
        if index < stop:
            continue
        stop = page.ends[index]
        if reason not in NO_CONTENT and (text := page.text(index)):
            pieces.append(LeftOut(text, reason))
    return tuple(pieces)


def _title(soup: BeautifulSoup) -> str | None:
    title = soup.title
    return (" ".join(title.get_text().split()) or None) if title else None
