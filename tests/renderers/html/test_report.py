"""The report in a real browser: what a reviewer does with it works, offline and without complaint."""

from functools import cache
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from policydiff import PolicyDiff, Snapshot, diff, load, render

from .conftest import Open

FIXTURES = Path(__file__).parents[3] / "fixtures"
SPEED = Path(__file__).parents[4] / "shared" / "eval" / "speed"
EDITS = {
    "What we collect we may use": "What we collect we will use",
    "<li>To our affiliates and our subsidiaries.</li>": "",
    "when you open an account, make a purchase": "when you open an account, make a small purchase",
    "<li>Protecting our users": "<li>Pro\u00adtecting our users",
}
SHOWN = "#changes .change:not([hidden])"


@cache
def report_of(changes: PolicyDiff) -> str:
    return render(changes, "html")


def pair(name: str) -> PolicyDiff:
    if not SPEED.is_dir():
        pytest.skip("the real pairs are not beside the project")
    (old,), (new,) = (list(SPEED.glob(f"{name}-*.{side}.md")) for side in ("old", "new"))
    return diff(load(old), load(new))


@pytest.fixture(scope="module")
def banzai() -> PolicyDiff:
    folder = FIXTURES / "banzai-cloud"
    return diff(load(folder / "2017-11-23.html"), load(folder / "2019-01-25.html"))


@pytest.fixture(scope="module")
def edited() -> PolicyDiff:
    """An ordinary edit: a few changes, one of them noise, most of it the same."""
    old = FIXTURES / "infuze-cloud" / "2024-05-20.html"
    text = old.read_text(encoding="utf-8")
    for was, now in EDITS.items():
        assert text.count(was) == 1
        text = text.replace(was, now)
    return diff(load(old), Snapshot.from_text(text, media_type="text/html"))


@pytest.fixture(scope="module")
def rewritten() -> PolicyDiff:
    return pair("M4")


@pytest.fixture(params=["banzai", "edited", "rewritten"])
def whole(request: pytest.FixtureRequest) -> PolicyDiff:
    changes: PolicyDiff = request.getfixturevalue(request.param)
    return changes


def test_the_ledger_stands_first_and_its_rows_open(whole: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(whole))
    assert page.locator("main > section").first.get_attribute("id") == "ledger"
    row = page.locator("#ledger .row").first
    assert not row.locator(".opened").is_visible()
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    assert row.locator(".opened .words").first.is_visible()
    assert page.locator("#ledger .row").count() == len(whole.ledger)


def test_every_change_is_there_once(whole: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(whole))
    ids = page.eval_on_selector_all(".change", "cards => cards.map(card => card.id)")
    assert sorted(ids) == sorted(f"c-{change.id}" for change in whole.changes)


@pytest.mark.parametrize("name", ["kind", "weight", "topic", "favours"])
def test_a_filter_shows_what_the_library_finds(rewritten: PolicyDiff, open_report: Open, name: str) -> None:
    page = open_report(report_of(rewritten))
    page.locator(".filters summary").click()
    choice = page.locator(f"select[data-filter={name}]")
    for value in choice.locator("option").evaluate_all("all => all.map(one => one.value).filter(Boolean)"):
        choice.select_option(value)
        fitting = [change for change in rewritten.where(**{name: value}) if change.quiet is None]
        assert page.locator(SHOWN).count() == len(fitting) > 0
        assert f"{len(fitting)} of " in page.locator("#count").inner_text()


def test_party_and_modality_must_fit_one_norm(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    page.locator(".filters summary").click()
    page.locator("select[data-filter=bearer]").select_option("user")
    page.locator("select[data-filter=modality]").select_option("permission")
    fitting = [change for change in rewritten.where(bearer="user", modality="permission") if change.quiet is None]
    assert page.locator(SHOWN).count() == len(fitting) > 0


def test_filters_narrow_the_ledger_and_are_taken_back(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    rows = page.locator("#ledger .row:not([hidden])")
    before = rows.count()
    page.locator(".filters summary").click()
    page.locator("select[data-filter=topic]").select_option("security")
    assert 0 < rows.count() < before
    page.locator("#reset").click()
    assert rows.count() == before == len(rewritten.ledger)


def test_search_finds_words_and_says_when_there_are_none(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    page.locator("#search").fill("COOKIE")
    shown = page.locator(SHOWN)
    assert 0 < shown.count() < len(rewritten)
    assert all("cookie" in text.lower() for text in shown.evaluate_all("cards => cards.map(card => card.textContent)"))
    page.locator("#search").fill("zyzzyva")
    assert shown.count() == 0
    assert page.locator("#none").is_visible()


def test_n_and_p_walk_the_changes_that_are_shown(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    ids = page.eval_on_selector_all(SHOWN, "cards => cards.map(card => card.id)")
    seen = []
    for key in "nnnp":
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == [ids[0], ids[1], ids[2], ids[1]]
    assert page.url.endswith(f"#{ids[1]}")
    page.locator("#search").fill("n")
    page.keyboard.press("n")
    assert page.locator("#search").input_value() == "nn"


def test_a_change_gone_to_is_not_covered_by_the_tools(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    page.locator(".filters summary").click()
    for _ in range(3):
        page.keyboard.press("n")
    place = page.evaluate(
        "[document.activeElement, document.querySelector('.tools')].map(e => e.getBoundingClientRect())"
        ".flatMap(r => [r.top, r.bottom])"
    )
    assert place[0] >= place[3] - 1


def test_a_link_leads_to_its_change_wherever_it_is_folded(edited: PolicyDiff, open_report: Open) -> None:
    noise = next(change for change in edited.changes if change.quiet)
    page = open_report(report_of(edited), f"#c-{noise.id}")
    assert page.locator(f"#c-{noise.id} .words").first.is_visible()
    assert page.evaluate("document.activeElement.id") == f"c-{noise.id}"


def test_a_link_to_a_change_that_a_filter_hides_shows_it(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    target = page.locator(SHOWN).nth(5).get_attribute("id")
    page.locator("#search").fill("zyzzyva")
    page.evaluate("id => { location.hash = id }", target)
    page.wait_for_function("id => document.activeElement.id === id", arg=target)
    assert page.locator(f"#{target}").is_visible()


def test_unchanged_text_is_folded_and_a_rewrite_whole(
    edited: PolicyDiff, rewritten: PolicyDiff, open_report: Open
) -> None:
    page = open_report(report_of(edited))
    assert page.locator("#whole .pair").first.is_visible()
    same = page.locator("#whole .same").first
    assert not same.locator("p").first.is_visible()
    same.locator("summary").click()
    assert same.locator("p").first.is_visible()
    page = open_report(report_of(rewritten))
    assert not page.locator("#whole .pair").first.is_visible()


def test_the_whole_document_holds_every_new_word(edited: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(edited))
    text = page.evaluate(
        "[...document.querySelectorAll('#whole .same p, #whole .pair .now .words')].map(p => {"
        " const copy = p.cloneNode(true); copy.querySelectorAll('del').forEach(d => d.remove());"
        " return copy.textContent }).join(' ')"
    )
    words = " ".join(text.split())
    assert all(" ".join(statement.text.split()) in words for statement in edited.new.statements)


def test_one_column_shows_what_went_beside_what_came(edited: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(edited))
    card = page.locator("#changes .sides.reworded").first
    assert card.locator(".then").is_visible()
    assert not card.locator(".now del").first.is_visible()
    page.locator("#whole .in-one-column").click()
    assert not card.locator(".then").is_visible()
    assert card.locator(".now del").first.is_visible()
    assert page.locator(".tools .in-one-column").get_attribute("aria-pressed") == "true"


def test_dark_and_light_differ(edited: PolicyDiff, open_report: Open) -> None:
    report = report_of(edited)
    grounds = [
        open_report(report, color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_wider_than_the_window(whole: PolicyDiff, open_report: Open, width: int) -> None:
    page = open_report(report_of(whole), width=width)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten))
    printed = page.pdf()
    assert printed.startswith(b"%PDF")
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible()
    assert page.locator(SHOWN).last.is_visible()


def test_without_scripts_everything_is_shown(rewritten: PolicyDiff, open_report: Open) -> None:
    page = open_report(report_of(rewritten), java_script_enabled=False)
    assert page.locator("#changes .change").count() == sum(change.quiet is None for change in rewritten)
    assert not page.locator(".tools").is_visible()


@pytest.mark.parametrize(
    ("name", "scheme"), [("banzai", "light"), ("edited", "light"), ("edited", "dark"), ("rewritten", "light")]
)
def test_a_screen_reader_finds_its_way(
    request: pytest.FixtureRequest, open_report: Open, name: str, scheme: str
) -> None:
    page = open_report(report_of(request.getfixturevalue(name)), color_scheme=scheme, bypass_csp=True)
    if name != "rewritten":  # which has so much folded that to look through it all takes minutes
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = [
        f"{fault['id']}: {fault['nodes'][0]['html'][:200]}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in ("serious", "critical")
    ]
    assert found == []


def test_a_long_document_stays_small(open_report: Open) -> None:
    long = pair("L1")
    report = render(long, "html")
    assert len(report.encode()) < 15_000_000
    page = open_report(report)
    page.locator("#search").fill("developer")
    assert 0 < page.locator(SHOWN).count() < len(long)


def test_only_what_fits_the_filters_is_in_it(edited: PolicyDiff) -> None:
    chosen = edited.where(weight="material")
    assert 0 < len(chosen) < len(edited)
    report = render(edited, "html", changes=chosen)
    assert [change.id for change in edited if f'id="c-{change.id}"' in report] == [change.id for change in chosen]
    assert "Only what fits the filters is shown" in report


def test_brief_is_the_ledger(edited: PolicyDiff, open_report: Open) -> None:
    page = open_report(render(edited, "html", brief=True))
    assert page.locator("#ledger .row").count() == len(edited.ledger)
    assert page.locator(".change").count() == 0
    assert page.locator("script").count() == 0
