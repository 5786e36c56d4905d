"""Damaged input: real pages and texts, cut, spliced, repeated and salted. One seed gives one input, always the same."""

import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
KINDS = {
    # media type: where whole texts of that kind are; those beside the repository where there are any
    "text/html": ("fixtures/*/*.html", "eval/reading/*.html", "eval/speed/*.html"),
    "text/markdown": ("fixtures/*/*.html", "eval/gold/*.md", "eval/speed/*.md"),
    "text/plain": ("fixtures/*/*.html", "seeds/*.txt", "eval/gold/*.md"),
}
WHOLE_ONE_IN, LARGEST_WHOLE, LARGEST_PIECE = 60, 120_000, 6_000
"""Most inputs are pieces, so that many can be tried; some are whole."""

SALT = tuple(
    grain
    for grains in json.loads(Path(__file__).with_name("salt.json").read_text(encoding="utf-8")).values()
    for grain in grains
)
"""What makes trouble: for markup, Markdown, typography, numbers and norms."""


@frozen
class Input:
    """Something to read, with what it was damaged from.

    Attributes:
        seed: The number that gives it.
        media_type: Of both.
        before: The sound bytes.
        content: The damaged bytes.
    """

    seed: int
    media_type: str
    before: bytes
    content: bytes


@cache
def texts(media_type: str) -> tuple[bytes, ...]:
    """The whole texts of a kind at hand."""
    own, *beside = KINDS[media_type]
    paths = sorted(ROOT.glob(own)) + sorted(path for pattern in beside for path in SHARED.glob(pattern))
    return tuple(path.read_bytes() for path in paths)


def damaged(seed: int) -> Input:
    """The input of a seed."""
    chance = random.Random(seed)
    media_type = chance.choice(sorted(KINDS))
    before = piece(chance, media_type)
    content = before
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 8))):
        content = chance.choice(DAMAGES)(content, chance, media_type)
    return Input(seed, media_type, before, content)


def piece(chance: random.Random, media_type: str) -> bytes:
    """A text, or a piece of one."""
    text = chance.choice(texts(media_type))
    if chance.randrange(WHOLE_ONE_IN) == 0:
        return text[:LARGEST_WHOLE]
    size = int(LARGEST_PIECE ** chance.uniform(0.5, 1))
    at = chance.randrange(max(1, len(text) - size))
    return text[at : at + size]


def span(content: bytes, chance: random.Random, longest: int = 400) -> slice:
    at = chance.randrange(len(content) + 1)
    return slice(at, at + chance.randrange(1, longest))


def cut(content: bytes, chance: random.Random, _: str) -> bytes:
    """A span is gone."""
    gone = span(content, chance)
    return content[: gone.start] + content[gone.stop :]


def flipped(content: bytes, chance: random.Random, _: str) -> bytes:
    """Some bytes are others."""
    out = bytearray(content)
    for _ in range(chance.choice((1, 4, 40))):
        if out:
            out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def salted(content: bytes, chance: random.Random, _: str) -> bytes:
    """What makes trouble stands somewhere, once or often."""
    for _ in range(chance.choice((1, 3, 12))):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + grain(chance) * chance.choice((1, 1, 1, 2, 60)) + content[at:]
    return content


def grain(chance: random.Random) -> bytes:
    return chance.choice(SALT).encode("utf-8", "surrogatepass")


def repeated(content: bytes, chance: random.Random, _: str) -> bytes:
    """A span stands many times."""
    again = content[span(content, chance, 60)]
    at = chance.randrange(len(content) + 1)
    return content[:at] + again * chance.choice((2, 20, 300)) + content[at:]


def moved(content: bytes, chance: random.Random, _: str) -> bytes:
    """A span stands elsewhere."""
    gone = span(content, chance, 2_000)
    rest = content[: gone.start] + content[gone.stop :]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + content[gone] + rest[at:]


def spliced(content: bytes, chance: random.Random, media_type: str) -> bytes:
    """It goes on as another text."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + piece(chance, chance.choice((media_type, *sorted(KINDS))))


def recased(content: bytes, chance: random.Random, _: str) -> bytes:
    """Letters are large or small, all of them."""
    return chance.choice((bytes.upper, bytes.lower, bytes.title))(content)


def recoded(content: bytes, chance: random.Random, _: str) -> bytes:
    """It stands in another encoding than most."""
    name = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "shift_jis", "koi8-r", "utf-8-sig"))
    return content.decode("utf-8", "replace").encode(name, "replace")


def truncated(content: bytes, chance: random.Random, _: str) -> bytes:
    """It breaks off."""
    return content[: chance.randrange(len(content) + 1)]


DAMAGES: tuple[Callable[[bytes, random.Random, str], bytes], ...] = (
    *(cut, flipped, salted, salted, salted, repeated, moved, spliced, recased, recoded, truncated),
)
