"""Weights of a linear model over readable features: how much each feature speaks for each label.

The tables are made by `training/train.py` and read on first use. A row is a feature and a whole number for each label,
in hundredths, blank for nought; the label with the greatest sum wins.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from struct import Struct, unpack

from attrs import frozen

_BITS = 32  # of a lane; a sum of hundredths never comes near its bounds
_ZERO = 1 << (_BITS - 1)  # what a lane that stands for nought holds, so that no lane is negative


@frozen
class Weights:
    """A table of weights.

    The weights of a feature for all labels are one great number, a lane of bits for each label: a hundred features are
    then summed for twenty labels in a hundred additions.

    Attributes:
        labels: The labels, in the order of the columns.
        bias: What speaks for each label before anything is seen.
        rows: The weights of each feature.
    """

    labels: tuple[str, ...]
    bias: int
    rows: dict[str, int]

    @classmethod
    def of(cls, labels: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> "Weights":
        """The table of rows of numbers; the row "^bias" among them speaks for every statement."""
        lanes = Struct(f"<{len(labels)}I")
        nought = int.from_bytes(lanes.pack(*[_ZERO] * len(labels)), "little")
        packed = {
            feature: int.from_bytes(lanes.pack(*[_ZERO + number for number in numbers]), "little") - nought
            for feature, numbers in rows
        }
        return cls(tuple(labels), packed.pop("^bias") + nought, packed)

    def total(self, features: Iterable[str]) -> int:
        """What the features together say beside the bias, lane by lane; those without a row say nothing."""
        return sum(filter(None, map(self.rows.get, features)))

    def sums(self, features: Iterable[str]) -> list[int]:
        """How much the features together speak for each label."""
        return [lane - _ZERO for lane in self._lanes(self.total(features))]

    def label(self, total: int) -> str:
        """The label that a total speaks for most; the first of equals."""
        lanes = self._lanes(total)
        return self.labels[lanes.index(max(lanes))]

    def _lanes(self, total: int) -> tuple[int, ...]:
        size = len(self.labels)
        return unpack(f"<{size}I", (self.bias + total).to_bytes(size * _BITS // 8, "little"))


@cache
def weights_named(name: str) -> Weights:
    """The table of that name ("norms" or "topics") shipped with the package."""
    lines = Path(__file__).with_name("tables").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return Weights.of(lines[0].split("\t")[1:], ((name, [int(number or 0) for number in said]) for name, *said in rows))
