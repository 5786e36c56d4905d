"""Short verbatim quotes: the words of a clause that tell it from others, "..." for what is left out."""

import re
from collections.abc import Iterator

from policydiff.model import Change, Clause, Modality, Party, Span
from policydiff.words import plain_words

GAP = " ... "

# The label in front of a quote says who and how ("MAY", "YOU MUST"), so the quote opens with the act: "share your
# data", not "We may share your data". "only" stays: it narrows the act.
_WHO = r"(?:we|you|they)\s+(?:also\s+)?"
_HOW = (
    r"(?:(?:may|can|could|might|must|shall|should|will|would|do|does)(?:\s+(?:not|never|also))*\s+"
    r"|(?:have|has)\s+(?:the\s+(?:right|ability|option)\s+)?to\s+"
    r"|reserves?\s+the\s+right\s+to\s+"
    r"|(?:is|are)\s+(?:required|obliged|entitled|permitted|allowed|able)\s+to\s+)"
)
_OPENING = re.compile(f"(?:{_WHO})?(?:{_HOW})?", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|neither|nor)\b", re.IGNORECASE)
_WHO_SAYS = re.compile(r"we|you", re.IGNORECASE)
_PARTY_OF = {"we": Party.PROVIDER, "you": Party.USER}
_PRONOUN_BEFORE = re.compile(
    r"(?P<joined>^|[^\w\s]\s*|\b(?:and|or|but|that|if|when|so|because|while|as|then|than|how|what|which)\s+)?"
    r"\b(?:we|you|they)(?:\s+also)?\s*$",
    re.IGNORECASE,
)
"""Who acts, in front of the act, and what joins them to what is before."""

_CONDITION = re.compile(
    r"\W{0,4}(?:if|when|where|unless|until|once|as|to|in|for|by|on|at|upon|after|before|with|without|subject|depending|"
    r"because|since|although|while|during|under|except|provided|should)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[,;:]\s|\s(?:and|but|or)\s(?=(?:we|you|they|it|this|that|these|those|our|your|the)\b)")
_PART = re.compile(r"[,;:]|\bthat\b", re.IGNORECASE)
_WHOLE_BEFORE = re.compile(
    r"(?:^|[,;:.]|\b(?:we|you|they|also|not|never|to|may|can|could|might|must|shall|should|will|would|do|does|and|but|or))"
    r"\s*$",
    re.IGNORECASE,
)
"""What a quote may leave out before it without a sign: who and how, which the label says, or a clause of its own."""


NEAR = 60
"""So many characters before its verb, a clause is quoted from its start."""

_TELLING = frozenset({"duration", "amount", "age", "percentage"})

CONTEXT = 24
"""So many characters are quoted before a changed word that stands far behind the opening."""


def quote(clause: Clause, limit: int, focus: Span | None = None) -> str:
    """At most about `limit` characters of the clause, from its act on, a changed word among them.

    Args:
        clause: What to quote; an item that its lead-in binds is quoted with the lead-in's opening.
        limit: In characters.
        focus: Where words of the clause changed, if that should be seen.
    """
    lead_in = clause.lead_in or ""
    if not (lead_in and _is_bound_by_its_lead_in(clause)):
        start = _start(clause, focus)
        cut = "" if _WHOLE_BEFORE.search(clause.text[:start]) else GAP.lstrip()
        return cut + _phrase(clause.text, start, limit - len(cut), focus or _act_far_behind(clause, start))
    opening = _cut(lead_in[_after_who_and_how(lead_in, 0, clause) :], limit // 2)
    return f"{opening} {_phrase(clause.text, 0, limit - len(opening), focus)}"


def telling_spans(change: Change) -> Iterator[tuple[Clause, Span]]:
    """Each clause of a change with the place in it that tells most: of what changed, what the explanation names.

    Of a clause that came or went whole it is the first period, sum or age behind its act.
    """
    if not (change.old and change.new):
        yield from _spans_of_numbers(change)
        return
    named = frozenset(plain_words(change.explanation))
    for clauses, there in ((change.old, "delete"), (change.new, "insert")):
        told = _told_place(change, there, named)
        start = 0
        for clause in clauses:
            first, last = (min(max(bound - start, 0), len(clause.text)) for bound in told)
            if first < last:
                yield clause, (first, last)
            start += len(clause.text) + 1


def _spans_of_numbers(change: Change) -> Iterator[tuple[Clause, Span]]:
    for clause in change.clauses:
        act = clause.norms[0].cue[1] if clause.norms else len(clause.text)
        numbers = (number.text for number in clause.quantities if number.kind in _TELLING)
        places = ((clause.text.find(text, act), len(text)) for text in numbers)
        start, length = next((place for place in places if place[0] >= 0), (0, 0))
        if length:
            yield clause, (start, start + length)


def _told_place(change: Change, there: str, named: frozenset[str]) -> Span:
    """Of the edits `there`, where the one stands that holds most of the named words; the first of several."""
    at, most, found = 0, -1, (0, 0)
    for edit in change.edits:
        if edit.op == there:
            held = len(named.intersection(plain_words(edit.text)))
            if held > most:
                most, found = held, (at, at + len(edit.text))
        if edit.op in ("equal", there):
            at += len(edit.text)
    return found


def _act_far_behind(clause: Clause, start: int) -> Span | None:
    """Where the act stands, if that is far behind a long subject: the quote skips from the one to the other."""
    cue = clause.norms[0].cue if clause.norms else (0, 0)
    return cue if start == 0 and cue[0] > NEAR else None


def _is_bound_by_its_lead_in(clause: Clause) -> bool:
    return bool(clause.norms) and clause.norms[0].cue == (0, 0)


def _start(clause: Clause, focus: Span | None) -> int:
    """Where the quote starts: at the act, or before it where more than who and how changed: "Where allowed, we may"."""
    act = _opening(clause)
    if focus is None or focus[0] >= act or _after_who_and_how(clause.text, focus[0], clause) >= min(focus[1], act):
        return act
    return focus[0]


def _opening(clause: Clause) -> int:
    """Where the quote starts: at the act, with its subject unless that is a mere pronoun."""
    cue = clause.norms[0].cue[0] if clause.norms else 0
    before = clause.text[:cue]
    pronoun = _PRONOUN_BEFORE.search(before[-NEAR:])
    joined = pronoun and (pronoun["joined"] is not None or _CONDITION.match(_PART.split(before)[-1]))
    if joined:  # not "any number you give us"
        return _after_who_and_how(clause.text, cue, clause)
    if cue <= NEAR:
        return _after_who_and_how(clause.text, 0, clause)
    if not _CONDITION.match(before):
        return 0
    boundaries = [found.end() for found in _BOUNDARY.finditer(before, cue - NEAR)]
    with_subject = [boundary for boundary in boundaries if before[boundary:].strip()]
    return with_subject[-1] if with_subject else _word_start(before, cue - NEAR)


def _word_start(text: str, at: int) -> int:
    """Where the next word begins."""
    return text.find(" ", at) + 1


def _after_who_and_how(text: str, start: int, clause: Clause) -> int:
    """Behind "We may", where the label says it; `start` where it says less than the words: "We are not liable"."""
    found = None if clause.modality in (Modality.NONE, Modality.EXEMPTION) else _OPENING.match(text, start)
    if found is None or (_NEGATED.search(found[0]) and clause.modality is not Modality.PROHIBITION):
        return start
    if _NEGATED.match(text, found.end()):  # "We will not, except as set out, sell it"
        return start
    who = _WHO_SAYS.match(found[0])
    return found.end() if who is None or _PARTY_OF[who[0].lower()] is clause.bearer else start


def _phrase(text: str, start: int, limit: int, focus: Span | None) -> str:
    """The text from `start` on; where that does not reach the focus, its opening and the words around the focus."""
    reach = start + limit
    if focus is None or focus[0] <= start or min(focus[1], focus[0] + CONTEXT, len(text)) <= reach:
        return _cut(text[start:], limit)
    opening = _cut(text[start : focus[0]], limit // 3).removesuffix(GAP.rstrip())
    resume = text.find(" ", max(start + len(opening), focus[0] - CONTEXT), focus[0])
    resume = focus[0] if resume < 0 else resume + 1
    return f"{opening}{GAP}{_cut(text[resume:], limit - len(opening) - len(GAP))}"


def _cut(text: str, limit: int) -> str:
    """The text without closing punctuation; with "..." behind the last word that fits, where it is too long."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text.rstrip(" .;,")
    end = text.rfind(" ", 0, max(1, limit - len(GAP) + 2))
    return text[: end if end > 0 else limit].rstrip(" .;,:") + GAP.rstrip()
