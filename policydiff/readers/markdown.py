"""Markdown (CommonMark with tables) by way of HTML, so that it is read by the same rules as a page."""

from typing import Any, cast

import cmarkgfm
from cmarkgfm.cmark import Options as Flags
from lxml import etree

from policydiff.readers.assembling import Assembler
from policydiff.readers.elements import Element


def rendered(text: str) -> str:
    """A Markdown text as HTML. Raw HTML in it stays; quotes and dashes stay as typed."""
    return str(cmarkgfm.markdown_to_html_with_extensions(text, options=Flags.CMARK_OPT_UNSAFE, extensions=["table"]))


def markup_elements(markup: str) -> tuple[Element, ...]:
    """The elements of HTML that holds nothing but the text: no cleaning, and so no tree."""
    assembler = Assembler()
    parser = etree.HTMLParser(target=cast("Any", assembler), huge_tree=True)
    parser.feed(markup)
    return cast("tuple[Element, ...]", parser.close())
