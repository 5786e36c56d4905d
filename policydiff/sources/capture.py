"""What was fetched: a snapshot's bytes with all that is known about how they came."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlsplit

from attrs import field, frozen

from policydiff.errors import UnsupportedMediaTypeError
from policydiff.model import Snapshot
from policydiff.sources.media import HTML, MARKDOWN, PLAIN, media_type_of

_READ_AS = {
    HTML: HTML,
    "application/xhtml+xml": HTML,
    MARKDOWN: MARKDOWN,
    "text/x-markdown": MARKDOWN,
    PLAIN: PLAIN,
}
"""Content types as servers send them, and what they are read as."""

KEPT_HEADERS = ("Content-Type", "Content-Language", "Date", "ETag", "Last-Modified", "Server")
"""The headers that are written down: those that tell one copy from another, and nothing about who asked."""


@frozen(kw_only=True)
class Capture:
    """A page as it was fetched, before it is kept.

    Attributes:
        asked: The address that was asked for.
        final: The address that the page came from, redirects followed.
        content: Its bytes, encodings undone.
        captured: When it was captured, by us or by the archive, aware UTC.
        media_type: "text/html", "text/markdown" or "text/plain".
        encoding: The charset that the server declared, if any.
        headers: Those of `KEPT_HEADERS` that came.
        archived_at: The address of the archive's copy, if it came from one.
        digest: The archive's own digest of the page, by which it tells copies apart.
        framed: Whether the server said where the page ends.
    """

    asked: str
    final: str
    content: bytes = field(repr=False)
    captured: datetime
    media_type: str
    encoding: str | None = None
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    archived_at: str | None = None
    digest: str | None = None
    framed: bool = True

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot that it is."""
        return Snapshot(
            content=self.content,
            media_type=self.media_type,
            source=self.asked,
            captured=self.captured,
            declared_encoding=self.encoding,
            archived_at=self.archived_at,
        )


def kept_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Those of the headers that are written down."""
    return {name: headers[name] for name in KEPT_HEADERS if name in headers}


def content_type(headers: Mapping[str, str], content: bytes, url: str) -> tuple[str, str | None]:
    """The media type to read a page as, and the charset that its server declared.

    Raises:
        UnsupportedMediaTypeError: It is of a kind that is not read, such as a PDF.
    """
    from email.message import Message  # noqa: PLC0415  (slow to load, and needed only where something is fetched)

    message = Message()
    message["Content-Type"] = headers.get("Content-Type") or HTML
    told = message.get_content_type()
    if told not in _READ_AS:
        raise UnsupportedMediaTypeError(
            f"{url}: is {told}; policydiff reads HTML, Markdown and plain text, so look for it as one of these",
            source=url,
        )
    is_markdown = urlsplit(url).path.lower().endswith((".md", ".markdown"))  # hosts of code send it as plain text
    read_as = MARKDOWN if told == PLAIN and is_markdown else _READ_AS[told]
    charset = message.get_param("charset")
    return media_type_of(url, content, read_as), charset if isinstance(charset, str) and charset else None
