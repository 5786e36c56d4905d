"""The skeleton of a sentence: its finite clauses as subject, modal, negation and verb, and its cue phrases.

Each finite word looks left for its subject, at most a few words far, so the work is linear. There is no parser behind
it: what a clause hangs on is told by the word left of its subject.
"""

from typing import NamedTuple

from policydiff.lexicon.cues import MODALS, OPENERS
from policydiff.lexicon.verbs import ADVERBS, NEGATIVE, NOMINATIVES, PARTICIPLES, PREPOSITIONS, VERBS, WRAPPERS
from policydiff.norms.phrases import TABLE, Mark, Marked, Table, marked
from policydiff.norms.subjects import is_governed, subject_before, subject_behind

_AFTER = 7  # words after a verb in which its object stands
_AUXILIARIES = 2  # "may have been sold"

FUNCTION = PREPOSITIONS | {
    "and", "or", "a", "an", "the", "this", "that", "these", "those", "such", "any", "all", "as", "but", "if", "who",
    "which", "whose", "own", "it", "he", "she", "there", "here", "what", "each", "some", "most", "many", "others",
    "both",
}  # fmt: skip
"""Words that are neither a verb nor a name, however they are written."""
_DENYING = frozenset(("not", "never", "no", "neither"))  # "no longer", "we neither sell nor lend it"
_OBLIQUE = frozenset(("our", "your", "their", "us", "them", "ours", "yours"))
_BARE = frozenset(word for verbs in VERBS.values() for word in verbs.split())


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "o", "x")) else "s")


THIRD = frozenset(map(_third, _BARE))
VERB_CLASS = {form: kind for kind, verbs in VERBS.items() for verb in verbs.split() for form in (verb, _third(verb))}
"""The class of a verb in its base form or third person."""


class Frame(NamedTuple):
    """One finite clause.

    Attributes:
        subject: The kind of its subject: a letter of the party table, "N" for somebody by name, "B" for what is the
            user's and no noun of the table; "!" for an imperative, "" where unknown.
        modal: Its modal ("may"), "be", "have" or "do", or "" for a plain verb.
        negated: Whether it is negated.
        verb: The word after the modal and its adverbs, or the plain verb itself.
        start: The index of its first word, modal or verb.
        stop: The index after its verb.
        subordinate: Whether an if, that or the like governs it.
        passive: Whether its verb is a participle after "be": "may be used".
        head: The last word of its subject's first phrase ("use" in "the use of our site"), or "".
        object: The kind of the first party or thing after its verb, or "".
        then: The verb that "to" adds to it: "delete" in "allow you to delete", or "".
    """

    subject: str
    modal: str
    negated: bool
    verb: str
    start: int
    stop: int
    subordinate: bool
    passive: bool = False
    head: str = ""
    object: str = ""
    then: str = ""


class Found(NamedTuple):
    """A cue phrase with the kind of its subject, and whether its clause is subordinate."""

    mark: Mark
    subject: str
    subordinate: bool


class Skeleton(NamedTuple):
    """What is found in a sentence.

    Attributes:
        words: The words.
        frames: The finite clauses in order.
        cues: The phrases of the cue table in order.
        folded: The words with party words replaced by the letter of their kind.
    """

    words: list[str]
    frames: list[Frame]
    cues: list[Found]
    folded: list[str]


def skeleton_of(words: list[str], table: Table = TABLE) -> Skeleton:
    """The clauses and cues of a sentence."""
    sentence = marked(words, table)
    frames: list[Frame] = []
    cues: list[Found] = []
    for mark in sentence.marks:
        if frames and frames[-1].start < mark.start < frames[-1].stop and mark.kind in ("modal", "noun"):
            continue  # "may have", "nor will we sell": told with the clause before
        if mark.kind == "modal":
            if mark.start and words[mark.start - 1] == "to":
                continue  # "to do so", "to have it sent": no finite verb
            frames.append(_modal_frame(sentence, mark))
        elif mark.kind == "noun":
            frame = _plain_frame(sentence, mark, table)
            if frame:
                frames.append(frame)
        elif mark.kind == "cue":
            cues.append(_cue(sentence, mark, frames))
    imperative = _imperative(sentence)
    if imperative and not (frames and frames[0].start <= imperative.start):
        frames.insert(0, imperative)
    return Skeleton(words, _conditions_joined(words, frames), cues, sentence.folded)


def _conditions_joined(words: list[str], frames: list[Frame]) -> list[Frame]:
    """The frames, those that "and" joins to the condition a sentence opens with governed as it is.

    In "If it fails, and you do not pay, we may stop" the main clause is "we may stop".
    """
    if not frames[1:] or OPENERS.get(words[0], ("",))[0] not in ("if", "unless"):
        return frames
    opened = [words[max(0, frame.start - 2) : frame.start] or [""] for frame in frames]
    mains = [at for at, (mark, *subject) in enumerate(opened) if mark == "," and NOMINATIVES.issuperset(subject)]
    return [
        frame._replace(subordinate=True)
        if mains and at < mains[-1] and opened[at][0] in ("and", "or") and NOMINATIVES.issuperset(opened[at][1:])
        else frame
        for at, frame in enumerate(frames)
    ]


def _cue(sentence: Marked, mark: Mark, frames: list[Frame]) -> Found:
    """A cue with the subject of the clause it completes ("you are | responsible for"), else of its own."""
    if frames and frames[-1].stop >= mark.start - 1:
        return Found(mark, frames[-1].subject, frames[-1].subordinate)
    subject = subject_before(sentence, mark.start)
    return Found(mark, subject.kind, subject.subordinate)


def _modal_frame(sentence: Marked, mark: Mark) -> Frame:
    """The clause of a modal or of be, have or do."""
    words = sentence.words
    turned = subject_behind(sentence, mark)
    subject = turned or subject_before(sentence, mark.start)
    verb_at, negated = _verb_after(words, sentence.starting[mark.stop].stop if turned else mark.stop)
    be = mark.value == "be"
    auxiliaries = 0
    while verb_at < len(words) and _is_auxiliary(words, verb_at) and auxiliaries < _AUXILIARIES:
        auxiliaries += 1
        be = be or words[verb_at] != "have"
        verb_at, again = _verb_after(words, verb_at + 1)
        negated = negated or again
    verb = words[verb_at] if verb_at < len(words) else ""
    stop = min(verb_at + 1, len(words))
    kind, then = _after(sentence, stop)
    commands = mark.value == "do" and not subject.kind and mark.start == subject.first
    return Frame(
        subject="!" if commands else subject.kind,
        modal=mark.value,
        negated=negated or turned is not None or words[subject.first] in NEGATIVE,
        verb=verb or ("be" if be else ""),
        start=mark.start,
        stop=stop,
        subordinate=subject.subordinate,
        passive=be and (verb.endswith("ed") or verb in PARTICIPLES),
        head=_head(words, subject.first, mark.start),
        object=kind,
        then=then,
    )


def _is_auxiliary(words: list[str], at: int) -> bool:
    """Whether a form of be, or a "have" with a participle after it, stands there: "may have been", not "may have a"."""
    if words[at] != "have":
        return words[at] in ("be", "been")
    then, _ = _verb_after(words, at + 1)
    return then < len(words) and (words[then].endswith("ed") or words[then] in PARTICIPLES or words[then] == "been")


def _verb_after(words: list[str], at: int) -> tuple[int, bool]:
    """The index of the word after adverbs, and whether one of them negates."""
    negated = False
    while at < len(words) and words[at] in ADVERBS:
        negated = negated or words[at] in _DENYING
        at += 1
    return at, negated


def _head(words: list[str], first: int, stop: int) -> str:
    """The last word of the first phrase from `first` up to `stop`, before a preposition."""
    head = ""
    for word in words[first:stop]:
        if word in PREPOSITIONS or word in OPENERS or word == ",":
            if head:
                break
        elif word.isalpha() and word not in ADVERBS:
            head = word
    return head


def _after(sentence: Marked, at: int) -> tuple[str, str]:
    """The kind of the first noun soon after a verb, and the verb that a "to" there adds ("not pay" where negated)."""
    words, kind = sentence.words, ""
    for place in range(at, min(at + _AFTER, len(words))):
        mark = sentence.starting.get(place)
        if mark and mark.kind == "noun":
            kind = kind or mark.value
        elif mark and mark.kind in ("stop", "opener"):
            break
        elif words[place] == "to":
            verb_at, negated = _verb_after(words, place + 1)
            if verb_at < len(words) and words[verb_at] in _BARE:
                negated = negated or words[place - 1] == "not"
                return kind, f"not {words[verb_at]}" if negated else words[verb_at]
    return kind, ""


def _plain_frame(sentence: Marked, noun: Mark, table: Table) -> Frame | None:
    """The clause of a noun with a plain verb right after it: "we collect", "Acme uses"."""
    words = sentence.words
    verb_at, negated = _verb_after(words, noun.stop)
    if verb_at >= len(words) or words[verb_at] in MODALS or verb_at > noun.stop + 3:
        return None
    word, verb = words[noun.stop - 1], words[verb_at]
    if word in NOMINATIVES:
        unknown = word != "you" and verb.isalpha() and verb not in table and verb not in FUNCTION
        fits = verb in _BARE or unknown
    else:
        fits = word not in _OBLIQUE and (verb in THIRD or (word.endswith("s") and verb in _BARE))
    if not fits:
        return None
    # "the data we hold": a pronoun right after a noun opens a relative clause; "by using it you agree" does not.
    before = sentence.ending.get(noun.start)
    negated = negated or words[noun.start - 1 : noun.start] in (["neither"], ["nor"])
    contact = before is not None and before.kind == "noun" and word in NOMINATIVES and verb not in WRAPPERS
    kind, then = _after(sentence, verb_at + 1)
    subordinate = contact or is_governed(sentence, noun.start)
    return Frame(noun.value, "", negated, verb, verb_at, verb_at + 1, subordinate, False, word, kind, then)  # noqa: FBT003


def _imperative(sentence: Marked) -> Frame | None:
    """The imperative that a sentence opens with, after "please" or not: "Keep it secret"."""
    words = sentence.words
    at = 0
    while at < min(3, len(words)) and (words[at] in ADVERBS or not words[at].isalpha()):
        at += 1
    if (
        at >= len(words)
        or words[at - 1 : at] == ["to"]
        or words[at] not in _BARE
        or words[at + 1 : at + 2] in ([","], ["of"], [":"])
    ):
        return None
    kind, then = _after(sentence, at + 1)
    return Frame("!", "", False, words[at], at, at + 1, False, False, "", kind, then)  # noqa: FBT003
