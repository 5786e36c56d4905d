"""Mementos: the Wayback Machine's copies of a page, found by day and downloaded as they were captured.

EDGI's library speaks with the archive and keeps to the rates agreed with it. It changes `urllib3` when it is imported,
so that is done late; its requests go through our own adapter, which bounds them.
"""

import contextlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self

import requests

from policydiff.errors import FetchError, NoSnapshotError, RateLimitedError, RefusedError, SuspectPageError
from policydiff.options import WAYBACK_MACHINE, Network, Options
from policydiff.sources.capture import Capture, content_type, kept_headers
from policydiff.sources.doubts import doubt_about
from policydiff.sources.patience import SERVER_ERROR, TOO_MANY_REQUESTS, persistently
from policydiff.sources.transport import BoundedAdapter, mount, user_agent
from policydiff.sources.web import status_error

if TYPE_CHECKING:
    from wayback import CdxRecord, Memento

WINDOWS = (timedelta(days=15), timedelta(days=366))
"""Captures are looked for so far around the day: first nearby, then within a year. Farther ones do not speak for it."""

REDIRECT_WINDOW = timedelta(days=31)
"""A page and what it redirected to are captured together or, on rarely visited sites, some weeks apart."""

RATE_LIMIT_PAUSE = 60.0
"""The seconds to wait where the archive says "too many requests" and not for how long; those who go on are blocked."""

_NOTHING = "3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"
"""The archive's digest of an empty body, which redirects mostly have."""

_NO_RATES = {"search_calls_per_second": 0, "memento_calls_per_second": 0}
"""The agreed rates are those of the Internet Archive."""


class Wayback:
    """A connection to the archive, to be used in a `with` statement."""

    def __init__(self, network: Network, options: Options) -> None:
        from wayback import WaybackClient, WaybackSession  # noqa: PLC0415  (it changes urllib3)

        rates = {} if network.archive == WAYBACK_MACHINE else _NO_RATES
        session = WaybackSession(retries=0, user_agent=user_agent(), **rates)
        session.trust_env = False
        mount(session, _ArchiveAdapter(network, options.max_bytes))
        self._client = WaybackClient(session)
        self._network = network

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def nearest(self, url: str, day: date) -> Iterator["CdxRecord"]:
        """The captures to try for a day, the nearest first; what only redirected then comes after pages.

        Raises:
            NoSnapshotError: There is none within a year.
            FetchError: The archive does not answer, or does not show this page.
        """
        noon = datetime.combine(day, time(12), tzinfo=UTC)
        told: set[datetime] = set()
        for window in WINDOWS:
            found = self._search(url, noon - window, noon + window, collapse="timestamp:8")
            farther = [record for record in found if record.timestamp not in told]
            told.update(record.timestamp for record in farther)
            yield from sorted(farther, key=lambda record: (is_redirect(record), abs(record.timestamp - noon)))
        if not told:
            raise NoSnapshotError(
                f"{url}: the archive holds no capture within a year of {day}; ask for another day", source=url
            )

    def between(self, url: str, start: date, end: date) -> list["CdxRecord"]:
        """The captures from one day to another, oldest first; of a run with one digest, the first.

        Redirects are left out: most lead from http to https. Where nothing else is captured any more, the page has
        moved, and the first of them is the last that is told.

        Raises:
            NoSnapshotError: There is none.
            FetchError: The archive does not answer, or does not show this page.
        """
        found = self._search(
            url,
            datetime.combine(start, time(), tzinfo=UTC),
            datetime.combine(end, time(23, 59, 59), tzinfo=UTC),
            collapse="digest",
        )
        if not found:
            raise NoSnapshotError(
                f"{url}: the archive holds no capture from {start} to {end}; ask for a longer time", source=url
            )
        pages = [record for record in found if not is_redirect(record)]
        since = pages[-1].timestamp + REDIRECT_WINDOW if pages else found[0].timestamp
        return pages + [record for record in found if is_redirect(record) and record.timestamp >= since][:1]

    def capture(self, url: str, record: "CdxRecord", last: bytes | None = None) -> Capture:
        """Download one of the captures.

        Args:
            url: The page that was asked for.
            record: Which capture.
            last: The page as it was captured before, to notice that most of its text is gone.

        Raises:
            FetchError: It cannot be played back, or is hardly the policy.
            UnsupportedMediaTypeError: It is no HTML, Markdown or plain text.
        """
        memento = persistently(lambda: self._memento(url, record), self._network)
        day = f"{url}: the capture of {record.timestamp:%Y-%m-%d}"
        if memento.status_code != requests.codes.ok:
            status = memento.status_code
            message = f"{day} is of an error page (status {status}); ask for another day"
            raise FetchError(message, source=url, status=status)
        doubt = None if self._network.accept_suspect else doubt_about(memento.content, memento.headers, last)
        if doubt:
            raise SuspectPageError(f"{day} is hardly the policy, {doubt}; ask for another day", source=url)
        media_type, encoding = content_type(memento.headers, memento.content, memento.url)
        return Capture(
            asked=url,
            final=memento.url,
            content=memento.content,
            captured=memento.timestamp,
            media_type=media_type,
            encoding=encoding,
            headers=kept_headers(memento.headers),
            archived_at=memento.memento_url,
            digest=record.digest if memento.timestamp == record.timestamp else None,
        )

    def _memento(self, url: str, record: "CdxRecord") -> "Memento":
        with _library_errors_told(url):
            return self._client.get_memento(record, exact=False, target_window=REDIRECT_WINDOW)

    def _search(self, url: str, start: datetime, end: datetime, *, collapse: str) -> list["CdxRecord"]:
        """What the archive holds of a page between two moments, error pages left out."""

        def attempt() -> list["CdxRecord"]:
            with _library_errors_told(url):
                found = self._client.search(
                    url, from_date=start, to_date=end, filter_field="!statuscode:[45]..", collapse=collapse
                )
                return list(found)

        return persistently(attempt, self._network)


class _ArchiveAdapter(BoundedAdapter):
    """Sends what is meant for the Wayback Machine to `Network.archive`, and raises the archive's own failures."""

    def __init__(self, network: Network, max_bytes: int) -> None:
        super().__init__(network, max_bytes)
        self._archive = network.archive.rstrip("/")

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:  # noqa: ANN401
        """The archive's answer, as from the Wayback Machine itself."""
        url = request.url or ""
        moved = request.copy()
        moved.url = url.replace(WAYBACK_MACHINE, self._archive, 1)
        response = super().send(moved)
        response.url, response.request = url, request
        is_memento = "Memento-Datetime" in response.headers
        if not is_memento and (response.status_code == TOO_MANY_REQUESTS or response.status_code >= SERVER_ERROR):
            raise _with_a_pause(status_error(response, url))
        return response


def _with_a_pause(error: FetchError) -> FetchError:
    if isinstance(error, RateLimitedError) and error.retry_after is None:
        error.retry_after = RATE_LIMIT_PAUSE
    return error


def is_redirect(record: "CdxRecord") -> bool:
    """Whether the page only led elsewhere when it was captured; of a repeated capture, only the body's digest tells."""
    if record.statuscode is None:
        return bool(record.digest == _NOTHING)
    return bool(record.statuscode != requests.codes.ok)


@contextlib.contextmanager
def _library_errors_told(url: str) -> Iterator[None]:
    """Turn what the archive's library raises into one typed error with advice."""
    from wayback.exceptions import (  # noqa: PLC0415
        BlockedByRobotsError,
        BlockedSiteError,
        MementoPlaybackError,
        WaybackException,
    )

    try:
        yield
    except (BlockedByRobotsError, BlockedSiteError):
        raise RefusedError(f"{url}: the archive does not show this page; look in another one", source=url) from None
    except MementoPlaybackError:
        raise FetchError(f"{url}: the archive cannot play this capture back; ask for another day", source=url) from None
    except (WaybackException, ValueError) as problem:
        reason = " ".join(str(problem).split())[:120]
        raise FetchError(
            f"{url}: the archive's answer makes no sense ({reason}); try again later", source=url
        ) from None
