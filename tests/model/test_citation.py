"""A statement as a reviewer quotes it: the words, where they stand, as of when, and how to check."""

from datetime import UTC, date, datetime

import attrs
import pytest

from policydiff import Document, Snapshot, extract, read

TEXT = """# Privacy policy

Last updated: January 1, 2020

We keep your orders for a year.

## 5. Sharing

We may share your data with:

1. couriers;
2. our bank.
"""


def document(**facts: object) -> Document:
    return read(attrs.evolve(Snapshot.from_text(TEXT, media_type="text/markdown", source="acme.md"), **facts))


def test_a_citation_says_where_the_words_stand_and_how_to_check_them() -> None:
    held = document(asserted=date(2020, 2, 1))
    statement = next(statement for statement in held.statements if "for a year" in statement.text)
    assert held.cite(statement) == (
        "“We keep your orders for a year.” (Privacy policy; last updated 2020-01-01, dated 2020-02-01; acme.md; "
        f"SHA-256 {held.sha256})"
    )


def test_an_item_is_cited_with_its_lead_in_section_and_number() -> None:
    archived_at = "https://web.archive.org/web/20200202000000id_/https://acme.example/privacy"
    held = document(captured=datetime(2020, 2, 2, tzinfo=UTC), archived_at=archived_at)
    statement = next(statement for statement in held.statements if "bank" in statement.text)
    assert held.cite(statement) == (
        "“We may share your data with: … our bank.” (Privacy policy > 5. Sharing > item 2; "
        f"last updated 2020-01-01, captured 2020-02-02T00:00:00Z; {archived_at}; SHA-256 {held.sha256})"
    )


def test_a_clause_is_cited_as_the_statement_it_is() -> None:
    held = document()
    assert [held.cite(clause) for clause in extract(held)] == [held.cite(statement) for statement in held.statements]


@pytest.mark.parametrize("text", ["We sell your data.", "\n".join([TEXT] * 2)])
def test_a_statement_of_another_document_is_refused(text: str) -> None:
    other = read(Snapshot.from_text(text, media_type="text/markdown", source="other.md"))
    with pytest.raises(ValueError, match=r"acme\.md"):
        document().cite(other.statements[-1])
