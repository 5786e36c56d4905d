"""Statements as words: what the tables of the lexicon are looked up in."""

import re

from attrs import frozen

from policydiff.lexicon.cues import CONTRACTIONS
from policydiff.model import Span

# One word, number or mark at a time; no two neighbours of a repetition can match the same character, so the work is
# linear. Asterisks are Markdown's emphasis and count as space.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s*]")


@frozen
class Words:
    """A text as lower-case words, numbers and marks, contractions written out ("won't" is two words: will, not).

    Attributes:
        text: The text.
        words: Its words in order.
        names: The same as they stand, so that "Linear" is told from "linear".
    """

    text: str
    words: list[str]
    names: list[str]

    def span(self, start: int, stop: int) -> Span:
        """Where the words from `start` up to `stop` stand in the text; (0, 0) for none."""
        spans = [
            match.span()
            for match in _WORD.finditer(self.text)
            for _ in range(len(CONTRACTIONS.get(_plain(match[0]), ((),))[0]) or 1)
        ]
        return (spans[start][0], spans[stop - 1][1]) if start < stop else (0, 0)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def words_of(text: str) -> Words:
    """The text as words; linear in its length."""
    names = _WORD.findall(text)
    if "'" not in text and "’" not in text:
        return Words(text, [name.lower() for name in names], names)
    words: list[str] = []
    shown: list[str] = []
    for name in names:
        word = _plain(name)
        written = CONTRACTIONS.get(word)
        if written:
            words += written[0]
            shown += [name] * len(written[0])
        else:
            words.append(word.removesuffix("'s"))
            shown.append(name)
    return Words(text, words, shown)
