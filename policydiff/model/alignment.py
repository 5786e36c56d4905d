"""Which statements, sections and names became which."""

from attrs import field, frozen

from policydiff.model.document import Document


@frozen
class Match:
    """Old statements that became new ones.

    Attributes:
        old: Indexes into the old document's statements, ascending, at least one.
        new: Indexes into the new document's statements, ascending, at least one.
        similarity: How many of the words of both stand in both, rare ones weighing more, from 0 to 1.
        moved: Whether it left its neighbours for another place.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    similarity: float
    moved: bool = False

    def mirrored(self) -> "Match":
        """The same match with old and new exchanged."""
        return Match(self.new, self.old, self.similarity, self.moved)


@frozen
class Rename:
    """One name that replaced another throughout.

    Attributes:
        old: The name then.
        new: The name now.
        count: In how many places of the old document it was replaced.
    """

    old: str
    new: str
    count: int


@frozen(kw_only=True)
class SectionChange:
    """What became of a section, once for all its statements.

    Attributes:
        kinds: Of added, removed, renamed, moved, renumbered, split, merged.
        old: The heading paths then, outermost title first; empty where added.
        new: The heading paths now; empty where removed.
        statements: How many statements stand in it, on the side that has more.
        number: Its number then and now, where it was renumbered ("" for none); else None.
    """

    kinds: tuple[str, ...]
    old: tuple[tuple[str, ...], ...]
    new: tuple[tuple[str, ...], ...]
    statements: int
    number: tuple[str, str] | None = None

    def mirrored(self) -> "SectionChange":
        """The same change with old and new exchanged."""
        turned = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
        kinds = tuple(turned.get(kind, kind) for kind in self.kinds)
        number = (self.number[1], self.number[0]) if self.number else None
        return SectionChange(kinds=kinds, old=self.new, new=self.old, statements=self.statements, number=number)


@frozen(kw_only=True)
class Alignment:
    """Which statements, sections and names became which, and what is left over on each side.

    Every statement index of either document is in exactly one of `identical`, `matches` and `removed` or `added`.

    Attributes:
        old: The old document.
        new: The new document.
        identical: Pairs of indexes of statements that did not change at all.
        matches: The pairs, splits and merges whose text or place changed, noise included.
        removed: Indexes of old statements without a counterpart.
        added: Indexes of new statements without a counterpart.
        headings_now: Of `removed`, those that are headings of the new document, each with the index of its section
            there; None where the old document has the heading, too.
        headings_before: Of `added`, those that were headings of the old one, likewise.
        sections: What became of the sections; sections that did not change are not in it.
        renames: The names replaced throughout.
    """

    old: Document = field(repr=False)
    new: Document = field(repr=False)
    identical: tuple[tuple[int, int], ...] = field(repr=False)
    matches: tuple[Match, ...] = field(repr=False)
    removed: tuple[int, ...]
    added: tuple[int, ...]
    headings_now: tuple[tuple[int, int | None], ...] = ()
    headings_before: tuple[tuple[int, int | None], ...] = ()
    sections: tuple[SectionChange, ...] = field(default=(), repr=False)
    renames: tuple[Rename, ...] = ()

    @property
    def changed_old(self) -> tuple[int, ...]:
        """The indexes of the old statements that are not identical to a new one, ascending."""
        return tuple(sorted([index for match in self.matches for index in match.old] + list(self.removed)))

    @property
    def changed_new(self) -> tuple[int, ...]:
        """The indexes of the new statements that are not identical to an old one, ascending."""
        return tuple(sorted([index for match in self.matches for index in match.new] + list(self.added)))
