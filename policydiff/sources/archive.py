"""A folder of dated snapshots as the archive: files that people can read, put under git and mail.

    archive/
      banzaicloud.com/
        privacy/
          2019-01-25T101500Z.html     the page, byte for byte
          2019-01-25T101500Z.json     its record: where from, when, SHA-256 (and one of the record itself)
          2019-02-01T101500Z.json     a record without a page: that day it was "unchanged", or the fetch "failed"

A record is written before its page, each to a file of its own that is synced and then linked to its name; a link fails
where the name is taken, so nothing is ever overwritten, and several processes may keep pages in one folder. A process
that dies leaves at worst a record without a page, which nobody takes for a snapshot.
"""

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from attrs import field, frozen

from policydiff.errors import SourceError
from policydiff.sources.capture import Capture
from policydiff.sources.media import HTML, MARKDOWN, PLAIN
from policydiff.sources.records import RECORD, Record, opened_record, record_of, sealed

SUFFIXES = {HTML: ".html", MARKDOWN: ".md", PLAIN: ".txt"}
KEPT, UNCHANGED, FAILED = "kept", "unchanged", "failed"

_LONGEST_NAME = 100
"""Of a folder; file systems take 255 bytes, and some tools fewer for the whole path."""


@frozen
class Held:
    """A kept page that is sure to be what was kept.

    Attributes:
        path: Where it stands.
        content: Its bytes.
        record: What was written down about it.
    """

    path: Path
    content: bytes = field(repr=False)
    record: Record = field(repr=False)


@frozen
class Shelf:
    """The folder for the snapshots of one page.

    Attributes:
        folder: Where it is; it need not exist before something is kept.
    """

    folder: Path

    @classmethod
    def of(cls, root: Path, url: str) -> "Shelf":
        """The one for a page: the host, then the path, then the query.

        Names hold ASCII letters, digits and a few marks only, so that they are the same on every system.
        """
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        names = [f"{host}_{parts.port}" if parts.port else host]
        names += [unquote(name) for name in parts.path.split("/") if name]
        if parts.query:
            names.append(f"?{parts.query}")
        return cls(root.joinpath(*map(_safe_name, names)))

    def keep(self, capture: Capture) -> Path:
        """Write a capture down and return the path of its page; when this returns, both files are on the disk.

        Raises:
            SourceError: The folder cannot be written to.
        """
        record = {
            "outcome": KEPT,
            "asked": capture.asked,
            "final": capture.final,
            "captured": capture.captured.isoformat(),
            "archived_at": capture.archived_at,
            "digest": capture.digest,
            "media_type": capture.media_type,
            "encoding": capture.encoding,
            "framed": capture.framed,
            "bytes": len(capture.content),
            "sha256": hashlib.sha256(capture.content).hexdigest(),
            "headers": dict(capture.headers),
        }
        with _told_if_unwritable(self.folder):
            for name in _names(capture.captured):
                written = self.folder / f"{name}{RECORD}"
                page = written.with_suffix(SUFFIXES[capture.media_type])
                if not _put(written, sealed(record)):
                    continue
                if _put(page, capture.content):
                    return page
                written.unlink()
        raise AssertionError("names never end")

    def note(self, outcome: str, **facts: str | None) -> None:
        """Write down what came of a fetch that brought no new page: "unchanged" or "failed"."""
        now = datetime.now(UTC).replace(microsecond=0)
        record = {"outcome": outcome, "captured": now.isoformat(), **facts}
        with _told_if_unwritable(self.folder):
            next(name for name in _names(now) if _put(self.folder / f"{name}{RECORD}", sealed(record)))

    def newest(self) -> Held | None:
        """The newest sound page."""
        return next(self._sound(lambda _: True, newest_first=True), None)

    def twin(self, digest: str, when: datetime) -> Held | None:
        """A sound page with the archive's digest, the one captured at that very moment if there is one."""
        twins = list(self._sound(lambda record: record["digest"] == digest))
        same = (held for held in twins if held.record["captured"] == when.isoformat())
        return next(same, twins[0] if twins else None)

    def _sound(self, wanted: Callable[[Record], bool], *, newest_first: bool = False) -> Iterator[Held]:
        """The wanted pages that are what was kept; others are passed over, so that they are fetched again."""
        for path in sorted(self.folder.glob(f"*{RECORD}"), reverse=newest_first):
            with contextlib.suppress(SourceError, OSError):
                record = opened_record(path)
                if record["outcome"] == KEPT and wanted(record):
                    page = path.with_suffix(SUFFIXES[record["media_type"]])
                    content = page.read_bytes()
                    record_of(page, content)
                    yield Held(page, content, record)


def stamp(when: datetime) -> str:
    """A moment as it stands in names: "2019-01-25T101500Z"."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")


def _safe_name(name: str) -> str:
    safe = quote(name, safe=" ()+,=@", errors="surrogatepass")
    safe = f"%2E{safe[1:]}" if safe.startswith(".") else safe
    if len(safe) <= _LONGEST_NAME:
        return safe
    return f"{safe[: _LONGEST_NAME - 13]}-{hashlib.sha256(safe.encode()).hexdigest()[:12]}"


def _names(when: datetime) -> Iterator[str]:
    """Names for a moment; the second one of the same second ends in "_2", which sorts after "."."""
    yield stamp(when)
    for number in count(2):
        yield f"{stamp(when)}_{number}"


def _put(path: Path, content: bytes) -> bool:
    """Whether the bytes are on the disk under a name that was free; where it was not, nothing is done."""
    if path.exists():
        return False
    being_written = path.with_name(f".being-written-{os.urandom(8).hex()}")
    try:
        with being_written.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(being_written, path)
    except FileExistsError:
        return False
    finally:
        being_written.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return True


def _sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, too; not every system can, and then does it by itself."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _told_if_unwritable(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as problem:
        raise SourceError(
            f"{folder}: cannot be written to ({problem.strerror}); check its permissions and the space on the disk",
            source=str(folder),
        ) from None
