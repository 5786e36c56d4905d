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
    refuse_unknown_sections,
    select_option,
    statement_filters,
    type_option,
)
from policydiff.model import Clauses
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
@format_option(Clauses)
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
        write("".join(f"{json.dumps(answer, ensure_ascii=False)}\n" for answer in _answers(statements)), output)
    if snapshot is not None:
        document = document_at(snapshot, Options(select=select), media_type, date)
        say_caveats(document)
        wanted = given(filters)
        refuse_unknown_sections(wanted, document)
        clauses = extract(document).where(**wanted)
        write(render(clauses, format_, width=columns(output), color=takes_color(output)), output)


def _answers(file: IO[str]) -> Iterator[dict[str, Any]]:
    """What is said of the statement on each line that is not blank."""
    for number, line in enumerate(file, start=1):
        if line.strip():
            try:
                yield label(_object(line))
            except ValueError as error:
                raise click.ClickException(f"{file.name}, line {number}: {error}") from None


def _object(line: str) -> dict[str, Any]:
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004  (the line is wrong, not the program)
    return value
