"""Changes and clauses as comma-separated values: one row each, with the fields of `to_records()`."""

import csv
import io
import re

from policydiff.model import Changes, Clauses
from policydiff.renderers.records import fields_of, records_of
from policydiff.renderers.terminal import visible

# What a spreadsheet takes for a formula at the start of a cell, in the widths that it knows.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]\s*\S")


def csv_of(values: Changes | Clauses) -> str:
    """A line with the names of the fields, and one for each value."""
    table = io.StringIO()
    writer = csv.DictWriter(table, fieldnames=fields_of(values), lineterminator="\n")
    writer.writeheader()
    for record in records_of(values):
        writer.writerow({name: _guarded(value) for name, value in record.items()})
    return table.getvalue()


def _guarded(value: str | float | None) -> str | float | None:
    """A value that no spreadsheet computes and no terminal obeys: text that looks like a formula is marked as text."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if _FORMULA.match(text) else text
