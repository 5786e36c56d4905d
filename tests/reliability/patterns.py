"""Every regular expression of the package, and texts made to stall each: repeats of what it repeats, then a failure."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from re import _constants as codes
from re import _parser as parser
from typing import Any

import attrs

import policydiff

CATEGORIES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: ",",
}
TRIED = "a1 A,.-(\n\"'é"
"""Tried in turn for a class that is told by what it does not hold."""
MOST_UNITS = 24
ENDS = ("", "\x00", "a")
"""A word or what is none: one of them keeps what is repeated from reaching the end."""


def patterns() -> dict[str, re.Pattern[str]]:
    """The compiled patterns that modules of the package hold, in tables too, by the name of the first that holds it."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(policydiff.__path__, "policydiff."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for path, pattern in held(value, f"{module.name.removeprefix('policydiff.')}.{name}", 3):
                    found.setdefault(pattern, path)
    return {path: pattern for pattern, path in found.items()}


def held(value: object, path: str, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns in a value, with where they stand."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield path, value
    elif depth and isinstance(value, tuple | list):
        for place, part in enumerate(value):
            yield from held(part, f"{path}[{place}]", depth - 1)
    elif depth and isinstance(value, Mapping):
        for key, part in value.items():
            yield from held(part, f"{path}[{key}]", depth - 1)
    elif depth and attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from held(getattr(value, field.name, None), f"{path}.{field.name}", depth - 1)


def units(pattern: re.Pattern[str]) -> list[str]:
    """Pieces of text which, repeated, make a pattern try as many ways as it has."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    pieces = dict.fromkeys(
        [sample(tree), *(sample(body) for body in repeats(tree)), " ", "a", "A", "1", "a ", "A ", ", "]
    )
    return [piece for piece in pieces if piece][:MOST_UNITS]


def repeats(tree: Any) -> Iterator[Any]:
    """What a pattern repeats, the innermost too."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield value[2]
            yield from repeats(value[2])
        elif code is codes.SUBPATTERN:
            yield from repeats(value[3])
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from repeats(branch)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from repeats(value[1])


def sample(tree: Any) -> str:
    """A text that a tree fits, roughly: each repeat at its least but once, each branch the first."""
    return "".join(_sample(code, value) for code, value in tree)


def _sample(code: Any, value: Any) -> str:
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        low, high, body = value
        return sample(body) * min(max(low, 1), high)
    if code in (codes.SUBPATTERN, codes.BRANCH):
        return sample(value[3] if code is codes.SUBPATTERN else value[1][0])
    characters = {codes.LITERAL: lambda: chr(value), codes.IN: lambda: _member(value), codes.ANY: lambda: "a"}
    return characters[code]() if code in characters else ""


def _member(members: Any) -> str:
    """A character that a class holds."""
    first, what = members[0]
    if first is codes.NEGATE:
        fits = re.compile(f"[{''.join(re.escape(_member([member])) for member in members[1:])}]")
        return next((character for character in TRIED if not fits.match(character)), "a")
    if first is codes.LITERAL:
        return chr(what)
    if first is codes.RANGE:
        return chr(what[0])
    return CATEGORIES[what]


def attacks(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Texts of about a length made to stall a pattern."""
    pieces = units(pattern)
    for piece in pieces:
        for end in ENDS:
            yield piece * (length // len(piece)) + end
    whole = pieces[0]
    for piece in pieces:
        yield "a" + piece * (length // len(piece)) + "a"
    for piece in pieces[1:]:
        for end in ENDS[1:]:
            yield whole + piece * (length // len(piece)) + end
