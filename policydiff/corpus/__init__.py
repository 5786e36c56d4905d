"""Many pairs, on any `concurrent.futures` executor, to tables on disk; killed and run again, it goes on."""
# ruff: noqa: PLC0415  (importing policydiff loads nothing of this)

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from policydiff.options import Options

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from policydiff.corpus.running import Corpus, Progress

_DEFAULTS = Options()


def diff_corpus(
    pairs: Iterable[str | tuple[str, str]],
    executor: "Executor | None" = None,
    *,
    out: str | os.PathLike[str],
    statements: bool = False,
    format: str = "jsonl",  # noqa: A002  (the field's word)
    workers: int | None = None,
    seconds: float = 60.0,
    memory: int = 2 << 30,
    tell: "Callable[[Progress], None]" = lambda _: None,
    options: Options = _DEFAULTS,
) -> "Corpus":
    """Compare many pairs and write a row a pair and a row a change, the same whatever does the work.

    What stands in the folder already is not done again, so that a run that was killed goes on where it was. A pair
    that fails, hangs or takes too much memory is a row that says so.

    Args:
        pairs: Of each two locators, or one locator for every two consecutive versions in it: a folder of dated files,
            "git:REPO:PATH", or "git:REPO" for every file of a repository. No addresses: `fetch` them first.
        executor: What runs the units of work, each of which starts a process of its own; None for one a processor
            here. Its workers must see the same files under the same names.
        out: The folder for the tables; made if need be.
        statements: Whether to write a row a statement of each version, too.
        format: "jsonl" or "parquet".
        workers: How many units the executor runs at a time; None for as many as there are processors here.
        seconds: What one pair may take of a processor; five times as many by the clock.
        memory: What one pair may take in bytes.
        tell: Told of the progress twice a second.
        options: How to read and compare.

    Returns:
        How many rows there are, and of how many pairs that failed.

    Raises:
        SourceError: A series is not there, or a locator is an address or standard input.
        CorpusError: The folder holds something else or cannot be written to, or there is no pair at all, or the
            executor fails.
        ValueError: There is no such format.
    """
    from policydiff import __version__
    from policydiff.corpus.plan import Settings
    from policydiff.corpus.running import finished_corpus, settings_checked, worker_count
    from policydiff.corpus.tables import TABLES, Tables
    from policydiff.corpus.task import Limits

    settings = settings_checked(Settings(version=__version__, options=options, statements=statements, format=format))
    names = tuple(name for name in TABLES if statements or name != "statements")
    return finished_corpus(
        pairs,
        Tables(Path(out), format, names),
        settings,
        Limits(seconds=seconds, memory=memory),
        executor=executor,
        workers=workers or worker_count(),
        tell=tell,
    )
