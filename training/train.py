# ruff: noqa: INP001  (a script: no package holds it)
"""Train the weights of `policydiff/norms/tables/` from labelled statements, and measure them on services held out.

    python -m venv /tmp/train && /tmp/train/bin/pip install scikit-learn && /tmp/train/bin/pip install -e .
    /tmp/train/bin/python training/train.py            # cross-validation by service, both halves, then the tables
    /tmp/train/bin/python training/train.py --measure  # the measurement alone

Reads `../shared/eval/norms.jsonl` and, for the labels of `training/labels.tsv`, the pages of `../shared/eval/reading/`
and the documents of `../shared/corpus/` and `../shared/eval/speed/`. The services of `../shared/eval/gold/` are left
out of the tables, so that the figures of `score.py` are on services the weights have not seen. scikit-learn is needed
here alone.
"""

import argparse

from norms import measure_norms, write_norms
from rows import given_rows, own_rows, trainable
from topics import measure_topics, write_topics

PARTS = {"norms": (measure_norms, write_norms), "topics": (measure_topics, write_topics)}


def main() -> None:
    """Measure, and unless told otherwise write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="measure alone")
    parser.add_argument("--only", choices=PARTS, help="of the two tables, this one")
    arguments = parser.parse_args()
    given, own = given_rows(), own_rows()
    for name, (measure, write) in PARTS.items():
        if arguments.only in (None, name):
            measure(given, own)
            if not arguments.measure:
                write(trainable(given, own))


if __name__ == "__main__":
    main()
