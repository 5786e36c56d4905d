# ruff: noqa: T201, INP001  (part of a script)
"""What the two tables share: sparse features as sklearn takes them, and the file a table is written to."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer

TABLES = Path(__file__).parents[1] / "policydiff" / "norms" / "tables"


def sparse(vectorizer: DictVectorizer, features: Sequence[Mapping[str, float]]) -> csr_matrix:
    """A row of shares for each statement, with indexes as short as the support vector machine asks for them."""
    table = vectorizer.transform(features)
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    return table


def most_telling(weights: np.ndarray, table: csr_matrix, kept: int) -> np.ndarray:
    """The places of so many features that say most: what they weigh at most, and how often they stand."""
    said = np.abs(weights).max(0) * np.sqrt(table.getnnz(0))
    return np.sort(np.argsort(-said)[:kept])


def rounded(weights: np.ndarray, least: float) -> np.ndarray:
    """The weights in hundredths as the table shows them, those smaller than `least` as nought."""
    return np.where(np.abs(weights) < least, 0.0, weights.round(2))


def write(name: str, labels: Sequence[str], rows: Mapping[str, Sequence[float]]) -> None:
    """Write a table: a feature a line, its weights in hundredths, blank for nought; one of noughts alone is dropped."""
    lines = ["\t".join(["feature", *labels])]
    for feature, weights in sorted(rows.items()):
        numbers = [round(100 * weight) for weight in weights]
        if any(numbers):
            lines.append("\t".join([feature, *(str(number or "") for number in numbers)]))
    path = TABLES / f"{name}.tsv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines) - 1} features, {path.stat().st_size:,} bytes")
