"""The laws of the whole diff, on generated pairs: whatever the texts, these hold."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policydiff import PolicyDiff, Snapshot, diff
from policydiff.model import Change, Document
from policydiff.pipeline import read, render

SENTENCES = (
    "We may share your name with couriers.",
    "We will share your name with couriers.",
    "We never sell your address.",
    "We sell your address.",
    "You may ask for a copy within 30 days.",
    "You may ask for a copy within 60 days.",
    "You must be at least 16 years old.",
    "Acme keeps invoices for ten years.",
    "Zenith keeps invoices for ten years.",
    "Contact us at privacy@example.org.",
    "See section 2 for details.",
    "See section 3 for details.",
    "“Quoted” — dashed.",
    '"Quoted" - dashed.',
    "Last updated: May 1, 2020",
    "Last updated: June 2, 2021",
    "We collect:",
    "We never collect:",
)
LINES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(
        ("## Sharing", "## 2. Sharing", "## 3. Sharing", "## Your rights", "- your name", "- your location", "1. one")
    ),
    st.text(alphabet="ab .,:()0€’­ -*#", max_size=12),
)
TEXTS = st.lists(LINES, min_size=1, max_size=14).map(lambda lines: "Some policy.\n\n" + "\n\n".join(lines) + "\n")
ANYHOW = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def document(text: str) -> Document:
    return read(Snapshot.from_text(text, media_type="text/markdown"))


def sides(change: Change) -> tuple[str, str]:
    return " ".join(clause.text for clause in change.old), " ".join(clause.text for clause in change.new)


def apply(changes: PolicyDiff) -> list[str]:
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


@given(TEXTS, TEXTS)
@ANYHOW
def test_old_plus_diff_is_new_and_new_minus_diff_is_old(old: str, new: str) -> None:
    changes = diff(document(old), document(new))
    assert apply(changes) == [statement.text for statement in changes.new.statements]
    for change in changes:
        was, now = sides(change)
        assert "".join(edit.text for edit in change.edits if edit.op != "insert") == was
        assert "".join(edit.text for edit in change.edits if edit.op != "delete") == now


@given(TEXTS, TEXTS)
@ANYHOW
def test_every_statement_is_identical_to_its_partner_or_in_exactly_one_change(old: str, new: str) -> None:
    changes = diff(document(old), document(new))
    olds = [one for one, _ in changes.identical] + [clause.index for change in changes for clause in change.old]
    news = [other for _, other in changes.identical] + [clause.index for change in changes for clause in change.new]
    assert sorted(olds) == list(range(len(changes.old.statements)))
    assert sorted(news) == list(range(len(changes.new.statements)))
    for one, other in changes.identical:
        assert changes.old.statements[one].text == changes.new.statements[other].text


@given(TEXTS)
@ANYHOW
def test_a_document_and_itself_have_no_difference(text: str) -> None:
    changes = diff(document(text), document(text))
    assert not changes
    assert not changes.changes
    assert not changes.sections


MIRRORED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


@given(TEXTS, TEXTS)
@ANYHOW
def test_exchanging_the_documents_exchanges_the_sides_and_nothing_else(old: str, new: str) -> None:
    there, back = diff(document(old), document(new)), diff(document(new), document(old))
    assert {tuple(pair) for pair in there.identical} == {(other, one) for one, other in back.identical}
    forth = {(change.kind, *sides(change), change.quiet, change.weight) for change in there}
    turned = {
        (MIRRORED.get(change.kind, change.kind), *reversed(sides(change)), change.quiet, change.weight)
        for change in back
    }
    assert forth == turned


@given(TEXTS, TEXTS)
@ANYHOW
def test_the_same_input_gives_the_same_report(old: str, new: str) -> None:
    first, second = (diff(document(old), document(new)) for _ in range(2))
    assert render(first, "json") == render(second, "json")
    assert len({change.id for change in first}) == len(first)
