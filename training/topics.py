# ruff: noqa: T201, INP001  (part of a script)
"""The weights of topics."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from linear import most_telling, rounded, sparse, write
from norms import norms_read_apart
from rows import Row, folds, half
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from policydiff.lexicon.topics import TOPICS
from policydiff.norms.topics import topic_features

OWN_WEIGHT = 0.5  # of our own labels against the given ones; .25, .4, .5 and .7 were tried by cross-validation
FURTHER_WEIGHT = 0.5  # of a second topic a statement is labelled with: .790 -> .793
TITLE_SHARE = 0.7  # of the words of the nearest title: .778 -> .784; its phrases count whole
REGRESSION_SHARE = 0.17  # of the regression's weights beside the machine's: .790 -> .798
RARE = 2  # features of fewer statements are dropped
KEPT = 9_000  # features of the table: .8194 of 7,500, .8235 of so many
LEAST = 0.02  # a smaller weight is taken for nought


def topic_row(row: Row, norm: str) -> dict[str, float]:
    """The features of a statement for its topic, and what share of each counts; `norm` is what it is read to say."""
    features = topic_features(row["text"], norm, row["lead_in"], tuple(row["section"]))
    return {feature: _share(feature) for feature in sorted(features)}


def _share(feature: str) -> float:
    return TITLE_SHARE if feature.startswith("t:") and not feature.startswith("t:R:") else 1.0


class Topics:
    """A linear model over shares of features, rounded as the table is; rare topics count more.

    Its weights are those of a support vector machine and of a logistic regression together: they err differently. They
    are fitted twice, the second time over the features that said most.
    """

    def __init__(self, rows: Sequence[Row], features: Sequence[dict[str, float]]) -> None:
        count = Counter(name for shares in features for name in shares)
        self.vectorizer = DictVectorizer(dtype=np.float32)
        self.vectorizer.fit([{name: 1.0 for name in count if count[name] >= RARE}])
        pairs = [(at, label) for at, row in enumerate(rows) for label in row["topics"]]
        labels = [TOPICS.index(label) for _, label in pairs]
        shares = [_weight(rows[at], label) for at, label in pairs]
        of_pairs = [features[at] for at, _ in pairs]
        table = sparse(self.vectorizer, of_pairs)
        weights, _ = _fitted(table, labels, shares)
        self.vectorizer.restrict(most_telling(weights, table, KEPT), indices=True)
        weights, bias = _fitted(sparse(self.vectorizer, of_pairs), labels, shares)
        self.weights, self.bias = rounded(weights, LEAST), bias.round(2)

    def topics(self, features: Sequence[dict[str, float]]) -> list[str]:
        """The topic of each statement."""
        return [TOPICS[at] for at in (sparse(self.vectorizer, features) @ self.weights.T + self.bias).argmax(1)]

    def rows(self) -> dict[str, list[float]]:
        """The weights of each feature that is kept, topics in order; "^bias" too."""
        names = self.vectorizer.get_feature_names_out()
        return {"^bias": list(self.bias)} | {
            name: list(self.weights[:, at] * _share(name)) for at, name in enumerate(names)
        }


def _weight(row: Row, label: str) -> float:
    """How much a label of a row counts."""
    if label != row["topics"][0]:
        return FURTHER_WEIGHT
    return OWN_WEIGHT if row["service"].startswith("own ") else 1.0


def _fitted(table: csr_matrix, labels: list[int], shares: list[float]) -> tuple[np.ndarray, np.ndarray]:
    """The weights of each topic against the rest, and what speaks for it before anything is seen."""
    machine = LinearSVC(C=0.02, class_weight="balanced").fit(table, labels, sample_weight=shares)
    regression = LogisticRegression(C=0.3, class_weight="balanced", max_iter=200, tol=1e-3)
    regression.fit(table, labels, sample_weight=shares)
    return (
        machine.coef_ + REGRESSION_SHARE * regression.coef_,
        machine.intercept_ + REGRESSION_SHARE * regression.intercept_,
    )


def measure_topics(given: list[Row], own: list[Row]) -> None:
    """Cross-validation by service: the topic of statements of services that were not trained on."""
    rows, features = _about(given + own)
    given = [row for row in given if row.get("topics")]
    right = [False] * len(given)
    for train, test in folds(given, own):
        model = Topics([rows[i] for i in train], [features[i] for i in train])
        for i, topic in zip(test, model.topics([features[i] for i in test]), strict=True):
            right[i] = topic in given[i]["topics"]
    for name, part in (("all", None), ("tune", 1), ("held out", 0)):
        chosen = [right[i] for i, row in enumerate(given) if part is None or half(row["service"]) == part]
        print(f"topics, {name}: {np.mean(chosen):.3f} of {len(chosen)}")


def write_topics(rows: list[Row]) -> None:
    """Train on the rows that have a topic and write the table."""
    write("topics", TOPICS, Topics(*_about(rows)).rows())


def _about(rows: list[Row]) -> tuple[list[Row], list[dict[str, float]]]:
    """The rows that have a topic, and the features of each."""
    read = zip(rows, norms_read_apart(rows), strict=True)
    pairs = [(row, topic_row(row, norm)) for row, norm in read if row.get("topics")]
    return [row for row, _ in pairs], [features for _, features in pairs]
