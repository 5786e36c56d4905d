"""`policydiff norms SNAPSHOT`, and `policydiff norms --statements FILE` for statements without a document."""

import json
from collections.abc import Iterator
from datetime import date
from typing import IO, Any

import click

from policydiff.cli.output import columns, say_caveats, takes_color, write
from policydiff.cli.parameters import (
    date_option,
    document_at,
    format_option,
    given,
    output_option,
    select_option,
    statement_filters,
    type_option,
)
from policydiff.options import Options
from policydiff.pipeline import extract, label, render


@click.command("norms", short_help="Who must, may or must not do what.")
@click.argument("snapshot", required=False)
@click.option(
    "--statements",
    type=click.File("r", encoding="utf-8", errors="surrogateescape"),
    metavar="FILE",
    help='Instead of SNAPSHOT: label the statements of a JSON lines file ("-" for standard input).',
)
@format_option
@output_option
@statement_filters
@select_option
@type_option
@date_option("--date", "SNAPSHOT")
def norms_command(
    *,
    snapshot: str | None,
    statements: IO[str] | None,
    format_: str,
    output: str | None,
    select: str | None,
    media_type: str | None,
    date: date | None,
    **filters: tuple[str, ...],
) -> None:
    """Every clause of SNAPSHOT with its topic and its norms: who must, may or must not do what.

    Filters choose what is listed; each may be given more than once. With --statements, one JSON object a line is read,
    {"id", "text", "lead_in", "section", "parties"}, and one written, {"id", "norms", "topic"}.
    """
    if (snapshot is None) == (statements is None):
        raise click.UsageError("Give either SNAPSHOT or --statements FILE.")
    if statements is not None:
        lines = (json.dumps(labelled, ensure_ascii=False) for labelled in label(_records(statements)))
        write("".join(f"{line}\n" for line in lines), output)
    if snapshot is not None:
        document = document_at(snapshot, Options(select=select), media_type, date)
        say_caveats(document)
        clauses = extract(document).where(**given(filters))
        write(render(clauses, format_, width=columns(output), color=takes_color(output)), output)


def _records(file: IO[str]) -> Iterator[dict[str, Any]]:
    """The object on each line that is not blank."""
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise click.ClickException(f"{file.name}, line {number}: not JSON: {error.msg}") from None
            if not isinstance(record, dict) or not isinstance(record.get("text"), str):
                raise click.ClickException(f'{file.name}, line {number}: not an object with a "text".')
            yield record
