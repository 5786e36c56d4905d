"""Each item of each list added and taken out: who gains is what the lead-in says, whatever the item's own words."""

import json
from pathlib import Path
from typing import Any

import pytest

from policydiff import Snapshot, diff

LISTED = json.loads((Path(__file__).parent / "listed.json").read_text("utf-8"))
LEFT_OPEN = 1
"""Of the eight exchanges of a list, so many may be left open."""


def policy(lead_in: str, items: list[str]) -> Snapshot:
    listed = "\n".join(f"- {item};" for item in items)
    text = f"# Garden rules\n\nRakes are kept in the shed.\n\n{lead_in}\n\n{listed}\n\nHoes are kept in the barn.\n"
    return Snapshot.from_text(text, media_type="text/markdown")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["lead_in"]) for case in LISTED])
def test_who_gains_by_an_item_is_told(case: dict[str, Any]) -> None:
    left_open = []
    for item in case["items"]:
        whole, rest = (policy(case["lead_in"], [it for it in case["items"] if it not in out]) for out in ([], [item]))
        for old, new, gains in ((rest, whole, case["added"]), (whole, rest, case["removed"])):
            (change,) = (change for change in diff(old, new).changes if change.weight == "material")
            assert change.favours in (gains, "unknown"), f"{item}: {change.kind}, {change.favours}"
            left_open += [item] if change.favours != gains else []
    assert len(left_open) <= LEFT_OPEN, left_open
