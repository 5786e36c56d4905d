"""The five real policies at hand: rights, recipients, ages and response times come out right."""

from pathlib import Path

import pytest

from policydiff import Clauses, extract, load, read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def clauses(start: str) -> Clauses:
    """The clauses of the seed whose name starts so."""
    found = sorted(SEEDS.glob(f"{start}_*.txt"))
    if not found:
        pytest.skip("the real policies are not at hand")
    return extract(read(load(found[0])))


def keys(found: Clauses, kind: str) -> set[tuple[float | str, str]]:
    return {
        (quantity.value, quantity.unit) for clause in found for quantity in clause.quantities if quantity.kind == kind
    }


def test_the_rights_in_section_8_of_infuze_cloud_are_rights_of_the_user() -> None:
    named = [clause for clause in clauses("002").where(section="Your Rights") if clause.text.startswith("Right to")]
    assert len(named) == 7
    assert {(clause.modality.value, clause.bearer.value) for clause in named} == {("right", "user")}


def test_the_rights_in_section_9_of_banzai_cloud_2019_are_rights_of_the_user() -> None:
    section = clauses("001").where(section="9. Your rights")
    rights = section.where(modality="right", bearer="user")
    assert len(rights) >= 4
    assert len(section) - len(rights) <= 1  # its last sentence limits the rights and gives none


def test_the_rights_at_the_end_of_cloudbacko_are_rights_of_the_user() -> None:
    found = [clause for clause in clauses("003") if "right" in clause.text.lower() and "request" in clause.text.lower()]
    assert found
    assert {(clause.modality.value, clause.bearer.value) for clause in found} == {("right", "user")}


def test_each_item_of_infuze_section_5_is_a_permission_of_the_provider() -> None:
    items = [clause for clause in clauses("002").where(section="5. Disclosure") if clause.kind == "item"]
    assert len(items) == 6
    assert {(clause.modality.value, clause.bearer.value) for clause in items} == {("permission", "provider")}
    assert all(clause.norms[0].recipients for clause in items[:3])


def test_ages_are_typed() -> None:
    assert (16.0, "year") in keys(clauses("002"), "age")
    assert (13.0, "year") in keys(clauses("003"), "age")


def test_response_times_are_typed() -> None:
    times = keys(clauses("001"), "duration")
    assert {(5.0, "business day"), (1.0, "month"), (6.0, "month")} <= times
