"""Text made harmless, measured and wrapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policydiff.renderers.terminal import Ink, beside, columns, visible, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "‹U+001B›[31mred"),
        ("a\x9b31mb", "a‹U+009B›31mb"),
        ("user\u202etxt.exe", "user‹U+202E›txt.exe"),
        ("\U000e0041hidden", "‹U+E0041›hidden"),
        ("bell\x07", "bell‹U+0007›"),
        ("lone \ud800", "lone ‹U+D800›"),
        ("soft\u00adhyphen, “quotes”, naïve", "soft\u00adhyphen, “quotes”, naïve"),
    ],
)
def test_what_could_steer_a_terminal_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("日本", 4), ("a\u200bb", 2), ("", 0)]
)
def test_columns_are_those_of_a_terminal(text: str, width: int) -> None:
    assert columns(text) == width
    assert columns(Ink(color=True).good(text)) == width


@given(st.lists(st.text(alphabet="abcdé日", min_size=1, max_size=30), max_size=20), st.integers(10, 40))
def test_wrapping_keeps_every_letter_and_fits(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width, first="> ")
    assert max(map(columns, lines)) <= width
    assert "".join("".join(line.split()) for line in lines).removeprefix(">") == "".join(words)


def test_a_long_word_is_broken_with_its_paint() -> None:
    lines = wrapped(Ink(color=True).gone("x" * 25), 10)
    assert [columns(line) for line in lines] == [10, 10, 5]
    assert all(line.startswith("\x1b[31;9m") and line.endswith("\x1b[0m") for line in lines)


def test_cells_stand_beside_one_another() -> None:
    assert beside([["a"], ["b", "c"], ["d"]], [3, 4, 2]) == ["a    b     d", "     c"]
