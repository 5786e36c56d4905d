"""Arguments and options that several commands share."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from policydiff.cli.output import say
from policydiff.lexicon.topics import TOPICS
from policydiff.model import FAVOURS, KINDS, WEIGHTS, Document, Modality, Party, Snapshot
from policydiff.options import Options
from policydiff.pipeline import formats_of, load, read

MEDIA_TYPES = {"html": "text/html", "markdown": "text/markdown", "text": "text/plain"}

Command = TypeVar("Command", bound=Callable[..., Any])


def _all_of(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorated(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


def _filter(name: str, values: Iterable[str], meaning: str) -> Callable[[Command], Command]:
    return click.option(
        f"--{name}", multiple=True, type=click.Choice([str(value) for value in values]), metavar="WORD", help=meaning
    )


statement_filters = _all_of(
    _filter("modality", Modality, f"Only clauses that bind in this way: {', '.join(Modality)}."),
    _filter("bearer", Party, f"Only clauses that bind this party: {', '.join(Party)}."),
    _filter("topic", TOPICS, f"Only this topic: {', '.join(TOPICS)}."),
    click.option("--section", multiple=True, metavar="TEXT", help="Only sections with this text in their title."),
)

change_filters = _all_of(
    _filter("kind", KINDS, f"Only this kind: {', '.join(KINDS)}."),
    _filter("weight", WEIGHTS, f"Only this weight: {', '.join(WEIGHTS)}."),
    statement_filters,
    _filter("favours", FAVOURS, f"Only what favours: {', '.join(FAVOURS)}. What reports call WORSE favours provider."),
)


def format_option(noun: type) -> Callable[[Command], Command]:
    """An option for the format of a noun: one of those it comes in."""
    choice = click.Choice(formats_of(noun))
    return click.option("--format", "format_", type=choice, default="text", show_default=True, help="Of the output.")


output_option = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write to FILE, replacing it, not to standard output.",
)

type_option = click.option(
    "--type",
    "media_type",
    type=click.Choice(list(MEDIA_TYPES)),
    callback=lambda _context, _parameter, name: MEDIA_TYPES.get(name),
    help="What standard input holds.",
)

select_option = click.option(
    "--select", metavar="CSS", help="The part of an HTML page that holds the policy; found if not given."
)


def date_option(name: str, whose: str) -> Callable[[Command], Command]:
    """An option for the day that the user asserts for a snapshot."""
    return _day_option(name, f"The day {whose} stood; otherwise from its file name.")


def day_option(name: str, meaning: str) -> Callable[[Command], Command]:
    """An option for a day to ask for; its parameter is called as it is, with an underscore: `at_`."""
    return _day_option(name, meaning, f"{name.strip('-')}_")


def _day_option(name: str, meaning: str, *parameter: str) -> Callable[[Command], Command]:
    return click.option(
        name,
        *parameter,
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        callback=lambda _context, _parameter, moment: _day(moment),
        help=meaning,
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def document_at(
    locator: str, options: Options, media_type: str | None = None, asserted: date | None = None
) -> Document:
    """The document that a locator leads to; the media type is for standard input only."""
    told = media_type if locator == "-" else None
    snapshot: Snapshot = load(locator, media_type=told, asserted=asserted, options=options)
    _say_which_day(locator, snapshot)
    return read(snapshot, options)


def _say_which_day(locator: str, snapshot: Snapshot) -> None:
    """Of an address and a day, which day the archive's nearest capture really is of, where it is another one."""
    if "://" in locator and snapshot.archived_at and snapshot.captured:
        day = f"{snapshot.captured:%Y-%m-%d}"
        if not locator.endswith(f"@{day}"):
            say(f"{locator}: the archive's nearest capture is of {day}")


def given(filters: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The filters that the user gave."""
    return {name: values for name, values in filters.items() if values}


def refuse_unknown_sections(filters: dict[str, tuple[str, ...]], *documents: Document) -> None:
    """Says so where no title of the documents holds the words asked for: a misspelt one would pass for no change."""
    titles = {title.casefold() for document in documents for clause in document.statements for title in clause.path}
    for words in filters.get("section", ()):
        if not any(words.casefold() in title for title in titles):
            raise click.UsageError(f"No section has {words!r} in its title; `policydiff show` lists them.")
