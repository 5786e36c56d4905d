"""A snapshot after reading: cleaned text as a tree of sections, blocks and statements."""
# ruff: noqa: PLC0415  (the notebook's view reaches the pipeline late; it imports this module)

from collections.abc import Iterator

from attrs import field, frozen

from policydiff.model.snapshot import Dates

SHOWN = 50
"""So many characters of a text are shown in a `repr`, which fits a line."""

Span = tuple[int, int]
"""`(start, stop)`: code points into `Document.text`, stop exclusive."""


def _shortened(text: str) -> str:
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}...")


@frozen
class Caveat:
    """Something guessed or skipped, carried with the value it concerns.

    Attributes:
        code: A stable word for programs, such as "no-headings".
        message: One sentence for people.
    """

    code: str
    message: str


@frozen
class LeftOut:
    """Text that stood in the snapshot and is not part of the document.

    Attributes:
        text: What was dropped, white space collapsed.
        reason: Why, in a few words ("navigation", "cookie banner", "hidden").
    """

    text: str = field(repr=_shortened)
    reason: str


@frozen(kw_only=True)
class Statement:
    """The smallest unit compared: a sentence, list item or table cell.

    Attributes:
        index: Its place in `Document.statements`, from 0.
        kind: "sentence", "item" or "cell"; "label" for the name that a block opens with ("1.3. Offers."); "heading" for
            a heading that is a line in another document.
        text: Its own words as they stand, without the lead-in; equals `Document.text[span[0]:span[1]]`.
        span: Where it stands in `Document.text`.
        path: The titles of the sections that hold it, outermost first, with their numbers ("5. Cookies").
        section: The index of its section in `Document.sections`.
        lead_in: The words it hangs on ("We may share your data:"), outermost first, or None.
        governed_by: The indexes of the statements that make up the lead-in, outermost first.
        number: The number of its list item as people cite it ("b", "5.2"), or None.
        links: The targets of the links in it, in order.
    """

    index: int
    kind: str
    text: str = field(repr=_shortened)
    span: Span
    path: tuple[str, ...] = field(default=(), repr=False)
    section: int = field(default=0, repr=False)
    lead_in: str | None = field(default=None, repr=False)
    governed_by: tuple[int, ...] = field(default=(), repr=False)
    number: str | None = field(default=None, repr=False)
    links: tuple[str, ...] = field(default=(), repr=False)

    @property
    def id(self) -> str:
        """Its name within its document ("s17"; of a heading "h17"), as the JSON has it."""
        return f"{'h' if self.kind == 'heading' else 's'}{self.index}"


@frozen(kw_only=True)
class Block:
    """A paragraph, list item or table cell.

    Attributes:
        kind: "paragraph", "item", "cell" or "code".
        text: The whole block, run-in label included, item number not.
        span: Where it stands in `Document.text`.
        number: The item's number as people cite it ("b", "iv"), or None.
        run_in: The label it opens with ("Account information"), or None; part of `text`.
        lead_in: The text of the block that introduces its list, or None.
        depth: How deep its list is nested, from 1; 0 outside lists.
        statements: Its statements in order.
    """

    kind: str
    text: str = field(repr=_shortened)
    span: Span
    number: str | None = None
    run_in: str | None = field(default=None, repr=False)
    lead_in: str | None = field(default=None, repr=False)
    depth: int = 0
    statements: tuple[Statement, ...] = field(default=(), repr=False)


@frozen(kw_only=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        title: The heading without its number; None for the root.
        number: The heading's number as people cite it ("5.2"), or None.
        level: 0 for the root, 1 for the sections directly under it, and so on.
        blocks: What stands under the heading before the first subsection.
        children: The subsections in order.
        span: Where the heading stands in `Document.text`; (0, 0) for the root.
    """

    title: str | None = None
    number: str | None = None
    level: int = 0
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    children: tuple["Section", ...] = field(default=(), repr=False)
    span: Span = (0, 0)

    @property
    def label(self) -> str:
        """The heading as it is cited, number first: "5.2. Cookies"."""
        if not self.number:
            return self.title or ""
        dot = "" if self.number.endswith((".", ")")) else "."
        return f"{self.number}{dot} {self.title or ''}".strip()

    def walk(self) -> Iterator["Section"]:
        """Itself and every section below it, in reading order."""
        waiting = [self]
        while waiting:
            section = waiting.pop()
            yield section
            waiting.extend(reversed(section.children))


@frozen(kw_only=True)
class Document:
    """A snapshot after reading.

    Attributes:
        source: Where the snapshot came from.
        sha256: Of the snapshot's bytes.
        title: The document's own title, or None.
        dates: All four dates.
        archived_at: The address of the archive's copy, or None.
        language: An ISO 639-1 code ("en"), or None where the text is too short to tell.
        text: The cleaned text: titles and blocks in reading order, one a line.
        root: The section tree; the root has no title and level 0.
        sections: The tree flattened in reading order, the root first.
        statements: All statements in reading order.
        caveats: What was guessed or skipped.
        left_out: What was dropped, and why.
    """

    source: str
    sha256: str = field(repr=False)
    title: str | None
    dates: Dates = field(repr=False)
    archived_at: str | None = field(default=None, repr=False)
    language: str | None = None
    text: str = field(repr=False)
    root: Section = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    statements: tuple[Statement, ...] = field(repr=False)
    caveats: tuple[Caveat, ...] = field(default=(), repr=False)
    left_out: tuple[LeftOut, ...] = field(default=(), repr=False)

    @property
    def norms_are_read(self) -> bool:
        """Whether it is in a language whose norms and topics are read: English, or too short to tell."""
        return self.language in (None, "en")

    def cite(self, statement: Statement) -> str:
        """A statement or clause of this document as a reviewer quotes it: words, title, section, dates, address, hash.

        Raises:
            ValueError: It is a statement of another document.
        """
        held = self.statements[statement.index : statement.index + 1]
        if [(one.span, one.text) for one in held] != [(statement.span, statement.text)]:
            raise ValueError(f"{statement.id} is no statement of {self.source}")
        return citation_of(statement, self.title, self.dates, self.archived_at or self.source, self.sha256)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)


def citation_of(statement: Statement, title: str | None, dates: Dates, place: str, sha256: str) -> str:
    """A statement as a reviewer quotes it: words, title, section, dates, address, hash of the snapshot."""
    words = f"{statement.lead_in} … {statement.text}" if statement.lead_in else statement.text
    titles = () if not title or title in statement.path[:1] else (title,)
    number = (f"item {statement.number}",) if statement.number else ()
    parts = (" > ".join((*titles, *statement.path, *number)), dates.told, place, f"SHA-256 {sha256}")
    return f"“{words}” ({'; '.join(filter(None, parts))})"
