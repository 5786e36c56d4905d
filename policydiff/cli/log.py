"""`policydiff log SERIES`."""

import sys
from collections import Counter
from datetime import date

import click

from policydiff.cli.output import columns, say, takes_color, write
from policydiff.cli.parameters import day_option, given, output_option, select_option, statement_filters
from policydiff.errors import NoSnapshotError
from policydiff.model import History
from policydiff.options import Options
from policydiff.pipeline import render, series
from policydiff.versions import history


@click.command("log", short_help="A document's history; the life of a promise.")
@click.argument("locator", metavar="SERIES")
@click.option("--about", multiple=True, metavar="TEXT", help="The life of the statements with these words.")
@click.option("--since", is_flag=True, help="What is in force, since when, and when it last changed materially.")
@day_option("--at", "What was in force on this day, and what was known of it by then.")
@statement_filters
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html", "svg"]),
    default="text",
    show_default=True,
    help="Of the output; svg is the timeline alone.",
)
@output_option
@select_option
def log_command(
    *,
    locator: str,
    since: bool,
    at_: date | None,
    format_: str,
    output: str | None,
    select: str | None,
    **filters: tuple[str, ...],
) -> None:
    """What each version of a document changed, the oldest first.

    SERIES is a folder of dated snapshots, or git:REPO:PATH for a file in a git history; the files of an Open Terms
    Archive repository are such. With --about or a filter, the life of each statement that fits: when it was first
    seen, each wording with what changed, and when it was gone; with --since or --at, those in force. Every date is an
    interval: not seen so on the one day, seen so on the other.
    """
    found = _history(locator, Options(select=select))
    if at_:
        try:
            found = found.until(at_)
        except ValueError as error:
            raise NoSnapshotError(f"{locator}: {error}", source=locator) from None
    wanted, lists_what_stands = given(filters), since or at_ is not None
    report = render(
        found,
        format_,
        lineages=found.where(**wanted, last=lists_what_stands) if wanted else None,
        brief=lists_what_stands,
        width=columns(output),
        color=takes_color(output),
    )
    write(report, output)


def _history(locator: str, options: Options) -> History:
    """The history of a series, its progress shown on a terminal, its caveats told once each."""
    is_seen = sys.stderr.isatty()
    with click.progressbar(
        series(locator, options), label="versions", file=sys.stderr, hidden=not is_seen
    ) as snapshots:
        found = history(snapshots, options)
    for message, count in Counter(caveat.message for version in found.versions for caveat in version.caveats).items():
        say(f"{locator}: {message} ({count} of {len(found.versions)} versions)")
    return found
