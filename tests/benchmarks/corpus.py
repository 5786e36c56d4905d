"""A whole archive, every two consecutive versions of every document, on two workers: `make reliability`.

What is asserted holds on any machine: no pair fails or takes over ten seconds, no version is read twice, memory stays
flat, and a run that is killed over and over ends with the same files. Rates are printed: they say as much about the
machine. The archive is a git bundle beside the repository; without it nothing is measured.
"""
# ruff: noqa: T201  (a script: it prints, and no package holds it)

import argparse
import filecmp
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from policydiff import diff_corpus
from policydiff.pipeline import histories

BUNDLE = Path(__file__).parents[2].parent / "shared" / "corpus" / "pga-versions.bundle"
WORKERS = 2
MEGABYTE = 1 << 20


def measured(repository: str, out: Path) -> None:
    """Compare everything in one go, and print what it took."""
    versions = sum(map(len, histories(repository)))
    began = time.monotonic()
    done = diff_corpus([repository], out=out, workers=WORKERS, seconds=10)
    seconds = time.monotonic() - began
    children, own = (resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    processor = sum(usage.ru_utime + usage.ru_stime for usage in (children, own))
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(f"{done.pairs:,} pairs of {versions:,} versions, {done.read:,} read; {done.changes:,} changes")
    print(f"{seconds:.0f} s by the clock, {done.pairs / seconds:.0f} pairs a second with {WORKERS} workers")
    print(f"{1000 * processor / done.pairs:.1f} ms of a processor a pair: {done.pairs / processor:.0f} a second of it")
    print(f"{children.ru_maxrss >> 10} MB at most in a worker, {own.ru_maxrss >> 10} MB here")
    print(f"{size / MEGABYTE:.0f} MB written")
    assert done.failed == 0, "every pair is compared, none in more than ten seconds"
    assert done.read <= versions, "no version is read twice"
    assert children.ru_maxrss >> 10 < 512, "memory is flat"


def killed_over_and_over(repository: str, out: Path, kills: int, seconds: float) -> None:
    """The same, killed at random moments before it may end."""
    chance = random.Random(kills)
    command = [sys.executable, "-m", "policydiff", "corpus", "-", "--out", out, "--workers", str(WORKERS)]
    for left in reversed(range(kills + 1)):
        process = subprocess.Popen(command, stdin=subprocess.PIPE, text=True)
        assert process.stdin
        process.stdin.write(f"{repository}\n")
        process.stdin.close()
        if left:
            time.sleep(chance.uniform(0.5, seconds))
            process.kill()
        process.wait()
    assert process.returncode == 0


def differing(one: Path, other: Path) -> list[str]:
    """The files that are not the same in both folders."""
    names = {str(path.relative_to(folder)) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    _, wrong, missing = filecmp.cmpfiles(one, other, names, shallow=False)
    return wrong + missing


def main() -> None:
    """Measure, kill, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seconds", type=float, default=15, help="the longest time between two kills")
    arguments = parser.parse_args()
    if not BUNDLE.exists():
        print(f"no archive beside this checkout ({BUNDLE}): nothing measured")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(["git", "clone", "--quiet", "--bare", BUNDLE, folder / "archive.git"], check=True)
        repository = f"git:{folder / 'archive.git'}"
        measured(repository, folder / "whole")
        killed_over_and_over(repository, folder / "killed", arguments.kills, arguments.seconds)
        assert differing(folder / "whole", folder / "killed") == []
        print(f"killed {arguments.kills} times and run again: the same files")


if __name__ == "__main__":
    main()
