"""Snapshots from local files, from standard input and from a day in a folder of dated files."""

import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from policydiff.errors import SourceError, TooComplexError
from policydiff.model import Snapshot
from policydiff.options import Options
from policydiff.sources.folder import name_date, path_in_force
from policydiff.sources.media import MEDIA_TYPES, media_type_of
from policydiff.sources.records import record_of

STANDARD_INPUT = "-"

_AT_DAY = re.compile(r"^(?P<folder>.+)@(?P<day>\d{4}-\d{2}-\d{2})$", re.DOTALL)


def loaded_snapshot(
    locator: str | os.PathLike[str],
    *,
    media_type: str | None = None,
    asserted: date | None = None,
    options: Options,
) -> Snapshot:
    """The snapshot that a path, "-" or "FOLDER@2019-01-25" names.

    Args:
        locator: A path, "-" for standard input, or a folder and a day.
        media_type: One of `MEDIA_TYPES`; None to tell from the name and the bytes.
        asserted: The day the text stood; None to take it from the file name.
        options: `max_bytes` bounds the size.

    Raises:
        SourceError: Nothing is there.
        NoSnapshotError: The folder holds no snapshot for that day.
        DamagedSnapshotError: It is not what was kept.
        UnsupportedMediaTypeError: The bytes are of a kind that is not read.
        TooComplexError: There are more than `max_bytes` bytes.
        ValueError: `media_type` is none of the three.
    """
    if media_type is not None and media_type not in MEDIA_TYPES:
        raise ValueError(f"no such media type: {media_type!r}; use one of {', '.join(MEDIA_TYPES)}")
    name = os.fspath(locator)
    if name == STANDARD_INPUT:
        content, stem, record = sys.stdin.buffer.read(options.max_bytes + 1), None, None
    else:
        path = named_path(name)
        content = _content(path, options)
        name, stem = str(path), name_date(path)
        record = record_of(path, content) if isinstance(stem, datetime) else None
    if len(content) > options.max_bytes:
        raise _too_large(name, options)
    told = record or {}
    return Snapshot(
        content=content,
        media_type=media_type_of(name, content, media_type or told.get("media_type")),
        source=name,
        asserted=asserted or _day(stem),
        captured=stem if isinstance(stem, datetime) else None,
        declared_encoding=told.get("encoding"),
        archived_at=told.get("archived_at"),
    )


def _day(stamp: date | datetime | None) -> date | None:
    return stamp.astimezone(UTC).date() if isinstance(stamp, datetime) else stamp


def named_path(name: str) -> Path:
    """The file that a path, or a folder and a day, names.

    Raises:
        SourceError: There is no such day, or no such folder.
        NoSnapshotError: The folder holds no snapshot for that day.
    """
    path = Path(name)
    if not path.exists() and (at := _AT_DAY.match(name)):
        return path_in_force(Path(at["folder"]), _asked_day(name, at["day"]))
    return path


def _asked_day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SourceError(f"{name}: {text} is no date; write FOLDER@YYYY-MM-DD", source=name) from None


def _content(path: Path, options: Options) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(
                f"{path}: is a folder; name a file in it, or a day as {path}@YYYY-MM-DD", source=str(path)
            )
        if path.stat().st_size > options.max_bytes:
            raise _too_large(str(path), options)
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file; check the path", source=str(path)) from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise SourceError(
            f"{path}: cannot be read ({reason}); check the path and its permissions", source=str(path)
        ) from None


def _too_large(name: str, options: Options) -> TooComplexError:
    return TooComplexError(
        f"{name}: over {options.max_bytes:,} bytes; cut it down or raise the option max_bytes", source=name
    )
