"""Typed numbers: durations, ages, amounts, percentages, dates and counts, whichever way they are written."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from policydiff.lexicon.quantities import CURRENCIES, DAY_KINDS, MONTHS, NUMBERS, SCALES, UNITS
from policydiff.model import Quantity
from policydiff.words import REFERENCE


def _any(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


_SIGNS = {sign: code for sign, code in CURRENCIES.items() if not sign.isalpha()}
_CODES = {word: code for word, code in CURRENCIES.items() if word.isalpha()}
_TEN = 10
_SMALL = {word: value for word, value in NUMBERS.items() if value < _TEN}
_TENS = {word: value for word, value in NUMBERS.items() if value >= 2 * _TEN}

_DIGITS = r"\d{1,12}(?:[,.]\d{1,9}){0,4}"
_SPELLED = rf"(?:(?:{_any(_TENS)})[- ](?:{_any(_SMALL)})|{_any(NUMBERS)})"
_SCALED = rf"(?:[- ](?:{_any(SCALES)}))?"
# "thirty", "30", "thirty (30)", "two hundred": the digits in brackets say it again.
_NUMBER = (
    rf"(?:(?P<word>\b{_SPELLED}\b{_SCALED})(?:\s?\(\s?(?P<again>{_DIGITS})\s?%?\))?"
    rf"|(?<![\w.])(?P<digits>{_DIGITS}{_SCALED}))"
)
_UNIT = rf"(?P<day_kind>(?:{_any(DAY_KINDS)})\s{{1,2}})?(?P<unit>{_any(UNITS)})\b"
_MONTH = rf"(?:{_any(MONTHS)})"

# One alternation, tried where a typed number may begin; bounded repetitions only.
_QUANTITY = re.compile(
    rf"(?P<iso>\b(?:19|20)\d\d-\d\d-\d\d\b)"
    rf"|(?P<mdy>\b(?P<m1>{_MONTH})\.?\s{{1,2}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y1>(?:19|20)\d\d)\b)"
    rf"|(?P<dmy>\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,2}}(?:of\s)?(?P<m2>{_MONTH})\.?,?\s{{1,2}}(?P<y2>(?:19|20)\d\d)\b)"
    rf"|(?P<month>\b(?P<m3>{_MONTH})\.?,?\s{{1,2}}(?P<y3>(?:19|20)\d\d)\b)"
    rf"|(?P<sign>{_any(_SIGNS)})\s?(?P<amount>{_DIGITS}{_SCALED})"
    rf"|\b(?P<code>{_any(_CODES)})\s?(?P<coded>\d{_DIGITS[2:]})"
    rf"|{_NUMBER}(?:"
    rf"\s?(?P<percent>%|percent\b|per\s?cent\b)"
    rf"|(?:\s{{1,2}}|-)(?:full\s|\([a-z]{{1,9}}\)\s)?{_UNIT}"
    r"(?P<old>(?:\s|-)(?:old|of\sage)\b|(?=\s(?:and|or)\s(?:older|younger)\b))?"
    rf"|\s?(?P<money>{_any(_CODES)}|€|£)(?!\w)"
    rf")?",
    re.IGNORECASE,
)
_YOUNGEST, _OLDEST = 5, 25  # ages that policies set as limits
_AGE_BEFORE = re.compile(
    r"(?:\b(?:ages?|aged|under|below|over|above|younger\sthan|older\sthan|age\sof|at\sleast|turned|reached|minimum\sage\sis)"
    r"(?:\sthe\sage\sof)?\s)$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"\s?(?:\+|or\solder|or\sover|and\solder|and\sover|or\syounger|and\sup|and\sabove)", re.IGNORECASE
)
_OF_PEOPLE = re.compile(
    r"\b(?:persons|people|individuals|users|members|customers|visitors|anyone|anybody|those|everyone)\s(?:who\sare\s)?"
    r"(?:under|below|over|above)\s$|\b(?:you(?:['’]re|\sare)|who\sis|child\sis)\s(?:under|below|over|above)\s$",
    re.IGNORECASE,
)
_MUST_BE = re.compile(
    r"\b(?:you|users|members|customers|visitors|children|players|everyone)\s(?:must|should|shall|have\sto|need\sto)\s"
    r"be\s(?:at\sleast\s)?$",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\s?(?:(?:to|before|in|when|if|and|or)\b|[.,;)]|$)", re.IGNORECASE)
_CLEARLY_AGE = re.compile(r"\bage|\bchild|\bminor|\bold|\byounger|\bparent|\bguardian", re.IGNORECASE)


_IN_A_NAME = re.compile(r" [A-Z][a-z]")  # "the Under 13 Experience" is a product

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")


def quantities_of(text: str) -> tuple[Quantity, ...]:
    """The typed numbers of a text in order, those that an article counts last.

    Numbers of sections, laws and the like are left alone. Linear in the text: one walk with bounded patterns.
    """
    lowered = text.lower()
    articled = _articled(text) if any(hint in lowered for hint in _ARTICLED_HINTS) else ()
    if not _DIGIT.search(text) and NUMBERS.keys().isdisjoint(_LETTERS.findall(lowered)):
        return articled
    return (*_found(text), *articled)


_ARTICLED_HINTS = ("within a", "after a", "up to a", "least a", "than a")
_ARTICLED = re.compile(
    rf"\b(?:within|after|up\sto|at\sleast|(?:more|less|longer)\sthan)\s(an?\s(?!second)({_any(UNITS)})\b)",
    re.IGNORECASE,
)
"""One of a unit, by its article: "within a week"; "twice a year" counts none, and "a second warning" no time."""


def _articled(text: str) -> tuple[Quantity, ...]:
    """The periods of a text that an article counts."""
    return tuple(Quantity("duration", 1.0, UNITS[unit.lower()], said) for said, unit in _ARTICLED.findall(text))


_BEGINNING = re.compile(rf"{_any(_SIGNS)}|\d+|[a-z]+", re.IGNORECASE)
_BEGINNINGS = frozenset((*NUMBERS, *MONTHS, *_CODES))
"""Words that a typed number may begin with; all signs and digits may."""


def _found(text: str) -> Iterator[Quantity]:
    after = 0
    said: tuple[object, ...] = ()
    referred = {at for reference in REFERENCE.finditer(text) for at in range(*reference.span())}
    for beginning in _BEGINNING.finditer(text):
        at, word = beginning.start(), beginning[0]
        if at < after or (word.isalpha() and word.lower() not in _BEGINNINGS):
            continue
        match = _QUANTITY.match(text, at)
        if match:
            is_bracketed = text[after:at].strip() == "("
            after = match.end()
            quantity = _quantity(match, text)
            if quantity and not (quantity.kind == "count" and at in referred):
                again, said = said, (quantity.kind, quantity.value, quantity.unit)
                if not (is_bracketed and said == again):  # "fifty dollars ($50.00)"
                    yield quantity


def _quantity(match: re.Match[str], text: str) -> Quantity | None:  # noqa: PLR0911  (one case a kind)
    groups = match.groupdict()
    if groups["iso"] or groups["mdy"] or groups["dmy"]:
        return _dated(match)
    if groups["month"]:
        return Quantity("date", f"{groups['y3']}-{MONTHS[groups['m3'].lower()]:02}", "", match[0])
    if groups["sign"]:
        return Quantity("amount", _value(groups["amount"]), _SIGNS[groups["sign"].lower()], match[0])
    if groups["code"]:
        return Quantity("amount", _value(groups["coded"]), _CODES[groups["code"].lower()], match[0])
    number = groups["again"] or groups["digits"] or groups["word"]
    value = _value(number)
    if groups["percent"]:
        return Quantity("percentage", value, "%", match[0])
    if groups["money"]:
        return Quantity("amount", value, CURRENCIES[groups["money"].lower()], match[0])
    around_before = text[max(0, match.start() - 40) : match.start()]
    if groups["unit"]:
        unit = _unit(groups["day_kind"], groups["unit"])
        is_age = unit == "year" and (
            groups["old"] is not None or (_AGE_BEFORE.search(around_before) and _CLEARLY_AGE.search(text))
        )
        return Quantity("age" if is_age else "duration", value, unit, match[0])
    if _is_age(around_before, text[match.end() : match.end() + 12], value, text):
        return Quantity("age", value, "year", match[0])
    return Quantity("count", value, "", match[0]) if _is_count(match, text, value) else None


_BESIDE = ".,:/(#§-–’'"
_BEHIND = re.compile(r"[\w)/:–-]|[., ]\d")
_OPENS_NAME = re.compile(r" [A-Z]\w+ [A-Z]\w")  # "10 Harbour Row"; "30 Tage" opens none
_OF_A_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+ $")  # "in Dublin 2"
_YEARS = 1000  # from here on, a number without a comma is a year or the like


def _is_count(match: re.Match[str], text: str, value: float) -> bool:
    """Whether a bare number counts something: "50 or more demands"; not a limb, a title's number or an address."""
    start, stop = match.span()
    if value <= 1 or (value >= _YEARS and match[0].isdigit()):
        return False
    if start and (text[start - 1] in _BESIDE or text[start - 2 : start - 1].isdigit()):
        return False
    opens_title = start == 0 and text[stop : stop + 1] == "."
    return not (
        opens_title
        or _OPENS_NAME.match(text, stop)
        or _OF_A_NAME.search(text[max(0, start - 24) : start])
        or _BEHIND.match(text, stop)
    )


def _unit(day_kind: str | None, unit: str) -> str:
    unit = UNITS[unit.lower()]
    return DAY_KINDS[day_kind.lower().strip()] if day_kind and unit == "day" else unit


def _is_age(before: str, after: str, value: float, text: str) -> bool:
    """Whether a bare number is an age: "under 13", "16 or older", with an age's words near by."""
    if not _YOUNGEST <= value <= _OLDEST or value != int(value) or _IN_A_NAME.match(after):
        return False
    if _AGE_AFTER.match(after) or _OF_PEOPLE.search(before) or (_MUST_BE.search(before) and _NO_MORE.match(after)):
        return True
    return bool(_AGE_BEFORE.search(before) and _CLEARLY_AGE.search(text))


def _value(number: str) -> float:
    """The value of "1,000.50", "thirty-five" or "two hundred"."""
    total, scale = 0.0, 1.0
    for part in number.lower().replace("-", " ").split():
        if part in SCALES:
            scale *= SCALES[part]
        elif part in NUMBERS:
            total += NUMBERS[part]
        else:
            total += _digits(part)
    return (total or 1.0) * scale


def _digits(number: str) -> float:
    """Commas part thousands, and a last dot or comma with one or two digits after it the fraction."""
    head, mark, tail = number.rpartition("." if number.rfind(".") > number.rfind(",") else ",")
    if mark and len(tail) != len("000"):
        return float(re.sub(r"[,.]", "", head) + "." + tail)
    return float(re.sub(r"[,.]", "", number))


def _dated(match: re.Match[str]) -> Quantity | None:
    """The ISO date of a date; None where the calendar has no such day."""
    try:
        if match["iso"]:
            day = date.fromisoformat(match[0])
        else:
            parts = ("y1", "m1", "d1") if match["mdy"] else ("y2", "m2", "d2")
            year, month, number = (match[part] for part in parts)
            day = date(int(year), MONTHS[month.lower()], int(number))
    except ValueError:
        return None
    return Quantity("date", day.isoformat(), "", match[0])
