"""What stands side by side in the ledger, and in which order."""

from collections import Counter

import pytest

from policydiff import Options, PolicyDiff, Snapshot, diff
from policydiff.pipeline import read

OLD = """# Acme Privacy Policy

We may share your drawings with couriers.

We may scan your palm.

We may weigh your bag.
"""
NEW = """# Acme Privacy Policy

We never share your drawings with couriers.

We never scan your palm.

We never weigh your bag.
"""


def compared(old: str, new: str) -> PolicyDiff:
    """Two policies of one heading."""
    was, now = (
        read(Snapshot.from_text(f"# Privacy policy\n\nAcme (“we”) sells rakes.\n\n{text}", media_type="text/markdown"))
        for text in (old, new)
    )
    return diff(was, now)


@pytest.mark.parametrize(
    ("old", "new", "topic", "reason"),
    [
        (
            "We retain copies of everything in backup archives.",
            "Personal data will be deleted or kept no longer than a month.",
            "retention",
            "both say how long something is kept",
        ),
        (
            "You have the right to opt out of receiving newsletters through your account page.",
            "We will only send you newsletters after you have subscribed to our mailing list.",
            "marketing",
            "how messages are stopped stands beside the messages",
        ),
        (
            "You may correct, update or delete your profile in your account.",
            "You have the right to obtain the erasure of a profile from our clerk.",
            "rights",
            "a right of several deeds is answered by a right to one of them",
        ),
    ],
    ids=["retention", "marketing", "rights"],
)
def test_what_is_rewritten_stands_side_by_side(old: str, new: str, topic: str, reason: str) -> None:
    rows = [row for row in compared(old, new).ledger if row.then and row.now]
    assert [row.topic for row in rows] == [topic], reason


def test_what_shares_no_word_stands_apart() -> None:
    stays = "Our gnomes are mended on Mondays by a smith who lives in the yard."
    old = "Copies of all letters are retained in archives."
    new = "Footage will be purged from our cameras as long as the shop stays."
    ledger = compared(f"{old}\n\n{stays}", f"{stays}\n\n{new}").ledger
    assert {(row.topic, len(row.then), len(row.now)) for row in ledger} == {("retention", 0, 1), ("retention", 1, 0)}


@pytest.mark.parametrize("count", [5, 80], ids=["few", "more than are compared with one another"])
def test_every_change_told_stands_in_one_row(count: int) -> None:
    olds = "\n\n".join(f"You must paint fence {number} in the colour of hat {number * 7}." for number in range(count))
    news = "\n\n".join(f"Our gnome {number * 3} may whistle at lamp {number * 5}." for number in range(count))
    policies = compared(olds, news)
    told = Counter(change.id for change in policies.changes if not change.quiet and change.weight != "cosmetic")
    assert len(told) >= count
    assert Counter(id_ for row in policies.ledger for id_ in row.changes) == told


def test_what_changed_alike_in_two_parts_is_one_row() -> None:
    part = "# {}\n\nWe keep your letters for {} days. Frogs {} are counted."
    old, new = ("\n\n".join(part.format(land, days, land) for land in ("Here", "There")) for days in (30, 90))
    (row,) = diff(*(Snapshot.from_text(text, media_type="text/markdown") for text in (old, new))).ledger
    assert (len(row.then), len(row.now), len(row.changes), row.favours) == (2, 2, 2, "provider")


def test_one_verdict_and_one_party_hold_for_a_row_of_one_side() -> None:
    gone = "You must not paint your address. We may lend your address. We never sell your address to anybody."
    ledger = compared(gone, "Frogs sing.").ledger
    for row in ledger:
        assert len({clause.bearer for clause in row.then}) <= 1


def test_topics_of_the_user_stand_last_by_name() -> None:
    options = Options(topics=(("luggage", "your bag"), ("biometrics", "your palm")))
    ledger = diff(Snapshot.from_text(OLD), Snapshot.from_text(NEW), options).ledger
    assert [row.topic for row in ledger] == ["sharing", "biometrics", "luggage"]
