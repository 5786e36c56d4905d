"""Policies in git histories, read so that a hostile repository runs nothing.

A repository's own configuration can name commands that git runs: hooks, a file system monitor, text converters, a
pager, a remote to fetch missing objects from. So git is called with an environment of ours, with every such setting
overruled, and for `log --raw`, `rev-list` and `cat-file` only, which neither check anything out nor compare texts.
"""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from attrs import frozen

from policydiff.errors import DamagedSnapshotError, SourceError
from policydiff.sources.encodings import too_large

_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_OVERRULED = {
    "core.askPass": "",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "i18n.logOutputEncoding": "UTF-8",
    "log.follow": "false",
    "log.mailmap": "false",
    "log.showSignature": "false",
    "protocol.allow": "never",
}
_LOG = (
    "log",
    *("--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--first-parent", "--diff-merges=first-parent"),
    *("--no-textconv", "--no-ext-diff", "--no-color", "--no-decorate", "--no-notes", "--format=%H %ct %s"),
)

_OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_FILES = frozenset({b"100644", b"100755"})
"""The modes of plain files; a symbolic link's content is a path, and a submodule has none."""

_RECORDED = ("First record of", "Record new changes of", "Start tracking", "Update")
_TECHNICAL = ("Apply technical or declaration upgrade on", "Refilter")
"""How Open Terms Archive titles its commits, now and formerly, before the service and the terms type. The second kind
are texts taken anew from pages already archived: what changed in them is not the company's doing."""


@frozen(kw_only=True)
class Version:
    """A file as a commit left it.

    Attributes:
        commit: The commit's id.
        when: The commit's date, aware UTC.
        title: The first line of its message.
        path: The file's path in the repository.
        blob: The id of its content; None where the commit removed it.
    """

    commit: str
    when: datetime
    title: str
    path: str
    blob: str | None

    @property
    def service(self) -> str:
        """In an Open Terms Archive repository, whose terms they are."""
        return self.path.partition("/")[0]

    @property
    def terms_type(self) -> str:
        """In an Open Terms Archive repository, which kind of terms they are."""
        return self.path.partition("/")[2].rpartition(".")[0]

    @property
    def is_recorded(self) -> bool:
        """Whether an Open Terms Archive recorded it: the commit's date is then that of the capture."""
        return self.is_technical or self._is_titled(_RECORDED)

    @property
    def is_technical(self) -> bool:
        """Whether the archive took the text anew from pages it had, so that a change is not the company's doing."""
        return self._is_titled(_TECHNICAL)

    def _is_titled(self, acts: tuple[str, ...]) -> bool:
        return any(self.title == f"{act} {self.service} {self.terms_type}" for act in acts)


@frozen
class Repository:
    """A git repository on disk, that may be hostile.

    Attributes:
        path: The folder that holds it, or the bare repository itself.
    """

    path: Path

    @property
    def exists(self) -> bool:
        """Whether there is a repository."""
        return (self.path / ".git").exists() or (self.path / "HEAD").is_file()

    def versions(self, path: str | None = None, revision: str = "HEAD") -> Iterator[Version]:
        """What each commit on the way to a revision did to a file, or to all, the newest first.

        Raises:
            SourceError: Git cannot read the repository.
        """
        pathspec = [] if path is None else [path]
        command = [*_LOG, "--end-of-options", revision, "--", *pathspec]
        with self._output_of(*command) as output:
            yield from _parsed(_tokens(output))

    def commit_of(self, revision: str) -> str | None:
        """The id of the commit that a revision names; None where it names none."""
        if not revision or "\0" in revision:
            return None
        try:
            with self._output_of("rev-list", "--max-count=1", "--end-of-options", revision, "--") as output:
                found = output.read().decode("ascii").strip()
        except SourceError:
            return None
        return found if _OBJECT.fullmatch(found) else None

    def contents(self, blobs: Iterable[str], max_bytes: int) -> Iterator[bytes]:
        """The content of each blob, in order, one at a time in memory.

        Raises:
            DamagedSnapshotError: The repository lacks one.
            TooLargeError: One has more than `max_bytes` bytes.
        """
        with tempfile.TemporaryFile() as asked:
            names = list(blobs)
            asked.write("".join(f"{name}\n" for name in names).encode("ascii"))
            asked.seek(0)
            with self._output_of("cat-file", "--batch", "--buffer", asked=asked) as output:
                for name in names:
                    yield _content(output, name, str(self.path), max_bytes)

    @contextlib.contextmanager
    def asked(self, max_bytes: int) -> Iterator[Callable[[str], bytes]]:
        """What gives the content of a blob, asked for one after the other of one git process.

        After an error it is of no more use. What it gives has the errors of `contents`.
        """
        read, write = os.pipe()
        with (
            open(read, "rb") as names,  # noqa: PTH123
            self._output_of("cat-file", "--batch", asked=names) as output,
            open(write, "wb", buffering=0) as asking,  # noqa: PTH123  (closed first, upon which git ends)
        ):

            def content(blob: str) -> bytes:
                asking.write(f"{blob}\n".encode("ascii"))
                return _content(output, blob, str(self.path), max_bytes)

            yield content

    @contextlib.contextmanager
    def _output_of(self, *command: str, asked: IO[bytes] | None = None) -> Iterator[IO[bytes]]:
        """What git says to a command; nobody need read it to its end.

        Raises:
            SourceError: Git is not there, or fails.
        """
        with tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(  # noqa: S603  (fixed commands, names after --end-of-options or --)
                [_git(), *self._settings(), *command],
                env=_ENVIRONMENT,
                stdin=asked or subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=complaints,
            )
            assert process.stdout is not None  # noqa: S101  (as asked for above)
            try:
                yield process.stdout
            except BaseException:
                process.kill()
                raise
            finally:
                process.stdout.close()
                status = process.wait()
            if status:
                complaints.seek(0)
                raise self._failure(complaints.read(2000).decode("utf-8", errors="replace"))

    def _settings(self) -> list[str]:
        inner = self.path / ".git"
        overruled = [part for name, value in _OVERRULED.items() for part in ("-c", f"{name}={value}")]
        place = (inner if inner.exists() else self.path).absolute()
        return ["--no-pager", "--literal-pathspecs", f"--git-dir={place}", *overruled]

    def _failure(self, complaint: str) -> SourceError:
        said = " ".join(complaint.split()) or "no reason given"
        return SourceError(
            f"{self.path}: git cannot read it ({said[:200]}); check it with git log", source=str(self.path)
        )


def _git() -> str:
    found = shutil.which("git")
    if found is None:
        raise SourceError("git: not installed; install it, or give files instead of git:REPO:PATH")
    return found


def _tokens(output: IO[bytes]) -> Iterator[bytes]:
    """The parts of an output that stand between NUL bytes."""
    rest = b""
    while piece := output.read(65536):
        *whole, rest = (rest + piece).split(b"\0")
        yield from whole


def _parsed(tokens: Iterator[bytes]) -> Iterator[Version]:
    """Versions from the log: of each commit a line, and for each file ":mode mode blob blob status", then its path."""
    commit, when, title = "", datetime.fromtimestamp(0, UTC), ""
    for token in tokens:
        entry = token.lstrip(b"\n")
        if entry.startswith(b":"):
            path = next(tokens).decode("utf-8", errors="surrogateescape")
            _, mode, _, blob, *_ = entry.split(b" ")
            is_gone = not blob.strip(b"0")
            if is_gone or mode in _FILES:
                name = None if is_gone else blob.decode("ascii")
                yield Version(commit=commit, when=when, title=title, path=path, blob=name)
        elif entry:
            commit, seconds, title = entry.decode("utf-8", errors="replace").split(" ", 2)
            when = _moment(seconds)


def _moment(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise SourceError("git: a commit has no sensible date; check the repository with git fsck") from None


def _content(output: IO[bytes], name: str, source: str, max_bytes: int) -> bytes:
    """The next blob that `cat-file --batch` tells: its name, kind and size on a line, then its bytes."""
    head = output.readline(200).decode("ascii", errors="replace").split()
    if len(head) != 3 or head[:2] != [name, "blob"]:  # noqa: PLR2004  (name, kind, size)
        raise DamagedSnapshotError(
            f"{source}: the repository lacks object {name}; fetch it, or clone the repository whole", source=source
        )
    size = int(head[2])
    if size > max_bytes:
        raise too_large(source, max_bytes)
    content = output.read(size)
    if len(content) != size or output.read(1) != b"\n":
        raise DamagedSnapshotError(
            f"{source}: object {name} breaks off; check the repository with git fsck", source=source
        )
    return content
