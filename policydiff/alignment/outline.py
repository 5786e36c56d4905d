"""How the sections of a document are headed and nested, and which lines of one document are headings of the other."""

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Document, Section
from policydiff.words import plain_words

ROOT = 0
"""The index of the root, which is always the other root: text before the first heading belongs to the document."""


def said_as_headings(indexes: Iterable[int], document: Document, other: Document) -> tuple[int, ...]:
    """Of the left-over statements of a document, those that are headings in the other: a line became a heading.

    What hangs on a lead-in says more than its words.
    """
    said = [(index, document.statements[index]) for index in indexes]
    titles = {words for section in other.sections for words in headings_of(section)} if said else set()
    return tuple(index for index, line in said if line.lead_in is None and plain_words(line.text) in titles)


def headings_of(section: Section) -> tuple[tuple[str, ...], ...]:
    """The words of a heading without its number and with it."""
    words = plain_words(section.title or "")
    return (words, (*plain_words(section.number), *words)) if section.number else (words,)


def words_of_lines(document: Document, lines: Sequence[int]) -> set[tuple[str, ...]]:
    """The words of lines, but for those that are headings beside: a list of contents."""
    beside = {words for section in document.sections for words in headings_of(section)} if lines else set()
    return {plain_words(document.statements[index].text) for index in lines} - beside


def homes_of(document: Document, lines: AbstractSet[tuple[str, ...]]) -> list[int]:
    """The section whose content each section is: itself, or the one above where the other side has a line for it."""
    parents = parents_of(document)
    homes: list[int] = []
    for index, section in enumerate(document.sections):
        is_line = bool(index and lines) and not lines.isdisjoint(headings_of(section))
        homes.append(homes[parents[index]] if is_line else index)
    return homes


def parents_of(document: Document) -> list[int]:
    """The index of the section above each section; the root's is itself."""
    above: list[int] = []
    parents = []
    for index, section in enumerate(document.sections):
        del above[section.level :]
        parents.append(above[-1] if above else ROOT)
        above.extend([index] * (section.level + 1 - len(above)))
    return parents


def kept_parents_of(document: Document, kept: Collection[int]) -> list[int]:
    """The index of the nearest kept section above each section."""
    parents = parents_of(document)
    nearest: list[int] = []
    for parent in parents:
        nearest.append(parent if parent in kept or parent >= len(nearest) else nearest[parent])
    return nearest


def paths_of(document: Document) -> list[tuple[str, ...]]:
    """The labels from the outermost section down to each section."""
    parents = parents_of(document)
    paths: list[tuple[str, ...]] = []
    for index, section in enumerate(document.sections):
        paths.append((*paths[parents[index]], section.label) if index else ())
    return paths
