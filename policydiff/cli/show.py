"""`policydiff show SNAPSHOT`."""

from datetime import date

import click

from policydiff.cli.output import columns, say_caveats, takes_color, write
from policydiff.cli.parameters import (
    date_option,
    document_at,
    format_option,
    output_option,
    select_option,
    type_option,
)
from policydiff.model import Document
from policydiff.options import Options
from policydiff.pipeline import render


@click.command("show", short_help="A snapshot's section tree, as it was read.")
@click.argument("snapshot")
@format_option(Document)
@output_option
@click.option("--left-out", is_flag=True, help="List what was dropped, too, and why.")
@select_option
@type_option
@date_option("--date", "SNAPSHOT")
def show_command(
    *,
    snapshot: str,
    format_: str,
    output: str | None,
    left_out: bool,
    select: str | None,
    media_type: str | None,
    date: date | None,
) -> None:
    """The section tree of SNAPSHOT, as it was read: to check that nothing was lost before trusting a diff."""
    document = document_at(snapshot, Options(select=select), media_type, date)
    say_caveats(document)
    write(render(document, format_, left_out=left_out, width=columns(output), color=takes_color(output)), output)
