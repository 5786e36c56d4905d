"""A diff as one HTML file that needs nothing else, and any value as a fragment for a notebook."""

from policydiff.renderers.html.fragments import fragment_of
from policydiff.renderers.html.page import page_of

__all__ = ["fragment_of", "page_of"]
