"""Every way to forbid, to allow in one case and to allow, exchanged for every other: who gains is told, never wrongly.

The rungs of a ladder go from forbidden to free; whoever acts gains by each step up. On one rung nothing is said of the
direction, since "we may" and "we do" differ, though by less than a rung. Of so many steps as "called" says it is told
whom they favour; of the others it is left open.
"""

import json
from itertools import chain, product
from pathlib import Path
from typing import Any

import pytest

from policydiff import Snapshot, diff
from policydiff.judgement.direction import OPPOSITE

LADDERS = json.loads((Path(__file__).parent / "ladders.json").read_text("utf-8"))
Step = tuple[str, str, str]


def steps(ladder: dict[str, Any]) -> list[Step]:
    """(old, new, who gains) of all steps from one rung to another."""
    sayings = list(chain.from_iterable([(at, says) for says in rung] for at, rung in enumerate(ladder["rungs"])))
    return [
        (was.format(deed), now.format(deed), ladder["gains"] if there > here else OPPOSITE[ladder["gains"]])
        for (here, was), (there, now), deed in product(sayings, sayings, ladder["deeds"])
        if here != there
    ]


def policy(clauses: list[str]) -> Snapshot:
    """Each clause in a section of its own, between sentences that tell the section apart."""
    parts = (
        f"## Bed {at}\n\nGnome {at} guards this bed.\n\n{said}\n\nRake {at} leans on its wall."
        for at, said in enumerate(clauses)
    )
    return Snapshot.from_text("# Garden rules\n\n" + "\n\n".join(parts), media_type="text/markdown")


@pytest.mark.parametrize("who", LADDERS)
def test_who_gains_by_a_step_is_told(who: str) -> None:
    told, wrong, lost = 0, [], []
    taken = steps(LADDERS[who])
    changes = diff(policy([was for was, _, _ in taken]), policy([now for _, now, _ in taken])).changes
    favours = {
        (change.old[0].text, change.new[0].text): (change.weight, change.favours)
        for change in changes
        if change.old and change.new
    }
    for was, now, gains in taken:
        weight, said = favours.get((was, now), ("apart", "apart"))
        told += said == gains
        wrong += [f"{was} -> {now}: better for the {said}"] if said == OPPOSITE[gains] else []
        lost += [f"{was} -> {now}: {weight}"] if weight != "material" else []
    assert wrong == []
    assert lost == []
    assert told >= LADDERS[who]["called"] * len(taken), f"{told} of {len(taken)}"
