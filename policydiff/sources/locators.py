"""Which source a locator names: a path, an address, a day in either, or a file in a git history."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

from policydiff.errors import SourceError
from policydiff.model import Snapshot
from policydiff.options import Network, Options
from policydiff.sources.files import loaded_snapshot
from policydiff.sources.folder import dated_paths

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_AT_DAY = re.compile(r"(?P<url>.+)@(?P<day>\d{4}-\d{2}-\d{2})", re.DOTALL)
_GIT = "git:"


def located_snapshot(
    locator: str | os.PathLike[str],
    *,
    media_type: str | None,
    asserted: date | None,
    network: Network,
    options: Options,
) -> Snapshot:
    """The snapshot that a locator names.

    Args:
        locator: A path, "-", "FOLDER@2019-01-25", an address, "https://...@2019-01-25" or "git:REPO:PATH@...".
        media_type: What it is read as; None to tell from where it comes.
        asserted: The day the text stood; None to tell from where it comes.
        network: How to fetch.
        options: `max_bytes` bounds the size.

    Raises:
        SourceError: Nothing is there.
        ReadError: It is of a kind that is not read, or over a limit.
    """
    name = os.fspath(locator)
    if _ADDRESS.match(name):
        found = _page(name, network, options)
    elif name.startswith(_GIT) and not Path(name).exists():
        from policydiff.sources.terms import GitLocator  # noqa: PLC0415  (only where it is needed)

        found = GitLocator.of(name).snapshot(options)
    else:
        return loaded_snapshot(locator, media_type=media_type, asserted=asserted, options=options)
    return evolve(found, media_type=media_type or found.media_type, asserted=asserted or found.asserted)


def located_series(locator: str | os.PathLike[str], options: Options) -> Iterator[Snapshot]:
    """Every snapshot of a folder of dated files, or of a file in a git history, the oldest first.

    Raises:
        SourceError: Nothing is there.
        NoSnapshotError: There is no dated snapshot.
    """
    name = os.fspath(locator)
    if name.startswith(_GIT) and not Path(name).exists():
        from policydiff.sources.terms import GitLocator  # noqa: PLC0415

        return GitLocator.of(name).series(options)
    dated = dated_paths(Path(name))
    return (loaded_snapshot(path, options=options) for _, path in dated)


def _page(name: str, network: Network, options: Options) -> Snapshot:
    """A page from the web, live or as of a day."""
    from policydiff.sources.fetching import fetch_of  # noqa: PLC0415  (it loads the HTTP library)

    if at := _AT_DAY.fullmatch(name):
        try:
            day = date.fromisoformat(at["day"])
        except ValueError:
            raise SourceError(f"{name}: {at['day']} is no date; write URL@YYYY-MM-DD", source=name) from None
        return fetch_of(at["url"], None, network, options).nearest(day)
    return fetch_of(name, None, network, options).live()
