"""HTML with BeautifulSoup on lxml: parse, clean, and tell what is left to the assembler."""

import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import Tag

from policydiff.errors import ReadError, TooComplexError
from policydiff.model import LeftOut
from policydiff.options import Options
from policydiff.readers.assembling import Assembler
from policydiff.readers.cleaning import NO_CONTENT, dropped_parts
from policydiff.readers.elements import Element
from policydiff.readers.page import Page, page_of


def html_elements(
    text: str, source: str, options: Options
) -> tuple[tuple[Element, ...], tuple[LeftOut, ...], str | None]:
    """The elements of a page's policy, what was left out around it, and the page's title.

    Raises:
        TooComplexError: The page has more than `max_tags` tags.
        ReadError: `select` fits nothing on the page.
    """
    if text.count("<") > options.max_tags and text.count("<") - text.count("</") > options.max_tags // 2:
        raise TooComplexError(
            f"{source}: has more than {options.max_tags:,} tags; raise the option max_tags", source=source
        )
    soup = parsed(text)
    page = page_of(soup)
    dropped = dropped_parts(page)
    return told(page, dropped), left_out(page, dropped), _title(soup)


def parsed(text: str) -> BeautifulSoup:
    """The page as a tree. Always lxml: which parser is installed must not decide what a policy says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(text, "lxml")


def told(page: Page, dropped: dict[int, str]) -> tuple[Element, ...]:
    """The elements of the part of a page that is kept."""
    target = Assembler()
    open_tags: list[tuple[int, str]] = []
    index = 0
    while index < len(page.nodes):
        while open_tags and open_tags[-1][0] <= index:
            target.end(open_tags.pop()[1])
        if index in dropped:
            index = page.ends[index]
            continue
        node = page.nodes[index]
        if isinstance(node, Tag):
            target.start(node.name, node.attrs)
            open_tags.append((page.ends[index], node.name))
        else:
            target.data(node)
        index += 1
    while open_tags:
        target.end(open_tags.pop()[1])
    return target.close()


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
