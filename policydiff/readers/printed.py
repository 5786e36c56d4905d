"""Markdown that a converter made of a printed page: each line of the page became a paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policydiff.model import LeftOut
from policydiff.readers.lines import goes_on

_ENOUGH_CUTS = 8
_WIDTH = 40
"""A line of a page is so many characters long at least where it is cut; an item of a list need not be."""

_MARKED = re.compile(r"^(?:#{1,6} |[*+-] |\||>)|\]\(|\*\*|<\w|&\w+;", re.MULTILINE)
"""Marks of Markdown, which no converted line has."""

_PAGE = re.compile(r"[1-9]\d{0,2}")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def printed_lines(text: str) -> tuple[str, tuple[LeftOut, ...]] | None:
    """The lines of the page with blank ones between its paragraphs alone, and the numbers of pages, which are left out.

    None where the text is none such: its paragraphs are not lines that break in mid-sentence, again and again.
    """
    if _MARKED.search(text):
        return None
    lines = list(_lines(text))
    inner = [(above, below) for (above, _), (below, blanks) in pairwise(lines) if blanks == 1]
    cuts = [above for above, below in inner if goes_on(above, below)]
    cut = sum(1 for above in cuts if len(above) >= _WIDTH)
    if cut < _ENOUGH_CUTS or cut * 4 < len(inner) or len(inner) * 2 < len(lines):
        return None
    kept: list[str] = []
    numbers: list[str] = []
    for line, blanks in lines:
        if _PAGE.fullmatch(line) and int(line) == (int(numbers[-1]) + 1 if numbers else int(line)):
            numbers.append(line)
            continue
        if kept and blanks > 1 and not goes_on(kept[-1], line):
            kept.append("")
        kept.append(_ESCAPED.sub(r"\1", line))
    return "\n".join(kept), tuple(LeftOut(number, "page number") for number in numbers)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Each line that is not blank, and how many blank ones stand before it."""
    blanks = 0
    for raw in text.splitlines():
        line = raw.strip()
        if line:
            yield line, blanks
        blanks = 0 if line else blanks + 1
