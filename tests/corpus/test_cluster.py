"""On a Dask cluster, of which a worker is killed on the way, the files are the same."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from policydiff.cli import policydiff
from tests.corpus.conftest import Files

distributed = pytest.importorskip("distributed", reason="distributed, which clusters need, is not installed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs="CRITICAL"
    ) as local:
        yield local


def test_a_killed_worker_changes_nothing(
    cluster: Any, repository: Path, whole: Path, tmp_path: Path, files: Files
) -> None:
    out = tmp_path / "out"
    lines = tmp_path / "pairs.tsv"
    lines.write_text(f"git:{repository}\n")
    with distributed.Client(cluster) as client:
        victim, other = client.run(os.getpid).values()
    assert victim != other != os.getpid()

    def kill() -> None:
        while not list((out / "shards").glob("*.json")):
            time.sleep(0.01)
        os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    command = ["corpus", str(lines), "--out", str(out), "--cluster", cluster.scheduler_address]
    done = CliRunner().invoke(policydiff, command)
    killer.join()
    assert done.exit_code == 0, done.stderr
    assert files(out) == files(whole)
    with distributed.Client(cluster) as client:
        client.wait_for_workers(2, timeout=30)
        assert victim not in client.run(os.getpid).values()


def test_no_cluster_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        policydiff, ["corpus", "-", "--out", str(tmp_path / "out"), "--cluster", "tcp://127.0.0.1:9"]
    )
    assert done.exit_code == 2
    assert "no cluster answers" in done.stderr
