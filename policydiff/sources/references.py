"""References to snapshots: which there are, and the snapshots they lead to. Many cost little more than one."""

import contextlib
import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import define, field

from policydiff.errors import SourceError
from policydiff.model import Reference, Snapshot
from policydiff.options import Network, Options
from policydiff.sources.files import STANDARD_INPUT, named_path
from policydiff.sources.folder import dated_paths
from policydiff.sources.git import Repository
from policydiff.sources.locators import located_snapshot
from policydiff.sources.terms import PREFIX, GitLocator, histories_of, snapshot_of

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

History = tuple[Reference, ...]


def referred(locator: str) -> Reference:
    """The reference that a locator of one version stands for; where it leads nowhere, loading it tells.

    Raises:
        SourceError: It is an address or standard input, which must be kept first.
    """
    _check_is_kept(locator)
    if _is_git(locator):
        with contextlib.suppress(SourceError):
            return GitLocator.of(locator).reference()
    return Reference(locator=locator, digest=_digest(locator))


def histories(locator: str) -> Iterator[History]:
    """The versions of each document that a locator holds, the oldest first.

    Args:
        locator: A folder of dated files, a file in a git history ("git:REPO:PATH"), or a repository with all its
            files ("git:REPO").

    Raises:
        SourceError: Nothing is there, or it is an address or standard input.
        NoSnapshotError: There is no version.
    """
    _check_is_kept(locator)
    if not _is_git(locator):
        yield tuple(Reference(locator=str(path), digest=_digest(str(path))) for _, path in dated_paths(Path(locator)))
        return
    whole = Repository(Path(locator.removeprefix(PREFIX)))
    if whole.exists:
        yield from histories_of(whole)
    else:
        yield GitLocator.of(locator).references()


@contextlib.contextmanager
def loading(options: Options) -> Iterator[Callable[[Reference], Snapshot]]:
    """What loads the snapshot of a reference, asking one git process a repository.

    What it gives raises `SourceError` where nothing is there, and `ReadError` where it is of a kind that is not read.
    """
    with contextlib.ExitStack() as stack:
        repositories: dict[str, _Asked] = {}

        def loaded(reference: Reference) -> Snapshot:
            if reference.repository is None:
                return located_snapshot(
                    reference.locator, media_type=None, asserted=None, network=Network(), options=options
                )
            if reference.repository not in repositories:
                asked = _Asked(Repository(Path(reference.repository)), options.max_bytes)
                repositories[reference.repository] = stack.enter_context(contextlib.closing(asked))
            return snapshot_of(reference, repositories[reference.repository].content(reference.digest))

        yield loaded


@define
class _Asked:
    """A repository that is asked for contents, by another process after each that failed."""

    repository: Repository
    max_bytes: int
    _stack: contextlib.ExitStack = field(factory=contextlib.ExitStack, init=False)
    _asking: list[Callable[[str], bytes]] = field(factory=list, init=False)

    def content(self, blob: str) -> bytes:
        if not self._asking:
            self._asking.append(self._stack.enter_context(self.repository.asked(self.max_bytes)))
        try:
            return self._asking[0](blob)
        except (SourceError, OSError):
            self.close()
            raise

    def close(self) -> None:
        """End the process; what it complains of when it is ended early is of no interest."""
        self._asking.clear()
        with contextlib.suppress(SourceError):
            self._stack.close()


def _check_is_kept(locator: str) -> None:
    """Raises `SourceError` for what is there once only, or would be fetched by many processes at a time."""
    if locator == STANDARD_INPUT or _ADDRESS.match(locator):
        raise SourceError(
            f"{locator}: not kept; keep its snapshots with policydiff fetch, and name the folder", source=locator
        )


def _is_git(locator: str) -> bool:
    return locator.startswith(PREFIX) and not Path(locator).exists()


def _digest(locator: str) -> str:
    """The SHA-256 of the file that a locator names; "" where there is none, or none that ends, such as a pipe."""
    try:
        path = named_path(locator)
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (SourceError, OSError, ValueError):
        return ""
