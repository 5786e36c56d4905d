"""How the sections of a document are headed and nested, and which lines of one document are headings of the other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from policydiff.model import Document, Section
from policydiff.words import plain_words

ROOT = 0
"""The index of the root, which is always the other root: text before the first heading belongs to the document."""


def said_as_headings(indexes: Iterable[int], document: Document, other: Document) -> Iterator[tuple[int, int | None]]:
    """Of the left-over statements of a document, those that are headings in the other: a line became a heading.

    What hangs on a lead-in says more than its words.

    Returns:
        Each with the section of the other document that it heads, in order where several have one heading; with None
        where the document has that heading beside the line, as for a list of contents.
    """
    said = [document.statements[index] for index in indexes if document.statements[index].lead_in is None]
    headed: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, section in enumerate(other.sections if said else ()):
        for words in headings_of(section):
            headed[words].append(at)
    beside = {words for section in document.sections for words in headings_of(section)} if headed else set()
    for line in said:
        words = plain_words(line.text)
        sections = headed.get(words)
        if sections:
            yield line.index, None if words in beside else sections.pop(0) if len(sections) > 1 else sections[0]


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
