"""Modality, bearer, topic and quantities of sentences of our own, each with the reason it stands here."""

import json
from pathlib import Path
from typing import Any

import pytest

from policydiff.norms.constitutive import constitutive_of
from policydiff.norms.frames import skeleton_of
from policydiff.norms.labelling import decided
from policydiff.norms.quantities import quantities_of
from policydiff.norms.statements import labelled
from policydiff.norms.words import words_of
from policydiff.options import Options

HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases.json").read_text("utf-8"))
QUANTITIES = json.loads((HERE / "quantities.json").read_text("utf-8"))


def params(cases: list[dict[str, Any]]) -> list[Any]:
    """The cases by their reason, those that are known to fail marked so."""
    return [
        pytest.param(
            case, id=case["reason"], marks=[pytest.mark.xfail(reason=case["fails"])] if "fails" in case else []
        )
        for case in cases
    ]


@pytest.mark.parametrize("case", params(CASES))
def test_a_sentence_is_labelled(case: dict[str, Any]) -> None:
    said = labelled(case, Options())
    assert [[norm["modality"], norm["bearer"]] for norm in said["norms"]] == case["norms"], case["reason"]
    assert said["topic"] == case.get("topic", said["topic"]), case["reason"]


@pytest.mark.parametrize("case", params(QUANTITIES))
def test_numbers_are_typed(case: dict[str, Any]) -> None:
    assert [list(quantity.key) for quantity in quantities_of(case["text"])] == case["keys"], case["reason"]


def test_after_we_any_word_that_no_table_knows_is_a_verb() -> None:
    verbs = [
        [frame.verb for frame in skeleton_of(words_of(f"{who} digitise letters.").words).frames]
        for who in ("We", "You")
    ]
    assert verbs == [["digitise"], []]


def test_a_cue_of_the_users_may_have_several_words_and_stand_at_the_end() -> None:
    options = Options(cues=(("as they please", "permission", "user"),))
    text = "Our gnomes dance as they please"
    (norm,) = labelled({"text": text}, options)["norms"]
    assert (norm["modality"], norm["bearer"], text[slice(*norm["cue"])]) == ("permission", "user", "as they please")
    assert labelled({"text": "They dance as they like"}, options) == labelled(
        {"text": "They dance as they like"}, Options()
    )


def test_the_cue_is_where_it_stands() -> None:
    (norm,) = labelled({"text": "For now, we reserve the right to close idle shops."}, Options())["norms"]
    start, stop = norm["cue"]
    assert "For now, we reserve the right to close idle shops."[start:stop] == "reserve the right"


def test_the_cue_of_a_contraction_is_the_whole_contraction() -> None:
    text = "You mustn't lend it."
    (norm,) = labelled({"text": text}, Options())["norms"]
    assert text[slice(*norm["cue"])].startswith("mustn't")


def test_the_cue_after_a_word_written_out_is_in_place() -> None:
    text = "If you cannot come, we reserve the right to close your shop."
    (norm,) = labelled({"text": text}, Options())["norms"]
    assert text[slice(*norm["cue"])] == "reserve the right"


def test_slots_are_filled_with_the_words_of_the_text() -> None:
    text = (
        "If you consent, we may share your email address with our couriers to deliver the parcel within 5 days, "
        "unless you object."
    )
    (norm,) = labelled({"text": text}, Options())["norms"]
    assert norm["action"] == "share"
    assert "you consent" in norm["condition"]
    assert norm["exception"] == "unless you object"
    assert norm["recipients"] == ["our couriers"]
    assert norm["data"] == ["email address"]
    assert any("deliver the parcel" in purpose for purpose in norm["purposes"])
    assert [quantity["value"] for quantity in norm["quantities"]] == [5]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In case of doubt the Norwegian text shall prevail.", "precedence"),
        ("The price list is incorporated by reference.", "incorporation"),
        ("This policy applies to our stamp shop.", "scope"),
        ("The shop is operated by Mongers of Oslo.", "identity"),
        ("Stamp means any printed label.", "definition"),
        ("The shop may hold labels, seals and other goods (“Stamps”).", "definition"),
        ("Sections 4 and 5 will survive the end of the contract.", "survival"),
        ("These rights are not absolute.", "limits"),
        ("Your rights may be limited by the rules of the shed.", "limits"),
        ("There are additional terms that may apply to buyers in Peru.", "incorporation"),
        ("If the rules and the terms conflict, the terms will govern.", "precedence"),
        ("Those who live in Peru are contracting with Mongers Lima.", "identity"),
        ("Loans will be governed by the rules of the shed.", "incorporation"),
        ("You retain ownership of your letters.", "ownership"),
        ("We reserve all rights in the rakes.", "ownership"),
        ("These rules will be effective April 30, 2025.", "force"),
        ("Effective Date: 1 May 2024", "force"),
        ("The lock is effective against 20 of 2000 thieves.", None),
        ("Your right to read them will end at once.", "limits"),
        ("This does not affect your statutory rights.", "limits"),
        ("The laws of Peru will govern these rules.", "law"),
        ("The law of Peru applies to any quarrel.", "law"),
        ("Peruvian law applies.", "law"),
        ("Quarrels are governed by and construed in accordance with Irish law.", "law"),
        ("You can read the previous policy, which applies to all buyers until May.", None),
        ("Where consumer law applies, you must keep the receipt.", None),
        ("You must keep the receipt.", None),
        ("This section also applies to users resident in Peru and Chile.", "scope"),
        ("If you are a consumer in Peru, the above doesn't apply.", "scope"),
        ("The same applies to most gardens.", None),
        ("The exclusive place of jurisdiction for all disputes is Lima.", "law"),
        ("If there is a conflict between the two texts, this page will apply.", "precedence"),
        ("You acknowledge that Irish shall be the language of reference for reading these rules.", "precedence"),
        ("The terms and conditions of the card will also apply.", "incorporation"),
        ("Our agreement comprises these Terms and the garden rules.", "incorporation"),
        ("The company responsible for the garden is Acme Ltd.", "identity"),
        ("All such claims will be litigated exclusively in the courts of Lima.", "law"),
        ("This section does not deprive you of any protection under the law of your country.", "limits"),
        ("Nothing in this paragraph affects any statutory rights you have.", "limits"),
        ("Tips do not grant you any further rights.", "limits"),
        ("We hope for few conflicts among members.", None),
        ("Any changes to these rules will become effective when we post them.", "force"),
        ("The changes will not be retroactive.", "force"),
        ("The newest version of the rules will govern our relationship with you.", "precedence"),
        ("Arbitration will not be in a class or representative proceeding.", "law"),
        ("However, the licence granted will continue after you have taken your letter down.", "survival"),
        ("Our rules apply to everyone.", "scope"),
        ("The controller responsible for your data is Acme Ltd.", "identity"),
        ("We change the locks on Monday.", None),
        ("This Section 10A shall apply to the extent that you are in Peru.", "scope"),
        ("However, the above provision on gates shall not apply.", "scope"),
        ("This is not subject to this policy.", "scope"),
        ("The Arbitration Act governs how these rules are read.", "law"),
        ("Any statute of limitations will be tolled for sixty days.", "law"),
        ("The licence to your letters extends to our affiliates.", "limits"),
        ("Nothing in these rules will be construed to grant you any right to the gate.", "limits"),
        ("The new rules come into effect on 11 May 2026.", "force"),
        ("The rules of the guild shall apply in addition to these terms.", "incorporation"),
        ("The words “we” and “us” mean Mongers of Oslo.", "definition"),
        ("References to “you” are to whoever opens the gate.", "definition"),
        ("The period of silence is calculated from the day of your last letter.", "definition"),
        ("This supplement for Peru only applies to letters that are sent from there.", "scope"),
        ("The choice of law of this paragraph extends to quarrels with our affiliates.", "law"),
        ("The Act shall govern the interpretation of these rules.", "law"),
        ("As between you and others, your garden belongs to you.", "ownership"),
        ("All rights not expressly granted to you are reserved by us.", "ownership"),
        ("Our shed rules also apply to your use of the lamps.", "incorporation"),
        ("The use of your data is also subject to our Privacy Policy.", "incorporation"),
        ("The contract encompasses these Terms and the shed rules.", "incorporation"),
        ("Sections 2 and 5 shall continue to apply.", "survival"),
        ("This does not waive your statutory rights.", "limits"),
        ("If the letters are yours, nothing in these Terms changes that.", "limits"),
        ("In other words, the gate is open.", None),
        ("The words “you” and “your” as used in these rules refer to buyers.", "definition"),
        ("You acknowledge that these rules are concluded solely between us, and not with the guild.", "identity"),
        ("Some rights only apply when we ask for consent.", "scope"),
        ("The rebate only applies when you pay in tins.", "scope"),
        ("Your use of their lamps is governed by their rules.", "incorporation"),
    ],
)
def test_what_settles_something_without_a_norm(text: str, kind: str | None) -> None:
    assert constitutive_of(words_of(text), None) == kind


@pytest.mark.parametrize(
    ("lead_in", "kind"),
    [
        ("These exclusions do not apply to claims based on:", "scope"),
        ("This policy applies to your use of:", "scope"),
        ("The following applies to users of:", None),
        ("We will tell you about:", None),
    ],
)
def test_what_an_item_settles_by_its_lead_in(lead_in: str, kind: str | None) -> None:
    assert constitutive_of(words_of("fraud or crime;"), lead_in) == kind


@pytest.mark.parametrize(
    ("sums", "said"),
    [
        ((0, 300, 0, 280, 280), ("obligation", "provider")),  # two labels of the provider outweigh one of the user
        ((0, 300, 280, 290, 0), ("permission", "user")),  # two of permission outweigh one of obligation
        ((300, 0, 0, 290, 0), ("none", "-")),
    ],
)
def test_modality_and_bearer_are_the_likeliest_each(sums: tuple[int, ...], said: tuple[str, str]) -> None:
    labels = ("none -", "obligation user", "permission user", "permission provider", "practice provider")
    assert decided(labels, sums) == said


def test_a_users_cue_decides() -> None:
    options = Options(cues=(("is cordially invited to", "obligation", "user"),))
    (norm,) = labelled({"text": "Every guest is cordially invited to sweep."}, options)["norms"]
    assert (norm["modality"], norm["bearer"]) == ("obligation", "user")


def test_a_users_party_bears_norms() -> None:
    text = "Zirkon may open the parcel."
    options = Options(parties=(("Zirkon", "provider"),))
    assert labelled({"text": text}, options)["norms"][0]["bearer"] == "provider"


def test_a_users_topic_comes_first() -> None:
    options = Options(topics=(("biometrics", "face print"),))
    assert labelled({"text": "We collect your face print."}, options)["topic"] == "biometrics"


def test_a_statement_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="text"):
        labelled({"id": "a"}, Options())


def test_an_unknown_party_is_refused() -> None:
    with pytest.raises(ValueError, match="landlord"):
        labelled({"text": "We may.", "parties": {"landlord": ["Acme"]}}, Options())
