"""From a snapshot to the document in it."""

from attrs import frozen

from policydiff.errors import EmptyDocumentError, TooComplexError, UnsupportedMediaTypeError
from policydiff.model import Dates, Document, LeftOut, Snapshot
from policydiff.options import Options
from policydiff.readers.asides import without_asides
from policydiff.readers.caveats import caveats_of
from policydiff.readers.contents import without_contents
from policydiff.readers.dates import is_date_line, own_dates
from policydiff.readers.decoding import decoded
from policydiff.readers.elements import Element
from policydiff.readers.headings import with_headings
from policydiff.readers.language import language_of
from policydiff.readers.printed import printed_lines
from policydiff.readers.tree import tree_of


@frozen
class _Content:
    """What a snapshot of any kind holds."""

    elements: tuple[Element, ...]
    left_out: tuple[LeftOut, ...] = ()
    title: str | None = None


def document_of(snapshot: Snapshot, options: Options) -> Document:
    """The document in a snapshot.

    Raises:
        EmptyDocumentError: There is no text in it.
        UnsupportedMediaTypeError: It is of a kind that is not read.
        TooComplexError: It is over `max_bytes` or `max_tags`.
        ReadError: `select` fits nothing on the page.
    """
    if len(snapshot.content) > options.max_bytes:
        raise TooComplexError(
            f"{snapshot.source}: over {options.max_bytes:,} bytes; cut it down or raise the option max_bytes",
            source=snapshot.source,
        )
    text = decoded(snapshot.content, snapshot.declared_encoding)
    content = _content(snapshot, text.text, options)
    if not content.elements:
        raise EmptyDocumentError(
            f"{snapshot.source}: there is no text in it; check that it is the right file", source=snapshot.source
        )
    tree = tree_of(content.elements)
    language = language_of(tree.text)
    own = own_dates(tree.text, language)
    is_html = snapshot.media_type == "text/html"
    return Document(
        source=snapshot.source,
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
        caveats=tuple(caveats_of(text, tree, language, own, content.left_out, is_html=is_html)),
        left_out=content.left_out,
    )


def _content(snapshot: Snapshot, text: str, options: Options) -> _Content:
    """The elements of a snapshot by its kind. Each reader is imported when it is needed: its libraries are heavy."""
    if snapshot.media_type == "text/html":
        from policydiff.readers.html import read_page  # noqa: PLC0415

        _check_tags(text, snapshot.source, options)
        page = read_page(text, snapshot.source, options)
        kept, asides = without_asides(page.elements)
        elements = with_headings(kept)
        return _Content(elements, page.left_out + asides, _first_title(elements) or page.title)
    if snapshot.media_type == "text/markdown":
        from policydiff.readers.markdown import markup_elements, rendered  # noqa: PLC0415

        if printed := printed_lines(text):
            return _of_lines(printed[0], printed[1], snapshot.source, options)
        markup = rendered(text)
        _check_tags(markup, snapshot.source, options)
        kept, asides = without_asides(markup_elements(markup))
        elements, contents = without_contents(with_headings(kept))
        return _Content(elements, asides + contents, _first_title(elements))
    if snapshot.media_type == "text/plain":
        return _of_lines(text, (), snapshot.source, options)
    raise UnsupportedMediaTypeError(
        f"{snapshot.source}: {snapshot.media_type} is not read; policydiff reads HTML, Markdown and plain text",
        source=snapshot.source,
    )


def _of_lines(text: str, left_out: tuple[LeftOut, ...], source: str, options: Options) -> _Content:
    from policydiff.readers.plaintext import plain_text  # noqa: PLC0415

    _check_count("lines", text.count("\n"), source, options)
    plain = plain_text(text)
    elements, contents = without_contents(plain.elements)
    return _Content(elements, left_out + plain.left_out + contents, plain.title)


def _check_tags(markup: str, source: str, options: Options) -> None:
    _check_count("tags", markup.count("<") - markup.count("</"), source, options)


def _check_count(what: str, count: int, source: str, options: Options) -> None:
    """Refuses what would take minutes rather than seconds."""
    if count > options.max_tags:
        raise TooComplexError(
            f"{source}: has more than {options.max_tags:,} {what}; cut it down or raise the option max_tags",
            source=source,
        )


def _first_title(elements: tuple[Element, ...]) -> str | None:
    """The text of the first heading of the outermost rank that is no date, if a page has one."""
    titles = (element.text for element in elements if element.kind == "heading" and element.level == 1)
    return next((title for title in titles if not is_date_line(title)), None)
