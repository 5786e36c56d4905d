"""One change as the report shows it: both sides in full, with what the filters ask for."""

from attrs import frozen

from policydiff.model import Change, Clause, Document, Party
from policydiff.renderers.entries import lead_ins_of, particulars_of, place_of, side_modals, tags_of
from policydiff.renderers.plain_words import NOISE, PARTIES_IN_WORDS, cited


@frozen(kw_only=True)
class Side:
    """What one document says.

    Attributes:
        modals: How its clauses bind, empty where there are none ("MAY").
        lead_ins: What they hang on.
        citations: Each clause as a reviewer quotes it; empty where its document is not at hand.
        links: The targets of the links in them, where the other side has others.
    """

    modals: str
    lead_ins: list[str]
    citations: list[str]
    links: tuple[str, ...]


@frozen(kw_only=True)
class Card:
    """One change.

    Attributes:
        change: The change.
        place: The titles it stands under.
        sections: The outer titles above its clauses, by which it is filtered: "Rights", "Rights > Access".
        tags: A few words each about it.
        concerns: Who bears its norms: "the company, you".
        why: Why it matters, a line each.
        norms: Its norms for the filters: "permission/provider right/user".
        noise: Its class of noise in plain words, or empty.
        then: The old side.
        now: The new side.
    """

    change: Change
    place: str
    sections: list[str]
    tags: list[str]
    concerns: str
    why: list[str]
    norms: str
    noise: str
    then: Side
    now: Side


OUTER = 2
"""So many titles, from the outermost, name a section to filter by."""


def card_of(change: Change, documents: tuple[Document, Document] | None = None) -> Card:
    """The change as the report shows it; it can be cited where its documents are at hand."""
    pairs = dict.fromkeys(pair for clause in change.clauses for pair in _norms_of(clause))
    parties = dict.fromkeys(PARTIES_IN_WORDS[bearer] for _, bearer in pairs if bearer != Party.NOBODY)
    links = tuple(tuple(link for clause in side for link in clause.links) for side in (change.old, change.new))
    has_other_links = bool(change.old and change.new) and links[0] != links[1]
    return Card(
        change=change,
        place=place_of(change),
        sections=list(dict.fromkeys(name for clause in change.clauses for name in _sections_of(clause))),
        tags=list(tags_of(change)),
        concerns=", ".join(parties),
        why=list(particulars_of(change)),
        norms=" ".join(f"{modality}/{bearer}" for modality, bearer in pairs),
        noise=NOISE[change.quiet] if change.quiet else "",
        then=_side(change.old, documents and documents[0], links[0] if has_other_links else ()),
        now=_side(change.new, documents and documents[1], links[1] if has_other_links else ()),
    )


def _sections_of(clause: Clause) -> list[str]:
    """The sections that a clause stands in, the outermost first."""
    return [cited(clause.path[:depth]) for depth in range(1, min(OUTER, len(clause.path)) + 1)] or [cited(())]


def _norms_of(clause: Clause) -> list[tuple[str, str]]:
    """Modality and bearer of each norm; of a clause without norms "none" and "-", as filters have it."""
    return [(str(norm.modality), str(norm.bearer)) for norm in clause.norms] or [
        (str(clause.modality), str(clause.bearer))
    ]


def _side(clauses: tuple[Clause, ...], document: Document | None, links: tuple[str, ...]) -> Side:
    return Side(
        modals=side_modals(clauses),
        lead_ins=lead_ins_of(clauses),
        citations=[document.cite(document.statements[clause.index]) for clause in clauses] if document else [],
        links=links,
    )
