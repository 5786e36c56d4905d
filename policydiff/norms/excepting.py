"""What an item says that is listed as an exception: of "We do not share it, except:" each item may be shared."""

import re
from collections.abc import Mapping

from policydiff.model import Modality, Party
from policydiff.norms.features import main_frames
from policydiff.norms.frames import Frame, Skeleton
from policydiff.norms.modality import Reading

_CASES = r"(?:cases?|circumstances?|situations?|contexts?|instances?|purposes?|reasons?|conditions?|exceptions?)"

_BREAKS_OFF = re.compile(
    r"[ ,]{1,3}(?:with (?:the )?following exceptions?|"
    r"(?:unless|except(?:ing)?|excluding|other than|save (?:for|as|where|in|that)|apart from|with the exception of)"
    r"(?: as [\w ]{1,60} (?:and|or) (?=for|in|when))?"
    r"(?: (?:for|in|on|when|where|if|as|to|by|with|under|that|the|these|this|any|one|or|more|of|limited|such|it|is|are|"
    rf"you|we|they|do|does|doing|so|would|could|will|may|follow(?:s|ing)(?: \w+){{0,3}}|{_CASES})){{0,10}})$",
    re.IGNORECASE,
)
"""The end of a lead-in whose exception is still to come; "you may, except as the law permits:" breaks off elsewhere."""

_OPENS_SO = re.compile(
    rf"(?:except|other than|apart from|save (?:for|in)) [\w ]{{1,20}} following(?: {_CASES})?, ", re.IGNORECASE
)
"""The same at the start: "Except in the following cases, we do not share it:"."""

_TURNED: Mapping[Modality, Modality] = {
    Modality.PROHIBITION: Modality.PERMISSION,
    Modality.PERMISSION: Modality.PROHIBITION,
    Modality.OBLIGATION: Modality.EXEMPTION,
    Modality.PRACTICE: Modality.EXEMPTION,
    Modality.EXEMPTION: Modality.OBLIGATION,
}
"""What holds of an exception to each, for whom the rule binds; what is no right of yours, nobody owes you."""

_TAKES_CLAUSES = re.compile(rf" (?:(?:unless|if|when|where)(?: \w+){{0,2}}|{_CASES})$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;!?]) ")
_NO_DOER = frozenset(("", "!"))
_MARKS = " :.—–"
_LATE = 2  # words in front of the verb of what a noun is told apart by


def rule_of_exception(item: Skeleton, lead_in: str) -> str:
    """The rule that an item is excepted from, as its lead-in has it; "" where it is no exception.

    Where a noun has to follow, an item with a clause of its own stands alone: "We may share it with couriers."
    """
    lead_in = _SENTENCE_END.split(lead_in.rstrip(_MARKS))[-1]
    breaks, opens = _BREAKS_OFF.search(lead_in), _OPENS_SO.match(lead_in)
    if not (breaks or opens):
        return ""
    if any(map(_is_clause, main_frames(item))) and not _TAKES_CLAUSES.search(lead_in):
        return ""
    return lead_in[: breaks.start()] if breaks else lead_in[opens.end() if opens else 0 :]


def _is_clause(frame: Frame) -> bool:
    """Whether somebody does it, and is no more than told of: "we may mend it", but "rakes we broke"."""
    return frame.subject not in _NO_DOER and bool(frame.modal or frame.start < _LATE)


def excepted(rule: Reading) -> Reading:
    """What holds of an exception to a rule."""
    if rule.modality is Modality.RIGHT:
        return Reading(Modality.EXEMPTION, Party.PROVIDER, 0, 0)
    return Reading(_TURNED[rule.modality], rule.bearer, 0, 0)
