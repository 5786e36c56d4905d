"""What about a clause changed: a table of questions asked of every pair, each answered with findings."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from policydiff.judgement.direction import OPPOSITE, gained_by_more, gains
from policydiff.judgement.pair import IN_FORCE, Pair, Side
from policydiff.judgement.quiet import hang_alike
from policydiff.lexicon.plain import MODALITY_WORDS, PARTY_WORDS
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Clause, Favours, Modality, Party

TOUCHES_MODALITY = frozenset({"modal", "negation", "party", "practice", "right"})
"""Slots whose words must be among the changed ones before a change of modality is believed."""


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


def findings_of(pair: Pair) -> tuple[Finding, ...]:
    """Every answer of every question, in the order of `QUESTIONS`."""
    return tuple(finding for _, question in QUESTIONS for finding in question(pair))


def _modality(pair: Pair) -> Iterator[Finding]:
    """A changed modality, believed only where the edits touch a modal, a negation, a party or the lead-in."""
    old, new = pair.old.lead, pair.new.lead
    if old.modality == new.modality or not _touches(pair, old, new):
        return
    says = f"{MODALITY_WORDS[old.modality]} -> {MODALITY_WORDS[new.modality]}"
    turned = {old.modality, new.modality} & {Modality.PROHIBITION} and {old.modality, new.modality} - {
        Modality.PROHIBITION
    }
    yield Finding("polarity" if turned else "modality", matters=True, says=says, favours=_by_modality(old, new))


def _touches(pair: Pair, old: Clause, new: Clause) -> bool:
    negates_another = pair.old.is_negated and not pair.touched
    return old.lead_in != new.lead_in or negates_another or bool(pair.touched & TOUCHES_MODALITY)


def _by_modality(old: Clause, new: Clause) -> Favours:
    was, now = gains(old), gains(new)
    if was == now:
        strength = (Modality.EXEMPTION, Modality.PERMISSION, Modality.PRACTICE, Modality.OBLIGATION)
        if old.bearer == new.bearer == Party.PROVIDER and {old.modality, new.modality} <= set(strength):
            return now if strength.index(new.modality) > strength.index(old.modality) else OPPOSITE[now]
        return "unknown"
    return now if was != "unknown" else "unknown"


def _modals(pair: Pair) -> Iterator[Finding]:
    """A modal exchanged for another where the main clause binds as before: "if we may suspend" is a norm too."""
    gone, come = pair.gone.get("modal", ()), pair.come.get("modal", ())
    if gone and come and pair.old.lead.modality == pair.new.lead.modality:
        yield Finding("modality", matters=True, says=f"'{' '.join(gone)}' became '{' '.join(come)}'")


def _negation(pair: Pair) -> Iterator[Finding]:
    """A negation that went or came although the modality was read alike."""
    alone = pair.touched == {"negation"} and len(pair.gone) != len(pair.come)
    if pair.old.lead.modality != pair.new.lead.modality or (pair.old.is_negated == pair.new.is_negated and not alone):
        return
    was_negated = bool(pair.gone) if alone else pair.old.is_negated
    yield Finding("polarity", matters=True, says="no longer negated" if was_negated else "now negated")


def _bearer(pair: Pair) -> Iterator[Finding]:
    old, new = pair.old.lead, pair.new.lead
    if Party.NOBODY in (old.bearer, new.bearer) or old.bearer == new.bearer:
        return
    if "party" in pair.touched or pair.old.parties != pair.new.parties or pair.names[0] or pair.names[1]:
        says = f"binds {PARTY_WORDS[new.bearer]}, not {PARTY_WORDS[old.bearer]}"
        yield Finding("bearer", matters=True, says=says, favours=_by_modality(old, new))


_ASPECT_OF_KIND = {
    "duration": "deadline",
    "age": "age",
    "amount": "amount",
    "percentage": "number",
    "date": "date",
    "count": "number",
}


def _quantities(pair: Pair) -> Iterator[Finding]:
    """Typed numbers that differ: "thirty (30) days" equals "30 days", "one month" does not."""
    old, new = (Counter(number.key for number in side.numbers) for side in (pair.old, pair.new))
    for kind, aspect in _ASPECT_OF_KIND.items():
        gone = [q for q in pair.old.numbers if q.kind == kind and q.key in old - new]
        come = [q for q in pair.new.numbers if q.kind == kind and q.key in new - old]
        if gone or come:
            was = ", ".join(dict.fromkeys(q.text for q in gone)) or "none"
            now = ", ".join(dict.fromkeys(q.text for q in come)) or "none"
            favours = gained_by_more(pair.new.lead, come[0], gone[0]) if len(gone) == len(come) == 1 else "unknown"
            matters = kind not in ("date", "count") or _in_force(pair)
            yield Finding(aspect, matters=matters, says=f"{aspect}: {was} -> {now}", favours=favours)


def _in_force(pair: Pair) -> bool:
    """Whether a side says from when something binds: a date or count matters there, or where a norm holds it."""
    return any(
        IN_FORCE.search(side.text) or any(clause.norms for clause in side.clauses) for side in (pair.old, pair.new)
    )


def _bounds(pair: Pair) -> Iterator[Finding]:
    """Which side of a number or choice is meant: "at least" against "at most"."""
    gone, come = pair.gone.get("bound", ()), pair.come.get("bound", ())
    if gone and come:
        yield Finding("number", matters=True, says=f"{_told(gone)} -> {_told(come)}")


_WIDER_WHEN_ADDED = {
    "recipient": "recipient",
    "data": "data",
    "purpose": "purpose",
    "right": "right",
    "liability": "liability",
}


def _slots(pair: Pair) -> Iterator[Finding]:
    """Recipients, data, purposes, rights and liabilities that went or came."""
    for slot, aspect in _WIDER_WHEN_ADDED.items():
        gone, come = pair.gone.get(slot, ()), pair.come.get(slot, ())
        if slot == "data" and any(kind == "contact" for kind, _ in pair.old.facts + pair.new.facts):
            continue  # "email" beside an address to write to is no category of data
        if slot == "right" and not any(side.lead.topic == "rights" or _gives_right(side.lead) for side in _sides(pair)):
            continue  # "access" is a right only where rights are spoken of
        yield from _slot_finding(pair, aspect, gone, come)


def _sides(pair: Pair) -> tuple[Side, Side]:
    return pair.old, pair.new


def _gives_right(clause: Clause) -> bool:
    return clause.modality == Modality.RIGHT


def _slot_finding(pair: Pair, aspect: str, gone: Sequence[str], come: Sequence[str]) -> Iterator[Finding]:
    if come and not gone:
        yield Finding(aspect, matters=True, says=f"{aspect} added: {_told(come)}", favours=_by_wider(pair), adds=True)
    elif gone and not come:
        says = f"{aspect} removed: {_told(gone)}"
        yield Finding(aspect, matters=True, says=says, favours=OPPOSITE[_by_wider(pair)])
    elif gone and come:
        says = f"{aspect}: {_told(gone)} -> {_told(come)}"
        yield Finding(aspect, matters=len(gone) + len(come) > ONE_FOR_ONE, says=says)


def _by_wider(pair: Pair) -> Favours:
    """Who is better off if the clause reaches further: whom it serves, then and now.

    Where words only came, the old side alone is asked, and where they only went, the new one: the further words may
    hold the norm within limits.
    """
    if not pair.gone:
        return gains(pair.old.lead)
    if not pair.come:
        return gains(pair.new.lead)
    was, now = gains(pair.old.lead), gains(pair.new.lead)
    return was if was == now else "unknown"


def _by_mostly_wider(pair: Pair) -> Favours:
    """The same where the words do not say what they add: known only where they mostly came or mostly went."""
    gone, come = (sum(map(len, side.values())) for side in (pair.gone, pair.come))
    return _by_wider(pair) if max(gone, come) >= MOSTLY * min(gone, come) else "unknown"


MOSTLY = 2
"""So many times as many content words must come as go, or go as come, before a clause counts as wider or narrower."""


_DIRECTIONS = frozenset({"from", "to", "with", "by"})
_PREPOSITIONS = _DIRECTIONS | {"of", "for", "in", "on", "at", "under", "about", "into", "through", "via", "as"}
_NO_ENDS = STOP_WORDS - {"us", "you", "them"}
"""Words that name neither end of a direction; "us" does, be it a party or a country."""


def _directions(pair: Pair) -> Iterator[Finding]:
    """The same words with two of them in each other's place: "from the EU to the US" turned round.

    A phrase put first or a list in another order moves words about too, but never two against one another.
    """
    if pair.touched:
        return
    was, now = _by_direction(pair.old), _by_direction(pair.new)
    for one, other in combinations(sorted(_DIRECTIONS), 2):
        there = (was[one] - now[one]) & (now[other] - was[other])
        back = (was[other] - now[other]) & (now[one] - was[one])
        if there and back:
            says = f"{one}: {_told(sorted(there))} -> {_told(sorted(back))}"
            yield Finding("recipient", matters=True, says=says)


def _by_direction(side: Side) -> dict[str, set[str]]:
    """The words that follow each direction, up to the next preposition."""
    found: dict[str, set[str]] = {direction: set() for direction in _DIRECTIONS}
    direction = ""
    for word, surface in side.words:
        if word in _PREPOSITIONS:
            direction = word
        elif direction in _DIRECTIONS and surface not in _NO_ENDS:
            found[direction].add(surface)
    return found


LIMITING = frozenset({"only", "solely", "consent"})
"""Words of a condition whose loss matters even where another condition takes their place."""


def _conditions(pair: Pair) -> Iterator[Finding]:
    """Conditions and exceptions that went or came; each narrows the norm it stands in."""
    for slot in ("condition", "exception"):
        gone, come = pair.gone.get(slot, ()), pair.come.get(slot, ())
        if come and not gone:
            consent = slot == "condition" and {"consent", "permission"} & set(come)
            says = "now needs your consent" if consent else f"new {slot}: {_told(come)}"
            yield Finding(f"{slot}+", matters=True, says=says, favours=OPPOSITE[_by_mostly_wider(pair)])
        elif gone and not come:
            consent = slot == "condition" and {"consent", "permission"} & set(gone)
            says = "no longer needs your consent" if consent else f"{slot} gone: {_told(gone)}"
            yield Finding(f"{slot}-", matters=True, says=says, favours=_by_mostly_wider(pair))
        elif gone and (LIMITING & set(gone) or ("unless" in gone) != ("unless" in come)):
            yield Finding(f"{slot}-", matters=True, says=f"{slot}: {_told(gone)} -> {_told(come)}")


def _facts(pair: Pair) -> Iterator[Finding]:
    """Contacts, links, references and names: facts that change no norm."""
    for kind in ("contact", "reference"):
        old = [text for k, text in pair.old.facts if k == kind]
        new = [text for k, text in pair.new.facts if k == kind]
        if sorted(old) != sorted(new):
            says = f"{kind}: {', '.join(_without(old, new)) or 'none'} -> {', '.join(_without(new, old)) or 'none'}"
            yield Finding(kind, matters=False, says=says)
    gone, come = pair.names
    if come and not gone and _is_coordinated(come, pair.new.text):
        yield Finding("scope+", matters=True, says=f"added: {_told(come)}", favours=_by_wider(pair))
    elif gone and not come and _is_coordinated(gone, pair.old.text):
        yield Finding("scope-", matters=True, says=f"dropped: {_told(gone)}", favours=OPPOSITE[_by_wider(pair)])
    elif gone or come:
        yield Finding("name", matters=False, says=f"name: {', '.join(gone) or 'none'} -> {', '.join(come) or 'none'}")


def _is_coordinated(names: Sequence[str], text: str) -> bool:
    """Whether one of the names stands in an enumeration: "Acme and Zenith" is one more, "Acme Desktop" another name."""
    joined = "|".join(map(re.escape, names))
    return bool(re.search(rf"\b(?:and|or) (?:{joined})\b|\b(?:{joined}),? (?:and|or)\b", text))


def _without(texts: list[str], others: list[str]) -> list[str]:
    return list((Counter(texts) - Counter(others)).elements())


MOST_TOLD = 6
"""How many words a finding names; the edits show the rest."""


def _told(words: Sequence[str]) -> str:
    """Words as a reader is told them, each once."""
    once = list(dict.fromkeys(words))
    return ", ".join(once[:MOST_TOLD]) + (" ..." if len(once) > MOST_TOLD else "")


def _scope(pair: Pair) -> Iterator[Finding]:
    """What is left once every other question was asked: content words that went or came."""
    gone = pair.gone.get("scope", ()) + pair.gone.get("practice", ()) + pair.gone.get("other", ())
    come = pair.come.get("scope", ()) + pair.come.get("practice", ()) + pair.come.get("other", ())
    scoped = bool(pair.gone.get("scope", ())) != bool(pair.come.get("scope", ()))
    one_way = not gone or not come
    matters = abs(len(come) - len(gone)) >= SCOPE_WORDS or (scoped and one_way) or len(come) + len(gone) >= MANY_WORDS
    if come and (len(come) > len(gone) or scoped):
        yield Finding("scope+", matters, f"added: {_told(come)}", _by_mostly_wider(pair))
    elif gone:
        yield Finding("scope-", matters, f"dropped: {_told(gone)}", OPPOSITE[_by_mostly_wider(pair)])


ONE_FOR_ONE = 2
"""One word exchanged for another of the same slot may be wording; more are a change."""

SCOPE_WORDS = 3
"""So many content words more or less change how far a norm reaches; fewer are wording."""

MANY_WORDS = 9
"""So many exchanged content words are a clause rewritten, which is read as a change of what it covers."""


def _lead_in(pair: Pair) -> Iterator[Finding]:
    """An item that says the same and hangs on another lead-in, which is told where nothing else is."""
    now = pair.new.clauses[0].lead_in
    if pair.old.text == pair.new.text and not hang_alike(pair.old.clauses[0], pair.new.clauses[0]):
        yield Finding("scope+", matters=True, says=f"now under: {now or 'no lead-in'}")


QUESTIONS: tuple[tuple[str, Callable[[Pair], Iterator[Finding]]], ...] = (
    ("how binding it is", _modality),
    ("its modal words", _modals),
    ("whether it is negated", _negation),
    ("whom it binds", _bearer),
    ("its numbers", _quantities),
    ("its bounds", _bounds),
    ("its conditions and exceptions", _conditions),
    ("recipients, data, purposes, rights and liabilities", _slots),
    ("from whom to whom", _directions),
    ("contacts, references and names", _facts),
    ("how far it reaches", _scope),
    ("what it hangs on", _lead_in),
)
