"""Who is better off by a norm: the table behind `favours`."""

from collections.abc import Mapping, Sequence

from policydiff.lexicon.slots import PROTECTIVE, TAKING
from policydiff.model import Clause, Favours, Modality, Norm, Party
from policydiff.words import stems_of

_PROTECTIVE = frozenset(stem for words, _ in PROTECTIVE for stem in stems_of(words))
_TAKING = frozenset(stem for words, _ in TAKING for stem in stems_of(words)) - _PROTECTIVE

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
    """A duty or practice of the provider serves whom its verb serves; a duty without a telling verb the user."""
    verbs = stems_of(norm.action or clause.text[norm.cue[0] :])[:8]
    for verb in verbs:
        if verb in _PROTECTIVE:
            return "user"
        if verb in _TAKING:
            return "provider"
    return "user" if norm.modality == Modality.OBLIGATION else "unknown"


def gained_by_adding(clauses: Sequence[Clause]) -> Favours:
    """Who is better off by clauses that are new."""
    return agreed(gains(clause) for clause in clauses)


def gained_by_removing(clauses: Sequence[Clause]) -> Favours:
    """Who is better off by clauses that fell silent: a permission or practice no longer mentioned decides nothing."""
    return agreed(
        "unknown"
        if clause.modality in (Modality.PERMISSION, Modality.PRACTICE) and clause.bearer != Party.USER
        else OPPOSITE[gains(clause)]
        for clause in clauses
    )


def agreed(opinions: object) -> Favours:
    """The one party that all opinions name; unknown where they name none, neutral where they name both."""
    named = {opinion for opinion in opinions if opinion in ("provider", "user")}  # type: ignore[attr-defined]
    if len(named) > 1:
        return "neutral"
    return named.pop() if named else "unknown"
