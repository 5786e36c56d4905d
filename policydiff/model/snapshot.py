"""The bytes as captured at one time, before anything is read into them."""
# ruff: noqa: PLC0415  (the notebook's view reaches the pipeline late; it imports this module)

import hashlib
from datetime import date, datetime

from attrs import field, frozen


@frozen(kw_only=True)
class Dates:
    """The four dates of a document, kept apart because they answer different questions.

    Attributes:
        asserted: The day that the file name or the user claims. None where nobody claims one.
        captured: When the bytes were fetched, aware UTC. None for a plain file.
        updated: The day the text says it was last updated ("Last update: Nov 23, 2017").
        effective: The day the text says it takes effect.
    """

    asserted: date | None = None
    captured: datetime | None = None
    updated: date | None = None
    effective: date | None = None

    @property
    def best(self) -> date | None:
        """The day to show a reader: what the text says, else what was claimed, else the capture."""
        captured = self.captured.date() if self.captured else None
        return self.updated or self.effective or self.asserted or captured

    @property
    def told(self) -> str:
        """Every date that is known, with what it is: "last updated 2017-11-23, captured 2018-01-01T10:15:00Z"."""
        captured = self.captured and self.captured.strftime("%Y-%m-%dT%H:%M:%SZ")
        dated = None if captured else self.asserted
        known = {"last updated": self.updated, "in force from": self.effective, "dated": dated, "captured": captured}
        return ", ".join(f"{name} {value}" for name, value in known.items() if value)


@frozen(kw_only=True)
class Snapshot:
    """Immutable bytes that know where and when they were captured.

    Attributes:
        content: The bytes, transfer encodings undone, nothing else changed.
        media_type: "text/html", "text/markdown" or "text/plain".
        source: The path, address or git locator they came from; "-" for standard input.
        asserted: The day claimed by the file name or the user.
        captured: When they were fetched, aware UTC.
        declared_encoding: The charset that the transport declared (an HTTP header), if any.
        archived_at: The address of the archive's copy, if they came from an archive.
        technical: Whether an archive says that it took the text anew from a page it had, so that what differs from the
            snapshot before is not the company's doing.
    """

    content: bytes = field(repr=False)
    media_type: str
    source: str
    asserted: date | None = None
    captured: datetime | None = None
    declared_encoding: str | None = None
    archived_at: str | None = None
    technical: bool = False

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        media_type: str = "text/plain",
        source: str = "<text>",
        asserted: date | None = None,
    ) -> "Snapshot":
        """A snapshot of a string at hand; the only way in for raw text, so that a path is never taken for text."""
        content = text.encode("utf-8", errors="surrogatepass")
        return cls(content=content, media_type=media_type, source=source, asserted=asserted, declared_encoding="utf-8")

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)
