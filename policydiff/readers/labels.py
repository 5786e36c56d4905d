"""Run-in labels: the words a block opens with that name what follows ("Account information: We keep ...")."""

import re

from policydiff.lexicon.names import COMPANY_FORMS
from policydiff.readers.elements import Element
from policydiff.readers.numbering import item_number

LONGEST_LABEL = 12
_LABEL = re.compile(r"(?P<label>[A-Z“\"][^.:!?]{2,90}):[ \u00a0](?=[A-Z“\"])")
_NO_LABEL = re.compile(
    r"\b(?:we|may|might|is|are|will|can|must|if|note|includes?|including|following|example)\b", re.IGNORECASE
)
_FULL_STOP = re.compile(r"\.[\"”’')\]*]*$")
_NAMES_WHAT_FOLLOWS = re.compile(r"\b(?:the following|as follows|[a-z]{3,} below\W+$)", re.IGNORECASE)
# Words that a title may leave small: "Rights and Remedies under the Law."
_SMALL = r"(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|the|to|under|with|without|your|after|before|between)\b"
_MARKS = r"[,;/()“”\" \u00a0–—&]"
_TITLE_WORD = rf"(?:{_SMALL}|[A-Z\d][\w’'-]*)"
_TITLED = re.compile(rf"\A{_MARKS}*+{_TITLE_WORD}(?:{_MARKS}++{_TITLE_WORD})*{_MARKS}*\.")
_IS_NO_TITLE = re.compile(rf"\A(?:Yes|No|Never|Always)\b|\b(?:{'|'.join(map(re.escape, COMPANY_FORMS))})\Z")
"""Set like a title and none: "No. We do not sell it.", "Acme, Inc. reads it."."""

_BOLD_MARKS = " \u00a0.:;–—-"


def run_in_label(element: Element, *, is_led: bool) -> str | None:
    """The label that an element opens with: in bold, set like a title, or by its form before a colon.

    Under a lead-in (`is_led`) what is set like a title is a part of the list, unless it has a number: "We use it to:
    Open the Shed. ..."
    """
    text = element.text
    if 0 < element.bold < len(text):
        label = text[: element.bold].rstrip(_BOLD_MARKS)
        is_marked = text[len(label) : element.bold + 3].strip(" \u00a0")[:1] in (".", ":", "–", "—", "-")
        return label if label and is_marked and len(label.split()) <= LONGEST_LABEL else None
    is_numbered = bool(element.number or item_number(text)[0])
    if (titled := titled_label(text)) and (is_numbered or not is_led):
        return titled
    if ": " not in text[:96] and ":\u00a0" not in text[:96]:
        return None
    return typed_label(text)


def titled_label(text: str) -> str | None:
    """The name before the first sentence of a clause, with or without its number: "1.3. Offers. We may ..."."""
    _, rest = item_number(text)
    name, stop, _ = rest.replace("\u00a0", " ").partition(". ")
    return name if stop and is_name(f"{name}.") and not _IS_NO_TITLE.search(name) else None


def typed_label(text: str) -> str | None:
    """The label that a text opens with, known by its form alone."""
    found = _LABEL.match(text)
    return found["label"] if found and is_label(found["label"]) else None


def is_label(text: str) -> bool:
    """Whether words are a name for what follows and no clause: "Your choices", not "For our site we use"."""
    return len(text.split()) <= LONGEST_LABEL and not _NO_LABEL.search(text)


def opens_list(sentence: str) -> bool:
    """Whether a list right after a sentence hangs on it: after "We may share:", not after "You may share anything.".

    What ends in a full stop is finished and opens nothing, unless it says that something follows ("for the following.")
    or is the name of what follows ("4. Payment.").
    """
    if not _FULL_STOP.search(sentence) or _NAMES_WHAT_FOLLOWS.search(sentence):
        return True
    return is_name(sentence)


def is_name(sentence: str) -> bool:
    """Whether a sentence is a name set like a title: "4. Changes to the Service.", not "We ask first."."""
    _, words = item_number(sentence)
    return is_label(words) and _TITLED.fullmatch(words.strip(" \u00a0")) is not None
