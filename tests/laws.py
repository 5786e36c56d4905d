"""The laws of a diff, as assertions: what holds of every one, whatever the texts."""

from policydiff import PolicyDiff
from policydiff.model import Change

MIRRORED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def sides(change: Change) -> tuple[str, str]:
    """The words of a change's clauses, old and new."""
    return " ".join(clause.text for clause in change.old), " ".join(clause.text for clause in change.new)


def new_statements(changes: PolicyDiff) -> list[str]:
    """The new statements, made from the old ones and the changes alone."""
    old = [statement.text for statement in changes.old.statements]
    new = {at_new: old[at_old] for at_old, at_new in changes.identical}
    for change in changes:
        came = "".join(edit.text for edit in change.edits if edit.op != "delete")
        at = 0
        for clause in change.new:
            new[clause.index] = came[at : at + len(clause.text)]
            at += len(clause.text) + 1
    return [new[index] for index in sorted(new)]


def old_statements(changes: PolicyDiff) -> list[str]:
    """The old statements, made from the new ones and the changes alone."""
    new = [statement.text for statement in changes.new.statements]
    old = {at_old: new[at_new] for at_old, at_new in changes.identical}
    for change in changes:
        went = "".join(edit.text for edit in change.edits if edit.op != "insert")
        at = 0
        for clause in change.old:
            old[clause.index] = went[at : at + len(clause.text)]
            at += len(clause.text) + 1
    return [old[index] for index in sorted(old)]


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
