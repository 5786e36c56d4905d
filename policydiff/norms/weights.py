"""Weights of a linear model over readable features: how much each feature speaks for each label.

The tables are made by `training/train.py` and read on first use. A row is a feature and a whole number for each label,
in hundredths; the label with the greatest sum wins.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from attrs import frozen


@frozen
class Weights:
    """A table of weights.

    Attributes:
        labels: The labels, in the order of the columns.
        bias: What speaks for each label before anything is seen.
        rows: The weights of each feature.
    """

    labels: tuple[str, ...]
    bias: tuple[int, ...]
    rows: dict[str, tuple[int, ...]]

    def sums(self, features: Iterable[str]) -> list[int]:
        """How much the features together speak for each label; features without a row say nothing."""
        found = filter(None, map(self.rows.get, features))
        return list(map(sum, zip(self.bias, *found, strict=True)))


@cache
def weights_named(name: str) -> Weights:
    """The table of that name ("norms" or "topics") shipped with the package."""
    lines = Path(__file__).with_name("tables").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()
    labels = tuple(lines[0].split("\t")[1:])
    rows = {}
    for line in lines[1:]:
        feature, _, numbers = line.partition("\t")
        rows[feature] = tuple(map(int, numbers.split("\t")))
    return Weights(labels, rows.pop("^bias"), rows)
