"""Enumerations and audiences: one more or one fewer of what a clause covers is no wording, however short the word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import frozen

from policydiff.judgement.direction import BURDENS, OPPOSITE, gained_by_widening, left_out_of
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import is_alternative
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import CONTACT, EMPTY, EXAMPLE, LIMITS, LINK, slots_in
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.names import COMPANY_FORMS
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Edit, Favours, Party
from policydiff.words import plain_words, stem, stems_of

_ONE_MORE = re.compile(r"^\s*(?:[,/]|and\b|or\b|nor\b)|(?:[,/]|\band|\bor|\bnor)\s*$", re.IGNORECASE)
"""What was put in or taken out opens or ends with what joins a list: "and reviews", "supply,"."""

_JOINS = re.compile(r",\s*$")
_JOINED = re.compile(r"\s?(?:,|(?:and|or|nor)\b)", re.IGNORECASE)

_JOINTS = frozenset({"and", "or", "nor"})
"""What joins an item to its list, before and behind it, beside marks."""

_WORD = re.compile(r"\w+")

_WHOEVER = frozenset({"others"})
"""Ends a list with whoever else: "with couriers and others"."""

_OPENS = frozenset({"if", "when", "where", "unless", "until"})
"""Opens a condition, and is no item: "{unless and} until you write"."""

_LONGEST = 6
"""More words than this are no item of a list but a clause, of which the other questions tell."""

_OF_CLAUSES = frozenset({"modal", "negation"})
"""Slots whose words make a clause of what was put in."""

_SHOWN = re.compile(r"\b(?:visible|available|accessible|shown|displayed) to ([^.;:,]{1,80})", re.IGNORECASE)


@frozen
class _Piece:
    """What was put in or taken out.

    Attributes:
        edit: It.
        before: The edit before it, one of what stayed as a rule; None at the start.
        after: The edit behind it.
        start: Where it stands in the text of its side.
    """

    edit: Edit
    before: Edit | None
    after: Edit | None
    start: int

    @property
    def words(self) -> tuple[str, ...]:
        """Its content words; none where it is as long as a clause or holds what makes one."""
        words = [word for word in plain_words(self.edit.text) if word not in _JOINTS]
        if len(words) > _LONGEST or _OF_CLAUSES & slots_in(_unjoined(self.edit.text)):
            return ()
        return tuple(
            word
            for word in words
            if word in _WHOEVER or (len(word) > 1 and word not in _OPENS and EMPTY.isdisjoint({word, stem(word)}))
        )

    @property
    def is_joined(self) -> bool:
        """Whether it opens or ends with what joins a list, or stands between such, and nothing else changed there."""
        if not (_stays(self.before, self.edit) and _stays(self.after, self.edit)):
            return False
        return bool(_ONE_MORE.search(self.edit.text)) or _is_between(self.before, self.after)

    @property
    def is_fact(self) -> bool:
        """Whether it is an address, number or link, a company's form, or says that somebody does as they see fit."""
        facts = (CONTACT, LINK, _FORM, _AT_WILL)
        return any(fact.search(self.edit.text) for fact in facts)

    def stands_in_fact(self, text: str) -> bool:
        """Whether it is a part of a link, or of examples in brackets, in the text of its side: "acme.example/{en/}"."""
        facts = chain(LINK.finditer(text), EXAMPLE.finditer(text))
        return any(fact.start() <= self.start < fact.end() for fact in facts)


_FORM = re.compile(rf"^\W*(?:{'|'.join(map(re.escape, COMPANY_FORMS))})\b(?:['’]s)?\W*$")
"""Of a company that is named with it and without: "Acme{, Inc.,} reads them"."""

_AT_WILL = re.compile(r"\bdiscretion\b", re.IGNORECASE)


def lists(pair: Pair) -> Iterator[Finding]:
    """An item of an enumeration that came or went in a clause that binds somebody."""
    if not any(clause.norms for clause in pair.old.clauses + pair.new.clauses):
        return
    if pair.touched == {"condition"}:
        return  # the same words in another order
    pieces = list(_pieces(edits_of(pair.old.text, pair.new.text)))
    told = Counter(piece.words for piece in pieces)
    came, went = (
        {word for piece in pieces if piece.edit.op == op for word in plain_words(piece.edit.text)}
        for op in ("insert", "delete")
    )
    for piece in pieces:
        words = piece.words
        side = pair.new if piece.edit.op == "insert" else pair.old
        is_moved = told[words] > 1 or (went if piece.edit.op == "insert" else came).issuperset(words)
        if words and piece.is_joined and not is_moved and not piece.is_fact and not piece.stands_in_fact(side.text):
            yield _finding(pair, piece)


def _pieces(edits: Sequence[Edit]) -> Iterator[_Piece]:
    """What was put in and taken out, in order."""
    read = {"insert": 0, "delete": 0}  # so many characters of each side
    for before, edit, after in zip((None, *edits), edits, (*edits[1:], None), strict=False):
        if edit.op != "equal":
            yield _Piece(edit, before, after, read[edit.op])
        for op in read if edit.op == "equal" else (edit.op,):
            read[op] += len(edit.text)


def _finding(pair: Pair, piece: _Piece) -> Finding:
    """How an item that came or went is told."""
    came = piece.edit.op == "insert"
    says = f"{'also' if came else 'no longer'}: {_told(piece)}"
    return Finding("scope+" if came else "scope-", matters=True, says=says, favours=_favours(pair, piece))


_BUT_NOT = re.compile(
    r"\b(?:without|(?:other|rather) than|(?<!may )(?<!will )(?<!shall )(?<!do )(?<!must )not)\b", re.IGNORECASE
)
"""Takes out what follows: "from shops, not from doctors"; "may not" forbids, and forbids more."""

_NEAR = 400
"""So many characters before an item are looked through for what limits it."""

_INCLUDED = re.compile(r"\W{0,4}(?:including|such as|like)\b", re.IGNORECASE)
"""What is only named of something wider: 'your data, including your name'."""


def _favours(pair: Pair, piece: _Piece) -> Favours:
    """Who is better off by an item that came or went.

    That somebody else may or may no longer do what a user may takes nothing from the user; what a user must, others
    must as users do.
    """
    edit, start = piece.edit, piece.start
    side, other = (pair.new, pair.old) if edit.op == "insert" else (pair.old, pair.new)
    clause = other.lead
    is_free = clause.bearer is Party.USER and (clause.bearer, clause.modality) not in BURDENS
    is_of_subject = is_free and start <= clause.norms[0].cue[0]
    near = side.text[max(0, start - _NEAR) : start + len(edit.text)]
    is_limited = not LIMITS.isdisjoint(slots_in(near)) or _BUT_NOT.search(near)
    is_freed = "only" in {word.lower() for words in (pair.gone, pair.come) for word in words.get("condition", ())}
    if is_of_subject or is_limited or is_freed or _INCLUDED.match(edit.text):
        return "unknown"
    gained = OPPOSITE[gained_by_widening(clause)] if is_alternative(pair, edit.text) else gained_by_widening(clause)
    return gained if edit.op == "insert" else left_out_of((pair.old.lead, pair.new.lead), OPPOSITE[gained])


def _is_between(before: Edit | None, after: Edit | None) -> bool:
    """Whether an edit stands between what joins the items of a list: "rakes, {hats }or boots"."""
    if before is None or after is None or not before.op == after.op == "equal":
        return False
    return bool(_JOINS.search(before.text) and _JOINED.match(after.text))


def _stays(beside: Edit | None, edit: Edit) -> bool:
    """Whether what stands beside an edit stays: it is joined otherwise, is no content, or the edit holds it again."""
    if beside is None or beside.op == "equal":
        return True
    return EMPTY.union(plain_words(edit.text)).issuperset(plain_words(_unjoined(beside.text)))


def _told(piece: _Piece) -> str:
    """The item as a reader is told it, without what an edit beside it held before."""
    beside = [other.text for other in (piece.before, piece.after) if other and other.op != "equal"]
    held = {word for text in beside for word in plain_words(text)} - _JOINTS
    said = _unjoined(piece.edit.text)
    return said if held.isdisjoint(plain_words(said)) else " ".join(word for word in piece.words if word not in held)


def _unjoined(text: str) -> str:
    """The text from its first word to its last that joins nothing."""
    words = [word for word in _WORD.finditer(text) if word[0].lower() not in _JOINTS]
    return text[words[0].start() : words[-1].end()] if words else ""


def audiences(pair: Pair) -> Iterator[Finding]:
    """To whom something is visible, where that is told in other words."""
    was, now = (_SHOWN.findall(side.text) for side in pair.sides)
    for gone, come in zip(was, now, strict=False):
        if set(stems_of(gone)) - STOP_WORDS != set(stems_of(come)) - STOP_WORDS:
            yield Finding("scope+", matters=True, says=f"to whom: {gone.strip()} -> {come.strip()}")
