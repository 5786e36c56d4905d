"""What became of every statement: alignment, changes, ledger, and the whole diff."""

from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import field, frozen

from policydiff.model.document import Document
from policydiff.model.norm import Clause
from policydiff.options import Options

Kind = Literal["added", "removed", "reworded", "moved", "split", "merged"]
Weight = Literal["material", "minor", "cosmetic"]
Favours = Literal["provider", "user", "neutral", "unknown"]
Quiet = Literal["renames", "numbering", "references", "links", "typography", "dates", "invisible"]
Op = Literal["equal", "delete", "insert"]

KINDS: tuple[Kind, ...] = ("added", "removed", "reworded", "moved", "split", "merged")
WEIGHTS: tuple[Weight, ...] = ("material", "minor", "cosmetic")
FAVOURS: tuple[Favours, ...] = ("provider", "user", "neutral", "unknown")
QUIETS: tuple[Quiet, ...] = ("renames", "numbering", "references", "links", "typography", "dates", "invisible")


@frozen
class Match:
    """Old statements that became new ones.

    Attributes:
        old: Indexes into the old document's statements, ascending, at least one.
        new: Indexes into the new document's statements, ascending, at least one.
        similarity: From 0 to 1; 1.0 where the comparison keys are equal.
        moved: Whether it left its neighbours for another place.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float
    moved: bool = False

    def mirrored(self) -> "Match":
        """The same match with old and new exchanged."""
        return Match(self.new, self.old, self.similarity, self.moved)


@frozen
class Rename:
    """One name that replaced another throughout.

    Attributes:
        old: The name then.
        new: The name now.
        count: In how many places of the old document it was replaced.
    """

    old: str
    new: str
    count: int


@frozen(kw_only=True)
class SectionChange:
    """What became of a section, once for all its statements.

    Attributes:
        kinds: Of added, removed, renamed, moved, renumbered, split, merged.
        old: The heading paths then, outermost title first; empty where added.
        new: The heading paths now; empty where removed.
        statements: How many statements stand in it, on the side that has more.
    """

    kinds: tuple[str, ...]
    old: tuple[tuple[str, ...], ...]
    new: tuple[tuple[str, ...], ...]
    statements: int

    def mirrored(self) -> "SectionChange":
        """The same change with old and new exchanged."""
        turned = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
        kinds = tuple(turned.get(kind, kind) for kind in self.kinds)
        return SectionChange(kinds=kinds, old=self.new, new=self.old, statements=self.statements)


@frozen(kw_only=True)
class Alignment:
    """Which statements, sections and names became which, and what is left over on each side.

    Every statement index of either document is in exactly one of `identical`, `matches` and `removed` or `added`.

    Attributes:
        old: The old document.
        new: The new document.
        identical: Pairs of indexes of statements that did not change at all.
        matches: The pairs, splits and merges whose text or place changed, noise included.
        removed: Indexes of old statements without a counterpart.
        added: Indexes of new statements without a counterpart.
        sections: What became of the sections; sections that did not change are not in it.
        renames: The names replaced throughout.
    """

    old: Document
    new: Document
    identical: tuple[tuple[int, int], ...]
    matches: tuple[Match, ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]
    sections: tuple[SectionChange, ...] = ()
    renames: tuple[Rename, ...] = ()

    @property
    def changed_old(self) -> tuple[int, ...]:
        """The indexes of the old statements that are not identical to a new one, ascending."""
        return tuple(sorted([index for match in self.matches for index in match.old] + list(self.removed)))

    @property
    def changed_new(self) -> tuple[int, ...]:
        """The indexes of the new statements that are not identical to an old one, ascending."""
        return tuple(sorted([index for match in self.matches for index in match.new] + list(self.added)))


@frozen
class Edit:
    """A run of words that stayed, went or came.

    All that stayed and went is the old text, all that stayed and came the new.
    """

    op: Op
    text: str


@frozen(kw_only=True)
class Change:
    """What became of one clause.

    Attributes:
        id: A fingerprint of its content and section, the same from run to run ("c3f9a1b20d47"; "-2" for a twin).
        kind: added, removed, reworded, moved, split or merged.
        weight: material, minor or cosmetic: the effect on what anyone must, may or must not do.
        aspects: What about it changed ("deadline", "recipient"), words of `policydiff.lexicon.aspects`.
        favours: Who is better off by the words: provider, user, neutral, or unknown where they do not decide.
        shift: The modality then and now ("obligation -> permission"; "silent" where a side says nothing).
        topic: What it is about, the new side's where there is one.
        quiet: The class of noise it is, or None.
        similarity: From 0 to 1; 0 for added and removed.
        explanation: Why it matters, in plain words.
        old: The old statements; empty where added.
        new: The new statements; empty where removed.
        edits: From the old statements, joined by one space, to the new ones, joined likewise.
    """

    id: str
    kind: Kind
    weight: Weight
    aspects: tuple[str, ...] = ()
    favours: Favours = "unknown"
    shift: str
    topic: str
    quiet: Quiet | None = None
    similarity: float
    explanation: str
    old: tuple[Clause, ...] = ()
    new: tuple[Clause, ...] = ()
    edits: tuple[Edit, ...] = field(default=(), repr=False)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of both sides, old first."""
        return self.old + self.new


def _chosen(wanted: str | Iterable[str] | None) -> frozenset[str] | None:
    """The values that a filter lets through; None for all."""
    if wanted is None:
        return None
    return frozenset([wanted] if isinstance(wanted, str) else wanted)


def _is_in_section(clause: Clause, wanted: frozenset[str]) -> bool:
    """Whether a wanted word stands in a title above the clause, letter case aside."""
    return any(word.casefold() in title.casefold() for title in clause.path for word in wanted)


class Clauses(tuple[Clause, ...]):
    """Clauses in reading order, filterable."""

    __slots__ = ()

    def where(
        self,
        *,
        modality: str | Iterable[str] | None = None,
        bearer: str | Iterable[str] | None = None,
        topic: str | Iterable[str] | None = None,
        section: str | Iterable[str] | None = None,
    ) -> "Clauses":
        """The clauses that fit every filter given; one value or several of which any may fit.

        Args:
            modality: Modalities; a clause fits with any of its norms.
            bearer: Bearers; the norm that fits the modality must have it.
            topic: Topics.
            section: Words of a title above the clause, letter case aside.
        """
        modalities, bearers, topics, sections = map(_chosen, (modality, bearer, topic, section))
        return Clauses(
            clause
            for clause in self
            if (topics is None or clause.topic in topics)
            and (sections is None or _is_in_section(clause, sections))
            and _has_norm(clause, modalities, bearers)
        )


def _has_norm(clause: Clause, modalities: frozenset[str] | None, bearers: frozenset[str] | None) -> bool:
    """Whether one norm of the clause fits both filters; a clause without norms counts as "none" and "-"."""
    pairs = [(norm.modality, norm.bearer) for norm in clause.norms] or [(clause.modality, clause.bearer)]
    return any((modalities is None or m in modalities) and (bearers is None or b in bearers) for m, b in pairs)


class Changes(tuple[Change, ...]):
    """Changes in the new document's reading order, filterable."""

    __slots__ = ()

    def where(
        self,
        *,
        kind: str | Iterable[str] | None = None,
        weight: str | Iterable[str] | None = None,
        modality: str | Iterable[str] | None = None,
        bearer: str | Iterable[str] | None = None,
        topic: str | Iterable[str] | None = None,
        favours: str | Iterable[str] | None = None,
        section: str | Iterable[str] | None = None,
    ) -> "Changes":
        """The changes that fit every filter given; one value or several of which any may fit.

        A change fits a filter on modality, bearer or section with any clause of either side.
        """
        kinds, weights, topics, sides = map(_chosen, (kind, weight, topic, favours))
        modalities, bearers, sections = map(_chosen, (modality, bearer, section))
        return Changes(
            change
            for change in self
            if (kinds is None or change.kind in kinds)
            and (weights is None or change.weight in weights)
            and (topics is None or change.topic in topics)
            and (sides is None or change.favours in sides)
            and (sections is None or any(_is_in_section(clause, sections) for clause in change.clauses))
            and any(_has_norm(clause, modalities, bearers) for clause in change.clauses)
        )


@frozen(kw_only=True)
class LedgerRow:
    """One line of the ledger: what they said then, what they say now.

    Attributes:
        topic: What it is about.
        shift: The modality then and now; "silent" where a side says nothing.
        favours: Who is better off, where that is sure.
        then: The old clauses; empty where the old document is silent.
        now: The new clauses; empty where the new document is silent.
        changes: The ids of the changes it is made of.
    """

    topic: str
    shift: str
    favours: Favours
    then: tuple[Clause, ...]
    now: tuple[Clause, ...]
    changes: tuple[str, ...]


@frozen
class GoneAndNew:
    """Words that only one of two documents holds, in the order they first stand there."""

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@frozen(kw_only=True)
class PolicyDiff:
    """The whole difference of two documents. Old plus diff is new, new minus diff is old, statement by statement.

    Iterating gives its changes, `len` counts them, and it is true where one of them is not quiet.

    Attributes:
        old: The old document.
        new: The new document.
        changes: Every difference, noise too, in the new document's reading order; removed ones where they stood.
        ledger: The changes that matter by topic: then and now.
        sections: What became of the sections.
        renames: The names replaced throughout.
        identical: Index pairs of the statements that did not change at all.
        names: Proper names that only one side mentions.
        numbers: Typed numbers that only one side mentions.
        rewrite: Whether the old document was replaced rather than edited.
        options: What it was made with.
    """

    old: Document = field(repr=False)
    new: Document = field(repr=False)
    changes: Changes
    ledger: tuple[LedgerRow, ...] = field(repr=False)
    sections: tuple[SectionChange, ...] = field(repr=False)
    renames: tuple[Rename, ...] = ()
    identical: tuple[tuple[int, int], ...] = field(repr=False)
    names: GoneAndNew = GoneAndNew()
    numbers: GoneAndNew = GoneAndNew()
    rewrite: bool = False
    options: Options = field(default=Options(), repr=False)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __bool__(self) -> bool:
        return any(change.quiet is None for change in self.changes) or any(
            set(section.kinds) - {"renumbered"} for section in self.sections
        )

    def where(self, **filters: str | Iterable[str] | None) -> Changes:
        """The changes that fit the filters of `Changes.where`."""
        return self.changes.where(**filters)

    @property
    def added(self) -> Changes:
        """The changes of kind added."""
        return self.changes.where(kind="added")

    @property
    def removed(self) -> Changes:
        """The changes of kind removed."""
        return self.changes.where(kind="removed")

    @property
    def reworded(self) -> Changes:
        """The changes of kind reworded."""
        return self.changes.where(kind="reworded")

    @property
    def moved(self) -> Changes:
        """The changes of kind moved."""
        return self.changes.where(kind="moved")
