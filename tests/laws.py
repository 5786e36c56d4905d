"""The laws of a diff, as assertions: what holds of every one, whatever the texts."""

from policydiff import PolicyDiff
from policydiff.model import Change, Clause, Edit

MIRRORED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def sides(change: Change) -> tuple[str, str]:
    """The words of a change's clauses, old and new."""
    return " ".join(clause.text for clause in change.old), " ".join(clause.text for clause in change.new)


def new_statements(changes: PolicyDiff) -> list[str]:
    """The new statements, made from the old ones and the changes alone."""
    stayed = {new: changes.old.statements[old].text for old, new in changes.identical}
    return _made(stayed, [(change.new, change.edits) for change in changes], without="delete")


def old_statements(changes: PolicyDiff) -> list[str]:
    """The old statements, made from the new ones and the changes alone."""
    stayed = {old: changes.new.statements[new].text for old, new in changes.identical}
    return _made(stayed, [(change.old, change.edits) for change in changes], without="insert")


def _made(
    stayed: dict[int, str], changed: list[tuple[tuple[Clause, ...], tuple[Edit, ...]]], without: str
) -> list[str]:
    """The statements of one side: those that stayed, and what the edits leave of the others."""
    made = dict(stayed)
    for clauses, edits in changed:
        text = "".join(edit.text for edit in edits if edit.op != without)
        at = 0
        for clause in clauses:
            made[clause.index] = text[at : at + len(clause.text)]
            at += len(clause.text) + 1
    return [made[index] for index in sorted(made)]


def assert_exact(changes: PolicyDiff) -> None:
    """Old plus diff is new, new minus diff is old; every statement is identical or in exactly one change."""
    assert new_statements(changes) == [statement.text for statement in changes.new.statements]
    assert old_statements(changes) == [statement.text for statement in changes.old.statements]
    for change in changes:
        was, now = sides(change)
        assert "".join(edit.text for edit in change.edits if edit.op != "insert") == was
        assert "".join(edit.text for edit in change.edits if edit.op != "delete") == now
    olds = [one for one, _ in changes.identical] + [clause.index for change in changes for clause in change.old]
    news = [other for _, other in changes.identical] + [clause.index for change in changes for clause in change.new]
    assert sorted(olds) == list(range(len(changes.old.statements)))
    assert sorted(news) == list(range(len(changes.new.statements)))


def assert_mirrored(there: PolicyDiff, back: PolicyDiff) -> None:
    """Exchanging the documents exchanges the sides and nothing else."""
    assert {tuple(pair) for pair in there.identical} == {(other, one) for one, other in back.identical}
    forth = sorted((change.kind, *sides(change), str(change.quiet), change.weight) for change in there)
    turned = sorted(
        (MIRRORED.get(change.kind, change.kind), *reversed(sides(change)), str(change.quiet), change.weight)
        for change in back
    )
    assert forth == turned
