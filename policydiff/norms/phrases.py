"""The phrases of the lexicon found in a sentence, in one pass over its words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from policydiff.lexicon.cues import CUES, MODALS, OPENERS
from policydiff.lexicon.parties import PARTIES


class Mark(NamedTuple):
    """A phrase of the lexicon in a sentence.

    Attributes:
        kind: "noun", "modal", "opener", "cue" or "stop".
        value: What the table says: a letter, a modal, an opener, a modality, a punctuation mark.
        start: The index of its first word.
        stop: The index after its last.
        bearer: Of a cue: "subject", or a party by name.
    """

    kind: str
    value: str
    start: int
    stop: int
    bearer: str = ""


class Row(NamedTuple):
    """A phrase of a table without its first word, and what the table says of it."""

    rest: list[str]
    length: int
    kind: str
    value: str
    bearer: str


Table = Mapping[str, list[Row]]
"""Rows by the first word of their phrase, the longest phrase first."""


def table_of(rows: Iterable[tuple[str, str, str, str]]) -> dict[str, list[Row]]:
    """The table of (phrase, kind, value, bearer) rows."""
    table: dict[str, list[Row]] = {}
    for phrase, kind, value, bearer in rows:
        first, *rest = phrase.split()
        table.setdefault(first, []).append(Row(rest, len(rest) + 1, kind, value, bearer))
    for found in table.values():
        found.sort(key=lambda row: -row.length)
    return table


def _rows() -> Iterable[tuple[str, str, str, str]]:
    for phrases, modality, bearer, _ in CUES:
        for phrase in phrases.split(", "):
            yield phrase, "cue", modality, bearer
    for phrases, letter, _ in PARTIES:
        for phrase in phrases.split(", "):
            yield phrase, "noun", letter, ""
    for word, (modal, _) in MODALS.items():
        yield word, "modal", modal, ""
    for word, (opener, _) in OPENERS.items():
        yield word, "opener", opener, ""
    for mark in ",;.:()!?":
        yield mark, "stop", mark, ""


TABLE = table_of(_rows())


class Marked(NamedTuple):
    """A sentence with the phrases found in it.

    Attributes:
        words: The words.
        marks: The phrases in order; they do not overlap.
        starting: The phrase that starts at a word.
        ending: The phrase that ends before a word.
        folded: The words with party words replaced by the letter of their kind.
    """

    words: list[str]
    marks: list[Mark]
    starting: dict[int, Mark]
    ending: dict[int, Mark]
    folded: list[str]


def marked(words: list[str], table: Table) -> Marked:
    """The sentence with its phrases, the longest at each place."""
    marks: list[Mark] = []
    folded: list[str] = []
    after = 0
    for at in [at for at, word in enumerate(words) if word in table]:
        if at < after:
            continue
        for rest, length, kind, value, bearer in table[words[at]]:
            if length == 1 or words[at + 1 : at + length] == rest:
                marks.append(Mark(kind, value, at, at + length, bearer))
                folded += words[after:at]
                folded += (value,) if kind == "noun" else words[at : at + length]
                after = at + length
                break
    folded += words[after:]
    starting = {mark.start: mark for mark in marks}
    ending = {mark.stop: mark for mark in marks}
    return Marked(words, marks, starting, ending, folded)
