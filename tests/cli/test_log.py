"""`policydiff log SERIES`: what each version changed, the life of a promise, what stood on a day."""

import json
import subprocess
from pathlib import Path

import pytest

from policydiff import history, render, series

POINTS = "\n\n".join(f"Point {letter} of our rules holds for everybody here." for letter in "abcdefghijkl")
SHARE = "We may share your name with couriers."
NEVER = "We will never share your name with couriers."
VERSIONS = {"2020-01-01": SHARE, "2020-02-01": NEVER, "2020-03-01": SHARE, "2020-04-01": f"{SHARE}\n\nYou must pay us."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for day, text in VERSIONS.items():
        (tmp_path / f"{day}.md").write_text(f"# Our policy\n\n{POINTS}\n\n{text}\n", encoding="utf-8")
    return tmp_path


def words(said: str) -> str:
    return " ".join(said.split())


def test_the_log_is_that_of_the_library(run, folder: Path) -> None:
    assert run("log", folder).stdout == render(history(series(folder)))


def test_each_version_says_what_it_changed_and_between_which_days(run, folder: Path) -> None:
    said = words(run("log", folder).stdout)
    assert "Jan 1, 2020 -> Apr 1, 2020 (4 versions)" in said
    assert "between Jan 1, 2020 and Feb 1, 2020 · 1 material" in said
    assert "We [-may-] {+will never+} share your name with couriers." in said
    assert "between Feb 1, 2020 and Mar 1, 2020 · goes back to the text of Jan 1, 2020; 1 material" in said
    assert "+ You must pay us." in said
    assert said.index("will never") < said.index("goes back to the text of") < said.index("You must pay")


def test_the_life_of_a_promise(run, folder: Path) -> None:
    said = run("log", folder, "--about", "your NAME").stdout
    assert "1 of 14 statements" in said
    assert "Jan 1, 2020 · stood in the oldest version · MAY" in said
    assert "between Jan 1, 2020 and Feb 1, 2020 · reworded · MAY -> MUST NOT · material · better for you" in said
    assert "You must pay" not in said


def test_filters_tell_lives_too(run, folder: Path) -> None:
    said = run("log", folder, "--modality", "obligation", "--bearer", "user").stdout
    assert "between Mar 1, 2020 and Apr 1, 2020 · added · YOU MUST · material" in said
    assert "couriers" not in said


def test_what_stands_since_when(run, folder: Path) -> None:
    said = words(run("log", folder, "--since").stdout)
    assert "14 statements in force as of Apr 1, 2020" in said
    assert said.count("stood in the oldest version, Jan 1, 2020") == 13
    assert "last changed materially between Feb 1, 2020 and Mar 1, 2020" in said
    assert "came in between Mar 1, 2020 and Apr 1, 2020; no material change since" in said


def test_what_they_promised_on_a_day(run, folder: Path) -> None:
    said = words(run("log", folder, "--at", "2020-02-20", "--about", "your name").stdout)
    assert NEVER in said
    assert "1 statement in force as of Feb 1, 2020" in said
    assert "last changed materially between Jan 1, 2020 and Feb 1, 2020" in said


def test_formats(run, folder: Path, tmp_path: Path) -> None:
    said = json.loads(run("log", folder, "--about", "your name", "--format", "json").stdout)
    assert [stage["kind"] for stage in said["lineages"][0]["stages"]] == ["first", "reworded", "reworded"]
    assert len(said["versions"]) == 4
    assert run("log", folder, "--format", "html", "-o", tmp_path / "log.html").exit_code == 0
    assert (tmp_path / "log.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("log", folder, "--format", "svg").stdout.startswith("<svg ")


def test_a_file_in_a_git_history_is_a_series(run, folder: Path, tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", "init", "--quiet", repository], check=True)
    for day in VERSIONS:
        (repository / "policy.md").write_bytes((folder / f"{day}.md").read_bytes())
        subprocess.run(["git", "-C", repository, "add", "."], check=True)
        dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        commit = ["git", "-C", repository, *identity, "commit", "--quiet", "--message", "New terms"]
        subprocess.run(commit, check=True, env=dates)
    said = run("log", f"git:{repository}:policy.md", "--about", "your name").stdout
    assert "between Jan 1, 2020 and Feb 1, 2020 · reworded · MAY -> MUST NOT" in said


def test_caveats_are_told_once_with_how_many_versions_have_them(run, folder: Path) -> None:
    for month in (5, 6):
        (folder / f"2020-0{month}-01.md").write_text("", encoding="utf-8")
    result = run("log", folder)
    assert result.exit_code == 0
    assert "Apr 1, 2020" in result.stdout
    assert result.stderr.count("\n") == 1
    assert "there is no text in it; check that it is the right file (2 of 6 versions)" in result.stderr


def test_a_hostile_policy_steers_no_terminal(run, folder: Path) -> None:
    hostile = f"# Our \x1b[31mpolicy\n\n{POINTS}\n\nWe may \u202eshare\x9b your name with \x1b[2Jcouriers.\n"
    (folder / "2020-05-01.md").write_text(hostile, encoding="utf-8")
    for arguments in ([], ["--since"], ["--about", "your name"]):
        for format_ in ("text", "json", "html", "svg"):
            said = run("log", folder, *arguments, "--format", format_).stdout
            assert not [mark for mark in "\x1b\x9b\u202e" if mark in said]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["missing"], "missing"),
        (["."], "no dated snapshot"),
        ([".", "--at", "yesterday"], "yesterday"),
        ([".", "--topic", "odd"], "'odd'"),
        (["folder", "--at", "2019-12-31"], "no version as old as 2019-12-31"),
        (["git:folder:policy.md"], "no git repository"),
    ],
)
def test_bad_input_gets_one_line_and_status_2(run, tmp_path: Path, monkeypatch, arguments, named) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "2020-01-01.md").write_text(f"# Ours\n\n{POINTS}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run("log", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("policydiff: ")
    assert result.stderr.count("\n") == 1
    assert named in result.stderr
