"""What every report says of a diff as a whole: what is compared, how much changed, what else differs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from policydiff.model import QUIETS, WEIGHTS, Change, Changes, Document, GoneAndNew, PolicyDiff, SectionChange
from policydiff.renderers.plain_words import NOISE, WEIGHTS_IN_WORDS, cited, counted, day_of


def loud_changes(diff: PolicyDiff) -> Changes:
    """The changes that are not noise."""
    return Changes(change for change in diff.changes if change.quiet is None)


def titles_of(diff: PolicyDiff) -> str:
    """What is compared: "Privacy Policy -> Privacy Notice", one title where both have the same."""
    return " -> ".join(dict.fromkeys(document.title or document.source for document in (diff.old, diff.new)))


def period_of(diff: PolicyDiff) -> str:
    """The days of both sides and how many lie between: "Nov 23, 2017 -> Jan 25, 2019 (428 days)".

    Of two versions with one date nobody should think that no time lies between them.
    """
    old, new = diff.old.dates.best, diff.new.dates.best
    if old == new:
        return f"both dated {day_of(old)}" if old else "both undated"
    period = f"{day_of(old)} -> {day_of(new)}"
    return f"{period} ({_between(old, new)})" if old and new else period


def _between(old: date, new: date) -> str:
    days = (new - old).days
    return f"{counted(abs(days), 'day')}{' back' if days < 0 else ''}"


def verdict_of(diff: PolicyDiff, *, brief: bool = False) -> str:
    """The whole in a few sentences: how much changed, and how much is provably the same."""
    return " ".join(filter(None, (_extent(diff, brief=brief), _balance(diff), _sameness(diff))))


def _extent(diff: PolicyDiff, *, brief: bool) -> str:
    loud = loud_changes(diff)
    if diff.rewrite:
        gone = sum(len(change.old) for change in loud if change.kind == "removed")
        listed = "" if brief else "; every change is listed below"
        return (
            f"A rewrite: {gone} of {counted(len(diff.old.statements), 'old statement')} have no counterpart. "
            f"Compared by topic{listed}."
        )
    if not loud:
        if diff:
            return "No clause changed; sections did, and are listed below."
        return "Nothing changed but noise." if diff.changes or diff.sections else "Nothing changed."
    weights = Counter(change.weight for change in loud)
    parts = [f"{weights[weight]} {WEIGHTS_IN_WORDS[weight]}" for weight in WEIGHTS if weights[weight]]
    return f"{counted(len(loud), 'change')}: {', '.join(parts)}."


def _balance(diff: PolicyDiff) -> str:
    """How many rows of the ledger are surely worse for the reader, and how many better."""
    rows = Counter[str](row.favours for row in diff.ledger)
    said = [f"{rows[side]} {how}" for side, how in (("provider", "worse for you"), ("user", "better")) if rows[side]]
    return f"Of {counted(len(diff.ledger), 'row')} in the ledger, {' and '.join(said)}." if said else ""


def _sameness(diff: PolicyDiff) -> str:
    quiets = Counter(change.quiet for change in diff.changes if change.quiet)
    noise = [f"{quiets[quiet]} in {NOISE[quiet]}" for quiet in QUIETS if quiets[quiet]]
    noun = "other statement" if diff.changes else "statement"
    same = counted(len(diff.identical), f"{noun} is", f"{noun}s are") if diff.identical else f"No {noun} is"
    return f"{same} word for word the same" + (f"; differing in nothing else: {', '.join(noise)}." if noise else ".")


def filtered_of(diff: PolicyDiff, shown: Sequence[Change]) -> str:
    """What a report says that does not show every change; empty for one that does."""
    loud = loud_changes(diff)
    if {change.id for change in loud} <= {change.id for change in shown}:
        return ""
    return (
        f"Only what fits the filters is shown: {len(shown)} of {counted(len(loud), 'change')}, and the rows of the "
        "ledger that hold one."
    )


def facts_of(diff: PolicyDiff) -> Iterator[tuple[str, str]]:
    """What else the two documents differ in, what they have in common, what was not compared, each with its label."""
    if diff.renames:
        yield "renamed", " · ".join(f"{rename.old} -> {rename.new} ({rename.count} times)" for rename in diff.renames)
    for label, words in (("names", diff.names), ("numbers", diff.numbers)):
        if words.gone or words.new:
            yield label, _gone_and_new(words)
    if diff.topics.unchanged:
        yield "no change", " · ".join(diff.topics.unchanged)
    if diff.topics.silent:
        yield "silent", f"in both: {' · '.join(diff.topics.silent)}"
    left_out = _left_out(diff)
    if left_out:
        yield "left out", left_out


def _gone_and_new(words: GoneAndNew) -> str:
    sides = (("gone", words.gone), ("new", words.new))
    return " · ".join(f"{side}: {', '.join(there)}" for side, there in sides if there)


def _left_out(diff: PolicyDiff) -> str:
    """What was not compared, by reason: "navigation (3 then, 4 now)"."""
    then, now = (Counter(piece.reason for piece in document.left_out) for document in (diff.old, diff.new))
    return " · ".join(_then_and_now(reason, then[reason], now[reason]) for reason in _in_order(then, now))


def _in_order(*counters: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(reason for counter in counters for reason in counter))


def _then_and_now(reason: str, then: int, now: int) -> str:
    counts = [f"{count} {side}" for count, side in ((then, "then"), (now, "now")) if count]
    return f"{reason} ({', '.join(counts)})"


def section_line_of(section: SectionChange) -> str:
    """What became of a section: "renamed: Cookies -> Cookies and tags (12 statements)"."""
    sides = [" + ".join(map(cited, paths)) for paths in (section.old, section.new) if paths]
    return (
        f"{', '.join(section.kinds)}: {' -> '.join(dict.fromkeys(sides))} ({counted(section.statements, 'statement')})"
    )


def document_facts_of(document: Document) -> Iterator[str]:
    """The dates of a document, and its size in sections and statements."""
    dates = document.dates
    said = {"last updated": dates.updated, "in force from": dates.effective, "dated": dates.asserted}
    for label, day in said.items():
        if day:
            yield f"{label} {day_of(day)}"
    yield counted(len(document.sections) - 1, "section")
    yield counted(len(document.statements), "statement")


def provenance_of(document: Document) -> str:
    """Where a document came from, and the hash of its bytes."""
    return f"{document.source}, SHA-256 {document.sha256}"


def version() -> str:
    """The version of policydiff that made the report."""
    from policydiff import __version__  # noqa: PLC0415  (the root imports the pipeline, and the version stands there)

    return __version__
