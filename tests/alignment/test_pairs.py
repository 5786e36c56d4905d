"""What becomes of each statement in small pairs of documents."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from policydiff import Snapshot, diff
from policydiff.pipeline import read

CASES = json.loads((Path(__file__).parent / "pairs.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_pair(case: dict[str, Any]) -> None:
    old, new = (read(Snapshot.from_text(case[side], media_type="text/markdown")) for side in ("old", "new"))
    changes = diff(old, new)
    told = [
        (change.kind, [clause.text for clause in change.old], [clause.text for clause in change.new], change.quiet)
        for change in changes
    ]
    if "changes" in case:
        expected = [(*change, None)[:4] for change in case["changes"]]
        assert [tuple(change) for change in told] == [tuple(change) for change in expected], case["reason"]
    if "kinds" in case:
        assert sorted({kind for kind, *_ in told}) == case["kinds"], case["reason"]
    if "quiet" in case:
        assert Counter(change.quiet for change in changes) == case["quiet"], case["reason"]
    if "renames" in case:
        assert [[rename.old, rename.new] for rename in changes.renames] == case["renames"], case["reason"]
    if "sections" in case:
        assert [list(section.kinds) for section in changes.sections] == case["sections"], case["reason"]
