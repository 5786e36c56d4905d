"""The ledger's topics in order."""

from policydiff import Options, Snapshot, diff

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


def test_topics_of_the_user_stand_last_by_name() -> None:
    options = Options(topics=(("luggage", "your bag"), ("biometrics", "your palm")))
    ledger = diff(Snapshot.from_text(OLD), Snapshot.from_text(NEW), options).ledger
    assert [row.topic for row in ledger] == ["sharing", "biometrics", "luggage"]
