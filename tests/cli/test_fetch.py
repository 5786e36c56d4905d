"""From an address and two days to a diff: first from the archive, then from the folder alone."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import attrs
import pytest

from policydiff.cli import fetch as fetch_module
from policydiff.cli import parameters
from tests.cli.conftest import Run
from tests.sources.loopback import Request
from tests.sources.pretend_archive import Captured, PretendArchive

BANZAI = Path(__file__).parents[2] / "fixtures" / "banzai-cloud"
OLD = (BANZAI / "2017-11-23.html").read_bytes()
NEW = (BANZAI / "2019-01-25.html").read_bytes()
URL = "https://banzaicloud.com/privacy/"


def too_many(request: Request) -> None:
    request.answer(b"too many requests", status="429 Too Many Requests", retry_after="0")


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> Iterator[PretendArchive]:
    """An archive that holds both policies, one of them behind a redirect, and that first asks to wait."""
    pretended = PretendArchive(
        [
            Captured("20171123101500", "http://banzaicloud.com/privacy/", OLD),
            Captured("20180601000000", URL, OLD),
            Captured("20190125101500", URL, status=301, location="https://banzaicloud.com/legal/privacy/"),
            Captured("20190125101600", "https://banzaicloud.com/legal/privacy/", NEW),
        ],
        first=[too_many],
    )
    with pretended.server as server:
        monkeypatch.setattr(parameters, "load", partial(parameters.load, network=server.network))
        monkeypatch.setattr(fetch_module, "Network", partial(attrs.evolve, server.network))
        yield pretended


def test_two_days_of_an_address_are_compared(run: Run, archive: PretendArchive) -> None:
    told = run("diff", f"{URL}@2017-11-23", f"{URL}@2019-01-25")
    assert told.exit_code == 1, told.stderr
    assert "Nov 23, 2017 -> Jan 25, 2019" in told.stdout
    assert archive.first == [], "the limit was waited out"


def test_a_capture_of_another_day_is_told(run: Run, archive: PretendArchive) -> None:
    archive.first.clear()
    told = run("show", f"{URL}@2017-12-01")
    assert told.stderr.startswith(f"policydiff: {URL}@2017-12-01: the archive's nearest capture is of 2017-11-23\n")
    assert "capture is of" not in run("show", f"{URL}@2017-11-23").stderr


def test_what_was_fetched_is_compared_offline(run: Run, archive: PretendArchive, tmp_path: Path) -> None:
    for day in ("2017-11-23", "2019-01-25"):
        done = run("fetch", URL, "--into", tmp_path, "--at", day)
        assert done.exit_code == 0, done.stderr
        assert Path(done.stdout.strip()).is_file()
    archive.server.asked.clear()
    folder = tmp_path / "banzaicloud.com" / "privacy"
    assert (folder / "2017-11-23T101500Z.html").read_bytes() == OLD
    told = run("diff", f"{folder}@2017-11-23", f"{folder}@2019-01-25", "--format", "json")
    assert told.exit_code == 1, told.stderr
    assert archive.server.asked == []
    by_hand = run("diff", BANZAI / "2017-11-23.html", BANZAI / "2019-01-25.html", "--format", "json")
    assert json.loads(told.stdout)["changes"] == json.loads(by_hand.stdout)["changes"]
    assert json.loads(told.stdout)["new"]["archived_at"].startswith("https://web.archive.org/web/20190125101600id_/")


@pytest.mark.usefixtures("archive")
def test_a_series_prints_where_each_snapshot_is(run: Run, tmp_path: Path) -> None:
    done = run("fetch", URL, "--into", tmp_path, "--from", "2017-01-01", "--to", "2019-12-31")
    names = [Path(line).name for line in done.stdout.splitlines()]
    assert names == ["2017-11-23T101500Z.html", "2019-01-25T101600Z.html"]
    assert "redirects since 2019-01-25" in done.stderr
    assert done.exit_code == 2, "there may be more where it leads"


def test_a_capture_that_fails_is_told_and_is_an_error(run: Run, archive: PretendArchive, tmp_path: Path) -> None:
    archive.broken.add("20171123101500")
    done = run("fetch", URL, "--into", tmp_path, "--from", "2017-01-01", "--to", "2018-12-31")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"policydiff: {URL}: ")


@pytest.mark.parametrize("switch", ["--ignore-robots", "--accept-suspect"])
def test_a_switch_is_handed_on(switch: str, run: Run, archive: PretendArchive, tmp_path: Path) -> None:
    archive.first.clear()
    answers = archive.server.answers
    answers["/robots.txt"] = lambda request: request.answer(b"User-agent: *\nDisallow: /forbidden")
    answers["/forbidden"] = lambda request: request.answer(b"<p>We keep it.</p>")
    answers["/odd"] = lambda request: request.answer(b"<title>Access denied</title><p>We keep it.</p>")
    url = archive.server.url({"--ignore-robots": "/forbidden", "--accept-suspect": "/odd"}[switch])
    assert run("fetch", url, "--into", tmp_path).exit_code == 2
    assert run("fetch", url, "--into", tmp_path, switch).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("", "--into"),
        ("--into x --at 2019-01-01 --from 2019-01-01", "--at"),
        ("--into x --to 2019-01-01", "--from"),
        ("--into x --at yesterday", "yesterday"),
    ],
)
def test_what_does_not_fit_together_is_told(arguments: str, named: str, run: Run) -> None:
    done = run("fetch", URL, *arguments.split())
    assert done.exit_code == 2
    assert named in done.stderr


def test_a_day_after_an_at_sign_is_told_where_to_go(run: Run, tmp_path: Path) -> None:
    done = run("fetch", f"{URL}@2019-01-25", "--into", tmp_path)
    assert done.exit_code == 2
    assert "--at" in done.stderr
