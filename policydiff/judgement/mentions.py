"""What clauses mention: contacts, links, references, examples, and names with what they are named for."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policydiff.judgement.direction import OPPOSITE, left_out_of
from policydiff.judgement.finding import Finding, told
from policydiff.judgement.limits import by_wider
from policydiff.judgement.pair import Pair, without
from policydiff.judgement.places import exchanged_places, is_of_place
from policydiff.judgement.reach import acts_beside_user, slot_finding
from policydiff.judgement.side import GIVING, Side
from policydiff.judgement.wording import edits_of
from policydiff.model import Party
from policydiff.words import folded_words, places_of


def mentions(pair: Pair) -> Iterator[Finding]:
    """Contacts, links, references and names: facts that change no norm."""
    for kind in ("contact", "reference", "example"):
        old = [text for k, text in pair.old.facts if k == kind]
        new = [text for k, text in pair.new.facts if k == kind]
        meant = _exampled if kind == "example" else _pointed_at
        if sorted(map(meant, old)) != sorted(map(meant, new)):
            says = f"{kind}: {', '.join(without(old, new)) or 'none'} -> {', '.join(without(new, old)) or 'none'}"
            yield Finding(kind, matters=False, says=says)
    places = [place for side in exchanged_places(pair) for place in side]
    named = ((), ()) if _names_company_itself(pair) else pair.names
    gone, come = (tuple(name for name in names if not is_of_place(name, places)) for names in named)
    if bool(gone) != bool(come) and _names_recipients(gone or come, pair.old if gone else pair.new):
        yield from slot_finding(pair, "recipient", gone, come)
    elif gone and come and all(map(_names_recipients, (gone, come), pair.sides)):
        yield Finding("recipient", matters=True, says=f"recipient: {', '.join(gone)} -> {', '.join(come)}")
    elif gone and come and (_settles_law(pair) or all(map(_names_seat, (gone, come), pair.sides))):
        yield Finding("scope+", matters=True, says=f"where: {' '.join(gone)} -> {' '.join(come)}")
    elif bool(gone) != bool(come) and acts_beside_user(pair):
        says = f"no longer binds or allows: {told(gone, pair.old.text)}" if gone else ""
        yield Finding("bearer", matters=True, says=says or f"now binds or allows, too: {told(come, pair.new.text)}")
    elif come and not gone and _is_one_more(come, pair.new.text) and not _are_pieces(come, pair):
        yield Finding("scope+", matters=True, says=f"added: {told(come, pair.new.text)}", favours=by_wider(pair))
    elif gone and not come and _is_one_more(gone, pair.old.text) and not _are_pieces(gone, pair):
        gained = left_out_of((pair.old.lead, pair.new.lead), OPPOSITE[by_wider(pair)])
        yield Finding("scope-", matters=True, says=f"dropped: {told(gone, pair.old.text)}", favours=gained)
    elif gone != come and not _told_in_scope(pair).issuperset(word.casefold() for word in gone + come):
        yield Finding("name", matters=False, says=f"name: {', '.join(gone) or 'none'} -> {', '.join(come) or 'none'}")


_SPELLING = re.compile(r"[\"“”‘’]|^https?://|\bart(?:icle)?s?\b|(?<![\s.])[\s.]+(?=\d|\()|/$")


def _pointed_at(fact: str) -> str:
    """What a fact points at, however it is written: "Article 6 (1)" is "Art. 6(1)"."""
    return _SPELLING.sub("", fact.lower())


def _exampled(fact: str) -> str:
    """What an example names, however it is opened: "(e.g., rakes)" is "(such as rakes)"."""
    return " ".join(folded_words(fact))


_GIVEN_TO = re.compile(
    r"\b(?:share|disclose|transfer|transmit|sell|send|pass|give)\w*\b[^.;]{0,200}?\b(?:with|to)\b", re.IGNORECASE
)


_DONE_BY = re.compile(
    r"\b(?:process|stor|host|handl|collect|administ|manag)\w*\b(?: \w+){0,3} (?:by|with|via) (?:the )?$"
)
"""In front of the name of who does it: "Payments are processed by Gnomepay"."""


def _names_recipients(names: Sequence[str], side: Side) -> bool:
    """Whether the names stand behind "share ... with" where the provider gives data away, or "processed by"."""
    if side.lead.bearer is not Party.USER and _stands_behind(_DONE_BY, names[0], side.text):
        return True
    given = _GIVEN_TO.search(side.text) if side.lead.bearer is Party.PROVIDER and side.lead.topic in GIVING else None
    return given is not None and all(name in side.text[given.end() :] for name in names)


_BEFORE = 160
"""So many characters in front of a name are looked at."""


def _stands_behind(pattern: re.Pattern[str], name: str, text: str) -> bool:
    """Whether a name stands somewhere right behind what the pattern, which ends in "$", finds."""
    return any(pattern.search(text[max(0, at - _BEFORE) : at]) for at in places_of(name, text))


_SEAT = re.compile(
    r"(?i:\b(?:courts?|arbitrat\w+|venue|jurisdiction|litigat\w+)\b)[^.;]{0,80}?(?<!rules )\b(?i:in|of|for) (?i:the )?"
    r"(?:[A-Z][\w-]* )?$"
)
"""In front of the town or county where one may sue: "the courts of Oslo"."""


def _names_seat(names: Sequence[str], side: Side) -> bool:
    """Whether the names say where one may sue."""
    return _stands_behind(_SEAT, names[0], side.text)


def _settles_law(pair: Pair) -> bool:
    """Whether both sides say which law governs: "French law", "Irish law"."""
    return all(side.lead.constitutive == "law" for side in pair.sides)


def _is_one_more(names: Sequence[str], text: str) -> bool:
    """Whether one of the names stands in an enumeration: "Acme and Zenith" is one more, "Acme Desktop" another name.

    "Acme and other shops" only names one of the shops.
    """
    joined = "|".join(map(re.escape, names))
    return bool(re.search(rf"\b(?:and|or) (?:{joined})\b|\b(?:{joined}),? (?:and|or)\b(?! (?:any )?other\b)", text))


_BESIDE_USER = re.compile(r"\byou (?:and|or) (?:we|us)\b|\b(?:we|us) (?:and|or) you\b", re.IGNORECASE)


def _names_company_itself(pair: Pair) -> bool:
    """Whether one side says "we" where the other names who acts beside the user: "you or Acme", "you or us"."""
    return any(_BESIDE_USER.search(side.text) for side in pair.sides) and acts_beside_user(pair)


_NAME_BEFORE = re.compile(r"[\w,;] [A-Z][\w.&-]*\s?$")
_CAPITAL = re.compile(r"^\s?[A-Z]")
_JOINT = re.compile(r",|\b(?:and|or)\b")


def _are_pieces(names: Sequence[str], pair: Pair) -> bool:
    """Whether the names are but pieces put to, or taken from, names that stay: "Acme {Joint Venture} or others"."""
    edits = edits_of(pair.old.text, pair.new.text)
    pieces = [
        (before, edit)
        for before, edit in pairwise(edits)
        if edit.op != "equal" and any(name in edit.text for name in names)
    ]
    return bool(pieces) and all(
        before.op == "equal"
        and _NAME_BEFORE.search(before.text)
        and _CAPITAL.match(edit.text)
        and not _JOINT.search(edit.text)
        for before, edit in pieces
    )


def _told_in_scope(pair: Pair) -> frozenset[str]:
    """Words of which `scope` tells: "UK" is a name and a territory."""
    return frozenset(pair.gone.get("scope", ()) + pair.come.get("scope", ()))
