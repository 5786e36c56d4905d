"""`policydiff corpus`: a list of pairs in, tables out, and an exit status that says whether all went well."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_pairs_and_series_are_compared(run: Run, policies: Path, tmp_path: Path) -> None:
    lines = tmp_path / "pairs.tsv"
    lines.write_text(f"{policies / '2020-01-01.md'}\t{policies / 'noise.md'}\n\n{policies}\n")
    done = run("corpus", lines, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"2 pairs, 0 of which failed; 3 changes: {tmp_path / 'out'}\n"
    assert done.stderr == ""


def test_the_status_says_that_a_pair_failed(run: Run, policies: Path, tmp_path: Path) -> None:
    old, new = policies / "2020-01-01.md", policies / "2021-01-01.md"
    done = run("corpus", "-", "--out", tmp_path / "out", input=f"{old}\t{new}\n{old}\tmissing.md\n")
    assert done.exit_code == 1
    assert done.stdout.startswith("2 pairs, 1 of which failed; ")


def test_statements_are_written_when_asked_for(run: Run, policies: Path, tmp_path: Path) -> None:
    done = run("corpus", "-", "--out", tmp_path / "out", "--statements", input=f"{policies}\n")
    assert ", 6 statements: " in done.stdout
    assert (tmp_path / "out" / "statements").is_dir()


@pytest.mark.parametrize(
    ("lines", "arguments", "said"),
    [
        ("a\tb\tc\n", [], "line 1: neither OLD, a tab and NEW, nor a series"),
        ("a\t\n", [], "line 1: neither"),
        ("", [], "no two versions to compare"),
        ("missing\n", [], "no such folder"),
        ("https://example.com/privacy\thttps://example.com/privacy@2019-01-25\n", [], "policydiff fetch"),
        ("a\tb\n", ["--workers", "2", "--cluster", "tcp://127.0.0.1:9"], "either --workers or --cluster"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    lines: str, arguments: list[str], said: str, run: Run, tmp_path: Path
) -> None:
    done = run("corpus", "-", "--out", tmp_path / "out", *arguments, input=lines)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
