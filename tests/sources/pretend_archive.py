"""A server on 127.0.0.1 that speaks as the Wayback Machine does: the CDX search, mementos, redirects, limits."""

import base64
import hashlib
import re
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

from attrs import define, field, frozen

from tests.sources.loopback import Answer, Loopback, Request

MEMENTO = re.compile(r"/web/(\d{14})id_/(.+)")


@frozen
class Captured:
    """What the archive holds of a page: "20171123101500", and what was there."""

    stamp: str
    url: str
    body: bytes = b""
    status: int = 200
    location: str | None = None
    content_type: str = "text/html; charset=utf-8"

    @property
    def digest(self) -> str:
        return base64.b32encode(hashlib.sha1(self.body).digest()).decode()

    @property
    def moment(self) -> datetime:
        return datetime.strptime(self.stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

    @property
    def line(self) -> str:
        kind = self.content_type.partition(";")[0]
        return f"{key(self.url)} {self.stamp} {self.url} {kind} {self.status} {self.digest} {len(self.body)}"


def key(url: str) -> str:
    """What is the same page to the archive: with or without "www.", by either scheme."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}){parts.path.rstrip('/') or '/'}"


@define
class PretendArchive:
    """What the archive holds, what it refuses first, and the server that says so."""

    captures: list[Captured]
    first: list[Answer] = field(factory=list)
    broken: set[str] = field(factory=set)
    server: Loopback = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.server = Loopback(otherwise=self._answer)

    def downloads(self) -> list[str]:
        """The stamps of the captures whose pages were asked for."""
        return [found[1] for target in self.server.targets() if (found := MEMENTO.fullmatch(target))]

    def _answer(self, request: Request) -> None:
        if self.first:
            self.first.pop(0)(request)
        elif request.target.startswith("/cdx/search/cdx"):
            self._search(request)
        elif found := MEMENTO.fullmatch(request.target):
            self._play(request, found[1], found[2])
        else:
            request.answer(b"no such thing", status="404 Not Found")

    def _search(self, request: Request) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(request.target).query).items()}
        assert asked["filter"] == "!statuscode:[45].."
        found = [
            capture
            for capture in self._of(asked["url"])
            if asked["from"] <= capture.stamp <= asked["to"] and capture.status < 400
        ]
        lines, last = [], None
        for capture in found:
            same = capture.digest if asked["collapse"] == "digest" else capture.stamp[:8]
            lines += [] if same == last else [f"{capture.line}\n"]
            last = same
        request.answer("".join(lines).encode(), content_type="text/plain")

    def _play(self, request: Request, stamp: str, url: str) -> None:
        held = self._of(url)
        if stamp in self.broken:
            request.answer(b"", status="404 Not Found", x_archive_wayback_runtime_error="ResourceNotAvailable")
        elif not held:
            request.answer(b"never archived", status="404 Not Found")
        elif exact := [capture for capture in held if capture.stamp == stamp]:
            _say_memento(request, exact[0])
        else:
            asked = Captured(stamp, url).moment
            nearest = min(held, key=lambda capture: abs(capture.moment - asked))
            request.answer(b"", status="302 Found", location=f"/web/{nearest.stamp}id_/{nearest.url}")

    def _of(self, url: str) -> list[Captured]:
        return sorted((capture for capture in self.captures if key(capture.url) == key(url)), key=lambda it: it.stamp)


def _say_memento(request: Request, capture: Captured) -> None:
    headers = {
        "memento_datetime": format_datetime(capture.moment, usegmt=True),
        "link": f'<{capture.url}>; rel="original"',
        "content_type": capture.content_type,
    }
    if capture.location:
        headers["location"] = f"/web/{capture.stamp}id_/{capture.location}"
    request.answer(capture.body, status=f"{capture.status} As It Was", **headers)
