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
from policydiff.versions.pages import Page, facts_of, likeness, words_of
from policydiff.versions.recent import REMEMBERED, Recent
from policydiff.words import plain_words

NEARER = 0.2
"""A text goes on from an earlier one rather than from the one before if the share of statements that both have word for
word is larger by this much: captures at times bring a page whole, then doubled or in part, then whole again."""

_Woven = tuple[Version, Page]


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
        lately: The last few texts, by key, that of `before` the last.
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
    lately: dict[str, _Woven] = field(factory=dict)
    known: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    diffs: Recent[PolicyDiff] = field(factory=Recent)

    def history(self) -> History:
        """All that was taken in."""
        if not self.versions:
            raise NoSnapshotError("no snapshot to make a history of; give at least one")
        if self.before is None:
            source = self.versions[0].source
            unread = [one.message for version in self.versions for one in version.caveats if one.code == "unreadable"]
            reason = unread[0] if unread else "no version of it holds a statement; look at it with: policydiff show"
            raise EmptyDocumentError(f"{source}: {reason}", source=source)
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
        version = page.version
        if vanished:
            version, threads = evolve(version, vanished=True), self._glimpsed(page)
        elif self.before is None:
            threads = (_Thread(self._born(), clause) for clause in self._extracted(page))
        elif page.key == self.before[1].key:
            version, threads = evolve(version, same=True), self._as_in(self.before[0], {})
        elif page.key in self.texts:
            version = evolve(version, returns_to=self.texts[page.key])
            threads = self._as_in(self.versions[self.texts[page.key]], _by_new(self._diff(self.before, page)))
        else:
            nearest = self._nearest(page)
            version = evolve(version, resumes=None if nearest is self.before else nearest[0].index)
            threads = self._compared(page, nearest)
        self._take_in(page, version, list(threads))

    def _extracted(self, page: Page) -> Clauses:
        return extract(page.document, self.options) if page.document else Clauses()

    @property
    def _before(self) -> _Woven:
        assert self.before  # noqa: S101  (asked for from the second version on)
        return self.before

    def _diff(self, earlier: _Woven, page: Page) -> PolicyDiff:
        old, new = earlier[1].document, page.document
        assert old  # noqa: S101  (only vanished pages have none)
        assert new  # noqa: S101
        return self.diffs.get((earlier[1].key, page.key), lambda: diff(old, new, self.options))

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

    def _compared(self, page: Page, nearest: _Woven) -> Iterator[_Thread]:
        """The statements of a new text, by what they were in the nearest one, else in the one before, else earlier."""
        links, origins = self._links(nearest, page)
        if nearest is not self.before:
            used = {link.lineage for link in links.values()}
            others, _ = self._links(self._before, page)
            links = {at: link for at, link in others.items() if link.lineage not in used} | links
        taken = {link.lineage for link in links.values()}.union(nearest[0].statements)
        changed, changed_since = _by_new(self._diff(nearest, page)), _by_new(self._diff(self._before, page))
        for statement in page.statements:
            link = links.get(statement.index)
            if link is None:
                change = changed[statement.index]
                clause = next(clause for clause in change.new if clause.index == statement.index)
                link = _Thread(self._known_again(clause, taken, origins.get(statement.index)), clause, change)
                taken.add(link.lineage)
            yield evolve(link, change=link.change or changed_since.get(statement.index))

    def _links(self, earlier: _Woven, page: Page) -> tuple[dict[int, _Thread], dict[int, int]]:
        """Which statements go on from an earlier text, and of those that split off one which lineage that is."""
        (version, _), changes = earlier, self._diff(earlier, page)
        links = {
            new: _Thread(version.statements[old], self._recited(version, old, page.statements[new]))
            for old, new in changes.identical
        }
        origins: dict[int, int] = {}
        for change in changes:
            if change.old and change.new:
                was, now = _most_alike(change)
                heir = version.statements[was.index]
                links[now.index] = _Thread(heir, now, change)
                origins |= {clause.index: heir for clause in change.new if clause is not now}
        return links, origins

    def _recited(self, version: Version, index: int, statement: Statement) -> Clause:
        """The clause of a statement of an earlier version as it stands now, its text being the same."""
        clause = clause_at(self.stages[version.statements[index]], version.index)
        assert clause  # noqa: S101  (it stands in that version)
        return clause if facts_of(clause) == facts_of(statement) else evolve(clause, **asdict(statement, recurse=False))

    def _nearest(self, page: Page) -> _Woven:
        """The text that it goes on from: the one before, unless it is far more like another one shortly before."""
        alike = {key: likeness(one, page) for key, (_, one) in self.lately.items()}
        best = max(reversed(alike), key=alike.__getitem__)
        return self.lately[best] if alike[best] >= alike[self._before[1].key] + NEARER else self._before

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

    def _take_in(self, page: Page, version: Version, threads: Sequence[_Thread]) -> None:
        """Write down what became of each statement."""
        version = evolve(version, statements=tuple(thread.lineage for thread in threads))
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
        self._end(page, version)
        self.live, self.before, self.glimpsed = set(version.statements), (version, page), {}
        self.texts[page.key] = version.index
        self.lately.pop(page.key, None)
        self.lately[page.key] = self.before
        if len(self.lately) > REMEMBERED:
            del self.lately[next(iter(self.lately))]

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

    def _end(self, page: Page, version: Version) -> None:
        """Write down what is gone."""
        gone = sorted(self.live.difference(version.statements))
        if not (self.before and gone):
            return
        before, changes = self.before[0], self._diff(self.before, page)
        by_old = {before.statements[old.index]: change for change in changes for old in change.old}
        for lineage in gone:
            change = by_old.get(lineage)
            is_merged = change is not None and len(change.old) > 1 and bool(change.new)
            if change and is_merged:
                self.heirs[lineage] = version.statements[_most_alike(change)[1].index]
            kind: StageKind = "merged" if is_merged else "removed"
            seen = self.glimpsed.get(lineage, before)
            self._write(lineage, Stage(kind=kind, version=version, before=seen, clause=None, change=change))

    def _write(self, lineage: int, stage: Stage) -> None:
        self.stages[lineage].append(stage)
        if stage.clause and lineage not in self.known[_plain(stage.clause)]:
            self.known[_plain(stage.clause)].append(lineage)


def _by_new(changes: PolicyDiff) -> dict[int, Change]:
    """The change of each new statement that is in one, by its index."""
    return {clause.index: change for change in changes for clause in change.new}


def _plain(clause: Clause) -> str:
    """The words of lead-in and text without typography; the text itself where it holds no word."""
    return f"{' '.join(plain_words(clause.lead_in or ''))}\n{' '.join(plain_words(clause.text)) or clause.text}"


def _most_alike(change: Change) -> tuple[Clause, Clause]:
    """The old piece and the new one of a change that share most words: it goes on as that."""
    pairs = list(product(change.old, change.new))
    return max(pairs, key=lambda pair: _shared(*pair)) if len(pairs) > 1 else pairs[0]


def _shared(old: Clause, new: Clause) -> int:
    return (Counter(plain_words(old.text)) & Counter(plain_words(new.text))).total()
