"""Whatever the list, each pair is in one shard, each shard in one unit, and each version told once."""

from itertools import chain, pairwise
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff.corpus import plan
from policydiff.corpus.plan import Plan, Settings, planned
from policydiff.options import Options
from tests.corpus.histories import policy, repository_of

SETTINGS = Settings(version="0", options=Options(), statements=True, format="jsonl")
NAMES = st.sampled_from([f"missing-{letter}.md" for letter in "abcdef"])
LISTS = st.lists(st.tuples(NAMES, NAMES), max_size=30)


def pairs_of(found: Plan) -> list[tuple[str, str]]:
    twins = chain.from_iterable(shard.twins for shard in found.shards)
    return [(pair.old.locator, pair.new.locator) for pair in chain.from_iterable(twins)]


@settings(deadline=None, max_examples=50)
@given(LISTS)
def test_each_pair_is_planned_once_in_order(lines: list[tuple[str, str]]) -> None:
    assert pairs_of(planned(lines, SETTINGS)) == list(dict.fromkeys(lines))


@settings(deadline=None, max_examples=50)
@given(LISTS)
def test_each_version_is_told_once(lines: list[tuple[str, str]]) -> None:
    told = [
        side.locator
        for shard in planned(lines, SETTINGS).shards
        for pair in chain.from_iterable(shard.twins)
        for side, tells in ((pair.old, pair.tells_old), (pair.new, pair.tells_new))
        if tells
    ]
    assert sorted(told) == sorted({name for line in lines for name in line})


@settings(deadline=None, max_examples=15)
@given(st.sampled_from([1, 99, 100, 101, 350]), st.integers(1, 9), st.data())
def test_units_hold_what_is_left_and_nothing_twice(count: int, workers: int, data: st.DataObject) -> None:
    found = planned([(f"old-{number}.md", f"new-{number}.md") for number in range(count)], SETTINGS)
    ids = [shard.id for shard in found.shards]
    done = frozenset(data.draw(st.sets(st.sampled_from(ids))))
    left = [shard.id for unit in found.units(done, workers) for shard in unit]
    assert sorted(left) == sorted(set(ids) - done)
    assert {shard.size for shard in found.shards[:-1]} <= {plan.SHARD}


def test_the_versions_of_a_document_stay_in_one_unit_unless_some_are_done(tmp_path: Path) -> None:
    texts = [policy("Acme", days=days) for days in range(430)]
    repository = repository_of(tmp_path / "long.git", {"a.md": texts, "b.md": [f"{text}\nMore." for text in texts]})
    found = planned([f"git:{repository}"], SETTINGS)
    assert [len(unit) for unit in found.units(frozenset(), 8)] == [5, 5]
    for unit in found.units(frozenset(), 8):
        sides = [(pair.old.locator, pair.new.locator) for shard in unit for pair in chain.from_iterable(shard.twins)]
        assert all(before[1] == after[0] for before, after in pairwise(sides))
    tails = [unit[-1].id for unit in found.units(frozenset(), 8)]
    done = frozenset(shard.id for shard in found.shards if shard.id not in tails)
    assert [len(unit) for unit in found.units(done, 1)] == [1, 1], "two leftovers are not one document"
    assert len(found.units(frozenset([found.shards[0].id]), 8)) == 2


def test_the_name_of_a_shard_is_that_of_its_texts_and_settings(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    for path in (old, new):
        path.write_text(policy("Acme", days=1))
    lines = [(str(old), str(new))]

    def name(settings: Settings = SETTINGS) -> str:
        (shard,) = planned(lines, settings).shards
        return shard.id

    first = name()
    assert name() == first
    others = [
        evolve(SETTINGS, version="1"),
        evolve(SETTINGS, options=Options(max_tags=1)),
        evolve(SETTINGS, format="x"),
    ]
    assert len({first, *map(name, others)}) == 4
    new.write_text(policy("Acme", days=2))
    assert name() != first
