"""Killed at any moment, whoever is killed, and run again: the files are the same as if nothing had happened.

The test suite kills a few times; `make reliability` kills often, and works through a whole archive.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.corpus.conftest import Files
from tests.reliability.sizes import size

KILLS = size("CORPUS_KILLS")

pytestmark = pytest.mark.reliability("Many pairs give the same files, whoever does the work and whenever it is killed")


@contextmanager
def started(repository: Path, out: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The command at work, killed at the latest when this ends."""
    lines = out.with_suffix(".tsv")
    lines.write_text(f"git:{repository}\n")
    command = [sys.executable, "-m", "policydiff", "corpus", lines, "--out", out, "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        yield process
        process.kill()


def shards(out: Path) -> int:
    return len(list((out / "shards").glob("*.json")))


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that do the work, git left out."""
    told = [path.read_text().split() for path in Path(f"/proc/{process.pid}/task").glob("*/children")]
    return [int(pid) for pids in told for pid in pids if b"policydiff" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def wait_for(process: subprocess.Popen[bytes], out: Path, more: int) -> None:
    """Until so many more shards stand there, or all is done."""
    before = shards(out)
    while process.poll() is None and shards(out) < before + more:
        time.sleep(0.005)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not tell a process's children")
def test_killed_at_random_and_run_again_the_files_are_the_same(
    repository: Path, whole: Path, tmp_path: Path, files: Files
) -> None:
    chance = random.Random(20200101)
    out = tmp_path / "out"
    interrupted = 0
    for kill in range(KILLS):
        with started(repository, out) as process:
            wait_for(process, out, more=chance.randint(0, 2))
            time.sleep(chance.uniform(0, 0.3))
            if kill % 2:
                for worker in workers_of(process):
                    os.kill(worker, signal.SIGKILL)
                wait_for(process, out, more=1)
        interrupted += process.returncode == -signal.SIGKILL
        if shards(out) == shards(whole):
            break
    assert interrupted, "it was never done before it was killed"
    with started(repository, out) as process:
        said, _ = process.communicate()
    assert said.startswith(b"96 pairs, 0 of which failed; ")
    assert files(out) == files(whole)


def test_a_worker_ends_with_the_one_that_started_it(repository: Path, tmp_path: Path) -> None:
    with started(repository, tmp_path / "out") as process:
        wait_for(process, tmp_path / "out", more=1)
        left = workers_of(process)
    assert left
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in left):
        assert time.monotonic() < deadline
        time.sleep(0.02)
