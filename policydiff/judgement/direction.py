"""Who is better off by a norm: the table behind `favours`."""

import re
from collections.abc import Iterable, Mapping

from policydiff.lexicon.slots import PROTECTIVE, TAKING
from policydiff.model import Clause, Favours, Modality, Norm, Party, Quantity
from policydiff.words import stems_of

_PROTECTIVE = frozenset(stem for words, _ in PROTECTIVE for stem in stems_of(words))
_TAKING = frozenset(stem for words, _ in TAKING for stem in stems_of(words)) - _PROTECTIVE

_LIMITS = re.compile(
    r"\b(?:only|solely|exclusively|never|not (?:be )?\w{1,20}ed|not kept|longer [\w ]{0,20}than|as long as|at most|"
    r"minimum)\b",
    re.IGNORECASE,
)
"""Words that hold a practice within limits: 'We use it only to answer you'."""

OPPOSITE: Mapping[Favours, Favours] = {
    "provider": "user",
    "user": "provider",
    "neutral": "neutral",
    "unknown": "unknown",
}

_GAINS: Mapping[tuple[Party, Modality], Favours] = {
    (Party.PROVIDER, Modality.PROHIBITION): "user",
    (Party.PROVIDER, Modality.PERMISSION): "provider",
    (Party.PROVIDER, Modality.EXEMPTION): "provider",
    (Party.USER, Modality.RIGHT): "user",
    (Party.USER, Modality.PERMISSION): "user",
    (Party.USER, Modality.EXEMPTION): "user",
    (Party.USER, Modality.OBLIGATION): "provider",
    (Party.USER, Modality.PROHIBITION): "provider",
    (Party.THIRD_PARTY, Modality.OBLIGATION): "user",
    (Party.THIRD_PARTY, Modality.PROHIBITION): "user",
    (Party.THIRD_PARTY, Modality.PERMISSION): "provider",
}
"""Who gains by a norm of this bearer and modality, whatever its verb."""


_VERB_REACH = 4
"""The telling verb stands among so many words from the cue on: 'will also share'; further on stand its objects."""


def gains(clause: Clause) -> Favours:
    """Who is better off by the clause being there: its first norm's bearer, modality and verb decide."""
    if not clause.norms:
        return "unknown"
    norm = clause.norms[0]
    known = _GAINS.get((norm.bearer, norm.modality))
    if known:
        return known
    if norm.bearer == Party.PROVIDER and norm.modality in (Modality.OBLIGATION, Modality.PRACTICE):
        return _by_verb(clause, norm)
    return "unknown"


def _by_verb(clause: Clause, norm: Norm) -> Favours:
    """A practice serves whom its verb serves, and the user where it is held within limits; a duty serves the user."""
    if _LIMITS.search(clause.text):
        return "user"
    for verb in stems_of(clause.text[norm.cue[0] :])[:_VERB_REACH]:
        if verb in _PROTECTIVE:
            return "user"
        if verb in _TAKING and norm.modality == Modality.PRACTICE:
            return "provider"
    return "user" if norm.modality == Modality.OBLIGATION else "unknown"


_DAYS: Mapping[str, float] = {"hour": 1 / 24, "day": 1, "business day": 1.4, "week": 7, "month": 30.4, "year": 365}

_LONGER_SERVES_USER = frozenset(stems_of("notice advance prior before refund warranty return grace trial"))
"""Periods that serve the user the longer they are: 'at least 30 days' notice'."""

_KEEPING = frozenset(stems_of("retain keep store hold archive expire lifetime last"))
"""Verbs whose period serves the provider the longer it is."""


_LONGER_SERVES: Mapping[Party, Favours] = {Party.PROVIDER: "provider", Party.USER: "user"}
"""Whoever must act has more time, or more to pay, with a larger number."""


def gained_by_more(clause: Clause, now: Quantity, was: Quantity) -> Favours:
    """Who is better off by a number that changed in a clause; unknown where the clause does not decide."""
    new, old = _size(now), _size(was)
    if new is None or old is None or new == old:
        return "unknown"
    larger = _gained_by_larger(clause, now.kind)
    return larger if new > old else OPPOSITE[larger]


def _size(quantity: Quantity) -> float | None:
    if isinstance(quantity.value, str):
        return None
    return quantity.value * _DAYS.get(quantity.unit, 1.0)


def _gained_by_larger(clause: Clause, kind: str) -> Favours:
    words = frozenset(stems_of(clause.text))
    if kind == "duration":
        if words & _LONGER_SERVES_USER:
            return "user"
        if words & _KEEPING or clause.topic == "retention":
            return "provider"
        return _LONGER_SERVES.get(clause.bearer, "unknown")
    if kind == "amount":
        if clause.topic == "liability":
            return "user"
        return OPPOSITE[_LONGER_SERVES.get(clause.bearer, "unknown")]
    return "unknown"


def gained_by_adding(clause: Clause) -> Favours:
    """Who is better off by a new clause; that a user may do something new, or a bare duty, decides nothing."""
    return "unknown" if _says_little(clause) else gains(clause)


def _says_little(clause: Clause) -> bool:
    norm = clause.norms[0] if clause.norms else None
    if norm is None or (norm.bearer, norm.modality) == (Party.USER, Modality.PERMISSION):
        return True
    told = _PROTECTIVE.union(_TAKING).intersection(stems_of(clause.text[norm.cue[0] :])[:_VERB_REACH])
    return norm.modality == Modality.OBLIGATION and norm.bearer == Party.PROVIDER and not told


_PROMISES = frozenset(
    {
        (Party.USER, Modality.RIGHT),
        (Party.PROVIDER, Modality.OBLIGATION),
        (Party.PROVIDER, Modality.PROHIBITION),
        (Party.PROVIDER, Modality.EXEMPTION),
        (Party.THIRD_PARTY, Modality.PROHIBITION),
    }
)
"""Norms whose falling silent decides something: a promise withdrawn, or an exemption given up."""


def gained_by_removing(clause: Clause) -> Favours:
    """Who is better off by a clause that fell silent; a permission or practice no longer mentioned decides nothing."""
    return OPPOSITE[gains(clause)] if (clause.bearer, clause.modality) in _PROMISES else "unknown"


def agreed(opinions: Iterable[Favours]) -> Favours:
    """The one party that all opinions name; unknown where they name none or both."""
    named = set(opinions) & {"provider", "user"}
    return named.pop() if len(named) == 1 else "unknown"
