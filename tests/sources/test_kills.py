"""Fetchers killed at any moment lose nothing that they said was kept, and leave nothing that reads wrong.

The test suite kills a few; `make reliability` kills 200.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from policydiff import load
from tests.reliability.sizes import size
from tests.sources.loopback import Loopback, Request

pytestmark = pytest.mark.reliability(
    "What a fetch said is kept survives any kill, and nothing that is left reads wrong"
)

ROOT = Path(__file__).parents[2]
FETCHERS = 3
KILLS = size("KILLS")
FILLER = b"<p>We keep your orders for a year.</p>\n" * 10_000


def page(number: int) -> bytes:
    return b"<h1>%08d</h1>%s" % (number, FILLER)


def number_of(content: bytes) -> int:
    return int(content[4:12])


def started(server: Loopback, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.sources.fetcher", server.url("/privacy"), str(folder), server.place]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed(fetchers: list[subprocess.Popen[str]], after: float) -> list[str]:
    """What the fetchers had said when they were killed, a last line that broke off not counted."""
    said = [fetcher.stdout.readline() for fetcher in fetchers if fetcher.stdout]
    time.sleep(after)
    for fetcher in fetchers:
        fetcher.kill()
    for fetcher in fetchers:
        out, errors = fetcher.communicate()
        assert errors == ""
        said += out.splitlines(keepends=True)
    return [line for line in said if line.endswith("\n")]


def test_what_was_acknowledged_survives_any_kill(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    numbers = count()
    chance = random.Random(20190125)
    acknowledged: dict[str, str] = {}
    with Loopback({"/privacy": lambda request: serve(request, next(numbers))}) as server:
        for _ in range(0, KILLS, FETCHERS):
            fetchers = [started(server, tmp_path) for _ in range(FETCHERS)]
            lines = killed(fetchers, chance.uniform(0, 0.1))
            acknowledged.update(line.rsplit(maxsplit=1) for line in lines)
    assert len(acknowledged) >= KILLS
    for path, sha256 in acknowledged.items():
        assert load(path).sha256 == sha256
    for path in tmp_path.rglob("*Z*.html"):
        content = load(path).content
        assert content == page(number_of(content))
    record_property("figure", f"{KILLS} fetchers killed, {len(acknowledged)} pages acknowledged, 0 lost")


def serve(request: Request, number: int) -> None:
    request.answer(page(number))
