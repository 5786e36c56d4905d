"""`policydiff diff`: what it prints, where, and with which status it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from policydiff import diff, load, render

# `conftest` gives `run` and `policies`.


@pytest.fixture
def pair(policies: Path) -> tuple[Path, Path]:
    return policies / "2020-01-01.md", policies / "2021-01-01.md"


def test_it_prints_what_the_library_says(run, pair) -> None:
    old, new = pair
    result = run("diff", old, new)
    assert result.stdout == render(diff(load(old), load(new)))
    assert json.loads(run("diff", old, new, "--format", "json").stdout) == json.loads(
        render(diff(load(old), load(new)), "json")
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "material"), 1),
        (("--fail-on", "minor"), 1),
        (("--topic", "retention"), 1),
        (("--topic", "fees"), 0),
        (("--topic", "fees", "--topic", "retention"), 1),
        (("--kind", "added"), 0),
        (("--section", "keep"), 1),
        (("--section", "sharing", "--fail-on", "minor"), 0),
        (("--format", "json"), 1),
        (("--brief",), 1),
    ],
)
def test_the_status_says_whether_something_changed(run, pair, arguments, status) -> None:
    assert run("diff", *pair, *arguments).exit_code == status


def test_a_section_that_no_side_has_is_an_error(run, pair) -> None:
    result = run("diff", *pair, "--section", "nonesuch")
    assert result.exit_code == 2
    assert "No section has 'nonesuch' in its title" in result.stderr


def test_it_says_that_the_two_may_be_turned_round(run, pair) -> None:
    old, new = pair
    assert "OLD is of 2021-01-01, NEW of 2020-01-01" in run("diff", new, old).stderr
    assert "OLD is of" not in run("diff", old, new).stderr


def test_nothing_but_noise_is_no_change(run, policies) -> None:
    old, noise = policies / "2020-01-01.md", policies / "noise.md"
    assert run("diff", old, old).exit_code == 0
    assert run("diff", old, noise).exit_code == 0


def test_json_does_not_depend_on_the_filters(run, pair) -> None:
    assert (
        run("diff", *pair, "--format", "json", "--topic", "fees").stdout
        == run("diff", *pair, "--format", "json").stdout
    )


def test_a_filter_says_how_much_it_hides(run, pair) -> None:
    assert "Only what fits the filters is shown: 0 of" in run("diff", *pair, "--topic", "fees").stdout


def test_output_goes_to_a_file_and_replaces_it(run, pair, tmp_path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old report")
    result = run("diff", *pair, "-o", target)
    assert (result.exit_code, result.stdout) == (1, "")
    assert target.read_text(encoding="utf-8") == run("diff", *pair).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2020-01-01.md", "2021-01-01.md", "noise.md", "out.txt"]


def test_a_failed_run_leaves_the_file_as_it_was(run, pair, tmp_path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old report")
    assert run("diff", pair[0], tmp_path / "missing.html", "-o", target).exit_code == 2
    assert target.read_text() == "old report"


def test_a_file_that_cannot_be_written_is_an_error(run, pair, tmp_path) -> None:
    result = run("diff", *pair, "-o", tmp_path / "no" / "such" / "folder.txt")
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_standard_input_has_a_type(run, pair) -> None:
    old, new = pair
    by_input = run("diff", old, "-", "--type", "markdown", "--format", "json", input=new.read_bytes())
    by_path = run("diff", old, new, "--format", "json")
    assert by_input.exit_code == 1
    assert json.loads(by_input.stdout)["changes"] == json.loads(by_path.stdout)["changes"]
    assert json.loads(by_input.stdout)["new"]["source"] == "-"


def test_a_folder_holds_the_snapshot_of_a_day(run, policies) -> None:
    (policies / "noise.md").unlink()
    said = json.loads(run("diff", f"{policies}@2020-06-01", f"{policies}@2021-06-01", "--format", "json").stdout)
    assert said["old"]["source"].endswith("2020-01-01.md")
    assert said["new"]["dates"]["updated"] == "2021-01-01"


def test_the_user_may_assert_the_dates(run, policies) -> None:
    said = json.loads(
        run(
            "diff", policies / "noise.md", policies / "noise.md", "--format", "json",
            "--date-old", "2001-02-03", "--date-new", "2004-05-06",
        ).stdout
    )  # fmt: skip
    assert [said[side]["dates"]["asserted"] for side in ("old", "new")] == ["2001-02-03", "2004-05-06"]


def test_a_rename_that_is_told_is_folded(run, tmp_path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("Acme keeps invoices for 30 days.\nAcme never sells them.\n")
    new.write_text("Zenith keeps invoices for 30 days.\nZenith never sells them.\n")
    said = json.loads(run("diff", old, new, "--rename", "Acme=Zenith", "--format", "json").stdout)
    assert {change["quiet"] for change in said["changes"]} <= {"renames"}
    assert said["made_by"]["options"]["renames"] == [["Acme", "Zenith"]]


def test_a_part_of_a_page_may_be_selected(run, tmp_path) -> None:
    page = "<div id='a'><p>We keep invoices for {} days.</p></div><div id='b'><p>We sell tea.</p></div>"
    old, new = tmp_path / "old.html", tmp_path / "new.html"
    old.write_text(page.format(30))
    new.write_text(page.format(60))
    assert run("diff", old, new).exit_code == 1
    assert run("diff", old, new, "--select", "#b").exit_code == 0
    assert run("diff", old, new, "--select", "#a", "--select-new", "#b").exit_code == 1


def test_all_lists_the_noise_and_counts_it(run, policies) -> None:
    old, noise = policies / "2020-01-01.md", policies / "noise.md"
    assert "and no longer" not in run("diff", old, noise).stdout
    result = run("diff", old, noise, "--all")
    assert "[---] {+–+} and no longer" in result.stdout
    assert result.exit_code == 1


def test_a_reader_who_has_seen_enough_is_no_error(pair) -> None:
    command = [sys.executable, "-m", "policydiff", "diff", *map(str, pair)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


@pytest.mark.parametrize("locale", ["C", "de_DE.ISO-8859-1"])
def test_output_is_utf8_with_line_feeds_whatever_the_locale(pair, tmp_path, locale) -> None:
    new = tmp_path / "curly.md"
    new.write_text(pair[1].read_text().replace("days", "“days”"), encoding="utf-8")
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "policydiff", "diff", str(pair[0]), str(new)]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert "“days”" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout
