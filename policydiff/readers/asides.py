"""What pages put beside a text where nothing but its words tells it: related articles, a choice of languages."""

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from policydiff.lexicon.furniture import RELATED
from policydiff.lexicon.languages import LANGUAGES
from policydiff.model import LeftOut
from policydiff.readers.elements import Element
from policydiff.readers.lines import FINAL

Split = tuple[tuple[Element, ...], tuple[LeftOut, ...]]
"""The elements of the text, and what was left out."""

_RELATED = re.compile(rf"{RELATED}\W{{0,3}}$", re.IGNORECASE)

_ENOUGH = 4
"""So many languages in a row are a choice; a policy that names two tells in which it is written."""

_LONGEST = 60
"""No name of a language is longer; most lines are, and are not looked at."""

_BESIDE_NAME = re.compile(r"\([^()]{0,40}\)|[^\w\s:]")
"""What stands beside a name: "Français (Canada)"."""


def without_asides(elements: Sequence[Element]) -> Split:
    """The elements of the text, and what was left out with its reason."""
    kept, related = _without_related(elements)
    kept, choices = _without_choices(kept)
    return kept, related + choices


def _without_related(elements: Sequence[Element]) -> Split:
    """Without titles of other pages: what stands under "Related articles" and ends as no sentence does."""
    kept: list[Element] = []
    left_out: list[LeftOut] = []
    at = 0
    while at < len(elements):
        under = _under(elements, at) if _is_related(elements[at]) else []
        if under and not any(element.text.endswith(FINAL) for element in under):
            left_out.append(LeftOut(" ".join(element.text for element in (elements[at], *under)), "related articles"))
        else:
            kept += (elements[at], *under)
        at += 1 + len(under)
    return tuple(kept), tuple(left_out)


def _is_related(element: Element) -> bool:
    return element.kind == "heading" and _RELATED.match(element.text) is not None


def _under(elements: Sequence[Element], at: int) -> list[Element]:
    """What stands under a heading, up to the next."""
    return list(takewhile(lambda element: element.kind != "heading", elements[at + 1 :]))


def _without_choices(elements: Sequence[Element]) -> Split:
    """Without runs of names of languages."""
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
    names = _BESIDE_NAME.sub(" ", element.text).casefold().split(":")  # "Bulgarian: български"
    return any(" ".join(name.split()) in LANGUAGES for name in names)
