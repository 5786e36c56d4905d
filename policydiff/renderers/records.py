"""Flat records, one a change, clause, stage or whole diff, as tables and data frames want them."""

from collections import Counter

from policydiff.model import (
    KINDS,
    WEIGHTS,
    Change,
    Changes,
    Clause,
    Clauses,
    Document,
    Lineage,
    Lineages,
    PolicyDiff,
    Stage,
)

Record = dict[str, str | int | float | None]


def records_of(values: Changes | Clauses | Lineages) -> list[Record]:
    """One record a change, clause or stage, in order, all with the same keys; several words in one joined by ", "."""
    if isinstance(values, Lineages):
        return [_stage(lineage, stage) for lineage in values for stage in lineage.stages]
    return [_clause(value) if isinstance(value, Clause) else _change(value) for value in values]


def fields_of(values: Changes | Clauses) -> list[str]:
    """The names of the fields that each of their records has, even where there is none."""
    return list(_clause(_NO_CLAUSE) if isinstance(values, Clauses) else _change(_NO_CHANGE))


_NO_CHANGE = Change(id="", kind="added", weight="minor", shift="", topic="", similarity=0, explanation="")
_NO_CLAUSE = Clause(index=0, kind="", text="", span=(0, 0), topic="")


def record_of(diff: PolicyDiff) -> Record:
    """One record of what is compared, and of how many changes there are of each kind and weight, noise aside."""
    loud = [change for change in diff.changes if change.quiet is None]
    kinds = Counter(change.kind for change in loud)
    weights = Counter(change.weight for change in loud)
    return {
        **_document("old", diff.old),
        **_document("new", diff.new),
        "changes": len(loud),
        "noise": len(diff.changes) - len(loud),
        **{kind: kinds[kind] for kind in KINDS},
        **{weight: weights[weight] for weight in WEIGHTS},
        "unchanged": len(diff.identical),
        "rewrite": diff.rewrite,
    }


def _document(side: str, document: Document) -> Record:
    """What the text itself tells: the same for every snapshot of the same bytes."""
    dates = document.dates
    return {
        f"{side}_sha256": document.sha256,
        f"{side}_title": document.title,
        f"{side}_updated": dates.updated.isoformat() if dates.updated else None,
        f"{side}_effective": dates.effective.isoformat() if dates.effective else None,
        f"{side}_language": document.language,
        f"{side}_characters": len(document.text),
        f"{side}_statements": len(document.statements),
        f"{side}_caveats": ", ".join(caveat.code for caveat in document.caveats),
    }


def _change(change: Change) -> Record:
    return {
        "id": change.id,
        "kind": change.kind,
        "weight": change.weight,
        "aspects": ", ".join(change.aspects),
        "favours": change.favours,
        "shift": change.shift,
        "topic": change.topic,
        "quiet": change.quiet,
        "similarity": change.similarity,
        "explanation": change.explanation,
        **_side("old", change.old),
        **_side("new", change.new),
    }


def _side(side: str, clauses: tuple[Clause, ...]) -> Record:
    first = clauses[0] if clauses else None
    return {
        f"{side}_section": " > ".join(first.path) if first else None,
        f"{side}_modality": str(first.modality) if first else None,
        f"{side}_bearer": str(first.bearer) if first else None,
        f"{side}_lead_in": first.lead_in if first else None,
        f"{side}_text": " ".join(clause.text for clause in clauses) if first else None,
    }


def _clause(clause: Clause) -> Record:
    norm = clause.norms[0] if clause.norms else None
    return {
        "id": clause.id,
        "section": " > ".join(clause.path),
        "kind": clause.kind,
        "number": clause.number,
        "topic": clause.topic,
        "modality": str(clause.modality),
        "bearer": str(clause.bearer),
        "action": norm.action if norm else None,
        "condition": norm.condition if norm else None,
        "exception": norm.exception if norm else None,
        "recipients": ", ".join(norm.recipients) if norm else "",
        "data": ", ".join(norm.data) if norm else "",
        "purposes": ", ".join(norm.purposes) if norm else "",
        "quantities": ", ".join(quantity.text for quantity in norm.quantities) if norm else "",
        "lead_in": clause.lead_in,
        "text": clause.text,
        "start": clause.span[0],
        "stop": clause.span[1],
    }


def _stage(lineage: Lineage, stage: Stage) -> Record:
    change, clause, when = stage.change, stage.clause, stage.when
    return {
        "lineage": lineage.id,
        "version": stage.version.index,
        "kind": stage.kind,
        "after": when.after.isoformat() if when.after else None,
        "by": when.by.isoformat() if when.by else None,
        "by_company": stage.by_company,
        "material": stage.is_material,
        "weight": change.weight if change else None,
        "favours": change.favours if change else None,
        "quiet": change.quiet if change else None,
        "explanation": change.explanation if change else None,
        "change": change.id if change else None,
        "topic": clause.topic if clause else None,
        "modality": str(clause.modality) if clause else None,
        "bearer": str(clause.bearer) if clause else None,
        "section": " > ".join(clause.path) if clause else None,
        "lead_in": clause.lead_in if clause else None,
        "text": clause.text if clause else None,
        "source": stage.version.source,
    }
