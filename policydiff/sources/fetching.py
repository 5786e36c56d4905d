"""A page as it is now or was on a day, kept in a folder on the way if one is named."""

import contextlib
import os
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from policydiff.errors import (
    FetchError,
    PolicyDiffError,
    RateLimitedError,
    RefusedError,
    TimedOutError,
    UnreachableError,
)
from policydiff.model import Snapshot
from policydiff.options import Network, Options
from policydiff.sources.addresses import checked_url
from policydiff.sources.archive import FAILED, UNCHANGED, Held, Shelf
from policydiff.sources.capture import Capture
from policydiff.sources.files import loaded_snapshot
from policydiff.sources.wayback import Wayback, is_redirect
from policydiff.sources.web import Unchanged, live_capture

if TYPE_CHECKING:
    from wayback import CdxRecord

MOST_TRIED = 4
"""So many of the captures nearest to a day are tried where some cannot be played back."""

_HOPELESS = (RateLimitedError, RefusedError, TimedOutError, UnreachableError)
"""What fails one capture like this fails the next one, too."""


@frozen(kw_only=True)
class Fetch:
    """One page to fetch, and how.

    Attributes:
        url: The address of the page.
        shelf: Where to keep its snapshots; None to keep nothing.
        network: How to fetch.
        options: `max_bytes` bounds the size.
    """

    url: str
    shelf: Shelf | None
    network: Network
    options: Options

    def live(self) -> Snapshot:
        """The page as it is now; as it was kept last, where it has not changed since.

        Raises:
            FetchError: There is no page to be had; which kind tells why.
            TooLargeError: It has too many bytes.
            UnsupportedMediaTypeError: It is no HTML, Markdown or plain text.
        """
        held = self.shelf.newest() if self.shelf else None
        with self._failure_noted():
            try:
                capture = live_capture(self.url, held=held, network=self.network, options=self.options)
            except Unchanged as answer:
                return self._unchanged(answer.held)
        if held and capture.content == held.content:
            return self._unchanged(held)
        return self._kept(capture)

    def nearest(self, day: date) -> Snapshot:
        """The archive's capture nearest to a day that can be played back.

        Raises:
            NoSnapshotError: There is none within a year of that day.
            FetchError: The archive does not answer, or none of the nearest can be played back.
        """
        failures: list[FetchError] = []
        with self._failure_noted(), Wayback(self.network, self.options) as archive:
            for record in islice(archive.nearest(self.url, day), MOST_TRIED):
                try:
                    return self._captured(archive, record)
                except _HOPELESS:
                    raise
                except FetchError as failure:
                    failures.append(failure)
            raise failures[0]

    def between(self, start: date, end: date) -> Iterator[Snapshot | PolicyDiffError]:
        """Every different capture from one day to another, oldest first, or the error that it ended in.

        What is kept already is not downloaded again, so a fetch that was interrupted goes on where it stopped.

        Raises:
            NoSnapshotError: The archive holds no capture in this time.
            FetchError: The archive does not answer, or asks to wait too long: the rest would fail alike.
        """
        last: bytes | None = None
        with Wayback(self.network, self.options) as archive:
            with self._failure_noted():
                captures = archive.between(self.url, start, end)
            for record in captures:
                try:
                    with self._failure_noted(record.timestamp):
                        snapshot = self._captured(archive, record, last)
                except _HOPELESS:
                    raise
                except PolicyDiffError as error:
                    yield error
                else:
                    last = snapshot.content
                    yield snapshot
                    if is_redirect(record):
                        yield _moved(self.url, record, snapshot)

    def _captured(self, archive: Wayback, record: "CdxRecord", last: bytes | None = None) -> Snapshot:
        """One of the archive's captures, downloaded only where these bytes are not kept already."""
        twin = self.shelf.twin(record.digest, record.timestamp) if self.shelf else None
        if twin is None:
            return self._kept(archive.capture(self.url, record, last))
        if twin.record["captured"] == record.timestamp.isoformat():
            return loaded_snapshot(twin.path, options=self.options)
        return self._kept(_same_page_later(twin, record))

    def _kept(self, capture: Capture) -> Snapshot:
        """A capture as a snapshot: kept and read back where there is a shelf."""
        if self.shelf is None:
            return capture.snapshot
        return loaded_snapshot(self.shelf.keep(capture), options=self.options)

    def _unchanged(self, held: Held) -> Snapshot:
        if self.shelf:
            self.shelf.note(UNCHANGED, asked=self.url, sha256=held.record["sha256"])
        return loaded_snapshot(held.path, options=self.options)

    @contextlib.contextmanager
    def _failure_noted(self, captured: datetime | None = None) -> Iterator[None]:
        """Have the folder tell of a fetch that failed: a gap is no deletion."""
        try:
            yield
        except PolicyDiffError as error:
            if self.shelf:
                of = captured.isoformat() if captured else None
                self.shelf.note(FAILED, asked=self.url, capture=of, why=str(error))
            raise


def fetch_of(url: str, into: str | os.PathLike[str] | None, network: Network, options: Options) -> Fetch:
    """A page to fetch, and the folder under `into` to keep it in, if one is named.

    Raises:
        RefusedError: It is no page on the web.
    """
    shelf = None if into is None else Shelf.of(Path(into), checked_url(url))
    return Fetch(url=checked_url(url), shelf=shelf, network=network, options=options)


def _moved(url: str, record: "CdxRecord", snapshot: Snapshot) -> FetchError:
    return FetchError(
        f"{url}: redirects since {record.timestamp:%Y-%m-%d}; fetch what came after from where it leads, "
        f"as in {snapshot.archived_at}",
        source=url,
    )


def _same_page_later(held: Held, record: "CdxRecord") -> Capture:
    """What downloading a capture would give, by a page with the same digest."""
    return Capture(
        asked=held.record["asked"],
        final=record.original,
        content=held.content,
        captured=record.timestamp,
        media_type=held.record["media_type"],
        encoding=held.record["encoding"],
        archived_at=record.raw_url,
        digest=record.digest,
    )
