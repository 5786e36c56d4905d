"""How binding a clause is, and whom it binds: modality, negations and parties that changed."""

import re
from collections.abc import Iterator

from policydiff.judgement.direction import OPPOSITE, TURNING_TO, deed_of, gains
from policydiff.judgement.finding import Finding
from policydiff.judgement.pair import IN_ONE_CASE, Pair, Words, case_of
from policydiff.judgement.side import LIMITS, SLOT_OF, Side, slots_in
from policydiff.lexicon.plain import MODALITY_WORDS, PARTY_WORDS
from policydiff.lexicon.qualifiers import LEAVE
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Clause, Favours, Modality, Party
from policydiff.words import folded_words, lent_to, plain_words, stem, stems_of

SAYS_MODALITY = frozenset({"modal", "negation"})
"""Slots whose words must be among the changed ones before it is believed that a norm came or went.

"We will answer" and "we answer" differ by such a word, too; "X will answer" and "Y will answer" do not.
"""

_DEEDS = frozenset({"practice", "right"})

TOUCHES_MODALITY = SAYS_MODALITY | _DEEDS | {"party"}
"""Slots whose words must be among the changed ones before it is believed that a norm became another."""


def modality(pair: Pair) -> Iterator[Finding]:
    """A changed modality, believed only where the edits touch a modal, a negation, a party or the lead-in."""
    old, new = pair.old.lead, pair.new.lead
    if len(modalities_of(pair)) == 1 or _binds_in_both(old, new) or not _touches(pair, old, new):
        return
    if only_modals(pair) or _only_tells(pair) or pair.holds_alike or _is_free_alike(pair):
        return
    says = f"{MODALITY_WORDS[old.modality]} -> {MODALITY_WORDS[new.modality]}"
    aspect = "polarity" if Modality.PROHIBITION in modalities_of(pair) else "modality"
    favours = "unknown" if _is_another_deed(pair) else _by_modality(old, new)
    yield Finding(aspect, matters=True, says=says, favours=favours)


_MAY_DO = frozenset({Modality.PERMISSION, Modality.PRACTICE})


def _is_another_deed(pair: Pair) -> bool:
    """Whether "may" and "does" were exchanged together with what is done, which may be more: "may remove anything"."""
    if modalities_of(pair) != _MAY_DO:
        return False
    return all(not SAYS_MODALITY.issuperset(words) for words in (pair.gone, pair.come))


ALLOWING = frozenset({"can", "may", "might"})
"""Modals that allow alike: "you can unsubscribe", "you may unsubscribe"."""


def _is_free_alike(pair: Pair) -> bool:
    """Whether both sides leave a party as free: what one has a right to, one may do; what is refused, is not owed.

    To be told to write to somebody is to be told that one may: "please contact us", "you may contact us".
    """
    old, new = pair.old.lead, pair.new.lead
    if all(map(_only_turns_to, (old, new))):
        return True
    read = {(clause.bearer, clause.modality) for clause in (old, new)}
    if read == {(Party.USER, Modality.RIGHT), (Party.USER, Modality.PERMISSION)}:
        return ALLOWING.issuperset(pair.gone.get("modal", ()) + pair.come.get("modal", ()))
    refuses = read == {(Party.PROVIDER, Modality.EXEMPTION), (Party.PROVIDER, Modality.PROHIBITION)}
    return refuses and gains(old) == gains(new) == "provider"


def _only_turns_to(clause: Clause) -> bool:
    """Whether all that a user may or is told to do is to turn to somebody, and no word makes a duty of it."""
    if not clause.norms:
        return not TURNING_TO.isdisjoint(stems_of(clause.text))
    deed = deed_of(clause, clause.norms[0])
    is_free = clause.bearer is Party.USER and clause.modality is not Modality.PROHIBITION
    return is_free and not TURNING_TO.isdisjoint(deed) and _DUTY.isdisjoint(deed)


_DUTY = frozenset({"must", "shall", "need", "requir", "have"})


def modalities_of(pair: Pair) -> set[Modality]:
    """How the two sides are read: one modality, or two."""
    old, new = pair.old.lead, pair.new.lead
    return {old.modality} if _opens_alike(old, new) else {old.modality, new.modality}


def _opens_alike(old: Clause, new: Clause) -> bool:
    """Whether both clauses are the same words up to what binds: read otherwise for what follows, they bind alike."""
    (was, now) = (clause.norms[0].cue if clause.norms else (0, 0) for clause in (old, new))
    return was == now != (0, 0) and old.lead_in == new.lead_in and old.text[: was[1]] == new.text[: now[1]]


def _binds_in_both(old: Clause, new: Clause) -> bool:
    """Whether the words by which each side binds stand in the other, too: it is read otherwise, and binds as before.

    Of a side that is read by its lead-in alone there are none, which tells nothing unless both lead-ins bind alike.
    """
    cue, other = (clause.text[slice(*clause.norms[0].cue)] if clause.norms else "" for clause in (old, new))
    is_read_by_words = "" not in (cue, other) or (old.norms and new.norms and _are_led_alike(old, new))
    return bool(is_read_by_words) and cue != other and cue in new.text and other in old.text


def _are_led_alike(old: Clause, new: Clause) -> bool:
    """Whether both hang on lead-ins with the same modals and negations."""
    was, now = (
        [word for word in folded_words(clause.lead_in or "") if SLOT_OF.get(stem(word)) in SAYS_MODALITY]
        for clause in (old, new)
    )
    return bool(old.lead_in and new.lead_in) and was == now


def only_modals(pair: Pair) -> bool:
    """Whether one side alone is read as forbidding though no negation went or came, only a modal for another."""
    read = modalities_of(pair)
    is_exchanged = "modal" in pair.gone and "modal" in pair.come and "negation" not in pair.touched
    return is_exchanged and len(read) > 1 and Modality.PROHIBITION in read


_TELLING = frozenset({"will", "would"})


def _only_tells(pair: Pair) -> bool:
    """Whether all that tells is a "will", where nobody is bound or a limit stays: "only takes" is "will only take"."""
    said = {word for side in (pair.gone, pair.come) for slot in TOUCHES_MODALITY for word in side.get(slot, ())}
    read = modalities_of(pair)
    is_limit = read == {Modality.PROHIBITION, Modality.PRACTICE} and "negation" not in pair.touched
    return (Modality.NONE in read or is_limit) and bool(said) and _TELLING.issuperset(said)


MAY_HAVE_TO = re.compile(r"\bmay (?:\w+ )?be (?:required|asked|obliged|needed)\b", re.IGNORECASE)
"""A duty, for all its "may": 'You may be required to show a lamp.'"""


def _touches(pair: Pair, old: Clause, new: Clause) -> bool:
    read = modalities_of(pair)
    negates_another = pair.old.is_negated and not pair.touched
    has_to = bool(MAY_HAVE_TO.search(pair.old.text)) != bool(MAY_HAVE_TO.search(pair.new.text))
    hung = (folded_words(old.lead_in or ""), lent_to(old.path, old.lead_in)) != (
        folded_words(new.lead_in or ""),
        lent_to(new.path, new.lead_in),
    )
    by_lead_in = hung and any(norm.cue[1] == 0 for clause in (old, new) for norm in clause.norms[:1])
    told_by_words = Modality.NONE in read or read == {Modality.OBLIGATION, Modality.PRACTICE}
    telling = SAYS_MODALITY if told_by_words else TOUCHES_MODALITY
    if Modality.PROHIBITION in read and pair.old.is_negated and pair.new.is_negated:
        telling -= _DEEDS  # what it denies is another thing: "It will not be resolved by deleting the letter"
    return by_lead_in or negates_another or has_to or bool(pair.touched & telling) or _binds_by_deed(pair)


_BINDING_DEEDS = frozenset(stems_of("grant grants authorize authorise waive waives represent warrant indemnify assign"))
"""Verbs that bind without a modal: "You grant us a licence"."""


def _binds_by_deed(pair: Pair) -> bool:
    """Whether a verb that binds by itself came, or went, where one side binds nobody."""
    told = (word for words in (pair.gone, pair.come) for held in words.values() for word in held)
    return Modality.NONE in modalities_of(pair) and any(stem(word.lower()) in _BINDING_DEEDS for word in told)


_DUTY_OR_CHOICE = frozenset({Modality.OBLIGATION, Modality.PERMISSION})
"""A duty that became a choice frees, even where the choice alone is no gain: "You must give us", "You may give us"."""


_LEAVE_NOT_TO = re.compile(r"\b(?:rights? (?:not to|to not)|(?:choose|elect|decide|opt) not to)\b", re.IGNORECASE)
"""Leave to do nothing: 'We reserve the right not to answer.'"""


def _by_modality(old: Clause, new: Clause) -> Favours:
    was, now = gains(old), gains(new)
    may_leave = [_LEAVE_NOT_TO.search(one.text) is not None for one in (old, new)]
    if old.bearer == new.bearer == Party.PROVIDER and may_leave[0] != may_leave[1]:
        by_duty, favours = (now, now) if may_leave[0] else (was, OPPOSITE[was])
        is_freed = {old.modality, new.modality} == _DUTY_OR_CHOICE and by_duty == "user"
        return favours if is_freed else "unknown"
    if old.bearer == new.bearer == Party.USER and {old.modality, new.modality} == _DUTY_OR_CHOICE and now == "unknown":
        return OPPOSITE[was]
    if was == now:
        strength = (Modality.EXEMPTION, Modality.PERMISSION, Modality.PRACTICE, Modality.OBLIGATION)
        if old.bearer == new.bearer == Party.PROVIDER and {old.modality, new.modality} <= set(strength):
            return now if strength.index(new.modality) > strength.index(old.modality) else OPPOSITE[now]
        return "unknown"
    return now if was != "unknown" else "unknown"


def exchanged(pair: Pair) -> tuple[tuple[Words, Side], tuple[Words, Side]]:
    """What went with the old side, and what came with the new."""
    return (pair.gone, pair.old), (pair.come, pair.new)


def negation(pair: Pair) -> Iterator[Finding]:
    """A negation that went or came although no modality tells of it."""
    alone = pair.touched == {"negation"} and len(pair.gone) != len(pair.come)
    read = modalities_of(pair)
    if len(read) > 1 and read & {Modality.PROHIBITION, Modality.EXEMPTION}:
        return  # told as another modality
    if pair.holds_alike or _only_concedes(pair) or _refuse_alike(pair):
        return
    if pair.old.is_negated != pair.new.is_negated or alone:
        was_negated = bool(pair.gone) if alone else pair.old.is_negated
        negated = pair.old if was_negated else pair.new
        if "exception" in pair.touched and "negation" not in slots_in(_EXCEPTED.sub(" ", negated.text)):
            return  # told as an exception
        if not negated.is_denied:
            says = "a condition of it is no longer negated" if was_negated else "a condition of it is now negated"
        elif held := _held_to_a_case(pair):
            says, favours = ("now allowed in one case", OPPOSITE[held]) if was_negated else ("now ruled out", held)
            yield Finding("polarity", matters=True, says=says, favours=favours)
            return
        else:
            says = "no longer negated" if was_negated else "now negated"
        yield Finding("polarity", matters=True, says=says, favours=_by_without(pair))
    elif len(pair.gone.get("negation", ())) != len(pair.come.get("negation", ())):
        yield from _negated_verbs(pair)


_REFUSED = frozenset(word for leave, words, _ in LEAVE if leave == "refused" for word in words.split())
_NOT_LET = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:be )?(?:\w+ly )?(?:allow|permit)", re.IGNORECASE)


def _refuse_alike(pair: Pair) -> bool:
    """Whether the one side gives no leave for what the other forbids: "We do not allow it", "We prohibit it"."""
    for (words, side), other in zip(exchanged(pair), pair.sides[::-1], strict=True):
        if not _REFUSED.isdisjoint(plain_words(" ".join(words.get("other", ())))) and not _NOT_LET.search(side.text):
            return _NOT_LET.search(other.text) is not None
    return False


_CONCESSION = re.compile(r"^\W{0,3}(?:although|though)\b([^,;:.]{0,400})", re.IGNORECASE)
_NOT_ALL = re.compile(r"\b(?:all|every|each|always)\b", re.IGNORECASE)


def _only_concedes(pair: Pair) -> bool:
    """Whether the negation that tells the sides apart only grants that not all is told: "Though not all are named"."""
    granted = [_CONCESSION.match(side.text) for side in pair.sides]
    if not all(one and _NOT_ALL.search(one[1]) for one in granted):
        return False
    denied = ["negation" in slots_in(_CONCESSION.sub(" ", side.text)) for side in pair.sides]
    return denied[0] == denied[1]


_EXCEPTED = re.compile(r"\((?:other than|except|excluding|apart from)\b[^()]{0,400}\)", re.IGNORECASE)
"""What is taken out in brackets, with all that is said of it: "(other than films, which may not be copied)"."""


def _held_to_a_case(pair: Pair) -> Favours | None:
    """Who is better off by a prohibition of all cases whose other side leaves one: "not", "only with our consent"."""
    denied, other = pair.sides if pair.old.is_negated else pair.sides[::-1]
    is_forbidden = {denied.lead.modality, other.lead.modality} == {Modality.PROHIBITION}
    is_whole = LIMITS.isdisjoint(slots_in(denied.text)) and "without" not in plain_words(denied.text)
    held = IN_ONE_CASE.search(other.text)
    if not (held and is_forbidden and is_whole) or case_of(other.text[held.end() :]) <= case_of(denied.text):
        return None
    return gains(denied.lead)


def _by_without(pair: Pair) -> Favours:
    """Who is better off by a "without" that came or went: 'with notice' became 'without notice'."""
    gone, come = (words.get("negation", ()) for words in (pair.gone, pair.come))
    if {*gone, *come} != {"without"} or len(modalities_of(pair)) > 1:
        return "unknown"
    freer = gains(pair.new.lead)
    came = freer if come else OPPOSITE[freer]
    return OPPOSITE[came] if pair.new.lead.modality is Modality.PROHIBITION else came


_DEED_SLOTS = ("practice", "right", "other")


def _negated_verbs(pair: Pair) -> Iterator[Finding]:
    """One of several negations that went or came together with its verb: "and we never work with brokers"."""
    for gone, (words, side), other in zip(("no longer", "now"), exchanged(pair), pair.sides[::-1], strict=True):
        for negation in words.get("negation", ()):
            others = {word for slot in _DEED_SLOTS for word in words.get(slot, ())}
            verb = next((word for word in _behind(negation, side) if word in others or _stands_free(word, other)), None)
            if verb and not {f"un{verb}", f"in{verb}", f"non{verb}"}.intersection(word for _, word in other.words):
                served = gains(side.lead)
                favours = OPPOSITE[served] if words is pair.gone else served
                yield Finding("polarity", matters=True, says=f"{gone}: {negation} {verb}", favours=favours)


def _stands_free(verb: str, side: Side) -> bool:
    """Whether a verb stands on a side behind a modal and no negation: "and we may share it"."""
    is_verb = "'" not in verb and verb not in STOP_WORDS and SLOT_OF.get(stem(verb)) not in _NO_VERBS
    return is_verb and verb in side.led


_NO_VERBS = frozenset({"modal", "negation", "party"})


_VERB_WITHIN = 2
"""The verb of a negation is one of so many words behind it."""


def _behind(word: str, side: Side) -> list[str]:
    """The words right behind each place of a word."""
    surfaces = [surface for _, surface in side.words]
    places = [at for at, surface in enumerate(surfaces) if surface == word]
    return [surface for at in places for surface in surfaces[at + 1 : at + 1 + _VERB_WITHIN]]


_PARTIES = (
    r"(?:(?:either|each|both|neither) (?:party|parties|of us|of the parties)|"
    r"(?:either|both) (?:you|we)|you and we|we and you|you or we)\b"
)
_BOTH = re.compile(_PARTIES, re.IGNORECASE)
_JOINT = re.compile(rf"^(?:[^,]{{0,80}}, )?{_PARTIES}", re.IGNORECASE)
"""A subject that is both parties: 'Either party may end it.'"""


def bearer(pair: Pair) -> Iterator[Finding]:
    """Another party bound: one party's word stands for another's; where more or fewer stand, it is told otherwise."""
    old, new = pair.old.lead, pair.new.lead
    if old.constitutive == new.constitutive == "ownership" and pair.old.parties[:1] != pair.new.parties[:1]:
        yield Finding("bearer", matters=True, says="another owns it")
    joint = [_JOINT.search(side.text) is not None for side in pair.sides]
    if (
        not all(_BOTH.search(side.text) for side in pair.sides)
        and joint[0] != joint[1]
        and old.modality == new.modality
        and Party.NOBODY not in (old.bearer, new.bearer)
    ):
        alone, says = (new, "no longer both parties alike") if joint[0] else (old, "now both parties alike")
        yield Finding("bearer", matters=True, says=says, favours=gains(alone) if joint[0] else OPPOSITE[gains(alone)])
        return
    if Party.NOBODY in (old.bearer, new.bearer) or old.bearer == new.bearer or _binds_in_both(old, new):
        return
    was, now = pair.old.parties, pair.new.parties
    if (was != now and len(was) == len(now)) or pair.names[0] or pair.names[1]:
        says = f"binds {PARTY_WORDS[new.bearer]}, not {PARTY_WORDS[old.bearer]}"
        yield Finding("bearer", matters=True, says=says, favours=_by_modality(old, new))
