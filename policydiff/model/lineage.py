"""The life of a statement through many versions of one document."""
# ruff: noqa: PLC0415  (the views, `__str__` and `to_records`, reach the pipeline late; it imports this module)

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, get_args

from attrs import field, frozen

from policydiff.model.change import Change
from policydiff.model.clauses import chosen, has_norm, is_in_section
from policydiff.model.document import Caveat, Statement, citation_of
from policydiff.model.norm import Clause, Modality, Party
from policydiff.model.snapshot import Dates

StageKind = Literal["first", "added", "returned", "reworded", "split", "merged", "moved", "carried", "removed"]
STAGE_KINDS: tuple[StageKind, ...] = get_args(StageKind)


@frozen(kw_only=True)
class Version:
    """One snapshot of a history, read; its text is kept in the lineages.

    Attributes:
        index: Its place in `History.versions`, from 0, the oldest first.
        source: Where the snapshot came from.
        sha256: Of the snapshot's bytes.
        title: The document's own title, or None.
        dates: All four dates.
        archived_at: The address of the archive's copy, or None.
        technical: Whether an archive took the text anew from a page it had: what changed is not the company's doing.
        vanished: Whether it was hardly captured: nothing could be read, or most of the text was not there and was back
            soon. What is not there does not count as removed.
        returns_to: The index of the last earlier version with the same text, where another text stood in between.
        resumes: The index of the earlier version that its text goes on from, where that is not the one before: far
            more of it stands there word for word.
        same: Whether its text is that of the version before, vanished ones aside.
        caveats: What was guessed or skipped when it was read.
        statements: The id of each statement's lineage, in reading order.
    """

    index: int
    source: str
    sha256: str = field(repr=False)
    title: str | None = field(repr=False)
    dates: Dates = field(repr=False)
    archived_at: str | None = field(default=None, repr=False)
    technical: bool = False
    vanished: bool = False
    returns_to: int | None = None
    resumes: int | None = None
    same: bool = False
    caveats: tuple[Caveat, ...] = field(default=(), repr=False)
    statements: tuple[int, ...] = field(default=(), repr=False)

    @property
    def day(self) -> date | None:
        """The day it was seen: of its capture, else the one claimed for it, else the one its text tells."""
        captured = self.dates.captured.date() if self.dates.captured else None
        return captured or self.dates.asserted or self.dates.best

    def cite(self, statement: Statement) -> str:
        """A statement that stands in this version as a reviewer quotes it."""
        return citation_of(statement, self.title, self.dates, self.archived_at or self.source, self.sha256)


@frozen
class Interval:
    """When something came about: after the one day, on the other at the latest.

    Attributes:
        after: The last day on which it was seen not to be so; None where nothing older was seen.
        by: The first day on which it was seen to be so; None where the version has no date.
    """

    after: date | None
    by: date | None


@frozen(kw_only=True)
class Stage:
    """What became of a statement in one version.

    Attributes:
        kind: first (in the oldest version), added, returned (stood in an earlier version and not in the one before),
            reworded, split, merged, moved, carried (the same words under another title, lead-in or number), removed.
        version: The version in which it was first seen so.
        before: The version in which it was last seen otherwise; None for the first.
        clause: The statement from here on; None where it is gone.
        change: The change that made it so, one of the diff of the two versions; None where nothing was judged.
    """

    kind: StageKind
    version: Version
    before: Version | None
    clause: Clause | None
    change: Change | None = field(default=None, repr=False)

    @property
    def when(self) -> Interval:
        """When it came about."""
        return Interval(self.before.day if self.before else None, self.version.day)

    @property
    def by_company(self) -> bool:
        """Whether it may be the company's doing: no archive's new extraction, no page that was hardly captured."""
        return not (self.version.technical or self.version.vanished or (self.before and self.before.vanished))

    @property
    def is_material(self) -> bool:
        """Whether it changed what anyone must, may or must not do, by the company's doing."""
        is_heavy = self.change is not None and self.change.quiet is None and self.change.weight == "material"
        return self.by_company and is_heavy

    @property
    def is_noise(self) -> bool:
        """Whether nothing but noise made it so, or a title or lead-in above it that is told of itself."""
        return self.kind == "carried" or (self.change is not None and self.change.quiet is not None)

    @property
    def citation(self) -> str | None:
        """The statement as a reviewer quotes it; None where it is gone."""
        return self.version.cite(self.clause) if self.clause else None


@frozen(kw_only=True)
class Lineage:
    """One statement through the versions.

    Attributes:
        id: Its number in the history, from 0, by first appearance.
        stages: What became of it, the oldest first; at least one.
        origin: The lineage it split from, or None.
        into: The lineage it was merged into, or None.
    """

    id: int
    stages: tuple[Stage, ...] = field(repr=False)
    origin: int | None = None
    into: int | None = None

    @property
    def clause(self) -> Clause:
        """Its last wording."""
        return next(stage.clause for stage in reversed(self.stages) if stage.clause)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All its wordings, the oldest first."""
        return tuple(stage.clause for stage in self.stages if stage.clause)

    @property
    def is_gone(self) -> bool:
        """Whether it does not stand in the newest version."""
        return self.stages[-1].clause is None

    @property
    def was_captured(self) -> bool:
        """Whether it ever stood in a version that was captured well."""
        return any(not stage.version.vanished for stage in self.stages if stage.clause)

    def at(self, index: int) -> Clause | None:
        """The statement as it stood in a version; None where it did not."""
        return clause_at(self.stages, index)


def clause_at(stages: Sequence[Stage], index: int) -> Clause | None:
    """A statement as it stood in a version, by its stages; None where it did not."""
    found = bisect_right(stages, index, key=lambda stage: stage.version.index)
    return stages[found - 1].clause if found else None


class Lineages(tuple[Lineage, ...]):
    """Lineages, filterable."""

    __slots__ = ()

    def where(
        self,
        *,
        about: str | Iterable[str] | None = None,
        modality: str | Iterable[str] | None = None,
        bearer: str | Iterable[str] | None = None,
        topic: str | Iterable[str] | None = None,
        section: str | Iterable[str] | None = None,
        last: bool = False,
    ) -> "Lineages":
        """The lineages of which one wording fits every filter given; one value or several of which any may fit.

        Args:
            about: Words that stand in the statement or run on from its lead-in, letter case aside.
            modality: Modalities; a statement fits with any of its norms.
            bearer: Bearers; the norm that fits the modality must have it.
            topic: Topics.
            section: Words of a title above the statement, letter case aside.
            last: Whether the last wording must be the one that fits.
        """
        modalities, bearers = chosen(modality, [*Modality]), chosen(bearer, [*Party])
        topics, sections = chosen(topic), chosen(section)
        phrases = None if about is None else tuple(_folded(words) for words in chosen(about) or ())
        return Lineages(
            lineage
            for lineage in self
            if any(
                (topics is None or clause.topic in topics)
                and (sections is None or is_in_section(clause, sections))
                and (phrases is None or _mentions(clause, phrases))
                and has_norm(clause, modalities, bearers)
                for clause in ((lineage.clause,) if last else lineage.clauses)
            )
        )

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """One flat record a stage, in order: `pandas.DataFrame(lineages.to_records())`."""
        from policydiff.pipeline import records

        return records(self)

    def __str__(self) -> str:
        from policydiff.pipeline import render

        return render(self).strip("\n")

    def __repr__(self) -> str:
        return f"<Lineages: {len(self)}>"


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _mentions(clause: Clause, phrases: tuple[str, ...]) -> bool:
    words = _folded(f"{clause.lead_in or ''} {clause.text}")
    return any(phrase in words for phrase in phrases)
