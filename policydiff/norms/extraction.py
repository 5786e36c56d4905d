"""A document's statements -> what they prescribe and what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial

from attrs import asdict

from policydiff.model import Clause, Document, Norm, Quantity, Statement
from policydiff.norms.constitutive import constitutive_of
from policydiff.norms.labelling import Labels, labels_of
from policydiff.norms.parties import Parties, parties_of
from policydiff.norms.quantities import quantities_of
from policydiff.norms.slots import slots_of
from policydiff.norms.topics import topic_of
from policydiff.options import Options


def clauses_of(document: Document, indexes: Iterable[int], options: Options) -> dict[int, Clause]:
    """The statements asked for, each with its topic, its norms and the statements it governs.

    A document that is not in English has typed quantities, and neither norms nor topics.

    Args:
        document: The document whose statements they are.
        indexes: Which of `document.statements`.
        options: Additional parties, cues and topics.
    """
    governed = _governed(document)
    if not document.norms_are_read:
        return {index: _unread(document.statements[index], governed.get(index, ())) for index in indexes}
    parties = parties_of(document, options)
    return {index: _clause(document.statements[index], governed.get(index, ()), parties, options) for index in indexes}


def _governed(document: Document) -> Mapping[int, tuple[int, ...]]:
    """The statements that hang on each as their lead-in, by its index."""
    governed: dict[int, list[int]] = defaultdict(list)
    for statement in document.statements:
        for lead in statement.governed_by:
            governed[lead].append(statement.index)
    return {index: tuple(below) for index, below in governed.items()}


def _unread(statement: Statement, governs: tuple[int, ...]) -> Clause:
    """A statement in a language without rules."""
    return Clause(
        **asdict(statement, recurse=False), topic="other", governs=governs, quantities=quantities_of(statement.text)
    )


def _clause(statement: Statement, governs: tuple[int, ...], parties: Parties, options: Options) -> Clause:
    labels = labels_of(statement.text, statement.lead_in, statement.path, parties)
    is_name = statement.kind == "label" and not statement.lead_in  # it announces what the next statement says
    quantities = quantities_of(statement.text)
    return Clause(
        **asdict(statement, recurse=False),
        topic=topic_of(labels, statement.lead_in, statement.path, options.topics),
        norms=() if is_name else norms_of(statement.text, statement.lead_in, labels, quantities),
        governs=governs,
        quantities=quantities,
        constitutive=constitutive_of(labels.words, statement.lead_in),
    )


def norms_of(text: str, lead_in: str | None, labels: Labels, quantities: tuple[Quantity, ...]) -> tuple[Norm, ...]:
    """The norms; what they say beyond who must or may is read when it is first asked for."""
    return tuple(
        Norm(
            modality=reading.modality,
            bearer=reading.bearer,
            quantities=quantities,
            cue=labels.words.span(reading.start, reading.stop),
            reading=partial(slots_of, labels.frame_of(reading), text, lead_in),
        )
        for reading in labels.readings
    )
