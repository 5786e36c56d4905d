"""A document's statements -> what they prescribe and what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import asdict

from policydiff.model import Clause, Document, Norm, Statement
from policydiff.norms.frames import TABLE, Table, skeleton_of
from policydiff.norms.modality import readings_of
from policydiff.norms.quantities import quantities_of
from policydiff.norms.topics import topic_of
from policydiff.norms.words import words_of
from policydiff.options import Options


def clauses_of(document: Document, indexes: Iterable[int], options: Options) -> dict[int, Clause]:
    """The statements asked for, each with its topic, its norms and the statements it governs.

    Args:
        document: The document whose statements they are.
        indexes: Which of `document.statements`.
        options: Additional parties, cues and topics.
    """
    governed = _governed(document)
    english = document.language in (None, "en")
    table = TABLE
    return {
        index: _clause(document.statements[index], governed.get(index, ()), table, english=english) for index in indexes
    }


def _governed(document: Document) -> Mapping[int, tuple[int, ...]]:
    """The statements that hang on each, by its index."""
    governed: dict[int, list[int]] = defaultdict(list)
    for statement in document.statements:
        for lead in statement.governed_by:
            governed[lead].append(statement.index)
    return {index: tuple(below) for index, below in governed.items()}


def _clause(statement: Statement, governs: tuple[int, ...], table: Table, *, english: bool) -> Clause:
    quantities = quantities_of(statement.text)
    norms: tuple[Norm, ...] = ()
    topic = "other"
    if english:
        topic = topic_of(statement.text, statement.lead_in, statement.path)
        words = words_of(statement.text)
        lead = skeleton_of(words_of(statement.lead_in).words) if statement.lead_in else None
        norms = tuple(
            Norm(
                modality=reading.modality,
                bearer=reading.bearer,
                cue=words.span(reading.start, reading.stop),
                quantities=quantities,
            )
            for reading in readings_of(skeleton_of(words.words, table), lead)
        )
    return Clause(
        **asdict(statement, recurse=False), topic=topic, norms=norms, governs=governs, quantities=quantities
    )
