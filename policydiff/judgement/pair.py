"""Two sides of one clause laid over one another: which words went and came, and what part of the promise they are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from policydiff.judgement.side import EMPTY, NO_NAMES, SLOT_OF, Side, consent_in, content_of, side_of, slots_in
from policydiff.lexicon.names import COMPANY_FORMS
from policydiff.lexicon.quantities import NUMBERS
from policydiff.model import Clause, Party
from policydiff.words import stem, stems_of

COUNTED = frozenset({"negation", "modal", "condition", "exception"})
"""Slots in which one word more or less matters although the other side holds it too: a second "not", a second "if"."""

_SAID_ONCE = frozenset(stems_of("consent permission request voluntary choose elect enable opt"))
"""Nouns and verbs of conditions: that the other side holds the word is enough, "them" may be "your requests"."""

_DOCUMENTS = "Terms|Policy|Policies|Notice|Agreement|Rules|Guidelines|Statement|Program|Framework|Addendum"
_COMPANIES = "|".join(map(re.escape, COMPANY_FORMS))
PROPER = re.compile(
    rf"(?<!\w)(?:[A-Z][\w&-]{{0,30}},? ){{1,4}}(?:{_DOCUMENTS}|{_COMPANIES})\b"
    r"|(?<=[a-z,] )[A-Z][a-z]+[A-Z]\w* [A-Z]\w*"
)
"""Of a document, a company, or a product behind its maker: "Card Terms", "Gnome Social, PBC", "GnomeHub Pro"."""

_IS_NOT_OF_DATA = frozenset(
    {"conduct", "content", "termination", "fees", "liability", "service", "complaints", "contact"}
)
"""Topics of clauses that say nothing of data."""

_NOT_IN_NAMES = frozenset({"data", "purpose", "recipient", "scope"})
"""Slots that no word of a title or proper name fills."""


Words = Mapping[str, tuple[str, ...]]
"""Words by slot."""


_BUTIN_ONE_CASE = re.compile(
    r"\b(?:unless|until|except|other than|apart from|save|without|(?:nobody|no ?one|nothing|none) (?:else )?but)\b"
    r"([^.;]{1,200})",
    re.IGNORECASE,
)
"""What a prohibition leaves free: 'We do not read it {unless you ask us}'."""

IN_ONE_CASE = re.compile(
    r"\b(?:only|solely|exclusively)\b|"
    r"\bwith (?=(?:(?:your|our|the|their|user['’]s|prior|explicit|written) ){0,4}(?:consent|permission|approval)\b)",
    re.IGNORECASE,
)
"""What holds a practice to one case: 'We read it only if you ask us', 'With your consent, we may read it'."""

_OF_CASES = frozenset({"negation", "condition", "exception", "bound", "modal"})
"""Slots of the words in which the two ways to say it differ."""

_ASKED_FOR = frozenset(stems_of("consent permission approval"))

_WHOSE = re.compile(
    r"\b(your|our|their|\w+['’]s) (?:(?:prior|express|explicit|written) ){0,3}(?:consent|permission|approval)\b"
)


@frozen(eq=False)  # one pair is no other, so that what is found about it can be remembered
class Pair:
    """The old and the new clauses of one match.

    Attributes:
        old: The old side.
        new: The new side.
        gone: Content words of the old side that the new side does not hold, as they stand, by slot, in order.
        come: Content words of the new side that the old side does not hold, as they stand, by slot, in order.
        names: Capitalised words that only the old side and only the new side holds.
    """

    old: Side
    new: Side
    gone: Words
    come: Words
    names: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def sides(self) -> tuple[Side, Side]:
        """The old side and the new one."""
        return self.old, self.new

    def lead_is(self, bearer: Party) -> bool:
        """Whether the clauses that speak for both sides bind or allow this party."""
        return self.old.lead.bearer == self.new.lead.bearer == bearer

    @cached_property
    def holds_alike(self) -> bool:
        """Whether one side forbids but for a case what the other does in that case alone: "not unless", "only if".

        Nothing else may have gone or come.
        """
        if self.old.is_negated == self.new.is_negated or not self.touched <= _OF_CASES:
            return False
        denied, done = self.sides if self.old.is_negated else self.sides[::-1]
        freed, held = _BUTIN_ONE_CASE.search(denied.text), IN_ONE_CASE.search(done.text)
        if freed is None or held is None or not denied.is_denied or IN_ONE_CASE.search(denied.text):
            return False
        rest = denied.text[: freed.start()] + denied.text[freed.start(1) :]
        if freed[0].lower().startswith("without") and "negation" not in slots_in(rest):
            return False  # it alone denies
        if "must" in {*self.gone.get("modal", ()), *self.come.get("modal", ())}:
            return False  # what may be done in a case need not be
        if _WHOSE.findall(denied.text.lower()) != _WHOSE.findall(done.text.lower()):
            return False
        case = case_of(freed[1] if freed.start() else freed[1].partition(",")[0])
        return bool(case) and case <= case_of(done.text[held.end() :] if held.start() else done.text)

    @property
    def touched(self) -> frozenset[str]:
        """The slots in which a word went or came."""
        return frozenset(self.gone) | frozenset(self.come)


def case_of(text: str) -> frozenset[str]:
    """What a case is about: the content words of a text, and whose leave it takes."""
    return content_of(text) | _ASKED_FOR.intersection(stems_of(text))


def pair_of(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> Pair:
    """Two sides laid over one another."""
    consents = {consent_in(old), consent_in(new)}
    alike = consents == {(True, False), (False, True)}
    was, now = side_of(old, consents_alike=alike), side_of(new, consents_alike=alike)
    if _is_unbracketed(was, now) or _is_unbracketed(now, was):
        was, now = (side_of(one, examples_apart=False, consents_alike=alike) for one in (old, new))
    names = (_missing(was, now), _missing(now, was))
    gone, come = _by_slot(was, now, names[0]), _by_slot(now, was, names[1])
    if gone and come:
        gone, come = _unhyphened(gone, come, was, now), _unhyphened(come, gone, now, was)
    if _IS_NOT_OF_DATA.issuperset((was.lead.topic, now.lead.topic)):
        gone, come = _without_data(gone), _without_data(come)
    return Pair(was, now, gone, come, names)


def _unhyphened(words: Words, others: Words, side: Side, other: Side) -> Words:
    """The words without those that the other side spells in two, or in one: "sub-processor", "subprocessor"."""
    mine, theirs = ([surface for _, surface in one.words] for one in (side, other))
    told = {word for held in others.values() for word in held}
    joined = Counter(part for two in pairwise(mine) if "".join(two) in told for part in two)
    parts = {part for part, often in joined.items() if mine.count(part) == often}  # no "non" of another word
    spelled = {one + two for one, two in pairwise(theirs)} | parts
    kept = {slot: tuple(word for word in held if word not in spelled) for slot, held in words.items()}
    return {slot: held for slot, held in kept.items() if held}


def _is_unbracketed(side: Side, other: Side) -> bool:
    """Whether an example in brackets stands without them on the other side: "(e.g., rakes)", ", such as rakes,"."""
    examples = [text for kind, text in side.facts if kind == "example"]
    return any(set(other.roots).issuperset(stems_of(text)) for text in examples)


def _without_data(words: Words) -> Words:
    """The words by slot, those of data and purposes as any others: "We remove videos" takes no videos."""
    slots = ("other", "data", "purpose")
    others = tuple(word for slot in slots for word in words.get(slot, ()))
    kept = {slot: held for slot, held in words.items() if slot not in slots}
    return kept | ({"other": others} if others else {})


def _by_slot(side: Side, other: Side, names: tuple[str, ...]) -> Words:
    """The words that only one side holds, by their slot; names and numbers have questions of their own."""
    named = {root for name in (*names, *(number.text for number in side.numbers)) for root in stems_of(name)}
    proper = {root for run in PROPER.findall(side.text) for root in stems_of(run)}
    held = Counter(other.roots)
    only = Counter(side.roots) - held
    slots: dict[str, tuple[str, ...]] = {}
    for (word, surface), root in zip(side.words, side.roots, strict=True):
        if not only[root]:
            continue
        slot = SLOT_OF.get(root)
        if slot in _NOT_IN_NAMES and root in proper:
            continue
        if root in held and (slot not in COUNTED or root in _SAID_ONCE):
            continue
        if any(root == verb and pattern.search(side.text) for verb, pattern in _DEEDS):
            slot = None
        only[root] -= 1
        if slot is None and (word in EMPTY or word in NUMBERS or root in named or word[0].isdigit()):
            continue
        slot = slot or ("recipient" if "exception" not in slots and root in side.recipients else "other")
        slots[slot] = (*slots.get(slot, ()), surface)
    return slots


_DEEDS = (
    ("contact", re.compile(r"\bcontact(?:ing|s|ed)? (?:us|you|me|them|our|the)\b", re.IGNORECASE)),
    ("request", re.compile(r"\b(?:right to|you (?:may|can)) (?:also )?request\b", re.IGNORECASE)),
)
"""(stem, pattern): what is done there, no data and no condition: "You can contact us", "the right to request it"."""


def _missing(side: Side, other: Side) -> tuple[str, ...]:
    """The names of one side of which a word does not stand in the other, whatever its case and ending there."""
    named = [name for name in side.names if name.split()[0] not in NO_NAMES]
    held = {stem(part) for word, said in other.words for part in (word, *said.split())} if named else set()
    missing = [name for name in named if not held.issuperset(stems_of(name))]
    return tuple(dict.fromkeys(missing))


def without(texts: Sequence[str], others: Sequence[str]) -> list[str]:
    """The texts that the others do not hold as often."""
    return list((Counter(texts) - Counter(others)).elements())
