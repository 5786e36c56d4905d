"""Twice the input is about twice the work: of each regular expression, and of each stage.

Work of a stage is counted, in lines of Python run, so that a busy machine makes no difference. A regular expression's
cannot be counted: it is timed, as the least of three, at eight times the length, where quadratic work is 64-fold.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import pytest

from policydiff import Document, PolicyDiff, Snapshot, diff, extract, read, render
from policydiff.alignment.aligning import alignment_of
from policydiff.options import Options
from policydiff.words import name_pattern
from tests.reliability.patterns import attacks, patterns

SHORT, LONG = 750, 6_000
EXPECTED, ALLOWED = LONG / SHORT, 3
SOON = 0.003
"""What takes fewer seconds at the full length is not looked at: far from quadratic, and below what can be timed."""

PATTERNS = patterns() | {"words.name_pattern": name_pattern("Acme", "Acme Garden Tools", "A")}
AT_START: dict[str, tuple[str, str]] = {
    # pattern: (the only way it is asked, why)
    "readers.lines._RULE": ("match", "a line is a rule from its start on"),
    "renderers.csv._FORMULA": ("match", "a cell is a formula from its start on"),
    "sources.locators._AT_DAY": ("fullmatch", "a locator is read whole"),
}

pytestmark = pytest.mark.reliability("Twice the input is about twice the work, in every stage and regular expression")


def all_matches(pattern: re.Pattern[str], text: str, how: str = "search") -> None:
    if how == "search":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, how)(text)


def seconds(pattern: re.Pattern[str], text: str, how: str) -> float:
    """The least of three, of the processor's time."""
    least = 9e9
    for _ in range(3):
        began = time.process_time()
        all_matches(pattern, text, how)
        least = min(least, time.process_time() - began)
        if least < SOON:
            break
    return least


def stalls(pattern: re.Pattern[str], how: str = "search") -> Iterator[str]:
    """The texts at which a pattern's work grows faster than their length, with how much faster."""
    for short, long in zip(attacks(pattern, SHORT), attacks(pattern, LONG), strict=True):
        if (most := seconds(pattern, long, how)) >= SOON:
            grown = most / max(seconds(pattern, short, how), 1e-6)
            if grown > EXPECTED * ALLOWED:
                yield f"{short[:60]!r}: {grown:.0f} times the work at {EXPECTED:.0f} times the length"


@pytest.mark.parametrize("name", PATTERNS)
def test_no_regular_expression_stalls(name: str) -> None:
    how, _ = AT_START.get(name, ("search", ""))
    assert list(stalls(PATTERNS[name], how)) == []


def test_every_exception_is_needed() -> None:
    assert all(next(stalls(PATTERNS[name]), None) for name in AT_START)


@pytest.mark.parametrize("planted", [r"\s+$", r"\d+(?:,\d+)*%", r"[^.]*\.x"])
def test_a_planted_pattern_that_stalls_is_found(planted: str) -> None:
    assert next(stalls(re.compile(planted)), None)


# Stages ---------------------------------------------------------------------------------------------------------------

NOUNS = (
    "name",
    "address",
    "order",
    "invoice",
    "cookie",
    "device",
    "location",
    "account",
    "phone",
    "consent",
    "request",
)


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python some work runs."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def alike(number: int, chance: random.Random) -> list[str]:
    """Many statements of the same few words."""
    return ["We may share your " + " and ".join(chance.choices(NOUNS, k=4)) + "." for _ in range(number)]


def numbered(number: int, chance: random.Random) -> list[str]:
    """Statements that differ in their numbers alone, in another order."""
    days = list(range(number))
    chance.shuffle(days)
    return [f"We keep your {NOUNS[day % len(NOUNS)]} for {day} days." for day in days]


def unlike(number: int, chance: random.Random) -> list[str]:
    """Statements that share no word but the commonest."""
    words = ("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=7)) for _ in range(number * 3))
    return [f"{one.title()} may {two} the {three}." for one, two, three in zip(words, words, words, strict=True)]


def twins(number: int, chance: random.Random) -> list[str]:
    """The same statements over and over."""
    return chance.choices(["We keep it.", "We sell it.", "You may ask us."], k=number)


def sections(number: int, chance: random.Random) -> list[str]:
    """A heading over each statement."""
    return [f"## {chance.choice(NOUNS).title()} {at}\n\nWe may use it {at} times." for at in range(number)]


def items(number: int, chance: random.Random) -> list[str]:
    """One list of many items under one lead-in."""
    return ["We collect:", *(f"* your {chance.choice(NOUNS)} of {at} kinds;" for at in range(number))]


SHAPES = (alike, numbered, unlike, twins, sections, items)
FEW, MANY = 300, 600
TWICE = 2.7
"""So many times the lines may be run for twice the statements; quadratic work would run four times as many."""


def document(shape: Callable[[int, random.Random], list[str]], number: int, side: str) -> Document:
    text = "\n\n".join(shape(number, random.Random(f"{side} {number}")))
    return read(Snapshot.from_text(f"# Privacy policy\n\n{text}\n", media_type="text/markdown"))


def compared(shape: Callable[[int, random.Random], list[str]], number: int) -> PolicyDiff:
    return diff(document(shape, number, "old"), document(shape, number, "new"))


STAGES: dict[str, Callable[[Any, int], Callable[[], object]]] = {
    # stage: what makes its input of a size, and gives the work to count
    "readers": lambda shape, number: lambda: document(shape, number, "old"),
    "alignment": lambda shape, number: _prepared(alignment_of, shape, number, Options()),
    "norms": lambda shape, number: _prepared_one(extract, shape, number),
    "diff": lambda shape, number: _prepared(diff, shape, number),
    **{
        form: lambda shape, number, form=form: _rendered(shape, number, form)
        for form in ("text", "json", "html", "markdown", "csv")
    },
}


def _prepared(work: Callable[..., object], shape: Any, number: int, *more: object) -> Callable[[], object]:
    old, new = document(shape, number, "old"), document(shape, number, "new")
    return lambda: work(old, new, *more)


def _prepared_one(work: Callable[..., object], shape: Any, number: int) -> Callable[[], object]:
    old = document(shape, number, "old")
    return lambda: work(old)


def _rendered(shape: Any, number: int, form: str) -> Callable[[], object]:
    changes = compared(shape, number)
    return lambda: render(changes, form)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_twice_the_statements_are_about_twice_the_work(stage: str, shape: Any) -> None:
    few, many = (lines_run(STAGES[stage](shape, number)) for number in (FEW, MANY))
    assert many <= TWICE * few + 2_000


def test_planted_work_that_grows_too_fast_is_found() -> None:
    def work(number: int) -> Callable[[], object]:
        return lambda: [max(range(number), key=lambda other: other ^ one) for one in range(number)]

    assert lines_run(work(200)) > TWICE * lines_run(work(100)) + 2_000
