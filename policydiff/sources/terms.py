"""Snapshots out of git histories, those of Open Terms Archive among them: `git:REPO:PATH@REVISION-OR-DATE`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from attrs import frozen

from policydiff.errors import NoSnapshotError, SourceError
from policydiff.model import Reference, Snapshot
from policydiff.options import Options
from policydiff.sources.git import Repository, Version
from policydiff.sources.media import media_type_of

PREFIX = "git:"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@frozen
class GitLocator:
    """A file in a repository, and where in its history.

    Attributes:
        repository: The repository.
        path: The file's path in it.
        revision: The commit to start from, going back.
        day: The day on which the version was in force; None for that of the revision itself.
    """

    repository: Repository
    path: str
    revision: str = "HEAD"
    day: date | None = None

    @classmethod
    def of(cls, locator: str) -> "GitLocator":
        """What "git:REPO:PATH", with "@REVISION" or "@DATE" or without, names.

        A colon parts REPO from PATH only where a repository stands before it, so that a drive letter does not; an "@"
        counts only where a day or a revision of that repository follows.

        Raises:
            SourceError: There is no repository, or no PATH.
        """
        repository, path = _parted(locator)
        before, _, after = path.rpartition("@")
        if before and (day := _day(after)):
            return cls(repository, before, day=day)
        if before and (commit := repository.commit_of(after)):
            return cls(repository, before, commit)
        return cls(repository, path)

    def reference(self) -> Reference:
        """The version that was in force.

        Raises:
            NoSnapshotError: The file was not there then.
            SourceError: Git cannot read the repository.
        """
        version = next(
            (
                version
                for version in self.repository.versions(self.path, self.revision)
                if self.day is None or version.when.date() <= self.day
            ),
            None,
        )
        if version is None or version.blob is None:
            when = f"on {self.day}" if self.day else f"at {self.revision[:12]}"
            _, at, name = self.path.rpartition("@")
            unknown = f", nor is there a revision {name!r}" if at else ""
            look = f"git -C {self.repository.path} log -- '{self.path}'"
            message = f"{self}: there was no such file {when}{unknown}; look with: {look}"
            raise NoSnapshotError(message, source=str(self))
        return _reference(self.repository, version, version.blob)

    def references(self) -> tuple[Reference, ...]:
        """Every version up to here, the oldest first.

        Raises:
            NoSnapshotError: There was never such a file.
            SourceError: Git cannot read the repository.
        """
        references = tuple(
            _reference(self.repository, version, version.blob)
            for version in self.repository.versions(self.path, self.revision)
            if version.blob is not None and (self.day is None or version.when.date() <= self.day)
        )
        if not references:
            raise NoSnapshotError(f"{self}: there was never such a file; check the path", source=str(self))
        return references[::-1]

    def snapshot(self, options: Options) -> Snapshot:
        """The version that was in force; the errors are those of `reference`."""
        return next(self._snapshots([self.reference()], options))

    def series(self, options: Options) -> Iterator[Snapshot]:
        """Every version up to here, the oldest first, one at a time in memory; the errors are those of `references`."""
        return self._snapshots(self.references(), options)

    def _snapshots(self, references: Sequence[Reference], options: Options) -> Iterator[Snapshot]:
        contents = self.repository.contents([reference.digest for reference in references], options.max_bytes)
        return map(snapshot_of, references, contents)

    def __str__(self) -> str:
        return f"{PREFIX}{self.repository.path}:{self.path}"


def histories_of(repository: Repository) -> tuple[tuple[Reference, ...], ...]:
    """Every version of every file of a repository, the oldest first, file by file in the order of their paths.

    Raises:
        SourceError: Git cannot read the repository.
    """
    versions: dict[str, list[Reference]] = defaultdict(list)
    for version in repository.versions():
        if version.blob is not None:
            versions[version.path].append(_reference(repository, version, version.blob))
    return tuple(tuple(reversed(versions[path])) for path in sorted(versions))


def snapshot_of(reference: Reference, content: bytes) -> Snapshot:
    """What a reference to a version in git leads to, once git has told its content.

    Raises:
        UnsupportedMediaTypeError: It is of a kind that is not read.
    """
    return Snapshot(
        content=content,
        media_type=media_type_of(reference.path, content),
        source=reference.locator,
        asserted=reference.asserted,
        captured=reference.captured,
        technical=reference.technical,
    )


def _reference(repository: Repository, version: Version, blob: str) -> Reference:
    return Reference(
        locator=f"{PREFIX}{repository.path}:{version.path}@{version.commit[:12]}",
        digest=blob,
        repository=str(repository.path),
        path=version.path,
        asserted=version.when.date(),
        captured=version.when if version.is_recorded else None,
        technical=version.is_technical,
    )


def _parted(locator: str) -> tuple[Repository, str]:
    rest = locator.removeprefix(PREFIX)
    for colon in re.finditer(":", rest):
        repository = Repository(Path(rest[: colon.start()]))
        path = rest[colon.end() :]
        if path and repository.exists:
            return repository, path
    whole = Repository(Path(rest.rstrip(":")))
    if rest and whole.exists:
        paths = sorted({version.path for version in whole.versions()})
        example = f", such as {PREFIX}{whole.path}:{paths[0]}" if paths else ""
        raise SourceError(f"{locator}: name one of its {len(paths)} files{example}", source=locator)
    raise SourceError(f"{locator}: no git repository there; write git:REPO:PATH, REPO being a clone", source=locator)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
