"""`policydiff corpus PAIRS --out DIR`."""

import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from policydiff.cli.output import write
from policydiff.cli.parameters import select_option
from policydiff.corpus import diff_corpus
from policydiff.options import Options

if TYPE_CHECKING:
    from policydiff.corpus.running import Progress


@click.command("corpus", short_help="Many pairs, in parallel, to tables on disk.")
@click.argument("pairs", type=click.File("r", encoding="utf-8", errors="surrogateescape"))
@click.option(
    "--out", required=True, type=click.Path(file_okay=False), metavar="DIR", help="Where to write the tables."
)
@click.option("--statements", is_flag=True, help="Write a row a statement of each version, too.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "parquet"]),
    default="jsonl",
    show_default=True,
    help="Of the tables.",
)
@click.option("--workers", type=click.IntRange(1), help="Processes at a time; one a processor if not given.")
@click.option("--cluster", metavar="ADDRESS", help="Run on a Dask cluster; its workers must see the same files.")
@click.option(
    "--time-limit",
    default=60.0,
    type=click.FloatRange(0.1),
    show_default=True,
    help="Seconds of a processor for one pair.",
)
@click.option(
    "--memory-limit", default=2048, type=click.IntRange(64), show_default=True, help="Megabytes for one pair."
)
@select_option
def corpus_command(
    *,
    pairs: IO[str],
    out: str,
    statements: bool,
    format_: str,
    workers: int | None,
    cluster: str | None,
    time_limit: float,
    memory_limit: int,
    select: str | None,
) -> int:
    """Compare every pair in the file PAIRS ("-" for standard input), and write a row a pair and a row a change to DIR.

    A line of PAIRS is OLD, a tab and NEW; or a folder of dated files, git:REPO:PATH or git:REPO alone, for every two
    consecutive versions in it. Run again, it goes on where it stopped. The exit status is 0 if every pair was
    compared, 1 if some failed (their rows say why), 2 for an error.
    """
    if workers and cluster:
        raise click.UsageError("Give either --workers or --cluster.")
    with _executor(cluster) as (executor, size):
        done = diff_corpus(
            _lines(pairs),
            executor,
            out=out,
            statements=statements,
            format=format_,
            workers=size or workers,
            seconds=time_limit,
            memory=memory_limit << 20,
            tell=_tell if sys.stderr.isatty() else lambda _: None,
            options=Options(select=select),
        )
    if sys.stderr.isatty():
        click.echo(err=True)
    told = f", {_counted(done.statements, 'statement')}" if statements else ""
    pairs_told = f"{_counted(done.pairs, 'pair')}, {done.failed:,} of which failed"
    write(f"{pairs_told}; {_counted(done.changes, 'change')}{told}: {out}\n", None)
    return int(done.failed > 0)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _lines(file: IO[str]) -> Iterator[str | tuple[str, str]]:
    """What each line that is not blank asks for."""
    for number, line in enumerate(file, start=1):
        match line.rstrip("\r\n").split("\t"):
            case [series] if series.strip():
                yield series
            case [old, new] if old and new:
                yield old, new
            case [_]:
                continue
            case _:
                raise click.ClickException(f"PAIRS, line {number}: neither OLD, a tab and NEW, nor a series.")


@contextmanager
def _executor(address: str | None) -> Iterator[tuple[Executor | None, int | None]]:
    """A cluster's executor, and how many of its threads work at a time; None for none."""
    if address is None:
        yield None, None
        return
    try:
        from distributed import Client  # noqa: PLC0415  (slow to load, and of an extra)
    except ImportError:
        raise click.ClickException(
            "--cluster needs distributed: python3 -m pip install 'policydiff[cluster]'"
        ) from None
    try:
        client = Client(address, timeout=5)
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{address}: no cluster answers ({error}); check the address") from None
    with client:
        yield client.get_executor(pure=False), sum(client.nthreads().values())


def _tell(progress: "Progress") -> None:
    """One line on the terminal, written over each time."""
    left = progress.seconds_left
    failed = f", {progress.failed:,} failed" if progress.failed else ""
    rest = "" if left is None else f", {int(left) // 60}:{int(left) % 60:02} left"
    line = f"{progress.done:,} of {progress.pairs:,} pairs{failed}, {progress.rate:.0f} a second{rest}"
    click.echo(f"\r{line:<78}", err=True, nl=False)
