# ruff: noqa: T201, INP001  (a script: it prints, and no package holds it)
"""Train the weights of `policydiff/norms/tables/` from labelled statements, and measure them on services held out.

    python -m venv /tmp/train && /tmp/train/bin/pip install scikit-learn && /tmp/train/bin/pip install -e .
    /tmp/train/bin/python training/train.py            # cross-validation by service, both halves, then the tables
    /tmp/train/bin/python training/train.py --measure  # the measurement alone

Reads `../shared/eval/norms.jsonl` and, for the labels of `training/labels.tsv`, the pages of `../shared/eval/reading/`
and the documents of `../shared/corpus/`. The services of `../shared/eval/gold/` are left out of the tables, so that the
figures of `score.py` are on services the weights have not seen. scikit-learn is needed here alone.
"""

import argparse
import hashlib
import json
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from policydiff import load, read
from policydiff.errors import PolicyDiffError
from policydiff.lexicon.topics import TOPICS
from policydiff.model import Modality, Party
from policydiff.norms.features import features_of, main_frames
from policydiff.norms.frames import skeleton_of
from policydiff.norms.labelling import lead_of, plain
from policydiff.norms.modality import Reading, readings_of
from policydiff.norms.parties import Parties, names_of
from policydiff.norms.topics import spoken_for, topic_features
from policydiff.norms.words import words_of

SHARED = Path(__file__).parents[2] / "shared"
TABLES = Path(__file__).parents[1] / "policydiff" / "norms" / "tables"
GOLD = {
    *("Alibaba.com", "Amazon Appstore", "CrowdTangle", "Flickr", "Google Drive", "Instagram", "Linear", "Parler"),
    *("Proton Mail", "Rubicon Project", "Stack Overflow", "Thunderbird", "Tumblr", "Vimeo", "Zoom"),
}
MODALITIES = [*Modality]
BEARERS = [Party.PROVIDER, Party.USER, Party.THIRD_PARTY]
OWN_WEIGHT = 0.6  # of our own labels against the given ones; 0.3, 0.6 and 1 were tried by cross-validation
NONE_LOSS = (
    0.7  # taken from "none": costs no accuracy in cross-validation and finds a bearer for one norm in twenty more
)
OTHER_LOSS = 1.5  # taken from "other": the labelled statements hold bare headings, which documents keep apart
RARE = 3  # features of fewer statements are dropped: they carry nothing across services and would treble the tables
LEAST = 6  # hundredths: a feature that nowhere weighs more is dropped

Row = dict[str, Any]


def given_rows() -> list[Row]:
    """The labelled statements of the evaluation."""
    return [json.loads(line) for line in (SHARED / "eval" / "norms.jsonl").read_text("utf-8").splitlines()]


def fingerprint(text: str) -> str:
    """What names a statement in `labels.tsv` without quoting it: of its letters and digits."""
    return hashlib.sha256(re.sub(r"[\W_]", "", text.lower()).encode()).hexdigest()[:16]


def own_rows() -> list[Row]:
    """The statements of pages at hand that `labels.tsv` labels."""
    labels = {}
    for line in (Path(__file__).parent / "labels.tsv").read_text("utf-8").splitlines()[1:]:
        key, modality, bearer, topic = line.split("\t")
        labels[key] = {"norms": [[modality, bearer]], "topics": [topic]}
    rows = []
    for path in _pages():
        try:
            document = read(load(path))
        except PolicyDiffError:
            continue
        for statement in document.statements:
            label = labels.pop(fingerprint(statement.text), None)
            if label:
                place = {"text": statement.text, "lead_in": statement.lead_in, "section": list(statement.path)}
                rows.append({"service": f"own {path.stem}", "name": _name(path), **place, **label})
    print(f"own labels: {len(rows)} found, {len(labels)} no longer met")
    return rows


def _pages() -> Iterator[Path]:
    yield from sorted((SHARED / "eval" / "reading").glob("*.html"))
    with tempfile.TemporaryDirectory() as folder:
        bundle = SHARED / "corpus" / "pga-versions.bundle"
        subprocess.run(["git", "clone", "--quiet", str(bundle), folder], check=True)  # noqa: S603, S607
        yield from sorted(Path(folder).glob("*/*.md"))


def _name(path: Path) -> str:
    return path.parent.name if path.suffix == ".md" else path.stem.split("_", 1)[-1].split("-")[0]


def norm_features(row: Row) -> list[str]:
    """The features of a statement, by the code that reads them in use."""
    parties = Parties.named(names_of(row.get("name", row["service"])))
    lead = lead_of(row["lead_in"], parties)
    skeleton = skeleton_of(words_of(row["text"]).words, parties.table_for(row["text"]))
    return sorted(features_of(skeleton, lead, readings_of(skeleton, lead), tuple(row["section"])))


def plain_reading(row: Row) -> Reading | None:
    """What the rules say alone, where the weights are not asked."""
    parties = Parties.named(names_of(row.get("name", row["service"])))
    skeleton = skeleton_of(words_of(row["text"]).words, parties.table_for(row["text"]))
    return plain(main_frames(skeleton), readings_of(skeleton, lead_of(row["lead_in"], parties)))


def topic_row(row: Row) -> list[str]:
    """The features of a statement for its topic."""
    return sorted(topic_features(words_of(row["text"]).words, row["lead_in"], tuple(row["section"])))


class Linear:
    """A logistic regression over sets of features."""

    def __init__(
        self, features: Sequence[list[str]], labels: Sequence[str], weights: Sequence[float], c: float
    ) -> None:
        count = Counter(name for names in features for name in names)
        kept = [dict.fromkeys((name for name in names if count[name] >= RARE), 1.0) for names in features]
        self.vectorizer = DictVectorizer(dtype=np.float32)
        table = self.vectorizer.fit_transform(kept)
        self.model = LogisticRegression(C=c, max_iter=300).fit(table, labels, sample_weight=weights)
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


def trained_norms(rows: Sequence[Row], features: Sequence[list[str]]) -> tuple[Linear, Linear]:
    """The models of modality and of bearer."""
    weights = [OWN_WEIGHT if row["service"].startswith("own ") else 1.0 for row in rows]
    modality = Linear(features, [row["norms"][0][0] for row in rows], weights, 0.25)
    bound = [i for i, row in enumerate(rows) if row["norms"][0][1] != "-"]
    bearer = Linear(
        [features[i] for i in bound], [rows[i]["norms"][0][1] for i in bound], [weights[i] for i in bound], 0.25
    )
    return modality, bearer


def trained_topics(rows: Sequence[Row], features: Sequence[list[str]]) -> Linear:
    """The model of topics, from the statements that have one."""
    weights = [0.5 if row["service"].startswith("own ") else 1.0 for row in rows]
    return Linear(features, [row["topics"][0] for row in rows], weights, 1.0)


def measure(given: list[Row], own: list[Row]) -> None:
    """Cross-validation by service: modality, bearer and topic on statements of services that were not trained on."""
    features = [norm_features(row) for row in given + own]
    said: list[tuple[str, str]] = [("", "")] * len(given)
    for train, test in _folds(given, own):
        modality, bearer = trained_norms([(given + own)[i] for i in train], [features[i] for i in train])
        sums = modality.sums([features[i] for i in test])
        sums[:, modality.labels.index("none")] -= NONE_LOSS
        bearers = bearer.sums([features[i] for i in test]).argmax(1)
        for i, m, b in zip(test, sums.argmax(1), bearers, strict=True):
            label = modality.labels[m]
            plain = plain_reading(given[i])
            weighed = (label, bearer.labels[b] if label != "none" else "-")
            said[i] = (plain.modality.value, plain.bearer.value) if plain else weighed
    for name, half in (("all", None), ("tune", 1), ("held out", 0)):
        chosen = [i for i, row in enumerate(given) if half is None or _half(row["service"]) == half]
        print(f"norms, {name}:", _figures([given[i] for i in chosen], [said[i] for i in chosen]))
    _measure_topics([row for row in given if row.get("topics")], own)


def _measure_topics(given: list[Row], own: list[Row]) -> None:
    features = [topic_row(row) for row in given + own]
    right = [False] * len(given)
    for train, test in _folds(given, own):
        model = trained_topics([(given + own)[i] for i in train], [features[i] for i in train])
        for i, sums in zip(test, model.sums([features[i] for i in test]), strict=True):
            spoken = spoken_for(words_of(given[i]["text"]).words, given[i]["lead_in"], tuple(given[i]["section"]))
            spoken["other"] = spoken.get("other", 0) - 100 * OTHER_LOSS
            total = {label: sums[at] + spoken.get(label, 0) / 100 for at, label in enumerate(model.labels)}
            right[i] = max(total, key=total.__getitem__) in given[i]["topics"]
    for name, half in (("all", None), ("tune", 1), ("held out", 0)):
        chosen = [right[i] for i, row in enumerate(given) if half is None or _half(row["service"]) == half]
        print(f"topics, {name}: {np.mean(chosen):.3f} of {len(chosen)}")


def _folds(given: list[Row], own: list[Row]) -> Iterator[tuple[list[int], list[int]]]:
    groups = [row["service"] for row in given]
    for train, test in GroupKFold(5).split(groups, groups=groups):
        yield [*train, *range(len(given), len(given) + len(own))], list(test)


def _half(service: str) -> int:
    return int(hashlib.sha1(service.encode()).hexdigest(), 16) % 2  # noqa: S324


def _figures(rows: list[Row], said: list[tuple[str, str]]) -> str:
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


def write(name: str, labels: Sequence[str], parts: Sequence[dict[str, list[float]]], widths: Sequence[int]) -> None:
    """Write a table: a feature a line, its weights in hundredths."""
    lines = ["\t".join(["feature", *labels])]
    for feature in sorted({feature for part in parts for feature in part}):
        numbers: list[int] = []
        for part, width in zip(parts, widths, strict=True):
            numbers += [round(100 * weight) for weight in part.get(feature, [0.0] * width)]
        if feature == "^bias" or max(map(abs, numbers)) >= LEAST:
            lines.append("\t".join([feature, *map(str, numbers)]))
    (TABLES / f"{name}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines) - 1} features")


def main() -> None:
    """Measure, and unless told otherwise write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="measure alone")
    given, own = given_rows(), own_rows()
    only_measure = parser.parse_args().measure
    measure(given, own)
    if only_measure:
        return
    rows = [row for row in given if row["service"] not in GOLD] + own
    modality, bearer = trained_norms(rows, [norm_features(row) for row in rows])
    parts = [modality.columns(MODALITIES, {"none": NONE_LOSS}), bearer.columns(BEARERS, {})]
    write("norms", [*MODALITIES, *BEARERS], parts, (len(MODALITIES), len(BEARERS)))
    about = [row for row in rows if row.get("topics")]
    topics = trained_topics(about, [topic_row(row) for row in about])
    write("topics", TOPICS, [topics.columns(TOPICS, {"other": OTHER_LOSS})], (len(TOPICS),))


if __name__ == "__main__":
    main()
