"""The laws on every pair of real documents at hand: labelled ones, long ones, versions out of an archive's history."""

import itertools
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from policydiff import PolicyDiffError, Snapshot, diff, load, read
from policydiff.sources.git import Repository, Version
from tests.laws import assert_exact, assert_mirrored
from tests.reliability.damage import ROOT, SHARED
from tests.reliability.sizes import size

BUNDLE = SHARED / "corpus" / "pga-versions.bundle"
PAGES = sorted(ROOT.glob("fixtures/*/*.html"))
LABELLED = [
    tuple(sorted(SHARED.glob(f"eval/gold/{path.stem}-*.md"))) for path in sorted(SHARED.glob("eval/gold/*.json"))
]
LONG = [
    (path, path.with_name(path.name.replace(".old.", ".new."))) for path in sorted(SHARED.glob("eval/speed/*.old.*"))
]
needs_shared = pytest.mark.skipif(not LABELLED, reason="the real policies are not beside the project")

pytestmark = pytest.mark.reliability(
    "Old plus diff is new, new minus diff is old, and exchanging the two exchanges the sides"
)


def hold(old: Snapshot, new: Snapshot) -> None:
    """Asserts the laws of a pair."""
    was, now = read(old), read(new)
    changes = diff(was, now)
    assert_exact(changes)
    assert_mirrored(changes, diff(now, was))


@pytest.mark.parametrize(("old", "new"), list(itertools.combinations(PAGES, 2)), ids=lambda path: path.parent.name)
def test_any_two_fixtures(old: Path, new: Path) -> None:
    hold(load(old), load(new))


@needs_shared
@pytest.mark.parametrize("pair", LABELLED + LONG, ids=lambda pair: pair[0].stem[:24])
def test_labelled_and_long_pairs(pair: tuple[Path, Path]) -> None:
    hold(load(pair[0]), load(pair[1]))


@pytest.mark.skipif(not BUNDLE.exists(), reason="the history of an Open Terms Archive is not at hand")
def test_consecutive_versions(
    tmp_path: Path, record_property: Callable[[str, object], None], capfd: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "clone", "--quiet", "--bare", str(BUNDLE), str(tmp_path / "pga.git")], check=True)
    repository = Repository(tmp_path / "pga.git")
    pairs = consecutive(repository.versions())
    chosen = random.Random(20190125).sample(pairs, min(size("VERSIONS"), len(pairs)))
    broken: list[str] = []
    done = 0
    with ProcessPoolExecutor(size("WORKERS"), mp_context=get_context("spawn")) as pool:
        places = [chosen[start : start + 20] for start in range(0, len(chosen), 20)]
        for said in pool.map(faults, itertools.repeat(repository), places):
            done += len(places[0])
            broken += said
            if sys.__stderr__ is not None and sys.__stderr__.isatty():
                with capfd.disabled():
                    sys.__stderr__.write(f"\r{min(done, len(chosen)):,} of {len(chosen):,} pairs of versions")
    record_property("figure", f"{len(chosen):,} of {len(pairs):,} pairs of consecutive versions, {len(broken)} broken")
    assert broken == []


def consecutive(versions: Iterable[Version]) -> list[tuple[str, str]]:
    """The different pairs of blobs that followed one another at one path."""
    histories: dict[str, list[str]] = defaultdict(list)
    for version in versions:
        if version.blob:
            histories[version.path].append(version.blob)
    newest_first = {pair for blobs in histories.values() for pair in itertools.pairwise(blobs)}
    return sorted((old, new) for new, old in newest_first if new != old)


def faults(repository: Repository, pairs: list[tuple[str, str]]) -> list[str]:
    """What is wrong with some pairs of blobs."""
    blobs = list(dict.fromkeys(itertools.chain(*pairs)))
    contents = dict(zip(blobs, repository.contents(blobs, 16_000_000), strict=True))
    return list(_faults(contents, pairs))


def _faults(contents: dict[str, bytes], pairs: list[tuple[str, str]]) -> Iterator[str]:
    for names in pairs:
        try:
            hold(*(Snapshot(content=contents[name], media_type="text/markdown", source=name) for name in names))
        except (AssertionError, PolicyDiffError) as error:
            yield f"{' -> '.join(names)}: {type(error).__name__} {str(error)[:200]}"
