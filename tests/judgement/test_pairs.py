"""One changed sentence in a policy: its weight, what about it changed, and whom that favours."""

import json
from pathlib import Path

import pytest

from policydiff import Options, Snapshot, diff
from policydiff.lexicon.aspects import ASPECTS
from policydiff.pipeline import read

CASES = json.loads((Path(__file__).parent / "pairs.json").read_text(encoding="utf-8"))
POLICY = """# Privacy policy

Acme ("we") runs a shop for garden tools.

We store orders in Ireland. Every parcel carries a number.

{}

Gnomes are not delivered on Sundays. Our gardeners like rain.
"""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_changed_sentence(case: dict[str, object]) -> None:
    old, new = (
        read(Snapshot.from_text(POLICY.format(case[side]), media_type="text/markdown")) for side in ("old", "new")
    )
    changes = list(diff(old, new))
    assert len(changes) == 1, case["reason"]
    (change,) = changes
    assert change.kind == "reworded"
    assert change.weight == case.get("weight", change.weight), (change.explanation, case["reason"])
    assert change.quiet == case.get("quiet"), case["reason"]
    assert set(change.aspects) <= {aspect for aspect, _ in ASPECTS}
    assert set(case.get("aspects", ())) <= set(change.aspects), (change.aspects, case["reason"])
    assert change.favours == case.get("favours", change.favours), (change.explanation, case["reason"])
    assert change.explanation == case.get("explanation", change.explanation), case["reason"]


def test_what_both_sides_deny_binds_alike_however_one_noun_is_read() -> None:
    options = Options(cues=(("your leaflet", "prohibition", "user"), ("your post", "exemption", "provider")))
    old, new = (
        read(
            Snapshot.from_text(
                POLICY.format(f"If your {noun} is held back, it will not return."), media_type="text/markdown"
            )
        )
        for noun in ("leaflet", "post")
    )
    (change,) = diff(old, new, options)
    assert change.explanation == "leaflet -> post"


def test_what_comes_in_a_language_that_is_not_read_counts_as_material() -> None:
    policy = (
        "# Datenschutz\n\nWir erheben Ihren Namen und Ihre Anschrift, wenn Sie bei uns bestellen. "
        "Die Daten werden nach dreißig Tagen gelöscht, sofern kein Gesetz etwas anderes verlangt.\n\n"
        "Sie haben das Recht, Auskunft zu erhalten."
    )
    old, new = (
        read(Snapshot.from_text(text, media_type="text/markdown"))
        for text in (policy, f"{policy}\n\nWir verkaufen Ihre Daten an Zirkusdirektoren.")
    )
    compared = diff(old, new)
    (change,) = compared
    assert (change.kind, change.weight) == ("added", "material")
    assert not compared.topics.silent, "of what is not read, no silence is claimed"
    assert any(caveat.code == "language-not-english" for caveat in new.caveats)


@pytest.mark.parametrize(
    ("text", "weight", "words"),
    [
        ("Section 4 will survive the end of the contract.", "material", "of what outlasts the contract"),
        ("Gnomes are older than rakes.", "minor", "that binds nobody"),
    ],
    ids=["what outlasts the contract", "background"],
)
def test_a_statement_that_binds_nobody_by_itself(text: str, weight: str, words: str) -> None:
    without, having = (read(Snapshot.from_text(POLICY.format(each), media_type="text/markdown")) for each in ("", text))
    (added,), (removed,) = diff(without, having), diff(having, without)
    assert added.weight == removed.weight == weight
    assert added.explanation == f"new statement {words}"


def test_a_number_in_a_language_that_is_not_read_counts_as_material() -> None:
    policy = (
        "# Datenschutz\n\nWir erheben Ihren Namen und Ihre Anschrift, wenn Sie bei uns bestellen. "
        "Wer bei uns bestellt, muss mindestens {} Jahre alt sein. Die Gartenzwerge sind {}."
    )
    young, grown, red = (
        read(Snapshot.from_text(policy.format(*words), media_type="text/markdown"))
        for words in ((16, "blau"), (18, "blau"), (18, "rot"))
    )
    assert [change.weight for change in diff(young, grown)] == ["material"]
    assert [change.weight for change in diff(grown, red)] == ["cosmetic"]


ALONE = json.loads((Path(__file__).parent / "alone.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", ALONE, ids=[case["text"] for case in ALONE])
def test_whom_a_sentence_favours_that_only_one_side_holds(case: dict[str, str]) -> None:
    without, having = (
        read(Snapshot.from_text(POLICY.format(text), media_type="text/markdown")) for text in ("", case["text"])
    )
    (added,), (removed,) = diff(without, having), diff(having, without)
    assert added.shift == f"silent -> {added.new[0].modality}"
    assert removed.shift == f"{removed.old[0].modality} -> silent"
    assert added.favours == case["added"], (added.shift, case["reason"])
    assert removed.favours == case.get("removed", removed.favours), (removed.shift, case["reason"])


@pytest.mark.parametrize(
    ("first", "second", "weight"),
    [
        ("We may rent your number to printers.", "We may rent your number to printers.", "cosmetic"),
        ("If you break this rule, we close your shop.", "If you break this rule, we close your shop.", "material"),
        ("They must answer you within ten days.", "They must answer you within ten days.", "material"),
        ("We may collect:\n\n* Your telephone number", "We never sell:\n\n* Your telephone number", "material"),
        ("We may rent your number to printers.", "\n\n* We may rent your number to printers.", "cosmetic"),
    ],
    ids=[
        "a whole sentence",
        "a sentence that points at where it stands",
        "one that takes up the one before",
        "an item of another list",
        "a whole item",
    ],
)
def test_a_repetition_that_went(first: str, second: str, weight: str) -> None:
    policy = "# Policy\n\n## Sale\n\n{}\n\n## Repair\n\nGnomes are mended on Mondays. {}"
    twice, once = (
        read(Snapshot.from_text(policy.format(first, again), media_type="text/markdown"))
        for again in (second, second.partition("\n")[0] if "\n" in second else "")
    )
    (change,) = diff(twice, once)
    assert (change.kind, change.weight) == ("removed", weight)


@pytest.mark.parametrize(
    ("old", "new", "material"),
    [
        (
            "We may mend:\n\n- rakes\n- gnomes:\n  - hats\n  - boots",
            "We may mend:\n\n- rakes\n- gnomes:\n\n- hats\n- boots",
            0,
        ),
        ("We may share it with:\n\n- couriers\n- banks", "We may disclose it to:\n\n- couriers\n- banks", 0),
        ("We may share it with:\n\n- couriers\n- banks", "We may not share it with:\n\n- couriers\n- banks", 1),
        (
            "We may mend:\n\n- rakes\n- hats\n\nWe never mend:\n\n- boots",
            "We may mend:\n\n- rakes\n\nWe never mend:\n\n- hats\n- boots",
            1,
        ),
        (
            "With consent:\n\n- letters may be sold\n- we keep stamps\n\nWithout it:\n\n- we keep hats\n- we mend hats",
            "With consent:\n\n- we keep stamps\n\nWithout it:\n\n- we keep hats\n- we mend hats\n- letters may be sold",
            1,
        ),
        (
            "Letters:\n\n- we keep stamps\n- we burn letters in May\n\nHats:\n\n- we weigh hats\n- we mend hats",
            "Letters:\n\n- we keep stamps\n\nHats:\n\n- we weigh hats\n- we mend hats\n- we burn letters in May",
            0,
        ),
        (
            "You may not send what belongs to others. Examples include:\n\n- Home address\n- Cat names",
            (
                "You may not send what belongs to others. Examples include:\n\n"
                "- Examples of what belongs to others include:\n  - Home address\n  - Cat names"
            ),
            0,
        ),
    ],
    ids=[
        "laid out anew",
        "a lead-in in other words",
        "a lead-in that forbids now",
        "under another lead-in",
        "under another condition",
        "a clause of its own under another title",
        "examples within examples",
    ],
)
def test_items_are_told_of_where_what_they_hang_on_says_something_else(old: str, new: str, material: int) -> None:
    before, after = (read(Snapshot.from_text(POLICY.format(text), media_type="text/markdown")) for text in (old, new))
    assert len([change for change in diff(before, after) if change.weight == "material"]) == material


def test_a_title_turned_round_turns_what_stands_under_it() -> None:
    listed = "# Gnomes\n\n## {}\n\n- sell your letters\n- lend your letters\n"
    old, new = (
        read(Snapshot.from_text(listed.format(title), media_type="text/markdown"))
        for title in ("What we do not do", "What we do")
    )
    assert [(change.shift, change.weight) for change in diff(old, new).changes] == [
        ("prohibition -> practice", "material")
    ] * 2


def test_what_a_title_forbids_and_another_allows_is_another_norm() -> None:
    listed = "# Tools\n\n## Prohibited tools\n\n- Lawn darts\n{}\n## Permitted tools\n\n- Rakes\n{}"
    old, new = (
        read(Snapshot.from_text(text, media_type="text/markdown"))
        for text in (listed.format("- Chainsaws\n", ""), listed.format("", "- Chainsaws\n"))
    )
    (lifted,), (planted,) = diff(old, new).changes, diff(new, old).changes
    assert (lifted.shift, lifted.weight, lifted.favours) == ("prohibition -> permission", "material", "user")
    assert (planted.shift, planted.weight, planted.favours) == ("permission -> prohibition", "material", "provider")
