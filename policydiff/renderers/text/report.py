"""The report of a diff: what it is, the ledger, the changes, and what the words in it mean."""

from collections.abc import Iterator

from policydiff.model import PolicyDiff
from policydiff.renderers.plain_words import CLOSING, MODALS_EXPLAINED, WEIGHTS_EXPLAINED
from policydiff.renderers.settings import Settings
from policydiff.renderers.summary import (
    filtered_of,
    loud_changes,
    period_of,
    provenance_of,
    section_line_of,
    titles_of,
    verdict_of,
)
from policydiff.renderers.terminal import columns, visible, wrapped
from policydiff.renderers.text.changes import change_list_of, titled
from policydiff.renderers.text.ledger import fact_lines_of, ledger_of


def report_of(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """The lines of a diff's report; with `settings.brief` only those of its head and ledger.

    Where only some changes are to be shown, so are only the rows of the ledger that hold one of them.
    """
    shown = loud_changes(diff) if settings.changes is None else settings.changes
    filtered = filtered_of(diff, shown)
    yield from _head(diff, settings)
    yield from wrapped(verdict_of(diff, brief=settings.brief or bool(filtered)), settings.width)
    if filtered:
        yield from wrapped(filtered, settings.width)
    yield from ledger_of(diff, shown, settings)
    if not filtered:
        yield from fact_lines_of(diff, settings)
    if settings.brief:
        return
    yield from change_list_of(shown, settings)
    if diff.sections and not filtered:
        yield from _sections(diff, settings)
    yield from _foot(diff, settings)


def _head(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """What is compared, and the days between."""
    what, when = settings.ink.bold(visible(titles_of(diff))), period_of(diff)
    space = settings.width - columns(what) - len(when)
    if space > 1:
        yield what + " " * space + when
    else:
        yield from wrapped(what, settings.width)
        yield when


def _sections(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    yield from titled("Sections", len(diff.sections), settings)
    yield ""
    for section in diff.sections:
        yield from wrapped(visible(section_line_of(section)), settings.width, first="  ", rest="    ")


def _foot(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    provenance = (visible(provenance_of(document)) for document in (diff.old, diff.new))
    yield ""
    yield settings.ink.faint("─" * settings.width)
    for paragraph in (WEIGHTS_EXPLAINED, MODALS_EXPLAINED, CLOSING, *provenance):
        yield from wrapped(settings.ink.faint(paragraph), settings.width)
