"""The laws of the whole diff, on generated pairs: whatever the texts, these hold."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from policydiff import Snapshot, diff
from policydiff.model import Document
from policydiff.pipeline import read, render
from tests.laws import assert_exact, assert_mirrored
from tests.reliability.sizes import size

pytestmark = pytest.mark.reliability(
    "Old plus diff is new, new minus diff is old, and exchanging the two exchanges the sides"
)

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
ANYHOW = settings(deadline=None, max_examples=size("EXAMPLES"), suppress_health_check=[HealthCheck.too_slow])


def document(text: str) -> Document:
    return read(Snapshot.from_text(text, media_type="text/markdown"))


@given(TEXTS, TEXTS)
@ANYHOW
def test_old_plus_diff_is_new_and_every_statement_has_one_place(old: str, new: str) -> None:
    assert_exact(diff(document(old), document(new)))


@given(TEXTS)
@example("Some policy.\n\n# :\n")  # a title without words
@ANYHOW
def test_a_document_and_itself_have_no_difference(text: str) -> None:
    changes = diff(document(text), document(text))
    assert not changes
    assert not changes.changes
    assert not changes.sections


@given(TEXTS, TEXTS)
@ANYHOW
def test_exchanging_the_documents_exchanges_the_sides_and_nothing_else(old: str, new: str) -> None:
    assert_mirrored(diff(document(old), document(new)), diff(document(new), document(old)))


@given(TEXTS, TEXTS)
@ANYHOW
def test_the_same_input_gives_the_same_report(old: str, new: str) -> None:
    first, second = (diff(document(old), document(new)) for _ in range(2))
    assert render(first, "json") == render(second, "json")
    assert len({change.id for change in first}) == len(first)
