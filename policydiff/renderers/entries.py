"""What every report says of one change, in plain words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from policydiff.model import Change, Clause, Edit
from policydiff.renderers.plain_words import KINDS_IN_WORDS, VERDICTS, cited, modal_of

SPACE = "␣"
"""What stands for a space where nothing but a space went or came."""


def place_of(change: Change) -> str:
    """Where the change stands: in the new document, if it is there."""
    return cited((change.new or change.old)[0].path)


def modals_of(change: Change) -> str:
    """How it bound and how it binds now: "MAY", "MAY -> MUST NOT"."""
    return " -> ".join(dict.fromkeys(side_modals(clauses) for clauses in (change.old, change.new) if clauses))


def side_modals(clauses: tuple[Clause, ...]) -> str:
    """How the clauses of one side bind: "MAY, MUST"."""
    return ", ".join(dict.fromkeys(modal_of(clause) for clause in clauses))


def tags_of(change: Change) -> Iterator[str]:
    """A few words each: what became of it, how it binds, its topic, who is better off, what hangs on it."""
    yield KINDS_IN_WORDS[change.kind]
    yield modals_of(change)
    yield change.topic
    if change.favours != "unknown":
        yield VERDICTS[change.favours]
    hanging = len({index for clause in change.clauses for index in clause.governs})
    if hanging:
        yield f"opens a list of {hanging}"


def particulars_of(change: Change) -> Iterator[str]:
    """Why it matters, and where it came from."""
    if change.explanation:
        yield change.explanation
    if change.kind == "moved":
        yield f"from {cited(change.old[0].path)}"


def lead_ins_of(clauses: tuple[Clause, ...]) -> list[str]:
    """The lead-ins that the clauses hang on, each once."""
    return list(dict.fromkeys(clause.lead_in for clause in clauses if clause.lead_in))


def told_edits(edits: Sequence[Edit]) -> list[Edit]:
    """The edits for a reader, to whom one kind of blank in place of another is no news, unless there is no other."""
    told: list[Edit] = []
    for edit in edits:
        is_blank = edit.op == "insert" and edit.text.isspace()
        if is_blank and told and told[-1].op == "delete" and told[-1].text.isspace():
            told[-1] = Edit("equal", edit.text)
        else:
            told.append(edit)
    runs = [(op, "".join(edit.text for edit in run)) for op, run in groupby(told, key=lambda edit: edit.op)]
    return [Edit(op, text) for op, text in runs] if len(runs) > 1 else list(edits)
