"""What became of every statement: changes, ledger, and the whole diff."""
# ruff: noqa: PLC0415  (the views, such as `__str__`, reach the pipeline late; it imports this module)

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from policydiff.model.alignment import Rename, SectionChange
from policydiff.model.clauses import chosen, has_norm, is_in_section
from policydiff.model.document import Document
from policydiff.model.norm import Clause, Modality, Party
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
class Edit:
    """A run of words that stayed, went or came.

    All that stayed and went is the old text, all that stayed and came the new.

    Attributes:
        op: equal, delete or insert.
        text: The words as they stand, spaces included.
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
        heading: The heading that the one statement is in the other document, as a clause of the kind "heading" whose
            index is the section's; None for most changes.
        edits: From the old statements, joined by one space, to the new ones, joined likewise.
    """

    id: str
    kind: Kind
    weight: Weight
    aspects: tuple[str, ...] = field(default=(), repr=False)
    favours: Favours = "unknown"
    shift: str
    topic: str
    quiet: Quiet | None = None
    similarity: float = field(repr=False)
    explanation: str = field(repr=False)
    old: tuple[Clause, ...] = field(default=(), repr=False)
    new: tuple[Clause, ...] = field(default=(), repr=False)
    heading: Clause | None = field(default=None, repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of both sides, old first."""
        return self.old + self.new

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)


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

        Raises:
            ValueError: A value is none that the filter knows.
        """
        kinds, weights, sides = chosen(kind, KINDS), chosen(weight, WEIGHTS), chosen(favours, FAVOURS)
        modalities, bearers = chosen(modality, [*Modality]), chosen(bearer, [*Party])
        topics, sections = chosen(topic), chosen(section)
        return Changes(
            change
            for change in self
            if (kinds is None or change.kind in kinds)
            and (weights is None or change.weight in weights)
            and (topics is None or change.topic in topics)
            and (sides is None or change.favours in sides)
            and (sections is None or any(is_in_section(clause, sections) for clause in change.clauses))
            and any(has_norm(clause, modalities, bearers) for clause in change.clauses)
        )

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """One flat record a change, in order: `pandas.DataFrame(changes.to_records())`."""
        from policydiff.pipeline import records

        return records(self)

    def __str__(self) -> str:
        from policydiff.pipeline import render

        return render(self).strip("\n")

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)

    def __repr__(self) -> str:
        return f"<Changes: {len(self)}>"


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
    then: tuple[Clause, ...] = field(repr=False)
    now: tuple[Clause, ...] = field(repr=False)
    changes: tuple[str, ...]


@frozen
class GoneAndNew:
    """Words that only one of two documents holds, in the order they first stand there.

    Attributes:
        gone: Those of the old document alone.
        new: Those of the new document alone.
    """

    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@frozen
class TopicsHeld:
    """Topics seen from both documents, in the order of the ledger.

    Attributes:
        unchanged: Topics that both treat, with no change but noise.
        silent: Topics that policies treat and neither of these does.
    """

    unchanged: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


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
    names: GoneAndNew = field(default=GoneAndNew(), repr=False)
    numbers: GoneAndNew = field(default=GoneAndNew(), repr=False)
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

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """One flat record a change, noise too: `pandas.DataFrame(diff.to_records())`."""
        return self.changes.to_records()

    def __str__(self) -> str:
        from policydiff.pipeline import render

        return render(self).strip("\n")

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)

    @cached_property
    def topics(self) -> TopicsHeld:
        """The topics without a change, and those that neither document treats; worked out when first asked for."""
        from policydiff.pipeline import topics_held

        return topics_held(self)

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
