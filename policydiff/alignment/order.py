"""Which matched statements left their siblings for another place."""

from collections import defaultdict
from collections.abc import Sequence

from policydiff.alignment.ascent import longest_ascent
from policydiff.alignment.sections import SectionPairs
from policydiff.model import Document


def displaced_pairs(
    old: Document, new: Document, pairs: Sequence[tuple[int, int]], sections: SectionPairs
) -> set[tuple[int, int]]:
    """The pairs that are out of order in the whole document, and out of order or out of place in their section as well.

    A statement whose whole section moved has not left its siblings; one that stands under a heading put in above it has
    not left its place. Neither is in the result.
    """
    ascending = sorted(pairs)
    groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for one, other in ascending:
        was = sections.group_of_old(old.statements[one].section)
        if was == sections.group_of_new(new.statements[other].section):
            groups[was].append((one, other))
    stayed = set(longest_ascent(ascending)).union(*map(longest_ascent, groups.values()))
    crossed = {
        (one, other)
        for one, other in ascending
        if (was := sections.group_of_old(old.statements[one].section))
        != (now := sections.group_of_new(new.statements[other].section))
        and sections.groups[was][1]
        and sections.groups[now][0]
    }
    return set(ascending) - stayed | crossed
