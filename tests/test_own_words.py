"""Cases, examples and pages are written by us: none shares twelve words in a row with a policy beside the checkout."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OURS = ("tests/**/*.json", "docs/**/*.md", "*.md", "policydiff/**/*.py")
THEIRS = ("eval/gold/*.md", "eval/speed/*.md", "eval/norms.jsonl", "seeds/*.txt")
RUN = 12


def runs_of(path: Path) -> Iterator[tuple[str, ...]]:
    """Every run of so many words of a file, letter case and marks aside."""
    words = re.findall(r"\w+", path.read_text(encoding="utf-8").lower())
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


@pytest.mark.skipif(not SHARED.is_dir(), reason="no policies beside this checkout to compare with")
def test_no_text_of_a_policy_stands_here() -> None:
    ours = {run: path for pattern in OURS for path in sorted(ROOT.glob(pattern)) for run in runs_of(path)}
    theirs = [path for pattern in THEIRS for path in sorted(SHARED.glob(pattern))]
    assert theirs
    shared = {
        f"{ours[run].relative_to(ROOT)}: {' '.join(run)}" for path in theirs for run in runs_of(path) if run in ours
    }
    assert shared == set()
