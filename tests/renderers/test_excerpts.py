"""Quotes are the document's own words, the telling ones."""

import pytest
from attrs import evolve

from policydiff import Change, Clause, Edit, Modality, Norm, Party, Quantity
from policydiff.renderers.excerpts import quote, telling_spans


def clause(text: str, cue: str = "", modality: Modality = Modality.PERMISSION, lead_in: str | None = None) -> Clause:
    start = text.index(cue)
    norm = Norm(modality=modality, bearer=Party.PROVIDER, cue=(start, start + len(cue)) if cue else (0, 0))
    norms = () if modality is Modality.NONE else (norm,)
    return Clause(index=0, kind="item", text=text, span=(0, len(text)), topic="other", norms=norms, lead_in=lead_in)


LONG = "We may pass your address to couriers, to the people who print our letters, and to the tax office for 30 days."


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (clause("We may also pass it on.", "may also pass"), "pass it on"),
        (clause("When you order, we may pass it on.", "may pass"), "pass it on"),
        (clause("We will not sell it.", "will not sell", Modality.PROHIBITION), "sell it"),
        (clause("You have the right to see it.", "have the right to", Modality.RIGHT), "see it"),
        (clause("We collect addresses.", "collect", Modality.PRACTICE), "collect addresses"),
        (clause("They do not read it.", "read", Modality.PRACTICE), "They do not read it"),
        (clause("You ask and the shop lends it.", "lends", Modality.PRACTICE), "You ask and the shop lends it"),
        (clause("Cookies can be removed.", "can be removed"), "Cookies can be removed"),
        (clause("We only pass it on.", "pass", Modality.PRACTICE), "only pass it on"),
        (clause("We are not liable.", "not liable", Modality.EXEMPTION), "We are not liable"),
        (
            clause(
                "Gnomes, rakes, hats, lamps and the other things that we keep in the shed are subject to dust.",
                "are subject",
                Modality.OBLIGATION,
            ),
            "Gnomes ... we keep in the shed are ...",
        ),
        (
            clause(
                "If a gnome that you have lent us falls into the pond while we look away, the couriers must dry it.",
                "must dry",
                Modality.OBLIGATION,
            ),
            "the couriers must dry it",
        ),
        (
            clause("You agree that any key you lend us is yours.", "lend", Modality.OBLIGATION),
            "You agree that any key you lend us is ...",
        ),
        (clause("Orders are things you buy.", modality=Modality.NONE), "Orders are things you buy"),
        (clause("to couriers;", lead_in="We may pass it on:"), "pass it on: to couriers"),
        (clause(LONG, "may pass"), "pass your address to couriers, to the ..."),
    ],
)
def test_a_quote_opens_with_the_act(said: Clause, shown: str) -> None:
    assert quote(said, 42) == shown


def test_a_quote_shows_the_words_that_changed() -> None:
    start = LONG.index("30")
    assert quote(clause(LONG, "may pass"), 50, (start, start + 2)) == "pass your ... to the tax office for 30 days"


def test_every_piece_of_a_quote_is_verbatim() -> None:
    start = LONG.index("30")
    for limit in range(20, 120):
        pieces = quote(clause(LONG, "may pass"), limit, (start, start + 2)).split("...")
        assert all(piece.strip() in LONG for piece in pieces)


def test_where_a_change_changed() -> None:
    old, new = clause("We keep it for 30 days."), clause("We keep it for 60 days.")
    edits = (Edit("equal", "We keep it for "), Edit("delete", "30"), Edit("insert", "60"), Edit("equal", " days."))
    change = Change(
        id="a", kind="reworded", weight="material", shift="", topic="other", similarity=0.9, explanation="",
        old=(old,), new=(new,), edits=edits,
    )  # fmt: skip
    assert list(telling_spans(change)) == [(old, (15, 17)), (new, (15, 17))]


def test_of_several_places_the_one_that_the_explanation_names_is_shown() -> None:
    old, new = clause("We keep our gnomes, and never sell them."), clause("We hold our gnomes.")
    edits = (
        Edit("equal", "We "), Edit("delete", "keep"), Edit("insert", "hold"), Edit("equal", " our gnomes"),
        Edit("delete", ", and never sell them"), Edit("equal", "."),
    )  # fmt: skip
    change = Change(
        id="a", kind="reworded", weight="material", shift="", topic="other", similarity=0.6,
        explanation="no longer: never sell; keep -> hold", old=(old,), new=(new,), edits=edits,
    )  # fmt: skip
    assert list(telling_spans(change)) == [(old, (18, 39)), (new, (3, 7))]


def test_of_a_clause_that_came_whole_its_first_period_is_shown() -> None:
    text = "We keep it for 30 days."
    new = evolve(clause(text, "keep"), quantities=(Quantity(kind="duration", value=30.0, unit="day", text="30 days"),))
    change = Change(
        id="a", kind="added", weight="material", shift="", topic="other", similarity=0.0, explanation="",
        new=(new,), edits=(Edit("insert", text),),
    )  # fmt: skip
    assert list(telling_spans(change)) == [(new, (15, 22))]


@pytest.mark.parametrize(
    ("said", "focus", "shown"),
    [
        ("Where you agree, we may pass it on.", (0, 19), "Where you agree, we may pass it on"),
        ("We may pass it on.", (0, 2), "pass it on"),
    ],
)
def test_a_condition_that_changed_before_the_act_is_quoted(said: str, focus: tuple[int, int], shown: str) -> None:
    assert quote(clause(said, "may pass"), 42, focus) == shown
