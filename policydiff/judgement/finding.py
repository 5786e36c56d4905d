"""One thing about a clause that changed, and how it is told."""

from collections.abc import Sequence

from attrs import frozen

from policydiff.model import Favours


@frozen
class Finding:
    """One thing about a clause that changed.

    Attributes:
        aspect: A word of `policydiff.lexicon.aspects`.
        matters: Whether it changes what anyone must, may or must not do, given that the clause bears a norm.
        says: What a reader is told.
        favours: Who is better off by it, or "unknown".
        adds: Whether the clause now names more recipients, data or purposes.
    """

    aspect: str
    matters: bool
    says: str
    favours: Favours = "unknown"
    adds: bool = False


MOST_TOLD = 6
"""How many words a finding names; the edits show the rest."""


def told(words: Sequence[str]) -> str:
    """Words as a reader is told them, each once."""
    once = list(dict.fromkeys(words))
    return ", ".join(once[:MOST_TOLD]) + (" ..." if len(once) > MOST_TOLD else "")
