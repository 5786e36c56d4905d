"""A unit of work in a process of its own, which one pair may bring down without harm to the others.

Any executor's worker may do this, a thread or a process here or on a cluster, since it only waits. The process is a
fresh interpreter, not a fork: forking copies the locks that other threads hold, and a child made by multiprocessing
would run the caller's own script again, and is forbidden to the workers of a cluster.
"""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections import Counter

from attrs import evolve, frozen

from policydiff.corpus.task import OUT_OF_MEMORY, PATIENCE, UNWRITABLE, Failure, Limits, Task
from policydiff.errors import CorpusError

_DEATHS = 2
"""A pair at which a process dies so often is at fault; once may be the system's doing, or somebody's."""

_COMMAND = (sys.executable, "-P", "-m", "policydiff.corpus")


@frozen
class _End:
    """How a process ended.

    Attributes:
        status: As `subprocess` tells it: negative for a signal.
        at: The id of the pair it was at; "" for none.
        read: How many documents it had read.
        complaint: What it wrote on standard error.
    """

    status: int
    at: str
    read: int
    complaint: str


def work(task: Task) -> int:
    """Do a task, whatever its pairs do, and return how many documents were read.

    Raises:
        CorpusError: A shard cannot be written, or no process can be had.
    """
    deaths: Counter[str] = Counter()
    read = 0
    while True:
        end = _ended(task)
        read += end.read
        if end.status == 0:
            return read
        deaths[end.at] += 1
        failure = _failure(end, task.limits, deaths[end.at])
        if failure:
            task = evolve(task, failures={**task.failures, end.at: failure})


def _ended(task: Task) -> _End:
    """Have a process do a task, and return when it is no more."""
    at, read = "", 0
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(  # noqa: S603  (ourselves)
            _COMMAND,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        with process:
            assert process.stdin is not None  # noqa: S101  (as asked for above)
            assert process.stdout is not None  # noqa: S101
            with contextlib.suppress(BrokenPipeError), process.stdin as handed:  # broken: it died at once
                pickle.dump(task, handed)
            for line in process.stdout:
                word, _, pair = line.decode("ascii", errors="replace").strip().partition(" ")
                at = pair if word == "at" else at
                read += word == "read"
        complaints.seek(0)
        return _End(process.returncode, at, read, complaints.read().decode(errors="replace"))


def _failure(end: _End, limits: Limits, deaths: int) -> Failure | None:
    """Why a pair fails at which a process died; None where it is worth another try.

    Raises:
        CorpusError: It is not the pair's doing.
        KeyboardInterrupt: The process was interrupted.
    """
    if end.status == -signal.SIGINT:
        raise KeyboardInterrupt
    if end.status == UNWRITABLE:
        raise CorpusError(end.complaint)
    if -end.status in {signal.SIGPROF, signal.SIGALRM} and end.at:
        return Failure(
            "TimeLimit",
            f"cut off after {limits.seconds:g} seconds of a processor, or {PATIENCE} times that by the clock; "
            "compare it alone, or allow more",
        )
    if end.status == OUT_OF_MEMORY and end.at:
        return Failure("MemoryLimit", f"cut off at {limits.memory >> 20} MB; compare it alone, or allow more memory")
    if end.status > 0 or (not end.at and deaths >= _DEATHS):
        reason = (end.complaint.splitlines() or [f"status {end.status}"])[-1]
        raise CorpusError(f"a process that compares pairs failed: {reason}; run it again: what is done stays done")
    if deaths < _DEATHS:
        return None
    name = signal.Signals(-end.status).name
    return Failure("ProcessDied", f"the process that compared it died of {name}, twice; compare it alone")
