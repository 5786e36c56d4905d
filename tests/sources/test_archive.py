"""The folder as an archive: readable, never overwritten, found out when it is damaged."""

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff import DamagedSnapshotError, NoSnapshotError, SourceError, load, series
from policydiff.sources import archive
from policydiff.sources.archive import UNCHANGED, Shelf
from policydiff.sources.capture import Capture

URL = "https://banzaicloud.com/privacy/"
NOON = datetime(2019, 1, 25, 10, 15, tzinfo=UTC)
PAGE = b"<h1>Privacy</h1><p>We keep your orders for a year.</p>"


def capture(content: bytes = PAGE, when: datetime = NOON, url: str = URL) -> Capture:
    return Capture(
        asked=url,
        final=url,
        content=content,
        captured=when,
        media_type="text/html",
        encoding="utf-8",
        headers={"ETag": '"one"'},
        archived_at="https://web.archive.org/web/20190125101500id_/https://banzaicloud.com/privacy/",
    )


def test_a_snapshot_stands_where_people_look_for_it(tmp_path: Path) -> None:
    path = Shelf.of(tmp_path, URL).keep(capture())
    assert path == tmp_path / "banzaicloud.com" / "privacy" / "2019-01-25T101500Z.html"
    assert path.read_bytes() == PAGE
    assert sorted(it.name for it in path.parent.iterdir()) == ["2019-01-25T101500Z.html", "2019-01-25T101500Z.json"]


def test_its_record_says_where_it_is_from(tmp_path: Path) -> None:
    path = Shelf.of(tmp_path, URL).keep(capture())
    record = json.loads(path.with_suffix(".json").read_bytes())
    assert record["schema"] == "policydiff/record-1"
    assert (record["asked"], record["final"], record["captured"]) == (URL, URL, "2019-01-25T10:15:00+00:00")
    assert record["sha256"] == load(path).sha256


def test_what_was_written_down_is_read_back(tmp_path: Path) -> None:
    snapshot = load(Shelf.of(tmp_path, URL).keep(capture()))
    assert snapshot.captured == NOON
    assert snapshot.asserted == date(2019, 1, 25)
    assert snapshot.declared_encoding == "utf-8"
    assert snapshot.archived_at is not None
    assert snapshot.archived_at.startswith("https://web.archive.org/")


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    shelf = Shelf.of(tmp_path, URL)
    paths = [shelf.keep(capture(content)) for content in (b"one", b"two", b"three")]
    assert [path.read_bytes() for path in paths] == [b"one", b"two", b"three"]
    assert sorted(paths) == paths
    held = shelf.newest()
    assert held is not None
    assert held.content == b"three"


def test_a_file_put_there_by_hand_stays(tmp_path: Path) -> None:
    shelf = Shelf.of(tmp_path, URL)
    shelf.folder.mkdir(parents=True)
    by_hand = shelf.folder / "2019-01-25T101500Z.html"
    by_hand.write_bytes(b"<p>Saved by hand.</p>")
    kept = shelf.keep(capture())
    assert load(by_hand).content == b"<p>Saved by hand.</p>"
    assert load(kept).content == PAGE


def test_the_day_of_a_folder_is_what_was_in_force(tmp_path: Path) -> None:
    shelf = Shelf.of(tmp_path, URL)
    shelf.keep(capture(b"<p>Old.</p>", datetime(2017, 11, 23, tzinfo=UTC)))
    shelf.keep(capture(b"<p>New.</p>", NOON))
    shelf.note(UNCHANGED, asked=URL)
    for day, content in (
        ("2017-11-23", b"<p>Old.</p>"),
        ("2019-01-24", b"<p>Old.</p>"),
        ("2030-01-01", b"<p>New.</p>"),
    ):
        assert load(f"{shelf.folder}@{day}").content == content
    with pytest.raises(NoSnapshotError, match="2017-11-23"):
        load(f"{shelf.folder}@2017-11-22")
    assert [it.content for it in series(shelf.folder)] == [b"<p>Old.</p>", b"<p>New.</p>"]


@pytest.mark.reliability("What a fetch said is kept survives any kill, and nothing that is left reads wrong")
@pytest.mark.parametrize("step", range(1, 5))
def test_a_crash_at_any_step_leaves_nothing_that_reads_wrong(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The steps are two files synced, each linked to its name; a crash is what no `except` sees."""

    class Crash(BaseException):
        pass

    steps = iter(range(1, 99))

    def crashes(work: Callable[..., None]) -> Callable[..., None]:
        def at_its_step(*arguments: Any) -> None:
            if next(steps) == step:
                raise Crash
            work(*arguments)

        return at_its_step

    shelf = Shelf.of(tmp_path, URL)
    with monkeypatch.context() as patched:
        patched.setattr(archive, "_sync_folder", lambda _: None)
        patched.setattr("os.fsync", crashes(os.fsync))
        patched.setattr("os.link", crashes(os.link))
        with pytest.raises(Crash):
            shelf.keep(capture())
    assert shelf.newest() is None
    with pytest.raises(NoSnapshotError):
        load(f"{shelf.folder}@2019-01-25")
    assert load(shelf.keep(capture())).content == PAGE
    assert load(f"{shelf.folder}@2019-01-25").content == PAGE


def test_a_record_without_its_page_is_no_snapshot(tmp_path: Path) -> None:
    shelf = Shelf.of(tmp_path, URL)
    shelf.keep(capture()).unlink()
    assert shelf.newest() is None
    with pytest.raises(NoSnapshotError):
        load(f"{shelf.folder}@2019-01-25")


@pytest.mark.reliability("What a fetch said is kept survives any kill, and nothing that is left reads wrong")
@pytest.mark.parametrize("suffix", [".html", ".json"])
def test_any_flipped_byte_is_found_on_reading(suffix: str, tmp_path: Path) -> None:
    path = Shelf.of(tmp_path, URL).keep(capture())
    damaged = path.with_suffix(suffix)
    whole = damaged.read_bytes()
    for position in range(len(whole)):
        damaged.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        with pytest.raises(DamagedSnapshotError, match="backup"):
            load(path)
    damaged.write_bytes(whole)
    assert load(path).content == PAGE


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"seal": 1}'])
def test_what_is_no_record_is_found(content: bytes, tmp_path: Path) -> None:
    path = Shelf.of(tmp_path, URL).keep(capture())
    path.with_suffix(".json").write_bytes(content)
    with pytest.raises(DamagedSnapshotError, match="not what was written"):
        load(path)


def test_the_advice_for_a_damaged_snapshot_helps(tmp_path: Path) -> None:
    path = Shelf.of(tmp_path, URL).keep(capture())
    path.write_bytes(b"<p>Edited.</p>")
    with pytest.raises(DamagedSnapshotError, match=r"remove 2019-01-25T101500Z\.json"):
        load(path)
    path.with_suffix(".json").unlink()
    assert load(path).content == b"<p>Edited.</p>"


def test_json_beside_other_files_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "2019-01-25.html").write_bytes(PAGE)
    (tmp_path / "2019-01-25.json").write_text("{}")
    assert load(f"{tmp_path}@2019-01-25").content == PAGE


def test_a_folder_of_the_open_terms_archive_reads_the_same_way(tmp_path: Path) -> None:
    terms = tmp_path / "Acme" / "Privacy Policy"
    terms.mkdir(parents=True)
    (terms / "2019-01-25T10-15-00Z.md").write_text("# Privacy\n")
    (terms / "2021-03-01T00-00-00Z.md").write_text("# Privacy, anew\n")
    snapshot = load(f"{terms}@2020-01-01")
    assert (snapshot.content, snapshot.media_type, snapshot.captured) == (b"# Privacy\n", "text/markdown", NOON)


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("https://Acme.example", "acme.example"),
        ("https://acme.example:8443/privacy", "acme.example_8443/privacy"),
        ("https://acme.example/legal/privacy.html", "acme.example/legal/privacy.html"),
        ("https://acme.example/legal/../../../etc/passwd", "acme.example/legal/%2E./%2E./%2E./etc/passwd"),
        ("https://acme.example/%2e%2e%2fetc", "acme.example/%2E.%2Fetc"),
        ("https://acme.example/.git/config", "acme.example/%2Egit/config"),
        ("https://acme.example/a?id=1&x=/y", "acme.example/a/%3Fid=1%26x=%2Fy"),
        ("https://acme.example/C:\\x\0y", "acme.example/C%3A%5Cx%00y"),
        ("https://acme.example/datenschutzerklärung", "acme.example/datenschutzerkl%C3%A4rung"),
    ],
)
def test_an_address_names_one_folder_below_the_archive(url: str, folder: str, tmp_path: Path) -> None:
    assert Shelf.of(tmp_path, url).folder == tmp_path / folder


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_address_leads_out_of_the_archive_or_to_a_name_too_long(path: str, query: str) -> None:
    folder = Shelf.of(Path("/archive"), f"https://acme.example/{path}?{query}").folder
    assert folder.parts[:3] == ("/", "archive", "acme.example")
    assert ".." not in folder.parts
    assert all(len(part.encode()) <= 100 for part in folder.parts)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "banzaicloud.com").write_text("a file where a folder should be")
    with pytest.raises(SourceError, match="cannot be written to"):
        Shelf.of(tmp_path, URL).keep(capture())
