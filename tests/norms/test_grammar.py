"""Plain sentences by the thousand: every way to say who may, must or must not, with every deed.

Labels of real statements hold few of the ways that are rare; here each counts alike. "misses" are the deeds, by their
verb, with which a sentence is still read wrongly.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from policydiff.norms.labelling import labels_of
from policydiff.norms.parties import Parties

GRAMMAR = json.loads((Path(__file__).parent / "grammar.json").read_text("utf-8"))
PARTIES = Parties.named([("Acme", "P")])


def cases() -> Iterator[Any]:
    for who, of_party in GRAMMAR.items():
        for case in of_party["sentences"]:
            marks = [pytest.mark.xfail(reason=case["fails"])] if "fails" in case else []
            yield pytest.param(case, of_party["deeds"], id=f"{who}: {case['says']}", marks=marks)


@pytest.mark.parametrize(("case", "deeds"), list(cases()))
def test_whatever_the_deed_the_sentence_says_the_same(case: dict[str, Any], deeds: list[list[str]]) -> None:
    missed = {}
    for deed, *doing in deeds:
        said = case["says"].format(deed=deed, doing="".join(doing))
        read = labels_of(said, None, (), PARTIES).main
        if read not in case["norms"]:
            missed[deed.split()[0]] = f"{said} is read as {read}"
    assert sorted(missed) == sorted(case.get("misses", [])), missed
