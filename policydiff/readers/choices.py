"""The choice of languages that pages put beside a text, where nothing but its words tells it."""

import re
from collections.abc import Sequence
from itertools import groupby

from policydiff.lexicon.languages import LANGUAGES
from policydiff.model import LeftOut
from policydiff.readers.elements import Element

_ENOUGH = 4
"""So many languages in a row are a choice; a policy that names two tells in which it is written."""

_LONGEST = 60
"""No name of a language is longer; most lines are, and are not looked at."""

_ASIDE = re.compile(r"\([^()]{0,40}\)|[^\w\s:]")
"""What stands beside a name: "Français (Canada)"."""


def without_choices(elements: Sequence[Element]) -> tuple[tuple[Element, ...], tuple[LeftOut, ...]]:
    """The elements without runs of names of languages, and what was left out."""
    kept: list[Element] = []
    left_out: list[LeftOut] = []
    for is_named, run in groupby(elements, _names_language):
        part = list(run)
        if is_named and len(part) >= _ENOUGH:
            left_out.append(LeftOut(" ".join(element.text for element in part), "choice of language"))
        else:
            kept += part
    return tuple(kept), tuple(left_out)


def _names_language(element: Element) -> bool:
    if element.kind == "heading" or len(element.text) > _LONGEST:
        return False
    names = _ASIDE.sub(" ", element.text).casefold().split(":")  # "Bulgarian: български"
    return any(" ".join(name.split()) in LANGUAGES for name in names)
