"""The document's tree from its elements: sections, blocks with their lead-ins, statements with their spans.

A list hangs on the paragraph or item right before it, unless that ends in a finished sentence. The first sentence of an
item is read together with that lead-in; what follows it in the item stands by itself ("Your location. We ask first."),
as does a second paragraph of the item.
"""

import re
from collections.abc import Sequence

from attrs import define, field, frozen

from policydiff.model import Block, Section, Span, Statement
from policydiff.readers.elements import ASCII_SPACE, Element
from policydiff.readers.labels import is_name, opens_list, run_in_label
from policydiff.readers.numbering import heading_number
from policydiff.readers.segmentation import boundaries, sentence_end

_STATEMENT_KINDS = {"paragraph": "sentence", "code": "sentence", "item": "item", "cell": "cell"}
_DATE_LINE = re.compile(r"(?=.{0,80}$).*\b(?:19|20)\d\d\b.*[^:]$")


@frozen
class Tree:
    """What the elements of a document make up.

    Attributes:
        text: Titles and blocks in reading order, one a line.
        root: The section tree.
        sections: The tree flattened, the root first.
        statements: All statements in reading order.
    """

    text: str
    root: Section
    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]


@define
class _Draft:
    """A section that is being filled."""

    title: str | None
    number: str | None
    rank: int
    level: int
    index: int
    span: Span
    path: tuple[str, ...] = ()
    blocks: list[Block] = field(factory=list)
    children: list[Section] = field(factory=list)

    def done(self) -> Section:
        return Section(
            title=self.title,
            number=self.number,
            level=self.level,
            blocks=tuple(self.blocks),
            children=tuple(self.children),
            span=self.span,
        )


@frozen
class _Governor:
    """What a list hangs on.

    Attributes:
        text: The whole block that introduces it.
        lead_in: The sentence that does, after those that it hangs on itself.
        statements: The indexes of these sentences, outermost first.
    """

    text: str
    lead_in: str
    statements: tuple[int, ...]


def tree_of(elements: Sequence[Element]) -> Tree:
    """The tree of a document."""
    numbers: list[str | None] = []
    lines: list[str] = []
    for element in elements:
        number, text = heading_number(element.text) if element.kind == "heading" else (element.number, element.text)
        numbers.append(number or element.number)
        lines.append(text)
    builder = _Builder("\n".join(lines))
    offset = 0
    for element, number, line in zip(elements, numbers, lines, strict=True):
        span = (offset, offset + len(line))
        if element.kind == "heading":
            builder.open_section(element.level, number, line, span)
        else:
            builder.add_block(element, span)
        offset = span[1] + 1
    return builder.tree()


@define
class _Builder:
    """Fills the tree from the top to the bottom."""

    _text: str
    _ends: list[int] = field(init=False)
    _at: int = 0
    _statements: list[Statement] = field(factory=list)
    _drafts: list[_Draft] = field(factory=lambda: [_Draft(None, None, 0, 0, 0, (0, 0))])
    _sections: int = 1
    _lists: list[tuple[int, _Governor | None]] = field(factory=list)
    _previous: Block | None = None

    def __attrs_post_init__(self) -> None:
        self._ends = boundaries(self._text)

    def open_section(self, rank: int, number: str | None, title: str, span: Span) -> None:
        """Opens the section under a heading."""
        self._close_sections(rank)
        above = self._drafts[-1]
        draft = _Draft(title, number, rank, above.level + 1, self._sections, span)
        draft.path = (*above.path, draft.done().label)
        self._drafts.append(draft)
        self._sections += 1
        self._lists.clear()
        self._previous = None

    def add_block(self, element: Element, span: Span) -> None:
        """Adds a block to the open section."""
        governor = self._governor(element)
        run_in = run_in_label(element, is_led=bool(governor or element.lead_in))
        statements = self._new_statements(element, span, governor, run_in)
        block = Block(
            kind=element.kind,
            text=element.text,
            span=span,
            number=element.number,
            run_in=run_in,
            lead_in=governor.text if governor else element.lead_in,
            depth=element.depth,
            statements=statements,
        )
        self._drafts[-1].blocks.append(block)
        self._statements.extend(statements)
        self._previous = block if element.kind in ("paragraph", "item", "cell") else None

    def tree(self) -> Tree:
        """The finished tree."""
        self._close_sections(0)
        root = self._drafts[0].done()
        return Tree(self._text, root, tuple(root.walk()), tuple(self._statements))

    def _close_sections(self, rank: int) -> None:
        """Closes the sections of this rank and deeper ones."""
        while len(self._drafts) > 1 and self._drafts[-1].rank >= rank:
            section = self._drafts.pop().done()
            self._drafts[-1].children.append(section)

    def _governor(self, element: Element) -> _Governor | None:
        """What an element hangs on, if it is an item of a list that something introduces, be it in a cell."""
        if not element.depth:
            self._lists.clear()
            return None
        while self._lists and self._lists[-1][0] > element.depth:
            self._lists.pop()
        if element.continues:
            return None
        if not self._lists or self._lists[-1][0] < element.depth:
            self._lists.append((element.depth, self._governor_before()))
        return self._lists[-1][1]

    def _governor_before(self) -> _Governor | None:
        """The block right before a list that opens, as what introduces it; None if it ends in a finished sentence."""
        block = self._previous
        if block is None or _DATE_LINE.match(block.text):
            return None
        outer = self._lists[-1][1] if self._lists and block.kind == "item" else None
        last = block.statements[-1]
        if not opens_list(last.text):
            return None
        if outer is None:
            return _Governor(block.text, last.text, (last.index,))
        return _Governor(block.text, f"{outer.lead_in} {last.text}", (*outer.statements, last.index))

    def _new_statements(
        self, element: Element, span: Span, governor: _Governor | None, run_in: str | None
    ) -> tuple[Statement, ...]:
        """The statements of a block."""
        draft = self._drafts[-1]
        first = len(self._statements)
        spans = self._sentences(*span)
        is_labelled = run_in is not None and len(spans) > 1 and is_name(self._text[slice(*spans[0])])
        kind = "label" if is_labelled else _STATEMENT_KINDS[element.kind]
        lead_in = governor.lead_in if governor else element.lead_in
        governed_by = governor.statements if governor else ()
        number = element.number
        made = []
        for index, (start, stop) in enumerate(spans, first):
            text = self._text[start:stop]
            made.append(
                Statement(
                    index=index,
                    kind=kind,
                    text=text,
                    span=(start, stop),
                    path=draft.path,
                    section=draft.index,
                    lead_in=lead_in,
                    governed_by=governed_by,
                    number=number,
                    links=_links(element, start - span[0], stop - span[0]) if element.links else (),
                )
            )
            number, kind = None, _STATEMENT_KINDS[element.kind]
            if (
                stop - span[0] > element.bold or not element.bold
            ):  # a label in bold is not yet what hangs on the lead-in
                lead_in, governed_by = None, ()
        return tuple(made)

    def _sentences(self, start: int, stop: int) -> list[Span]:
        """The spans of the sentences of a block."""
        ends, at = self._ends, self._at
        while at < len(ends) and ends[at] <= start:
            at += 1
        spans = []
        while at < len(ends) and ends[at] < stop:
            end = sentence_end(self._text, ends[at])
            at += 1
            if end is not None and end > start:
                spans.append(self._trimmed(start, end))
                start = end
        self._at = at
        spans.append(self._trimmed(start, stop))
        return spans

    def _trimmed(self, start: int, stop: int) -> Span:
        """A span without the spaces at its ends."""
        piece = self._text[start:stop]
        bare = piece.lstrip(ASCII_SPACE)
        start = stop - len(bare)
        return start, start + len(bare.rstrip(ASCII_SPACE))


def _links(element: Element, start: int, stop: int) -> tuple[str, ...]:
    """The targets of the links in a part of an element."""
    return tuple(link.target for link in element.links if start <= link.offset < stop)
