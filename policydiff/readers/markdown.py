"""Markdown (CommonMark with tables) by way of HTML, so that it is read by the same rules as a page."""

import ctypes
import re
from itertools import pairwise
from typing import Any, cast

from cmarkgfm import _cmark, cmark
from lxml import etree

from policydiff.readers.assembling import Assembler
from policydiff.readers.elements import BULLETS, Element

_OPTIONS = cmark.Options.CMARK_OPT_UNSAFE

# cmarkgfm never frees the tree it parses nor the HTML it renders: over 1 MB a policy, which adds up to gigabytes where
# many are read (measured in docs/decisions/0055). Its library knows how to, though cmarkgfm does not say so.
_free_tree = ctypes.CDLL(_cmark.__file__).cmark_node_free
_free = ctypes.CDLL(None).free
for _freeing in (_free_tree, _free):
    _freeing.argtypes, _freeing.restype = (ctypes.c_void_p,), None


def rendered(text: str) -> str:
    """A Markdown text as HTML. Raw HTML in it stays; quotes and dashes stay as typed; bold is mended."""
    cmark.core_extensions_ensure_registered()
    parser = cmark.parser_new(_OPTIONS)
    try:
        cmark.parser_attach_syntax_extension(parser, cmark.find_syntax_extension("table"))
        cmark.parser_feed(parser, _listed(_spaced(bold_mended(text))))
        tree = cmark.parser_finish(parser)
        html = _cmark.lib.cmark_render_html(tree, _OPTIONS, cmark.parser_get_syntax_extensions(parser))
        markup = str(_cmark.ffi.string(html).decode("utf-8"))
        _free(_address(html))
        _free_tree(_address(tree))
    finally:
        cmark.parser_free(parser)
    return markup


_BOLD = "**"
_TYPED_BULLET = re.compile(rf"(\n {{0,12}})[{BULLETS}][ \t\u00a0]+(?=\S)")
_TYPED_ITEM = rf"{_TYPED_BULLET.pattern}[^\n]*"
_TYPED_LIST = re.compile(rf"{_TYPED_ITEM}(?:{_TYPED_ITEM})+")
_UNSPACED = re.compile(r"(\n#{2,6})(?=[\w\[(*])")


def _spaced(text: str) -> str:
    """The text with a space behind the marks of headings, which older Markdown did without."""
    return _UNSPACED.sub(r"\1 ", f"\n{text}")[1:]


def _listed(text: str) -> str:
    """The text with the typed bullets of lines that follow one another as marks of a list."""
    if not any(bullet in text for bullet in BULLETS):
        return text
    return _TYPED_LIST.sub(lambda lines: _TYPED_BULLET.sub(r"\1* ", lines[0]), f"\n{text}")[1:]


def bold_mended(text: str) -> str:
    """The text with the marks of bold moved to the words where a line break parts them, as converters of pages do.

    "**" before a break opens nothing by the rules of Markdown, and would stay as text.
    """
    lines = text.split("\n")
    odd = [at for at, line in enumerate(lines) if line.count(_BOLD) % 2]
    mended: set[int] = set()
    for at, below in pairwise(odd):
        above, under = lines[at].strip(), lines[below].strip()
        if at in mended or any(line.strip() for line in lines[at + 1 : below]):
            continue
        if above == _BOLD and not under.startswith(_BOLD):
            lines[at], lines[below] = "", _BOLD + lines[below].lstrip()
        elif above.startswith(_BOLD) and under.startswith(_BOLD) and above != _BOLD:
            lines[at], lines[below] = lines[at].rstrip() + _BOLD, lines[below].lstrip().removeprefix(_BOLD)
        else:
            continue
        mended |= {at, below}
    return "\n".join(lines)


def _address(pointer: object) -> int:
    return int(_cmark.ffi.cast("uintptr_t", pointer))


def markup_elements(markup: str) -> tuple[Element, ...]:
    """The elements of HTML that holds nothing but the text: no cleaning, and so no tree."""
    assembler = Assembler()
    parser = etree.HTMLParser(target=cast("Any", assembler), huge_tree=True)
    parser.feed(markup)
    return cast("tuple[Element, ...]", parser.close())
