"""Single words that went or came and by themselves change how far, how hard or which way a clause binds."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from policydiff.judgement.direction import OPPOSITE
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import LIMIT, by_wider
from policydiff.judgement.pair import Pair
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.qualifiers import ENDLESS, FAMILIES, OPEN_ENDS, OPPOSITES, QUALIFIERS
from policydiff.model import Edit, Favours, Modality, Party
from policydiff.words import plain_words

_KINDS = {word: (kind, effect) for kind, words, effect, _ in QUALIFIERS for word in words.split()}
_MEMBERS = {word: (family, member) for family, member, words, _ in FAMILIES for word in words.split()}
_WHOLE = frozenset(word for word, member in _MEMBERS.items() if member == ("extent", "whole"))
_OPPOSITES = frozenset(frozenset(words.split()) for words, _ in OPPOSITES)
_TELLING = (
    frozenset({"anyone", "anybody", "anything", "whatsoever"})
    | frozenset(_KINDS)
    | frozenset(_MEMBERS)
    | frozenset[str]().union(*_OPPOSITES)
)

_JOINING = frozenset({"a", "an", "the", "and", "or", "of", "to", "for", "at", "from", "by", "be"})
"""What comes along with a word that is put in: "a written and signed", "try to", "out of"."""

_OPEN_END = re.compile(OPEN_ENDS)
_PHRASE = 4
"""More words than this in one place are rewritten, and no single one of them decides."""

Words = Sequence[str]


def decided_by(pair: Pair) -> frozenset[str]:
    """The words that `qualifiers` tells of."""
    return frozenset(word for finding in qualifiers(pair) for word in plain_words(finding.says))


def qualifiers(pair: Pair) -> Iterator[Finding]:
    """A deciding word put in or left out, all around it as it was, and one in place of another."""
    was, now = ({surface for _, surface in side.words} for side in pair.sides)
    if _TELLING.isdisjoint(was ^ now):
        return
    for gone, come in _exchanges(edits_of(pair.old.text, pair.new.text)):
        asked = _EXCHANGED if gone and come else (_put_in_or_left_out, _open_end)
        yield from next((found for found in (ask(pair, gone, come) for ask in asked) if found), ())


def _exchanges(edits: tuple[Edit, ...]) -> Iterator[tuple[Words, Words]]:
    """The words of each place that went and that came."""
    nothing = Edit("equal", "")
    for before, edit, after in zip((nothing, *edits), edits, (*edits[1:], nothing), strict=False):
        if edit.op == "delete":
            yield _words(edit), _words(after) if after.op == "insert" else []
        elif edit.op == "insert" and before.op != "delete":
            yield [], _words(edit)


def _words(edit: Edit) -> Words:
    return [word for word in plain_words(edit.text) if word not in _JOINING]


def _open_end(pair: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    """An end that leaves nothing out: "and for any other purpose"."""
    said = " ".join((*gone, *come))
    if not _OPEN_END.fullmatch(said):
        return ()
    return (_widening(pair, f"{'also' if come else 'no longer'}: {said}", (), widens=bool(come)),)


def _put_in_or_left_out(pair: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    kinds = {_KINDS.get(word) for word in (*gone, *come)}
    kind, effect = (kinds.pop() if len(kinds) == 1 else None) or ("", "")
    if not kind:
        return ()
    says = f"now {' '.join(come)}" if come else f"no longer {' '.join(gone)}"
    if kind == "assent":
        served = _served_by_assent(pair)
        aspect, favours = ("condition+", served) if come else ("condition-", OPPOSITE[served])
        return (Finding(aspect, matters=True, says=says, favours=favours),)
    if effect == "weaker":
        return (_weakening(pair, says, weakens=bool(come)),)
    if effect == "turned":
        return (Finding("polarity", matters=True, says="now negated" if come else "no longer negated"),)
    if not effect:
        return (Finding("scope+" if come else "scope-", matters=True, says=says),)
    return (_widening(pair, says, (*gone, *come), widens=bool(come) == (effect == "wider")),)


def _opposite(_: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    if len(gone) == len(come) == 1 and frozenset((*gone, *come)) in _OPPOSITES:
        return (Finding("polarity", matters=True, says=_told(gone, come)),)
    return ()


def _other_member(pair: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    """A word of one family in place of another of it: "all" for "some", "ask" for "require"."""
    was, now = ({_MEMBERS.get(word) for word in words} for words in (gone, come))
    if not (len(was) == len(now) == 1) or None in was | now or was == now:
        return ()
    (family, _), (other, member) = was.pop() or ("", ""), now.pop() or ("", "")
    if family != other:
        return ()
    if family == "extent":
        return (_widening(pair, _told(gone, come), (*gone, *come), widens=member == "whole"),)
    return (_weakening(pair, _told(gone, come), weakens=member == "weak"),)


def _unbounded(pair: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    """Everything, or for ever, where something was named: "for any reason" in place of "for cause"."""
    exchanged = {word for words in (pair.gone, pair.come) for held in words.values() for word in held}
    if max(len(gone), len(come)) > _PHRASE or exchanged.isdisjoint({*gone, *come} - _WHOLE):
        return ()
    for endless in (ENDLESS, _WHOLE):
        was, now = (not endless.isdisjoint(words) for words in (gone, come))
        if was != now:
            return (_widening(pair, _told(gone, come), (*gone, *come), widens=now),)
    return ()


def _other_of_kind(_: Pair, gone: Words, come: Words) -> tuple[Finding, ...]:
    was, now = ({_KINDS.get(word) for word in words} for words in (gone, come))
    if was == now and None not in was and len(was) == 1:
        return (Finding("scope+", matters=True, says=_told(gone, come)),)
    return ()


_EXCHANGED: tuple[Callable[[Pair, Words, Words], tuple[Finding, ...]], ...] = (
    _opposite,
    _other_member,
    _other_of_kind,
    _unbounded,
)


def _told(gone: Words, come: Words) -> str:
    return f"{' '.join(gone)} -> {' '.join(come)}"


def _is_within_limits(pair: Pair, words: Words) -> bool:
    """Whether the words stand in what limits the clause: "except as permitted under {any} terms"."""
    limits = " ".join(limit.lower() for side in pair.sides for limit in LIMIT.findall(side.text))
    return not frozenset(words).isdisjoint(plain_words(limits))


def _widening(pair: Pair, says: str, words: Words, *, widens: bool) -> Finding:
    favours = "unknown" if _is_within_limits(pair, words) else by_wider(pair)
    if widens:
        return Finding("scope+", matters=True, says=says, favours=favours)
    return Finding("scope-", matters=True, says=says, favours=OPPOSITE[favours])


_PROMISES = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})


def _weakening(pair: Pair, says: str, *, weakens: bool) -> Finding:
    """What is promised by halves serves the provider; what else is hedged is only told less surely."""
    leads = (pair.old.lead, pair.new.lead)
    is_promise = all(lead.bearer is Party.PROVIDER and lead.modality in _PROMISES for lead in leads)
    served: Favours = "provider" if is_promise else "unknown"
    return Finding(
        "scope-" if weakens else "scope+", matters=True, says=says, favours=served if weakens else OPPOSITE[served]
    )


_ASKS: Mapping[frozenset[Party], Favours] = {
    frozenset({Party.PROVIDER}): "user",
    frozenset({Party.USER}): "provider",
}


def _served_by_assent(pair: Pair) -> Favours:
    """Who gains by a better consent or notice: whoever must not act without it does not."""
    return _ASKS.get(frozenset({pair.old.lead.bearer, pair.new.lead.bearer}), "unknown")
