# ruff: noqa: T201, INP001  (part of a script)
"""The weights of topics."""

from collections.abc import Sequence

import numpy as np
from linear import Linear, write
from rows import Row, folds, half

from policydiff.lexicon.topics import TOPICS
from policydiff.norms.topics import spoken_for, topic_features
from policydiff.norms.words import words_of

OTHER_LOSS = 1.5  # taken from "other": the labelled statements hold bare headings, which documents keep apart


def topic_row(row: Row) -> list[str]:
    """The features of a statement for its topic."""
    return sorted(topic_features(words_of(row["text"]).words, row["lead_in"], tuple(row["section"])))


def trained_topics(rows: Sequence[Row], features: Sequence[list[str]]) -> Linear:
    """The model of topics, from the statements that have one."""
    weights = [0.5 if row["service"].startswith("own ") else 1.0 for row in rows]
    return Linear(features, [row["topics"][0] for row in rows], weights, 1.0)


def measure_topics(given: list[Row], own: list[Row]) -> None:
    """Cross-validation by service: the topic of statements of services that were not trained on."""
    given = [row for row in given if row.get("topics")]
    features = [topic_row(row) for row in given + own]
    right = [False] * len(given)
    for train, test in folds(given, own):
        model = trained_topics([(given + own)[i] for i in train], [features[i] for i in train])
        for i, sums in zip(test, model.sums([features[i] for i in test]), strict=True):
            spoken = spoken_for(words_of(given[i]["text"]).words, given[i]["lead_in"], tuple(given[i]["section"]))
            spoken["other"] = spoken.get("other", 0) - 100 * OTHER_LOSS
            total = {label: sums[at] + spoken.get(label, 0) / 100 for at, label in enumerate(model.labels)}
            right[i] = max(total, key=total.__getitem__) in given[i]["topics"]
    for name, part in (("all", None), ("tune", 1), ("held out", 0)):
        chosen = [right[i] for i, row in enumerate(given) if part is None or half(row["service"]) == part]
        print(f"topics, {name}: {np.mean(chosen):.3f} of {len(chosen)}")


def write_topics(rows: list[Row]) -> None:
    """Train on the rows that have a topic and write the table."""
    about = [row for row in rows if row.get("topics")]
    topics = trained_topics(about, [topic_row(row) for row in about])
    write("topics", TOPICS, [topics.columns(TOPICS, {"other": OTHER_LOSS})], (len(TOPICS),))
