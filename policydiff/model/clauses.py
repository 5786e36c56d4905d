"""Clauses in a row, and what it means that one fits a filter."""
# ruff: noqa: PLC0415  (the views, such as `__str__`, reach the pipeline late; it imports this module)

from collections.abc import Iterable

from policydiff.model.norm import Clause, Modality, Party


def chosen(wanted: str | Iterable[str] | None, known: Iterable[str] = ()) -> frozenset[str] | None:
    """The values that a filter lets through; None for all.

    Raises:
        ValueError: A value is none of those known, if any are: a typo would look like "no such change".
    """
    if wanted is None:
        return None
    values = frozenset([wanted] if isinstance(wanted, str) else wanted)
    strange = sorted(values.difference(known)) if known else []
    if strange:
        raise ValueError(f"no such value to filter by: {', '.join(strange)}; choose from {', '.join(known)}")
    return values


def is_in_section(clause: Clause, wanted: frozenset[str]) -> bool:
    """Whether a wanted word stands in a title above the clause, letter case aside."""
    return any(word.casefold() in title.casefold() for title in clause.path for word in wanted)


class Clauses(tuple[Clause, ...]):
    """Clauses in reading order, filterable."""

    __slots__ = ()

    def where(
        self,
        *,
        modality: str | Iterable[str] | None = None,
        bearer: str | Iterable[str] | None = None,
        topic: str | Iterable[str] | None = None,
        section: str | Iterable[str] | None = None,
    ) -> "Clauses":
        """The clauses that fit every filter given; one value or several of which any may fit.

        Args:
            modality: Modalities; a clause fits with any of its norms.
            bearer: Bearers; the norm that fits the modality must have it.
            topic: Topics.
            section: Words of a title above the clause, letter case aside.
        """
        modalities, bearers = chosen(modality, [*Modality]), chosen(bearer, [*Party])
        topics, sections = chosen(topic), chosen(section)
        return Clauses(
            clause
            for clause in self
            if (topics is None or clause.topic in topics)
            and (sections is None or is_in_section(clause, sections))
            and has_norm(clause, modalities, bearers)
        )

    def to_records(self) -> list[dict[str, str | int | float | None]]:
        """One flat record a clause, in order: `pandas.DataFrame(clauses.to_records())`."""
        from policydiff.pipeline import records

        return records(self)

    def __str__(self) -> str:
        from policydiff.pipeline import render

        return render(self).strip("\n")

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from policydiff.pipeline import notebook_view

        return notebook_view(self)

    def __repr__(self) -> str:
        return f"<Clauses: {len(self)}>"


def has_norm(clause: Clause, modalities: frozenset[str] | None, bearers: frozenset[str] | None) -> bool:
    """Whether one norm of the clause fits both filters; a clause without norms counts as "none" and "-"."""
    pairs = [(norm.modality, norm.bearer) for norm in clause.norms] or [(clause.modality, clause.bearer)]
    return any((modalities is None or m in modalities) and (bearers is None or b in bearers) for m, b in pairs)
