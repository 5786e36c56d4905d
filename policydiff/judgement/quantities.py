"""Numbers that changed, floors and ceilings, and whom a larger number serves."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from policydiff.judgement.direction import CLAIMS, OPPOSITE, SERVES_USER, gained_by_widening, owed_by
from policydiff.judgement.finding import Finding, told
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import IN_FORCE, Side
from policydiff.lexicon.quantities import BOUNDS, NUMBERS
from policydiff.model import Clause, Favours, Modality, Party, Quantity
from policydiff.words import stems_of

_ASPECT_OF_KIND = {
    "duration": "deadline",
    "age": "age",
    "amount": "amount",
    "percentage": "number",
    "date": "date",
    "count": "number",
}


def quantities(pair: Pair) -> Iterator[Finding]:
    """Typed numbers that differ: "thirty (30) days" equals "30 days", "one month" does not."""
    old, new = (Counter(number.key for number in side.numbers) for side in (pair.old, pair.new))
    for kind, aspect in _ASPECT_OF_KIND.items():
        gone = [q for q in pair.old.numbers if q.kind == kind and q.key in old - new]
        come = [q for q in pair.new.numbers if q.kind == kind and q.key in new - old]
        if not (gone and come) and _says_more(pair, came=bool(come)):  # the same number once more is no other one
            gone, come = [q for q in gone if q.key not in new], [q for q in come if q.key not in old]
        was = ", ".join(dict.fromkeys(q.text for q in gone)) or _one(pair.old, pair.new, kind)
        now = ", ".join(dict.fromkeys(q.text for q in come)) or _one(pair.new, pair.old, kind)
        exchanged = kind != "count" or "none" not in (was, now)  # "two", come or gone alone, is wording
        if exchanged and (gone or come):
            favours = _by_quantity(pair, kind, gone, come)
            matters = kind != "date" or (_in_force(pair) and not _only_updated(pair))
            yield Finding(aspect, matters=matters, says=f"{aspect}: {was} -> {now}", favours=favours)


def _one(side: Side, other: Side, kind: str) -> str:
    """What a side has in place of a number: "one" in place of "two", which counts nothing elsewhere."""
    is_one = kind == "count" and "one" in side.roots and "one" not in other.roots
    return "one" if is_one else "none"


def _says_more(pair: Pair, *, came: bool) -> bool:
    """Whether content words came, or went, with a number, so that it may be one that was named before."""
    return not {"bound"}.issuperset(pair.come if came else pair.gone)


def _by_quantity(pair: Pair, kind: str, gone: Sequence[Quantity], come: Sequence[Quantity]) -> Favours:
    if len(gone) == len(come) == 1:
        return gained_by_more(pair.new.lead, come[0], gone[0])
    if kind != "duration" or (gone and come):
        return "unknown"
    timed, other = (pair.old, pair.new) if gone else (pair.new, pair.old)
    gained = gained_by_deadline(timed.lead)
    if _AT_ONCE.search(other.text):
        gained = "unknown" if _UNTIL.search(timed.text) else OPPOSITE[gained]
    return OPPOSITE[gained] if gone else gained


_AT_ONCE = re.compile(
    r"\b(?:immediately|instantly|at once|promptly|straight away|as soon as|without (?:undue )?delay|once|when|upon)\b",
    re.IGNORECASE,
)
"""That something is done at once, in place of which any period is a delay: "We delete it when you leave"."""

_UNTIL = re.compile(r"\b(?:within|up to|no later than|not later than|at most)\b", re.IGNORECASE)
"""In front of a period within which it is done, be it at its beginning."""


def _in_force(pair: Pair) -> bool:
    """Whether a side says from when something binds: a date matters there, or where a norm holds it."""
    return any(
        IN_FORCE.search(side.text) or any(clause.norms for clause in side.clauses) for side in (pair.old, pair.new)
    )


_ONE_SIDE = (frozenset({"least", "minimum"}), frozenset({"most", "maximum"}))
_MOST = re.compile(r"(?<!\bat )\bmost\b", re.IGNORECASE)
_BOUNDED = (
    rf"(?= (until\b|an?\b|the (?:amount|sum|price|fees?)\b|(?:[a-z]{{3}} |\W{{0,2}})\d+|(?:{'|'.join(NUMBERS)})\b))"
)
_BOUNDS = [(word, re.compile(rf"\b(?:{pattern}){_BOUNDED}")) for word, pattern, _ in BOUNDS]


def _only_updated(pair: Pair) -> bool:
    """Whether a line on from when the document binds became one on when it was updated, or the reverse."""
    return sum(IN_FORCE.search(side.text) is not None for side in pair.sides) == 1 and not any(
        clause.norms for side in pair.sides for clause in side.clauses
    )


def bounds(pair: Pair) -> Iterator[Finding]:
    """Which side of a number or choice is meant: "at least" or "at most"; and "most", which leaves some out."""
    gone, come = pair.gone.get("bound", ()), pair.come.get("bound", ())
    if bool(gone) != bool(come) and "most" in gone + come and _MOST.search((pair.new if come else pair.old).text):
        yield Finding(
            "scope-" if come else "scope+", matters=True, says="now most of them" if come else "not most: all"
        )
    if gone and come:
        if not any(alike.issuperset(gone + come) for alike in _ONE_SIDE):
            yield Finding("number", matters=True, says=f"{told(gone, pair.old.text)} -> {told(come, pair.new.text)}")
        return
    was, now = map(_bounded, pair.sides, pair.sides[::-1])
    for word, _, _ in BOUNDS:
        held, holds = (sum(bound == word for bound, _ in side) for side in (was, now))
        if held != holds:
            yield Finding("number", matters=True, says=f"{'now' if holds > held else 'no longer'} {word}")
            return
    if sorted(was) != sorted(now) and sorted(number for _, number in was) == sorted(number for _, number in now):
        yield Finding("number", matters=True, says="floor and ceiling exchanged")


_OR_MORE = re.compile(r"\b(\d{1,6})(?: years?(?: old| of age)?)? (?:or|and) (?:over|older|above)\b")
"""A floor behind its number: "18 or over"."""


def _bounded(side: Side, other: Side) -> list[tuple[str, str]]:
    """Each floor and ceiling with the number, or the like, that it bounds: ("at least", "30").

    One behind its number counts where the other side holds that number, too: of others the number is told.
    """
    text = side.text.lower()
    behind = [("at least", number) for number in _OR_MORE.findall(text) if number in other.text]
    return behind + [(word, number) for word, pattern in _BOUNDS for number in pattern.findall(text)]


_DAYS: Mapping[str, float] = {"hour": 1 / 24, "day": 1, "business day": 1.4, "week": 7, "month": 30.4, "year": 365}

_LONGER_SERVES_USER = frozenset(stems_of("notice advance prior before refund warranty return grace trial"))
"""Periods that serve the user the longer they are: 'at least 30 days' notice'."""

_KEEPING = frozenset(stems_of("retain keep store hold archive expire lifetime last"))
"""Verbs whose period serves the provider the longer it is."""


_LYING_IDLE = frozenset(stems_of("inactivity inactive dormant unused"))
"""How long an account may lie idle before it is closed."""

_RENEWING = frozenset(stems_of("renew"))
"""Periods that bind the user once more, the longer they are."""


def gained_by_more(clause: Clause, now: Quantity, was: Quantity) -> Favours:
    """Who is better off by a number that changed in a clause; unknown where the clause does not decide."""
    new, old = _size(now), _size(was)
    if new is None or old is None or new == old:
        return "unknown"
    larger = _gained_by_larger(clause, now.kind)
    return larger if new > old else OPPOSITE[larger]


_OWED = SERVES_USER | frozenset(stems_of("remove reply process deletion erasure purge"))
"""Verbs of what a user waits for: 'We delete it within 30 days'."""

_NOTICE = frozenset(stems_of("notice advance prior"))
_TELLING = frozenset(stems_of("notify inform tell"))
_BEFOREHAND = frozenset(stems_of("before ahead"))

_UP_TO = re.compile(r"\b(?:within|up to|no later than|not later than|at most|in|after)\b", re.IGNORECASE)


def gained_by_deadline(clause: Clause) -> Favours:
    """Who is better off by a period standing in a clause: the user, where the provider must have done something."""
    words = frozenset(stems_of(clause.text))
    tells_before = not words.isdisjoint(_TELLING) and not words.isdisjoint(_BEFOREHAND)
    gives = not words.isdisjoint(_NOTICE) and (
        clause.bearer is not Party.USER or _MUST_GIVE_NOTICE.search(clause.text) is not None
    )
    if clause.modality is Modality.OBLIGATION and (gives or tells_before):
        return owed_by(clause.bearer)
    if clause.bearer is Party.USER and words & CLAIMS and "we" not in words and _UP_TO.search(clause.text):
        return "provider"  # who may appeal has only so long
    is_theirs = clause.bearer == Party.PROVIDER or clause.modality in (Modality.PRACTICE, Modality.RIGHT)
    is_owed = not _OWED.isdisjoint(words)
    return "user" if is_theirs and is_owed and _UP_TO.search(clause.text) else "unknown"


def _size(quantity: Quantity) -> float | None:
    if isinstance(quantity.value, str):
        return None
    return quantity.value * _DAYS.get(quantity.unit, 1.0)


def _gained_by_larger(clause: Clause, kind: str) -> Favours:
    if kind == "duration":
        return _gained_by_longer(clause)
    if kind == "amount":
        return _gained_by_dearer(clause)
    if kind == "percentage" and clause.bearer is Party.PROVIDER and _GIVEN_BACK.search(clause.text):
        return "user"
    return gained_by_widening(clause) if kind == "age" and _UNDER_AGE.search(clause.text) else "unknown"


_GIVEN_BACK = re.compile(r"\b(?:credit|refund|reimburse|discount|rebate)\b", re.IGNORECASE)
"""What of a price the provider gives back: 'We credit 5% of the fee.'"""

_THRESHOLD = re.compile(
    r"\b(?:over|above|exceed\w*|up to|at least|minimum|more than|less than|capped)\b", re.IGNORECASE
)
"""A sum that says when or how far something is due, not how much."""

_PRICED = re.compile(
    r"^(?!.*\b(?:refund|credit|reimburs|compensat|discount|no fees?\b)).*\b(?:costs?|priced?|fees?|charges?)\b",
    re.IGNORECASE,
)
"""A price that names nobody: 'The loan costs $5'."""


def _gained_by_dearer(clause: Clause) -> Favours:
    if clause.topic == "liability":
        return "user"
    if _THRESHOLD.search(clause.text):
        return "unknown"
    if clause.bearer is Party.NOBODY and _PRICED.search(clause.text):
        return "provider"
    return owed_by(clause.bearer)


_CAPPED = re.compile(r"\b(?:exceed|limited to|capped|maximum)\b", re.IGNORECASE)
"""What is owed is reckoned by a period: 'no more than the fees of twelve months'."""

_MUST_GIVE_NOTICE = re.compile(
    r"^(?!.*\b(?:we (?:\w+ ){0,3}(?:give|send|provide)|our notice|receipt of|after (?:the |our |a )?notice|"
    r"of (?:the |our |a )?notice))"
    r".*\b(?:upon|with|on|giv(?:e|ing)|provid(?:e|ing)|send(?:ing)?)\b[^.;]{0,40}\bnotice\b",
    re.IGNORECASE,
)
"""The user gives it: "You may leave by giving a week's notice"."""


def _gained_by_longer(clause: Clause) -> Favours:
    words = frozenset(stems_of(clause.text))
    if clause.bearer is Party.USER and _MUST_GIVE_NOTICE.search(clause.text):
        return "provider"
    if clause.topic == "liability" and _CAPPED.search(clause.text):
        return "user"
    if words & _RENEWING:
        return "provider"
    if words & _LONGER_SERVES_USER or (words & _LYING_IDLE and clause.topic != "retention"):
        return "user"
    if words & _KEEPING or clause.topic == "retention":
        return "provider"
    return OPPOSITE[owed_by(clause.bearer)]  # whoever must act has more time


_UNDER_AGE = re.compile(r"\b(?:under|below|younger than|less than)\b", re.IGNORECASE)
"""A clause on those under an age reaches more of them the higher it is: 'We sell no data of users under 16'."""
