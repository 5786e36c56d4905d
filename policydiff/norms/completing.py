"""Items that end a sentence their lead-in begins: "We will not:" and "sell it" are "We will not sell it"."""

import re
from collections.abc import Sequence

from policydiff.lexicon.verbs import BREAKING_OFF, DISCLAIMED
from policydiff.norms.features import main_frames
from policydiff.norms.frames import Skeleton

_SENTENCE_END = re.compile(r"(?<=[.;!?:]) ")
_MARKS = " :.…—–"
_OPENING = re.compile(r"^\W{0,8}")
_LAST_CLAUSE = re.compile(r"^.*\b(?:that|because) (?=(?:we|you)\b)")
"""Up to the clause that breaks off: "You can expect that {we will}"."""

_DUTIES = re.compile(
    r"\byour (?:\w+ )?(?:obligations|duties|responsibilities) (?:\w+ )?(?:include|are)$", re.IGNORECASE
)
"""A lead-in that names duties, whatever follows: "Your duties include:"."""

_TELLING = frozenset({"be", "have"})
"""Behind these a noun may follow: "Our reasons are:"."""

_DENYING = frozenset({"not", "no", "neither", "nor"})


def completed(item: Skeleton, lead: Skeleton, text: str, lead_in: str) -> str:
    """The sentence that a lead-in begins and an item ends; "" where the lead-in is whole, or the item stands alone."""
    begun = _SENTENCE_END.split(lead_in.strip().rstrip(_MARKS))[-1]
    frames = main_frames(item)
    if _DUTIES.search(begun) and not (frames and frames[0].modal):
        return f"You are responsible for {text}"
    if not _is_begun(lead, stands_alone=bool(frames) and (frames[0].subject != "!" or frames[0].negated)):
        return ""
    ending = _OPENING.sub("", text, count=1)
    return f"{_LAST_CLAUSE.sub('', begun)} {ending[:1].lower()}{ending[1:]}"


def _is_begun(lead: Skeleton, *, stands_alone: bool) -> bool:
    """Whether a lead-in waits for an item with a clause of its own, or for one without."""
    words = [word for word in lead.words if word.isalpha()] or [""]
    if stands_alone or words[-1] == "for":
        return _is_disclaimed(words) and words[-1] == ("that" if stands_alone else "for")
    return _asks_for_verb(words, lead)


def _asks_for_verb(words: Sequence[str], lead: Skeleton) -> bool:
    """Whether what is named may or must be done by somebody is still to come: "We may not", "You have the right to"."""
    if len(words) > 1 and words[-2] in BREAKING_OFF.get(words[-1], ()):
        return True
    if not lead.frames:
        return False
    last = lead.frames[-1]
    is_open = not last.verb.isalpha() and last.stop >= len(lead.words)
    return is_open and last.modal not in _TELLING and last.subject not in ("", "!")


def _is_disclaimed(words: Sequence[str]) -> bool:
    """Whether what follows is not answered for: "We are not liable for", "We do not guarantee that"."""
    return not _DENYING.isdisjoint(words) and not DISCLAIMED.isdisjoint(words)
