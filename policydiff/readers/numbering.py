"""Numbers of headings and items: typed into the text, or counted by the list they stand in."""

import re
from collections.abc import Mapping

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

_LARGEST_ROMAN = 3999

_TYPED_ITEM = re.compile(
    r"(?P<number>\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)|(?:\d{1,3}(?:\.\d{1,3}){0,5}|[A-Za-z]|[ivxIVX]{1,5})[.)]|"
    r"\d{1,3}(?:\.\d{1,3}){1,5}(?=[ \u00a0]))"
    r"(?:[ \u00a0]+|(?<=[\d)])(?=[A-Z(“\"]))(?=\S)"
)
_TYPED_HEADING = re.compile(
    r"(?P<number>(?:(?:section|article|clause|part|chapter|annex|appendix|schedule)[ \u00a0]+|§[ \u00a0]?)?"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,5}(?:\([a-z\d]{1,3}\)){0,2}|(?:[a-z]|[ivxlc]{2,7})(?=[.):]{1,2}[ \u00a0])|"
    r"\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)))"
    r"(?P<mark>[ \u00a0]?[.):]{1,2}|[ \u00a0][–—-](?=[ \u00a0])|(?=[ \u00a0]))[ \u00a0]*(?=\S)",
    re.IGNORECASE,
)

_INTEGER = re.compile(r"-?[0-9]{1,6}")
_LIST_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


def item_number(text: str) -> tuple[str | None, str]:
    """The number typed before an item's text, without its marks, and the rest: ("b", "to contact you")."""
    if (typed := _TYPED_ITEM.match(text)) is None:
        return None, text
    return typed["number"].strip("().: \u00a0"), text[typed.end() :]


def heading_number(title: str) -> tuple[str | None, str]:
    """The number typed before a title, without its final stop, and the rest: ("5.2", "Cookies")."""
    if (typed := _TYPED_HEADING.match(title)) is None:
        return None, title
    rest = title[typed.end() :]
    if not typed["mark"] and not _is_plain_numbered(typed["number"], rest):
        return None, title
    return typed["number"].strip("() \u00a0"), rest


def _is_plain_numbered(number: str, rest: str) -> bool:
    """Whether a number with no mark after it counts a title ("5 Cookies") and is not a part of it ("30 days")."""
    return rest[:1].isupper() or not number[-1:].isdigit() or not number[:1].isdigit() or "." in number


def counted(value: int, style: str) -> str:
    """The number of a list item as its list shows it: 2 in style "a" is "b"."""
    if style in ("a", "A") and 0 < value <= 26 * 27:
        high, low = divmod(value - 1, 26)
        text = (chr(96 + high) if high else "") + chr(97 + low)
    elif style in ("i", "I") and 0 < value <= _LARGEST_ROMAN:
        text = _roman(value)
    else:
        return str(value)
    return text.upper() if style.isupper() else text


def _roman(value: int) -> str:
    digits = []
    for size, letters in _ROMAN:
        times, value = divmod(value, size)
        digits.append(letters * times)
    return "".join(digits)


def list_style(attributes: Mapping[str, str]) -> str:
    """How an ordered list counts: "1", "a", "A", "i" or "I"."""
    style = attributes.get("type", "")
    if style in ("a", "A", "i", "I"):
        return style
    declared = attributes.get("style", "")
    if "list-style" in declared:
        for name, letter in _LIST_STYLES.items():
            if name in declared:
                return letter
    return "1"


def integer(value: str | None, default: int) -> int:
    """A number that an attribute gives; a faulty or endless one counts as not given."""
    return int(value) if value and _INTEGER.fullmatch(value) else default
