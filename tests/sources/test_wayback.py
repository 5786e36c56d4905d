"""The Wayback Machine, played by a server on this machine: nearest captures, series, limits, what is kept of them."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import attrs
import pytest

from policydiff import (
    FetchError,
    NoSnapshotError,
    Options,
    PolicyDiffError,
    RateLimitedError,
    Snapshot,
    SuspectPageError,
    TooLargeError,
    fetch,
    fetch_series,
    load,
)
from tests.sources.loopback import Request
from tests.sources.pretend_archive import Captured, PretendArchive

URL = "https://acme.example/privacy"
FIRST = b"<h1>Privacy</h1><p>We keep orders for a year.</p>"
SECOND = b"<h1>Privacy</h1><p>We keep orders for two years.</p>"

CAPTURES = [
    Captured("20180101120000", URL, FIRST),
    Captured("20180201120000", "https://www.acme.example/privacy", FIRST),
    Captured("20180301120000", URL, SECOND),
    Captured("20180302000000", URL, b"oops", status=503),
    Captured("20180401120000", "http://acme.example/privacy", FIRST),
    Captured("20190101000000", "https://acme.example/old", b"", status=301, location="https://acme.example/new"),
    Captured("20190103000000", "https://acme.example/new", SECOND),
    Captured("20190201000000", "https://acme.example/check", b"<title>Just a moment...</title>"),
]


def too_many(pause: str | None, request: Request) -> None:
    headers = {"retry_after": pause} if pause else {}
    request.answer(b"too many requests", status="429 Too Many Requests", **headers)


@pytest.fixture
def archive() -> Iterator[PretendArchive]:
    pretended = PretendArchive(list(CAPTURES))
    with pretended.server:
        yield pretended


def series(archive: PretendArchive, into: Path, start: str, end: str) -> list[Snapshot | PolicyDiffError]:
    network = archive.server.network
    return list(fetch_series(URL, date.fromisoformat(start), date.fromisoformat(end), into=into, network=network))


@pytest.mark.parametrize(
    ("day", "captured", "content"),
    [
        ("2018-01-01", "2018-01-01", FIRST),
        ("2018-01-20", "2018-02-01", FIRST),
        ("2018-02-28", "2018-03-01", SECOND),
        ("2018-03-02", "2018-03-01", SECOND),
        ("2018-12-01", "2018-04-01", FIRST),
    ],
)
def test_the_nearest_capture_speaks_for_a_day(day: str, captured: str, content: bytes, archive: PretendArchive) -> None:
    snapshot = fetch(URL, date.fromisoformat(day), network=archive.server.network)
    assert snapshot.content == content
    assert snapshot.captured is not None
    assert snapshot.captured.date().isoformat() == captured
    assert snapshot.archived_at is not None
    assert snapshot.archived_at.startswith(f"https://web.archive.org/web/{captured.replace('-', '')}")


def test_a_day_far_from_every_capture_has_none(archive: PretendArchive) -> None:
    with pytest.raises(NoSnapshotError, match="2021-01-01"):
        fetch(URL, date(2021, 1, 1), network=archive.server.network)


def test_a_page_that_had_moved_is_followed_to_where_it_was(archive: PretendArchive) -> None:
    snapshot = fetch("https://acme.example/old", date(2019, 1, 1), network=archive.server.network)
    assert snapshot.content == SECOND
    assert snapshot.captured == datetime(2019, 1, 3, tzinfo=UTC)


def test_a_capture_that_cannot_be_played_gives_way_to_the_next(archive: PretendArchive) -> None:
    archive.broken.add("20180301120000")
    assert fetch(URL, date(2018, 3, 10), network=archive.server.network).content == FIRST


def test_a_captured_challenge_is_not_the_policy(archive: PretendArchive) -> None:
    with pytest.raises(SuspectPageError, match="Just a moment"):
        fetch("https://acme.example/check", date(2019, 2, 1), network=archive.server.network)


def test_a_capture_is_bounded_as_a_page_is(archive: PretendArchive) -> None:
    archive.captures.append(Captured("20200101000000", "https://acme.example/long", b"x" * 5000))
    with pytest.raises(TooLargeError):
        fetch(
            "https://acme.example/long",
            date(2020, 1, 1),
            network=archive.server.network,
            options=Options(max_bytes=4000),
        )


def test_a_limit_is_waited_out_once_it_is_said_how_long(archive: PretendArchive) -> None:
    archive.first.append(partial(too_many, "0"))
    assert fetch(URL, date(2018, 1, 1), network=archive.server.network).content == FIRST
    assert len(archive.server.asked) == 3


@pytest.mark.parametrize(("pause", "told"), [("3600", 3600), (None, 60)])
def test_a_limit_beyond_patience_ends_the_fetch(pause: str | None, told: int, archive: PretendArchive) -> None:
    archive.first.append(partial(too_many, pause))
    with pytest.raises(RateLimitedError) as caught:
        fetch(URL, date(2018, 1, 1), network=attrs.evolve(archive.server.network, patience=1))
    assert caught.value.retry_after == told
    assert len(archive.server.asked) == 1, "whoever goes on asking is blocked"


def test_an_answer_without_sense_is_told_as_such(archive: PretendArchive) -> None:
    archive.first.append(lambda request: request.answer(b"<html>What?</html>", content_type="text/html"))
    with pytest.raises(FetchError, match="no sense"):
        fetch(URL, date(2018, 1, 1), network=archive.server.network)


def test_a_series_holds_what_was_in_force_and_downloads_nothing_twice(archive: PretendArchive, tmp_path: Path) -> None:
    kept = series(archive, tmp_path, "2018-01-01", "2018-12-31")
    assert [it.content for it in kept if isinstance(it, Snapshot)] == [FIRST, SECOND, FIRST]
    assert archive.downloads() == ["20180101120000", "20180301120000"], "the third has the digest of the first"
    folder = tmp_path / "acme.example" / "privacy"
    for day, content in (("2018-02-01", FIRST), ("2018-03-31", SECOND), ("2018-06-01", FIRST)):
        assert load(f"{folder}@{day}").content == content
    third = load(f"{folder}@2018-06-01")
    assert third.archived_at == "https://web.archive.org/web/20180401120000id_/http://acme.example/privacy"


def test_a_series_goes_on_where_it_stopped(archive: PretendArchive, tmp_path: Path) -> None:
    limited = attrs.evolve(archive.server.network, patience=0)
    pages = fetch_series(URL, date(2018, 1, 1), date(2018, 12, 31), into=tmp_path, network=limited)
    next(pages)
    archive.first.append(partial(too_many, "9"))
    with pytest.raises(RateLimitedError):
        next(pages)
    archive.server.asked.clear()
    assert len(series(archive, tmp_path, "2018-01-01", "2018-12-31")) == 3
    assert archive.downloads() == ["20180301120000"]


def test_a_capture_that_fails_does_not_end_a_series(archive: PretendArchive, tmp_path: Path) -> None:
    archive.broken.add("20180301120000")
    first, failed, third = series(archive, tmp_path, "2018-01-01", "2018-12-31")
    assert isinstance(first, Snapshot)
    assert isinstance(failed, FetchError)
    assert isinstance(third, Snapshot)
    noted = [json.loads(path.read_bytes()) for path in tmp_path.rglob("*.json")]
    failures = [record for record in noted if record["outcome"] == "failed"]
    assert [record["capture"] for record in failures] == ["2018-03-01T12:00:00+00:00"]


def test_a_series_without_captures_says_so(archive: PretendArchive, tmp_path: Path) -> None:
    with pytest.raises(NoSnapshotError, match="2010-01-01"):
        series(archive, tmp_path, "2010-01-01", "2010-12-31")
