"""A history as text: the log of its versions, the lives of statements, or what stands and since when."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from policydiff.model import History, Lineages
from policydiff.renderers.history.lives import Life, Moment, Standing, found_of, life_of, lives_of, standing_of
from policydiff.renderers.history.telling import Entry, foot_of, log_of, period_of, summary_of, title_of
from policydiff.renderers.plain_words import cited, modal_of
from policydiff.renderers.settings import Settings
from policydiff.renderers.terminal import columns, visible, wrapped
from policydiff.renderers.text.changes import entry_of, redline_of

MODAL, TOPIC = 18, 13
"""Columns of the list of statements in force: the modal word and the topic."""


def text_of(value: History | Lineages, settings: Settings) -> str:
    """The value as lines that fit `settings.width`, the last one ended too."""
    if isinstance(value, Lineages):
        lines = _lives((life_of(lineage, lineage.stages) for lineage in value), settings)
    else:
        lines = _report(value, settings)
    return "".join(f"{line}\n" for line in lines)


def _report(history: History, settings: Settings) -> Iterator[str]:
    chosen = history.lineages if settings.lineages is None else settings.lineages
    yield from _head(history, settings)
    if settings.lineages is None and not settings.brief:
        yield from wrapped(summary_of(history), settings.width)
        for entry in log_of(history):
            yield from _entry(entry, settings)
    else:
        yield from wrapped(f"{found_of(history, chosen, standing=settings.brief)}.", settings.width)
        yield from (
            _standing(standing_of(history, chosen), settings)
            if settings.brief
            else _lives(lives_of(history, chosen), settings)
        )
    yield ""
    yield settings.ink.faint("─" * settings.width)
    for paragraph in foot_of(history):
        yield from wrapped(settings.ink.faint(visible(paragraph)), settings.width)


def _head(history: History, settings: Settings) -> Iterator[str]:
    what, when = settings.ink.bold(visible(title_of(history))), period_of(history)
    space = settings.width - columns(what) - len(when)
    if space > 1:
        yield what + " " * space + when
    else:
        yield from wrapped(what, settings.width)
        yield when


def _entry(entry: Entry, settings: Settings) -> Iterator[str]:
    yield ""
    yield from wrapped(f"{settings.ink.bold(entry.when)} · {entry.what}", settings.width, rest="  ")
    for change in entry.changes:
        yield ""
        yield from entry_of(change, settings)
    if entry.more:
        yield from ("",) if entry.changes else ()
        yield from wrapped(settings.ink.faint(visible(entry.more)), settings.width, first="  ", rest="    ")


def _lives(lives: Iterable[Life], settings: Settings) -> Iterator[str]:
    for life in lives:
        yield ""
        yield from wrapped(settings.ink.bold(visible(life.clause.text)), settings.width)
        yield from wrapped(settings.ink.faint(visible(life.about)), settings.width)
        for moment in life.moments:
            yield from _moment(moment, settings)
        last = next((moment.citation for moment in reversed(life.moments) if moment.citation), "")
        yield from wrapped(settings.ink.faint(visible(last)), settings.width, first="  ", rest="    ")


def _moment(moment: Moment, settings: Settings) -> Iterator[str]:
    yield from wrapped(f"{settings.ink.bold(moment.when)} · {moment.what}", settings.width, first="  ", rest="    ")
    if moment.why:
        yield from wrapped(settings.ink.faint(visible(moment.why)), settings.width, first="    ")
    if moment.change:
        yield from wrapped(redline_of(moment.change, settings), settings.width, first="    ")
    elif moment.clause:
        yield from wrapped(visible(moment.clause.text), settings.width, first="    ")


def _standing(standing: Iterable[Standing], settings: Settings) -> Iterator[str]:
    """The statements in force under their titles."""
    for path, group in groupby(standing, key=lambda one: one.clause.path):
        yield ""
        yield from wrapped(settings.ink.bold(visible(cited(path))), settings.width)
        yield from _group(group, settings)


def _group(standing: Iterable[Standing], settings: Settings) -> Iterator[str]:
    """Statements under one title; a lead-in stands before its items where it is not right above them anyway."""
    shown, above = "", "\n"
    for one in standing:
        lead_in = one.clause.lead_in or ""
        if lead_in and lead_in != shown and not lead_in.endswith(above):
            lead = settings.ink.faint(visible(lead_in))
            yield from wrapped(lead, settings.width, first=" " * (2 + MODAL + TOPIC))
        yield from _standing_one(one, settings)
        shown, above = lead_in, one.clause.text


def _standing_one(one: Standing, settings: Settings) -> Iterator[str]:
    clause = one.clause
    label = f"  {modal_of(clause):<{MODAL}}{clause.topic:<{TOPIC}}{'- ' if clause.lead_in else ''}"
    yield from wrapped(visible(clause.text), settings.width, first=label)
    since = settings.ink.faint(f"{one.came_in}; {one.changed}")
    yield from wrapped(since, settings.width, first=" " * (2 + MODAL + TOPIC))
