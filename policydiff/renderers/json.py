"""The JSON objects `policydiff/diff-1`, `policydiff/document-1` and `policydiff/norms-1`, as `schemas/` has them."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs

from policydiff.model import (
    KINDS,
    QUIETS,
    WEIGHTS,
    Block,
    Change,
    Changes,
    Clause,
    Clauses,
    Dates,
    Document,
    GoneAndNew,
    LedgerRow,
    Norm,
    PolicyDiff,
    Section,
    SectionChange,
    Statement,
)
from policydiff.options import Options
from policydiff.renderers.summary import version
from policydiff.renderers.terminal import TURNING

# What must not reach a terminal raw, though JSON allows it: C1 controls and DEL beside what turns or hides text. They
# occur inside strings only, where an escape says the same.
_HAZARDS = re.compile(f"[\x7f-\x9f{TURNING}]")

Object = dict[str, Any]


def json_of(value: PolicyDiff | Changes | Document | Clauses) -> str:
    """The value's JSON object, indented, with characters above ASCII as they stand unless they steer a terminal."""
    match value:
        case PolicyDiff():
            said: Object | list[Object] = diff_object(value)
        case Document():
            said = document_object(value)
        case Clauses():
            said = {"schema": "policydiff/norms-1", "statements": [_clause(clause) for clause in value]}
        case Changes():
            said = [_change(change) for change in value]
    return dumped(said)


def dumped(said: Object | list[Object]) -> str:
    """The object as text, indented, with characters above ASCII as they stand unless they steer a terminal."""
    return _HAZARDS.sub(_escape, json.dumps(said, ensure_ascii=False, indent=1)) + "\n"


def _escape(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]


def diff_object(diff: PolicyDiff) -> Object:
    """The object of a diff."""
    return {
        "schema": "policydiff/diff-1",
        "made_by": made_by(diff.options),
        "old": _side(diff.old),
        "new": _side(diff.new),
        "summary": summary_of(diff),
        "renames": [attrs.asdict(rename) for rename in diff.renames],
        "names": _gone_and_new(diff.names),
        "numbers": _gone_and_new(diff.numbers),
        "topics": {"unchanged": list(diff.topics.unchanged), "silent": list(diff.topics.silent)},
        "changes": [_change(change) for change in diff.changes],
        "ledger": [_ledger_row(row) for row in diff.ledger],
        "sections": [_section_change(section) for section in diff.sections],
    }


def summary_of(diff: PolicyDiff) -> Object:
    """How many changes there are of each kind and weight, noise aside, and of each class of noise."""
    loud = [change for change in diff.changes if change.quiet is None]
    kinds = Counter(change.kind for change in loud)
    weights = Counter(change.weight for change in loud)
    quiets = Counter(change.quiet for change in diff.changes)
    return (
        {kind: kinds[kind] for kind in KINDS}
        | {weight: weights[weight] for weight in WEIGHTS}
        | {"unchanged": len(diff.identical), "rewrite": diff.rewrite}
        | {"quiet": {quiet: quiets[quiet] for quiet in QUIETS}}
    )


def document_object(document: Document) -> Object:
    """The object of a document, its section tree whole."""
    return {
        "schema": "policydiff/document-1",
        "title": document.title,
        "source": document.source,
        "dates": dates_object(document.dates),
        "sha256": document.sha256,
        "language": document.language,
        "caveats": [attrs.asdict(caveat) for caveat in document.caveats],
        "left_out": [attrs.asdict(piece) for piece in document.left_out],
        "text": document.text,
        "root": _section(document.root),
    }


def made_by(options: Options) -> Object:
    """The version that made it, and with which options."""
    return {"policydiff": version(), "options": attrs.asdict(options)}


def _side(document: Document) -> Object:
    return {
        "title": document.title,
        "source": document.source,
        "dates": dates_object(document.dates),
        "archived_at": document.archived_at,
        "sha256": document.sha256,
        "language": document.language,
        "characters": len(document.text),
        "sections": len(document.sections) - 1,
        "statements": len(document.statements),
        "caveats": [attrs.asdict(caveat) for caveat in document.caveats],
        "left_out": [attrs.asdict(piece) for piece in document.left_out],
    }


def dates_object(dates: Dates) -> Object:
    """The four dates, ISO or null."""
    return {name: day.isoformat() if day else None for name, day in attrs.asdict(dates).items()}


def _gone_and_new(words: GoneAndNew) -> Object:
    return {"gone": list(words.gone), "new": list(words.new)}


def _change(change: Change) -> Object:
    sides = {"old": [_clause(clause) for clause in change.old], "new": [_clause(clause) for clause in change.new]}
    if change.heading:
        sides["new" if change.old else "old"] = [_clause(change.heading)]
    return {**judged_object(change), **sides, "edits": edits_object(change)}


def judged_object(change: Change) -> Object:
    """What is said of a change, its statements and words aside."""
    return {
        "id": change.id,
        "kind": change.kind,
        "weight": change.weight,
        "aspects": list(change.aspects),
        "favours": change.favours,
        "shift": change.shift,
        "topic": change.topic,
        "quiet": change.quiet,
        "similarity": round(change.similarity, 3),
        "explanation": change.explanation,
    }


def edits_object(change: Change) -> list[Object]:
    """The words of a change: what stayed, went and came."""
    return [attrs.asdict(edit) for edit in change.edits]


def _statement(statement: Statement) -> Object:
    return {
        "id": statement.id,
        "section": list(statement.path),
        "kind": statement.kind,
        "number": statement.number,
        "text": statement.text,
        "lead_in": statement.lead_in,
        "span": list(statement.span),
        "links": list(statement.links),
    }


def _clause(clause: Clause) -> Object:
    return _statement(clause) | {
        "governs": _ids(clause.governs),
        "topic": clause.topic,
        "modality": str(clause.modality),
        "bearer": str(clause.bearer),
        "norms": [norm_object(norm) for norm in clause.norms],
    }


def _ids(indexes: Iterable[int]) -> list[str]:
    return [f"s{index}" for index in indexes]


def norm_object(norm: Norm) -> Object:
    """A norm with its slots."""
    said = {"modality": str(norm.modality), "bearer": str(norm.bearer)}
    numbers = [attrs.asdict(quantity) for quantity in norm.quantities]
    return said | attrs.asdict(norm.slots) | {"quantities": numbers, "cue": norm.cue}


def _ledger_row(row: LedgerRow) -> Object:
    return {
        "topic": row.topic,
        "shift": row.shift,
        "favours": row.favours,
        "then": [clause.id for clause in row.then],
        "now": [clause.id for clause in row.now],
        "changes": list(row.changes),
    }


def _section_change(section: SectionChange) -> Object:
    return {
        "kinds": list(section.kinds),
        "old": [list(path) for path in section.old],
        "new": [list(path) for path in section.new],
        "statements": section.statements,
    }


def _section(section: Section) -> Object:
    return {
        "title": section.title,
        "number": section.number,
        "blocks": [_block(block) for block in section.blocks],
        "children": [_section(child) for child in section.children],
    }


def _block(block: Block) -> Object:
    return {
        "kind": block.kind,
        "number": block.number,
        "run_in": block.run_in,
        "text": block.text,
        "lead_in": block.lead_in,
        "depth": block.depth,
        "statements": [_statement(statement) for statement in block.statements],
    }
