"""Single words that went or came and by themselves change how far, how hard or which way a clause binds."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from policydiff.judgement.direction import OPPOSITE, owed_by
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import LIMIT, by_wider
from policydiff.judgement.pair import Pair
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.qualifiers import ASSENT, ENDLESS, FAMILIES, OPEN_ENDS, OPEN_WORDS, OPPOSITES, QUALIFIERS, WHOLE
from policydiff.model import Edit, Favours, Modality, Party
from policydiff.words import plain_words

_KINDS = {word: (kind, effect) for kind, words, effect, _ in QUALIFIERS for word in words.split()}
_MEMBERS = {word: (family, member) for family, member, words, _ in FAMILIES for word in words.split()}
_OPPOSITES = frozenset(frozenset(words.split()) for words, _ in OPPOSITES)
_OPEN_END = re.compile(OPEN_ENDS)
_TELLING = OPEN_WORDS.union(_KINDS, _MEMBERS, *_OPPOSITES)
_ASSENT = re.compile(ASSENT, re.IGNORECASE)

_ONE_WORD = re.compile(r"\bthird[- ]part(?:y|ies)\b", re.IGNORECASE)
_JOINING = frozenset({"a", "an", "the", "and", "or", "of", "to", "for", "at", "from", "by", "be"})
"""What comes along with a word that is put in: "a written and signed", "try to", "out of"."""

_PHRASE = 4
"""More words than this in one place are rewritten, and no single one of them decides."""

_OWN = frozenset({"our", "your", "their", "these", "those", "one"})
"""Words that name what is meant, in place of which "any" names everything."""


class _Exchange(NamedTuple):
    """The words of one place that went and that came."""

    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def told(self) -> tuple[str, str]:
        """What went and what came, as a reader is told them."""
        gone, come = (" ".join(words).replace("thirdparty", "third-party") for words in self)
        return gone, come

    @property
    def says(self) -> str:
        """The exchange as a reader is told it."""
        gone, come = self.told
        if gone and come:
            return f"{gone} -> {come}"
        return f"now {come}" if come else f"no longer {gone}"


def qualifiers(pair: Pair) -> Iterator[Finding]:
    """A deciding word put in or left out, all around it as it was, and one in place of another."""
    for _, finding in _decisions(pair):
        yield finding


def decided_by(pair: Pair) -> frozenset[str]:
    """The words that `qualifiers` tells of."""
    return frozenset(word for exchange, _ in _decisions(pair) for told in exchange.told for word in plain_words(told))


def _decisions(pair: Pair) -> Iterator[tuple[_Exchange, Finding]]:
    was, now = ({surface for _, surface in side.words} for side in pair.sides)
    if _TELLING.isdisjoint(was ^ now) and ("third" in was) == ("third" in now):
        return
    for exchange in _exchanges(edits_of(pair.old.text, pair.new.text)):
        asked = _OF_EXCHANGES if all(exchange) else _OF_ONE_SIDE
        finding = next((found for found in (ask(pair, exchange) for ask in asked) if found), None)
        if finding:
            yield exchange, finding


def _exchanges(edits: tuple[Edit, ...]) -> Iterator[_Exchange]:
    nothing = Edit("equal", "")
    for before, edit, after in zip((nothing, *edits), edits, (*edits[1:], nothing), strict=False):
        if edit.op == "delete":
            yield _Exchange(_words(edit), _words(after) if after.op == "insert" else ())
        elif edit.op == "insert" and before.op != "delete":
            yield _Exchange((), _words(edit))


def _words(edit: Edit) -> tuple[str, ...]:
    words = [word for word in plain_words(_ONE_WORD.sub("thirdparty", edit.text)) if word not in _JOINING]
    return tuple(word for word in words if word != "charge" or "free" not in words)  # "free of charge"


def _qualified(pair: Pair, exchange: _Exchange) -> Finding | None:
    kinds = {_KINDS.get(word) for word in exchange.gone + exchange.come}
    kind, effect = (kinds.pop() if len(kinds) == 1 else None) or ("", "")
    comes = bool(exchange.come)
    if kind == "assent":
        return _assented(pair, exchange)
    if kind == "denial":
        return Finding("polarity", matters=True, says="now negated" if comes else "no longer negated")
    if kind == "hedge":
        return _weakening(pair, exchange, weakens=comes) if _is_promise(pair) else None
    if effect:
        return _widening(pair, exchange, widens=comes == (effect == "wider"))
    return Finding("scope+" if comes else "scope-", matters=True, says=exchange.says) if kind else None


def _assented(pair: Pair, exchange: _Exchange) -> Finding | None:
    """A better or lesser consent or notice: whoever must not act without it gains nothing by it."""
    if not all(_ASSENT.search(side.text) for side in pair.sides):
        return None
    bearers = {side.lead.bearer for side in pair.sides}
    served = owed_by(bearers.pop()) if len(bearers) == 1 else "unknown"
    aspect, favours = ("condition+", served) if exchange.come else ("condition-", OPPOSITE[served])
    return Finding(aspect, matters=True, says=exchange.says, favours=favours)


def _open_end(pair: Pair, exchange: _Exchange) -> Finding | None:
    """An end that leaves nothing out: "and for any other purpose"."""
    is_open = _OPEN_END.fullmatch(" ".join(exchange.gone + exchange.come))
    return _widening(pair, exchange, widens=bool(exchange.come)) if is_open else None


def _opposite(_: Pair, exchange: _Exchange) -> Finding | None:
    words = exchange.gone + exchange.come
    is_turned = len(words) == len(exchange) and frozenset(words) in _OPPOSITES
    return Finding("polarity", matters=True, says=exchange.says) if is_turned else None


def _other_member(pair: Pair, exchange: _Exchange) -> Finding | None:
    """A word of one family in place of another of it: "all" for "some", "ask" for "require"."""
    was, now = ({_MEMBERS.get(word, ("", "")) for word in words} for words in exchange)
    if len(was) > 1 or len(now) > 1 or was == now:
        return None
    (family, _), (other, member) = was.pop(), now.pop()
    if family != other:
        return None
    if family == "extent":
        return _widening(pair, exchange, widens=member == "whole")
    if family in ("strength", "removal"):
        return _weakening(pair, exchange, weakens=member == "weak")
    return Finding("scope+", matters=True, says=exchange.says)


def _other_frequency(_: Pair, exchange: _Exchange) -> Finding | None:
    often = all(_KINDS.get(word, ("", ""))[0] == "frequency" for word in exchange.gone + exchange.come)
    return Finding("scope+", matters=True, says=exchange.says) if often and exchange.gone != exchange.come else None


def _unbounded(pair: Pair, exchange: _Exchange) -> Finding | None:
    """Everything, or for ever, where something was named: "for any reason" in place of "for cause"."""
    words = {*exchange.gone, *exchange.come}
    named = {word for told in (pair.gone, pair.come) for held in told.values() for word in held} | _OWN
    if max(map(len, exchange)) > _PHRASE or named.isdisjoint(words - WHOLE):
        return None
    for endless in (ENDLESS, WHOLE):
        was, now = (not endless.isdisjoint(told) for told in exchange)
        if was != now:
            return _widening(pair, exchange, widens=now)
    return None


_Question = Callable[[Pair, _Exchange], Finding | None]
_OF_ONE_SIDE: tuple[_Question, ...] = (_qualified, _open_end)
_OF_EXCHANGES: tuple[_Question, ...] = (_opposite, _other_member, _other_frequency, _unbounded)


def _widening(pair: Pair, exchange: _Exchange, *, widens: bool) -> Finding:
    return _reaching(exchange, "unknown" if _is_within_limits(pair, exchange) else by_wider(pair), further=widens)


def _reaching(exchange: _Exchange, favours: Favours, *, further: bool) -> Finding:
    """A finding of further or less reach; `favours` is who is better off by further."""
    aspect, served = ("scope+", favours) if further else ("scope-", OPPOSITE[favours])
    return Finding(aspect, matters=True, says=exchange.says, favours=served)


def _is_within_limits(pair: Pair, exchange: _Exchange) -> bool:
    """Whether the words stand in what limits the clause: "except as permitted under {any} terms"."""
    limits = " ".join(limit.lower() for side in pair.sides for limit in LIMIT.findall(side.text))
    return not frozenset(exchange.gone + exchange.come).isdisjoint(plain_words(limits))


_PROMISES = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})


def _is_promise(pair: Pair) -> bool:
    leads = (pair.old.lead, pair.new.lead)
    return all(lead.bearer is Party.PROVIDER and lead.modality in _PROMISES for lead in leads)


def _weakening(pair: Pair, exchange: _Exchange, *, weakens: bool) -> Finding:
    """What is promised by halves serves the provider; what else is weaker is only told less surely."""
    return _reaching(exchange, "user" if _is_promise(pair) else "unknown", further=not weakens)
