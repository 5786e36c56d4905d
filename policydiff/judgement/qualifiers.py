"""Single words that went or came and by themselves change how far or how hard a clause binds."""

from collections.abc import Iterator

from policydiff.judgement.direction import OPPOSITE
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import by_wider
from policydiff.judgement.pair import Pair
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.qualifiers import EXTENTS, QUALIFIERS
from policydiff.model import Edit, Favours, Party
from policydiff.words import plain_words

_KINDS = {word: (kind, effect) for kind, words, effect, _ in QUALIFIERS for word in words.split()}
_EXTENTS = {word: (extent, "") for extent, words, _ in EXTENTS for word in words.split()}

_JOINING = frozenset({"a", "an", "the", "and", "or"})
"""What comes along with a word that is put in: "a written and signed"."""


def qualifiers(pair: Pair) -> Iterator[Finding]:
    """A qualifying word put in or left out, all around it as it was, and one of a kind in place of another."""
    words = [word.lower() for side in (pair.gone, pair.come) for held in side.values() for word in held]
    if _KINDS.keys().isdisjoint(words) and _EXTENTS.keys().isdisjoint(words):
        return
    for was, now in _exchanges(edits_of(pair.old.text, pair.new.text)):
        if not (was and now):
            kinds = {_KINDS.get(word) for word in was or now}
            if len(kinds) == 1 and (kind := kinds.pop()):
                yield _of_one_side(pair, *kind, was, now)
        elif all(word in _EXTENTS for word in was + now) and _EXTENTS[was[0]] != _EXTENTS[now[0]]:
            widens = _EXTENTS[now[0]][0] == "whole"
            yield _widening(pair, f"{' '.join(was)} -> {' '.join(now)}", widens=widens)
        elif {_KINDS.get(word) for word in was} == {_KINDS.get(word) for word in now} != {None}:
            yield Finding("scope+", matters=True, says=f"{' '.join(was)} -> {' '.join(now)}")


def _exchanges(edits: tuple[Edit, ...]) -> Iterator[tuple[list[str], list[str]]]:
    """The words of each place that went and that came."""
    nothing = Edit("equal", "")
    for before, edit, after in zip((nothing, *edits), edits, (*edits[1:], nothing), strict=False):
        if edit.op == "delete":
            yield _words(edit), _words(after) if after.op == "insert" else []
        elif edit.op == "insert" and before.op != "delete":
            yield [], _words(edit)


def _words(edit: Edit) -> list[str]:
    return [word for word in plain_words(edit.text) if word not in _JOINING]


def _of_one_side(pair: Pair, kind: str, effect: str, was: list[str], now: list[str]) -> Finding:
    says = f"now {' '.join(now)}" if now else f"no longer {' '.join(was)}"
    if kind == "assent":
        served = _served_by_assent(pair)
        aspect, favours = ("condition+", served) if now else ("condition-", OPPOSITE[served])
        return Finding(aspect, matters=True, says=says, favours=favours)
    if not effect:
        return Finding("scope+" if now else "scope-", matters=True, says=says)
    return _widening(pair, says, widens=bool(now) == (effect == "wider"))


def _widening(pair: Pair, says: str, *, widens: bool) -> Finding:
    favours = by_wider(pair)
    if widens:
        return Finding("scope+", matters=True, says=says, favours=favours)
    return Finding("scope-", matters=True, says=says, favours=OPPOSITE[favours])


_ASKS: dict[frozenset[Party], Favours] = {
    frozenset({Party.PROVIDER}): "user",
    frozenset({Party.USER}): "provider",
}


def _served_by_assent(pair: Pair) -> Favours:
    """Who gains by a better consent or notice: whoever must not act without it does not."""
    return _ASKS.get(frozenset({pair.old.lead.bearer, pair.new.lead.bearer}), "unknown")
