"""Bad input gets one clear line on standard error and status 2, never a traceback."""

import json
from pathlib import Path

import click
import pytest

from policydiff.cli import policydiff
from policydiff.cli import show as show_module

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.fixture
def inputs(policies: Path) -> Path:
    (policies / "empty.html").write_bytes(b"")
    (policies / "picture.html").write_bytes(PNG)
    (policies / "unknown.xyz").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    (policies / "lines.jsonl").write_text('{"text": "We may."}\n{nonsense\n')
    (policies / "list.jsonl").write_text("[1]\n")
    (policies / "party.jsonl").write_text('{"text": "We may.", "parties": {"nobody": ["Acme"]}}\n')
    return policies


BAD = [
    ("diff missing.html 2020-01-01.md", "missing.html"),
    ("diff empty.html 2020-01-01.md", "empty.html"),
    ("diff picture.html 2020-01-01.md", "picture.html"),
    ("diff unknown.xyz 2020-01-01.md", "unknown.xyz"),
    ("diff .@1999-01-01 2020-01-01.md", "1999-01-01"),
    ("diff 2020-01-01.md", "NEW"),
    ("diff - -", "standard input"),
    ("diff 2020-01-01.md 2021-01-01.md --kind odd", "'odd'"),
    ("diff 2020-01-01.md 2021-01-01.md --format yaml", "yaml"),
    ("diff 2020-01-01.md 2021-01-01.md --rename Acme", "OLD=NEW"),
    ("diff 2020-01-01.md 2021-01-01.md --date-old yesterday", "yesterday"),
    ("diff 2020-01-01.md 2021-01-01.md --fail-on cosmetic", "cosmetic"),
    ("show missing.html", "missing.html"),
    ("show", "SNAPSHOT"),
    ("norms", "SNAPSHOT"),
    ("norms 2020-01-01.md --statements lines.jsonl", "either"),
    ("norms --statements missing.jsonl", "missing.jsonl"),
    ("norms --statements lines.jsonl", "line 2"),
    ("norms --statements list.jsonl", "line 1"),
    ("norms --statements party.jsonl", "nobody"),
    ("--nonsense", "--nonsense"),
    ("compare a b", "compare"),
    ("", "command"),
]


@pytest.mark.parametrize(("arguments", "named"), BAD)
def test_bad_input_gets_one_line_and_status_2(run, inputs, monkeypatch, arguments, named) -> None:
    monkeypatch.chdir(inputs)
    result = run(*arguments.split())
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("policydiff: ")
    assert result.stderr.count("\n") == 1
    assert named in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", ["no\x1b[31msuch.html", "two\nlines.html", "\u202elmth.html"])
def test_a_hostile_name_is_spelt_out(run, name) -> None:
    result = run("show", name)
    assert result.exit_code == 2
    assert not set(result.stderr) & {"\x1b", "\u202e"}
    assert result.stderr.count("\n") == 1


def test_a_page_without_a_heading_is_a_document_with_a_caveat(run, tmp_path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>We may keep your address.</p><p>You may ask us to delete it at any time.</p>")
    result = run("show", page)
    assert result.exit_code == 0
    assert "We may keep your address." in result.stdout
    assert result.stderr.startswith(f"policydiff: {page}: ")


def test_a_bug_does_not_pass_for_a_change(run, policies, monkeypatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("made for this test")

    monkeypatch.setattr(show_module, "render", broken)
    result = run("show", policies / "2020-01-01.md")
    assert result.exit_code == 2
    assert "a bug in policydiff, not in your input: KeyError: 'made for this test'" in result.stderr


def test_help_and_version_are_no_errors(run) -> None:
    assert run("--version").stdout.startswith("policydiff ")
    for command in ("", *policydiff.commands):
        result = run(*command.split(), "--help")
        assert (result.exit_code, result.stderr) == (0, "")
        assert "Usage: policydiff" in result.stdout


def test_every_option_is_explained() -> None:
    for command in policydiff.commands.values():
        options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
        assert [option.name for option in options if not option.help] == []


def test_labels_of_statements_come_in_their_order(run, tmp_path) -> None:
    lines = tmp_path / "statements.jsonl"
    records = [{"id": "b", "text": "We may keep your address."}, {"id": "a", "text": "You must be 16 or older."}]
    lines.write_text("\n".join(map(json.dumps, records)) + "\n\n")
    for source, given in ((lines, None), ("-", lines.read_text())):
        result = run("norms", "--statements", source, input=given)
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == ["b", "a"]
        assert all({"id", "norms", "topic"} <= set(answer) for answer in answers)
        assert answers[0]["norms"][0]["modality"] == "permission"
