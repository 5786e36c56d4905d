"""The JSON is what its schemas say, whole whatever is shown, and safe to print."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from policydiff import (
    Change,
    Changes,
    LeftOut,
    Modality,
    Party,
    PolicyDiff,
    Snapshot,
    diff,
    extract,
    history,
    load,
    read,
    render,
)
from policydiff.lexicon.topics import TOPICS
from policydiff.model import FAVOURS, KINDS, QUIETS, STAGE_KINDS, WEIGHTS

FIXTURES = Path(__file__).parents[2] / "fixtures"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
PAGES = sorted(FIXTURES.glob("*/*.html"))
SCHEMAS = {
    file.name: json.loads(file.read_text(encoding="utf-8"))
    for file in (files("policydiff.renderers") / "schemas").iterdir()
    if file.name.endswith(".json")
}
REGISTRY: Registry[Any] = Registry().with_resources(
    [(name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
)


def faults_of(said: str) -> list[str]:
    """Where the JSON departs from the schema that it names, additions included."""
    value = json.loads(said)
    schema = SCHEMAS[value["schema"].removeprefix("policydiff/") + ".json"]
    validator = Draft202012Validator(
        _closed(schema),
        registry=REGISTRY.with_resources(
            [(name, Resource.from_contents(_closed(schema))) for name, schema in SCHEMAS.items()]
        ),
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


def _closed(schema: Any) -> Any:
    """The schema with no room for fields it does not name, so that each new field is written down."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _closed(part) for key, part in schema.items()}
    return closed | {"additionalProperties": False} if "properties" in schema else closed


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


def test_a_diff_fits_its_schema(example: PolicyDiff) -> None:
    assert faults_of(render(example, "json")) == []


def test_the_banzai_cloud_diff_fits_its_schema() -> None:
    banzai = FIXTURES / "banzai-cloud"
    assert faults_of(render(diff(load(banzai / "2017-11-23.html"), load(banzai / "2019-01-25.html")), "json")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_a_document_and_its_norms_fit_their_schemas(page: Path) -> None:
    document = read(load(page))
    assert faults_of(render(document, "json")) == []
    assert faults_of(render(extract(document), "json")) == []


def test_a_history_fits_its_schema() -> None:
    texts = [f"# Ours\n\nWe may share your name with {whom}.\n\nWe keep it.\n" for whom in ("nobody", "couriers")]
    snapshots = [Snapshot.from_text(text, media_type="text/markdown") for text in [*texts, "", texts[0]]]
    found = history([*snapshots, load(PAGES[0]), load(PAGES[1])])
    assert faults_of(render(found, "json")) == []
    assert faults_of(render(found, "json", lineages=found.where(about="nobody"), brief=True)) == []


def test_real_policies_fit_the_schema() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the real policies are not beside this checkout")
    old, new = sorted(SEEDS.glob("00[01]_*.txt"))
    assert faults_of(render(diff(load(old), load(new)), "json")) == []


def test_a_fault_is_found(example: PolicyDiff) -> None:
    said = json.loads(render(example, "json"))
    said["changes"][0]["weight"] = "heavy"
    said["extra"] = 1
    assert len(faults_of(json.dumps(said))) == 2


def test_the_words_of_the_schema_are_those_of_the_model() -> None:
    definitions = SCHEMAS["diff-1.json"]["$defs"]
    change, norm = definitions["change"]["properties"], definitions["norm"]["properties"]
    assert change["kind"]["enum"] == list(KINDS)
    assert change["weight"]["enum"] == list(WEIGHTS)
    assert change["favours"]["enum"] == list(FAVOURS)
    assert change["quiet"]["enum"] == [*QUIETS, None]
    assert definitions["topic"]["enum"] == list(TOPICS)
    assert norm["modality"]["enum"] == list(Modality)
    assert norm["bearer"]["enum"] == list(Party)


def test_a_line_stands_beside_the_heading_that_it_was() -> None:
    old, new = (
        Snapshot.from_text(f"# Shed\n\n{title}\n\nThe shed opens at noon.", media_type="text/markdown")
        for title in ("## 2. Rakes", "Rakes")
    )
    said = render(diff(old, new), "json")
    (change,) = json.loads(said)["changes"]
    assert not faults_of(said)
    assert (change["kind"], change["quiet"]) == ("reworded", "typography")
    assert [(one["id"], one["kind"], one["text"]) for one in change["old"]] == [("h2", "heading", "Rakes")]
    assert [one["kind"] for one in change["new"]] == ["sentence"]


def test_the_stages_of_the_schema_are_those_of_the_model() -> None:
    definitions = SCHEMAS["log-1.json"]["$defs"]
    assert definitions["stage"]["properties"]["kind"]["enum"] == list(STAGE_KINDS)
    assert set(definitions["version"]["properties"]) >= {"returns_to", "resumes", "technical", "vanished"}


def test_the_summary_counts_noise_apart(example: PolicyDiff) -> None:
    summary = json.loads(render(example, "json"))["summary"]
    assert (summary["added"], summary["removed"], summary["reworded"], summary["moved"]) == (1, 1, 2, 0)
    assert (summary["material"], summary["minor"], summary["cosmetic"]) == (3, 1, 0)
    assert summary["quiet"]["numbering"] == 1


def test_json_is_whole_whatever_is_shown(example: PolicyDiff) -> None:
    whole = render(example, "json")
    assert render(example, "json", changes=example.where(topic="rights"), brief=True, width=40, color=True) == whole


def test_text_stands_as_it_is_and_cannot_steer_a_terminal(example: PolicyDiff) -> None:
    hostile = "“naïve” \x1b[31m\x9b \u202e \ud800 \U000e0041"
    said = render(evolve(example, old=evolve(example.old, left_out=(LeftOut(hostile, "menu"),))), "json")
    assert "“naïve”" in said
    assert json.loads(said)["old"]["left_out"][0]["text"] == hostile
    assert not [character for character in "\x1b\x9b\u202e\ud800\U000e0041" if character in said]


def test_changes_alone_are_a_list(example: PolicyDiff) -> None:
    whole = json.loads(render(example, "json"))
    assert json.loads(render(example.changes, "json")) == whole["changes"]


def test_an_unknown_format_is_refused(example: PolicyDiff) -> None:
    with pytest.raises(ValueError, match="no such format of PolicyDiff: 'yaml'; there are text, "):
        render(example, "yaml")


def test_records_are_flat_and_alike(example: PolicyDiff) -> None:
    records = example.to_records()
    assert len(records) == len(example)
    assert {tuple(record) for record in records} == {tuple(records[0])}
    assert records[0]["old_modality"] == "permission"
    assert records[0]["new_text"] == "We must not show your orders to couriers."
    assert records[1]["new_text"] is None
    assert example.where(topic="rights").to_records() == [records[1]]
    assert all(value is None or isinstance(value, str | int | float) for record in records for value in record.values())


def test_records_of_clauses() -> None:
    clauses = extract(load(PAGES[0]))
    records = clauses.to_records()
    assert [record["text"] for record in records] == [clause.text for clause in clauses]
    assert {tuple(record) for record in records} == {tuple(records[0])}
    assert Changes([]).to_records() == []


def test_a_repr_fits_a_line(example: PolicyDiff) -> None:
    change: Change = example.changes[0]
    values = (example, example.changes, change, change.old[0], example.old, example.old.root, example.ledger[0])
    assert [value for value in values if len(repr(value)) > 200 or "\n" in repr(value)] == []
