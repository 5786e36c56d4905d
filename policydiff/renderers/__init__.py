"""Any noun from a document on -> text, Markdown, HTML, JSON, CSV or SVG. No further judgement."""
# ruff: noqa: PLC0415  (each format loads only its own module)

from policydiff.model import Changes, Clauses, Document, History, Lineages, PolicyDiff
from policydiff.renderers.settings import Settings

__all__ = ["FORMATS", "Settings", "rendered"]

Renderable = PolicyDiff | Changes | Document | Clauses | History | Lineages

FORMATS: dict[type[Renderable], tuple[str, ...]] = {
    PolicyDiff: ("text", "markdown", "html", "json", "csv"),
    Changes: ("text", "markdown", "json", "csv"),
    Document: ("text", "json"),
    Clauses: ("text", "json", "csv"),
    History: ("text", "json", "html", "svg"),
    Lineages: ("text", "json"),
}
"""The formats that each noun comes in, the first of which is what people get who ask for none."""


def rendered(value: Renderable, format: str, settings: Settings) -> str:  # noqa: A002  (the field's word)
    """A value in a format, ending in a newline.

    Raises:
        ValueError: It does not come in that format.
    """
    formats = FORMATS[type(value)]
    if format not in formats:
        raise ValueError(f"no such format of {type(value).__name__}: {format!r}; there are {', '.join(formats)}")
    if isinstance(value, History | Lineages):
        from policydiff.renderers.history import rendered_history

        return rendered_history(value, format, settings)
    return _rendered(value, format, settings)


def _rendered(value: PolicyDiff | Changes | Document | Clauses, format: str, settings: Settings) -> str:  # noqa: A002
    match format, value:
        case "markdown", PolicyDiff() | Changes():
            from policydiff.renderers.markdown import markdown_of

            return markdown_of(value, settings)
        case "html", PolicyDiff():
            from policydiff.renderers.html import page_of

            return page_of(value, settings)
        case "csv", Changes() | Clauses():
            from policydiff.renderers.csv import csv_of

            return csv_of(value)
        case "csv", PolicyDiff():
            return _rendered(value.changes if settings.changes is None else settings.changes, format, settings)
        case "json", _:
            from policydiff.renderers.json import json_of

            return json_of(value)
        case _:
            from policydiff.renderers.text import text_of

            return text_of(value, settings)
