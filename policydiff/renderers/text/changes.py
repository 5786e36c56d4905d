"""The changes one by one: material ones first, under the titles of their sections, word by word."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from policydiff.model import WEIGHTS, Change, Edit
from policydiff.renderers.entries import SPACE, lead_ins_of, particulars_of, place_of, tags_of, told_edits
from policydiff.renderers.plain_words import VERDICTS, WEIGHT_TITLES
from policydiff.renderers.settings import Settings
from policydiff.renderers.terminal import visible, wrapped

LONG = 40
"""A run of more words than this that did not change is shortened."""

KEPT = 12
"""So many words of it are kept next to each change."""


def change_list_of(changes: Sequence[Change], settings: Settings) -> Iterator[str]:
    """The lines of a list of changes, by weight, then by section."""
    for weight in WEIGHTS:
        chosen = [change for change in changes if change.weight == weight]
        if chosen:
            yield from titled(WEIGHT_TITLES[weight], len(chosen), settings)
        for path, group in groupby(chosen, key=place_of):
            yield ""
            yield from wrapped(settings.ink.bold(visible(path)), settings.width)
            for change in group:
                yield ""
                yield from entry_of(change, settings)


def titled(title: str, count: int, settings: Settings) -> Iterator[str]:
    """The lines that open a part of the report, with how many entries it has."""
    line = f"{title.upper()} ({count})"
    yield ""
    yield settings.ink.bold(line)
    yield settings.ink.faint("─" * len(line))


def entry_of(change: Change, settings: Settings) -> Iterator[str]:
    """The lines of one change: what it is, why it matters, its words."""
    yield from wrapped(_headline(change, settings), settings.width, first="  ")
    for line in _particulars(change):
        yield from wrapped(settings.ink.faint(visible(line)), settings.width, first="    ")
    gutter = {"added": "  + ", "removed": "  - "}.get(change.kind, "    ")
    yield from wrapped(redline_of(change, settings), settings.width, first=gutter, rest="    ")


def _particulars(change: Change) -> Iterator[str]:
    """Why it matters, where it came from, and what its words hang on."""
    yield from particulars_of(change)
    for lead_in in lead_ins_of(change.new or change.old):
        yield f'under "{lead_in}"'


def _headline(change: Change, settings: Settings) -> str:
    kind, *tags = tags_of(change)
    paint = {"user": settings.ink.good, "provider": settings.ink.bad}.get(change.favours, settings.ink.faint)
    verdict = VERDICTS[change.favours]
    return " · ".join([settings.ink.bold(kind), *(paint(tag) if tag == verdict else tag for tag in tags)])


def redline_of(change: Change, settings: Settings) -> str:
    """The words, those that went and those that came marked; a whole clause that did has its sign in the gutter."""
    if change.kind in ("added", "removed"):
        paint = settings.ink.good if change.kind == "added" else settings.ink.lost
        return paint(visible(" ".join(clause.text for clause in change.clauses)))
    return "".join(_marked(edits, settings) for edits in pairwise([Edit("equal", ""), *told_edits(change.edits)]))


def _marked(edits: tuple[Edit, Edit], settings: Settings) -> str:
    """The second edit's words, marked, the spaces around them outside the marks; apart from what went before them."""
    (before, edit), text = edits, visible(edits[1].text)
    words = " ".join(text.split())
    if edit.op == "equal":
        words = _shortened(words)
    else:
        mark = settings.ink.gone if edit.op == "delete" else settings.ink.came
        words, text = mark(words or SPACE), text if words else ""
    apart = " " if before.op == "delete" and edit.op == "insert" else ""
    return f"{apart}{text[: len(text) - len(text.lstrip())]}{words}{text[len(text.rstrip()) :]}"


def _shortened(text: str) -> str:
    """A long run of words without its middle."""
    words = text.split()
    return text if len(words) <= LONG else " ".join([*words[:KEPT], "...", *words[-KEPT:]])
