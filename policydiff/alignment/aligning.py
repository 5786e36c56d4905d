"""Two documents into one alignment: what became of every statement."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import evolve

from policydiff.alignment.identical import comparison_keys, equal_pairs, same_texts
from policydiff.alignment.matching import Matching
from policydiff.alignment.order import displaced_pairs
from policydiff.alignment.outline import said_as_headings, words_of_lines
from policydiff.alignment.renames import asked_renames, renames_of
from policydiff.alignment.sections import Lines, in_reading_order, section_changes, section_pairs
from policydiff.alignment.similarity import Wordings
from policydiff.model import Alignment, Document, Match, Rename
from policydiff.options import Options
from policydiff.words import lent_to, one_name, plain_words, renamed


def alignment_of(old: Document, new: Document, options: Options) -> Alignment:
    """Which statements, sections and names became which.

    The work is done on one ordering of the two documents and mirrored for the other, so that exchanging them exchanges
    the sides of the result and changes nothing else.
    """
    if _stands_first(old, new):
        alignment = _alignment(old, new, asked_renames(old, options.renames))
    else:
        swapped = tuple((now, was) for was, now in options.renames)
        alignment = _mirrored(_alignment(new, old, asked_renames(new, swapped)))
    return evolve(alignment, sections=in_reading_order(alignment.sections, old, new))


def _stands_first(old: Document, new: Document) -> bool:
    return (len(old.text), old.text) <= (len(new.text), new.text)


def _alignment(old: Document, new: Document, asked: tuple[Rename, ...]) -> Alignment:
    pairs, renames = _equal_pairs(old, new, asked)
    names = _names(renames)
    matches = [Match((one,), (other,), 1.0) for one, other in pairs]
    left_old, left_new = _left_over(old, new, pairs)
    headings_now = tuple(said_as_headings(left_old, old, new))
    headings_before = tuple(said_as_headings(left_new, new, old))
    lines_old, lines_new = (tuple(index for index, _ in pairs) for pairs in (headings_now, headings_before))
    lines = words_of_lines(old, lines_old), words_of_lines(new, lines_new)
    sections = section_pairs(old, new, pairs, names, lines)
    left_old, left_new = _without(left_old, lines_old), _without(left_new, lines_new)
    if left_old and left_new:
        wordings = Wordings(
            {index: renamed(old.statements[index].text, names) for index in left_old},
            {index: renamed(new.statements[index].text, names) for index in left_new},
        )
        matches += Matching(old, new, wordings, sections, dict(pairs)).run()
    matched = [(match.old[0], match.new[0]) for match in matches]
    sections = section_pairs(old, new, matched, names, lines)
    displaced = displaced_pairs(old, new, matched, sections)
    matches = [evolve(match, moved=True) if (match.old[0], match.new[0]) in displaced else match for match in matches]
    identical, changed = _told_apart(old, new, matches, lines)
    return Alignment(
        old=old,
        new=new,
        identical=identical,
        matches=changed,
        removed=_missing(len(old.statements), (index for match in matches for index in match.old)),
        added=_missing(len(new.statements), (index for match in matches for index in match.new)),
        headings_now=headings_now,
        headings_before=headings_before,
        sections=section_changes(old, new, sections, names, lines),
        renames=tuple(rename for rename in renames if rename.count),
    )


def _equal_pairs(
    old: Document, new: Document, asked: tuple[Rename, ...]
) -> tuple[list[tuple[int, int]], tuple[Rename, ...]]:
    """The statements equal but for typography and names, and the names."""
    pairs = equal_pairs(*comparison_keys(old, new, _names(asked)))
    found = renames_of(old, new, *_left_over(old, new, pairs))
    renames = asked + found
    if found:
        pairs = equal_pairs(*comparison_keys(old, new, _names(renames)))
    return sorted(pairs + same_texts(old, new, *_left_over(old, new, pairs))), renames


def _names(renames: Iterable[Rename]) -> dict[str, str]:
    return one_name((rename.old, rename.new) for rename in renames)


def _left_over(old: Document, new: Document, pairs: list[tuple[int, int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (
        _missing(len(old.statements), (one for one, _ in pairs)),
        _missing(len(new.statements), (other for _, other in pairs)),
    )


def _missing(count: int, indexes: Iterable[int]) -> tuple[int, ...]:
    held = set(indexes)
    return tuple(index for index in range(count) if index not in held)


def _without(indexes: Iterable[int], others: Collection[int]) -> tuple[int, ...]:
    return tuple(index for index in indexes if index not in others)


def _told_apart(
    old: Document, new: Document, matches: list[Match], lines: Lines
) -> tuple[tuple[tuple[int, int], ...], tuple[Match, ...]]:
    """The pairs that did not change at all, and the matches in which something did."""
    partner = {one: match.new for match in matches for one in match.old}
    added = set(_missing(len(new.statements), (other for match in matches for other in match.new)))
    identical, changed = [], []
    for match in sorted(matches, key=lambda match: (match.new, match.old)):
        if not match.moved and _lends_alike(old, new, match, lines) and _is_identical(old, new, match, partner, added):
            identical.append((match.old[0], match.new[0]))
        else:
            changed.append(match)
    return tuple(identical), tuple(changed)


def _is_identical(
    old: Document, new: Document, match: Match, partner: Mapping[int, tuple[int, ...]], added: Collection[int]
) -> bool:
    """Whether text, number and link targets are the same, under lead-ins whose changes are told of themselves."""
    if len(match.old) > 1 or len(match.new) > 1:
        return False
    was, now = old.statements[match.old[0]], new.statements[match.new[0]]
    return (was.text, was.number, was.links) == (now.text, now.number, now.links) and (
        was.lead_in == now.lead_in or _hang_as_before(was.governed_by, now.governed_by, partner, added)
    )


def _lends_alike(old: Document, new: Document, match: Match, lines: Lines) -> bool:
    """Whether the titles above lend the same; one that became a line stands above it still."""
    was, now = old.statements[match.old[0]], new.statements[match.new[0]]
    if lent_to(was.path, was.lead_in) == lent_to(now.path, now.lead_in):
        return True
    now_lines, were_lines = lines[1], lines[0]  # headings of the old document, and of the new one
    return any(one.path and plain_words(one.path[-1]) in held for one, held in ((was, now_lines), (now, were_lines)))


def _hang_as_before(
    was: Sequence[int], now: Sequence[int], partner: Mapping[int, tuple[int, ...]], added: Collection[int]
) -> bool:
    """Whether the lead-ins became one another, or are themselves reported as removed and added.

    An item that went from one list to another, both of which are still there, hangs on something else.
    """
    became = {other for one in was for other in partner.get(one, ())}
    return all(one not in partner or set(partner[one]) & set(now) for one in was) and all(
        other in became or other in added for other in now
    )


def _mirrored(alignment: Alignment) -> Alignment:
    matches = tuple(sorted((match.mirrored() for match in alignment.matches), key=lambda match: (match.new, match.old)))
    return Alignment(
        old=alignment.new,
        new=alignment.old,
        identical=tuple(sorted(((other, one) for one, other in alignment.identical), key=lambda pair: pair[1])),
        matches=matches,
        removed=alignment.added,
        added=alignment.removed,
        headings_now=alignment.headings_before,
        headings_before=alignment.headings_now,
        sections=tuple(section.mirrored() for section in alignment.sections),
        renames=asked_renames(alignment.new, ((rename.new, rename.old) for rename in alignment.renames)),
    )
