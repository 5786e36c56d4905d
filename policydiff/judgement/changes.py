"""Matches and left-over statements into changes."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256

from attrs import evolve, field, frozen

from policydiff.judgement.direction import gained_by_removing, gains
from policydiff.judgement.explaining import aspects_of, explanation_of
from policydiff.judgement.finding import Finding
from policydiff.judgement.findings import favoured_by, findings_of
from policydiff.judgement.pair import pair_of
from policydiff.judgement.quiet import Texts, hang_alike, quiet_of
from policydiff.judgement.side import lead_of
from policydiff.judgement.weight import weight_alone, weight_of
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.plain import (
    ADDED_WORDS,
    HEADING_WORDS,
    PARTY_WORDS,
    REMOVED_WORDS,
    SAID_TWICE,
    SETTLED_WORDS,
    WHOSE_WORDS,
)
from policydiff.model import (
    Alignment,
    Change,
    Changes,
    Clause,
    Document,
    Kind,
    Match,
    Modality,
    Party,
    Quiet,
    Statement,
    Weight,
)
from policydiff.words import one_name

SILENT = "silent"

UNREAD = "unread"
"""What came or went in a language whose norms are not read may bind somebody, so it counts as material."""


@frozen
class Judge:
    """Judges every difference of one alignment.

    Attributes:
        alignment: What became of which.
        old: The changed old statements with their norms, by index.
        new: The changed new statements with their norms, by index.
    """

    alignment: Alignment
    old: Mapping[int, Clause]
    new: Mapping[int, Clause]
    _names: Mapping[str, str] = field(init=False, repr=False)
    _renumbered: Mapping[str, str] = field(init=False, repr=False)
    _partner: Mapping[int, int] = field(init=False, repr=False)
    _staying: Sequence[int] = field(init=False, repr=False)

    @_names.default
    def _renamed_names(self) -> dict[str, str]:
        return one_name((rename.old, rename.new) for rename in self.alignment.renames)

    @_renumbered.default
    def _renumbered_sections(self) -> dict[str, str]:
        numbers = [change.number for change in self.alignment.sections if change.number]
        was, now = Counter(old for old, _ in numbers), Counter(new for _, new in numbers)
        return {old: new for old, new in numbers if was[old] == now[new] == 1}

    @_partner.default
    def _new_places(self) -> dict[int, int]:
        stayed = ((match.old[0], match.new[0]) for match in self.alignment.matches if not match.moved)
        return dict([*self.alignment.identical, *stayed])

    @_staying.default
    def _old_places(self) -> list[int]:
        return sorted(self._partner)

    @cached_property
    def _said_before(self) -> frozenset[Hashable]:
        return frozenset(_said(self.alignment.old.statements, clause) for clause in self.alignment.old.statements)

    @cached_property
    def _said_now(self) -> frozenset[Hashable]:
        return frozenset(_said(self.alignment.new.statements, clause) for clause in self.alignment.new.statements)

    @cached_property
    def _headings_before(self) -> Mapping[int, int | None]:
        return dict(self.alignment.headings_before)

    @cached_property
    def _headings_now(self) -> Mapping[int, int | None]:
        return dict(self.alignment.headings_now)

    @property
    def _is_read(self) -> bool:
        return self.alignment.old.norms_are_read and self.alignment.new.norms_are_read

    def changes(self) -> Changes:
        """Every difference in the new document's reading order, removed ones where they stood."""
        placed: list[tuple[tuple[int, int, int], Change]] = [
            *(((change.new[0].index, 0, 0), change) for change in self._all_matched()),
            *(((index, 0, 0), self._alone("added", self.new[index])) for index in self.alignment.added),
            *((self._old_place(index), self._alone("removed", self.old[index])) for index in self.alignment.removed),
        ]
        return Changes(_told_apart(change for _, change in sorted(placed, key=lambda pair: pair[0])))

    def _old_place(self, index: int) -> tuple[int, int, int]:
        """Right after the new place of what stood before it."""
        at = bisect_left(self._staying, index)
        return (self._partner[self._staying[at - 1]] if at else -1, 1, index)

    def _alone(self, kind: Kind, clause: Clause) -> Change:
        """A clause that only one side holds."""
        added = kind == "added"
        is_read = (self.alignment.new if added else self.alignment.old).norms_are_read
        words = _added_words(clause, is_read=is_read) if added else _removed_words(clause, is_read=is_read)
        weight = weight_alone(clause) if is_read else "material"
        quiet: Quiet | None = None
        heading: Clause | None = None
        headings = self._headings_before if added else self._headings_now
        if clause.index in headings:
            quiet, weight, words = "typography", "cosmetic", HEADING_WORDS
            heading = _heading(
                self.alignment.old if added else self.alignment.new, headings[clause.index], clause.topic
            )
            kind = "reworded" if heading else kind
        elif self._is_said_elsewhere(clause, added=added):
            weight, words = "cosmetic", SAID_TWICE
        favours = gains(clause) if added else gained_by_removing(clause)
        old, new = ((), (clause,)) if added else ((clause,), ())
        return Change(
            id=_fingerprint(kind, old, new),
            kind=kind,
            weight=weight,
            aspects=("typo",) if heading else (),
            favours=favours if weight == "material" else "unknown",
            shift=f"{SILENT} -> {clause.modality}" if added else f"{clause.modality} -> {SILENT}",
            topic=clause.topic,
            quiet=quiet,
            similarity=float(heading is not None),
            explanation=words.format(who=PARTY_WORDS[clause.bearer], whose=WHOSE_WORDS[clause.bearer]),
            old=old,
            new=new,
            heading=heading,
            edits=edits_of("", clause.text) if added else edits_of(clause.text, ""),
        )

    def _is_said_elsewhere(self, clause: Clause, *, added: bool) -> bool:
        """Whether the other document says what a clause says that only one of the two holds at this place."""
        document, said = (self.alignment.new, self._said_before) if added else (self.alignment.old, self._said_now)
        return not _POINTING.search(clause.text) and _said(document.statements, clause) in said

    def _all_matched(self) -> Iterable[Change]:
        """The change of each match; what became of a lead-in is judged before what hangs on it."""
        weights: dict[tuple[int, int], Weight] = {}
        for match in sorted(self.alignment.matches, key=lambda match: match.old):
            change = self._matched(match, weights)
            if len(match.old) == len(match.new) == 1:
                weights[match.old[0], match.new[0]] = change.weight
            yield change

    def _matched(self, match: Match, weights: Mapping[tuple[int, int], Weight]) -> Change:
        """Clauses that became others; `weights` are those of the matched statements before them."""
        old = tuple(self.old[index] for index in match.old)
        new = tuple(self.new[index] for index in match.new)
        was_asked, asked = self._under_one_lead(old, new, weights)
        texts = self._texts(was_asked, asked)
        quiet = quiet_of(texts)
        findings, weight = _judged(was_asked, asked, quiet, is_read=self._is_read)
        stays_the_same = quiet or (texts.was == texts.now and hang_alike(was_asked[0], asked[0]))
        kind: Kind = "moved" if match.moved and stays_the_same else _kind(match)
        noise = None if kind == "moved" and texts.was == texts.now else quiet
        was, now = lead_of(old), lead_of(new)
        reads_anew = weight != "cosmetic" and _reads_anew(findings, match)
        return Change(
            id=_fingerprint(kind, old, new),
            kind=kind,
            weight=weight,
            aspects=aspects_of(findings, match, noise, weight),
            favours=favoured_by(findings) if weight == "material" else "unknown",
            shift=f"{was.modality} -> {now.modality if reads_anew else was.modality}",
            topic=now.topic,
            quiet=None if kind == "moved" else quiet,
            similarity=round(match.similarity, 3),
            explanation=explanation_of(findings, match, noise),
            old=old,
            new=new,
            edits=edits_of(texts.was, texts.now),
        )

    def _under_one_lead(
        self, old: tuple[Clause, ...], new: tuple[Clause, ...], weights: Mapping[tuple[int, int], Weight]
    ) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
        """The old and new clauses, all with one lead-in where only its wording or the layout tells them apart.

        A lead-in that became another and means what it meant is told of as a change of its own.
        """
        was, now = old[0], new[0]
        if was.lead_in == now.lead_in:
            return old, new
        leads = zip(was.governed_by[-1:], now.governed_by[-1:], strict=False)
        if any(weights.get(pair) == "cosmetic" for pair in leads) or self._is_laid_out_anew(was, now):
            lead_in = was.lead_in or now.lead_in  # whichever way the two are compared
            alike = [tuple(evolve(clause, lead_in=lead_in) for clause in side) for side in (old, new)]
            return alike[0], alike[1]
        return old, new

    def _is_laid_out_anew(self, was: Clause, now: Clause) -> bool:
        """Whether a clause hangs on fewer or more of the same statements, and nothing before it went or came."""
        places = self._in_same_words
        leads, others = tuple(map(places.get, was.governed_by)), now.governed_by
        if leads[: len(others)] != others and others[: len(leads)] != leads:
            return False
        back = max(was.index - min((*was.governed_by, was.index)), now.index - min((*others, now.index)))
        return all(places.get(was.index - step) == now.index - step for step in range(1, back + 1))

    @cached_property
    def _in_same_words(self) -> Mapping[int, int]:
        """The new places of what stayed where it was in the same words, whatever it hangs on."""
        was, now = self.alignment.old.statements, self.alignment.new.statements
        return {at: to for at, to in self._partner.items() if was[at].text == now[to].text}

    def _texts(self, old: tuple[Clause, ...], new: tuple[Clause, ...]) -> Texts:
        was, now = (" ".join(clause.text for clause in clauses) for clauses in (old, new))
        return Texts(old, new, was, now, self._names, self._renumbered)


def _added_words(clause: Clause, *, is_read: bool) -> str:
    """How it is told that a clause is new: whom it binds, or what it settles."""
    if not is_read:
        return ADDED_WORDS[UNREAD]
    if clause.modality == Modality.NONE and clause.constitutive:
        return f"new statement {SETTLED_WORDS[clause.constitutive]}"
    return ADDED_WORDS[clause.modality]


def _removed_words(clause: Clause, *, is_read: bool) -> str:
    """How it is told that a clause fell silent; whether what the user may do is forbidden now, others say."""
    if not is_read:
        return REMOVED_WORDS[UNREAD]
    if clause.modality == Modality.NONE and clause.constitutive:
        return f"statement {SETTLED_WORDS[clause.constitutive]}, no longer there"
    is_users = (clause.modality, clause.bearer) == (Modality.PERMISSION, Party.USER)
    return REMOVED_WORDS["permission of yours" if is_users else clause.modality]


_STANDING = frozenset({"sentence", "item"})
"""Kinds of statements that say the same wherever they stand; a cell belongs to its row."""

WHOLE = 5
"""A sentence of so many words says the same wherever it stands; "Your name." does not."""

_POINTING = re.compile(
    r"\b(?:this (?:policy|section|page|rule|list)|these|those|above|below|following)\b", re.IGNORECASE
)
"""What a sentence with one of these says depends on where it stands."""

_TAKES_UP = re.compile(r"(?:this|that|such|it|they)\b(?!.*:\Z)", re.IGNORECASE)
"""What a sentence that opens so says depends on the one before; of a lead-in, its items tell."""


def _said(statements: Sequence[Statement], one: Statement) -> Hashable:
    """What a statement says, for finding it again: the other document may say it twice, and one of the two went."""
    if one.kind not in _STANDING or one.lead_in or len(one.text.split()) < WHOLE:
        return one.path, one.lead_in, one.text
    if _TAKES_UP.match(one.text):
        return statements[one.index - 1].text if one.index else "", one.text
    return one.text


def _judged(
    old: tuple[Clause, ...], new: tuple[Clause, ...], quiet: Quiet | None, *, is_read: bool
) -> tuple[tuple[Finding, ...], Weight]:
    """What was found about a pair, and its weight; nothing is asked of noise."""
    if quiet:
        return (), "minor" if quiet == "dates" else "cosmetic"
    pair = pair_of(old, new)
    findings = findings_of(pair)
    return findings, weight_of(pair, findings, is_read=is_read)


def _reads_anew(findings: Sequence[Finding], match: Match) -> bool:
    """Whether something was found by which the new clause binds otherwise; without it, equal words bind alike."""
    told = {"modality", "polarity", "bearer"}.intersection(finding.aspect for finding in findings)
    return bool(told) or len(match.old) > 1 or len(match.new) > 1


def _kind(match: Match) -> Kind:
    if len(match.old) == 1 < len(match.new):
        return "split"
    return "merged" if len(match.new) == 1 < len(match.old) else "reworded"


def _heading(document: Document, section: int | None, topic: str) -> Clause | None:
    """A heading as a clause about a topic; None for no section."""
    if section is None:
        return None
    held = document.sections[section]
    text = document.text[slice(*held.span)]
    path = (held.label,)
    return Clause(index=section, kind="heading", text=text, span=held.span, path=path, section=section, topic=topic)


def _fingerprint(kind: Kind, old: Sequence[Clause], new: Sequence[Clause]) -> str:
    """A hash of kind, section and texts: the same from run to run."""
    sides = (
        "\x1e".join(["\x1f".join((*clause.path, clause.lead_in or "", clause.text)) for clause in clauses])
        for clauses in (old, new)
    )
    return sha256("\x1d".join((kind, *sides)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _told_apart(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, twins of one fingerprint numbered from the second on."""
    seen: Counter[str] = Counter()
    for change in changes:
        seen[change.id] += 1
        yield change if seen[change.id] == 1 else evolve(change, id=f"{change.id}-{seen[change.id]}")
