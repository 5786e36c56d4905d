"""The text of one element while it is being told: its words, its bold parts, its links."""

from attrs import define, field

from policydiff.readers.elements import Link, collapsed

EDGES = " \t\n\r\f\v\u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""What is cut off at both ends of an element: white space and characters that show nothing."""

_BREAK = "\v"  # decoding has replaced every one that stood in the input


@define
class Run:
    """Text that is being gathered.

    Attributes:
        parts: The pieces of text so far.
        is_broken: Whether nothing but blanks may stand behind the last line break.
    """

    parts: list[str] = field(factory=list)
    is_broken: bool = False
    _breaks: list[int] = field(factory=list)
    _links: list[tuple[int, str]] = field(factory=list)
    _bold_bounds: list[int] = field(factory=list)
    _bolds: int = 0

    def add(self, text: str) -> None:
        """Text goes on here; a line break before anything else, as between two blocks, is none."""
        if text != "\n" or self.parts or self._links or self._bold_bounds:
            self.parts.append(text)

    def start_bold(self) -> None:
        """Bold text begins here, if it has not begun."""
        if not self._bolds:
            self._bold_bounds.append(len(self.parts))
        self._bolds += 1

    def end_bold(self) -> None:
        """Bold text ends here, if nothing bold is around it."""
        if self._bolds == 1:
            self._bold_bounds.append(len(self.parts))
        self._bolds = max(0, self._bolds - 1)

    def link(self, target: str) -> None:
        """A link begins here."""
        self._links.append((len(self.parts), target))

    def breaks(self) -> bool:
        """Notes a line break; whether it is the second with nothing between them, which ends a paragraph."""
        for part in reversed(self.parts):
            if part == _BREAK:
                return True
            if part.strip(EDGES):
                break
        self.parts.append(_BREAK)
        self._breaks.append(len(self.parts))
        self.is_broken = True
        return False

    def broken_line(self) -> str | None:
        """The line before the last line break, as it will stand; None where something stands behind the break."""
        below = self._breaks[-1]
        if any(part.strip(EDGES) for part in self.parts[below:]):
            self.is_broken = False
            return None
        above = self._breaks[-2] if len(self._breaks) > 1 else 0
        return collapsed("".join(self.parts[above:below])).strip(EDGES + _BREAK)

    def text(self) -> str:
        """The text so far as it will stand."""
        return collapsed("".join(self.parts)).strip(EDGES)

    def bold(self, text: str) -> int:
        """How many characters at the start of the finished text are bold."""
        if not self._bold_bounds:
            return 0
        bounds = [*self._bold_bounds, len(self.parts)] if len(self._bold_bounds) % 2 else self._bold_bounds
        start, stop = bounds[0], bounds[1]
        if "".join(self.parts[:start]).strip(EDGES):
            return 0
        for again, after in zip(bounds[2::2], bounds[3::2], strict=True):
            if "".join(self.parts[stop:again]).strip(EDGES):
                break
            stop = after
        return min(len(text), self._offset(stop))

    def links(self) -> tuple[Link, ...]:
        """The links with the offsets at which they stand in the finished text."""
        return tuple([Link(self._offset(part), target) for part, target in self._links]) if self._links else ()

    def clear(self) -> None:
        """Begins anew; bold goes on."""
        self.parts.clear()
        self._breaks.clear()
        self.is_broken = False
        if self._links:
            self._links.clear()
        if self._bold_bounds:
            self._bold_bounds.clear()
        if self._bolds:
            self._bold_bounds.append(0)

    def _offset(self, part: int) -> int:
        """Where a piece stands in the finished text."""
        return len(collapsed("".join(self.parts[:part]) + "|").lstrip(EDGES)) - 1
