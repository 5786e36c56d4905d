"""What every kind of snapshot is first turned into: a flat list of elements in reading order.

The readers of HTML, Markdown and plain text end here; trees, lists and sentences are worked out once, from these.
"""

import re

from attrs import frozen

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_UNEVEN = ("\n", "  ", "\t", "\r", "\v", "\f")
ASCII_SPACE = " \t\n\r\f\v"

BULLETS = "•·▪◦‣●○■➢✓"
"""What is typed before an item where no markup makes it one."""


@frozen
class Link:
    """Where a link stands in the text of its element, and where it leads."""

    offset: int
    target: str


@frozen(kw_only=True)
class Element:
    """A heading, paragraph, list item, table cell or piece of code.

    Attributes:
        kind: "heading", "paragraph", "item", "cell" or "code".
        text: Its text, runs of white space collapsed; an item's number or bullet is not part of it.
        level: A heading's rank, 1 for the outermost; 0 for everything else.
        depth: How deep its list is nested, from 1, in a cell, too; 0 outside lists.
        number: The item's number as people cite it ("b", "5.2"), or None.
        continues: Whether it goes on with the item before it: a second paragraph of one list item.
        lead_in: The row and column headers of a table cell, or None.
        bold: How many characters at the start of `text` are set in bold; all of them in a bold-only line.
        button: Whether it is the button of an accordion, a summary or a term, which often stand for headings.
        links: The links in it, in order.
    """

    kind: str
    text: str
    level: int = 0
    depth: int = 0
    number: str | None = None
    continues: bool = False
    lead_in: str | None = None
    bold: int = 0
    button: bool = False
    links: tuple[Link, ...] = ()


def collapsed(text: str) -> str:
    """The text with every run of ASCII white space as one space; no-break spaces stay."""
    for uneven in _UNEVEN:
        if uneven in text:
            return _SPACES.sub(" ", text).strip(ASCII_SPACE)
    return text.strip(ASCII_SPACE)
