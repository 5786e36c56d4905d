"""What limits a clause: conditions, exceptions and carve-outs that went or came, and how they are joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from policydiff.judgement.direction import OPPOSITE, SERVES_USER, gained_by_widening, gains
from policydiff.judgement.finding import Finding, told
from policydiff.judgement.pair import Pair, without
from policydiff.judgement.side import CONDITION, EMPTY, SLOT_OF, Side, content_of
from policydiff.model import Favours, Modality, Party
from policydiff.words import folded_words, plain_words, stem


def by_wider(pair: Pair) -> Favours:
    """Who is better off if the clause reaches further: whom it serves, then and now.

    Where words only came, the old side alone is asked, and where they only went, the new one: the further words may
    hold the norm within limits.
    """
    if not pair.gone:
        return gained_by_widening(pair.old.lead)
    if not pair.come:
        return gained_by_widening(pair.new.lead)
    was, now = gained_by_widening(pair.old.lead), gained_by_widening(pair.new.lead)
    return was if was == now else "unknown"


def by_mostly_wider(pair: Pair) -> Favours:
    """The same where the words do not say what they add: known only where they mostly came or mostly went."""
    gone, come = (sum(map(len, side.values())) for side in (pair.gone, pair.come))
    return by_wider(pair) if max(gone, come) >= MOSTLY * min(gone, come) else "unknown"


MOSTLY = 2
"""So many times as many content words must come as go, or go as come, before a clause counts as wider or narrower."""


_ONLY = frozenset({"only", "solely"})

_CONSENT = frozenset({"consent", "permission"})

LIMITING = frozenset({"only", "solely", "consent"})
"""Words of a condition whose going or coming matters even where another condition stands in their place."""


PUT_FIRST = frozenset({"when", "where"})
"""Words that come with what is put first, and say nothing new alone: "When we find such accounts, we close them"."""


_EITHER_WAY = frozenset(
    {"only", "solely", "exclusively", "unless", "until", "except", "save", "other than", "if", "when", "where", "once"}
)
"""Words in which "not unless you ask" and "only if you ask" differ."""


def conditions(pair: Pair) -> Iterator[Finding]:
    """Conditions and exceptions that went or came; each narrows the norm it stands in."""
    idle = _EITHER_WAY if pair.holds_alike else frozenset()
    for slot in ("condition", "exception"):
        gone, come = (
            tuple(word for word in words.get(slot, ()) if word.lower() not in idle) for words in (pair.gone, pair.come)
        )
        if len(pair.touched) == 1 and PUT_FIRST.issuperset(gone + come):
            continue
        if bool(gone) != bool(come) and _is_said_otherwise(pair, gone + come, came=bool(come)):
            continue
        if bool(gone) != bool(come):
            yield _of_one_side(pair, slot, gone, come)
        elif gone and (LIMITING & {*gone, *come} or ("unless" in gone) != ("unless" in come)):
            sign = "-" if LIMITING & set(gone) or "unless" in gone else "+"
            says = f"{slot}: {told(gone, pair.old.text)} -> {told(come, pair.new.text)}"
            yield Finding(f"{slot}{sign}", matters=True, says=says, favours=_by_consent(pair, gone, come))


_TWO = 2
"""One word of a condition may stand anywhere; two of it say the same."""


def _is_said_otherwise(pair: Pair, words: Sequence[str], *, came: bool) -> bool:
    """Whether the other side holds all of a condition in another form: "Who fails to pay", "If you fail to pay"."""
    side, other = (pair.new, pair.old) if came else (pair.old, pair.new)
    if not CASES.issuperset(words) or _joints(side) != _joints(other):
        return False
    held = [content_of(condition) for condition in _CASE.findall(side.text)]
    return bool(held) and all(len(content) >= _TWO and content.issubset(other.roots) for content in held)


def _joints(side: Side) -> int:
    """How often it joins: "return it and tell us" holds another duty, "return it if you tell us" a condition."""
    return len(_JOINT.findall(side.text))


_ONLY_IF_NOT = re.compile(r"\bonly (?:if|when|where) [^.;,]{0,40}\bnot\b", re.IGNORECASE)


def _by_consent(pair: Pair, gone: Sequence[str], come: Sequence[str]) -> Favours:
    """Who is better off where "only if you opt in" became "unless you opt out" or "if", or the other way round."""
    if any(_ONLY_IF_NOT.search(side.text) for side in pair.sides):
        return "unknown"  # "only if you do not opt out" is no opting in
    if not pair.lead_is(Party.PROVIDER) or _ONLY.isdisjoint(gone) == _ONLY.isdisjoint(come):
        return "unknown"
    freed, free = (come, pair.new) if _ONLY.isdisjoint(come) else (gone, pair.old)
    if "unless" not in freed and gains(free.lead) != "provider":
        return "unknown"
    return "provider" if freed is come else "user"


def _of_one_side(pair: Pair, slot: str, gone: Sequence[str], come: Sequence[str]) -> Finding:
    """A condition or exception that one side alone holds: it narrows the norm, or is one more case of it."""
    words, side = (come, pair.new) if come else (gone, pair.old)
    is_case = slot == "condition" and _is_another_case(words, side)
    if is_case:
        says = f"{'new alternative' if come else 'alternative gone'}: {told(words, side.text)}"
    elif _is_users_consent(pair, slot, words) and (gone or _CONSENT.isdisjoint(pair.old.roots)):
        says = "now needs your consent" if come else "no longer needs your consent"
    else:
        says = f"{f'new {slot}' if come else f'{slot} gone'}: {told(words, side.text)}"
    widens = is_case == bool(come)
    favours = "unknown" if _opens_no_condition(words, side) else by_limit(pair, slot, came=bool(come))
    return Finding(
        f"{slot}{'-' if widens else '+'}", matters=True, says=says, favours=favours if widens else OPPOSITE[favours]
    )


_NO_CONDITION = re.compile(
    r"\bdepending (?:up)?on (where|when|if)\b|\b(if) (?:any|different|other|relevant|needed)(?=\s*[,;:.)])",
    re.IGNORECASE,
)
"""Where such a word holds nothing back: "depending on {where} you live", "(and {if} different, your other address)"."""


def _opens_no_condition(words: Sequence[str], side: Side) -> bool:
    idle = {word.lower() for found in _NO_CONDITION.findall(side.text) for word in found}
    return idle.issuperset(map(str.lower, words))


def by_limit(pair: Pair, slot: str, *, came: bool) -> Favours:
    """Who is better off without a limit that came or went; unknown where the other side changed more."""
    if slot == "exception" and not (pair.gone and pair.come):
        return gains((pair.new if came else pair.old).lead)  # what a user may do is held back for certain
    free, held = (pair.old, pair.new) if came else (pair.new, pair.old)
    if (
        _ONLY.issuperset((pair.come if came else pair.gone).get(slot, ()))
        and gains(held.lead) == OPPOSITE[gains(free.lead)]
    ):
        return gains(free.lead)  # "only" alone made a promise of it
    gone, come = (sum(map(len, words.values())) for words in (pair.gone, pair.come))
    return by_mostly_wider(pair) if (come >= gone if came else gone >= come) else "unknown"


CASES = frozenset({"if", "when", "where"})
"""Words that name a case in which a norm holds."""

_ONLY_IF = re.compile(r"\bonly (?=(?:if|when|where)\b)")
"""Holds a norm to the cases behind it, of which there may be one more: "only if you ask, or if the law says so"."""

HOLDING = frozenset({"only", "solely", "strictly", "unless", "until"})
"""Words of a condition that hold a norm back."""


def _is_another_case(words: Sequence[str], side: Side) -> bool:
    """Whether a condition stands beside what stands without it: 'if you ask, or if the law says so'."""
    before, joint, _ = _ONLY_IF.sub("", side.text.lower()).rpartition(f" or {words[0].lower()} ")
    main = takewhile(lambda word: word not in CASES, plain_words(before))  # "if you do not pay, or if" denies no more
    is_held = any(word in HOLDING or SLOT_OF.get(stem(word)) in ("exception", "negation") for word in main)
    return bool(joint) and CASES.issuperset(words) and not is_held


def _is_users_consent(pair: Pair, slot: str, words: Sequence[str]) -> bool:
    """Whether what went or came is the reader's own consent, not that of somebody else whom the reader must ask."""
    asks_user = Party.USER not in (pair.old.lead.bearer, pair.new.lead.bearer)
    return slot == "condition" and asks_user and not _CONSENT.isdisjoint(words)


def carve_outs(pair: Pair) -> Iterator[Finding]:
    """Carve-outs for the law that came or went: each takes from the clause, whomever it serves."""
    was, now = ([text for kind, text in side.facts if kind == "law"] for side in pair.sides)
    gone, come = without(was, now), without(now, was)
    if come and not gone:
        yield Finding("condition+", matters=True, says=f"now {', '.join(come)}", favours=OPPOSITE[gains(pair.old.lead)])
    elif gone and not come:
        says = f"no longer {', '.join(gone)}"
        yield Finding("condition-", matters=True, says=says, favours=gains(pair.new.lead))
    elif gone:
        yield Finding("condition-", matters=True, says=f"{', '.join(gone)} -> {', '.join(come)}")


def discretion(pair: Pair) -> Iterator[Finding]:
    """That what is owed, or granted, is done as the company sees fit; what it may do anyway, it may do so."""
    was, now = (any(kind == "discretion" for kind, _ in side.facts) for side in pair.sides)
    lead = (pair.old if now else pair.new).lead
    served = gains(lead)
    is_free = served == "provider" or (lead.bearer, lead.modality) == (Party.PROVIDER, Modality.PERMISSION)
    if was != now and not is_free:
        aspect, says, favours = (
            ("condition+", "now as the company sees fit", OPPOSITE[served])
            if now
            else ("condition-", "no longer as the company sees fit", served)
        )
        yield Finding(aspect, matters=True, says=says, favours=favours)


def conjunctions(pair: Pair) -> Iterator[Finding]:
    """An "and" between conditions that became an "or", by which less must hold, or the other way round."""
    was, now = _joined_conditions(pair.old), _joined_conditions(pair.new)
    if len(was) != len(now) or was == now:
        return
    eased = was.count("and") > now.count("and")
    gone, come = ("and", "or") if eased else ("or", "and")
    freed = by_wider(pair)
    if pair.lead_is(Party.PROVIDER) and all(_is_held(side) for side in pair.sides):
        freed = "provider"  # what it does only where all of it holds
    favours = freed if eased else OPPOSITE[freed]
    yield Finding(
        "condition-" if eased else "condition+", matters=True, says=f"'{gone}' became '{come}'", favours=favours
    )


_HELD = re.compile(r"\b(?:only|solely|exclusively)\b", re.IGNORECASE)


def _is_held(side: Side) -> bool:
    """Whether what does not serve the user is held to some cases: "We show your garden only where you ask us to"."""
    return _HELD.search(side.text) is not None and SERVES_USER.isdisjoint(side.roots)


_TRIGGER = re.compile(
    r"\b(?:(?:days?|hours?|weeks?|months?|years?|delay|immediately|promptly)(?: \(s\))?|appl(?:y|ies)) "
    r"(?:of|after|from|following|upon) (?!age\b)(?:the |your |our |its |such |a |an )?([^,.;()]{1,60})",
    re.IGNORECASE,
)
"""What a period is counted from: "within 30 days of receiving it"."""

_AT_MOST = 6
"""So many words of it are compared."""


def triggers(pair: Pair) -> Iterator[Finding]:
    """A period counted from something else: "within 30 days of receiving" or "of verifying it"."""
    was, now = (_TRIGGER.findall(side.text) for side in pair.sides)
    if len(was) != len(now):
        return
    for gone, come in zip(was, now, strict=True):
        one, other = (
            [stem(word) for word in folded_words(" ".join(text.split()[:_AT_MOST])) if word not in EMPTY]
            for text in (gone, come)
        )
        held = {*pair.old.roots} & {*pair.new.roots}
        if one and other and held.isdisjoint((*one, *other)):
            yield Finding("deadline", matters=True, says=f"counted from: {gone.strip()} -> {come.strip()}")


def is_alternative(pair: Pair, text: str) -> bool:
    """Whether what was put into a service of the provider leaves it a choice: "by post {or on our website}"."""
    if _OR.match(text) is None or not pair.lead_is(Party.PROVIDER):
        return False
    leads = (pair.old.lead, pair.new.lead)
    return all(
        lead.modality is Modality.OBLIGATION or (lead.modality is Modality.PRACTICE and gains(lead) == "user")
        for lead in leads
    )


_OR = re.compile(r"\W{0,3}or\b", re.IGNORECASE)


LIMIT = re.compile(rf"{CONDITION.pattern}|\bexcept(?:ing|ion)?\b[^,;:.]*", re.IGNORECASE)
"""A condition up to the next mark, or an exception."""

_CASE = re.compile(rf"\b(?:{'|'.join(sorted(CASES))})\b[^,;:.]*", re.IGNORECASE)
"""A case in which a norm holds, up to the next mark."""

_JOINT = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)


def _joined_conditions(side: Side) -> list[str]:
    """Every "and" and "or" within a condition, in order."""
    return [joint.lower() for condition in CONDITION.findall(side.text) for joint in _JOINT.findall(condition)]
