"""The nouns: frozen values that the stages hand to one another. Imports nothing of ours but itself and `options`."""

from policydiff.model.alignment import Alignment, Match, Rename, SectionChange
from policydiff.model.change import (
    FAVOURS,
    KINDS,
    QUIETS,
    WEIGHTS,
    Change,
    Changes,
    Edit,
    Favours,
    GoneAndNew,
    Kind,
    LedgerRow,
    PolicyDiff,
    Quiet,
    TopicsHeld,
    Weight,
)
from policydiff.model.clauses import Clauses
from policydiff.model.document import Block, Caveat, Document, LeftOut, Section, Span, Statement
from policydiff.model.history import History
from policydiff.model.lineage import STAGE_KINDS, Interval, Lineage, Lineages, Stage, StageKind, Version
from policydiff.model.norm import Clause, Modality, Norm, Party, Quantity, Slots
from policydiff.model.reference import Reference
from policydiff.model.snapshot import Dates, Snapshot

__all__ = [
    "FAVOURS",
    "KINDS",
    "QUIETS",
    "STAGE_KINDS",
    "WEIGHTS",
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
    "Favours",
    "GoneAndNew",
    "History",
    "Interval",
    "Kind",
    "LedgerRow",
    "LeftOut",
    "Lineage",
    "Lineages",
    "Match",
    "Modality",
    "Norm",
    "Party",
    "PolicyDiff",
    "Quantity",
    "Quiet",
    "Reference",
    "Rename",
    "Section",
    "SectionChange",
    "Slots",
    "Snapshot",
    "Span",
    "Stage",
    "StageKind",
    "Statement",
    "TopicsHeld",
    "Version",
    "Weight",
]
