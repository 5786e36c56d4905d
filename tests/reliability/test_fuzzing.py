"""Damaged input ends in a document or a typed error, soon, in little memory; the laws hold of what is read."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policydiff import PolicyDiffError, Snapshot, diff, read, render
from policydiff.pipeline import label
from tests.laws import assert_exact, assert_mirrored
from tests.reliability.damage import KINDS, SALT, damaged
from tests.reliability.fuzzing import BYTES, SECONDS, fuzzed
from tests.reliability.sizes import IS_LONG, size

FINDINGS = json.loads((Path(__file__).parent / "findings.json").read_text(encoding="utf-8"))
KEPT = Path(__file__).parents[2] / ".reliability"

pytestmark = pytest.mark.reliability("Whatever the input, nothing but a typed error escapes, soon and in little memory")


def test_damaged_input_ends_in_a_document_or_a_typed_error(
    record_property: Callable[[str, object], None], capfd: pytest.CaptureFixture[str]
) -> None:
    def show(line: str) -> None:
        if IS_LONG and sys.__stderr__ is not None:
            with capfd.disabled():
                sys.__stderr__.write(f"\r{line}" if sys.__stderr__.isatty() else f"{line}\n")

    outcome = fuzzed(size("INPUTS"), workers=size("WORKERS"), kept=KEPT if IS_LONG else None, progress=show)
    record_property(
        "figure",
        f"{outcome.inputs:,} damaged inputs, {outcome.ends.get('read', 0):,} of them read; {len(outcome.findings)} "
        f"escaped; slowest {outcome.slowest[0]:.1f} s of {SECONDS}, largest process {outcome.memory / 1e6:.0f} MB of "
        f"{BYTES / 1e6:.0f}",
    )
    assert outcome.findings == ()
    assert outcome.inputs == size("INPUTS")
    assert outcome.ends["read"] > 0.8 * outcome.inputs  # else the damage is so great that little is tried


def test_a_seed_gives_the_same_input_always() -> None:
    assert [damaged(seed) for seed in range(20)] == [damaged(seed) for seed in range(20)]
    assert len({damaged(seed).content for seed in range(200)}) > 190


def test_an_input_that_takes_too_long_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.reliability.fuzzing.SECONDS", 0.0001)
    outcome = fuzzed(3, workers=1)
    assert [what.partition(":")[0] for _, what in outcome.findings] == ["TooSlowError"] * 3


def test_a_process_that_dies_is_a_finding_and_the_next_goes_on_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", str(Path(__file__).with_name("dies_of_seed_one.sh")))
    outcome = fuzzed(3, workers=1)
    assert outcome.inputs == 3
    assert [seed for seed, _ in outcome.findings] == [1]


@pytest.mark.parametrize("case", FINDINGS, ids=[case["reason"] for case in FINDINGS])
def test_what_was_found_stays_mended(case: dict[str, str]) -> None:
    old, new = (read(Snapshot.from_text(case[side], media_type=case["media_type"])) for side in ("old", "new"))
    changes = diff(old, new)
    assert_exact(changes)
    assert_mirrored(changes, diff(new, old))
    for form in ("json", "text", "html", "markdown", "csv"):
        assert render(changes, form)


def test_a_limit_of_a_condition_counts_whichever_side_names_it() -> None:
    old, new = (
        read(Snapshot.from_text(f"We may send parcels {when}.\n\nGnomes sing.\n"))
        for when in ("only on Monday", "on Monday if asked")
    )
    assert_mirrored(diff(old, new), diff(new, old))


PIECES = st.one_of(
    st.sampled_from(SALT),
    st.sampled_from(
        ("We may share your data.", "You must not copy it ", "within 30 days", "Privacy policy", ". ", "\n", " ")
    ),
    st.text(max_size=12),
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
MANY = settings(deadline=None, max_examples=size("EXAMPLES"), suppress_health_check=[HealthCheck.too_slow])


@given(TEXTS, TEXTS, st.sampled_from(sorted(KINDS)))
@MANY
def test_any_two_texts_give_an_exact_diff_or_a_typed_error(was: str, now: str, media_type: str) -> None:
    try:
        old, new = (read(Snapshot.from_text(text, media_type=media_type)) for text in (was, now))
    except PolicyDiffError:
        return
    changes = diff(old, new)
    assert_exact(changes)
    assert_mirrored(changes, diff(new, old))
    json.loads(render(changes, "json"))


@given(TEXTS, st.one_of(st.none(), TEXTS))
@MANY
def test_any_statement_has_norms_or_none(text: str, lead_in: str | None) -> None:
    if text:
        assert label({"text": text, "lead_in": lead_in})["topic"]


@given(
    st.binary(max_size=300), st.sampled_from(sorted(KINDS)), st.sampled_from((None, "utf-8", "utf-7", "shift_jis", "x"))
)
@MANY
def test_any_bytes_give_a_document_or_a_typed_error(content: bytes, media_type: str, declared: str | None) -> None:
    snapshot = Snapshot(content=content, media_type=media_type, source="bytes", declared_encoding=declared)
    try:
        text = read(snapshot).text
    except PolicyDiffError as error:
        text = str(error)
        assert text.startswith("bytes: ")
    assert text
