"""Series of small policies, in our own words."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from policydiff import Snapshot

POINTS = tuple(f"Point {letter} of our rules holds for everybody here." for letter in "abcdefghijkl")
"""Enough statements to speak of most of them."""

Series = Callable[..., list[Snapshot]]


@pytest.fixture
def series_of() -> Series:
    """Snapshots of texts, one a month of 2020; a text that opens with "!" was taken anew by an archive."""

    def snapshots(*texts: str) -> list[Snapshot]:
        return [
            evolve(
                Snapshot.from_text(text.removeprefix("!"), media_type="text/markdown", source=f"{month}.md"),
                asserted=date(2020, month, 1),
                technical=text.startswith("!"),
            )
            for month, text in enumerate(texts, start=1)
        ]

    return snapshots


@pytest.fixture
def whole() -> Callable[..., str]:
    """A policy of enough statements with some of one's own at the end."""
    return lambda *lines: "# Our policy\n\n" + "\n\n".join([*POINTS, *lines]) + "\n"
