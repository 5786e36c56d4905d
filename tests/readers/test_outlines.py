"""Snapshots of each kind, with the tree that a reader sees in them."""

import json
from pathlib import Path

import pytest

from policydiff import Snapshot
from policydiff.pipeline import read
from tests.readers.outlines import outline

CASES = json.loads((Path(__file__).parent / "outlines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_outline_is_what_a_reader_sees(case: dict[str, str]) -> None:
    document = read(Snapshot.from_text(case["text"], media_type=case["media_type"]))
    assert outline(document) == case["outline"], case["reason"]
