"""Many versions of one document."""
# ruff: noqa: PLC0415  (the views, `__str__` and `_repr_html_`, reach the pipeline late; it imports this module)

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from attrs import evolve, field, frozen

from policydiff.model.change import Changes
from policydiff.model.lineage import Lineage, Lineages, Stage, Version
from policydiff.options import Options


@frozen(kw_only=True)
class History:
    """Every version of one document, and every statement's lineage through them.

    From the first version and the stages after it follow the statements of each version, in order and word for word.

    Attributes:
        versions: The versions, the oldest first.
        lineages: The lineages, by first appearance. Every statement of every version is in exactly one.
        options: What it was made with.
    """

    versions: tuple[Version, ...] = field(repr=False)
    lineages: Lineages
    options: Options = field(default=Options(), repr=False)

    @property
    def newest(self) -> Version:
        """The newest version that was captured well; the oldest one where none was."""
        return next((version for version in reversed(self.versions) if not version.vanished), self.versions[0])

    @property
    def in_force(self) -> Lineages:
        """The lineages of the statements of the newest version, in reading order."""
        return Lineages(self.lineage(index) for index in self.newest.statements)

    def before(self, version: Version) -> Version | None:
        """The version before that was captured well: what a version is compared with; None for the first such."""
        earlier = reversed(self.versions[: version.index])
        return next((one for one in earlier if not one.vanished), None)

    def lineage(self, id: int) -> Lineage:  # noqa: A002  (the field's word)
        """The lineage of that id."""
        return self._by_id[id]

    def where(self, *, last: bool = False, **filters: str | Iterable[str] | None) -> Lineages:
        """The lineages that fit the filters of `Lineages.where`."""
        return self.lineages.where(last=last, **filters)

    def until(self, day: date) -> "History":
        """The history as far as it had come on a day; what is known since of whether a version vanished stays.

        Raises:
            ValueError: There is no version as old as that.
        """
        count = max((version.index + 1 for version in self.versions if version.day and version.day <= day), default=0)
        if not count:
            oldest = self.versions[0].day
            raise ValueError(f"no version as old as {day}; the oldest is of {oldest or 'no known day'}")
        lineages = (
            evolve(lineage, stages=tuple(stage for stage in lineage.stages if stage.version.index < count))
            for lineage in self.lineages
        )
        return evolve(self, versions=self.versions[:count], lineages=Lineages(one for one in lineages if one.stages))

    def life_of(self, lineage: Lineage) -> tuple[Stage, ...]:
        """Its stages, after those of the statement that it split from."""
        stages = lineage.stages
        while lineage.origin is not None:
            lineage, since = self.lineage(lineage.origin), stages[0].version.index
            stages = (*(stage for stage in lineage.stages if stage.version.index < since), *stages)
        return stages

    def came_in(self, lineage: Lineage) -> Stage:
        """When it was first seen, itself or what it split from."""
        return self.life_of(lineage)[0]

    def last_material(self, lineage: Lineage) -> Stage | None:
        """When it last changed materially after it came in; None where it never did."""
        _, *later = self.life_of(lineage)
        return next((stage for stage in reversed(later) if stage.is_material), None)

    def changes_in(self, version: Version) -> Changes:
        """What changed from the version before to this one, noise in link targets aside."""
        found = {stage.change.id: stage.change for stage in self._by_version.get(version.index, ()) if stage.change}
        return Changes(sorted(found.values(), key=lambda change: (change.new or change.old)[0].index))

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """One flat record a stage, lineage by lineage."""
        return self.lineages.to_records()

    def __str__(self) -> str:
        from policydiff.pipeline import render

        return render(self).strip("\n")

    def _repr_html_(self) -> str:
        """What a notebook shows: the timeline."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)

    @cached_property
    def _by_id(self) -> Mapping[int, Lineage]:
        return {lineage.id: lineage for lineage in self.lineages}

    @cached_property
    def _by_version(self) -> Mapping[int, list[Stage]]:
        stages: dict[int, list[Stage]] = defaultdict(list)
        for lineage in self.lineages:
            for stage in lineage.stages:
                stages[stage.version.index].append(stage)
        return stages
