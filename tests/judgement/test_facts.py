"""Names and numbers that only one document mentions."""

import pytest

from policydiff import Snapshot, diff


@pytest.mark.parametrize(
    ("added", "names"),
    [
        ("We pass your address to Acme Couriers and to Zenith.", ("Acme Couriers", "Zenith")),
        ("What We Learn About You. We note your address.", ()),  # a title set large holds small words
        ("Our notices stand in The Gazette.", ("The Gazette",)),
    ],
)
def test_new_names(added: str, names: tuple[str, ...]) -> None:
    old = "We sell lamps. We keep your orders."
    changes = diff(Snapshot.from_text(old), Snapshot.from_text(f"{old} {added}"))
    assert changes.names.new == names


def test_an_apostrophe_makes_no_other_name() -> None:
    old, new = "We sell lamps. See Zenith’s Rules for lamps.", "We sell lamps. Mind Zenith's Rules and our own."
    assert not diff(Snapshot.from_text(old), Snapshot.from_text(new)).names.new
