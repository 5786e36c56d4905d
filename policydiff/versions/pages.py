"""Snapshots -> pages: each read once, and known again by its text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256

from attrs import evolve, frozen

from policydiff.errors import ReadError
from policydiff.model import Caveat, Dates, Document, Snapshot, Statement, Version
from policydiff.options import Options
from policydiff.pipeline import read
from policydiff.versions.recent import Recent


@frozen
class Page:
    """A snapshot as read.

    Attributes:
        version: What is known of it by itself.
        document: What was read; None where nothing could be.
        key: Equal for two pages with the same statements, link targets aside.
    """

    version: Version
    document: Document | None
    key: str

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Its statements, in reading order."""
        return self.document.statements if self.document else ()

    @property
    def length(self) -> int:
        """Characters of its statements."""
        return sum(len(statement.text) for statement in self.statements)


def pages_of(snapshots: Iterable[Snapshot], options: Options) -> Iterator[Page]:
    """Each snapshot read, those with the same bytes as one shortly before not again."""
    readings: Recent[tuple[Document | str, str]] = Recent()
    for index, snapshot in enumerate(snapshots):
        digest = snapshot.sha256
        bytes_read_alike = (digest, snapshot.media_type, snapshot.declared_encoding)
        found, key = readings.get(bytes_read_alike, partial(_reading, snapshot, options))
        document = found if isinstance(found, Document) else None
        own = Dates(asserted=snapshot.asserted, captured=snapshot.captured)
        version = Version(
            index=index,
            source=snapshot.source,
            sha256=digest,
            title=document.title if document else None,
            dates=evolve(document.dates, asserted=own.asserted, captured=own.captured) if document else own,
            archived_at=snapshot.archived_at,
            technical=snapshot.technical,
            caveats=document.caveats if document else (Caveat("unreadable", f"nothing could be read: {found}"),),
        )
        yield Page(version, document, key)


def _reading(snapshot: Snapshot, options: Options) -> tuple[Document | str, str]:
    """The document and the key of its text, or why there is none."""
    try:
        document = read(snapshot, options)
    except ReadError as error:
        return str(error).removeprefix(f"{snapshot.source}: "), ""
    facts = repr([facts_of(statement) for statement in document.statements])
    return document, sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()


def facts_of(statement: Statement) -> tuple[object, ...]:
    """What a statement says and where: what a history keeps of it."""
    return (statement.text, statement.kind, statement.path, statement.lead_in, statement.number)


def words_of(statement: Statement) -> tuple[str | None, str]:
    """What it says, lead-in included."""
    return (statement.lead_in, statement.text)


def likeness(one: Page, other: Page) -> float:
    """The share of the statements of two pages that stands in both word for word."""
    counts = [Counter(map(words_of, page.statements)) for page in (one, other)]
    return 2 * (counts[0] & counts[1]).total() / max(1, counts[0].total() + counts[1].total())
