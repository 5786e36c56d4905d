"""What holds for any text: norms or none, never an exception; spans that fit; work linear in the text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.norms import slots
from policydiff.norms.quantities import quantities_of
from policydiff.norms.statements import labelled
from policydiff.norms.words import words_of
from policydiff.options import Options

WORDS = [
    *(
        "we",
        "you",
        "may",
        "must",
        "not",
        "will",
        "shall",
        "the",
        "data",
        "of",
        "to",
        "that",
        "if",
        ",",
        ";",
        ":",
        "(",
        ")",
    ),
    *(
        "“Acme”",
        "don't",
        "cannot",
        "30",
        "days",
        "$5",
        "and",
        "our",
        "partners",
        "which",
        "agree",
        "right",
        "is",
        "are",
        "used",
        "by",
    ),
    *("13", "years", "May", "25,", "2018", "have", "been", "İ", "ﬁ", "🙂", "\u00ad", "no", "also"),
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))


@given(TEXTS, st.one_of(st.none(), TEXTS), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_gives_norms_or_none(text: str, lead_in: str | None, section: list[str]) -> None:
    statement = {"id": "s", "text": text, "lead_in": lead_in, "section": section}
    said = labelled(statement, Options())
    assert said == labelled(statement, Options())
    for norm in said["norms"]:
        start, stop = norm["cue"]
        assert 0 <= start <= stop <= len(text)
        for quantity in norm["quantities"]:
            assert quantity["text"] in text
        for words in (*norm["recipients"], *norm["purposes"]):
            assert words in text


@given(TEXTS)
def test_words_stand_where_they_say(text: str) -> None:
    words = words_of(text)
    for at in range(len(words.words)):
        start, stop = words.span(at, at + 1)
        assert words.words[at] in words_of(text[start:stop]).words


LONG: dict[str, str] = {
    "modals": "may ",
    "auxiliaries": "have been ",
    "adverbs": "we also always ",
    "cues": "are responsible for and entitled to ",
    "subjects": "we and our partners of the users of the data ",
    "relative clauses": "the data that you that we that they ",
    "agreements": "you agree that ",
    "commas": ", , ",
    "letters": "a",
    "capitals": "A",
    "brackets": "(",
    "apostrophes": "a'",
    "digits": "1",
    "numbers": "1,1.",
    "numbers in words": "thirty-",
    "signs": "$ ",
    "to": "to with or ",
    "recipients": "with our third ",
    "conditions": "if when unless except ",
    "purposes": "for the purposes of to ",
    "spaces": " ",
    "data": "personal ip email ",
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """The best of three, so that another process does not count."""
    best = 9e9
    for _ in range(3):
        start = time.perf_counter()
        work(text)
        best = min(best, time.perf_counter() - start)
    return best


WORKS: dict[str, Callable[[str], object]] = {
    "labels": lambda text: labelled({"text": text}, Options()),
    "quantities": quantities_of,
    "conditions": slots.conditions_of,
    "exceptions": slots.exceptions_of,
    "purposes": slots.purposes_of,
    "recipients": lambda text: slots.recipients_of("share " + text, None),
}


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("unit", LONG)
def test_twice_the_text_is_about_twice_the_work(work: str, unit: str) -> None:
    """At a hundred times the length, far less than the ten thousand times of quadratic work."""
    short = LONG[unit] * (400 // len(LONG[unit]))
    once = max(seconds(WORKS[work], short), 2e-4)
    assert seconds(WORKS[work], short * 40) < 40 * 8 * once
