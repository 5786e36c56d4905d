"""Plain text, as people save it from a page."""

from policydiff.readers.elements import Element, collapsed


def plaintext_elements(text: str) -> tuple[Element, ...]:
    """The elements of a plain text."""
    return tuple(Element(kind="paragraph", text=line) for raw in text.split("\n") if (line := collapsed(raw)))
