"""The dates a policy says of itself: when it was last updated, and from when it holds.

Looked for in lines of their own that name what they date, and else where policies put them, near the top and near the
end; another date in the middle dates something else.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from attrs import frozen

from policydiff.lexicon.calendar import EFFECTIVE_CUES, MONTHS, UPDATED_CUES

_HEAD, _TAIL, _REACH = 3_000, 1_500, 80
_LONE = 60

_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_GAP = "[ \u00a0]"
_DATE = re.compile(
    # November 2, 2017
    rf"(?P<month_a>{_NAMES})[.,]?{_GAP}{{0,2}}(?P<day_a>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}?,?{_GAP}{{0,2}}(?P<year_a>\d{{4}})"
    # 2 November 2017, 2. November 2017, 2nd of November 2017, 2 de noviembre de 2017
    rf"|(?P<day_b>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?:[ \u00a0-]{{1,2}}|{_GAP}de{_GAP})(?:of{_GAP})?"
    rf"(?P<month_b>{_NAMES})\.?,?(?:[ \u00a0-]{{1,2}}|{_GAP}de{_GAP})(?P<year_b>\d{{4}})"
    # 2017-11-02, 2017/11/2
    r"|(?<!\d)(?P<year_c>(?:19|20)\d{2})(?P<mark_c>[-/.])(?P<month_c>\d{1,2})(?P=mark_c)(?P<day_c>\d{1,2})(?!\d)"
    # 02/11/2017, 2.11.2017
    r"|(?<!\d)(?P<first>\d{1,2})(?P<mark>[-/.])[ ]?(?P<second>\d{1,2})(?P=mark)[ ]?(?P<year_d>(?:19|20)\d{2})(?!\d)"
    # 2017年11月2日
    r"|(?P<year_e>\d{4})[ ]?年[ ]?(?P<month_e>\d{1,2})[ ]?月[ ]?(?P<day_e>\d{1,2})[ ]?日",
    re.IGNORECASE,
)
_CUE = re.compile(f"(?P<updated>{'|'.join(UPDATED_CUES)})|(?P<effective>{'|'.join(EFFECTIVE_CUES)})", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_LINE = re.compile(r"[^\w\n]{0,4}(?P<label>[^\W\d][^\n:]{4,30})(?:: ?| on )[^\n:]{4,24}\d[^\w\n]{0,4}$")
"""A line that is a label and a day: "Effective date: 3 May 2020", "Last revised on 3 May 2020"."""
_BEFORE_YEAR, _AFTER_YEAR = 32, 12
_FILLER_WORDS = 6
_FIRST_YEAR = 1994
"""No policy on the web is older; the laws that it names are."""
_MOST = 12
"""Only so many dates of a zone are looked at: a policy's own are among the first, a log of its changes has dozens."""
_MONTHS = 12
_SENTENCE_END = re.compile(r"[.!?;] +[^\W\d]")


@frozen
class Found:
    """A date that stands in a text.

    Attributes:
        value: The day.
        start: Where it starts.
        stop: Where it stops.
        ambiguous: Whether day and month might as well stand the other way round.
    """

    value: date
    start: int
    stop: int
    ambiguous: bool


@frozen
class OwnDates:
    """The days a text gives itself, with the words of those whose day and month might be exchanged."""

    updated: date | None = None
    effective: date | None = None
    ambiguous: tuple[str, ...] = ()


def is_date_line(text: str) -> bool:
    """Whether a line says when the document was updated or holds: it stands over a text as a title does."""
    return len(text) <= _LONE and _YEAR.search(text) is not None and _CUE.search(text) is not None


def own_dates(text: str, language: str | None) -> OwnDates:
    """The days on which a text says it was last updated and takes effect."""
    updated, effective = _labelled(text, language)
    lone: Found | None = None
    for zone in _zones(text):
        for found in islice(dates_in(zone, language), _MOST):
            cue = _cue(zone, found)
            updated = updated or (found if cue == "updated" else None)
            effective = effective or (found if cue == "effective" else None)
            lone = lone or (found if cue is None and _is_alone(zone, found) else None)
    updated = updated or (lone if effective is None else None)
    return OwnDates(
        updated.value if updated else None,
        effective.value if effective else None,
        tuple(str(found.value) for found in (updated, effective) if found and found.ambiguous),
    )


def _labelled(text: str, language: str | None) -> tuple[Found | None, Found | None]:
    """The latest day that a line of its own gives as that of the last update, and the latest as the day in force.

    The parts of a document may have days of their own.
    """
    latest: dict[str, Found] = {}
    for year in _YEAR.finditer(text):
        start, stop = text.rfind("\n", 0, year.start()) + 1, text.find("\n", year.end())
        line = _DATED_LINE.match(text, start, stop if stop >= 0 else len(text)) if year.end() - start < _REACH else None
        found = next(dates_in(line[0], language), None) if line else None
        cue = _CUE.match(line["label"]) if line else None
        if found and cue and cue.lastgroup and found.value.year >= _FIRST_YEAR:
            known = latest.get(cue.lastgroup)
            latest[cue.lastgroup] = max(known, found, key=lambda one: one.value) if known else found
    return latest.get("updated"), latest.get("effective")


def dates_in(text: str, language: str | None) -> Iterator[Found]:
    """Every day named in a text, in order."""
    stop = 0
    for year_at in _YEAR.finditer(text):  # the pattern of dates is slow, so it is tried around years only
        match = _DATE.search(text, max(stop, year_at.start() - _BEFORE_YEAR), year_at.end() + _AFTER_YEAR)
        if match is None:
            continue
        stop = match.end()
        parts = match.groupdict()
        ambiguous = False
        if parts["first"]:
            day, month, ambiguous = _day_and_month(int(parts["first"]), int(parts["second"]), parts["mark"], language)
            year = int(parts["year_d"])
        else:
            year, month, day = _named(parts)
        try:
            yield Found(date(year, month, day), match.start(), match.end(), ambiguous)
        except ValueError:
            continue


def _zones(text: str) -> tuple[str, ...]:
    if len(text) <= _HEAD + _TAIL:
        return (text,)
    return (text[:_HEAD], text[-_TAIL:])


def _named(parts: dict[str, str]) -> tuple[int, int, int]:
    for form in "abce":
        if parts[f"year_{form}"]:
            month = parts[f"month_{form}"]
            number = int(month) if month.isdigit() else MONTHS[month.lower()]
            return int(parts[f"year_{form}"]), number, int(parts[f"day_{form}"])
    raise AssertionError("one form of date has matched")


def _day_and_month(first: int, second: int, mark: str, language: str | None) -> tuple[int, int, bool]:
    """Which number is the day. Americans write the month first, with slashes; nobody else does."""
    if first > _MONTHS or second > _MONTHS:
        return (first, second, False) if first > _MONTHS else (second, first, False)
    month_first = mark == "/" and language in ("en", None)
    day, month = (second, first) if month_first else (first, second)
    return day, month, first != second and language in ("en", None)


def _cue(text: str, found: Found) -> str | None:
    """What a date is introduced as: "updated", "effective", or None."""
    start = found.start
    if found.value.year < _FIRST_YEAR:
        return None
    if text.rfind("\n", 0, start) + 1 == start and not _is_alone(text, found):
        return None  # it opens a line of its own, such as one of a log of changes
    before = text[max(0, start - _REACH) : start]
    cues = list(_CUE.finditer(before))
    if not cues:
        return None
    last = cues[-1]
    between = before[last.end() :]
    if len(between.split()) > _FILLER_WORDS or _SENTENCE_END.search(between) or _YEAR.search(between):
        return None
    return last.lastgroup


def _is_alone(text: str, found: Found) -> bool:
    """Whether a date opens a short line of its own, as under a title."""
    line_start = text.rfind("\n", 0, found.start) + 1
    line_stop = text.find("\n", found.stop)
    return found.start == line_start and (len(text) if line_stop < 0 else line_stop) - line_start <= _LONE
