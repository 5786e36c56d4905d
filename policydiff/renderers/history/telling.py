"""What a history says as a whole and of each version, in plain words: one place for text and HTML."""

import shlex
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from attrs import field, frozen

from policydiff.model import WEIGHTS, Changes, History, Interval, Version
from policydiff.renderers.plain_words import CLOSING, WEIGHTS_EXPLAINED, WEIGHTS_IN_WORDS, counted, day_of

LISTED = 10
"""So many material changes of one version are told in a log; a diff of the two versions tells them all."""

TO_AND_FRO = 4
"""A longer row of going and coming back is told in one line."""

_INTERVALS = (
    'Days stand in pairs: "between" the last one on which it was seen otherwise and the first on which it was seen so. '
    "What an archive took anew, and pages that were hardly captured, are not the company's doing."
)

NOT_THE_COMPANY = "the archive took the text anew: not the company's doing"


@frozen
class Entry:
    """What one version changed, or several in a row that are told together.

    Attributes:
        when: The day it was seen, and the last one on which it was not.
        what: How much changed, or what kind of version it is.
        changes: The material changes to show.
        rest: How many more there are.
        command: The two sources to compare to see them all; empty where nothing is left out.
    """

    when: str
    what: str
    changes: Changes = field(default=Changes(), repr=False)
    rest: int = 0
    command: tuple[str, ...] = ()

    @property
    def more(self) -> str:
        """What is not shown, and how to see it; empty where nothing is left out."""
        told = f"and {self.rest:,} more material" if self.rest and self.changes else "all of it"
        return f"{told}: policydiff diff {shlex.join(self.command)}" if self.command else ""


def between(when: Interval) -> str:
    """The days in words: "between Jan 5, 2021 and Mar 1, 2021"."""
    if when.after is None:
        return day_of(when.by)
    if when.after == when.by:
        return f"on {day_of(when.by)}"
    return f"between {day_of(when.after)} and {day_of(when.by)}"


def title_of(history: History) -> str:
    """What it is a history of: the title that it bore last, else where the newest version is from."""
    titles = (version.title for version in reversed(history.versions) if version.title and not version.vanished)
    return next(titles, history.newest.source)


def period_of(history: History) -> str:
    """From when to when, and in how many versions."""
    first, last = (day_of(version.day) for version in (history.versions[0], history.versions[-1]))
    return f"{first} -> {last} ({counted(len(history.versions), 'version')})"


def foot_of(history: History) -> tuple[str, ...]:
    """What the words mean, and where the newest text is from."""
    newest = history.newest
    return (_INTERVALS, WEIGHTS_EXPLAINED, CLOSING, f"{newest.source}, SHA-256 {newest.sha256}")


def summary_of(history: History) -> str:
    """How many versions there are of each kind."""
    kinds = Counter(_kind(history, version) for version in history.versions)
    told = {
        "change": ("version changed something", "versions changed something"),
        "return": ("goes back to an earlier text", "go back to an earlier text"),
        "technical": ("was taken anew by the archive", "were taken anew by the archive"),
        "vanished": ("was hardly captured", "were hardly captured"),
        "": ("changed nothing but noise, if that", "changed nothing but noise, if that"),
    }
    parts = [f"{kinds[kind]:,} {words[kinds[kind] > 1]}" for kind, words in told.items() if kinds[kind]]
    return f"{', '.join(parts)}." if parts else "There is one version."


def _kind(history: History, version: Version) -> str:
    """Which kind of entry a version makes; "" for none."""
    if version.vanished:
        return "vanished"
    if history.before(version) is None:
        return "oldest"
    if not any(change.quiet is None for change in history.changes_in(version)):
        return ""
    return "technical" if version.technical else "change" if version.returns_to is None else "return"


def log_of(history: History) -> Iterator[Entry]:
    """What each version changed, the oldest first; pages that were hardly captured, and returns, in one for a row."""
    telling = [(kind, version) for version in history.versions if (kind := _kind(history, version))]
    for kind, row in groupby(telling, key=lambda pair: pair[0]):
        versions = [version for _, version in row]
        if kind == "vanished":
            yield _vanished(versions)
        elif kind == "return" and len(versions) > TO_AND_FRO:
            yield _to_and_fro(history, versions)
        elif kind != "oldest":
            yield from (_entry(history, version, kind) for version in versions)


def _days(versions: list[Version]) -> str:
    days = dict.fromkeys(day_of(version.day) for version in (versions[0], versions[-1]))
    return " to ".join(days)


def _vanished(versions: list[Version]) -> Entry:
    held = max(len(version.statements) for version in versions)
    left = f"at most {counted(held, 'statement')} could be read" if held else "no statement could be read"
    times = f"{len(versions)} times " if len(versions) > 1 else ""
    return Entry(_days(versions), f"{times}hardly captured: {left}")


def _to_and_fro(history: History, versions: list[Version]) -> Entry:
    texts = Counter(history.versions[version.returns_to or 0].statements for version in versions)
    return Entry(_days(versions), f"{len(versions)} times to and fro between {len(texts) + 1} earlier texts")


def _entry(history: History, version: Version, kind: str) -> Entry:
    before = history.before(version)
    loud = Changes(change for change in history.changes_in(version) if change.quiet is None)
    material = loud.where(weight="material")
    what = weighed(loud)
    if kind == "return" and version.returns_to is not None:
        earlier = history.versions[version.returns_to]
        what = f"goes back to the text of {day_of(earlier.day)}; {what}"
    if version.resumes is not None:
        what = f"goes on from the text of {day_of(history.versions[version.resumes].day)}; {what}"
    if kind == "technical":
        what = f"{NOT_THE_COMPANY}; {what}"
    shown = Changes(material[: LISTED if kind == "change" else 0])
    sources = (before.source, version.source) if before and len(loud) > len(shown) else ()
    when = between(Interval(before.day if before else None, version.day))
    return Entry(when, what, shown, len(material) - len(shown), sources)


def weighed(changes: Changes) -> str:
    """How many there are of each weight: "3 material, 1 minor"."""
    weights = Counter(change.weight for change in changes)
    return ", ".join(f"{weights[weight]:,} {WEIGHTS_IN_WORDS[weight]}" for weight in WEIGHTS if weights[weight])
