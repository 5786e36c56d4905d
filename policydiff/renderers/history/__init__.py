"""`History` and `Lineages` -> text, JSON, HTML, or the timeline as SVG."""
# ruff: noqa: PLC0415  (each format loads only its own module)

from policydiff.model import History, Lineages
from policydiff.renderers.settings import Settings


def rendered_history(value: History | Lineages, format: str, settings: Settings) -> str:  # noqa: A002  (the field's word)
    """A history in one of its formats, or lineages alone as text or JSON."""
    match format, value:
        case "html", History():
            from policydiff.renderers.history.page import page_of

            return page_of(value, settings)
        case "svg", History():
            from policydiff.renderers.history.timeline import timeline_of

            return timeline_of(value, settings.lineages) + "\n"
        case "json", _:
            from policydiff.renderers.history.objects import json_of

            return json_of(value, settings)
        case _:
            from policydiff.renderers.history.text import text_of

            return text_of(value, settings)
