"""The names that blocks open with."""

import json
from pathlib import Path

import pytest

from policydiff import Snapshot
from policydiff.pipeline import diff, read

CASES = json.loads((Path(__file__).parent / "labels.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["reason"] for case in CASES])
def test_the_name_of_a_block_is_told_from_what_it_says(case: dict[str, object]) -> None:
    document = read(Snapshot.from_text(str(case["text"]), media_type="text/markdown"))
    block = document.root.blocks[-1]
    assert block.run_in == case["run_in"]
    assert [statement.kind for statement in block.statements] == case["kinds"]


def test_a_new_name_is_listed_and_is_no_row_of_the_ledger() -> None:
    was = Snapshot.from_text("1.1. Orders. You may order parcels from our shop.", media_type="text/markdown")
    now = Snapshot.from_text(
        "1.1. Orders. You may order parcels from our shop.\n\n1.2. Offers. We may close any account at any time.",
        media_type="text/markdown",
    )
    changes = diff(was, now)
    assert [change.new[0].text for change in changes.changes] == [
        "1.2. Offers.",
        "We may close any account at any time.",
    ]
    assert [clause.text for row in changes.ledger for clause in row.now] == ["We may close any account at any time."]
