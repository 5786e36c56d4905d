"""What became of a statement, and what stands since when, in plain words: one place for text and HTML."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from attrs import frozen

from policydiff.model import Change, Clause, History, Interval, Lineage, Lineages, Stage, StageKind
from policydiff.renderers.entries import modals_of
from policydiff.renderers.history.telling import NOT_THE_COMPANY, TO_AND_FRO, between
from policydiff.renderers.plain_words import VERDICTS, cited, counted, day_of, modal_of

_STAGES_IN_WORDS: Mapping[StageKind, str] = {
    "first": "stood in the oldest version",
    "added": "added",
    "returned": "brought back",
    "reworded": "reworded",
    "split": "split off a longer statement",
    "merged": "merged",
    "moved": "moved",
    "carried": "the same words under another title, lead-in or number",
    "removed": "removed",
}

HARDLY_CAPTURED = "on a page that was hardly captured"


@frozen
class Moment:
    """One thing that became of a statement.

    Attributes:
        when: The days between which it came about.
        what: What it was.
        why: What makes it matter.
        clause: Its words from there on, where nothing shows what changed in them.
        change: What changed in them.
        citation: The words as a reviewer quotes them; empty where it is gone.
    """

    when: str
    what: str
    why: str = ""
    clause: Clause | None = None
    change: Change | None = None
    citation: str = ""


@frozen
class Life:
    """A statement through the versions.

    Attributes:
        clause: Its last wording.
        about: Where it stands or stood, how it binds, what about, and whether it still stands.
        moments: What became of it.
    """

    clause: Clause
    about: str
    moments: tuple[Moment, ...]


@frozen
class Standing:
    """A statement in force, and since when.

    Attributes:
        clause: It, as it stands.
        came_in: Since when it stands there.
        changed: When it last changed materially.
        citation: It as a reviewer quotes it.
    """

    clause: Clause
    came_in: str
    changed: str
    citation: str


def found_of(history: History, lineages: Lineages, *, standing: bool) -> str:
    """How many statements are told of, and as of when."""
    if not standing:
        return f"{sum(lineage.was_captured for lineage in lineages):,} of {counted(len(history.lineages), 'statement')}"
    count = len(list(standing_of(history, lineages)))
    newest, last = history.newest, history.versions[-1]
    said = f"{counted(count, 'statement')} in force as of {day_of(last.day)}"
    return said if newest is last else f"{said}: the page was hardly captured, this is of {day_of(newest.day)}"


def lives_of(history: History, lineages: Lineages) -> Iterator[Life]:
    """The lives of the statements that were ever captured well, with those of what they split from."""
    return (life_of(lineage, history.life_of(lineage)) for lineage in lineages if lineage.was_captured)


def life_of(lineage: Lineage, stages: Iterable[Stage]) -> Life:
    """The life of a statement, as its stages tell."""
    clause, now = lineage.clause, "gone" if lineage.is_gone else "stands"
    about = " · ".join((cited(clause.path), modal_of(clause), clause.topic, now))
    return Life(clause, about, tuple(_moments(stages)))


def _moments(stages: Iterable[Stage]) -> Iterator[Moment]:
    """What became of a statement, noise aside; a long row of going and coming back is one moment."""
    telling = [stage for stage in stages if not stage.is_noise]
    for comes_and_goes, row in groupby(telling, key=lambda stage: stage.kind in ("removed", "returned")):
        of_a_row = list(row)
        if comes_and_goes and len(of_a_row) > TO_AND_FRO:
            yield _comings_and_goings(of_a_row)
        else:
            yield from map(_moment, of_a_row)


def _comings_and_goings(stages: list[Stage]) -> Moment:
    gone = sum(stage.clause is None for stage in stages)
    first, last = stages[0].when, stages[-1].when
    end = "brought back for good so far" if stages[-1].clause else "gone in the end"
    return Moment(between(Interval(first.after, last.by)), f"removed {gone} times and brought back, {end}")


def _moment(stage: Stage) -> Moment:
    change, clause = stage.change, stage.clause
    what = [_STAGES_IN_WORDS[stage.kind] if clause or stage.kind != "merged" else "merged into another statement"]
    shows = change if change and change.old and change.new else None
    if shows and stage.kind != "returned":
        what.append(modals_of(shows))
    elif clause:
        what.append(modal_of(clause))
    if change and stage.is_material:
        what += ["material", *([VERDICTS[change.favours]] if change.favours != "unknown" else [])]
    if not stage.by_company:
        what.append(NOT_THE_COMPANY if stage.version.technical else HARDLY_CAPTURED)
    why = change.explanation if change and stage.kind != "first" else ""
    return Moment(between(stage.when), " · ".join(what), why, clause, shows, stage.citation or "")


def standing_of(history: History, lineages: Lineages) -> Iterator[Standing]:
    """Those of the lineages that stand in the newest version, in its order, with since when."""
    asked = {lineage.id for lineage in lineages}
    newest = history.newest
    for lineage in history.in_force:
        clause = lineage.at(newest.index)
        if clause and lineage.id in asked:
            yield Standing(clause, _came_in(history, lineage), _changed(history, lineage), newest.cite(clause))


def _came_in(history: History, lineage: Lineage) -> str:
    first = history.came_in(lineage)
    if first.kind == "first":
        return f"stood in the oldest version, {day_of(first.version.day)}"
    doubt = "" if first.by_company else ", when the archive took the text anew: perhaps older"
    return f"came in {between(first.when)}{doubt}"


def _changed(history: History, lineage: Lineage) -> str:
    last = history.last_material(lineage)
    return f"last changed materially {between(last.when)}" if last else "no material change since"
