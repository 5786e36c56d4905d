"""Whatever a policy, its titles, links or file names hold: nothing of it runs, and nothing of it is obeyed."""

import csv
import io
import json
import re
import warnings
from functools import cache
from pathlib import Path

import bs4
import cmarkgfm
import pytest
from attrs import evolve
from cmarkgfm.cmark import Options as Rendering

from policydiff import Clauses, PolicyDiff, Snapshot, diff, extract, read, render

from .conftest import Open

pytestmark = pytest.mark.reliability(
    "Nothing that a policy holds runs, steers a terminal, or becomes markup or a formula"
)

PAYLOADS: list[str] = [row["payload"] for row in json.loads(Path(__file__).with_name("payloads.json").read_text())]
OURS = re.compile(r"\x1b\[[0-9;]*m")
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def policy(payloads: list[str], verb: str) -> str:
    """A policy with every payload in a title and in texts."""
    parts = (
        f"{number}. Title {payload}\n\nWe {verb} share {payload} with couriers.\n\nYou must not {payload} us.\n"
        for number, payload in enumerate(payloads, start=1)
    )
    return "Privacy policy\n\n" + "\n".join(parts)


def markdown_policy(payloads: list[str], verb: str) -> str:
    """A policy with every payload as the target of a link."""
    links = (f"We {verb} [see {number}](<{payload}>) it.\n\n" for number, payload in enumerate(payloads))
    return "# Policy\n\n" + "".join(links)


@cache
def hostile() -> PolicyDiff:
    """Every payload in titles, in texts reworded, added and removed, in link targets, sources and names."""
    old, new = policy(PAYLOADS, "may"), policy(PAYLOADS[::-1], "will")
    return diff(Snapshot.from_text(old, source=PAYLOADS[0]), Snapshot.from_text(new, source=PAYLOADS[1]))


@cache
def linked() -> PolicyDiff:
    sides = (markdown_policy(payloads, "may") for payloads in (PAYLOADS, PAYLOADS[::-1]))
    return diff(*(Snapshot.from_text(side, media_type="text/markdown") for side in sides))


@cache
def named() -> list[PolicyDiff]:
    """A small diff for each payload, which stands in all the names that a document has."""
    old, new = (read(Snapshot.from_text(f"We {verb} share your data.\n")) for verb in ("may", "will"))
    return [
        diff(
            evolve(old, source=payload, title=payload, archived_at=payload),
            evolve(new, source=payload, title=payload, archived_at=payload),
        )
        for payload in PAYLOADS
    ]


def test_there_are_a_hundred_payloads_and_the_diffs_hold_them() -> None:
    assert len(set(PAYLOADS)) >= 100
    text = f"{hostile().old.text} {hostile().new.text}"
    assert sum(" ".join(payload.split()) in text for payload in PAYLOADS) > 80  # reading takes some of them apart


def assert_nothing_ran(page: object) -> None:
    assert page.evaluate("window.ran") is None  # type: ignore[attr-defined]
    strange = page.evaluate(  # type: ignore[attr-defined]
        """[...document.querySelectorAll('*')].filter(element =>
            [...element.attributes].some(attribute => attribute.name.startsWith('on')
                || (['href', 'src', 'action', 'data', 'xlink:href'].includes(attribute.name)
                    && !/^(#|https?:|data:,$)/.test(attribute.value)))
            || ['IFRAME', 'OBJECT', 'EMBED', 'IMG', 'FORM', 'BASE', 'VIDEO', 'AUDIO', 'TEXTAREA', 'MATH']
                .includes(element.tagName.toUpperCase())
        ).map(element => element.outerHTML.slice(0, 200))"""
    )
    assert strange == []


@pytest.mark.parametrize("bypass_csp", [False, True], ids=["as it is", "without its Content-Security-Policy"])
@pytest.mark.parametrize("made", [hostile, linked])
def test_nothing_runs_in_the_report(made: object, open_report: Open, *, bypass_csp: bool) -> None:
    page = open_report(render(made(), "html"), bypass_csp=bypass_csp)  # type: ignore[operator]
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert page.locator("script").count() == 1
    assert page.locator("h1").count() == 1
    assert_nothing_ran(page)


def test_nothing_runs_for_any_name(open_report: Open) -> None:
    reports = (render(changes, "html", brief=True) for changes in named())
    page = open_report("".join(re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", it) for it in reports))
    assert page.locator("h1").count() == len(PAYLOADS)
    assert_nothing_ran(page)


def test_nothing_runs_in_a_notebook(open_report: Open) -> None:
    values = [hostile(), linked(), hostile().changes, hostile().old, extract(hostile().new), *named()]
    snapshots = [Snapshot.from_text("x", source=payload) for payload in PAYLOADS]
    changes = [*hostile().changes, *linked().changes]
    fragments = [value._repr_html_() for value in (*values, *snapshots, *changes)]
    page = open_report(f"<!doctype html><meta charset=utf-8>{''.join(fragments)}")
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert page.locator("script").count() == 0
    assert page.locator(".policydiff").count() == len(fragments)
    assert_nothing_ran(page)


def test_the_probe_sees_what_runs(open_report: Open) -> None:
    page = open_report("<svg onload='window.ran=1'></svg>")
    assert page.evaluate("window.ran") == 1
    with pytest.raises(AssertionError):
        assert_nothing_ran(page)


OUR_TAGS = {"h2", "h3", "p", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "br", "ul", "li", "sub"} | {
    "blockquote",
    "del",
    "ins",
    "html",
    "body",
}


@pytest.mark.parametrize("number", range(-2, len(PAYLOADS)))
def test_nothing_of_a_policy_is_markdown(number: int) -> None:
    changes = [*named(), hostile(), linked()][number]
    said = render(changes, "markdown")
    page = cmarkgfm.github_flavored_markdown_to_html(said, options=Rendering.CMARK_OPT_UNSAFE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = bs4.BeautifulSoup(page, "lxml")
    tags = [tag for tag in tree.descendants if isinstance(tag, bs4.Tag)]
    assert {tag.name for tag in tags} <= OUR_TAGS
    assert not [tag for tag in tags if set(tag.attrs) - {"align"}]
    texts = [str(text) for text in tree.find_all(string=True) if type(text) is bs4.NavigableString]
    assert not [text for text in texts if re.search(r"(?<!\w)[@#]\w", text)]
    assert not STEERING.search(said)


@pytest.mark.parametrize("number", range(-2, len(PAYLOADS)))
def test_no_cell_is_a_formula(number: int) -> None:
    changes = [*named(), hostile(), linked()][number]
    for said in (render(changes, "csv"), render(extract(changes.old), "csv")):
        assert not STEERING.search(said)
        rows = list(csv.DictReader(io.StringIO(said)))
        assert rows
        assert not [cell for row in rows for cell in row.values() if re.match(r"\s*[=+@＝＋－＠|%-]\s*\S", cell)]


@pytest.mark.parametrize("color", [False, True])
def test_no_byte_steers_a_terminal(*, color: bool) -> None:
    changes = [*named(), hostile(), linked()]
    for each in changes:
        for value in (each, each.changes, each.old, Clauses(extract(each.new))):
            said = render(value, color=color)
            assert not STEERING.search(OURS.sub("", said) if color else said)


def test_json_says_every_byte_by_its_name() -> None:
    for changes in (*named(), hostile(), linked()):
        said = render(changes, "json")
        assert not STEERING.search(said)
        assert json.loads(said)["old"]["source"] == changes.old.source
