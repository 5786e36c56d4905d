"""The Wayback Machine as it really answered: recorded traffic, played again byte for byte on this machine."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from policydiff import FetchError, NoSnapshotError, Options, RateLimitedError, RefusedError
from policydiff.sources.capture import Capture
from policydiff.sources.wayback import Wayback
from tests.sources.loopback import Loopback, Request

CASSETTES = Path(__file__).parents[2].parent / "shared" / "wayback" / "cassettes"
PLACE = "https://web.archive.org"
FRAMING = {"transfer-encoding", "connection", "content-length"}

pytestmark = pytest.mark.skipif(not CASSETTES.is_dir(), reason="the recorded traffic is not at hand")

Recorded = Callable[[str], Loopback]


@pytest.fixture
def recorded() -> Iterator[Recorded]:
    """A server that answers as a cassette of that name has it."""
    servers: list[Loopback] = []

    def server_of(cassette: str) -> Loopback:
        text = (CASSETTES / f"test_{cassette}.yaml").read_text(encoding="utf-8")
        interactions = yaml.load(text, Loader=yaml.CSafeLoader)["interactions"]
        servers.append(Loopback(otherwise=lambda request: play(request, interactions)).__enter__())
        return servers[-1]

    yield server_of
    for server in servers:
        server.__exit__(None, None, None)


def play(request: Request, interactions: list[dict[str, Any]]) -> None:
    """The recorded answer: of a search the next page, by its resume key, whatever else was asked; else by address."""
    for interaction in interactions:
        uri = interaction["request"]["uri"].removeprefix(PLACE)
        if is_search(uri) and is_search(request.target):
            fits = resume_key(uri) == resume_key(request.target)
        else:
            fits = uri == request.target
        if fits:
            say(request, interaction["response"])
            return
    raise AssertionError(f"not recorded: {request.target}")


def is_search(target: str) -> bool:
    return target.startswith("/cdx/")


def resume_key(target: str) -> str:
    return target.partition("resumeKey=")[2]


def say(request: Request, response: dict[str, Any]) -> None:
    body = response["body"]["string"]
    content = body.encode() if isinstance(body, str) else body
    lines = [
        f"{name}: {value}"
        for name, values in response["headers"].items()
        for value in values
        if name.lower() not in FRAMING
    ]
    head = [f"HTTP/1.1 {response['status']['code']} Recorded", *lines, f"Content-Length: {len(content)}", "", ""]
    request.say("\r\n".join(head).encode("latin-1") + content)


def memento(server: Loopback, url: str, stamp: str) -> Capture:
    from wayback import CdxRecord  # noqa: PLC0415  (it changes `urllib3` when it is imported)

    moment = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    record = CdxRecord("", moment, url, "text/html", 200, "DIGEST", None)
    with Wayback(server.network, Options()) as archive:
        return archive.capture(url, record)


BIRDS = "https://www.fws.gov/birds/"

TAKEN = {
    "get_memento": (BIRDS, "20171124151315", "20171124151315", BIRDS),
    "get_memento_target_window": (BIRDS, "20171101000000", "20171124151315", BIRDS),
    "get_memento_follows_historical_redirects": (
        "http://epa.gov/climatechange",
        "20200201020357",
        "20200201024405",
        "https://www.epa.gov/sites/production/files/signpost/cc.html",
    ),
    "get_memento_returns_memento_with_accurate_url": (
        "http://fws.gov/",
        "20171124143728",
        "20171124143728",
        "https://www.fws.gov/",
    ),
}
"""Cassettes, the address and moment asked for, and those of what is taken."""

FAILED = {
    "get_memento_works_on_archived_rate_limit_responses": (
        "http://www.reddit.com/r/PokemonGiveaway",
        "20150129034904",
        "status 429",
    ),
    "get_memento_raises_no_memento_error": (
        "https://this-is-not-real-url.whatever/",
        "20170929002712",
        "cannot play",
    ),
    "get_memento_raises_for_mementos_that_redirect_in_a_loop": (
        "https://link.springer.com/article/10.1007/s00382-012-1331-2",
        "20200925075402",
        "cannot play",
    ),
    "get_memento_with_path_based_redirects": (
        "https://www.whitehouse.gov/administration/eop/ostp/about/student/faqs",
        "20201027215555",
        "status 404",
    ),
}
"""Cassettes, the address and moment asked for, and what is said of the failure."""


@pytest.mark.parametrize("cassette", TAKEN)
def test_a_recorded_memento_is_taken(cassette: str, recorded: Recorded) -> None:
    url, stamp, captured, final = TAKEN[cassette]
    capture = memento(recorded(cassette), url, stamp)
    assert capture.captured.strftime("%Y%m%d%H%M%S") == captured
    assert capture.final == final
    assert capture.archived_at is not None
    assert capture.archived_at.startswith(f"{PLACE}/web/{captured}id_/")
    assert b"</html>" in capture.content.lower()
    assert capture.digest == ("DIGEST" if captured == stamp else None)


@pytest.mark.parametrize("cassette", FAILED)
def test_a_recorded_failure_is_told(cassette: str, recorded: Recorded) -> None:
    url, stamp, said = FAILED[cassette]
    with pytest.raises(FetchError, match=said) as caught:
        memento(recorded(cassette), url, stamp)
    assert not isinstance(caught.value, RateLimitedError), "the limit was the page's, years ago, not the archive's"


def test_a_recorded_search_is_read_over_its_pages(recorded: Recorded) -> None:
    server = recorded("search_multipage")
    with Wayback(server.network, Options()) as archive:
        found = archive.between("cnn.com", date(2001, 4, 10), date(2001, 5, 10))
    assert len(server.asked) > 5
    moments = [record.timestamp for record in found]
    assert moments == sorted(set(moments))
    assert len({record.digest for record in found}) > 50


def test_a_recorded_search_of_a_blocked_page_is_told(recorded: Recorded) -> None:
    server = recorded("search_raises_for_blocked_urls")
    with Wayback(server.network, Options()) as archive, pytest.raises(RefusedError, match="does not show"):
        archive.between("https://nationalpost.com/health", date(2019, 10, 1), date(2019, 10, 2))


def test_a_recorded_search_gives_the_nearest_first(recorded: Recorded) -> None:
    server = recorded("search_with_date")
    with Wayback(server.network, Options()) as archive:
        first, second, *_ = archive.nearest("dw.com", date(2019, 11, 5))
    noon = datetime(2019, 11, 5, 12, tzinfo=UTC)
    assert abs(first.timestamp - noon) <= abs(second.timestamp - noon)
    assert first.timestamp.date() == date(2019, 11, 5)


def test_a_recorded_search_without_results_is_none(recorded: Recorded) -> None:
    server = recorded("search_raises_for_blocked_urls")
    server.otherwise = lambda request: request.answer(b"", content_type="text/plain")
    with Wayback(server.network, Options()) as archive, pytest.raises(NoSnapshotError):
        archive.between("cnn.com", date(2019, 10, 1), date(2019, 10, 2))
