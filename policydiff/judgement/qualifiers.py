"""Single words that went or came and by themselves change how far, how hard or which way a clause binds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, product

from policydiff.judgement.direction import OPPOSITE, gains, owed_by
from policydiff.judgement.exchanges import Exchange, exchanges_of
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import LIMIT, by_wider
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import Side
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.qualifiers import (
    ASSENT,
    DEEDS,
    DENIED,
    ENDLESS,
    FAMILIES,
    LEAVE,
    LOSS,
    OPEN_ENDS,
    OPEN_WORDS,
    OPPOSITES,
    PARTIES,
    QUALIFIERS,
    WHOLE,
)
from policydiff.model import Favours, Modality, Party
from policydiff.words import plain_words

_KINDS = {word: (kind, effect) for kind, words, effect, _ in QUALIFIERS for word in words.split()}
_MEMBERS = {word: (family, member) for family, member, words, _ in FAMILIES for word in words.split()}
_DEEDS = {word: deed for deed, words, _ in DEEDS for word in words.split()}
_OPPOSITES = frozenset(
    chain(
        (frozenset(two) for one, other, _ in OPPOSITES for two in product(one.split(), other.split())),
        (frozenset((word, before + word)) for before, words, _ in DENIED for word in words.split()),
    )
)
_PARTIES = frozenset(frozenset(words.split()) for words, _ in PARTIES)
_OPEN_END = re.compile(OPEN_ENDS)
_OPENERS = (("including",), ("including", "without", "limitation"), ("including", "but", "not", "limited"))
"""Words behind which mere examples stand."""

_OF_DATA = frozenset({"detail", "disguise"})
"""Kinds of words that say how much data tell."""

_LEAVE = {word: leave for leave, words, _ in LEAVE for word in words.split()}
_DENYING = frozenset({"not", "never", "don't", "isn't", "aren't", "doesn't"})

_TELLING = OPEN_WORDS.union(
    {"including", "including without limitation", "including but not limited to", "at any time", "anytime", "other"},
    _KINDS,
    _MEMBERS,
    _LEAVE,
    _DEEDS,
    *_OPPOSITES,
    *_PARTIES,
)
_ASSENT = re.compile(ASSENT, re.IGNORECASE)
_LOSS = re.compile(LOSS, re.IGNORECASE)

_PHRASE = 4
"""More words than this in one place are rewritten, and no single one of them decides."""

_EVER = frozenset({"any", "time"})

_LIMIT = 10
"""So many words may say how long, in place of which something is for ever: "for as long as you are a member"."""

_ANY = frozenset({"any"})

_AND_OR = frozenset({"and", "or"})

_LARGER = frozenset({"greater", "higher"})
"""Which of two sums is the limit of what the provider answers for."""

_CASES = frozenset({"if", "when", "where", "even", "while", "after"})
"""Words that come along with another verb: "ends when", "continues even if"."""

_SMALL = frozenset({"in", "on", "as", "by", "with", "is", "are", "automatically"})
"""Words that come along with another noun or verb: "in cash", "as credit", "renews automatically"."""

_FORM = frozenset({"in", "on", "form", "basis", "manner"})
"""Words that come along with what qualifies data: "in encrypted form"."""

_OWN = frozenset({"our", "your", "their", "these", "those", "one"})
"""Words that name what is meant, in place of which "any" names everything."""


_HARD_OR_SOFT = frozenset({"strength", "removal", "effort", "restriction"})
"""Families of which one member promises more than the other."""


def qualifiers(pair: Pair) -> Iterator[Finding]:
    """A deciding word put in or left out, all around it as it was, and one in place of another."""
    for _, finding in _decisions(pair):
        yield finding


def decided_by(pair: Pair) -> frozenset[str]:
    """The words that `qualifiers` tells of."""
    return frozenset(word for exchange, _ in _decisions(pair) for told in exchange.told for word in plain_words(told))


@lru_cache(maxsize=1)  # three questions ask it of each pair
def _decisions(pair: Pair) -> tuple[tuple[Exchange, Finding], ...]:
    was, now = (Counter(surface.removesuffix("'s") for _, surface in side.words) for side in pair.sides)
    differ = (was - now) | (now - was)
    if was != now and _TELLING.isdisjoint(differ) and ("third" in was) == ("third" in now):
        return ()
    if was == now and _TELLING.isdisjoint(was):
        return ()
    spoken = {word for said in differ for word in said.split()}
    told: list[tuple[Exchange, Finding]] = []
    for exchange in map(_without_whose, exchanges_of(edits_of(pair.old.text, pair.new.text))):
        if not all(exchange) and spoken.isdisjoint(exchange.gone + exchange.come) and "third" not in differ:
            continue  # it moved
        asked = _OF_EXCHANGES if all(exchange) else _OF_ONE_SIDE
        finding = next((found for found in (ask(pair, exchange) for ask in asked) if found), None)
        if finding:
            told.append((exchange, finding))
    return tuple(told)


def _without_whose(exchange: Exchange) -> Exchange:
    """The exchange without a mere "your" in place of which something qualifies it: "share {your|aggregated} data"."""
    gone, come = (tuple(word for word in words if word not in _OWN) for words in exchange)
    is_qualified = bool(gone) != bool(come) and all(_KINDS.get(word, ("",))[0] in _OF_DATA for word in gone + come)
    return Exchange(gone, come) if is_qualified else exchange


def _qualified(pair: Pair, exchange: Exchange) -> Finding | None:
    kinds = {_KINDS.get(word) for word in exchange.gone + exchange.come if word not in _FORM | _AND_OR}
    kind, effect = (kinds.pop() if len(kinds) == 1 else None) or ("", "")
    if kind == "remoteness" and not all(_LOSS.search(side.text) for side in pair.sides):
        kind, effect = "", ""
    comes = bool(exchange.come)
    if kind == "assent":
        return _assented(pair, exchange)
    if kind == "denial":
        denied = _DENIED.search((pair.new if comes else pair.old).text)
        if denied and _KINDS.get(denied[1].lower(), ("", ""))[1] == "wider":
            return _widening(pair, exchange, widens=not comes)
        return Finding("polarity", matters=True, says="now negated" if comes else "no longer negated")
    if kind == "hedge":
        return _weakening(pair, exchange, weakens=comes) if _is_promise(pair) else None
    if effect:
        is_wider = not comes if _is_told_of_less(pair, kind) else comes == (effect == "wider")
        return _widening(pair, exchange, widens=is_wider)
    return Finding("scope+" if comes else "scope-", matters=True, says=exchange.says) if kind else None


_DENIED = re.compile(r"\bnon[- ](\w+)", re.IGNORECASE)


def _is_told_of_less(pair: Pair, kind: str) -> bool:
    """Whether what is precise is all that is ruled out: "We do not share your {precise} address"."""
    return kind in _OF_DATA and {side.lead.modality for side in pair.sides} == {Modality.PROHIBITION}


def _assented(pair: Pair, exchange: Exchange) -> Finding | None:
    """A better or lesser consent or notice: whoever must not act without it gains nothing by it."""
    if not all(_ASSENT.search(side.text) for side in pair.sides):
        return None
    bearers = {side.lead.bearer for side in pair.sides}
    served = owed_by(bearers.pop()) if len(bearers) == 1 else "unknown"
    aspect, favours = ("condition+", served) if exchange.come else ("condition-", OPPOSITE[served])
    return Finding(aspect, matters=True, says=exchange.says, favours=favours)


def _open_end(pair: Pair, exchange: Exchange) -> Finding | None:
    """An end that leaves nothing out: "and for any other purpose"."""
    is_open = _OPEN_END.fullmatch(" ".join(exchange.gone + exchange.come))
    return _widening(pair, exchange, widens=bool(exchange.come)) if is_open else None


_EXAMPLE_OF_LIMIT = re.compile(
    r"\bincluding(?:,? without limitation|,? but not limited to)?,? "
    r"(?:to the extent|if|where|when|because|in case|for)\b",
    re.IGNORECASE,
)


def _only_examples(pair: Pair, exchange: Exchange) -> Finding | None:
    """What was all that is meant and is an example now: "{including} if you broke it", "{rakes, including} hoes"."""
    words = exchange.gone + exchange.come
    opener = next((opener for opener in _OPENERS if words[-len(opener) :] == opener), ())
    others = words[: -len(opener)] if opener else ()
    if not opener or len(set(map(_joints, pair.sides))) > 1:
        return None
    if not others and not _EXAMPLE_OF_LIMIT.search((pair.new if exchange.come else pair.old).text):
        return None
    opened, served = bool(exchange.come), by_wider(pair)
    aspect, favours = ("scope+", served) if opened else ("scope-", OPPOSITE[served])
    says = "what follows is only an example now" if opened else "what follows is no mere example any more"
    return Finding(aspect, matters=True, says=f"{' '.join(others)}: {says}" if others else says, favours=favours)


def _joints(side: Side) -> int:
    """How often it joins words: "including its partners" may have become "and its partners"."""
    return sum(word in _AND_OR for word in plain_words(side.text))


def _opposite(pair: Pair, exchange: Exchange) -> Finding | None:
    words = exchange.gone + exchange.come
    without_cases = tuple(word for word in words if word not in _CASES)
    told = (words, without_cases, tuple(word for word in words if word not in _SMALL))
    if not any(len(some) == len(exchange) and frozenset(some) in _OPPOSITES for some in told):
        return None
    favours: Favours = "unknown"
    if all(side.lead.topic == "liability" for side in pair.sides) and not _LARGER.isdisjoint(words):
        favours = "provider" if not _LARGER.isdisjoint(exchange.gone) else "user"
    return Finding("polarity", matters=True, says=exchange.says, favours=favours)


def _other_party(pair: Pair, exchange: Exchange) -> Finding | None:
    """One party's word in place of the other's in a clause that binds the same: "and {we|you} pay for it"."""
    words = exchange.gone + exchange.come
    if len(words) != len(exchange) or frozenset(words) not in _PARTIES or pair.old.lead.bearer != pair.new.lead.bearer:
        return None
    was, now = exchange.told
    return Finding("bearer", matters=True, says=f"'{was}' became '{now}'")


def _other_effect(pair: Pair, exchange: Exchange) -> Finding | None:
    """What holds back in place of what lets go, or the reverse: "temporarily" became "permanently"."""
    was, now = ({_KINDS.get(word, ("", ""))[1] for word in words} for words in exchange)
    if {*was, *now} != {"wider", "narrower"} or len(was) > 1 or len(now) > 1:
        return None
    kind = _KINDS[exchange.come[0]][0]
    return _widening(pair, exchange, widens=(now == {"wider"}) != _is_told_of_less(pair, kind))


_CARRYING = frozenset({"can", "have", "us", "that", "it", "reason"})
"""Words that stand beside the word of a family: "{can} show", "{have} reason to suspect", "tell {us}"."""


def _other_member(pair: Pair, exchange: Exchange) -> Finding | None:
    """A word of one family in place of another of it: "all" for "some", "ask" for "require"."""
    was, now = ({_MEMBERS.get(word, ("", "")) for word in words if word not in _CARRYING} for words in exchange)
    if len(was) != 1 or len(now) != 1 or was == now:
        return None
    (family, _), (other, member) = was.pop(), now.pop()
    if family != other:
        return None
    if family == "extent":
        return _widening(pair, exchange, widens=member == "whole")
    if family in _HARD_OR_SOFT:
        return _weakening(pair, exchange, weakens=member == "weak")
    return Finding("scope+", matters=True, says=exchange.says)


def _other_deed(_: Pair, exchange: Exchange) -> Finding | None:
    """Another thing done: "We may {suspend|terminate} it"."""
    was, now = ({_DEEDS.get(word, "") for word in words if word not in _CARRYING} for words in exchange)
    is_other = len(was) == len(now) == 1 and was != now and "" not in was | now
    return Finding("scope+", matters=True, says=exchange.says) if is_other else None


def _leave_by(words: Sequence[str]) -> str | None:
    """Whether these words give leave or refuse it: "not allow" refuses."""
    told = {_LEAVE[word] for word in words if word in _LEAVE}
    if len(told) != 1:
        return None
    is_given = ("given" in told) == _DENYING.isdisjoint(words)
    return "given" if is_given else "refused"


def _other_leave(pair: Pair, exchange: Exchange) -> Finding | None:
    """Leave given in place of leave refused, or the reverse: "bots are {strictly prohibited|permitted}"."""
    was, now = map(_leave_by, exchange)
    if None in (was, now) or was == now:
        return None
    refusing = (pair.old if now == "given" else pair.new).lead
    favours = gains(refusing) if refusing.modality is Modality.PROHIBITION else "unknown"
    return Finding(
        "polarity", matters=True, says=exchange.says, favours=OPPOSITE[favours] if now == "given" else favours
    )


_ANY_OR_ALL = re.compile(
    r"\b(?:if|when|where|unless|provided)\b[^.;]{0,80}?\b(any|all) of (?:the|these|those)\b", re.IGNORECASE
)


def _any_or_all(pair: Pair, exchange: Exchange) -> Finding | None:
    """Of several conditions, any that suffices or all that must hold: "if {any|all} of the following"."""
    if {*exchange.gone, *exchange.come} != {"any", "all"} or not all(
        _ANY_OR_ALL.search(side.text) for side in pair.sides
    ):
        return None
    eased = exchange.come == ("any",)
    return Finding("condition-" if eased else "condition+", matters=True, says=exchange.says)


def _other_frequency(_: Pair, exchange: Exchange) -> Finding | None:
    often = all(_KINDS.get(word, ("", ""))[0] == "frequency" for word in exchange.gone + exchange.come)
    return Finding("scope+", matters=True, says=exchange.says) if often and exchange.gone != exchange.come else None


_IN_DENIAL = frozenset({"never", "not", "will", "do", "does", "shall", "don't", "doesn't", "won't"})
"""Words by which one denies, whichever of them: "we will never" in place of "we do not"."""


def _hedged(pair: Pair, exchange: Exchange) -> Finding | None:
    """A promise taken back by half, and denied in other words: "do not currently" in place of "will never"."""
    gone, come = ([word for word in told if word not in _IN_DENIAL] for told in exchange)
    kinds = {_KINDS.get(word, ("",))[0] for word in gone + come}
    is_hedged = kinds == {"hedge"} and bool(gone) != bool(come) and _is_promise(pair)
    return _weakening(pair, exchange, weakens=bool(come)) if is_hedged else None


def _is_plural(exchange: Exchange) -> bool:
    """Whether "any" stands with another noun for a plural: "any quarrel" in place of "disputes"."""
    words = exchange.gone + exchange.come
    is_open = any(_OPEN_END.search(" ".join(told)) for told in exchange)
    named = all(set(told) - _ANY for told in exchange) and "time" not in words
    return named and "any" in words and not is_open and ENDLESS.isdisjoint(words) and _OWN.isdisjoint(words)


def _unbounded(pair: Pair, exchange: Exchange) -> Finding | None:
    """Everything, or for ever, where something was named: "for any reason" in place of "for cause"."""
    words = {*exchange.gone, *exchange.come}
    named = {word for told in (pair.gone, pair.come) for held in told.values() for word in held} | _OWN
    if _is_plural(exchange):
        return None
    most = _PHRASE if ENDLESS.isdisjoint(words) and not words >= _EVER else _LIMIT
    if max(map(len, exchange)) > most or named.isdisjoint(words - WHOLE):
        return None
    was_said, says = (Counter(" ".join(surface for _, surface in side.words).split()) for side in pair.sides)
    for endless in (ENDLESS, WHOLE):
        if not any(was_said[word] != says[word] for word in endless & words):
            continue  # it moved
        was, now = (not endless.isdisjoint(told) for told in exchange)
        if was != now:
            return _widening(pair, exchange, widens=now)
    return None


_Question = Callable[[Pair, Exchange], Finding | None]
_OF_ONE_SIDE: tuple[_Question, ...] = (_qualified, _open_end, _only_examples)
_OF_EXCHANGES: tuple[_Question, ...] = (
    _hedged,
    _opposite,
    _other_party,
    _other_effect,
    _other_leave,
    _any_or_all,
    _other_member,
    _other_deed,
    _other_frequency,
    _unbounded,
)


def _widening(pair: Pair, exchange: Exchange, *, widens: bool) -> Finding:
    return _reaching(exchange, "unknown" if _is_within_limits(pair, exchange) else by_wider(pair), further=widens)


def _reaching(exchange: Exchange, favours: Favours, *, further: bool) -> Finding:
    """A finding of further or less reach; `favours` is who is better off by further."""
    aspect, served = ("scope+", favours) if further else ("scope-", OPPOSITE[favours])
    return Finding(aspect, matters=True, says=exchange.says, favours=served)


def _is_within_limits(pair: Pair, exchange: Exchange) -> bool:
    """Whether the words stand in what limits the clause: "except as permitted under {any} terms"."""
    limits = " ".join(limit.lower() for side in pair.sides for limit in LIMIT.findall(side.text))
    return not frozenset(exchange.gone + exchange.come).isdisjoint(plain_words(limits))


_PROMISES = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})


def _is_promise(pair: Pair) -> bool:
    leads = (pair.old.lead, pair.new.lead)
    return all(lead.bearer is Party.PROVIDER and lead.modality in _PROMISES for lead in leads)


def _weakening(pair: Pair, exchange: Exchange, *, weakens: bool) -> Finding:
    """What is promised by halves serves the provider; what else is weaker is only told less surely."""
    return _reaching(exchange, "user" if _is_promise(pair) else "unknown", further=not weakens)
