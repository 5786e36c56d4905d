"""The live page: polite, doubtful, and kept only when it changed."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from policydiff import RefusedError, Snapshot, SuspectPageError, __version__, fetch, load
from policydiff.sources.doubts import doubt_about, text_length
from policydiff.sources.patience import Pace, asked_to_wait
from tests.sources.loopback import Loopback, Request

PAGE = b"<html><title>Privacy</title><h1>Privacy</h1>" + b"<p>We keep your orders for a year.</p>" * 20 + b"</html>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        loopback.answers["/privacy"] = lambda request: request.answer(PAGE, etag='"one"')
        yield loopback


def fetched(server: Loopback, into: Path | None = None) -> Snapshot:
    return fetch(server.url("/privacy"), into=into, network=server.network)


def outcomes(folder: Path) -> list[str]:
    return [json.loads(path.read_bytes())["outcome"] for path in sorted(folder.rglob("*.json"))]


def test_a_page_knows_where_and_when_it_was_captured(server: Loopback) -> None:
    server.answers["/privacy"] = lambda request: request.answer(PAGE, content_type='text/html; charset="latin-1"')
    snapshot = fetched(server)
    assert (snapshot.content, snapshot.media_type, snapshot.declared_encoding) == (PAGE, "text/html", "latin-1")
    assert snapshot.source == server.url("/privacy")
    assert snapshot.captured is not None
    assert abs((datetime.now(UTC) - snapshot.captured).total_seconds()) < 10


def test_the_server_is_told_who_asks(server: Loopback) -> None:
    fetched(server)
    assert server.targets() == ["/robots.txt", "/privacy"]
    assert {request.headers["User-Agent"] for request in server.asked} == {f"policydiff/{__version__}"}


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: policydiff\nDisallow: /priv*y$\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: *\nDisallow: /\nAllow: /privacy", True),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: *\nCrawl-delay: 999", False),
        ("", True),
    ],
)
def test_robots_are_obeyed(rules: str, server: Loopback, *, allowed: bool) -> None:
    server.answers["/robots.txt"] = lambda request: request.answer(rules.encode(), content_type="text/plain")
    if allowed:
        assert fetched(server).content == PAGE
    else:
        with pytest.raises(RefusedError, match=r"robots\.txt"):
            fetched(server)
        assert "/privacy" not in server.targets()


def test_robots_are_passed_over_only_when_told_so(server: Loopback) -> None:
    network = attrs.evolve(server.network, ignore_robots=True)
    assert fetch(server.url("/privacy"), network=network).content == PAGE
    assert server.targets() == ["/privacy"]


def test_one_host_is_not_asked_without_pause() -> None:
    pace = Pace()
    started = time.monotonic()
    for host in ("a.example", "b.example", "a.example", "a.example"):
        pace.wait(host, 0.1)
    assert 0.2 <= time.monotonic() - started < 0.3


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 7 ", 7),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("Wed, 01 Jan 2020 00:01:00 GMT", 60),
        ("Tue, 31 Dec 2019 00:00:00 GMT", 0),
        ("9" * 400, 999999999),
    ],
)
def test_how_long_a_server_asks_to_wait(header: str | None, seconds: float | None) -> None:
    assert asked_to_wait(header, datetime(2020, 1, 1, tzinfo=UTC)) == seconds


def test_a_page_that_did_not_change_is_kept_once(server: Loopback, tmp_path: Path) -> None:
    first, second = fetched(server, tmp_path), fetched(server, tmp_path)
    assert first == second
    assert outcomes(tmp_path) == ["kept", "unchanged"]


def test_a_server_that_says_nothing_changed_is_believed(server: Loopback, tmp_path: Path) -> None:
    def conditional(request: Request) -> None:
        if request.headers.get("If-None-Match") == '"one"':
            request.answer(status="304 Not Modified")
        else:
            request.answer(PAGE, etag='"one"')

    server.answers["/privacy"] = conditional
    first, second = fetched(server, tmp_path), fetched(server, tmp_path)
    assert first == second
    assert outcomes(tmp_path) == ["kept", "unchanged"]


def test_a_page_that_changed_is_kept_beside_the_old(server: Loopback, tmp_path: Path) -> None:
    first = fetched(server, tmp_path)
    server.answers["/privacy"] = lambda request: request.answer(PAGE + b"<p>And longer.</p>", etag='"two"')
    second = fetched(server, tmp_path)
    assert first.content == PAGE
    assert second.content == PAGE + b"<p>And longer.</p>"
    assert Path(first.source).parent == Path(second.source).parent
    assert load(first.source) == first


def test_a_page_that_lost_most_of_its_text_is_doubted(server: Loopback, tmp_path: Path) -> None:
    fetched(server, tmp_path)
    server.answers["/privacy"] = lambda request: request.answer(b"<html><h1>Privacy</h1><p>Soon here.</p></html>")
    with pytest.raises(SuspectPageError, match="% of its text is gone"):
        fetched(server, tmp_path)
    assert outcomes(tmp_path) == ["kept", "failed"]
    told_so = attrs.evolve(server.network, accept_suspect=True)
    assert b"Soon here" in fetch(server.url("/privacy"), into=tmp_path, network=told_so).content


@pytest.mark.parametrize(
    ("title", "doubted"),
    [
        ("Just a moment...", True),
        ("Attention Required! | Cloudflare", True),
        ("Access Denied", True),
        ("Are you a robot?", True),
        ("\n  Security  check\n", True),
        ("Privacy Policy", False),
        ("Security Check Inc. Privacy Policy", False),
        ("Access denied to minors: our terms", False),
        ("", False),
    ],
)
def test_a_title_gives_a_challenge_away(title: str, *, doubted: bool) -> None:
    page = f"<html><head><title>{title}</title></head><p>Text</p></html>".encode()
    assert bool(doubt_about(page, {}, None)) is doubted


def test_a_header_gives_a_challenge_away() -> None:
    assert doubt_about(PAGE, {"cf-mitigated": "challenge"}, None)


def test_only_text_that_is_seen_counts() -> None:
    unseen = b"<script>if (a < b) { x = '<p>' }</script><style>p { color: red }</style>"
    assert text_length(b"<p>a b</p>" + unseen + b"<p title='>'>c</p>") == text_length(b"<p>a b</p><p title='>'>c</p>")
    assert text_length(b"plain text") == 9


@pytest.mark.parametrize("piece", [b"<", b"<script>", b"<p ", b"</", b"<title>", b"<!--"])
def test_counting_text_takes_time_in_step_with_its_length(piece: bytes) -> None:
    started = time.monotonic()
    doubt_about(piece * (4_000_000 // len(piece)), {}, PAGE)
    assert time.monotonic() - started < 6


def test_a_fetch_changes_nothing_for_the_rest_of_the_process(server: Loopback) -> None:
    """A live page is fetched without the archive's library, which changes `urllib3` when it is imported."""
    program = (
        "import sys, attrs; from policydiff import Network, fetch;"
        f"fetch({server.url('/privacy')!r}, network=Network(allowed=({server.place!r},), pause=0));"
        "print('wayback' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
