"""What holds a clause to some circumstances without an "if", and at whose expense it is done."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from policydiff.judgement.direction import OPPOSITE, agreed
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import by_limit
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import content_of
from policydiff.lexicon.circumstances import CIRCUMSTANCES, EXPENSES, TRADES
from policydiff.model import Favours, Party
from policydiff.words import plain_words, stems_of

CIRCUMSTANCE_PATTERNS = [
    (hints.split(", "), re.compile(pattern, re.IGNORECASE), frozenset(stems_of(same)))
    for hints, pattern, same, _ in CIRCUMSTANCES
]
"""(hints, pattern, stems by which another text says the same) of each row of the lexicon's table."""

_EXPENSES = re.compile(EXPENSES, re.IGNORECASE)
_TRADES = re.compile(TRADES, re.IGNORECASE)


def circumstances(pair: Pair) -> Iterator[Finding]:
    """A circumstance that came or went: "We may close the gate {after a warning}"."""
    for came, phrase in _of_one_side(pair):
        freed = by_limit(pair, "condition", came=came)
        aspect, says, favours = (
            ("condition+", f"new condition: {phrase}", OPPOSITE[freed])
            if came
            else ("condition-", f"condition gone: {phrase}", freed)
        )
        yield Finding(aspect, matters=True, says=says, favours=favours)


def told_as_circumstances(pair: Pair) -> frozenset[str]:
    """The words that `circumstances`, `expenses` and `trades` tell of."""
    texts = [phrase for _, phrase in _of_one_side(pair)]
    if not _PAYING.isdisjoint((*pair.old.roots, *pair.new.roots)):
        texts += [paid[0] for asks in (_EXPENSES, _TRADES) for side in pair.sides for paid in asks.finditer(side.text)]
    return frozenset(word for text in texts for word in plain_words(text))


_PAYING = frozenset(stems_of("cost expense fee money payment profit consideration"))


@lru_cache(maxsize=1)  # two questions ask it of each pair
def _of_one_side(pair: Pair) -> tuple[tuple[bool, str], ...]:
    """Whether it came, and the phrase, of each circumstance that one side alone names."""
    found = []
    lowered = [side.text.lower() for side in pair.sides]
    for hints, pattern, same in CIRCUMSTANCE_PATTERNS:
        hinted = [any(hint in text for hint in hints) for text in lowered]
        if not any(hinted):
            continue
        was, now = (_first(pattern, text) if one else "" for one, text in zip(hinted, lowered, strict=True))
        phrase, other = (now, pair.old) if now else (was, pair.new)
        said_otherwise = not same.isdisjoint(other.roots) or content_of(phrase).issubset(other.roots)
        if bool(was) != bool(now) and not said_otherwise:
            found.append((bool(now), phrase))
    return tuple(found)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def expenses(pair: Pair) -> Iterator[Finding]:
    """At whose expense something is done, where that came, went or changed: "{at our expense}"."""
    if _PAYING.isdisjoint((*pair.old.roots, *pair.new.roots)):
        return
    was, now = (frozenset(map(str.lower, _EXPENSES.findall(side.text))) for side in pair.sides)
    gone, come = was - now, now - was
    if gone or come:
        says = f"expense: {_payers(gone)} -> {_payers(come)}"
        favours = agreed(
            [*map(_GAINED_BY_PAYING.__getitem__, come), *(OPPOSITE[_GAINED_BY_PAYING[one]] for one in gone)]
        )
        yield Finding("amount", matters=True, says=says, favours=favours)


_GAINED_BY_PAYING: Mapping[str, Favours] = {"your": "provider", "our": "user"}
"""Who is better off if they pay whose expense it is."""


def _payers(whose: frozenset[str]) -> str:
    return ", ".join(sorted(whose)) or "nobody's"


def trades(pair: Pair) -> Iterator[Finding]:
    """That something is done for money, where that came or went: "{for a fee}"."""
    if _PAYING.isdisjoint((*pair.old.roots, *pair.new.roots)):
        return
    was, now = (_first(_TRADES, side.text) for side in pair.sides)
    if bool(was) != bool(now):
        yield Finding("amount", matters=True, says=f"now {now}" if now else f"no longer {was}")


_BY_ONESELF = re.compile(r"\b(?:you|users|customers|members|parents) (?:can|may)\b", re.IGNORECASE)
_BY_ASKING = re.compile(
    rf"{_BY_ONESELF.pattern} (?:\w+ )?"
    r"(?:(?:ask|request)(?: us)?|(?:contact|e-?mail|notify|call) us|write to us) (?:to|that)\b",
    re.IGNORECASE,
)
_ASKING = frozenset(stems_of("ask request contact email call notify write"))

_REWRITTEN = 6
"""So many content words more or less, and it is another thing that may be done."""


def asking(pair: Pair) -> Iterator[Finding]:
    """What one may do oneself and must ask for now, or the reverse: "You may {ask us to} close it"."""
    was, now = (_BY_ASKING.search(side.text) is not None for side in pair.sides)
    free = pair.new if was else pair.old
    changed = sum(map(len, (*pair.gone.values(), *pair.come.values())))
    if (
        was != now
        and pair.lead_is(Party.USER)
        and _BY_ONESELF.search(free.text)
        and _ASKING.isdisjoint(free.roots)
        and changed < _REWRITTEN
    ):
        says = "no longer only by asking for it" if was else "now only by asking for it"
        yield Finding(
            "condition-" if was else "condition+", matters=True, says=says, favours="user" if was else "provider"
        )
