"""The laws of a history, on generated series: whatever the versions, these hold."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policydiff import Clause, Document, EmptyDocumentError, History, ReadError, Snapshot, history, read

FILLING = tuple(f"Point {letter} of our rules holds for everybody here." for letter in "abcdef")
LINES = st.one_of(
    st.sampled_from(
        (
            "We may share your name with couriers.",
            "We will never share your name with couriers.",
            "We keep invoices for ten years and we keep letters for one year.",
            "We keep invoices for ten years.",
            "We keep letters for one year.",
            "You may ask for a copy within 30 days.",
            "You may ask for a copy within 60 days.",
            "Learn more.",
            "See section 2 for details.",
            "## Sharing",
            "## 2. Sharing",
            "## Your rights",
            "We collect:",
            "- your name",
            "- your location",
            "1. one",
        )
    ),
    st.text(alphabet="ab .’-*#", max_size=8),
)
WHOLE = st.lists(LINES, min_size=1, max_size=9).map(lambda lines: [*FILLING, *lines, *reversed(FILLING)])
TEXTS = st.one_of(WHOLE, WHOLE, st.lists(LINES, max_size=4)).map(lambda lines: "\n\n".join(lines) + "\n")


@st.composite
def series_of_snapshots(draw: st.DrawFn) -> list[Snapshot]:
    """Versions out of a few texts, so that they go to and fro, some of them taken anew, some empty, all dated."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=4))
    count = draw(st.integers(1, 7))
    days = sorted(draw(st.lists(st.integers(0, 90), min_size=count, max_size=count)))
    return [
        evolve(
            Snapshot.from_text(draw(st.sampled_from(texts)), media_type="text/markdown", source=f"version {index}"),
            asserted=date(2020, 1, 1) + timedelta(days=day),
            technical=draw(st.integers(0, 5)) == 0,
        )
        for index, day in enumerate(days)
    ]


ANYHOW = settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])


def history_of(snapshots: list[Snapshot]) -> History | None:
    """The history; None where no snapshot holds any text."""
    try:
        return history(snapshots)
    except ReadError:
        return None


def statements_of(snapshot: Snapshot) -> list[tuple[object, ...]]:
    try:
        document: Document = read(snapshot)
    except EmptyDocumentError:
        return []
    return [said_by(statement) for statement in document.statements]


def said_by(statement: object) -> tuple[object, ...]:
    return tuple(getattr(statement, name) for name in ("text", "kind", "path", "lead_in", "number"))


@given(series_of_snapshots())
@ANYHOW
def test_replaying_a_history_gives_each_version(snapshots: list[Snapshot]) -> None:
    found = history_of(snapshots)
    if found is None:
        return
    standing: dict[int, Clause] = {}
    for version, snapshot in zip(found.versions, snapshots, strict=True):
        for lineage in found.lineages:
            for stage in (stage for stage in lineage.stages if stage.version is version):
                if stage.clause:
                    standing[lineage.id] = stage.clause
                else:
                    del standing[lineage.id]
        assert [said_by(standing[lineage]) for lineage in version.statements] == statements_of(snapshot)
        if not version.vanished:
            assert set(standing) == set(version.statements)


@given(series_of_snapshots())
@ANYHOW
def test_lineages_partition_the_statements_of_every_version(snapshots: list[Snapshot]) -> None:
    found = history_of(snapshots)
    if found is None:
        return
    assert [lineage.id for lineage in found.lineages] == list(range(len(found.lineages)))
    for version, snapshot in zip(found.versions, snapshots, strict=True):
        assert len(set(version.statements)) == len(version.statements) == len(statements_of(snapshot))
        standing = {lineage.id for lineage in found.lineages if lineage.at(version.index)}
        assert set(version.statements) <= standing
        assert version.vanished or standing == set(version.statements)


@given(series_of_snapshots())
@ANYHOW
def test_the_stages_of_a_lineage_follow_one_another(snapshots: list[Snapshot]) -> None:
    found = history_of(snapshots)
    if found is None:
        return
    for lineage in found.lineages:
        at = [stage.version.index for stage in lineage.stages]
        assert at == sorted(set(at))
        assert lineage.stages[0].kind in ("first", "added", "split")
        for before, stage in zip(lineage.stages, lineage.stages[1:], strict=False):
            assert (before.clause is None) <= (stage.kind in ("returned", "split"))
            assert (stage.kind == "returned") <= (before.clause is None)
        assert all((stage.clause is None) <= (stage.kind in ("removed", "merged")) for stage in lineage.stages)


@given(series_of_snapshots(), st.integers(0, 90))
@ANYHOW
def test_a_history_as_of_a_day_holds_what_was_seen_by_then(snapshots: list[Snapshot], days: int) -> None:
    found = history_of(snapshots)
    day = date(2020, 1, 1) + timedelta(days=days)
    if found is None or snapshots[0].asserted is None or snapshots[0].asserted > day:
        return
    then = found.until(day)
    assert then.versions == tuple(version for version in found.versions if version.day and version.day <= day)
    for version in then.versions:
        assert [then.lineage(index).at(version.index) for index in version.statements] == [
            found.lineage(index).at(version.index) for index in version.statements
        ]


@given(series_of_snapshots())
@ANYHOW
def test_a_version_that_returns_has_the_lineages_it_had(snapshots: list[Snapshot]) -> None:
    found = history_of(snapshots)
    if found is None:
        return
    for version in found.versions:
        if version.returns_to is not None:
            assert version.statements == found.versions[version.returns_to].statements
