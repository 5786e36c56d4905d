"""One word in place of its opposite turns a clause round, whatever binds there: each row of the lexicon is tried."""

import re

import pytest

from policydiff import Snapshot, diff
from policydiff.lexicon.qualifiers import DENIED, OPPOSITES

REST = "\n\n".join(f"{tool} are told of in the annex." for tool in ("Rakes", "Spades", "Barrows", "Hoes", "Shears"))


def policy(sentence: str) -> Snapshot:
    return Snapshot.from_text(f"# Garden rules\n\n{REST}\n\n{sentence}\n", media_type="text/markdown")


def exchanged(example: str, words: set[str], others: list[str], before: str) -> list[tuple[str, str]]:
    """An example with its word, and with each opposite of the word in its place."""
    word = next(word for word in re.findall(r"\w+", example) if word.lower() in words)
    opposites = [before + word.lower()] if before else others
    return [(f"{example}.", f"{re.sub(rf'{word}(?![a-z])', there, example)}.") for there in opposites]


def sentences() -> list[tuple[str, str]]:
    """All examples of the lexicon, exchanged for their opposites."""
    told: list[tuple[str, str]] = []
    for one, other, example in OPPOSITES:
        spoken = set(re.findall(r"\w+", example.lower()))
        held, others = (one, other) if spoken & set(one.split()) else (other, one)
        told += exchanged(example.strip("'"), set(held.split()), others.split(), "")
    for before, words, example in DENIED:
        told += exchanged(example.strip("'"), set(words.split()), [], before)
    return told


@pytest.mark.parametrize(("was", "now"), [pytest.param(was, now, id=f"{was} {now}") for was, now in sentences()])
def test_an_opposite_matters_both_ways(was: str, now: str) -> None:
    for old, new in ((was, now), (now, was)):
        (change,) = diff(policy(old), policy(new)).changes
        assert change.weight == "material", change.explanation
