"""The subject of a clause, found to the left of its modal, and what governs the clause."""

from typing import NamedTuple

from policydiff.lexicon.verbs import ADVERBS, NOMINATIVES, PREPOSITIONS, WRAPPERS
from policydiff.norms.phrases import Mark, Marked

_FAR = 14  # words that a subject may be long, relative clause included
_NEAR = 4  # words between an opener and the subject it governs: "if any of our users"
_CONTENT = 3  # words between "agree" and its "that": "agree and acknowledge that"
_PLACING = frozenset(("on", "in", "via"))  # "videos on the Service may not": the videos, not "at Acme"
_POSSESSIVE = frozenset(("our", "your", "their"))
BELONGING = "B"
"""The kind of what is the user's and no noun of the lexicon: "your telephone number"."""


class Subject(NamedTuple):
    """The kind of a subject, whether its clause is subordinate, and the index of its first word."""

    kind: str
    subordinate: bool
    first: int


def subject_before(sentence: Marked, start: int) -> Subject:  # noqa: C901  (one case a kind of mark)
    """The subject that ends before `start`: the leftmost noun of its phrase that no preposition governs."""
    words = sentence.words
    last = start
    while last and words[last - 1] in ADVERBS:
        last -= 1
    near = sentence.ending.get(last)
    if near and near.kind == "noun" and words[near.start] in NOMINATIVES:
        before = sentence.ending.get(near.start)
        contact = before is not None and before.kind == "noun"
        return Subject(near.value, contact or is_governed(sentence, near.start), near.start)
    head, at = "", last
    while at > max(0, start - _FAR):
        mark = sentence.ending.get(at)
        if mark is None:
            at -= 1
            continue
        if mark.kind == "noun":
            if head and words[mark.start] in _POSSESSIVE:
                pass  # "our partners" are the partners
            elif not head and words[mark.start] == "your" and at < last:
                head = BELONGING
            elif not mark.start or words[mark.start - 1] not in (PREPOSITIONS if head else _PLACING):
                head = mark.value
        elif mark.kind == "stop" or (mark.kind == "modal" and (head or at == last)):
            return Subject(head, subordinate=False, first=at)
        elif mark.kind == "opener":
            if mark.value != "that" or at == last:
                return Subject(head, mark.value != "by", at)
            if _wraps(words, mark.start):
                return Subject(head, subordinate=False, first=at)
            head = ""  # what stands left of a relative clause is the subject
        at = mark.start
    return Subject(head, subordinate=False, first=at)


def subject_behind(sentence: Marked, modal: Mark) -> Subject | None:
    """The subject behind a modal that a negation comes before: "under no circumstances will we sell"."""
    noun = sentence.starting.get(modal.stop)
    if noun is None or noun.kind != "noun" or not modal.start:
        return None
    words, before = sentence.words, modal.start - 1
    if words[before] not in ("nor", "never") and (not before or words[before - 1] != "no"):
        return None
    return Subject(noun.value, subordinate=False, first=modal.start)


def is_governed(sentence: Marked, start: int) -> bool:
    """Whether an opener stands left of the subject that starts at `start`, with at most a few modifiers between."""
    words = sentence.words
    for at in range(start, max(0, start - _NEAR), -1):
        mark = sentence.ending.get(at)
        if mark is not None:
            opens = mark.kind == "opener" and mark.value != "by"
            return opens and not (mark.value == "that" and _wraps(words, mark.start))
        if words[at - 1] in PREPOSITIONS:
            return False
    return False


def _wraps(words: list[str], at: int) -> bool:
    """Whether a wrapper such as "agree" stands right before the "that" at `at`."""
    return any(word in WRAPPERS for word in words[max(0, at - _CONTENT) : at])
