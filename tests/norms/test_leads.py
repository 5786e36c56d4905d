"""Every item under every plain lead-in: what the lead-in says holds of each, whatever the item's own words.

"items" names rows of items, or lists items of its own; "misses" are those still read wrongly.
"""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from policydiff.norms.labelling import labels_of
from policydiff.norms.parties import Parties

LEADS = json.loads((Path(__file__).parent / "leads.json").read_text("utf-8"))
PARTIES = Parties.named([])


def cases() -> Iterator[Any]:
    for case in LEADS["lead_ins"]:
        marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
        yield pytest.param(case, id=case["says"], marks=marks)


@pytest.mark.parametrize("case", list(cases()))
def test_each_item_holds_what_its_lead_in_says(case: dict[str, Any]) -> None:
    items = chain.from_iterable(LEADS["items"].get(named, [named]) for named in case["items"])
    missed = {}
    for item in items:
        read = labels_of(f"{item};", case["says"], (), PARTIES).main
        if read not in case["norm"]:
            missed[item] = read
    assert sorted(missed) == sorted(case.get("misses", [])), missed
