"""The document's tree from its elements: sections, blocks with their lead-ins, statements with their spans."""

from collections.abc import Iterator

from attrs import define, field, frozen

from policydiff.model import Block, Section, Statement
from policydiff.readers.elements import Element
from policydiff.readers.numbering import heading_number
from policydiff.readers.segmentation import boundaries, is_guarded

_KINDS = {"item": "item", "cell": "cell"}


@frozen
class Tree:
    """What the elements of a document make up."""

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
    path: tuple[str, ...]
    span: tuple[int, int]
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


@define
class _Governor:
    """A block that introduces the list after it: its text, and the statement that does so."""

    depth: int
    text: str
    statement: Statement
    lead_in: str
    governed_by: tuple[int, ...]


def tree_of(elements: tuple[Element, ...]) -> Tree:
    """The tree of a document."""
    return _Builder().tree(elements)


@define
class _Builder:
    text: str = ""
    ends: list[int] = field(factory=list)
    at: int = 0
    statements: list[Statement] = field(factory=list)
    drafts: list[_Draft] = field(factory=lambda: [_Draft(None, None, 0, 0, 0, (), (0, 0))])
    sections: int = 1
    governors: list[_Governor] = field(factory=list)
    last: Block | None = None

    def tree(self, elements: tuple[Element, ...]) -> Tree:
        titled = [(e, heading_number(e.text) if e.kind == "heading" else None) for e in elements]
        lines = [number_title[1] if number_title else e.text for e, number_title in titled]
        self.text = "\n".join(lines)
        self.ends = boundaries(self.text)
        offset = 0
        for (element, number_title), line in zip(titled, lines, strict=True):
            span = (offset, offset + len(line))
            if number_title:
                self._open(element, number_title[0] or element.number, line, span)
            else:
                self._add(element, span)
            offset = span[1] + 1
        while len(self.drafts) > 1:
            self._close()
        root = self.drafts[0].done()
        return Tree(self.text, root, tuple(root.walk()), tuple(self.statements))

    def _open(self, element: Element, number: str | None, title: str, span: tuple[int, int]) -> None:
        """Opens the section under a heading."""
        while len(self.drafts) > 1 and self.drafts[-1].rank >= element.level:
            self._close()
        above = self.drafts[-1]
        draft = _Draft(title, number, element.level, above.level + 1, self.sections, (), span)
        draft.path = (*above.path, draft.done().label)
        self.drafts.append(draft)
        self.sections += 1
        self.governors.clear()

    def _close(self) -> None:
        section = self.drafts.pop().done()
        self.drafts[-1].children.append(section)

    def _add(self, element: Element, span: tuple[int, int]) -> None:
        """Adds a block to the section that is open."""
        while self.governors and self.governors[-1].depth >= max(element.depth, 1):
            self.governors.pop()
        governor = self.governors[-1] if self.governors and element.kind == "item" and not element.continues else None
        if element.depth == 0:
            self.governors.clear()
        statements = tuple(self._statements(element, span, governor))
        draft = self.drafts[-1]
        block = Block(
            kind=element.kind,
            text=element.text,
            span=span,
            number=element.number,
            run_in=None,
            lead_in=governor.text if governor else element.lead_in,
            depth=element.depth,
            statements=statements,
        )
        draft.blocks.append(block)
        self.statements.extend(statements)
        if element.kind in ("paragraph", "item"):
            last = statements[-1]
            above = governor.lead_in + " " if governor else ""
            self.governors.append(
                _Governor(
                    element.depth,
                    element.text,
                    last,
                    above + last.text,
                    (*(governor.governed_by if governor else ()), last.index),
                )
            )

    def _statements(self, element: Element, span: tuple[int, int], governor: _Governor | None) -> Iterator[Statement]:
        draft = self.drafts[-1]
        index = len(self.statements)
        for order, (start, stop) in enumerate(self._sentences(*span)):
            leads = order == 0
            yield Statement(
                index=index + order,
                kind=_KINDS.get(element.kind, "sentence"),
                text=self.text[start:stop],
                span=(start, stop),
                path=draft.path,
                section=draft.index,
                lead_in=(governor.lead_in if governor else element.lead_in) if leads else None,
                governed_by=governor.governed_by if governor and leads else (),
                number=element.number if leads else None,
                links=tuple(l.target for l in element.links if start - span[0] <= l.offset < stop - span[0]),
            )

    def _sentences(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """The spans of the sentences of a block."""
        while self.at < len(self.ends) and self.ends[self.at] <= start:
            self.at += 1
        while self.at < len(self.ends) and self.ends[self.at] < stop:
            end = self.ends[self.at]
            self.at += 1
            if not is_guarded(self.text[start:stop], end - start):
                yield self._trimmed(start, end)
                start = end
        yield self._trimmed(start, stop)

    def _trimmed(self, start: int, stop: int) -> tuple[int, int]:
        piece = self.text[start:stop]
        return start + len(piece) - len(piece.lstrip()), stop - (len(piece) - len(piece.rstrip()))
