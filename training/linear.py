# ruff: noqa: T201, INP001  (part of a script)
"""A linear model over sets of features, and the table of weights it becomes."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

TABLES = Path(__file__).parents[1] / "policydiff" / "norms" / "tables"
RARE = 5  # features of fewer statements are dropped: they carry nothing across services and would treble the tables


class Linear:
    """A logistic regression over sets of features."""

    def __init__(
        self, features: Sequence[list[str]], labels: Sequence[str], weights: Sequence[float], c: float
    ) -> None:
        count = Counter(name for names in features for name in names)
        kept = [dict.fromkeys((name for name in names if count[name] >= RARE), 1.0) for names in features]
        self.vectorizer = DictVectorizer(dtype=np.float32)
        table = self.vectorizer.fit_transform(kept)
        self.model = LogisticRegression(C=c, max_iter=150, tol=1e-3).fit(table, labels, sample_weight=weights)
        self.labels = [str(label) for label in self.model.classes_]

    def sums(self, features: Sequence[list[str]]) -> np.ndarray:
        """How much the features of each statement speak for each label."""
        return self.model.decision_function(self.vectorizer.transform([dict.fromkeys(f, 1.0) for f in features]))

    def columns(self, wanted: Sequence[str], loss: dict[str, float]) -> dict[str, list[float]]:
        """The weights of each feature in the order wanted; "^bias" too."""
        order = [self.labels.index(label) if label in self.labels else None for label in wanted]
        bias = [
            float(self.model.intercept_[i]) - loss.get(label, 0.0) if i is not None else -99.0
            for i, label in zip(order, wanted, strict=True)
        ]
        rows = {"^bias": bias}
        for place, name in enumerate(self.vectorizer.feature_names_):
            rows[name] = [float(self.model.coef_[i][place]) if i is not None else 0.0 for i in order]
        return rows


def write(name: str, labels: Sequence[str], rows: dict[str, list[float]], least: int) -> None:
    """Write a table: a feature a line, its weights in hundredths, blank for nought.

    A feature that nowhere weighs `least` is dropped.
    """
    lines = ["\t".join(["feature", *labels])]
    for feature, weights in sorted(rows.items()):
        numbers = [round(100 * weight) for weight in weights]
        if feature == "^bias" or max(map(abs, numbers)) >= least:
            lines.append("\t".join([feature, *(str(number or "") for number in numbers)]))
    (TABLES / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines) - 1} features")
