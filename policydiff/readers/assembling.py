"""Elements from a stream of tags and text: the one place where markup becomes text.

`Assembler` is a parser target (`start`, `data`, `end`, `close`). lxml feeds it the HTML that Markdown renders to; the
HTML reader feeds it what cleaning leaves of a page. So the same policy gives the same elements either way.
"""

from collections.abc import Callable, Mapping

from attrs import define, field

from policydiff.readers.elements import Element, Link, collapsed
from policydiff.readers.numbering import counted, item_number
from policydiff.readers.tables import Table

Attributes = Mapping[str, str]

_EDGES = " \t\n\r\f\v\u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BULLETS = ("•", "·", "▪", "◦", "‣", "●", "○", "■", "– ", "— ", "- ", "* ", "➢", "✓")
_LIST_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


@define
class _List:
    """A list that is open: how it counts, and its open item.

    Attributes:
        style: "1", "a", "A", "i" or "I"; "" for a list with bullets.
        next: The number of its next item.
        number: The number of its open item.
        fresh: Whether its open item has had no text yet.
    """

    style: str
    next: int = 1
    number: str | None = None
    fresh: bool = False


@define
class Assembler:
    """Turns tags and text, told in order, into elements."""

    _elements: list[Element] = field(factory=list)
    _parts: list[str] = field(factory=list)
    _links: list[tuple[int, str]] = field(factory=list)
    _bold: list[int] = field(factory=list)
    _lists: list[_List] = field(factory=list)
    _tables: list[Table] = field(factory=list)
    _open: dict[str, int] = field(factory=lambda: dict.fromkeys(("heading", "bold", "code", "button", "skip"), 0))
    _term: str | None = None
    _in_term: bool = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """A tag opens."""
        if handler := _STARTS.get(tag):
            handler(self, tag, attributes)

    def end(self, tag: str) -> None:
        """A tag closes."""
        if handler := _ENDS.get(tag):
            handler(self, tag)

    def data(self, text: str) -> None:
        """Text stands here."""
        if not self._open["skip"]:
            self._parts.append(text)

    def close(self) -> tuple[Element, ...]:
        """All elements, at the end of the input."""
        self._flush()
        while self._tables:
            self._end_table("table")
        return tuple(self._elements)

    # Blocks ---------------------------------------------------------------------------------------------------------

    def _start_block(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()

    def _end_block(self, _tag: str) -> None:
        self._flush()

    def _start_heading(self, tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._open["heading"] = int(tag[1])

    def _end_heading(self, _tag: str) -> None:
        self._flush(ends_heading=True)
        self._open["heading"] = 0

    def _start_list(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        style = _list_style(attributes) if tag == "ol" else ""
        self._lists.append(_List(style, _integer(attributes.get("start"), 1)))

    def _end_list(self, _tag: str) -> None:
        self._flush()
        if self._lists:
            self._lists.pop()

    def _start_item(self, _tag: str, attributes: Attributes) -> None:
        self._flush()
        if not self._lists:
            self._lists.append(_List(""))
        inner = self._lists[-1]
        if inner.style:
            value = _integer(attributes.get("value"), inner.next)
            inner.number, inner.next = counted(value, inner.style), value + 1
        inner.fresh = True

    def _end_item(self, _tag: str) -> None:
        self._flush()
        if self._lists:
            self._lists[-1].fresh = False

    def _start_term(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._in_term = True

    def _end_term(self, _tag: str) -> None:
        self._flush()
        self._in_term = False

    def _start_definition(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()

    def _end_definition(self, _tag: str) -> None:
        self._flush()
        self._term = None

    def _start_table(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._tables.append(Table(len(self._elements)))

    def _end_table(self, _tag: str) -> None:
        self._flush()
        if self._tables:
            table = self._tables.pop()
            self._elements[table.first :] = table.as_read(self._elements[table.first :])

    def _start_row(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        if self._tables:
            self._tables[-1].start_row()

    def _start_cell(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        if self._tables:
            self._tables[-1].start_cell(attributes, is_header=tag == "th")

    # Things that nest or stand within a line ------------------------------------------------------------------------

    def _start_nesting(self, tag: str, _attributes: Attributes) -> None:
        role = _NESTING[tag]
        if role != "skip":
            self._flush()
        self._open[role] += 1

    def _end_nesting(self, tag: str) -> None:
        role = _NESTING[tag]
        if role != "skip":
            self._flush()
        self._open[role] = max(0, self._open[role] - 1)

    def _start_bold(self, _tag: str, _attributes: Attributes) -> None:
        if not self._open["bold"]:
            self._bold.append(len(self._parts))
        self._open["bold"] += 1

    def _end_bold(self, _tag: str) -> None:
        self._open["bold"] = max(0, self._open["bold"] - 1)
        if not self._open["bold"]:
            self._bold.append(len(self._parts))

    def _start_link(self, _tag: str, attributes: Attributes) -> None:
        if target := attributes.get("href"):
            self._links.append((len(self._parts), target))

    def _start_break(self, _tag: str, _attributes: Attributes) -> None:
        """One line break is a space; a second one with nothing between them ends the paragraph."""
        for part in reversed(self._parts):
            if part == "\n":
                self._flush()
                return
            if part.strip(_EDGES):
                break
        self._parts.append("\n")

    # Text done ------------------------------------------------------------------------------------------------------

    def _flush(self, *, ends_heading: bool = False) -> None:
        """Ends the text so far: an element, unless it is blank or a heading goes on."""
        if not self._parts:
            return
        if self._open["heading"] and not ends_heading:
            self._parts.append(" ")
            return
        text = collapsed("".join(self._parts)).strip(_EDGES)
        if text:
            self._add(text)
        self._parts.clear()
        self._links.clear()
        self._bold.clear()
        if self._open["bold"]:
            self._bold.append(0)

    def _add(self, text: str) -> None:
        """Adds the element that a text makes where it stands."""
        bold = self._leading_bold(text) if self._bold else 0
        links = self._placed_links() if self._links else ()
        inner = self._lists[-1] if self._lists else None
        depth = len(self._lists)
        number = lead_in = None
        button = self._in_term or bool(self._open["button"])
        if self._open["heading"]:
            kind = "heading"
            if inner and inner.fresh:
                number, inner.fresh = inner.number, False
        elif inner and inner.fresh:
            kind, inner.fresh = "item", False
            number, text, cut = _unmarked(text, inner.number)
            bold = max(0, bold - cut)
            links = tuple(Link(max(0, link.offset - cut), link.target) for link in links)
        elif self._tables and not depth:
            kind, lead_in = "cell", self._tables[-1].lead_in()
            self._tables[-1].note(text)
        else:
            kind, lead_in = ("code" if self._open["code"] else "paragraph"), self._term
        if self._in_term:
            self._term = text
        self._elements.append(
            Element(
                kind=kind,
                text=text,
                level=self._open["heading"],
                depth=0 if kind == "heading" else depth,
                number=number,
                lead_in=lead_in if not self._in_term else None,
                bold=bold,
                button=button,
                links=links,
            )
        )

    def _leading_bold(self, text: str) -> int:
        """How many characters at the start of the text are bold."""
        bounds = [*self._bold, len(self._parts)] if len(self._bold) % 2 else self._bold
        first, stop = bounds[0], bounds[1]
        if "".join(self._parts[:first]).strip(_EDGES):
            return 0
        for start, after in zip(bounds[2::2], bounds[3::2], strict=True):
            if "".join(self._parts[stop:start]).strip(_EDGES):
                break
            stop = after
        return min(len(text), len(collapsed("".join(self._parts[:stop])).strip(_EDGES)))

    def _placed_links(self) -> tuple[Link, ...]:
        """The links of the text with the offsets at which they stand in it."""
        return tuple(
            Link(len(collapsed("".join(self._parts[:part])).lstrip(_EDGES)), target) for part, target in self._links
        )


def _unmarked(text: str, number: str | None) -> tuple[str | None, str, int]:
    """An item's number, its text without the number and bullets typed before it, and how much was cut."""
    bare = text
    if bare.startswith(_BULLETS):
        bare = bare[1:].lstrip(_EDGES) or bare
    typed, bare = item_number(bare)
    return typed or number, bare, len(text) - len(bare)


def _list_style(attributes: Attributes) -> str:
    style = attributes.get("type", "")
    if style in ("a", "A", "i", "I"):
        return style
    declared = attributes.get("style", "")
    if "list-style" in declared:
        for name, letter in _LIST_STYLES.items():
            if name in declared:
                return letter
    return "1"


def _integer(value: str | None, default: int) -> int:
    if value and value.isascii() and value.lstrip("-").isdigit() and len(value) < 8:
        return int(value)
    return default


_A = Assembler
_BLOCKS = (
    "address article aside blockquote body caption center details dialog div dl fieldset figcaption figure footer form "
    "header hgroup hr html legend main nav optgroup option p section tbody tfoot thead"
).split()
_NESTING = {
    **dict.fromkeys(
        ["script", "style", "template", "title", "noscript", "svg", "math", "object", "select", "textarea"], "skip"
    ),
    "pre": "code",
    "button": "button",
    "summary": "button",
}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "menu", "dir")

_STARTS: dict[str, Callable[[Assembler, str, Attributes], None]] = {
    **dict.fromkeys(_BLOCKS, _A._start_block),
    **dict.fromkeys(_HEADINGS, _A._start_heading),
    **dict.fromkeys(_LISTS, _A._start_list),
    **dict.fromkeys(_NESTING, _A._start_nesting),
    **dict.fromkeys(("td", "th"), _A._start_cell),
    **dict.fromkeys(("b", "strong"), _A._start_bold),
    "li": _A._start_item,
    "dt": _A._start_term,
    "dd": _A._start_definition,
    "table": _A._start_table,
    "tr": _A._start_row,
    "a": _A._start_link,
    "br": _A._start_break,
}
_ENDS: dict[str, Callable[[Assembler, str], None]] = {
    **dict.fromkeys([*_BLOCKS, "td", "th", "tr"], _A._end_block),
    **dict.fromkeys(_HEADINGS, _A._end_heading),
    **dict.fromkeys(_LISTS, _A._end_list),
    **dict.fromkeys(_NESTING, _A._end_nesting),
    **dict.fromkeys(("b", "strong"), _A._end_bold),
    "li": _A._end_item,
    "dt": _A._end_term,
    "dd": _A._end_definition,
    "table": _A._end_table,
}
