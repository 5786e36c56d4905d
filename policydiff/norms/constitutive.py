"""What a statement settles without a norm: scope, incorporation, precedence, definitions, who the company is."""

from itertools import pairwise

from policydiff.lexicon.fillers import CONSTITUTIVE
from policydiff.norms.phrases import table_of

_TABLE = table_of((phrase, kind, "", "") for kind, phrases, _ in CONSTITUTIVE for phrase in phrases.split(", "))
_ORDER = [kind for kind, _, _ in CONSTITUTIVE]
_FORMER = frozenset({"prior", "previous", "former", "earlier", "archived"})
_TEXTS = frozenset({"privacy", "policy", "terms", "version", "versions"})
"""What an earlier text covered settles nothing: 'The previous policy applies to all until May.'"""


def constitutive_of(words: list[str]) -> str | None:
    """The first that fits of precedence, incorporation, scope, identity, definition; None for most statements."""
    found = {
        kind
        for at, word in enumerate(words)
        for tail, length, kind, _, _ in _TABLE.get(word, ())
        if words[at + 1 : at + length] == tail
    }
    if "scope" in found and any(word in _FORMER and after in _TEXTS for word, after in pairwise(words)):
        found.remove("scope")
    return next((kind for kind in _ORDER if kind in found), None)
