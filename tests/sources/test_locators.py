"""Which source a locator names: an "@" or a colon counts only where what follows makes it one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from policydiff import FetchError, NoSnapshotError, SourceError, load, series
from tests.sources.loopback import Loopback

PAGE = b"<h1>Privacy</h1><p>We keep your orders for a year.</p>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        for path in ("/privacy", "/@acme/privacy", "/privacy@acme", "/privacy@2019"):
            loopback.answers[path] = lambda request: request.answer(PAGE)
        yield loopback


@pytest.mark.parametrize("path", ["/privacy", "/@acme/privacy", "/privacy@acme", "/privacy@2019"])
def test_an_address_is_the_page_as_it_is_now(path: str, server: Loopback) -> None:
    assert load(server.url(path), network=server.network).content == PAGE


@pytest.mark.parametrize("path", ["/privacy", "/@acme/privacy"])
def test_an_address_and_a_day_is_asked_of_the_archive(path: str, server: Loopback) -> None:
    with pytest.raises(FetchError):
        load(f"{server.url(path)}@2019-01-25", network=server.network)
    assert all(target.startswith("/cdx/search/cdx?url=") for target in server.targets())
    assert "2019-01-25" not in server.targets()[0]


def test_an_address_and_a_day_that_is_none_is_told(server: Loopback) -> None:
    with pytest.raises(SourceError, match="2019-02-30 is no date"):
        load(f"{server.url('/privacy')}@2019-02-30", network=server.network)
    assert server.asked == []


def test_what_the_user_asserts_stands(server: Loopback) -> None:
    asserted = date(2019, 1, 25)
    snapshot = load(server.url("/privacy"), media_type="text/plain", asserted=asserted, network=server.network)
    assert (snapshot.media_type, snapshot.asserted) == ("text/plain", asserted)


@pytest.mark.parametrize("name", ["git:notes.md", "C:policy.md", "me@home.md", "http:notes.md", "a@2019-01-25"])
def test_a_file_is_one_whatever_its_name_looks_like(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(PAGE)
    assert load(name).content == PAGE


def test_a_series_of_a_folder_without_dates_is_told(tmp_path: Path) -> None:
    (tmp_path / "policy.html").write_bytes(PAGE)
    with pytest.raises(NoSnapshotError, match="no dated snapshot"):
        series(tmp_path)
