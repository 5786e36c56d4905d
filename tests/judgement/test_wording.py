"""Word edits as a reader sees them: what stands between two edits and is hardly a word is told as part of them."""

import pytest

from policydiff.judgement.wording import edits_of

CASES = {
    # reason: (old, new, what is deleted)
    "two common words between": (
        "We keep red of the blue pots.",
        "We keep green of the black pots.",
        ["red of the blue"],
    ),
    "a comma and a word": ("A red, a blue pot", "A green, a black pot", ["red, a blue"]),
    "three common words are too many": (
        "We keep red and in the blue pots.",
        "We keep green and in the black pots.",
        ["red", "blue"],
    ),
    "a word that means something": (
        "We keep red or jolly blue pots.",
        "We keep green or jolly black pots.",
        ["red", "blue"],
    ),
    "the last edit counts, not the first": (
        "Red jars of clay stand here, blue of the black pots too.",
        "Green jars of clay stand here, white of the gray pots too.",
        ["Red", "blue of the black"],
    ),
    "a sentence ends between": ("Keep the red. The blue pot.", "Keep the green. The black pot.", ["red", "blue"]),
}


@pytest.mark.parametrize("reason", CASES)
def test_edits_are_told_as_phrases(reason: str) -> None:
    old, new, deleted = CASES[reason]
    assert [edit.text for edit in edits_of(old, new) if edit.op == "delete"] == deleted
