# ruff: noqa: T201, INP001  (part of a script)
"""The weights of modality and bearer."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from linear import Linear, write
from rows import Row, folds, half

from policydiff.model import Modality
from policydiff.norms.features import features_of, main_frames
from policydiff.norms.frames import skeleton_of
from policydiff.norms.labelling import decided, lead_of, plain
from policydiff.norms.modality import Reading, readings_of
from policydiff.norms.parties import Parties, names_of
from policydiff.norms.words import words_of

MODALITIES = [*Modality]
NO_NORM = "none -"
OWN_WEIGHT = 0.35  # of our own labels against the given ones; 0.2, 0.35, 0.6 and 1 were tried by cross-validation
LEAST = 7  # hundredths: a feature that nowhere weighs more is dropped
NONE_LOSS = 0.4  # taken from "none -": costs hardly any accuracy, and finds a bearer for more norms


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


def trained_norms(rows: Sequence[Row], features: Sequence[list[str]]) -> Linear:
    """The model of modality and bearer together, as pairs: "permission provider", "none -"."""
    weights = [OWN_WEIGHT if row["service"].startswith("own ") else 1.0 for row in rows]
    return Linear(features, [" ".join(row["norms"][0]) for row in rows], weights, 0.25)


def measure_norms(given: list[Row], own: list[Row]) -> None:
    """Cross-validation by service: modality and bearer on statements of services that were not trained on."""
    rows = given + own
    features = [norm_features(row) for row in rows]
    said: list[tuple[str, ...]] = [()] * len(given)
    for train, test in folds(given, own):
        model = trained_norms([rows[i] for i in train], [features[i] for i in train])
        sums = model.sums([features[i] for i in test])
        sums[:, model.labels.index(NO_NORM)] -= NONE_LOSS
        for i, totals in zip(test, (100 * sums).tolist(), strict=True):
            plain = plain_reading(given[i])
            said[i] = (plain.modality, plain.bearer) if plain else decided(model.labels, totals)
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
    model = trained_norms(rows, [norm_features(row) for row in rows])
    write("norms", model.labels, model.columns(model.labels, {NO_NORM: NONE_LOSS}), LEAST)
