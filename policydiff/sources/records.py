"""What is written down about a kept page, sealed so that a changed byte is found."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from policydiff.errors import DamagedSnapshotError

SCHEMA = "policydiff/record-1"
RECORD = ".json"

Record = Mapping[str, Any]


def record_of(page: Path, content: bytes) -> Record | None:
    """What was written down about a page, once it is sure that both are what they were; None where nothing was.

    Raises:
        DamagedSnapshotError: The page or its record is not what was kept.
    """
    path = page.with_suffix(RECORD)
    try:
        record = opened_record(path)
    except FileNotFoundError:
        return None
    if record.get("sha256") != hashlib.sha256(content).hexdigest():
        raise DamagedSnapshotError(
            f"{page}: is not what was kept (its SHA-256 differs from that in {path.name}); take it from a backup, "
            f"or remove {path.name} to read it as it is",
            source=str(page),
        )
    return record


def opened_record(path: Path) -> Record:
    """A record, once it is sure that it is whole.

    Raises:
        FileNotFoundError: There is none.
        DamagedSnapshotError: It is no record, or not what was written.
    """
    try:
        record = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise
    except (OSError, ValueError, RecursionError):
        record = None
    if not isinstance(record, dict) or record.pop("seal", None) != _seal(record):
        raise DamagedSnapshotError(
            f"{path}: is not what was written; take it from a backup, or remove it to read the page as it is",
            source=str(path),
        )
    return record


def sealed(record: Record) -> bytes:
    """A record as JSON that people can read, with a hash of itself, by which a changed byte is found."""
    whole = {"schema": SCHEMA, **record}
    return (json.dumps({**whole, "seal": _seal(whole)}, indent=2) + "\n").encode()


def _seal(record: Record) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()
