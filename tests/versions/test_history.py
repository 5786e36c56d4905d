"""Which statement is which through the versions, and whose doing a change was."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from policydiff import EmptyDocumentError, History, Interval, Lineage, NoSnapshotError, Snapshot, history

Series = Callable[..., list[Snapshot]]
Whole = Callable[..., str]

SHARE = "We may share your name with couriers."
NEVER = "We will never share your name with couriers."
KEEP = "We keep your letters for one year."
ERROR = "Something went wrong, try again."


def about(found: History, words: str) -> Lineage:
    """The one statement that holds some words."""
    (lineage,) = found.where(about=words)
    return lineage


def kinds(lineage: Lineage) -> list[str]:
    return [stage.kind for stage in lineage.stages]


def day(month: int) -> date:
    return date(2020, month, 1)


def test_a_promise_from_its_first_day_to_its_last(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(), whole(SHARE), whole(NEVER), whole(NEVER), whole()))
    promise = about(found, "share your name")
    assert kinds(promise) == ["added", "reworded", "removed"]
    assert [stage.when for stage in promise.stages] == [
        Interval(day(1), day(2)),
        Interval(day(2), day(3)),
        Interval(day(4), day(5)),
    ]
    assert promise.stages[1].is_material
    assert promise.stages[1].change is not None
    assert promise.stages[1].change.explanation == "may -> must not"
    assert promise.is_gone
    assert promise.clause.text == NEVER
    assert promise.at(1) is not None
    assert promise.at(4) is None
    assert [version.same for version in found.versions] == [False, False, False, True, False]


def test_what_came_in_and_what_changed_last(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(), whole(SHARE), whole(NEVER), whole(NEVER, KEEP)))
    promise = about(found, "share your name")
    assert found.came_in(promise).when == Interval(day(1), day(2))
    last = found.last_material(promise)
    assert last is not None
    assert last.when == Interval(day(2), day(3))
    assert found.last_material(about(found, "Point a")) is None
    assert found.came_in(about(found, "Point a")).when == Interval(None, day(1))


def test_a_version_that_goes_back_to_an_earlier_text(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(), whole(SHARE)))
    assert [version.returns_to for version in found.versions] == [None, None, 0]
    assert found.versions[2].statements == found.versions[0].statements
    assert kinds(about(found, "share your name")) == ["first", "removed", "returned"]


def test_what_is_said_again_later_is_the_same_statement(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(), whole(SHARE.replace(" ", "  "), KEEP)))
    assert found.versions[2].returns_to is None
    assert kinds(about(found, "share your name")) == ["first", "removed", "returned"]


@pytest.mark.parametrize("broken", [ERROR, "", "# Our policy\n"], ids=["an error page", "nothing", "a title alone"])
def test_a_page_that_lost_its_text_and_had_it_back(series_of: Series, whole: Whole, broken: str) -> None:
    found = history(series_of(whole(SHARE), broken, whole(NEVER)))
    assert [version.vanished for version in found.versions] == [False, True, False]
    promise = about(found, "share your name")
    assert kinds(promise) == ["first", "reworded"]
    assert promise.stages[1].when == Interval(day(1), day(3))
    assert found.newest is found.versions[2]
    if broken == ERROR:
        error = about(found, "went wrong")
        assert kinds(error) == ["added", "removed"]
        assert not error.was_captured
        assert not any(stage.by_company for stage in error.stages)


def test_a_page_that_stays_short_has_changed(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), ERROR, ERROR, ERROR, ERROR))
    assert not any(version.vanished for version in found.versions)
    assert kinds(about(found, "share your name")) == ["first", "removed"]


def test_a_text_that_comes_back_after_long_has_changed(series_of: Series, whole: Whole) -> None:
    snapshots = series_of(whole(SHARE), ERROR, whole(SHARE))
    late = evolve(snapshots[2], asserted=day(4))
    short = evolve(snapshots[1], asserted=date(2020, 1, 2))
    assert history([*snapshots[:1], short, evolve(late, asserted=date(2020, 1, 30))]).versions[1].vanished
    patient = history([*snapshots[:1], short, evolve(short, source="again", asserted=day(3)), late])
    assert not patient.versions[1].vanished
    assert patient.versions[3].returns_to == 0


def test_a_page_that_cannot_be_read_is_no_removal(series_of: Series, whole: Whole) -> None:
    snapshots = series_of(whole(SHARE), "", whole(SHARE))
    found = history(snapshots)
    assert found.versions[1].vanished
    assert found.versions[1].caveats[0].code == "unreadable"
    assert kinds(about(found, "share your name")) == ["first"]
    assert found.until(day(2)).in_force == found.until(day(1)).in_force


def test_what_an_archive_takes_anew_is_not_the_company(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), "!" + whole(NEVER)))
    assert found.versions[1].technical
    promise = about(found, "share your name")
    assert kinds(promise) == ["first", "reworded"]
    assert not promise.stages[1].by_company
    assert found.last_material(promise) is None


def test_a_glut_between_two_captures_breaks_no_lineage(series_of: Series, whole: Whole) -> None:
    glut = whole(SHARE) + "\n".join(f"We note case {number} of our rules here too.\n" for number in range(60))
    ours = SHARE.replace("couriers", "our couriers")
    found = history(series_of(whole(SHARE), glut.replace(SHARE, "Names go to couriers."), whole(ours, KEEP)))
    assert found.versions[2].resumes == 0
    assert kinds(about(found, "share your name")) == ["first", "removed", "returned"]


def test_a_split_statement_goes_on_as_the_larger_piece(series_of: Series, whole: Whole) -> None:
    long = "We keep invoices for ten years as the law wants it, and we keep letters from customers for a year."
    pieces = "We keep invoices for ten years as the law wants it. We keep letters from customers for a year."
    found = history(series_of(whole(long), whole(pieces), whole(pieces, KEEP)))
    (heir,) = found.where(about="invoices for ten years", last=True)
    (piece,) = found.where(about="letters from customers", last=True)
    assert (heir.origin, piece.origin) == (None, heir.id)
    assert (kinds(heir), kinds(piece)) == (["first", "split"], ["split"])
    assert found.came_in(piece).when == Interval(None, day(1))


def test_a_title_above_carries_its_statements(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole("## Sharing", SHARE), whole("## Whom we tell", SHARE)))
    promise = about(found, "share your name")
    assert kinds(promise) == ["first", "carried"]
    assert promise.stages[1].is_noise
    assert "Whom we tell" in (promise.stages[1].citation or "")


def test_filters_choose_by_any_wording_or_by_the_last(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(NEVER)))
    assert found.where(modality="permission", bearer="provider") == found.where(about="SHARE  your\nname")
    assert found.where(modality="permission", last=True) == ()
    assert found.where(topic="sharing", section="policy") == found.where(topic="sharing")
    with pytest.raises(ValueError, match="permit"):
        found.where(modality="permit")


def test_as_of_a_day(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(NEVER), whole()))
    assert [lineage.clause.text for lineage in found.until(date(2020, 1, 31)).in_force][-1] == SHARE
    assert [lineage.clause.text for lineage in found.until(day(2)).in_force][-1] == NEVER
    assert found.until(day(9)) == found
    with pytest.raises(ValueError, match="no version as old as 2019-12-31; the oldest is of 2020-01-01"):
        found.until(date(2019, 12, 31))


def test_the_day_of_a_version_is_that_of_its_capture(series_of: Series, whole: Whole) -> None:
    (snapshot,) = series_of(whole("Last updated: March 3, 2019"))
    captured = evolve(snapshot, captured=datetime(2020, 5, 6, tzinfo=UTC))
    assert history([captured]).versions[0].day == date(2020, 5, 6)
    assert history([snapshot]).versions[0].day == day(1)
    assert history([evolve(snapshot, asserted=None)]).versions[0].day == date(2019, 3, 3)


def test_a_citation_names_the_version(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(SHARE, KEEP)))
    assert about(found, "letters").stages[0].citation == (
        f"“{KEEP}” (Our policy; dated 2020-02-01; 2.md; SHA-256 {found.versions[1].sha256})"
    )


def test_records_are_flat_and_alike(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(NEVER), whole()))
    records = found.where(about="share").to_records()
    assert [(record["kind"], record["after"], record["by"]) for record in records] == [
        ("first", None, "2020-01-01"),
        ("reworded", "2020-01-01", "2020-02-01"),
        ("removed", "2020-02-01", "2020-03-01"),
    ]
    assert {tuple(record) for record in found.to_records()} == {tuple(records[0])}


def test_no_snapshot_and_no_text_are_errors(series_of: Series) -> None:
    with pytest.raises(NoSnapshotError, match="give at least one"):
        history([])
    with pytest.raises(EmptyDocumentError, match=r"1\.md"):
        history(series_of("", ""))
    with pytest.raises(EmptyDocumentError, match="no version of it holds a statement"):
        history(series_of("# A title", "# Another"))


def test_a_repr_fits_a_line(series_of: Series, whole: Whole) -> None:
    found = history(series_of(whole(SHARE), whole(NEVER)))
    lineage = about(found, "share")
    values = (found, found.versions[0], found.lineages, lineage)
    assert [value for value in values if len(repr(value)) > 300 or "\n" in repr(value)] == []
