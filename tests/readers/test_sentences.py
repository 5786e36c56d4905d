"""Where sentences end."""

import json
from pathlib import Path

import pytest

from policydiff import Snapshot
from policydiff.pipeline import read

CASES = json.loads((Path(__file__).parent / "sentences.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["reason"] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(case: dict[str, object]) -> None:
    document = read(Snapshot.from_text(str(case["text"])))
    assert [statement.text for statement in document.statements] == case["sentences"]
