"""Noise: differences that change nothing, each with its class, decided before anything else is asked of a pair."""

import re
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from policydiff.judgement.side import IN_FORCE, LIMITS, slots_in
from policydiff.lexicon.calendar import MONTHS
from policydiff.model import Clause, Quiet
from policydiff.words import INVISIBLE, REFERENCE, lent_to, plain_words, renamed

_OPENING_NUMBER = re.compile(r"\W{0,3}\w{1,4}(?:\.\w{1,3}){0,4}[.)]\s")
_OF_DATES = (
    "last updated update updates revised revision modified modification amended posted published version date dated "
    "as of on the this our was is were privacy policy notice statement terms"
)
_DATE_WORDS = frozenset(_OF_DATES.split())
"""What a line that only says when the document was updated is made of, beside the date."""

_OF_FORCE = (
    "effective effect force in into take takes go goes come comes enter enters will be following of service agreement"
)
_FORCE_WORDS = frozenset(_OF_FORCE.split())
"""What such a line adds that says from when the document binds."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AGO = re.compile(r"\b(?:\d{1,3}|an?|one|a few) (?:second|minute|hour|day|week|month|year)s? ago\b", re.IGNORECASE)
"""How pages tell a date that no snapshot can tell: "Last updated: 3 days ago"."""

_DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b|\d[\dTZ:./+-]*(?:st|nd|rd|th)?|\bGMT\b|\bUTC\b", re.IGNORECASE)
"""What a day or month is written of: "May 2024", "2024-02-26T20:39:54Z", "04/29/2022"."""

_OPENERS = (":", "—", "–")
"""What a lead-in that items hang on ends in: "We may share:"; a sentence that merely stands before a list does not."""

_BINDING = frozenset(plain_words("may might can could must shall will would should not never no cannot"))
"""Of these a title holds none that lends something to what hangs on it."""

_SENTENCE = re.compile(r"(?:We|You|I|It|They|This|These|If|By|Our)\b.{15,}[.!?]$", re.DOTALL)
"""A clause with a subject of its own says the same under any lead-in."""

_NUMBER_TOKEN = re.compile(r"\d+(?:\.\d+)*|\([a-z]\)")


@frozen
class Texts:
    """What the questions are asked of: one match, with what is known of the whole pair of documents.

    Attributes:
        old: The old clauses.
        new: The new clauses.
        was: The old texts joined by one space.
        now: The new texts joined by one space.
        names: The new name of each renamed old one.
        renumbered: The new number of each section that was renumbered, by its old number.
    """

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    was: str
    now: str
    names: Mapping[str, str]
    renumbered: Mapping[str, str]

    def folded(self, text: str) -> tuple[str, ...]:
        """The words of a text with each renamed name written as the new one."""
        return plain_words(renamed(text, self.names))


def quiet_of(texts: Texts) -> Quiet | None:
    """The class of noise that explains the whole difference; None where something else changed."""
    return next((name for name, _, asks in CLASSES if asks(texts)), None)


def _is_invisible(texts: Texts) -> bool:
    return texts.was != texts.now and INVISIBLE.sub("", texts.was) == INVISIBLE.sub("", texts.now)


def _is_link(texts: Texts) -> bool:
    return texts.was == texts.now and _links(texts.old) != _links(texts.new) and hang_alike(texts.old[0], texts.new[0])


def _links(clauses: Sequence[Clause]) -> list[str]:
    return [link for clause in clauses for link in clause.links]


def _is_numbering(texts: Texts) -> bool:
    """The words are equal without their leading numbers, and those differ."""
    if plain_words(texts.was) != plain_words(texts.now) or not hang_alike(texts.old[0], texts.new[0]):
        return False
    return _leading(texts.old, texts.was) != _leading(texts.new, texts.now)


def _leading(clauses: Sequence[Clause], text: str) -> str:
    """The item's own number, or the one that the text opens with."""
    opening = _OPENING_NUMBER.match(text)
    typed = opening[0].strip() if opening and len(plain_words(text)) < len(text.split()) else ""
    return f"{clauses[0].number or ''} {typed}"


_PARTED = re.compile(r"(?<=[^\W\d]) (?=[^\W\d])")
"""A space between letters, which is easily lost; between digits it parts numbers."""


def _is_typography(texts: Texts) -> bool:
    """The letters are equal; case, punctuation, quotes, dashes, spaces or layout differ."""
    was, now = (_PARTED.sub("", " ".join(plain_words(text))) for text in (texts.was, texts.now))
    return was == now and hang_alike(texts.old[0], texts.new[0])


def hang_alike(was: Clause, now: Clause) -> bool:
    """Whether the lead-ins hold the same words, or neither opens a list, under like titles; sentences need neither.

    Titles are alike that lend the same, or nothing to these clauses.
    """
    if any(_SENTENCE.match(clause.text) for clause in (was, now)) or _bind_by_themselves(was, now):
        return True
    leads = (was.lead_in or "", now.lead_in or "")
    lent = [lent_to(clause.path, clause.lead_in) for clause in (was, now)]
    read = [(clause.modality, clause.bearer) for clause in (was, now)]
    return (lent[0] == lent[1] or read[0] == read[1]) and (
        not any(lead.rstrip().endswith(_OPENERS) for lead in leads)
        or plain_words(leads[0]) == plain_words(leads[1])
        or _differ_by_title(*sorted(leads, key=len))
        or _are_lent_alike(was, now)
    )


def _bind_by_themselves(was: Clause, now: Clause) -> bool:
    """Whether the words of both clauses bind the same party in the same way, and what they hang on sets no limit."""
    own = all(clause.norms and clause.norms[0].cue[1] for clause in (was, now))
    free = all((LIMITS | {"negation"}).isdisjoint(slots_in(clause.lead_in or "")) for clause in (was, now))
    return own and free and (was.modality, was.bearer) == (now.modality, now.bearer)


def _are_lent_alike(was: Clause, now: Clause) -> bool:
    """Whether one lead-in has another before it, which lends the same: "Your part: You must:", "You must:"."""
    shorter, longer = sorted((was.lead_in or "", now.lead_in or ""), key=len)
    before = longer.removesuffix(shorter)
    is_before = bool(shorter) and before != longer and before.rstrip().endswith(":")
    free = (LIMITS | {"negation"}).isdisjoint(slots_in(before))
    return is_before and free and (was.modality, was.bearer) == (now.modality, now.bearer)


_EXEMPLIFIES = re.compile(
    r" (?:for example|(?:some )?examples? (?:of [^:]{1,120} )?(?:include|are)|"
    r"(?:this|these|it|they) (?:may )?includes?)[^:]{0,60}:",
    re.IGNORECASE,
)


def _differ_by_title(shorter: str, longer: str) -> bool:
    """Whether a lead-in is another with a title put before it, which binds nobody: "Your duties For its use:".

    Or with one behind it that only says that examples follow: "Rules: Examples of these include:".
    """
    if shorter and _EXEMPLIFIES.fullmatch(longer.removeprefix(shorter)):
        return True
    title = longer.removesuffix(shorter)
    return bool(shorter) and len(title) < len(longer) and ":" not in title and _BINDING.isdisjoint(plain_words(title))


def _is_rename(texts: Texts) -> bool:
    return texts.was != texts.now and bool(texts.names) and texts.folded(texts.was) == texts.folded(texts.now)


def _is_reference(texts: Texts) -> bool:
    """Nothing but cross-references differ, and each follows a section that was renumbered."""
    if not texts.renumbered:
        return False
    followed = REFERENCE.sub(
        lambda match: _NUMBER_TOKEN.sub(lambda number: texts.renumbered.get(number[0], number[0]), match[0]),
        texts.was,
    )
    return followed != texts.was and texts.folded(followed) == texts.folded(texts.now)


def _is_date(texts: Texts) -> bool:
    """A line that says when the document was updated and nothing else, with another date.

    A line that says from when it binds is one only where the day is the same.
    """
    names_force = any(IN_FORCE.search(text) for text in (texts.was, texts.now))
    if names_force and (not _days(texts.old) or _days(texts.old) != _days(texts.new)):
        return False
    words = _DATE_WORDS | _FORCE_WORDS if names_force else _DATE_WORDS
    return all(
        len(clauses) == 1
        and (_YEAR.search(clauses[0].text) or _AGO.search(clauses[0].text)) is not None
        and words.issuperset(plain_words(_DAY.sub(" ", _AGO.sub(" ", clauses[0].text))))
        for clauses in (texts.old, texts.new)
    )


def _days(clauses: Sequence[Clause]) -> list[str]:
    return [str(quantity.value) for clause in clauses for quantity in clause.quantities if quantity.kind == "date"]


CLASSES: tuple[tuple[Quiet, str, Callable[[Texts], bool]], ...] = (
    ("links", "the words are the same and lead elsewhere", _is_link),
    ("invisible", "characters that nobody sees", _is_invisible),
    ("numbering", "the number of a clause follows its place", _is_numbering),
    ("typography", "quotes, dashes, case, punctuation, spaces and layout", _is_typography),
    ("renames", "one name replaced throughout, reported once", _is_rename),
    ("references", "a cross-reference follows a section that was renumbered", _is_reference),
    ("dates", "the line that says when the document was updated", _is_date),
)
"""(class, reason, question), the narrowest first."""
