"""A dear pattern is asked only where a hint stands: whatever it finds must hold one."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policydiff.judgement.circumstances import CIRCUMSTANCE_PATTERNS
from policydiff.judgement.direction import VERDICT_PATTERNS
from policydiff.judgement.side import IDLE_PATTERNS
from policydiff.norms.constitutive import KINDS

HINTED = [
    *((hints, asks) for _, hints, asks in KINDS),
    *((hints, asks) for hints, asks, _ in CIRCUMSTANCE_PATTERNS),
    *IDLE_PATTERNS,
    *((hints, asks) for _, hints, asks, _ in VERDICT_PATTERNS),
]


@pytest.mark.parametrize(("hints", "asks"), HINTED, ids=[", ".join(hints) for hints, _ in HINTED])
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_what_a_pattern_finds_holds_a_hint(data: st.DataObject, hints: Sequence[str], asks: re.Pattern[str]) -> None:
    """In ASCII, where a capital has one small letter."""
    text = data.draw(st.from_regex(asks, alphabet=st.characters(codec="ascii")))
    found = asks.search(text)
    assert found
    assert any(hint in found[0].lower() for hint in hints)
