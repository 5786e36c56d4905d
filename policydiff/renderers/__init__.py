"""`PolicyDiff`, `Changes`, `Document` or `Clauses` -> text or JSON. No further judgement."""
# ruff: noqa: PLC0415  (each format loads only its own module)

from policydiff.model import Changes, Clauses, Document, PolicyDiff
from policydiff.renderers.settings import Settings

__all__ = ["FORMATS", "Settings", "rendered"]

FORMATS = ("text", "json")

Renderable = PolicyDiff | Changes | Document | Clauses


def rendered(value: Renderable, format: str, settings: Settings) -> str:  # noqa: A002  (the field's word)
    """A value as "text" or "json", ending in a newline.

    Raises:
        ValueError: No such format.
    """
    if format == "json":
        from policydiff.renderers.json import json_of

        return json_of(value)
    if format == "text":
        from policydiff.renderers.text import text_of

        return text_of(value, settings)
    raise ValueError(f"no such format: {format!r}; there are {', '.join(FORMATS)}")
