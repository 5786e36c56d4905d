"""The rows of one pair."""

from collections.abc import Iterator

from policydiff.corpus.plan import Pair
from policydiff.corpus.tables import Row
from policydiff.corpus.task import Failure
from policydiff.model import Document, PolicyDiff, Reference, Snapshot
from policydiff.options import Options
from policydiff.pipeline import extract, record, records

Rows = dict[str, list[Row]]
"""Rows by the name of their table."""


def failed_row(pair: Pair, failure: Failure) -> Row:
    """The row of a pair that could not be compared."""
    return {**_named(pair), "status": "failed", "error": failure.error, "message": failure.message}


def compared_row(pair: Pair, snapshots: tuple[Snapshot, Snapshot], diff: PolicyDiff) -> Row:
    """The row of a pair, the diff being that of any pair of the same texts."""
    days = {
        f"{side}_{name}": day
        for side, snapshot in zip(("old", "new"), snapshots, strict=True)
        for name, day in _days(snapshot).items()
    }
    return {**_named(pair), "status": "compared", "technical": snapshots[1].technical, **days, **record(diff)}


def change_rows(pair: Pair, diff: PolicyDiff) -> list[Row]:
    """A row for each change of a pair, noise too."""
    return [{"pair": pair.id} | change for change in records(diff.changes)]


def statement_rows(reference: Reference, snapshot: Snapshot, document: Document, options: Options) -> Iterator[Row]:
    """A row for each statement of a version."""
    version = {"source": reference.locator, "sha256": snapshot.sha256, **_days(snapshot)}
    return (version | clause for clause in records(extract(document, options)))


def _named(pair: Pair) -> dict[str, str]:
    return {"pair": pair.id, "old": pair.old.locator, "new": pair.new.locator}


def _days(snapshot: Snapshot) -> dict[str, str | None]:
    """When a snapshot is from."""
    asserted, captured = snapshot.asserted, snapshot.captured
    return {
        "asserted": asserted.isoformat() if asserted else None,
        "captured": captured.isoformat() if captured else None,
    }
