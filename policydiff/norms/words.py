"""Statements as words: what the tables of the lexicon are looked up in."""

import re
from itertools import islice

from attrs import frozen

from policydiff.lexicon.cues import CONTRACTIONS
from policydiff.model import Span
from policydiff.words import UNITED_STATES

# One word, number or mark at a time; no two neighbours of a repetition can match the same character, so the work is
# linear. Asterisks are Markdown's emphasis and count as space.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s*]")


@frozen
class Words:
    """A text as lower-case words, numbers and marks, contractions written out ("won't" is two words: will, not).

    Attributes:
        text: The text.
        words: Its words in order.
    """

    text: str
    words: list[str]

    def span(self, start: int, stop: int) -> Span:
        """Where the words from `start` up to `stop` stand in the text; (0, 0) for none."""
        if start >= stop:
            return (0, 0)
        matches = _WORD.finditer(self.text)
        if _has_short_forms(self.text):
            matches = (match for match in matches for _ in _written_out(match[0]))
        spans = [match.span() for match in islice(matches, start, stop)]
        return (spans[0][0], spans[-1][1])


def words_of(text: str) -> Words:
    """The text as words; linear in its length."""
    told = UNITED_STATES.sub("USA", text) if "US" in text else text
    lowered = told.lower()
    # Where the small form of a letter is two, the words are cut as in the text, since spans point there.
    words = _WORD.findall(lowered) if len(lowered) == len(told) else [word.lower() for word in _WORD.findall(told)]
    if _has_short_forms(text):
        words = [part for word in words for part in _written_out(word)]
    return Words(text, words)


def _has_short_forms(text: str) -> bool:
    return "'" in text or "’" in text or "cannot" in text.lower()


def _written_out(word: str) -> tuple[str, ...]:
    """A short form in full ("won't": will, not); any other word as it is, a possessive without its s."""
    plain = word.lower().replace("’", "'")
    written = CONTRACTIONS.get(plain)
    return written[0] if written else (plain.removesuffix("'s"),)
