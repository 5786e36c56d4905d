"""Semantic diffs of privacy policies and terms of service.

    from policydiff import diff, load
    changes = diff(load("2017-11-23.html"), load("2019-01-25.html"))
    print(changes)

The names below are the whole public face; importing them loads no parser and touches no network.
"""

from policydiff.errors import (
    EmptyDocumentError,
    NoSnapshotError,
    PolicyDiffError,
    ReadError,
    SourceError,
    TooComplexError,
    UnsupportedMediaTypeError,
)
from policydiff.model import (
    Alignment,
    Block,
    Caveat,
    Change,
    Changes,
    Clause,
    Clauses,
    Dates,
    Document,
    Edit,
    GoneAndNew,
    LedgerRow,
    LeftOut,
    Match,
    Modality,
    Norm,
    Party,
    PolicyDiff,
    Quantity,
    Rename,
    Section,
    SectionChange,
    Snapshot,
    Statement,
    TopicsHeld,
)
from policydiff.options import Options
from policydiff.pipeline import diff, extract, load, read, render

__version__ = "0.1.0"

__all__ = [
    "Alignment",
    "Block",
    "Caveat",
    "Change",
    "Changes",
    "Clause",
    "Clauses",
    "Dates",
    "Document",
    "Edit",
    "EmptyDocumentError",
    "GoneAndNew",
    "LedgerRow",
    "LeftOut",
    "Match",
    "Modality",
    "NoSnapshotError",
    "Norm",
    "Options",
    "Party",
    "PolicyDiff",
    "PolicyDiffError",
    "Quantity",
    "ReadError",
    "Rename",
    "Section",
    "SectionChange",
    "Snapshot",
    "SourceError",
    "Statement",
    "TooComplexError",
    "TopicsHeld",
    "UnsupportedMediaTypeError",
    "diff",
    "extract",
    "load",
    "read",
    "render",
]
