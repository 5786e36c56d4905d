"""Items that end a sentence their lead-in begins: "We will not:" and "sell it" are "We will not sell it"."""

import re
from collections.abc import Sequence

from policydiff.lexicon.verbs import BREAKING_OFF, DISCLAIMED
from policydiff.norms.features import main_frames
from policydiff.norms.frames import Skeleton, skeleton_of
from policydiff.norms.parties import Parties
from policydiff.norms.words import words_of

_SENTENCE_END = re.compile(r"(?<=[.;!?:]) ")
_MARKS = " :.…—–"
_OPENING = re.compile(r"^\W{0,8}")
_LAST_CLAUSE = re.compile(r"^.*\b(?:that|because) (?=(?:we|you)\b)")
"""Up to the clause that breaks off: "You can expect that {we will}"."""

_DUTIES = re.compile(
    r"\byour (?:\w+ )?(?:obligations|duties|responsibilities) (?:\w+ )?(?:include|are)$", re.IGNORECASE
)
"""A lead-in that names duties, whatever follows: "Your duties include:"."""

_DENYING = frozenset({"not", "no", "neither", "nor"})


def completed(item: Skeleton, text: str, lead_in: str, parties: Parties) -> str:
    """The sentence that a lead-in begins and an item ends; "" where the lead-in is whole, or the item stands alone."""
    begun = _SENTENCE_END.split(lead_in.strip().rstrip(_MARKS))[-1]
    words = words_of(begun).words or [""]
    frames = main_frames(item)
    if _DUTIES.search(begun) and not (frames and frames[0].modal):
        return f"You are responsible for {text}"
    stands_alone = bool(frames) and (frames[0].subject != "!" or frames[0].negated)
    if stands_alone or words[-1] == "for":
        is_begun = _is_disclaimed(words) and words[-1] == ("that" if stands_alone else "for")
    else:
        is_begun = _asks_for_verb(words, skeleton_of(words, parties.table_for(begun)))
    if not is_begun:
        return ""
    ending = _OPENING.sub("", text, count=1)
    return f"{_LAST_CLAUSE.sub('', begun)} {ending[:1].lower()}{ending[1:]}"


def _asks_for_verb(words: Sequence[str], begun: Skeleton) -> bool:
    """Whether what is named may or must be done by somebody is still to come: "We may not", "You have the right to"."""
    if len(words) > 1 and words[-2] in BREAKING_OFF.get(words[-1], ()):
        return True
    last = begun.frames[-1] if begun.frames else None
    return last is not None and last.subject not in ("", "!") and not last.verb and last.stop >= len(words)


def _is_disclaimed(words: Sequence[str]) -> bool:
    """Whether what follows is not answered for: "We are not liable for", "We do not guarantee that"."""
    return not _DENYING.isdisjoint(words) and not DISCLAIMED.isdisjoint(words)
