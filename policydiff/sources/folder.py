"""A folder of dated snapshots of one document: 2017-11-23.html, 2019-01-25T101500Z.html."""

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

from policydiff.errors import NoSnapshotError, SourceError
from policydiff.sources.records import RECORD

_DATE = re.compile(
    r"(?<!\d)(?P<day>\d{4}-\d{2}-\d{2})(?:T(?P<hour>\d{2})[:-]?(?P<minute>\d{2})[:-]?(?P<second>\d{2})Z)?(?!\d)"
)


def name_date(path: Path) -> date | datetime | None:
    """The day, or with a time of day the moment in UTC, that a file's name claims; None where it claims none."""
    for match in _DATE.finditer(path.name):
        try:
            day = date.fromisoformat(match["day"])
            if match["hour"] is None:
                return day
            clock = time(int(match["hour"]), int(match["minute"]), int(match["second"]), tzinfo=UTC)
        except ValueError:
            continue
        return datetime.combine(day, clock)
    return None


def dated_paths(folder: Path) -> tuple[tuple[datetime, Path], ...]:
    """The dated files of a folder with their moments, oldest first; a day without a time counts as its first moment.

    Records of snapshots (`records`) are none.

    Raises:
        SourceError: There is no such folder, or it cannot be read.
        NoSnapshotError: It holds no dated file.
    """
    if not folder.is_dir():
        raise SourceError(f"{folder}: no such folder; check the path before the @", source=str(folder))
    try:
        files = [path for path in folder.iterdir() if path.name[0] != "." and path.suffix != RECORD and path.is_file()]
    except OSError as problem:
        raise SourceError(
            f"{folder}: cannot be read ({problem.strerror}); check its permissions", source=str(folder)
        ) from None
    dated = sorted((_moment(stamp), path) for path in files if (stamp := name_date(path)))
    if not dated:
        raise NoSnapshotError(
            f"{folder}: holds no dated snapshot; name its files like 2019-01-25.html", source=str(folder)
        )
    return tuple(dated)


def path_in_force(folder: Path, day: date) -> Path:
    """The snapshot in force on a day: the newest that is not younger.

    Raises:
        SourceError: There is no such folder.
        NoSnapshotError: It holds no dated file, or none so old.
    """
    dated = dated_paths(folder)
    in_force = [path for moment, path in dated if moment.date() <= day]
    if not in_force:
        raise NoSnapshotError(
            f"{folder}: holds no snapshot for {day}; ask for {dated[0][0].date()}, its oldest, or a later day",
            source=str(folder),
        )
    return in_force[-1]


def _moment(stamp: date | datetime) -> datetime:
    return stamp if isinstance(stamp, datetime) else datetime.combine(stamp, time(), tzinfo=UTC)
