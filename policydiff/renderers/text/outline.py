"""A document as the tree it was read into, and clauses as a list."""

from collections.abc import Iterator
from itertools import groupby

from policydiff.model import Block, Clause, Clauses, Document, LeftOut, Section
from policydiff.renderers.plain_words import cited, counted, modal_of
from policydiff.renderers.settings import Settings
from policydiff.renderers.summary import document_facts_of
from policydiff.renderers.terminal import Ink, visible, wrapped

MODAL, TOPIC = 18, 13
"""Columns of a list of clauses: the modal word and the topic."""

CLAUSE = 2 + MODAL + TOPIC
"""Where the clauses themselves begin."""


def outline_of(document: Document, settings: Settings) -> Iterator[str]:
    """The lines of a document: its title and dates, its section tree, and what was left out if that is asked for."""
    ink = settings.ink
    yield ink.bold(visible(document.title or document.source))
    yield from wrapped(ink.faint(" · ".join(document_facts_of(document))), settings.width)
    for section in document.root.walk():
        yield from _section(section, ink, settings.width)
    if settings.left_out:
        yield ""
        yield ink.bold(f"Left out: {counted(len(document.left_out), 'piece')}")
        for piece in document.left_out:
            yield from _left_out(piece, ink, settings.width)


def _section(section: Section, ink: Ink, width: int) -> Iterator[str]:
    indent = "  " * max(0, section.level - 1)
    if section.level:
        yield ""
        yield from wrapped(ink.bold(visible(section.label)), width, first=indent)
    for block in section.blocks:
        yield from _block(block, indent + "  " * bool(section.level), width)


def _block(block: Block, indent: str, width: int) -> list[str]:
    if block.kind != "item":
        return wrapped(visible(block.text), width, first=indent)
    mark = f"{block.number}) " if block.number else "- "
    return wrapped(visible(block.text), width, first=f"{indent}{'  ' * (block.depth - 1)}{visible(mark)}")


def _left_out(piece: LeftOut, ink: Ink, width: int) -> list[str]:
    return wrapped(f"{ink.faint(visible(piece.reason) + ':')} {visible(piece.text)}", width, first="  ", rest="    ")


def clause_list_of(clauses: Clauses, settings: Settings) -> Iterator[str]:
    """The lines of a list of clauses, under the titles of their sections; a lead-in stands once before its items."""
    ink, listed = settings.ink, set[tuple[int, ...]]()
    for position, (path, group) in enumerate(groupby(clauses, key=lambda clause: clause.path)):
        if position:
            yield ""
        yield from wrapped(ink.bold(visible(cited(path))), settings.width)
        for clause in group:
            if clause.lead_in and clause.governed_by not in listed:
                yield from wrapped(ink.faint(visible(clause.lead_in)), settings.width, first=" " * CLAUSE)
            listed |= {clause.governed_by, (*clause.governed_by, clause.index)}
            yield from _clause(clause, settings)


def _clause(clause: Clause, settings: Settings) -> list[str]:
    mark = "- " if clause.lead_in else ""
    label = f"  {modal_of(clause):<{MODAL}}{clause.topic:<{TOPIC}}{mark}"
    return wrapped(visible(clause.text), settings.width, first=label)
