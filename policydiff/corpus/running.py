"""Units of work on an executor, a few ahead of its workers; what is on the disk is what is done."""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from attrs import asdict, frozen

from policydiff.corpus.isolation import work
from policydiff.corpus.plan import Lines, Plan, Settings, planned
from policydiff.corpus.tables import FORMATS, Counts, Tables
from policydiff.corpus.task import Limits, Task
from policydiff.errors import CorpusError, PolicyDiffError

_AHEAD = 2
"""So many units a worker are handed to the executor: one at work, one to go on with."""

_GLANCE = 0.5
"""Seconds between two looks at what is done."""


@frozen(kw_only=True)
class Progress:
    """How far a corpus is.

    Attributes:
        pairs: How many there are.
        done: How many of them stand on the disk.
        failed: How many of these failed.
        found: How many stood there before.
        seconds: Since this run began to compare.
    """

    pairs: int
    done: int
    failed: int
    found: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pairs a second in this run."""
        return (self.done - self.found) / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate; None while that is not known."""
        return (self.pairs - self.done) / self.rate if self.rate else None


@frozen(kw_only=True)
class Corpus:
    """What stands in a folder once all is done.

    Attributes:
        folder: The folder.
        pairs: How many pairs there are, those that failed included.
        failed: How many of them failed; their rows say why.
        changes: How many changes there are, noise too.
        statements: How many rows of statements there are; 0 if none were asked for.
        read: How many documents this run read; fewer where some was done before.
    """

    folder: Path
    pairs: int
    failed: int
    changes: int
    statements: int
    read: int


def finished_corpus(
    lines: Lines,
    tables: Tables,
    settings: Settings,
    limits: Limits,
    *,
    executor: Executor | None,
    workers: int,
    tell: Callable[[Progress], None],
) -> Corpus:
    """Do what is not done of what lines ask for.

    Raises:
        PolicyDiffError: What `planned` and `work` raise, or the executor fails.
    """
    plan = planned(lines, settings)
    made_by = asdict(settings)
    _check_is_the_same(tables, plan)
    tables.tell({"made_by": made_by, "asked": plan.fingerprint})
    tally = _Tally(plan, tables)
    units = plan.units(frozenset(tally.counts), workers)
    tasks = [Task(shards=unit, tables=tables, settings=settings, limits=limits) for unit in units]
    with _pool(executor, workers) as pool:
        read = _done(tasks, pool, _AHEAD * workers, lambda: tell(tally.progress()))
    tell(tally.progress())
    counts = tally.totals()
    tables.remove_all_but(shard.id for shard in plan.shards)
    tables.tell({"made_by": made_by, "asked": plan.fingerprint, "rows": counts})
    return Corpus(folder=tables.folder, read=read, **counts)


def settings_checked(settings: Settings) -> Settings:
    """The settings, if there is such a format, and what it takes is installed.

    Raises:
        ValueError: There is no such format.
        CorpusError: A library is missing.
    """
    if settings.format not in FORMATS:
        raise ValueError(f"no such format: {settings.format!r}; there are {', '.join(FORMATS)}")
    if settings.format == "parquet" and find_spec("pyarrow") is None:
        raise CorpusError("parquet needs pyarrow: python3 -m pip install 'policydiff[parquet]'")
    return settings


def _check_is_the_same(tables: Tables, plan: Plan) -> None:
    """Raises `CorpusError` where the folder holds a corpus of something else, which would be lost."""
    told = tables.manifest()
    if told and told.get("asked") != plan.fingerprint:
        raise CorpusError(
            f"{tables.folder}: holds the corpus of other pairs; name another folder, or remove this one",
            source=str(tables.folder),
        )
    if not plan.shards:
        raise CorpusError("no two versions to compare: check the list of pairs")


class _Tally:
    """What is done, read from the disk as it comes about."""

    def __init__(self, plan: Plan, tables: Tables) -> None:
        self._sizes = {shard.id: shard.size for shard in plan.shards}
        self._tables = tables
        self.counts: dict[str, Counts] = tables.kept(self._sizes)
        self._found = self._done()
        self._began = time.monotonic()

    def progress(self) -> Progress:
        """How far it is now."""
        self.counts |= self._tables.kept(self._sizes.keys() - self.counts.keys())
        return Progress(
            pairs=sum(self._sizes.values()),
            done=self._done(),
            failed=self._sum("failed"),
            found=self._found,
            seconds=time.monotonic() - self._began,
        )

    def totals(self) -> Counts:
        """How many rows there are, once all is done.

        Raises:
            CorpusError: A shard is missing that its worker said was written.
        """
        if len(self.counts) < len(self._sizes):
            raise CorpusError(
                f"{self._tables.folder}: not all that was written is here; workers must see the same folder"
            )
        return {name: self._sum(name) for name in ("pairs", "failed", "changes", "statements")}

    def _done(self) -> int:
        return sum(self._sizes[shard] for shard in self.counts)

    def _sum(self, name: str) -> int:
        return sum(counts[name] for counts in self.counts.values())


@contextmanager
def _pool(executor: Executor | None, workers: int) -> Iterator[Executor]:
    """The executor, or one of our own: threads, each of which waits for a process that does the work."""
    if executor is not None:
        yield executor
        return
    pool = ThreadPoolExecutor(workers, thread_name_prefix="policydiff")
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _done(tasks: list[Task], pool: Executor, most: int, glance: Callable[[], None]) -> int:
    """Have all tasks done, so many at a time, and return how many documents were read."""
    waiting = tasks[::-1]
    running: set[Future[int]] = set()
    read = 0
    try:
        while waiting or running:
            while waiting and len(running) < most:
                running.add(pool.submit(work, waiting.pop()))
            done, running = wait(running, timeout=_GLANCE, return_when=FIRST_COMPLETED)
            read += sum(map(_result, done))
            glance()
    finally:
        for future in running:
            future.cancel()
    return read


def _result(future: "Future[int]") -> int:
    """What a task returned.

    Raises:
        PolicyDiffError: It failed, or its worker did.
    """
    try:
        return future.result()
    except PolicyDiffError:
        raise
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise CorpusError(f"the executor failed ({what[:300]}); run it again: what is done stays done") from error


def worker_count() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
