"""The verbs: each runs one stage, or the stages in order. Only this module sees the stages.

The stages are imported inside the verbs, so that `import policydiff` loads none of their libraries.
"""
# ruff: noqa: PLC0415

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from policydiff.errors import PolicyDiffError
from policydiff.model import (
    Change,
    Changes,
    Clauses,
    Document,
    History,
    Lineages,
    PolicyDiff,
    Reference,
    Snapshot,
    TopicsHeld,
)
from policydiff.options import Network, Options

_DEFAULTS = Options()
_POLITELY = Network()


def load(
    locator: str | os.PathLike[str],
    *,
    media_type: str | None = None,
    asserted: date | None = None,
    network: Network = _POLITELY,
    options: Options = _DEFAULTS,
) -> Snapshot:
    """A snapshot from wherever it lives.

    Args:
        locator: A path; "-" for standard input; a folder of dated files and a day (`FOLDER@2019-01-25`); an address,
            as it is now or was on a day (`https://example.com/privacy@2019-01-25`); or a file in a git repository
            ("git:REPO:PATH", "git:REPO:PATH@REVISION-OR-DATE").
        media_type: "text/html", "text/markdown" or "text/plain"; None to tell from where it comes and the bytes.
        asserted: The day the text stood; None to take it from the file name ("2017-11-23.html").
        network: How to fetch.
        options: `max_bytes` bounds the size.

    Raises:
        SourceError: Nothing is there, or no snapshot for that day.
        ReadError: It is over a limit, or of a kind that is not read.
    """
    from policydiff.sources.locators import located_snapshot

    return located_snapshot(locator, media_type=media_type, asserted=asserted, network=network, options=options)


def fetch(
    url: str,
    at: date | None = None,
    *,
    into: str | os.PathLike[str] | None = None,
    network: Network = _POLITELY,
    options: Options = _DEFAULTS,
) -> Snapshot:
    """The page at an address, as it is now or as the Wayback Machine captured it nearest to a day.

    Args:
        url: The address of the page.
        at: A day; None for the page as it is now.
        into: A folder to keep the snapshot in, under its host, path and date; None to keep nothing.
        network: How to fetch.
        options: `max_bytes` bounds the size.

    Returns:
        The snapshot; `captured` is when it was really captured. With `into`, it is read back from the folder.

    Raises:
        FetchError: There is no page to be had; which kind tells why.
        NoSnapshotError: The archive holds no capture within a year of that day.
        TooLargeError: The page has too many bytes.
        UnsupportedMediaTypeError: It is no HTML, Markdown or plain text.
    """
    from policydiff.sources.fetching import fetch_of

    page = fetch_of(url, into, network, options)
    return page.live() if at is None else page.nearest(at)


def fetch_series(
    url: str,
    start: date,
    end: date,
    *,
    into: str | os.PathLike[str],
    network: Network = _POLITELY,
    options: Options = _DEFAULTS,
) -> Iterator[Snapshot | PolicyDiffError]:
    """Every different capture of a page in the Wayback Machine from one day to another, kept in a folder.

    Yields:
        Each snapshot as it is kept, the oldest first, or the error that a capture ended in.

    Raises:
        FetchError: The archive does not answer; what is kept stays, and the same call goes on from there.
        NoSnapshotError: The archive holds no capture in this time.
    """
    from policydiff.sources.fetching import fetch_of

    return fetch_of(url, into, network, options).between(start, end)


def series(locator: str | os.PathLike[str], options: Options = _DEFAULTS) -> Iterator[Snapshot]:
    """Every snapshot of one document, the oldest first: of a folder of dated files, or of "git:REPO:PATH".

    Raises:
        SourceError: Nothing is there.
        NoSnapshotError: There is no dated snapshot.
    """
    from policydiff.sources.locators import located_series

    return located_series(locator, options)


def reference(locator: str) -> Reference:
    """The reference to the version that a locator names; where there is none, `loading` it tells.

    Raises:
        SourceError: It is an address or standard input, which must be kept first.
    """
    from policydiff.sources.references import referred

    return referred(locator)


def histories(locator: str) -> Iterator[tuple[Reference, ...]]:
    """The versions of each document in a folder of dated files, of "git:REPO:PATH" or "git:REPO", the oldest first.

    Raises:
        SourceError: Nothing is there.
        NoSnapshotError: There is no version.
    """
    from policydiff.sources import references

    return references.histories(locator)


def loading(options: Options = _DEFAULTS) -> AbstractContextManager[Callable[[Reference], Snapshot]]:
    """What loads the snapshots of many references at little cost each; it has the errors of `load`."""
    from policydiff.sources import references

    return references.loading(options)


def read(snapshot: Snapshot, options: Options = _DEFAULTS) -> Document:
    """The document in a snapshot: cleaned text as a tree of sections, blocks and statements.

    Raises:
        ReadError: The bytes yield no document: empty, of a kind not read, or over a limit.
    """
    from policydiff.readers.reading import document_of

    _check_snapshot(snapshot)
    return document_of(snapshot, options)


def extract(document: Document | Snapshot, options: Options = _DEFAULTS) -> Clauses:
    """Every statement of a document with its topic and its norms, in reading order."""
    from policydiff.norms.extraction import clauses_of

    document = _document(document, options)
    clauses = clauses_of(document, range(len(document.statements)), options)
    return Clauses(clauses[index] for index in range(len(document.statements)))


def diff(old: Snapshot | Document, new: Snapshot | Document, options: Options = _DEFAULTS) -> PolicyDiff:
    """What changed from old to new, statement by statement.

    Raises:
        ReadError: One of two snapshots yields no document.
    """
    from policydiff.alignment.aligning import alignment_of
    from policydiff.judgement.judging import diff_of
    from policydiff.norms.extraction import clauses_of

    old, new = _document(old, options), _document(new, options)
    alignment = alignment_of(old, new, options)
    return diff_of(
        alignment,
        clauses_of(old, alignment.changed_old, options),
        clauses_of(new, alignment.changed_new, options),
        options,
    )


def label(statement: Mapping[str, Any], options: Options = _DEFAULTS) -> dict[str, Any]:
    """The norms and the topic of a single statement without a document, both as JSON has them.

    Args:
        statement: With "text", and where known "id", "lead_in", "section" (titles, outermost first) and "parties"
            (`{"provider": [names]}`).
        options: As everywhere.

    Returns:
        `{"id", "norms", "topic"}` and what else is known, the main clause's norm first.

    Raises:
        ValueError: There is no text, or no such party.
    """
    from policydiff.norms.statements import labelled

    return labelled(statement, options)


def render(
    value: PolicyDiff | Changes | Document | Clauses | History | Lineages,
    format: str = "text",  # noqa: A002  (the field's word)
    *,
    changes: Changes | None = None,
    lineages: Lineages | None = None,
    brief: bool = False,
    left_out: bool = False,
    width: int = 100,
    color: bool = False,
) -> str:
    """A diff, changes, a document, clauses, a history or lineages in a format.

    JSON of a diff always holds everything, whatever the other arguments; that of a history the lineages asked for.

    Args:
        value: What to show.
        format: "text" or "json"; of a diff and changes also "markdown" and "csv", of clauses "csv", of a diff "html",
            of a history "html", or "svg" for the timeline alone.
        changes: Of a diff, the changes to show; None for all that are not quiet.
        lineages: Of a history, the statements to tell of; None for what each version changed.
        brief: Of a diff, the ledger only; of a history, what stands and since when.
        left_out: Of a document, what was left out, too.
        width: Of text, in how many columns.
        color: Of text, whether to mark words by colour; by brackets otherwise.

    Raises:
        ValueError: It does not come in that format.
    """
    from policydiff.renderers import Settings, rendered

    settings = Settings(changes=changes, lineages=lineages, brief=brief, left_out=left_out, width=width, color=color)
    return rendered(value, format, settings)


def formats_of(noun: type) -> tuple[str, ...]:
    """The formats that `render` knows for a noun ("text" first)."""
    from policydiff.renderers import FORMATS

    return FORMATS[noun]


def notebook_view(value: PolicyDiff | Changes | Change | Document | Clauses | Snapshot | History) -> str:
    """A value as a notebook shows it: a compact fragment of HTML without a script, of a history its timeline."""
    from policydiff.renderers.html import fragment_of

    if isinstance(value, History):
        return render(value, "svg")
    return fragment_of(value)


def topics_held(diff: PolicyDiff) -> TopicsHeld:
    """Which topics both documents treat without a change but noise, and which of a policy's topics neither treats.

    Silence is claimed only where no statement is about the topic and no word of it stands in either text, and nothing
    is claimed of a language whose topics are not read.
    """
    from policydiff.lexicon.topics import POLICY_TOPICS
    from policydiff.norms.topics import is_mentioned

    if not (diff.old.norms_are_read and diff.new.norms_are_read):
        return TopicsHeld(unchanged=(), silent=())
    held = {clause.topic for clause in (*extract(diff.old), *(one for change in diff.changes for one in change.new))}
    changed = {clause.topic for change in diff.changes if change.quiet is None for clause in change.clauses}
    texts = (diff.old.text, diff.new.text)
    return TopicsHeld(
        unchanged=tuple(topic for topic in POLICY_TOPICS if topic in held - changed),
        silent=tuple(
            topic
            for topic in POLICY_TOPICS
            if topic not in held | changed and not any(is_mentioned(topic, text) for text in texts)
        ),
    )


def records(values: Changes | Clauses | Lineages) -> list[dict[str, str | int | float | None]]:
    """One flat record a change, a clause or a stage of a lineage, as tables and data frames want them."""
    from policydiff.renderers.records import records_of

    return records_of(values)


def record(diff: PolicyDiff) -> dict[str, str | int | float | None]:
    """One flat record of what is compared and how much changed: of each kind, of each weight."""
    from policydiff.renderers.records import record_of

    return record_of(diff)


def _document(value: Snapshot | Document, options: Options) -> Document:
    return value if isinstance(value, Document) else read(value, options)


def _check_snapshot(value: object) -> None:
    """Raises `TypeError` for what is no snapshot, with the way to one."""
    if not isinstance(value, Snapshot):
        kind = type(value).__name__
        raise TypeError(
            f"expected a Snapshot, got {kind}: use load(path), or Snapshot.from_text(text) for text at hand"
        )
