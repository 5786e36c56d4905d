"""From a snapshot to the document in it."""

from attrs import frozen

from policydiff.errors import EmptyDocumentError, TooComplexError, UnsupportedMediaTypeError
from policydiff.model import Caveat, Dates, Document, LeftOut, Snapshot
from policydiff.options import Options
from policydiff.readers.decoding import Decoded, decoded
from policydiff.readers.dates import own_dates
from policydiff.readers.elements import Element
from policydiff.readers.language import language_of
from policydiff.readers.tree import tree_of


@frozen
class _Content:
    elements: tuple[Element, ...]
    left_out: tuple[LeftOut, ...] = ()
    title: str | None = None


def document_of(snapshot: Snapshot, options: Options) -> Document:
    """The document in a snapshot.

    Raises:
        EmptyDocumentError: There is no text in it.
        UnsupportedMediaTypeError: It is of a kind that is not read.
        TooComplexError: It is over `max_bytes` or `max_tags`.
    """
    source = snapshot.source
    if len(snapshot.content) > options.max_bytes:
        raise TooComplexError(
            f"{source}: over {options.max_bytes:,} bytes; cut it down or raise the option max_bytes", source=source
        )
    content = _content(snapshot, decoded(snapshot.content, snapshot.declared_encoding), options)
    if not content.elements:
        raise EmptyDocumentError(f"{source}: there is no text in it; check that it is the right file", source=source)
    tree = tree_of(content.elements)
    language = language_of(tree.text)
    own = own_dates(tree.text, language)
    return Document(
        source=source,
        sha256=snapshot.sha256,
        title=content.title,
        dates=Dates(
            asserted=snapshot.asserted, captured=snapshot.captured, updated=own.updated, effective=own.effective
        ),
        archived_at=snapshot.archived_at,
        language=language,
        text=tree.text,
        root=tree.root,
        sections=tree.sections,
        statements=tree.statements,
        caveats=(),
        left_out=content.left_out,
    )


def _content(snapshot: Snapshot, text: Decoded, options: Options) -> _Content:
    if snapshot.media_type == "text/html":
        from policydiff.readers.html import html_elements

        elements, left_out, title = html_elements(text.text, snapshot.source, options)
        return _Content(elements, left_out, _first_title(elements) or title)
    if snapshot.media_type == "text/markdown":
        from policydiff.readers.markdown import markdown_elements

        elements = markdown_elements(text.text)
        return _Content(elements, title=_first_title(elements))
    if snapshot.media_type == "text/plain":
        from policydiff.readers.plaintext import plain_text

        plain = plain_text(text.text)
        return _Content(plain.elements, plain.left_out, plain.title)
    raise UnsupportedMediaTypeError(
        f"{snapshot.source}: {snapshot.media_type} is not read; policydiff reads HTML, Markdown and plain text",
        source=snapshot.source,
    )


def _first_title(elements: tuple[Element, ...]) -> str | None:
    """The text of the first heading of the outermost rank, if a page has one."""
    return next((element.text for element in elements if element.kind == "heading" and element.level == 1), None)
