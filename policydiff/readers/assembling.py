"""Elements from a stream of tags and text: the one place where markup becomes text.

`Assembler` is a parser target (`start`, `data`, `end`, `close`). lxml feeds it the HTML that Markdown renders to; the
HTML reader feeds it what cleaning leaves of a page. So the same policy gives the same elements either way.
"""

import re
from collections.abc import Callable, Mapping

from attrs import define, field

from policydiff.readers.elements import BULLETS, Element, Link
from policydiff.readers.lines import FINAL, is_title_form
from policydiff.readers.numbering import counted, integer, item_number, list_style
from policydiff.readers.runs import EDGES, Run
from policydiff.readers.tables import Table

Attributes = Mapping[str, str]

_TITLE_LINE = re.compile(r"(?=.{4,80}$)(?=.* )(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)] )?[A-Z][A-Z &/,'’()-]*[A-Z)]")
"""A line of a paragraph in capitals, of two words at least: "B. PAYMENT"; "OSLO" is a line of an address."""

_OF_CLAUSES = re.compile(r"\b(?:WE|YOU|IS|ARE|MAY|SHALL|WILL|MUST|CAN|NOT|NO|NEVER)\b")
"""Words of which a title in capitals holds none."""

_NUMBERED_LINE = re.compile(r"\(?\d{1,2}[.)]\s+[^\W\d]")
"""A line of a paragraph that opens with a number: "2. Address"."""

_TYPED_BULLET = re.compile(rf"[{BULLETS}]|[–—*-]\s")
"""What opens a line of a list that is typed: "* Your name"."""

_BLOCKS = (
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog", "div", "dl"),
    *("fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "main", "nav"),
    *("optgroup", "option", "p", "section", "tbody", "tfoot", "thead"),
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "menu", "dir")
_SKIPPED = ("script", "style", "template", "title", "noscript", "svg", "math", "object", "select", "textarea")
_NESTING = {
    **dict.fromkeys(_SKIPPED, "skip"),
    "pre": "code",
    "button": "button",
    "summary": "button",
    "dt": "term",
}
_DEEPEST = 12
"""Lists nested deeper are read as of this depth: nobody cites them, and hostile pages nest without end."""


@define
class _List:
    """A list that is open: how it counts, and its open item.

    Attributes:
        style: "1", "a", "A", "i" or "I"; "" for a list with bullets.
        next: The number of its next item.
        number: The number of its open item.
        fresh: Whether its open item has had no text yet.
        leads_on: Whether its last item opened with a link into the page, as those of a table of contents do.
    """

    style: str
    next: int = 1
    number: str | None = None
    fresh: bool = False
    leads_on: bool = False


@define
class Assembler:
    """Turns tags and text, told in order, into elements."""

    _elements: list[Element] = field(factory=list)
    _run: Run = field(factory=Run)
    _lists: list[_List] = field(factory=list)
    _tables: list[Table] = field(factory=list)
    _heading: int = 0
    _opens: bool = False  # whether a line break ended what stood before
    _bulleted: bool = False  # whether the text so far opened with a typed bullet, behind a line break
    _inside: dict[str, int] = field(factory=lambda: dict.fromkeys(("code", "button", "term", "skip"), 0))
    _term: str | None = None
    _starts: dict[str, Callable[[str, Attributes], None]] = field(init=False)
    _ends: dict[str, Callable[[str], None]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._starts = {
            **dict.fromkeys(_BLOCKS, self._start_block),
            **dict.fromkeys(_HEADINGS, self._start_heading),
            **dict.fromkeys(_LISTS, self._start_list),
            **dict.fromkeys(_NESTING, self._start_nesting),
            **dict.fromkeys(("td", "th"), self._start_cell),
            **dict.fromkeys(("b", "strong"), self._start_bold),
            "li": self._start_item,
            "dd": self._start_block,
            "table": self._start_table,
            "tr": self._start_row,
            "a": self._start_link,
            "br": self._start_break,
        }
        self._ends = {
            **dict.fromkeys((*_BLOCKS, "td", "th", "tr"), self._end_block),
            **dict.fromkeys(_HEADINGS, self._end_heading),
            **dict.fromkeys(_LISTS, self._end_list),
            **dict.fromkeys(_NESTING, self._end_nesting),
            **dict.fromkeys(("b", "strong"), self._end_bold),
            "li": self._end_item,
            "dd": self._end_definition,
            "table": self._end_table,
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        """A tag opens."""
        if handler := self._starts.get(tag):
            handler(tag, attributes)

    def end(self, tag: str) -> None:
        """A tag closes."""
        if handler := self._ends.get(tag):
            handler(tag)

    def data(self, text: str) -> None:
        """Text stands here."""
        if self._inside["skip"]:
            return
        if self._opens_item(text):
            self._flush()
            self._bulleted = True
        elif self._run.is_broken and self._opens_line(text):
            self._flush()
        self._opens = self._opens and not text.strip(EDGES)
        self._run.add(text)

    def _opens_item(self, text: str) -> bool:
        """Whether text is an item of a list that is typed line by line: a bullet opens it, behind a line break."""
        if self._heading or not (self._opens or self._run.is_broken) or not _TYPED_BULLET.match(text.lstrip()):
            return False
        return self._opens or self._run.broken_line() is not None

    def _opens_line(self, text: str) -> bool:
        """Whether text opens a line of its own within a paragraph: it is numbered or a title, or stands under one."""
        above = self._run.broken_line()
        if not above or self._heading or self._lists or self._tables:
            return False
        line = text.strip(EDGES)
        if _NUMBERED_LINE.match(line):
            return above.endswith(FINAL) or _is_title_line(above) or _NUMBERED_LINE.match(above) is not None
        if _is_title_line(line):
            return above.endswith(FINAL)
        return _is_title_line(above) and line[:1].isupper() and not line.isupper()

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
        self._heading = int(tag[1])

    def _end_heading(self, _tag: str) -> None:
        self._finish()
        self._heading = 0

    def _start_list(self, tag: str, attributes: Attributes) -> None:
        self._flush()
        style = list_style(attributes) if tag == "ol" else ""
        self._lists.append(_List(style, integer(attributes.get("start"), 1)))

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
            value = integer(attributes.get("value"), inner.next)
            inner.number, inner.next = counted(value, inner.style), value + 1
        inner.fresh = True

    def _end_item(self, _tag: str) -> None:
        self._flush()
        if self._lists:
            self._lists[-1].fresh = False

    def _end_definition(self, _tag: str) -> None:
        self._flush()
        self._term = None

    def _start_table(self, _tag: str, _attributes: Attributes) -> None:
        self._flush()
        self._tables.append(Table(len(self._elements), min(len(self._lists), _DEEPEST)))

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

    # What nests, and what stands within a line ----------------------------------------------------------------------

    def _start_nesting(self, tag: str, _attributes: Attributes) -> None:
        role = _NESTING[tag]
        if role != "skip":
            self._flush()
        self._inside[role] += 1

    def _end_nesting(self, tag: str) -> None:
        role = _NESTING[tag]
        if role != "skip":
            self._flush()
        self._inside[role] = max(0, self._inside[role] - 1)

    def _start_bold(self, _tag: str, _attributes: Attributes) -> None:
        self._run.start_bold()

    def _end_bold(self, _tag: str) -> None:
        self._run.end_bold()

    def _start_link(self, _tag: str, attributes: Attributes) -> None:
        if target := attributes.get("href"):
            self._run.link(target)

    def _start_break(self, _tag: str, _attributes: Attributes) -> None:
        """One line break is a space; a second one with nothing between them ends the paragraph."""
        if self._run.breaks():
            self._flush()
            self._opens = True

    # Text done ------------------------------------------------------------------------------------------------------

    def _flush(self) -> None:
        """Ends the text so far, where a block starts or ends; blocks within a heading are spaces in it."""
        if self._run.parts:
            if self._heading:
                self._run.parts.append(" ")
            else:
                self._finish()

    def _finish(self) -> None:
        """Makes an element of the text so far, unless it is blank."""
        if text := self._run.text():
            self._elements.append(self._element(text))
        self._run.clear()
        self._opens = self._bulleted = False

    def _element(self, text: str) -> Element:
        """The element that a text makes where it stands."""
        depth = min(len(self._lists), _DEEPEST)
        table = self._tables[-1] if self._tables else None
        bold, links = self._run.bold(text), self._run.links()
        if table and table.lists == depth and not self._bulleted:
            table.note(text, is_heading=bool(self._heading))
        if self._heading:
            return Element(
                kind="heading", text=text, level=self._heading, number=self._taken_number(), bold=bold, links=links
            )
        if table and table.lists == depth and not self._bulleted:
            return Element(kind="cell", text=text, depth=depth, lead_in=table.lead_in(), bold=bold, links=links)
        if depth or self._bulleted:
            depth = min(depth + self._bulleted, _DEEPEST)
            return self._item(text, depth, bold, links, table.lead_in() if table else None)
        lead_in = self._term
        if self._inside["term"]:
            self._term, lead_in = text, None
        kind = "code" if self._inside["code"] else "paragraph"
        button = bool(self._inside["button"] or self._inside["term"])
        return Element(kind=kind, text=text, lead_in=lead_in, bold=bold, button=button, links=links)

    def _item(self, text: str, depth: int, bold: int, links: tuple[Link, ...], lead_in: str | None) -> Element:
        """A list item, or a paragraph that goes on with one."""
        counted_number, continues = (None, False) if self._bulleted else self._place_in_list(links)
        number, bare = _unmarked(text)
        cut = len(text) - len(bare)
        return Element(
            kind="item",
            text=bare,
            depth=depth,
            number=number or counted_number,
            continues=continues and number is None,
            lead_in=lead_in,
            bold=max(0, bold - cut),
            links=tuple(Link(max(0, link.offset - cut), link.target) for link in links) if cut else links,
        )

    def _place_in_list(self, links: tuple[Link, ...]) -> tuple[str | None, bool]:
        """The number of the open item, and whether this text goes on with it."""
        inner = self._lists[-1]
        continues = not inner.fresh
        inner.leads_on = bool(links) and links[0].target.startswith("#")
        return self._taken_number(), continues

    def _taken_number(self) -> str | None:
        """The number of the open item, for the first text in it.

        In Markdown a contents list and the sections after it can be one list: it counts anew from the first title.
        """
        if not self._lists or not self._lists[-1].fresh:
            return None
        inner = self._lists[-1]
        inner.fresh = False
        if self._heading and inner.leads_on and inner.style:
            inner.number, inner.next, inner.leads_on = counted(1, inner.style), 2, False
        return inner.number


def _is_title_line(line: str) -> bool:
    """Whether a line of a paragraph is a title: in capitals, and neither cut off in mid-phrase nor a clause."""
    return bool(_TITLE_LINE.fullmatch(line)) and is_title_form(line) and not _OF_CLAUSES.search(line)


def _unmarked(text: str) -> tuple[str | None, str]:
    """The number typed before an item's text, if any, and the text without it and without typed bullets."""
    bare = text
    if _TYPED_BULLET.match(bare):
        bare = bare[1:].lstrip(EDGES) or bare
    return item_number(bare)
