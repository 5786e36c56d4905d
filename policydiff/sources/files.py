"""Snapshots from local files, from standard input and from a day in a folder of dated files."""

import os
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from attrs import frozen

from policydiff.errors import SourceError, TooComplexError, UnsupportedMediaTypeError
from policydiff.model import Snapshot
from policydiff.options import Options
from policydiff.sources.folder import name_date, path_in_force

HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"
MEDIA_TYPES = (HTML, MARKDOWN, PLAIN)
STANDARD_INPUT = "-"

_SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": PLAIN,
    ".text": PLAIN,
}

_AT_DAY = re.compile(r"^(?P<folder>.+)@(?P<day>\d{4}-\d{2}-\d{2})$", re.DOTALL)
_HTML_MARKS = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|title|main|article|div|section|h[1-6]|p)[\s>/]", re.IGNORECASE
)
_MARKDOWN_MARKS = re.compile(rb"^(?:#{1,6} \S|[-=]{4,} *\r?$|[*+-] \S.*\]\(|```)|\]\((?:https?://|#|/)", re.MULTILINE)


@frozen
class _Magic:
    """The first bytes of a kind of file that is not read."""

    mark: bytes
    name: str


_MAGIC = (
    _Magic(b"\x89PNG\r\n", "a PNG image"),
    _Magic(b"%PDF-", "a PDF file"),
    _Magic(b"\xff\xd8\xff", "a JPEG image"),
    _Magic(b"GIF8", "a GIF image"),
    _Magic(b"PK\x03\x04", "a ZIP archive or an office document"),
    _Magic(b"\x1f\x8b", "gzip data"),
    _Magic(b"\xd0\xcf\x11\xe0", "an old office document"),
    _Magic(b"{\\rtf", "a rich text file"),
    _Magic(b"\x7fELF", "a program"),
    _Magic(b"SQLite format 3\x00", "a database"),
)


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
        UnsupportedMediaTypeError: The bytes are of a kind that is not read.
        TooComplexError: There are more than `max_bytes` bytes.
        ValueError: `media_type` is none of the three.
    """
    if media_type is not None and media_type not in MEDIA_TYPES:
        raise ValueError(f"no such media type: {media_type!r}; use one of {', '.join(MEDIA_TYPES)}")
    name = os.fspath(locator)
    if name == STANDARD_INPUT:
        content, stem, captured = sys.stdin.buffer.read(options.max_bytes + 1), None, None
    else:
        path = _path(name)
        content = _content(path, options)
        name, stem = str(path), name_date(path)
        captured = stem if isinstance(stem, datetime) else None
    if len(content) > options.max_bytes:
        raise _too_large(name, options)
    return Snapshot(
        content=content,
        media_type=_media_type(name, content, media_type),
        source=name,
        asserted=asserted or _day(stem),
        captured=captured,
    )


def _day(stamp: date | datetime | None) -> date | None:
    return stamp.astimezone(UTC).date() if isinstance(stamp, datetime) else stamp


def _path(name: str) -> Path:
    """The file that a locator names, a day in a folder resolved."""
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


def _media_type(name: str, content: bytes, told: str | None) -> str:
    """What kind of text the bytes are. Magic bytes win over names and over what was told."""
    for magic in _MAGIC:
        if content.startswith(magic.mark):
            raise UnsupportedMediaTypeError(
                f"{name}: is {magic.name}; policydiff reads HTML, Markdown and plain text, so save the page as such",
                source=name,
            )
    suffix = "" if name == STANDARD_INPUT else Path(name).suffix.lower()
    known = told or _SUFFIXES.get(suffix) or _sniffed(content, anything=not suffix)
    if known is None:
        raise UnsupportedMediaTypeError(
            f"{name}: no known kind of file; policydiff reads {' '.join(_SUFFIXES)}, so rename it or say --type",
            source=name,
        )
    return known


def _sniffed(content: bytes, *, anything: bool) -> str | None:
    """The media type by the bytes alone; without marks of HTML, `anything` that looks like text will do."""
    head = content[:4096]
    if _HTML_MARKS.search(head):
        return HTML
    if not anything or (b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        return None
    return MARKDOWN if _MARKDOWN_MARKS.search(content[:65536]) else PLAIN
