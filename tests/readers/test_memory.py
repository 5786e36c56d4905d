"""What reading took is given back: a process that reads many policies does not grow."""

from pathlib import Path

import pytest

from policydiff.readers.markdown import rendered

STATUS = Path("/proc/self/statm")
POLICY = "# Privacy\n\n" + "We keep [your orders](https://example.org/orders) for *30 days*.\n\n" * 1_000


def megabytes_held() -> float:
    return int(STATUS.read_text().split()[1]) * 4096 / 1e6


@pytest.mark.skipif(not STATUS.exists(), reason="the system does not tell what a process holds")
def test_reading_markdown_again_and_again_takes_no_more_memory() -> None:
    for _ in range(3):
        rendered(POLICY)
    before = megabytes_held()
    for _ in range(50):
        rendered(POLICY)
    assert megabytes_held() - before < 10
