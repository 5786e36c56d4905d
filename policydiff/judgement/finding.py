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
        drops: Whether the clause no longer names what it named.
    """

    aspect: str
    matters: bool
    says: str
    favours: Favours = "unknown"
    adds: bool = False
    drops: bool = False


MOST_TOLD = 6
"""How many phrases a finding names; the edits show the rest."""


def told(words: Sequence[str], text: str) -> str:
    """Words as a reader is told them: each once, neighbours in the text as one phrase."""
    phrases: list[str] = []
    for word in dict.fromkeys(words):
        if phrases and f"{phrases[-1]} {word}".casefold() in text.casefold():
            phrases[-1] += f" {word}"
        else:
            phrases.append(word)
    return ", ".join(phrases[:MOST_TOLD]) + (" ..." if len(phrases) > MOST_TOLD else "")
