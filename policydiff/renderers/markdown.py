"""A diff in Markdown, for a comment on a pull request or a memo.

Policy text is hostile input here, too: what Markdown or the sites that show it would act upon is escaped, so that no
clause can make a heading, link, image, tag, mention or reference of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policydiff.model import WEIGHTS, Change, Changes, Edit, PolicyDiff
from policydiff.renderers.cells import Cell, cells_of, focus_of, rows_of
from policydiff.renderers.entries import SPACE, lead_ins_of, particulars_of, place_of, tags_of, told_edits
from policydiff.renderers.plain_words import (
    CLOSING,
    MODALS_EXPLAINED,
    VERDICTS,
    WEIGHT_TITLES,
    WEIGHTS_EXPLAINED,
    arrowed,
)
from policydiff.renderers.settings import Settings
from policydiff.renderers.summary import (
    facts_of,
    filtered_of,
    loud_changes,
    period_of,
    provenance_of,
    section_line_of,
    titles_of,
    verdict_of,
)
from policydiff.renderers.terminal import visible

QUOTED = 120
"""So many characters a clause is quoted with in the ledger."""

# What CommonMark, GitHub's tables and formulas take for markup wherever it stands, and what makes "http://" a link.
_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What opens a list or underlines a heading at the start of a line.
_OPENING = re.compile(r"^(\s*\d*)([-+=.)])")
# An empty comment keeps the sites from calling somebody, an issue or a commit, and from drawing a face; no escape does.
_MENTION = re.compile(r"[@#](?=[\w.-])|\bGH(?=-\d)|:(?=[\w+-]+:)|\b[0-9a-f]{6}(?=[0-9a-f]{1,34}\b)", re.IGNORECASE)


def markdown_of(value: PolicyDiff | Changes, settings: Settings) -> str:
    """The report of a diff, or a list of changes; with `settings.brief` only head and ledger."""
    lines = _report(value, settings) if isinstance(value, PolicyDiff) else _changes(value)
    return "\n".join(lines).strip("\n") + "\n"


def plain(text: str) -> str:
    """The text on one line, with nothing in it that Markdown acts upon."""
    escaped = _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", visible(text)))
    return _MENTION.sub(r"\g<0><!-- -->", escaped)


def _report(diff: PolicyDiff, settings: Settings) -> Iterator[str]:
    shown = loud_changes(diff) if settings.changes is None else settings.changes
    filtered = filtered_of(diff, shown)
    yield f"## {plain(arrowed(titles_of(diff)))}"
    yield from (
        "",
        f"**{plain(arrowed(period_of(diff)))}**",
        "",
        plain(verdict_of(diff, brief=settings.brief or bool(filtered))),
    )
    if filtered:
        yield from ("", plain(filtered))
    yield from _ledger(diff, shown)
    if not filtered:
        yield ""
        yield from (f"- **{label}** {plain(arrowed(said))}" for label, said in facts_of(diff))
    if not settings.brief:
        yield from _changes(shown)
        if diff.sections and not filtered:
            yield from ("", f"### Sections ({len(diff.sections)})", "")
            yield from (f"- {plain(arrowed(section_line_of(section)))}" for section in diff.sections)
    yield from ("", "<sub>", "")
    yield from _separated(
        plain(paragraph)
        for paragraph in (
            WEIGHTS_EXPLAINED,
            MODALS_EXPLAINED,
            CLOSING,
            *(provenance_of(document) for document in (diff.old, diff.new)),
        )
    )
    yield "</sub>"


def _separated(paragraphs: Iterator[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (paragraph, "")


def _ledger(diff: PolicyDiff, shown: Changes) -> Iterator[str]:
    rows, focus = rows_of(diff, shown), focus_of(shown)
    if rows:
        yield from ("", "| topic | then | now | for you |", "|---|---|---|---|")
    above = ""
    for row in rows:
        then, now = map(_cell, cells_of(row, focus, QUOTED))
        topic = f"**{plain(row.topic)}**" if row.topic != above else ""
        yield f"| {topic} | {then} | {now} | {plain(VERDICTS[row.favours])} |"
        above = row.topic


def _cell(cell: Cell) -> str:
    if cell.silence:
        return f"*{plain(cell.silence)}*"
    quotes = [f"**{label}** “{plain(words)}”" for label, words in cell.quotes]
    return "<br>".join([*quotes, f"and {cell.more} more"] if cell.more else quotes)


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    for weight in WEIGHTS:
        chosen = [change for change in changes if change.weight == weight]
        if chosen:
            yield from ("", f"### {WEIGHT_TITLES[weight]} ({len(chosen)})")
        for change in chosen:
            yield from ("", f"**{plain(place_of(change))}** · {plain(arrowed(' · '.join(tags_of(change))))}", "")
            yield from _separated(f"*{plain(arrowed(particular))}*" for particular in particulars_of(change))
            yield from _separated(f"under “{plain(lead_in)}”" for lead_in in lead_ins_of(change.new or change.old))
            yield f"> {_redline(change.edits)}"


def _redline(edits: Sequence[Edit]) -> str:
    """What went and what came in tags of their own, which survive words that Markdown would act upon."""
    marked = (_marked(before, edit) for before, edit in pairwise([Edit("equal", ""), *told_edits(edits)]))
    return "".join(marked).strip()


def _marked(before: Edit, edit: Edit) -> str:
    text = visible(edit.text)
    if edit.op == "equal":
        return plain(text)
    words = text.strip()
    start, stop = (text.index(words), text.index(words) + len(words)) if words else (0, len(text))
    mark = "del" if edit.op == "delete" else "ins"
    apart = " " if before.op == "delete" and edit.op == "insert" else ""
    return f"{apart}{text[:start]}<{mark}>{plain(words) or SPACE}</{mark}>{text[stop:]}"
