"""`policydiff show` and `policydiff norms`."""

import json
from pathlib import Path

import pytest

from policydiff import extract, load, read, render

PAGE = Path(__file__).parents[2] / "fixtures" / "infuze-cloud" / "2024-05-20.html"


def test_show_prints_the_tree(run) -> None:
    assert run("show", PAGE).stdout == render(read(load(PAGE)))
    assert json.loads(run("show", PAGE, "--format", "json").stdout)["schema"] == "policydiff/document-1"


def test_what_was_left_out_is_listed_if_asked_for(run) -> None:
    without, with_it = run("show", PAGE).stdout, run("show", PAGE, "--left-out").stdout
    assert with_it.startswith(without)
    assert "Left out: " in with_it


def test_a_part_and_a_date_may_be_given(run) -> None:
    said = json.loads(run("show", PAGE, "--format", "json", "--select", "h1", "--date", "2001-02-03").stdout)
    assert said["dates"]["asserted"] == "2001-02-03"
    assert len(said["text"]) < 200


def test_norms_prints_every_clause(run) -> None:
    assert run("norms", PAGE).stdout == render(extract(load(PAGE)))
    said = json.loads(run("norms", PAGE, "--format", "json").stdout)
    assert len(said["statements"]) == len(read(load(PAGE)).statements)


@pytest.mark.parametrize(("field", "value"), [("modality", "permission"), ("bearer", "user"), ("topic", "sharing")])
def test_norms_may_be_filtered(run, field, value) -> None:
    said = json.loads(run("norms", PAGE, "--format", "json", f"--{field}", value).stdout)["statements"]
    assert said
    for statement in said:
        assert value in {statement.get(field), *(norm.get(field) for norm in statement["norms"])}
