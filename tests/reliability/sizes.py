"""How much is tried: little within the test suite, much in the long form (`make reliability`), more where asked."""

import os

IS_LONG = os.environ.get("RELIABILITY") == "long"

SIZES = {
    # an environment variable of this name says otherwise: (in the test suite, in the long form)
    "INPUTS": (3_000, 200_000),
    "KILLS": (12, 200),
    "CORPUS_KILLS": (4, 40),
    "VERSIONS": (40, 1_000_000),
    "EXAMPLES": (100, 3_000),
    "WORKERS": (2, os.cpu_count() or 1),
}


def size(name: str) -> int:
    """How many of something are tried."""
    short, long = SIZES[name]
    return int(os.environ.get(name, long if IS_LONG else short))
