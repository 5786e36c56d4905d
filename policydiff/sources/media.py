"""What kind of text some bytes are: by what was told, by the name, by the bytes themselves."""

import re
from pathlib import Path

from attrs import frozen

from policydiff.errors import UnsupportedMediaTypeError

HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"
MEDIA_TYPES = (HTML, MARKDOWN, PLAIN)
_SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": PLAIN,
    ".text": PLAIN,
}

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


def media_type_of(name: str, content: bytes, told: str | None = None) -> str:
    """What kind of text the bytes are. Magic bytes win over names and over what was told.

    Raises:
        UnsupportedMediaTypeError: They are of a kind that is not read.
    """
    for magic in _MAGIC:
        if content.startswith(magic.mark):
            raise UnsupportedMediaTypeError(
                f"{name}: is {magic.name}; policydiff reads HTML, Markdown and plain text, so save the page as such",
                source=name,
            )
    suffix = Path(name).suffix.lower()
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
