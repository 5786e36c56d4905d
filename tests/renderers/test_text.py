"""What the report says, and what it never lets through."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from policydiff import Changes, Edit, PolicyDiff, diff, read, render
from policydiff.model import Snapshot
from policydiff.renderers.terminal import columns

POLICY = "1. Data\n\nWe may keep your address for 30 days. We must not sell it.\n"


def report(old: str, new: str) -> str:
    return render(diff(Snapshot.from_text(old), Snapshot.from_text(new)))


def test_the_report_opens_with_the_ledger(example: PolicyDiff) -> None:
    said = render(example)
    assert said.index("TOPIC") < said.index("MATERIAL CHANGES") < said.index("MINOR CHANGES") < said.index("SECTIONS")


def test_brief_stops_after_the_ledger(example: PolicyDiff) -> None:
    said = render(example, brief=True)
    assert render(example).startswith(said)
    assert "numbers" in said
    assert "MATERIAL CHANGES" not in said


def test_words_that_went_and_came_are_marked(example: PolicyDiff) -> None:
    assert "We [-may-] {+must not+} show your orders to couriers." in render(example)
    assert "invoices for [-30-] {+60+} days." in render(example)


def test_a_blank_in_place_of_another_is_no_news_beside_words(example: PolicyDiff) -> None:
    blanks = (Edit("equal", "red"), Edit("delete", "\N{NO-BREAK SPACE}"), Edit("insert", " "), Edit("equal", "rakes"))
    changes = Changes([evolve(example.changes[0], edits=(*blanks, Edit("insert", " lent")))])
    assert "red rakes {+lent+}" in str(changes)


def test_a_space_that_went_is_seen(example: PolicyDiff) -> None:
    edits = (Edit("equal", "web"), Edit("delete", " "), Edit("equal", "site"))
    changes = Changes([evolve(example.changes[0], edits=edits)])
    assert "web[-␣-]site" in str(changes)


def test_a_right_that_falls_silent_is_no_longer_promised(example: PolicyDiff) -> None:
    assert re.search(r'RIGHT +"see what we keep" +no longer promised +WORSE for you', render(example))


def test_a_permission_that_falls_silent_is_not_prohibited() -> None:
    said = report(POLICY, "1. Data\n\nWe must not sell it.\n")
    assert "no longer mentioned (not" in said
    assert "WORSE" not in said


def test_only_the_changes_asked_for_are_shown(example: PolicyDiff) -> None:
    said = render(example, changes=example.where(topic="rights"))
    assert "Only what fits the filters is shown: 1 of 4 changes, and the rows of the ledger that hold one." in said
    assert "see what we keep" in said
    assert "couriers" not in said


def test_noise_is_counted_and_listed_only_if_asked_for(example: PolicyDiff) -> None:
    assert "1 in numbering" in render(example)
    assert "The sky is blue." not in render(example)
    assert "The sky is blue." in render(example, changes=example.changes)


def test_two_equal_texts_have_nothing_to_tell() -> None:
    assert "Nothing changed. 2 statements are word for word the same." in report(POLICY, POLICY)


def test_a_diff_prints_its_report_and_changes_print_themselves(example: PolicyDiff) -> None:
    assert f"{example}\n" == render(example)
    assert str(example.where(topic="rights")).startswith("MATERIAL CHANGES (1)")


@pytest.mark.parametrize("width", [40, 60, 80, 87, 88, 100, 120])
def test_every_line_fits(example: PolicyDiff, width: int) -> None:
    said = render(example, width=width, color=True)
    assert max(columns(line) for line in said.splitlines()) <= width


def test_colour_changes_no_word(example: PolicyDiff) -> None:
    def plain(said: str) -> list[str]:
        return re.sub(r"\x1b\[[\d;]*m|\[-|-\]|\{\+|\+\}", "", said).split()

    assert plain(render(example, color=True)) == plain(render(example))


HOSTILE = st.text(
    alphabet=st.sampled_from(list("ab .\n\x1b[]\x07\x9b\x00\r\u202e\u2066\ud800\U000e0041\u200bé")), max_size=60
)


@given(HOSTILE, HOSTILE)
def test_no_text_steers_the_terminal(one: str, other: str) -> None:
    old = read(Snapshot.from_text(f"We may keep {one} data.\n\nWe must not sell it."))
    new = read(Snapshot.from_text(f"We may keep {other} data.\n\nWe must not sell it.", source=f"new{other}"))
    said = render(diff(old, evolve(new, title=one))) + render(new, left_out=True)
    assert (
        re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]", said)
        == []
    )
