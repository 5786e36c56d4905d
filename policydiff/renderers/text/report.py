"""The report of a diff: what it is, the ledger, the changes, and what the words in it mean."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from policydiff.model import QUIETS, WEIGHTS, Change, Document, PolicyDiff, SectionChange
from policydiff.renderers.plain_words import (
    CLOSING,
    MODALS_EXPLAINED,
    NOISE,
    WEIGHTS_EXPLAINED,
    WEIGHTS_IN_WORDS,
    cited,
    counted,
    day_of,
)
from policydiff.renderers.settings import Settings
from policydiff.renderers.terminal import columns, visible, wrapped
from policydiff.renderers.text.changes import change_list_of, titled
from policydiff.renderers.text.ledger import facts_of, ledger_of


def report_of(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """The lines of a diff's report; with `settings.brief` only those of its head and ledger.

    Where only some changes are to be shown, so are only the rows of the ledger that hold one of them.
    """
    loud = [change for change in diff.changes if change.quiet is None]
    shown = loud if settings.changes is None else list(settings.changes)
    is_whole = {change.id for change in loud} <= {change.id for change in shown}
    yield from _head(diff, settings)
    yield from wrapped(_verdict(diff, loud, settings), settings.width)
    if not is_whole:
        of_all = f"{len(shown)} of {counted(len(loud), 'change')}"
        yield from wrapped(f"Only what fits the filters is shown: {of_all}.", settings.width)
    yield from ledger_of(diff, shown, settings)
    if is_whole:
        yield from facts_of(diff, settings)
    if settings.brief:
        return
    yield from change_list_of(shown, settings)
    if is_whole and diff.sections:
        yield from _sections(diff, settings)
    yield from _foot(diff, settings)


def _head(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    """What is compared, and the days between."""
    titles = dict.fromkeys(_title(document) for document in (diff.old, diff.new))
    what, when = settings.ink.bold(visible(" -> ".join(titles))), _period(diff.old.dates.best, diff.new.dates.best)
    space = settings.width - columns(what) - len(when)
    if space > 1:
        yield what + " " * space + when
    else:
        yield from wrapped(what, settings.width)
        yield when


def _title(document: Document) -> str:
    return document.title or document.source


def _period(old: date | None, new: date | None) -> str:
    period = f"{day_of(old)} -> {day_of(new)}"
    if not (old and new):
        return period
    days = (new - old).days
    return f"{period} ({counted(abs(days), 'day')}{' back' if days < 0 else ''})"


def _verdict(diff: PolicyDiff, loud: list[Change], settings: Settings) -> str:
    """The whole in a few sentences: how much changed, and how much is provably the same."""
    return f"{_extent(diff, loud, settings)} {_sameness(diff)}"


def _extent(diff: PolicyDiff, loud: list[Change], settings: Settings) -> str:
    if diff.rewrite:
        gone = sum(len(change.old) for change in loud if change.kind == "removed")
        listed = "" if settings.brief else "; every change is listed below"
        return (
            f"A rewrite: {gone} of {counted(len(diff.old.statements), 'old statement')} have no counterpart. "
            f"Compared by topic{listed}."
        )
    if not loud:
        return "Nothing changed but noise." if diff.changes or diff.sections else "Nothing changed."
    weights = Counter(change.weight for change in loud)
    parts = [f"{weights[weight]} {WEIGHTS_IN_WORDS[weight]}" for weight in WEIGHTS if weights[weight]]
    return f"{counted(len(loud), 'change')}: {', '.join(parts)}."


def _sameness(diff: PolicyDiff) -> str:
    quiets = Counter(change.quiet for change in diff.changes if change.quiet)
    noise = [f"{quiets[quiet]} in {NOISE[quiet]}" for quiet in QUIETS if quiets[quiet]]
    noun = "other statement" if diff.changes else "statement"
    same = counted(len(diff.identical), f"{noun} is", f"{noun}s are") if diff.identical else f"No {noun} is"
    return f"{same} word for word the same" + (f"; differing in nothing else: {', '.join(noise)}." if noise else ".")


def _sections(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    yield from titled("Sections", len(diff.sections), settings)
    yield ""
    for section in diff.sections:
        yield from wrapped(visible(_section(section)), settings.width, first="  ", rest="    ")


def _section(section: SectionChange) -> str:
    sides = [" + ".join(map(cited, paths)) for paths in (section.old, section.new) if paths]
    return (
        f"{', '.join(section.kinds)}: {' -> '.join(dict.fromkeys(sides))} ({counted(section.statements, 'statement')})"
    )


def _foot(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    citations = map(_citation, (diff.old, diff.new))
    yield ""
    yield settings.ink.faint("─" * settings.width)
    for paragraph in (WEIGHTS_EXPLAINED, MODALS_EXPLAINED, CLOSING, *citations):
        yield from wrapped(settings.ink.faint(paragraph), settings.width)


def _citation(document: Document) -> str:
    return visible(f"{document.source}, SHA-256 {document.sha256}")
