"""`policydiff fetch URL --into FOLDER`."""

import re
import sys
from datetime import UTC, date, datetime

import click

from policydiff.cli.output import say, write
from policydiff.cli.parameters import day_option
from policydiff.errors import PolicyDiffError
from policydiff.model import Snapshot
from policydiff.options import Network
from policydiff.pipeline import fetch, fetch_series


@click.command("fetch", short_help="Keep dated snapshots of a page in a folder.")
@click.argument("url")
@click.option("--into", required=True, type=click.Path(file_okay=False), metavar="FOLDER", help="Where to keep them.")
@day_option("--at", "The capture nearest to this day, from the Wayback Machine.")
@day_option("--from", "Every different capture from this day on, from the Wayback Machine.")
@day_option("--to", "The last day for --from; today if not given.")
@click.option("--ignore-robots", is_flag=True, help="Fetch what robots.txt forbids, too.")
@click.option(
    "--accept-suspect", is_flag=True, help="Keep a page that looks like a challenge or lost most of its text."
)
def fetch_command(
    *,
    url: str,
    into: str,
    at_: date | None,
    from_: date | None,
    to_: date | None,
    ignore_robots: bool,
    accept_suspect: bool,
) -> int:
    """Keep snapshots of the page at URL in FOLDER, under its host, path and date, and print where each one is.

    Without a day, the page as it is now. What FOLDER holds already is not fetched again, so that an interrupted fetch
    goes on where it stopped. The exit status is 0 if all went well, 2 if a capture could not be had.
    """
    if re.search(r"@\d{4}-\d{2}-\d{2}$", url):
        raise click.UsageError("Give the day as --at, not after an @.")
    if at_ and (from_ or to_):
        raise click.UsageError("Give either --at or --from and --to.")
    if to_ and not from_:
        raise click.UsageError("Give --from with --to.")
    network = Network(ignore_robots=ignore_robots, accept_suspect=accept_suspect)
    if from_ is None:
        _tell(fetch(url, at_, into=into, network=network))
        return 0
    failed = False
    for found in fetch_series(url, from_, to_ or datetime.now(UTC).date(), into=into, network=network):
        if isinstance(found, PolicyDiffError):
            say(str(found))
            failed = True
        else:
            _tell(found)
    return 2 if failed else 0


def _tell(snapshot: Snapshot) -> None:
    """Where a snapshot is kept, at once; and on a terminal, too, if a file is what gets to know."""
    write(f"{snapshot.source}\n", None)
    if sys.stderr.isatty() and not sys.stdout.isatty():
        say(f"kept {snapshot.source}")
