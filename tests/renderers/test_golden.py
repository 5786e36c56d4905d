"""Whole reports as people see them. `make golden` rewrites them; read the difference before committing it."""

import os
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from policydiff import Clauses, History, PolicyDiff, Snapshot, diff, history, load, read, render

GOLDEN = Path(__file__).parent / "golden"
FIXTURES = Path(__file__).parents[2] / "fixtures"
BANZAI = FIXTURES / "banzai-cloud"


def check(name: str, said: str) -> None:
    """Compare with the golden text, or rewrite it if that is asked for."""
    golden = GOLDEN / name
    if os.environ.get("GOLDEN") == "rewrite":
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def banzai() -> PolicyDiff:
    changes = diff(load(BANZAI / "2017-11-23.html"), load(BANZAI / "2019-01-25.html"))
    assert changes.rewrite
    return changes


@pytest.mark.parametrize("width", [100, 72])
def test_the_report_of_a_small_diff(example: PolicyDiff, width: int) -> None:
    check(f"example-{width}.txt", render(example, width=width))


def test_the_report_in_colour(example: PolicyDiff) -> None:
    check("example-color.txt", render(example, color=True).replace("\x1b", "ESC"))


def test_the_report_of_the_banzai_cloud_policies(banzai: PolicyDiff) -> None:
    said = render(banzai)
    for document in (banzai.old, banzai.new):  # the fixtures' own place and bytes are no part of the report's words
        said = said.replace(document.source, Path(document.source).name).replace(document.sha256, "(SHA-256)")
    check("banzai-cloud.txt", said)


def test_the_outline_of_a_document() -> None:
    check("infuze-cloud-outline.txt", render(read(load(FIXTURES / "infuze-cloud" / "2024-05-20.html")), left_out=True))


def test_a_list_of_clauses(example: PolicyDiff) -> None:
    duty = example.added[0].new[0]
    items = [evolve(duty, index=index, lead_in="We will:", governed_by=(9,)) for index in (5, 6)]
    check("clauses.txt", render(Clauses([*example.changes[0].clauses, *items])))


@pytest.fixture(scope="module")
def acme() -> History:
    """A promise that changed, a page that broke, a text taken anew, a return, a duty that came in."""
    rules = "\n\n".join(f"Point {letter} of our rules holds for everybody here." for letter in "abcdefghij")
    share, never = "We may share your name with couriers.", "We will never share your name with couriers."
    bodies = [
        share,
        f"{never}\n\nWe keep your letters for one year.",
        None,
        f"{never}\n\nWe keep your letters for two years.",
        f"{never}\n\nMenu\n\nWe keep your letters for two years.",
        share,
        f"{share}\n\n## Money\n\nYou must pay us within 30 days:\n\n- in euros\n- in person\n",
    ]
    days = [date(2020, month, 1) for month in (1, 4, 5)] + [date(2020, month, 15) for month in (5, 7, 9, 12)]
    return history(
        evolve(
            Snapshot.from_text(
                f"# Privacy at Acme\n\n{rules}\n\n{body}\n" if body else "Try again.", media_type="text/markdown"
            ),
            source=f"acme/{day}.md",
            asserted=day,
            technical="Menu" in (body or ""),
        )
        for body, day in zip(bodies, days, strict=True)
    )


def test_the_log_of_a_history(acme: History) -> None:
    check("history-log.txt", render(acme))


def test_the_lives_of_statements(acme: History) -> None:
    check("history-lives.txt", render(acme, lineages=acme.where(about=["your name", "your letters", "in euros"])))


def test_what_stands_since_when(acme: History) -> None:
    check("history-since.txt", render(acme, brief=True, width=80))


def test_the_timeline(acme: History) -> None:
    check("history-timeline.svg", render(acme, "svg"))


def test_the_page_of_a_history(acme: History) -> None:
    check("history-page.html", render(acme, "html"))
