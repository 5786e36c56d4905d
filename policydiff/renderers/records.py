"""Flat records, one a change or clause, as tables and data frames want them."""

from policydiff.model import Change, Changes, Clause, Clauses

Record = dict[str, str | int | float | None]


def records_of(values: Changes | Clauses) -> list[Record]:
    """One record a value, in order, all with the same keys; several words in one field are joined by ", "."""
    return [_clause(value) if isinstance(value, Clause) else _change(value) for value in values]


def fields_of(values: Changes | Clauses) -> list[str]:
    """The names of the fields that each of their records has, even where there is none."""
    return list(_clause(_NO_CLAUSE) if isinstance(values, Clauses) else _change(_NO_CHANGE))


_NO_CHANGE = Change(id="", kind="added", weight="minor", shift="", topic="", similarity=0, explanation="")
_NO_CLAUSE = Clause(index=0, kind="", text="", span=(0, 0), topic="")


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
