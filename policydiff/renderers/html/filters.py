"""The report's own filters: of each, the values that occur in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from policydiff.lexicon.topics import TOPICS
from policydiff.model import FAVOURS, KINDS, WEIGHTS, Modality
from policydiff.renderers.html.cards import Card
from policydiff.renderers.plain_words import (
    KINDS_IN_WORDS,
    MODALITIES_IN_WORDS,
    PARTIES_IN_WORDS,
    VERDICTS,
    WEIGHTS_IN_WORDS,
)


@frozen
class Filter:
    """One filter.

    Attributes:
        name: The word for it, as everywhere.
        label: What it is called.
        values: The values that occur, each with what it is called.
    """

    name: str
    label: str
    values: list[tuple[str, str]]


def filters_of(cards: Sequence[Card]) -> list[Filter]:
    """The filters that leave something to choose."""
    norms = [norm.split("/") for card in cards for norm in card.norms.split()]
    changes = [card.change for card in cards]
    sections = [section for card in cards for section in card.sections]
    filters = [
        Filter("kind", "Kind", _occurring(KINDS, {change.kind for change in changes}, KINDS_IN_WORDS)),
        Filter("weight", "Weight", _occurring(WEIGHTS, {change.weight for change in changes}, WEIGHTS_IN_WORDS)),
        Filter("bearer", "Party", _occurring(PARTIES_IN_WORDS, {bearer for _, bearer in norms}, PARTIES_IN_WORDS)),
        Filter("modality", "Modality", _occurring(Modality, {modality for modality, _ in norms}, MODALITIES_IN_WORDS)),
        Filter("topic", "Topic", _occurring(TOPICS, {change.topic for change in changes}, {})),
        Filter("favours", "Better off", _occurring(FAVOURS, {change.favours for change in changes}, VERDICTS)),
        Filter("section", "Section", _occurring(sections, set(sections), {})),
    ]
    return [choice for choice in filters if len(choice.values) > 1]


def _occurring(order: Iterable[str], seen: set[str], names: Mapping[Any, str]) -> list[tuple[str, str]]:
    """The values seen, in order, those that the order does not know at the end."""
    known = [str(value) for value in dict.fromkeys(order)]
    values = [value for value in known if value in seen] + sorted(seen.difference(known))
    return [(value, names.get(value, value)) for value in values]
