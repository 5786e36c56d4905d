"""Snapshots from files, from standard input, and from a day in a folder."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from policydiff import PolicyDiffError, load
from policydiff.options import Options

PAGE = b"<!doctype html><title>Acme</title><p>We keep it.</p>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "me@2001-01-01.example"
    home.mkdir()
    for name in (
        "2017-11-23.html",
        "2019-01-25T101500Z.html",
        "2019-01-25T081500Z.html",
        "notes.txt",
        ".2018-01-01.html",
    ):
        (home / name).write_bytes(PAGE)
    return home


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2017-11-23", "2017-11-23.html"),
        ("2019-01-24", "2017-11-23.html"),
        ("2019-01-25", "2019-01-25T101500Z.html"),
        ("2030-01-01", "2019-01-25T101500Z.html"),
    ],
)
def test_a_day_in_a_folder_is_the_snapshot_then_in_force(folder: Path, day: str, name: str) -> None:
    assert load(f"{folder}@{day}").source == str(folder / name)


def test_dates_are_taken_from_the_name(folder: Path) -> None:
    plain, timed = load(folder / "2017-11-23.html"), load(folder / "2019-01-25T101500Z.html")
    assert (plain.asserted, plain.captured) == (date(2017, 11, 23), None)
    assert (timed.asserted, timed.captured) == (date(2019, 1, 25), datetime(2019, 1, 25, 10, 15, tzinfo=UTC))
    assert load(folder / "notes.txt").asserted is None
    assert load(folder / "2017-11-23.html", asserted=date(2020, 2, 2)).asserted == date(2020, 2, 2)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.html", b"words", "text/html"),
        ("a.HTM", b"words", "text/html"),
        ("a.xhtml", b"words", "text/html"),
        ("a.md", PAGE, "text/markdown"),
        ("a.markdown", b"words", "text/markdown"),
        ("a.txt", PAGE, "text/plain"),
        ("a.text", b"words", "text/plain"),
        ("a.php", PAGE, "text/html"),
        ("a", PAGE, "text/html"),
        ("a", b"# Privacy\n\nWe keep it.", "text/markdown"),
        ("a", b"Privacy\n=======\n\nWe keep it.", "text/markdown"),
        ("a", b"We keep it.", "text/plain"),
    ],
)
def test_the_media_type_is_told_by_the_name_then_by_the_bytes(
    tmp_path: Path, name: str, content: bytes, media_type: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert load(path).media_type == media_type


def test_standard_input_is_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PAGE)))
    snapshot = load("-")
    assert (snapshot.content, snapshot.media_type, snapshot.source) == (PAGE, "text/html", "-")


def test_what_is_said_of_standard_input_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(PAGE)))
    assert load("-", media_type="text/plain").media_type == "text/plain"


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        ("missing.html", None, "SourceError", "no such file"),
        ("picture.html", b"\x89PNG\r\n\x1a\n", "UnsupportedMediaTypeError", "is a PNG image"),
        ("paper.html", b"%PDF-1.7", "UnsupportedMediaTypeError", "is a PDF file"),
        ("sheet.xyz", b"a;b;c", "UnsupportedMediaTypeError", "no known kind"),
        ("blob", b"\x00\x01\x02", "UnsupportedMediaTypeError", "no known kind"),
        ("large.html", b"x" * 200, "TooComplexError", "over 100 bytes"),
        ("a\x00b.html", None, "SourceError", "cannot be read"),
    ],
)
def test_what_cannot_be_loaded_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes | None, error: str, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PolicyDiffError, match=words) as raised:
        load(path, options=Options(max_bytes=100))
    assert type(raised.value).__name__ == error
    assert str(raised.value).startswith(f"{path}: ")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("locator", "error", "words"),
    [
        ("{folder}", "SourceError", "is a folder; name a file in it, or a day"),
        ("{folder}@2017-11-22", "NoSnapshotError", "no snapshot for 2017-11-22; ask for 2017-11-23"),
        ("{folder}@2017-13-22", "SourceError", "2017-13-22 is no date"),
        ("{folder}/nowhere@2017-11-22", "SourceError", "no such folder"),
        ("{empty}@2017-11-22", "NoSnapshotError", "no dated snapshot"),
        ("{folder}@yesterday", "SourceError", "no such file"),
    ],
)
def test_a_folder_without_that_day_is_one_clear_line(
    folder: Path, tmp_path: Path, locator: str, error: str, words: str
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(PolicyDiffError, match=words) as raised:
        load(locator.format(folder=folder, empty=empty))
    assert type(raised.value).__name__ == error
    assert "\n" not in str(raised.value)


def test_large_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"x" * 200)))
    with pytest.raises(PolicyDiffError, match="over 100 bytes"):
        load("-", options=Options(max_bytes=100))


def test_a_wrong_media_type_is_a_wrong_argument() -> None:
    with pytest.raises(ValueError, match="no such media type"):
        load("-", media_type="image/png")
