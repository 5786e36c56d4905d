"""What a terminal may be sent: text made harmless, measured in columns, wrapped and painted.

Policy text is hostile input. Every piece of it goes through `visible` before anything else is done to it, so that the
only escape sequences in a report are those of `Ink`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from attrs import frozen

TURNING = (
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Directional marks and overrides (text shown in another order than it stands), line separators, lone surrogates and
tag characters (text that nobody sees), as a class of a pattern lists them. Zero-width spaces and soft hyphens, of which
real policies hold thousands, steer nothing and stay."""

# C0 and C1 controls with DEL and ESC, too.
_HAZARDS = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f{TURNING}]")
_SPACES = re.compile("[\t-\r\x85]")
_PAINT = re.compile("\x1b\\[[0-9;]*m")


def visible(text: str) -> str:
    """The text on one line, every character that could steer a terminal spelt out: an escape is "‹U+001B›"."""
    return _HAZARDS.sub(lambda found: f"‹U+{ord(found.group()):04X}›", _SPACES.sub(" ", text))


def columns(text: str) -> int:
    """How many columns a line takes, its paint aside."""
    bare = _PAINT.sub("", text)
    return len(bare) if bare.isascii() else sum(map(_columns_of, bare))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wrapped(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines of at most `width` columns; a word that is longer is broken.

    Args:
        text: Painted words, white space between them.
        width: Columns to fill, indents included.
        first: What the first line opens with.
        rest: What the others open with; as many spaces as `first` is wide if None.
    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, used = first, columns(first)
    is_empty = True
    for word in _broken(text.split(), width - max(columns(first), columns(rest))):
        size = columns(word)
        if not is_empty and used + 1 + size > width:
            lines.append(line)
            line, used, is_empty = rest, columns(rest), True
        line, used = (line + word, used + size) if is_empty else (f"{line} {word}", used + 1 + size)
        is_empty = False
    return [*lines, line.rstrip()]


def _broken(words: Iterable[str], width: int) -> Iterator[str]:
    """The words, those wider than `width` in pieces, each painted as the whole was."""
    for word in words:
        if columns(word) <= width:
            yield word
            continue
        paint = "".join(_PAINT.findall(word)[:-1])
        for piece in _pieces(_PAINT.sub("", word), width):
            yield f"{paint}{piece}\x1b[0m" if paint else piece


def _pieces(word: str, width: int) -> Iterator[str]:
    """The word cut where a line is full; a character that is wider than the line stands alone."""
    start, used = 0, 0
    for at, character in enumerate(word):
        size = _columns_of(character)
        if used and used + size > width:
            yield word[start:at]
            start, used = at, 0
        used += size
    yield word[start:]


def beside(cells: list[list[str]], widths: list[int], gap: int = 2) -> list[str]:
    """Cells of lines side by side, each padded to its width."""
    height = max(map(len, cells))
    filled = (cell + [""] * (height - len(cell)) for cell in cells)
    columns_of_lines = ([padded(line, width) for line in cell] for cell, width in zip(filled, widths, strict=True))
    return [(" " * gap).join(row).rstrip() for row in zip(*columns_of_lines, strict=True)]


def padded(line: str, width: int) -> str:
    """The line with spaces up to a width."""
    return line + " " * (width - columns(line))


@frozen
class Ink:
    """How words are marked: by colour, or by signs where there is none.

    Attributes:
        color: Whether there is colour.
    """

    color: bool

    def gone(self, text: str) -> str:
        """Words that went: struck through in red, or [-in brackets-]."""
        return self._painted(text, "31;9") if self.color else f"[-{text}-]"

    def came(self, text: str) -> str:
        """Words that came: underlined in green, or {+in braces+}."""
        return self._painted(text, "32;4") if self.color else f"{{+{text}+}}"

    def bold(self, text: str) -> str:
        """A heading."""
        return self._painted(text, "1")

    def faint(self, text: str) -> str:
        """What may be passed over."""
        return self._painted(text, "2")

    def lost(self, text: str) -> str:
        """A whole clause that went."""
        return self._painted(text, "31")

    def good(self, text: str) -> str:
        """What the reader gains."""
        return self._painted(text, "32")

    def bad(self, text: str) -> str:
        """What the reader loses."""
        return self._painted(text, "31;1")

    def _painted(self, text: str, code: str) -> str:
        """Each word painted by itself, so that the paint ends with the line wherever it is wrapped."""
        if not self.color:
            return text
        return re.sub(r"\S+", lambda word: f"\x1b[{code}m{word.group()}\x1b[0m", text)
