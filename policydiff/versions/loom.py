"""Versions one after the other into the lineages of their statements."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from attrs import asdict, define, evolve, field, frozen

from policydiff.errors import EmptyDocumentError, NoSnapshotError
from policydiff.model import (
    Change,
    Clause,
    Clauses,
    History,
    Lineage,
    Lineages,
    PolicyDiff,
    Stage,
    StageKind,
    Statement,
    Version,
)
from policydiff.model.lineage import clause_at
from policydiff.options import Options
from policydiff.pipeline import diff, extract
from policydiff.versions.pages import Page, facts_of, words_of
from policydiff.versions.recent import Recent
from policydiff.words import plain_words


@frozen
class _Thread:
    """A statement of a new version: whose it is, and how it stands.

    Attributes:
        lineage: The id of its lineage.
        clause: The statement with its norms.
        change: What made it so, where something did.
    """

    lineage: int
    clause: Clause
    change: Change | None = None


@define
class Loom:
    """Takes one version after the other into the lineages.

    Attributes:
        options: As everywhere.
        versions: Those taken in.
        stages: Of each lineage, by id.
        origins: The lineage that one split from.
        heirs: The lineage that one was merged into.
        before: The last version that was captured well, and its page.
        live: The lineages of the statements there, and of those on pages since that were hardly captured.
        glimpsed: The latter, with where each was seen last.
        texts: The last version with each text.
        known: The lineages that ever had some words, typography aside.
        diffs: The last ones, by the keys of both pages.
    """

    options: Options
    versions: list[Version] = field(factory=list)
    stages: list[list[Stage]] = field(factory=list)
    origins: dict[int, int] = field(factory=dict)
    heirs: dict[int, int] = field(factory=dict)
    before: tuple[Version, Page] | None = None
    live: set[int] = field(factory=set)
    glimpsed: dict[int, Version] = field(factory=dict)
    texts: dict[str, int] = field(factory=dict)
    known: dict[tuple[str, ...], list[int]] = field(factory=lambda: defaultdict(list))
    diffs: Recent[PolicyDiff] = field(factory=Recent)

    def history(self) -> History:
        """All that was taken in."""
        if not self.versions:
            raise NoSnapshotError("no snapshot to make a history of; give at least one")
        if self.before is None:
            source = self.versions[0].source
            unread = [caveat.message for version in self.versions for caveat in version.caveats]
            nothing = f"{source}: no version of it holds a statement; look at it with: policydiff show"
            raise EmptyDocumentError(unread[0] if unread else nothing, source=source)
        lineages = (
            Lineage(id=index, stages=tuple(stages), origin=self.origins.get(index), into=self.heirs.get(index))
            for index, stages in enumerate(self.stages)
        )
        return History(versions=tuple(self.versions), lineages=Lineages(lineages), options=self.options)

    def weave(self, page: Page, *, vanished: bool) -> None:
        """Take in the next version.

        Args:
            page: It, as read.
            vanished: Whether it was hardly captured, so that what is not there does not count as removed.
        """
        version, changes = page.version, None
        if vanished:
            version, threads = evolve(version, vanished=True), list(self._glimpsed(page))
        elif self.before is None:
            threads = [_Thread(self._born(), clause) for clause in self._extracted(page)]
        elif page.key == self.before[1].key:
            version, threads = evolve(version, same=True), list(self._as_in(self.before[0], {}))
        else:
            changes, earlier = self._diff(page), self.texts.get(page.key)
            version = evolve(version, returns_to=earlier)
            by_new = {clause.index: change for change in changes for clause in change.new}
            threads = self._compared(changes) if earlier is None else list(self._as_in(self.versions[earlier], by_new))
        self._take_in(page, evolve(version, statements=tuple(thread.lineage for thread in threads)), threads, changes)

    def _extracted(self, page: Page) -> Clauses:
        return extract(page.document, self.options) if page.document else Clauses()

    def _diff(self, page: Page) -> PolicyDiff:
        """The diff with the last version that was captured well."""
        assert self.before  # noqa: S101  (asked for from the second version on)
        old, new = self.before[1].document, page.document
        assert old and new  # noqa: S101, PT018  (only vanished pages have none)
        return self.diffs.get((self.before[1].key, page.key), lambda: diff(old, new, self.options))

    def _born(self, origin: int | None = None) -> int:
        """The id of a new lineage."""
        self.stages.append([])
        if origin is not None:
            self.origins[len(self.stages) - 1] = origin
        return len(self.stages) - 1

    def _as_in(self, version: Version, changes: Mapping[int, Change]) -> Iterator[_Thread]:
        """The statements of an earlier version once more, with what changed in each since the last."""
        for index, lineage in enumerate(version.statements):
            clause = clause_at(self.stages[lineage], version.index)
            assert clause  # noqa: S101  (it stands in that version)
            yield _Thread(lineage, clause, changes.get(index))

    def _glimpsed(self, page: Page) -> Iterator[_Thread]:
        """What stands on a page that was hardly captured, word for word as known or new."""
        taken: set[int] = set()
        for clause in self._extracted(page):
            lineage = self._known_again(clause, taken)
            taken.add(lineage)
            yield _Thread(lineage, clause)

    def _compared(self, changes: PolicyDiff) -> list[_Thread]:
        """The statements of a new text, by what they were in the one before, or earlier."""
        assert self.before  # noqa: S101  (changes are changes of something)
        before = self.before[0].statements
        threads = {
            new: _Thread(before[old], self._recited(before[old], changes.new.statements[new]))
            for old, new in changes.identical
        }
        taken = set(before)
        for change in changes:
            heir = None
            if change.old and change.new:
                was, now = _most_alike(change)
                heir = before[was.index]
                threads[now.index] = _Thread(heir, now, change)
                self.heirs.update({before[one.index]: heir for one in change.old if one is not was})
            for clause in change.new:
                if clause.index not in threads:
                    lineage = self._known_again(clause, taken, heir)
                    taken.add(lineage)
                    threads[clause.index] = _Thread(lineage, clause, change)
        return [threads[index] for index in range(len(threads))]

    def _recited(self, lineage: int, statement: Statement) -> Clause:
        """The clause of a lineage as it stands now, its text being the same."""
        clause = self._last(lineage)
        return clause if facts_of(clause) == facts_of(statement) else evolve(clause, **asdict(statement, recurse=False))

    def _last(self, lineage: int) -> Clause:
        return next(stage.clause for stage in reversed(self.stages[lineage]) if stage.clause)

    def _known_again(self, clause: Clause, taken: AbstractSet[int], origin: int | None = None) -> int:
        """The lineage, not taken, that has these very words, or is gone and had them; else a new one."""
        kin = [
            lineage
            for lineage in self.known[_plain(clause)]
            if lineage not in taken and (lineage not in self.live or words_of(self._last(lineage)) == words_of(clause))
        ]
        if not kin:
            return self._born(origin)
        return min(kin, key=lambda one: (one not in self.live, self._last(one).path != clause.path))

    def _take_in(
        self, page: Page, version: Version, threads: Sequence[_Thread], changes: PolicyDiff | None = None
    ) -> None:
        """Write down what became of each statement."""
        before = self.before[0] if self.before else None
        for thread in threads:
            kind = self._kind(thread, version)
            if kind:
                stage = Stage(kind=kind, version=version, before=before, clause=thread.clause, change=thread.change)
                self._write(thread.lineage, stage)
        self.versions.append(version)
        if version.vanished:
            held = set(before.statements) if before else set()
            self.glimpsed |= {lineage: version for lineage in version.statements if lineage not in held}
            self.live |= set(version.statements)
            return
        self._end(version, changes)
        self.live, self.before, self.glimpsed = set(version.statements), (version, page), {}
        self.texts[page.key] = version.index

    def _kind(self, thread: _Thread, version: Version) -> StageKind | None:
        """What became of a statement; None where nothing did."""
        lineage, clause, change = thread.lineage, thread.clause, thread.change
        if not self.stages[lineage]:
            return "split" if lineage in self.origins else "added" if self.before else "first"
        if lineage not in self.live:
            was_merged = self.heirs.pop(lineage, None) is not None
            return "split" if was_merged and change and change.kind == "split" else "returned"
        was = self._last(lineage)
        differs = facts_of(was) != facts_of(clause)
        if change and change.old and (differs or change.kind == "moved"):
            return change.kind
        if was.text != clause.text:
            return "reworded"
        return "carried" if differs or (lineage in self.glimpsed and not version.vanished) else None

    def _end(self, version: Version, changes: PolicyDiff | None) -> None:
        """Write down what is gone."""
        if not self.before:
            return
        before = self.before[0]
        by_old = {before.statements[old.index]: change for change in changes or () for old in change.old}
        for lineage in sorted(self.live.difference(version.statements)):
            kind: StageKind = "merged" if lineage in self.heirs else "removed"
            seen = self.glimpsed.get(lineage, before)
            change = by_old.get(lineage)
            self._write(lineage, Stage(kind=kind, version=version, before=seen, clause=None, change=change))

    def _write(self, lineage: int, stage: Stage) -> None:
        self.stages[lineage].append(stage)
        if stage.clause and lineage not in self.known[_plain(stage.clause)]:
            self.known[_plain(stage.clause)].append(lineage)


def _plain(clause: Clause) -> tuple[str, ...]:
    """The words of lead-in and text without typography; the text itself where it holds no word."""
    return (*plain_words(clause.lead_in or ""), "", *(plain_words(clause.text) or (clause.text,)))


def _most_alike(change: Change) -> tuple[Clause, Clause]:
    """The old piece and the new one of a change that share most words: it goes on as that."""
    pairs = list(product(change.old, change.new))
    return max(pairs, key=lambda pair: _shared(*pair)) if len(pairs) > 1 else pairs[0]


def _shared(old: Clause, new: Clause) -> int:
    return (Counter(plain_words(old.text)) & Counter(plain_words(new.text))).total()
