"""The timeline: statements by topic over time, material changes marked, as inline SVG.

It needs no script, no style sheet and no colour: shapes, numbers and words tell everything, in the colour of the text
around it. Every mark has a title, and the whole a description in words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from itertools import groupby

from attrs import field, frozen

from policydiff.lexicon.topics import TOPICS
from policydiff.model import History, Lineages, Version
from policydiff.renderers.history.telling import title_of
from policydiff.renderers.plain_words import counted, day_of
from policydiff.renderers.terminal import visible

LEFT, WIDTH, RIGHT, TOP, LANE, FOOT = 130, 700, 80, 12, 34, 62
"""Pixels: the names of the topics, the time, the counts of now, the margin, one topic, the axis with its legend."""

ROOM = LANE - 14
"""So high is the topic with most statements."""

NEAR = 14.0
"""Marks nearer to each other than this become one, that tells the sum."""

MARK = 4.5
"""Half the height of a mark."""

LEGEND = "height: statements in force · ◆ material changes · × hardly captured · ○ text taken anew by the archive"


@frozen
class _Scale:
    """Where the versions stand from left to right: by their days, or evenly where not all have one.

    Attributes:
        versions: The versions.
        days: Their days, or their indexes.
    """

    versions: Sequence[Version]
    days: tuple[int, ...] = field(init=False)

    @days.default
    def _days(self) -> tuple[int, ...]:
        days = [version.day for version in self.versions]
        known = [day.toordinal() for day in days if day]
        in_order = len(known) == len(days) and known == sorted(known) and known[0] < known[-1]
        return tuple(known) if in_order else tuple(range(len(days)))

    def x(self, index: int) -> float:
        """Of a version."""
        return self._at(self.days[index])

    def _at(self, day: int) -> float:
        first, last = self.days[0], self.days[-1]
        return LEFT + WIDTH * (day - first) / max(1, last - first)

    def years(self) -> Iterator[tuple[float, str]]:
        """Where each year starts that starts in between; as many as have room."""
        if self.days[-1] <= len(self.versions):
            return
        first, last = date.fromordinal(self.days[0]).year + 1, date.fromordinal(self.days[-1]).year
        step = 1 + max(0, last - first) // 12
        for year in range(first, last + 1, step):
            yield self._at(date(year, 1, 1).toordinal()), str(year)


def timeline_of(history: History, lineages: Lineages | None = None, *, prefix: str = "timeline") -> str:
    """The picture as one `<svg>` element, safe to put in any page.

    Args:
        history: Of what.
        lineages: The statements to show; None for all.
        prefix: What its ids open with, where a page holds several.
    """
    chosen = history.lineages if lineages is None else lineages
    scale, counts = _Scale(history.versions), _counts(history, chosen)
    marks = _material(chosen)
    topics = [topic for topic in TOPICS if any(counted_there[topic] for _, counted_there in counts)]
    height = TOP + LANE * len(topics) + FOOT
    most = max((there[topic] for _, there in counts for topic in topics), default=1)
    title = f"Statements of {title_of(history)} by topic"
    parts = [
        _opening(height, prefix),
        f'<title id="{prefix}-title">{_said(title)}</title>',
        f'<desc id="{prefix}-description">{_said(_description(history, topics, counts, marks))}</desc>',
        *_grid(scale, height),
    ]
    for place, topic in enumerate(topics):
        base = TOP + LANE * (place + 1) - 4
        parts += _lane(topic, base, [(index, there[topic]) for index, there in counts], most, scale)
        parts += _diamonds(topic, base, marks[topic], history, scale)
    parts += _captures(history, scale, TOP + LANE * len(topics) + 14)
    parts.append(f'<text x="{LEFT}" y="{height - 6}">{LEGEND}</text></svg>')
    return "\n".join(parts)


def _opening(height: int, prefix: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + RIGHT} {height}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-description" font-family="sans-serif" font-size="12" '
        'fill="currentColor" stroke="none">'
    )


def _counts(history: History, lineages: Lineages) -> list[tuple[int, Counter[str]]]:
    """Of each version with a text of its own, how many statements there are on each topic."""
    by_id = {lineage.id: lineage for lineage in lineages}
    counts = []
    for version in history.versions:
        if not (version.vanished or version.same):
            held = (by_id[lineage].at(version.index) for lineage in version.statements if lineage in by_id)
            counts.append((version.index, Counter(clause.topic for clause in held if clause)))
    return counts


def _material(lineages: Lineages) -> Mapping[str, Counter[int]]:
    """By topic, how many material changes each version brought."""
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for lineage in lineages:
        for stage in lineage.stages:
            if stage.change and stage.is_material and stage.kind != "first":
                found[stage.change.topic][stage.version.index].add(stage.change.id)
    return defaultdict(
        Counter, {topic: Counter({at: len(ids) for at, ids in there.items()}) for topic, there in found.items()}
    )


def _description(
    history: History, topics: Sequence[str], counts: list[tuple[int, Counter[str]]], marks: Mapping[str, Counter[int]]
) -> str:
    """The picture in words."""
    now = counts[-1][1] if counts else Counter[str]()
    said = (
        f"{topic}: {counted(now[topic], 'statement')} now, {counted(marks[topic].total(), 'material change')}"
        + (f", the last seen {day_of(history.versions[max(marks[topic])].day)}" if marks[topic] else "")
        for topic in topics
    )
    first, last = (day_of(version.day) for version in (history.versions[0], history.versions[-1]))
    return f"{first} to {last}. {'; '.join(said)}."


def _grid(scale: _Scale, height: int) -> Iterator[str]:
    """A line where each year starts, and the days at both ends."""
    bottom = height - FOOT
    for x, year in scale.years():
        yield f'<path d="M{x:.1f} {TOP}V{bottom + 22}" stroke="currentColor" stroke-opacity=".25"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 35}" text-anchor="middle">{year}</text>'
    ends = ((scale.versions[0], "end", -6), (scale.versions[-1], "start", 6))
    for version, anchor, gap in ends[: len(scale.versions)]:
        x = scale.x(version.index) + gap
        day = version.day.isoformat() if version.day else "undated"
        yield f'<text x="{x:.1f}" y="{bottom + 35}" text-anchor="{anchor}" font-size="10">{day}</text>'


def _lane(topic: str, base: int, counts: list[tuple[int, int]], most: int, scale: _Scale) -> Iterator[str]:
    """A topic's name, its statements as steps, and how many there are now."""
    steps = [f"M{scale.x(counts[0][0]):.1f} {base}"]
    for index, count in counts:
        steps.append(f"H{scale.x(index):.1f}V{base - ROOM * count / most:.1f}")
    steps.append(f"H{LEFT + WIDTH}V{base}Z")
    now = counts[-1][1]
    yield f'<text x="{LEFT - 8}" y="{base}" text-anchor="end">{_said(topic)}</text>'
    yield f'<path d="{"".join(steps)}" fill-opacity=".2" stroke="currentColor" stroke-width=".8">'
    yield f"<title>{_said(topic)}: {counted(now, 'statement')} now</title></path>"
    yield f'<text x="{LEFT + WIDTH + 6}" y="{base}">{now}</text>'


def _diamonds(topic: str, base: int, marks: Counter[int], history: History, scale: _Scale) -> Iterator[str]:
    """The material changes of a topic, those near each other as one mark with their number."""
    for group in _near(sorted(marks), scale):
        count = sum(marks[index] for index in group)
        x, y = scale.x(group[0]), base - ROOM / 2
        days = " to ".join(dict.fromkeys(day_of(history.versions[index].day) for index in (group[0], group[-1])))
        told = f"{days}: {counted(count, 'material change')} on {topic}"
        diamond = f"M{x:.1f} {y - MARK}l{MARK} {MARK}l-{MARK} {MARK}l-{MARK} -{MARK}Z"
        yield f'<path d="{diamond}"><title>{_said(told)}</title></path>'
        if count > 1:
            yield f'<text x="{x:.1f}" y="{y - MARK - 1}" font-size="9" text-anchor="middle">{count}</text>'


def _captures(history: History, scale: _Scale, y: int) -> Iterator[str]:
    """A tick for each version; a cross for one that was hardly captured, a ring for one that was taken anew."""
    ticks = "".join(f"M{scale.x(version.index):.1f} {y - 3}v6" for version in history.versions)
    yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">versions</text>'
    yield f'<path d="{ticks}" stroke="currentColor" stroke-width=".6"><title>versions</title></path>'
    odd = [version for version in history.versions if version.vanished or version.technical]
    for group in _near([version.index for version in odd], scale):
        for is_vanished, row in groupby((history.versions[index] for index in group), key=lambda one: one.vanished):
            versions = list(row)
            x = scale.x(versions[0].index)
            days = " to ".join(dict.fromkeys(day_of(version.day) for version in (versions[0], versions[-1])))
            if is_vanished:
                shape = f'<path d="M{x - 4:.1f} {y - 4}l8 8m0 -8l-8 8" stroke="currentColor" stroke-width="1.6">'
                yield f"{shape}<title>{_said(days)}: hardly captured</title></path>"
            else:
                ring = f'<circle cx="{x:.1f}" cy="{y}" r="4.5" fill="none" stroke="currentColor" stroke-width="1.4">'
                yield f"{ring}<title>{_said(days)}: text taken anew by the archive</title></circle>"


def _near(indexes: Iterable[int], scale: _Scale) -> Iterator[list[int]]:
    """The versions, those that stand nearer to the first of their group than a mark is wide in one group."""
    group: list[int] = []
    for index in indexes:
        if group and scale.x(index) - scale.x(group[0]) >= NEAR:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _said(text: str) -> str:
    """Text as markup says it, with nothing in it that steers."""
    return escape(visible(text))
