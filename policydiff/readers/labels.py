"""Run-in labels: the words a block opens with that name what follows ("Account information: We keep ...")."""

import re

from policydiff.readers.elements import Element

LONGEST_LABEL = 12
_LABEL = re.compile(r"(?P<label>[A-Z“\"][^.:!?]{2,90}):[ \u00a0](?=[A-Z“\"])")
_NO_LABEL = re.compile(
    r"\b(?:we|may|might|is|are|will|can|must|if|note|includes?|including|following|example)\b", re.IGNORECASE
)
_BOLD_MARKS = " \u00a0.:;–—-"


def run_in_label(element: Element) -> str | None:
    """The label that an element opens with: bold words before plain ones, or words of a label's form before a colon."""
    text = element.text
    if 0 < element.bold < len(text):
        label = text[: element.bold].rstrip(_BOLD_MARKS)
        is_marked = text[len(label) : element.bold + 3].strip(" \u00a0")[:1] in (".", ":", "–", "—", "-")
        return label if label and is_marked and len(label.split()) <= LONGEST_LABEL else None
    if ": " not in text[:96] and ":\u00a0" not in text[:96]:
        return None
    return typed_label(text)


def typed_label(text: str) -> str | None:
    """The label that a text opens with, known by its form alone."""
    found = _LABEL.match(text)
    return found["label"] if found and is_label(found["label"]) else None


def is_label(text: str) -> bool:
    """Whether words are a name for what follows and no clause: "Your choices", not "For our site we use"."""
    return len(text.split()) <= LONGEST_LABEL and not _NO_LABEL.search(text)
