"""Tables: which headers a cell stands under."""

from collections.abc import Mapping

from attrs import define, evolve, field

from policydiff.readers.elements import Element

_WIDEST = 24
_LONGEST_HEADER = 80
"""Longer text in a first column is content that nobody would read as a header."""


@define
class Table:
    """A table that is being read.

    Attributes:
        first: How many elements stood before it.
        lists: How many lists are open around it.
    """

    first: int
    lists: int
    _columns: dict[int, str] = field(factory=dict)
    _held: dict[int, int] = field(factory=dict)
    _row_header: str = ""
    _row: int = -1
    _column: int = -1
    _width: int = 1
    _widest: int = 0
    _next: int = 0
    _header_row: bool = True
    _is_header: bool = False
    _sections: bool = False

    def start_row(self) -> None:
        """A row opens."""
        self._row += 1
        self._next = 0
        self._row_header = ""
        self._header_row = self._row == 0

    def start_cell(self, attributes: Mapping[str, str], *, is_header: bool) -> None:
        """A cell opens, right of the cells that reach down from rows above."""
        if self._row < 0:
            self.start_row()
        while self._held.get(self._next, -1) >= self._row:
            self._next += 1
        self._column = self._next
        self._width = _span(attributes.get("colspan"))
        self._is_header = is_header
        for column in range(self._column, self._column + self._width):
            self._held[column] = self._row + _span(attributes.get("rowspan")) - 1
        self._next += self._width
        self._widest = max(self._widest, self._next)

    def lead_in(self) -> str | None:
        """The headers over the text of the open cell: its row's, then its column's."""
        if self._header_row and self._is_header:
            return None
        headers = (self._row_header if self._column else "", self._columns.get(self._column, ""))
        return " ".join(f"{header.rstrip(': ')}:" for header in headers if header) or None

    def note(self, text: str, *, is_heading: bool) -> None:
        """Some text of the open cell: remembered if it heads a column or a row."""
        if is_heading and not self._header_row:
            self._sections = True
        if self._header_row and (self._is_header or is_heading):
            for column in range(self._column, self._column + self._width):
                self._columns[column] = f"{self._columns.get(column, '')} {text}".strip()
        elif self._column == 0 and len(text) <= _LONGEST_HEADER:
            self._row_header = f"{self._row_header} {text}".strip()

    @property
    def is_layout(self) -> bool:
        """Whether it only places text on a page: it has but one column, or holds sections of its own."""
        return self._widest <= 1 or self._sections

    def as_read(self, elements: list[Element]) -> list[Element]:
        """Its elements, once it is known whether it is a table at all."""
        if self.is_layout:
            bare = [evolve(element, lead_in=None) for element in elements]
            return [evolve(element, kind="paragraph") if element.kind == "cell" else element for element in bare]
        return [evolve(e, kind="cell", level=0) if e.kind in ("heading", "item") else e for e in elements]


def _span(value: str | None) -> int:
    """A colspan or rowspan; a faulty value counts as 1, a hostile one as 24."""
    return max(1, min(int(value[:4]), _WIDEST)) if value and value.isascii() and value.isdigit() else 1
