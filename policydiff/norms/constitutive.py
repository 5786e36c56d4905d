"""What a statement settles without a norm: scope, incorporation, precedence, definitions, who the company is."""

from policydiff.lexicon.fillers import CONSTITUTIVE
from policydiff.norms.phrases import table_of

_TABLE = table_of((phrase, kind, "", "") for kind, phrases, _ in CONSTITUTIVE for phrase in phrases.split(", "))
_ORDER = [kind for kind, _, _ in CONSTITUTIVE]


def constitutive_of(words: list[str]) -> str | None:
    """The first that fits of precedence, incorporation, scope, identity, definition; None for most statements."""
    found = {
        kind
        for at, word in enumerate(words)
        for tail, length, kind, _, _ in _TABLE.get(word, ())
        if words[at + 1 : at + length] == tail
    }
    return next((kind for kind in _ORDER if kind in found), None)
