"""Where a clause holds: countries, states and regions that went or came."""

import re
from collections.abc import Iterable, Iterator

from policydiff.judgement.direction import OPPOSITE
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import LIMIT, by_wider
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import Side
from policydiff.lexicon.places import PLACES
from policydiff.model import Favours
from policydiff.words import plain_words

_PLACE_OF = {name: row.split("=")[0] for names, _ in PLACES for row in names.split(", ") for name in row.split("=")}
"""The place that each name means: "UK" is the United Kingdom."""

_NAMES = "|".join(
    re.escape(name)
    for known in sorted(_PLACE_OF, key=len, reverse=True)
    for name in dict.fromkeys((known, known.upper()))
)
_PLACE = re.compile(rf"(?<!\w)(?:{_NAMES})(?!\w)(?<!(?<=[A-Z] )US)")  # but not "CONTACT US"
_ADDRESS = re.compile(
    rf"(?:\b(?:in|at|of|from|near) |[,\d] )(?!(?:{_NAMES})\b)[A-Z][a-z][\w'-]{{0,40}}"
    rf"(?: \d{{1,6}})?(?:, (?:{_NAMES})(?!\w))+"
)
"""A town and where it lies: "based in Bergen, Norway" says nothing of people in Norway."""

_TOWN_COUNTS = re.compile(
    r"\b(?:courts?|suits?|sued?|venue|jurisdiction|arbitrat\w+|litigat\w+|governed|laws? of|"
    r"(?:stor|host|transfer|process)\w*|servers?)\b",
    re.IGNORECASE,
)
"""Where this is spoken of, a town with its country is where one may sue, or where the data are."""

_EVERYWHERE = re.compile(
    r"\b(?:world-?wide|global(?:ly)?|anywhere|everywhere|(?:any|all|other) countr(?:y|ies))\b", re.IGNORECASE
)
"""Where this stands, fewer places named may be more meant: "in the EU" became "worldwide"."""

_ANY_PLACE = re.compile(r"\b(?:countr(?:y|ies)|regions?|jurisdictions?|states|territor(?:y|ies))\b", re.IGNORECASE)
"""What may stand for places that a clause no longer names: "residents of Norway" became "of countries which ask it"."""

_HELD = re.compile(
    r"\b(?:only|solely|strictly|exclusively|except\w*|exclud\w+|exempt\w*|notwithstanding|subject to|"
    r"with(?:out)? (?:your|their) consent)\b",
    re.IGNORECASE,
)
"""Where this stands, a place may be what a clause is held to."""

_UPPER = {name.upper(): place for name, place in _PLACE_OF.items()}
_WORDS_OF = {
    place: frozenset(word for name, meant in _PLACE_OF.items() if meant == place for word in plain_words(name))
    for place in _PLACE_OF.values()
}
_WORDS = frozenset[str]().union(*_WORDS_OF.values())


def places(pair: Pair) -> Iterator[Finding]:
    """Places that went or came: the clause holds for others now."""
    gone, come = (", ".join(names) for names in exchanged_places(pair))
    if gone and come:
        yield Finding("scope+", matters=True, says=f"where: {gone} -> {come}")
    elif gone and (anywhere := _ANY_PLACE.search(pair.new.text)) and not _ANY_PLACE.search(pair.old.text):
        yield Finding("scope+", matters=True, says=f"where: {gone} -> {anywhere[0]}", favours=_by_reach(pair))
    elif come and (anywhere := _ANY_PLACE.search(pair.old.text)) and not _ANY_PLACE.search(pair.new.text):
        yield Finding("scope-", matters=True, says=f"where: {anywhere[0]} -> {come}", favours=OPPOSITE[_by_reach(pair)])
    elif come:
        yield Finding("scope+", matters=True, says=f"where: also {come}", favours=_by_reach(pair))
    elif gone:
        yield Finding("scope-", matters=True, says=f"where: no longer {gone}", favours=OPPOSITE[_by_reach(pair)])


def _by_reach(pair: Pair) -> Favours:
    """Who is better off where the clause holds for more; a place may stand in what limits it."""
    is_limited = any(
        _HELD.search(side.text) or any(map(_PLACE.search, LIMIT.findall(side.text))) for side in pair.sides
    )
    is_everywhere = any(_EVERYWHERE.search(side.text) for side in pair.sides)
    return "unknown" if is_limited or is_everywhere else by_wider(pair)


def exchanged_places(pair: Pair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The places that only the old side and only the new side names."""
    missing = {word for names in pair.names for name in names for word in plain_words(name)}
    if _WORDS.isdisjoint(missing):  # to look for places is dear
        return (), ()
    was, now = map(_places_of, pair.sides)
    return tuple(place for place in was if place not in now), tuple(place for place in now if place not in was)


def _places_of(side: Side) -> tuple[str, ...]:
    """The places a side names, each once; those of addresses only where courts or stores are spoken of."""
    text = side.text if _TOWN_COUNTS.search(side.text) else _ADDRESS.sub(" ", side.text)
    return tuple(dict.fromkeys(_UPPER[name.upper()] for name in _PLACE.findall(text)))


def is_of_place(word: str, places: Iterable[str]) -> bool:
    """Whether a capitalised word is part of a name of one of the places: "Korea", "UK"."""
    return any(word.casefold() in _WORDS_OF[place] for place in places)
