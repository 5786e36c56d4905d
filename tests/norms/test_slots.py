"""The further slots of a norm are read once, when they are first asked for, and survive the way to another process."""

import pickle

from policydiff import Snapshot, extract, read
from policydiff.model import Modality, Norm, Party, Slots


def test_slots_are_read_once_and_late() -> None:
    asked = []

    def reading() -> Slots:
        asked.append("asked")
        return Slots(action="send")

    norm = Norm(modality=Modality.PERMISSION, bearer=Party.PROVIDER, reading=reading)
    assert asked == []
    assert (norm.action, norm.condition, norm.action) == ("send", None, "send")
    assert asked == ["asked"]


def test_slots_can_be_read_in_another_process() -> None:
    (clause,) = extract(read(Snapshot.from_text("If you consent, we may share your address with our couriers.")))
    kept = pickle.loads(pickle.dumps(clause))
    assert kept == clause
    assert kept.norms[0].recipients == clause.norms[0].recipients == ("our couriers",)
