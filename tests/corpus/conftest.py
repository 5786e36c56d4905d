"""A small corpus, what it holds when one worker made it in one go, and how its files and rows are read."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from policydiff import diff_corpus
from tests.corpus.histories import repository_of, versions

Rows = Callable[[Path, str], list[dict[str, Any]]]
Files = Callable[[Path], dict[str, bytes]]

NAMES = [f"Shop {number}" for number in range(12)]
VERSIONS = 9


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve histories of nine versions."""
    histories = {f"{name}/Privacy Policy.md": versions(name, VERSIONS) for name in NAMES}
    return repository_of(tmp_path_factory.mktemp("histories") / "shops.git", histories)


@pytest.fixture(scope="session")
def whole(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of all of them, made by one worker in one go."""
    folder = tmp_path_factory.mktemp("whole") / "corpus"
    diff_corpus([f"git:{repository}"], out=folder, workers=1)
    return folder


@pytest.fixture(scope="session")
def files() -> Files:
    """Every file of a folder with its bytes."""
    return lambda folder: {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="session")
def rows() -> Rows:
    """The rows of a table, shard by shard."""
    return lambda folder, table: [
        json.loads(line) for path in sorted((folder / table).glob("*.jsonl")) for line in path.read_text().splitlines()
    ]
