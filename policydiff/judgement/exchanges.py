"""What went and what came at one place of a clause, as its deciding words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policydiff.model import Edit
from policydiff.words import plain_words

_ONE_WORD = re.compile(r"\bthird[- ]part(?:y|ies)\b", re.IGNORECASE)
_NO_FREQUENCY = re.compile(r"\bat once\b", re.IGNORECASE)
_JOINING = frozenset({"a", "an", "the", "and", "or", "of", "to", "for", "at", "from", "by", "be", "been"})
"""What comes along with a word that is put in: "a written and signed", "try to", "out of"."""

_NEGATIONS = frozenset({"not", "never"})


class Exchange(NamedTuple):
    """The words of one place that went and that came."""

    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def told(self) -> tuple[str, str]:
        """What went and what came, as a reader is told them."""
        gone, come = (" ".join(words).replace("thirdparty", "third-party") for words in self)
        return gone, come

    @property
    def says(self) -> str:
        """The exchange as a reader is told it."""
        gone, come = self.told
        if gone and come:
            return f"{gone} -> {come}"
        return f"now {come}" if come else f"no longer {gone}"


def exchanges_of(edits: tuple[Edit, ...]) -> Iterator[Exchange]:
    """The exchange of each place that changed, in order."""
    nothing = Edit("equal", "")
    for before, edit, after in zip((nothing, *edits), edits, (*edits[1:], nothing), strict=False):
        if edit.op == "delete":
            yield _exchange(_words(edit), _words(after) if after.op == "insert" else ())
        elif edit.op == "insert" and before.op != "delete":
            yield Exchange((), _words(edit))


def _exchange(gone: tuple[str, ...], come: tuple[str, ...]) -> Exchange:
    """What went and came, without the negation of either where both are negated: "never", "not normally"."""
    if _NEGATIONS.isdisjoint(gone) or _NEGATIONS.isdisjoint(come):
        return Exchange(gone, come)
    told = (tuple(word for word in words if word not in _NEGATIONS) for words in (gone, come))
    return Exchange(*told)


def _words(edit: Edit) -> tuple[str, ...]:
    said = (
        word.removesuffix("'s")
        for word in plain_words(_ONE_WORD.sub("thirdparty", _NO_FREQUENCY.sub("immediately", edit.text)))
    )
    words = [word for word in said if word not in _JOINING]
    return tuple(word for word in words if word != "charge" or "free" not in words)  # "free of charge"
