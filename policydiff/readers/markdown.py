"""Markdown (CommonMark with tables) by way of HTML, so that it is read by the same rules as a page."""

import cmarkgfm
from cmarkgfm.cmark import Options as Flags
from lxml import etree

from policydiff.readers.assembling import Assembler
from policydiff.readers.elements import Element


def markdown_elements(text: str) -> tuple[Element, ...]:
    """The elements of a Markdown text. Raw HTML in it is read; quotes and dashes stay as typed."""
    markup = cmarkgfm.markdown_to_html_with_extensions(text, options=Flags.CMARK_OPT_UNSAFE, extensions=["table"])
    parser = etree.HTMLParser(target=Assembler(), huge_tree=True)
    parser.feed(markup)
    return parser.close()
