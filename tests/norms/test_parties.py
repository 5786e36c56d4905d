"""Who is who in a document."""

import pytest

from policydiff import Options, Snapshot, read
from policydiff.norms.parties import parties_of

ACTS = (
    "Zirkon keeps every stamp it is sent. Parcels leave on Monday. Zirkon may open a shop in Oslo. "
    "Zirkon will write to you. Stamps are sorted by hand. Zirkon does not sell stamps."
)


def named(text: str) -> tuple[tuple[str, str], ...]:
    return parties_of(read(Snapshot.from_text(text)), Options()).names


def test_the_name_that_acts_all_over_a_document_is_its_providers() -> None:
    assert ("Zirkon", "P") in named(ACTS)


@pytest.mark.parametrize("law", ["GDPR", "DSA"])
def test_a_law_that_acts_is_no_party(law: str) -> None:
    assert (law, "P") not in named(ACTS.replace("Zirkon", law))


def test_a_word_that_opens_sentences_is_no_name() -> None:
    assert ("Zirkon", "P") not in named(ACTS + " A zirkon is a stone.")
