"""Sections: which became which, by their content first, then by their titles."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from policydiff.alignment.ascent import longest_ascent
from policydiff.alignment.outline import (
    ROOT,
    headings_of,
    homes_of,
    kept_parents_of,
    paths_of,
)
from policydiff.model import Document, SectionChange
from policydiff.words import plain_words, renamed, stems_of

SHARE = 0.5
"""Two sections are one where half of the smaller one's statements went from the one to the other."""

Lines = tuple[AbstractSet[tuple[str, ...]], AbstractSet[tuple[str, ...]]]

LIKE_TITLES = 0.6
"""Two titles are one heading reworded where they share this much of their words (Dice)."""


@frozen
class SectionPairs:
    """Which old sections became which new ones, by index in `Document.sections`.

    Attributes:
        pairs: Every (old, new) pair; a section that was split or merged stands in several.
        groups: The sections that hang together through the pairs: (old indexes, new indexes), the unpaired ones alone.
    """

    pairs: frozenset[tuple[int, int]]
    groups: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    _group_of_old: dict[int, int] = field(init=False, eq=False, repr=False)
    _group_of_new: dict[int, int] = field(init=False, eq=False, repr=False)

    @_group_of_old.default
    def _old_places(self) -> dict[int, int]:
        return {index: place for place, (olds, _) in enumerate(self.groups) for index in olds}

    @_group_of_new.default
    def _new_places(self) -> dict[int, int]:
        return {index: place for place, (_, news) in enumerate(self.groups) for index in news}

    def __contains__(self, pair: tuple[int, int]) -> bool:
        return pair in self.pairs

    def group_of_old(self, section: int) -> int:
        """The group that holds an old section."""
        return self._group_of_old[section]

    def group_of_new(self, section: int) -> int:
        """The group that holds a new section."""
        return self._group_of_new[section]


def section_pairs(
    old: Document,
    new: Document,
    matched: Iterable[tuple[int, int]],
    names: Mapping[str, str],
    lines: Lines,
) -> SectionPairs:
    """The sections that became one another.

    Args:
        old: The old document.
        new: The new document.
        matched: Index pairs of statements known to correspond.
        names: The new name of each renamed old one.
        lines: The words of the old and the new lines that are headings on the other side.
    """
    titles_old, titles_new = _titles(old, names), _titles(new, names)
    homes = homes_of(old, lines[1]), homes_of(new, lines[0])
    pairs = {(ROOT, ROOT), *_by_content(old, new, matched, homes)}
    for likened in (_same_words, _like_words):
        paired_old, paired_new = {one for one, _ in pairs}, {other for _, other in pairs}
        free_old = [index for index in range(len(old.sections)) if index not in paired_old]
        free_new = [index for index in range(len(new.sections)) if index not in paired_new]
        pairs.update(likened(titles_old, titles_new, free_old, free_new))
    return SectionPairs(frozenset(pairs), tuple(_groups(pairs, len(old.sections), len(new.sections))))


def _by_content(
    old: Document, new: Document, matched: Iterable[tuple[int, int]], homes: tuple[Sequence[int], Sequence[int]]
) -> Iterator[tuple[int, int]]:
    home_old, home_new = homes
    went: Counter[tuple[int, int]] = Counter()
    for at_old, at_new in matched:
        went[home_old[old.statements[at_old].section], home_new[new.statements[at_new].section]] += 1
    size_old = Counter(home_old[statement.section] for statement in old.statements)
    size_new = Counter(home_new[statement.section] for statement in new.statements)
    for (one, other), count in sorted(went.items()):
        if count >= SHARE * min(size_old[one], size_new[other]):
            yield one, other


def _titles(document: Document, names: Mapping[str, str]) -> list[str]:
    """The titles of the sections by index, renamed names written as the new ones."""
    return [renamed(section.title or "", names) for section in document.sections]


def _same_words(
    was: Sequence[str], now: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> list[tuple[int, int]]:
    """The sections whose titles hold the same words, in order where a title stands more than once."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in news:
        places[_wording(now[index])].append(index)
    pairs = []
    for index in olds:
        words = _wording(was[index])
        if words and places[words]:
            pairs.append((index, places[words].pop(0)))
    return pairs


def _wording(title: str) -> tuple[str, ...]:
    """The words of a title; of one that has none, the title as it stands: "***"."""
    return plain_words(title) or tuple(title.split())


def _like_words(
    was: Sequence[str], now: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> list[tuple[int, int]]:
    """The sections whose titles say nearly the same, the likest first."""
    stems_new = {index: set(stems_of(now[index])) for index in news}
    likeness = []
    for index in olds:
        stems = set(stems_of(was[index]))
        for other, others in stems_new.items():
            like = 2 * len(stems & others) / (len(stems) + len(others) or 1)
            if like >= LIKE_TITLES:
                likeness.append((-like, index, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, other in sorted(likeness):
        if index not in pairs and other not in taken:
            pairs[index] = other
            taken.add(other)
    return list(pairs.items())


def _groups(
    pairs: Iterable[tuple[int, int]], count_old: int, count_new: int
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The sections that hang together through the pairs; the roots' group first, then in the old document's order."""
    by_old: dict[int, set[int]] = defaultdict(set)
    by_new: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        by_old[one].add(other)
        by_new[other].add(one)
    seen: set[int] = set()
    for index in range(count_old):
        if index in seen:
            continue
        olds: set[int] = set()
        news: set[int] = set()
        waiting = {index}
        while waiting:
            olds |= waiting
            news |= {other for one in waiting for other in by_old[one]}
            waiting = {one for other in news for one in by_new[other]} - olds
        seen |= olds
        yield tuple(sorted(olds)), tuple(sorted(news))
    for other in range(count_new):
        if not by_new[other]:
            yield (), (other,)


def section_changes(
    old: Document,
    new: Document,
    sections: SectionPairs,
    names: Mapping[str, str],
    lines: Lines,
) -> tuple[SectionChange, ...]:
    """What became of the sections that did not stay as they were.

    Args:
        old: The old document.
        new: The new document.
        sections: Which became which.
        names: The new name of each renamed old one.
        lines: The words of the old and the new lines that are headings on the other side: such a heading did not come
            or go.
    """
    lines_old, lines_new = lines
    path_old, path_new = paths_of(old), paths_of(new)
    held = Counter(statement.section for statement in new.statements)
    lost = Counter(statement.section for statement in old.statements)
    moved = _moved_groups(old, new, sections)
    titles_old, titles_new = _titles(old, names), _titles(new, names)
    changes = []
    for place, (olds, news) in enumerate(sections.groups):
        same = len(olds) == len(news) == 1 and plain_words(titles_old[olds[0]]) == plain_words(titles_new[news[0]])
        kinds = tuple(_kinds(old, new, olds, news, moved=place in moved, same_title=same))
        if kinds and not (_are_titled(old, olds, lines_new, kinds) or _are_titled(new, news, lines_old, kinds)):
            count = max(sum(held[index] for index in news), sum(lost[index] for index in olds))
            changes.append(
                SectionChange(
                    kinds=kinds,
                    old=tuple(path_old[index] for index in olds),
                    new=tuple(path_new[index] for index in news),
                    statements=count,
                    number=_numbers(old, new, olds, news) if "renumbered" in kinds else None,
                )
            )
    return tuple(changes)


def _are_titled(
    document: Document, alone: Sequence[int], lines: Collection[tuple[str, ...]], kinds: Sequence[str]
) -> bool:
    """Whether a section that came or went is headed by what the other document says in a line."""
    return kinds[0] in ("added", "removed") and any(
        words in lines for index in alone for words in headings_of(document.sections[index])
    )


def in_reading_order(changes: Iterable[SectionChange], old: Document, new: Document) -> tuple[SectionChange, ...]:
    """Changes of sections in the new document's order, removed ones about where they stood."""
    place_old = {path: index for index, path in reversed(list(enumerate(paths_of(old))))}
    place_new = {path: index for index, path in reversed(list(enumerate(paths_of(new))))}

    def place(change: SectionChange) -> tuple[int, int]:
        return (place_new[change.new[0]], 0) if change.new else (place_old[change.old[0]], 1)

    return tuple(sorted(changes, key=place))


def _kinds(
    old: Document, new: Document, olds: tuple[int, ...], news: tuple[int, ...], *, moved: bool, same_title: bool
) -> Iterator[str]:
    if ROOT in olds or ROOT in news:
        return
    if not olds or not news:
        yield "removed" if olds else "added"
        return
    if len(olds) > 1:
        yield "merged"
    if len(news) > 1:
        yield "split"
    alone = len(olds) == len(news) == 1
    if alone and not same_title:
        yield "renamed"
    if moved:
        yield "moved"
    if alone and old.sections[olds[0]].number != new.sections[news[0]].number:
        yield "renumbered"


def _numbers(old: Document, new: Document, olds: tuple[int, ...], news: tuple[int, ...]) -> tuple[str, str]:
    return (old.sections[olds[0]].number or "", new.sections[news[0]].number or "")


def _moved_groups(old: Document, new: Document, sections: SectionPairs) -> set[int]:
    """The groups whose section stands under another parent, or out of order among the sections of its parent.

    A level that came or went between the two is looked through.
    """
    kept_old = {index for olds, news in sections.groups if olds and news for index in olds}
    kept_new = {index for olds, news in sections.groups if olds and news for index in news}
    parent_old, parent_new = kept_parents_of(old, kept_old), kept_parents_of(new, kept_new)
    moved: set[int] = set()
    siblings: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for place, (olds, news) in enumerate(sections.groups):
        if not olds or not news or ROOT in olds or ROOT in news:
            continue
        was = sections.group_of_old(parent_old[olds[0]])
        now = sections.group_of_new(parent_new[news[0]])
        if was != now:
            moved.add(place)
        else:
            siblings[was].append((olds[0], news[0], place))
    for group in siblings.values():
        pairs = [(one, other) for one, other, _ in sorted(group)]
        stay = set(longest_ascent(pairs))
        moved.update(place for one, other, place in group if (one, other) not in stay)
    return moved
