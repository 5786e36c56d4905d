# ruff: noqa: T201, INP001  (part of a script)
"""The weights of modality and bearer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from linear import most_telling, rounded, sparse, write
from rows import Row, brand, folds, half
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

from policydiff.model import Modality, Party
from policydiff.norms.features import features_of
from policydiff.norms.frames import skeleton_of
from policydiff.norms.labelling import decided, lead_of
from policydiff.norms.modality import Reading, readings_of
from policydiff.norms.parties import Parties, names_of
from policydiff.norms.ruling import ruled
from policydiff.norms.words import words_of

MODALITIES = [*Modality]
NO_NORM = "none -"
OWN_WEIGHT = 0.5  # of our own labels against the given ones, for the machine; .35 and 1 were tried by cross-validation
OWN_WEIGHT_ALONE = 0.35  # the same for modality and bearer alone; .5 was tried
MACHINE_SHARE = 0.75  # of the machine's weights, which are smaller, beside the regressions'
ALONE_SHARE = 0.35  # of each regression's: the more, the more bearers are right, and the fewer modalities
RARE = 5  # features of fewer statements are dropped: they carry nothing across services
KEPT = 11_000  # features of the table; 9,500 bring .003 less, 12,500 no more
LEAST = 0.05  # a smaller weight is taken for nought: a quarter of the table, at no cost
NONE_LOSS = 0.7  # taken from "none -": costs hardly any accuracy, and finds a bearer for more norms


def norm_features(row: Row) -> list[str]:
    """The features of a statement, by the code that reads them in use."""
    parties = Parties.named(names_of(row.get("name", row["service"])))
    lead = lead_of(row["lead_in"], parties)
    skeleton = skeleton_of(words_of(row["text"]).words, parties.table_for(row["text"]))
    return sorted(features_of(skeleton, lead, readings_of(skeleton, lead), tuple(row["section"])))


def ruled_reading(row: Row) -> Reading | None:
    """What the rules say alone, where the weights are not asked."""
    parties = Parties.named(names_of(row.get("name", row["service"])))
    skeleton = skeleton_of(words_of(row["text"]).words, parties.table_for(row["text"]))
    lead = lead_of(row["lead_in"], parties)
    return ruled(skeleton, lead, readings_of(skeleton, lead), tuple(row["section"]), hangs=bool(row["lead_in"]))


class Norms:
    """Modality and bearer together, as pairs: "permission provider", "none -".

    A pair's weights are those of a support vector machine over the pairs and of two logistic regressions, one over the
    modalities and one over the bearers: a pair seldom seen is then read by its parts. They are fitted twice, the second
    time over the features that said most.
    """

    def __init__(self, rows: Sequence[Row], features: Sequence[list[str]]) -> None:
        count = Counter(name for names in features for name in names)
        self.vectorizer = DictVectorizer(dtype=np.float32)
        self.vectorizer.fit([{name: 1.0 for name in count if count[name] >= RARE}])
        self.labels = sorted({" ".join(row["norms"][0]) for row in rows})
        table = sparse(self.vectorizer, _ones(features))
        weights, _ = self._fitted(table, rows)
        self.vectorizer.restrict(most_telling(weights, table, KEPT), indices=True)
        weights, bias = self._fitted(sparse(self.vectorizer, _ones(features)), rows)
        bias[self.labels.index(NO_NORM)] -= NONE_LOSS
        self.weights, self.bias = rounded(weights, LEAST), bias.round(2)

    def _fitted(self, table: csr_matrix, rows: Sequence[Row]) -> tuple[np.ndarray, np.ndarray]:
        """The weights of each pair, and what speaks for it before anything is seen."""
        pairs = [" ".join(row["norms"][0]) for row in rows]
        machine = LinearSVC(C=0.03).fit(table, pairs, sample_weight=_weights(rows, OWN_WEIGHT))
        weights, bias = MACHINE_SHARE * machine.coef_, MACHINE_SHARE * machine.intercept_
        for part in (0, 1):
            alone = LogisticRegression(C=0.25, max_iter=150, tol=1e-3)
            alone.fit(table, [row["norms"][0][part] for row in rows], sample_weight=_weights(rows, OWN_WEIGHT_ALONE))
            places = [list(alone.classes_).index(pair.split()[part]) for pair in self.labels]
            weights, bias = weights + ALONE_SHARE * alone.coef_[places], bias + ALONE_SHARE * alone.intercept_[places]
        return weights, bias

    def sums(self, features: Sequence[list[str]]) -> np.ndarray:
        """How much the features of each statement speak for each pair."""
        return sparse(self.vectorizer, _ones(features)) @ self.weights.T + self.bias

    def rows(self) -> dict[str, list[float]]:
        """The weights of each feature that is kept, pairs in order; "^bias" too."""
        names = self.vectorizer.get_feature_names_out()
        return {"^bias": list(self.bias)} | {name: list(self.weights[:, at]) for at, name in enumerate(names)}


def norms_read_apart(rows: list[Row]) -> list[str]:
    """The norm of each statement ("permission provider") as it is read by a model that has not seen its house.

    Topics are trained on norms read so, since in use, too, they are of statements never met: those that a model was
    trained on are read too well.
    """
    features = [norm_features(row) for row in rows]
    houses = [brand(row.get("name", row["service"])) for row in rows]
    read = [""] * len(rows)
    for train, test in GroupKFold(5).split(houses, groups=houses):
        model = Norms([rows[i] for i in train], [features[i] for i in train])
        for i, (modality, bearer) in zip(test, _said(model, rows, features, test), strict=True):
            read[i] = f"{modality} {bearer}"
    return read


def _said(
    model: Norms, rows: list[Row], features: list[list[str]], asked: Iterable[int]
) -> Iterator[tuple[Modality, Party]]:
    """Modality and bearer of the rows asked for: the rules', and where they are silent the model's."""
    asked = list(asked)
    totals = (100 * model.sums([features[i] for i in asked])).tolist()
    for i, sums in zip(asked, totals, strict=True):
        rule = ruled_reading(rows[i])
        yield (rule.modality, rule.bearer) if rule else decided(model.labels, sums)


def _ones(features: Sequence[list[str]]) -> list[dict[str, float]]:
    return [dict.fromkeys(names, 1.0) for names in features]


def _weights(rows: Sequence[Row], own: float) -> list[float]:
    return [own if row["service"].startswith("own ") else 1.0 for row in rows]


def measure_norms(given: list[Row], own: list[Row]) -> None:
    """Cross-validation by service: modality and bearer on statements of services that were not trained on."""
    rows = given + own
    features = [norm_features(row) for row in rows]
    said: list[tuple[str, ...]] = [()] * len(given)
    for train, test in folds(given, own):
        model = Norms([rows[i] for i in train], [features[i] for i in train])
        for i, reading in zip(test, _said(model, rows, features, test), strict=True):
            said[i] = reading
    for name, part in (("all", None), ("tune", 1), ("held out", 0)):
        chosen = [i for i, row in enumerate(given) if part is None or half(row["service"]) == part]
        print(f"norms, {name}:", _figures([given[i] for i in chosen], [said[i] for i in chosen]))


def _figures(rows: list[Row], said: list[tuple[str, ...]]) -> str:
    truth = [tuple(row["norms"][0]) for row in rows]
    pairs = Counter((t[0], s[0]) for t, s in zip(truth, said, strict=True))
    f1 = {}
    for label in MODALITIES:
        hit = pairs[label, label]
        total = sum(n for pair, n in pairs.items() for side in pair if side == label)
        f1[label.value] = 2 * hit / total if total else 0.0
    bound = [(t, s) for t, s in zip(truth, said, strict=True) if t[0] != "none"]
    right = np.mean([t[0] == s[0] for t, s in zip(truth, said, strict=True)])
    bearer = np.mean([t[1] == s[1] for t, s in bound])
    each = ", ".join(f"{label} {value:.2f}" for label, value in f1.items())
    macro = np.mean(list(f1.values()))
    return f"macro-F1 {macro:.3f}, accuracy {right:.3f}, bearer {bearer:.3f} of {len(rows)}; {each}"


def write_norms(rows: list[Row]) -> None:
    """Train on the rows and write the table."""
    model = Norms(rows, [norm_features(row) for row in rows])
    write("norms", model.labels, model.rows())
