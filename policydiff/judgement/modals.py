"""Modal words that were exchanged for others: 'may' became 'will', 'must not' became 'should not'."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from policydiff.judgement.binding import ALLOWING, MAY_HAVE_TO, exchanged, modalities_of, only_modals
from policydiff.judgement.direction import OPPOSITE, SERVES_USER, gains
from policydiff.judgement.finding import Finding
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import Side
from policydiff.model import Favours, Modality, Party
from policydiff.words import plain_words, stems_of

_HAS_LEAVE = re.compile(r"\b(?:have the (?:right|option)|be (?:entitled|permitted|allowed))\b", re.IGNORECASE)
"""Behind a "shall", a right or leave: 'The shop shall have the right to stop.', 'The shop may stop.'"""

_CUT = {"ca": "can", "wo": "will", "cannot": "can"}
"""What is left of a modal whose "not" was cut off: "can't", "won't"."""

ALIKE = (ALLOWING, frozenset({"will", "shall", "shall not"}))
"""Modals that allow alike, and such as bind alike: "we will not", "we shall not"; a denial is told of elsewhere."""


def modals(pair: Pair) -> Iterator[Finding]:
    """A modal exchanged for another where the main clause binds as before: "if we may suspend" is a norm too."""
    if (_HAS_LEAVE.search(pair.old.text) is None) != (_HAS_LEAVE.search(pair.new.text) is None):
        return
    gone, come = (_said_outright(words.get("modal", ()), side) for words, side in exchanged(pair))
    reads_alike = len(modalities_of(pair)) == 1 or only_modals(pair)
    if pair.lead_is(Party.USER) and _forbid_alike(pair, (gone, come)):
        return
    if _is_ruled_out(pair):
        gone, come = (tuple(modal.removesuffix(" not") for modal in words) for words in (gone, come))
    if gone and come and reads_alike and not any(alike.issuperset(gone + come) for alike in ALIKE):
        says = f"{_quoted(gone)} became {_quoted(come)}"
        yield Finding("modality", matters=True, says=says, favours=_by_strength(pair, gone, come))


_RULING_OUT = re.compile(r"\b(?:in no (?:event|case)|under no circumstances|at no time)\b", re.IGNORECASE)


def _is_ruled_out(pair: Pair) -> bool:
    """Whether one side alone denies by what opens it: "We shall not pay", "In no event will we pay"."""
    read = {side.lead.modality for side in pair.sides}
    denies = len(read) == 1 and not read.isdisjoint({Modality.PROHIBITION, Modality.EXEMPTION})
    return denies and len({_RULING_OUT.search(side.text) is None for side in pair.sides}) > 1


_ADVISED = frozenset({"should", "ought"})


_MODALS = frozenset({"may", "can", "must", "shall", "will"})

_NO_DEED = re.compile(r"\b(?:will|may|might) not (?:be|have|lose|incur|owe|see|need|get|receive|pay)\b", re.IGNORECASE)
"""What happens to a user is told or possible, not forbidden: "You may not have access"."""

_WHO = frozenset(("you", "user", "users", "member", "members", "customer", "customers", "and", "or"))


def _are_the_users(side: Side, modals: AbstractSet[str]) -> bool:
    """Whether each of these modals is the user's, and denied: not "and we may not"."""
    words = ("", *plain_words(side.text), "")
    around = ((words[at - 1], words[at + 1]) for at, word in enumerate(words) if word in modals & _MODALS)
    return all(who in _WHO and (behind in ("not", "never") or words[1] == "no") for who, behind in around)


def _forbid_alike(pair: Pair, told: Sequence[Sequence[str]]) -> bool:
    """Whether the modals are those of two prohibitions, all denied: what one may not do, one must not."""
    for words, side in zip(told, pair.sides, strict=True):
        cue = side.lead.text[slice(*side.lead.norms[0].cue)].lower() if side.lead.norms else ""
        said = {word for modal in words for word in modal.split()}
        if side.lead.modality is not Modality.PROHIBITION or (said and said.isdisjoint(cue.split())):
            return False
        if _NO_DEED.search(side.text) or not _are_the_users(side, said):
            return False
    return _ADVISED.isdisjoint(chain.from_iterable(told))


_BINDING = frozenset({"will", "shall", "must"})


def _promised(side: Side, modals: Sequence[str]) -> frozenset[str]:
    """What the provider does for the user behind one of these modals: "and we {will} refund it"."""
    joined = "|".join(map(re.escape, modals))
    verbs = re.findall(rf"\bwe (?:{joined}) (?:also |promptly |always )?(\w{{3,20}})", side.text, re.IGNORECASE)
    return frozenset(verb.lower() for verb in verbs if not SERVES_USER.isdisjoint(stems_of(verb)))


def _by_strength(pair: Pair, gone: Sequence[str], come: Sequence[str]) -> Favours:
    """Who is better off by a duty that became advice, or the other way round."""
    promised, left_open = (_promised(side, modals) for side, modals in zip(pair.sides, (gone, come), strict=True))
    if promised & left_open and _BINDING.isdisjoint(gone) != _BINDING.isdisjoint(come):
        return "user" if _BINDING.isdisjoint(gone) else "provider"
    was, now = _ADVISED.issuperset(gone), _ADVISED.issuperset(come)
    if was == now or modalities_of(pair) != {Modality.OBLIGATION}:
        return "unknown"
    return OPPOSITE[gains(pair.old.lead)] if now else gains(pair.new.lead)


def _said_outright(modals: Sequence[str], side: Side) -> tuple[str, ...]:
    """The modals without the "may" of what one may have to do, and without a party that is joined to one: "we'll"."""
    bare = ("will" if modal.endswith("'ll") else modal.removesuffix("n't") for modal in modals)
    return tuple(_CUT.get(modal, modal) for modal in bare if modal != "may" or not MAY_HAVE_TO.search(side.text))


def _quoted(modals: Sequence[str]) -> str:
    """Modals as a reader is told them, each once."""
    return " and ".join(f"'{modal}'" for modal in dict.fromkeys(modals))
