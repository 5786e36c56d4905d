"""The lines of a plain text: menu lines set apart, hard-wrapped lines joined again, bullets told from text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from policydiff.readers.elements import BULLETS, collapsed
from policydiff.readers.labels import typed_label

TITLE_WORDS = 12
_LONGEST_MENU = 20
_ENOUGH_CUTS = 3
FINAL = (".", "!", "?", ":", ";", ".”", '."', ".)")
_BULLET = re.compile(rf"[{BULLETS}*–—-](?:[ \t\u00a0]+|$)")
_RULE = re.compile(r"[-=_*~#]{3,}$")
_OPEN_ENDED = frozenset(
    [
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "by",
            "for",
            "from",
            "in",
            "into",
            "of",
            "on",
            "or",
            "our",
            "that",
            "the",
            "this",
        ),
        *("to", "with", "your"),
    ]
)
_MENU = re.compile(
    r"\b(?:home|menu|log ?in|log ?out|sign ?(?:in|up|out)|blog|contact(?: us)?|about(?: us)?|pricing|products|logo|"
    r"search|close|careers|support|skip to (?:main )?content|toggle navigation|get started|download|shop|cart)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Line:
    """A line of text as its writer meant it.

    Attributes:
        text: Its words, without a bullet.
        gap: Whether a blank line stands before it.
        indent: How many columns it is indented.
        bullet: Whether it is marked as a list item.
        alone: Whether it is one line in the file, so that it may be a title.
    """

    text: str
    gap: bool = False
    indent: int = 0
    bullet: bool = False
    alone: bool = True


@frozen
class Lines:
    """All lines of a text, menu lines apart.

    Attributes:
        lines: In order.
        menu: The menu lines that stood on top.
        wrapped: Whether its lines were cut at a width and are joined again.
        gapped: Whether blank lines part its paragraphs.
    """

    lines: tuple[Line, ...]
    menu: tuple[str, ...]
    wrapped: bool
    gapped: bool


def lines_of(text: str) -> Lines:
    """The lines of a plain text."""
    physical = list(_physical(text))
    menu = _menu_length(physical)
    kept = physical[menu:]
    wrapped = _is_wrapped(kept)
    lines = tuple(_joined(kept) if wrapped else _bullets_joined(kept))
    gapped = sum(line.gap for line in lines) * 2 > len([line for line in lines if not line.bullet])
    return Lines(lines, tuple(line.text for line in physical[:menu]), wrapped, gapped)


def is_title_form(text: str) -> bool:
    """Whether a line alone has the form of a title: short, no final stop, not cut off in mid-phrase."""
    words = text.split()
    return (
        0 < len(words) <= TITLE_WORDS
        and not text.endswith((*FINAL, ","))
        and (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘")
        and words[-1].lower() not in _OPEN_ENDED
    )


def goes_on(above: str, below: str) -> bool:
    """Whether the sentence of one line goes on in the next."""
    return below[:1].islower() and not above.endswith(FINAL)


def _physical(text: str) -> Iterator[Line]:
    gap = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        words = collapsed(raw)
        if not words or _RULE.match(words):
            gap = True
            continue
        mark = _BULLET.match(words)
        indent = len(raw.expandtabs()) - len(raw.expandtabs().lstrip())
        yield Line(text=words[mark.end() :] if mark else words, gap=gap, indent=indent, bullet=mark is not None)
        gap = False


def _menu_length(lines: Sequence[Line]) -> int:
    """How many lines of the first run of lines are a menu: short, unpunctuated, and mostly words of menus."""
    run = 0
    while run < min(len(lines), _LONGEST_MENU) and not (run and lines[run].gap):
        run += 1
    first = lines[:run]
    if (
        run == 1
        or run == len(lines)
        or any(len(line.text.split()) > TITLE_WORDS or line.text.endswith(FINAL) for line in first)
    ):
        return 0
    return run if sum(bool(_MENU.search(line.text)) for line in first) * 2 >= run else 0


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines break in mid-sentence: many go on with a small letter where nothing was finished."""
    inner = [(a, b) for a, b in pairwise(lines) if not b.gap and not b.bullet and a.text]
    cut = sum(1 for a, b in inner if goes_on(a.text, b.text))
    return cut >= _ENOUGH_CUTS and cut * 4 >= len(inner)


def _bullets_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, a bullet that stands alone joined with the text after it."""
    lone: Line | None = None
    for line in lines:
        if line.bullet and not line.text:
            lone = line
        elif lone and not line.bullet:
            yield evolve(line, bullet=True, gap=lone.gap, indent=lone.indent)
            lone = None
        else:
            yield line


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The paragraphs of a text whose lines were cut at a width."""
    width = sorted(len(line.text) for line in lines)[len(lines) * 9 // 10]
    parts: list[str] = []
    first = last = lines[0]
    for line in [*lines, None]:
        if line and parts and not _starts_anew(parts, first, last, line, width):
            parts.append(line.text)
        else:
            if parts:
                yield evolve(first, text=" ".join(part for part in parts if part), alone=len(parts) == 1)
            if line:
                parts, first = [line.text], line
        if line:
            last = line


def _starts_anew(parts: list[str], first: Line, last: Line, line: Line, width: int) -> bool:
    """Whether a line opens a paragraph rather than going on with the one before."""
    if line.gap or line.bullet:
        return True
    if not last.text or line.text[0].islower():
        return False
    fits = len(last.text) + 1 + len(line.text.split(" ", 1)[0]) < width
    if last.text.endswith(FINAL):
        return fits or typed_label(line.text) is not None
    if first.bullet:
        return first.text[:1].islower() or parts[0] == ""
    return fits and len(parts) == 1 and is_title_form(last.text)
