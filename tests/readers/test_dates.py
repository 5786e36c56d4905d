"""The dates that texts give themselves."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from policydiff import Snapshot
from policydiff.pipeline import read

CASES = json.loads((Path(__file__).parent / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_the_dates_are_those_the_text_gives_itself(case: dict[str, Any]) -> None:
    document = read(Snapshot.from_text(case["text"]))
    found = (document.dates.updated, document.dates.effective)
    wanted = tuple(date.fromisoformat(case[name]) if name in case else None for name in ("updated", "effective"))
    assert found == wanted
    assert ("date-ambiguous" in [caveat.code for caveat in document.caveats]) == case.get("ambiguous", False)


def test_a_date_in_the_middle_dates_something_else() -> None:
    filler = "We keep what you tell us for as long as we need it. " * 100
    document = read(Snapshot.from_text(f"{filler}\nThe law was last updated on May 3, 2016.\n{filler}"))
    assert document.dates.updated is None
