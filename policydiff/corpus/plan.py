"""What there is to do: pairs in an order in which each version is read once, cut into shards and units of work."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise

from attrs import asdict, evolve, field, frozen

from policydiff.model import Reference
from policydiff.options import Options
from policydiff.pipeline import histories, reference

SHARD = 100
"""The most pairs of a shard, unless more have the same texts: what is done again, at most, after a process dies."""

UNIT = (50, 400)
"""The least and the most pairs of a unit of work, unless one document has more versions. Starting a process costs as
much as ten pairs; a unit of the larger size takes some ten seconds."""

Lines = Iterable[str | tuple[str, str]]


@frozen(kw_only=True)
class Settings:
    """What decides about the rows, and so about the names of the shards.

    Attributes:
        version: Of policydiff.
        options: How to read and compare.
        statements: Whether there is a row for each statement of each version, too.
        format: "jsonl" or "parquet".
    """

    version: str
    options: Options
    statements: bool
    format: str


@frozen
class Pair:
    """Two versions to compare.

    Attributes:
        id: A fingerprint of the two locators.
        old: The old version.
        new: The new one.
        tells_old: Whether the statements of the old version are told with this pair, the first with that version.
        tells_new: The same for the new version.
    """

    id: str
    old: Reference
    new: Reference
    tells_old: bool = False
    tells_new: bool = False


Twins = tuple[Pair, ...]
"""Pairs of the same texts: the first is compared, the others share what comes of it."""


@frozen
class Shard:
    """Pairs whose rows stand together in one file a table.

    Attributes:
        id: A fingerprint of the pairs and of the settings.
        twins: The pairs in their order.
        continues: Whether it goes on with the document of the shard before.
    """

    id: str
    twins: tuple[Twins, ...] = field(repr=False)
    continues: bool = False

    @property
    def size(self) -> int:
        """The number of its pairs."""
        return sum(map(len, self.twins))


@frozen
class Plan:
    """All there is to do.

    Attributes:
        fingerprint: Of what was asked for, line by line.
        shards: In the order of the lines.
    """

    fingerprint: str
    shards: tuple[Shard, ...] = field(repr=False)

    @property
    def size(self) -> int:
        """The number of pairs."""
        return sum(shard.size for shard in self.shards)

    def units(self, done: frozenset[str], workers: int) -> list[tuple[Shard, ...]]:
        """What is not done, in units of work, the largest first; versions in a row stay in one unit.

        Args:
            done: The ids of the shards to leave out.
            workers: How many units are worked at at a time; each worker gets several, where there are so many pairs.
        """
        left = sum(shard.size for shard in self.shards if shard.id not in done)
        least, most = UNIT
        enough = min(most, max(least, left // (4 * workers)))
        units: list[list[Shard]] = []
        before = ""
        for shard in self.shards:
            if shard.id not in done:
                goes_on = shard.continues and before not in done
                if units and (goes_on or sum(other.size for other in units[-1]) + shard.size <= enough):
                    units[-1].append(shard)
                else:
                    units.append([shard])
            before = shard.id
        return sorted(map(tuple, units), key=lambda unit: -sum(shard.size for shard in unit))


def planned(lines: Lines, settings: Settings) -> Plan:
    """What lines ask for: two locators are a pair, one locator is all pairs of consecutive versions that it holds.

    Raises:
        SourceError: A locator of a series leads nowhere, or one is of what is not kept.
        NoSnapshotError: A series holds no version.
    """
    asked = hashlib.sha256()
    runs = _with_twins(_runs(_noted(lines, asked)))
    seen: set[str] = set()
    shards = [shard for run in runs for shard in _shards(run, settings, seen)]
    return Plan(asked.hexdigest(), tuple(shards))


@frozen
class _Run:
    """Pairs that belong together.

    Attributes:
        pairs: Each with those of the same texts.
        is_history: Whether each but the first continues the one before: they are all pairs of one document.
    """

    pairs: list[list[Pair]]
    is_history: bool


def _noted(lines: Lines, asked: "hashlib._Hash") -> Iterator[str | tuple[str, str]]:
    for line in lines:
        asked.update(json.dumps(line).encode())
        yield line


def _runs(lines: Lines) -> Iterator[_Run]:
    for _, group in groupby(lines, key=type):
        alone = []
        for line in group:
            if isinstance(line, str):
                for history in histories(line):
                    yield _Run([[_pair(old, new)] for old, new in pairwise(history)], is_history=True)
            else:
                alone.append([_pair(*map(reference, line))])
        yield _Run(alone, is_history=False)


def _pair(old: Reference, new: Reference) -> Pair:
    return Pair(_fingerprint([old.locator, new.locator]), old, new)


def _with_twins(runs: Iterable[_Run]) -> list[_Run]:
    """The runs with each pair once, next to the first pair of the same texts."""
    known: set[str] = set()
    first: dict[tuple[str, str], list[Pair]] = {}
    found = []
    for run in runs:
        pairs: list[list[Pair]] = []
        for pair in chain.from_iterable(run.pairs):
            texts = (pair.old.digest or pair.old.locator, pair.new.digest or pair.new.locator)
            if pair.id in known:
                continue
            if texts in first:
                first[texts].append(pair)
            else:
                pairs.append(first.setdefault(texts, [pair]))
            known.add(pair.id)
        found.append(_Run(pairs, run.is_history))
    return found


def _shards(run: _Run, settings: Settings, seen: set[str]) -> Iterator[Shard]:
    """A run cut where a shard is full; each version's statements are told with the first pair it stands in."""
    held: list[Twins] = []
    continues = False
    for pairs in run.pairs:
        if held and sum(map(len, held)) + len(pairs) > SHARD:
            yield _shard(held, settings, continues=continues)
            held, continues = [], run.is_history
        held.append(tuple(_telling(pair, seen) for pair in pairs))
    if held:
        yield _shard(held, settings, continues=continues)


def _telling(pair: Pair, seen: set[str]) -> Pair:
    tells_old = pair.old.locator not in seen
    seen.add(pair.old.locator)
    tells_new = pair.new.locator not in seen
    seen.add(pair.new.locator)
    return evolve(pair, tells_old=tells_old, tells_new=tells_new)


def _shard(twins: Sequence[Twins], settings: Settings, *, continues: bool) -> Shard:
    told = [
        [side.locator, side.digest, tells]
        for pair in chain.from_iterable(twins)
        for side, tells in ((pair.old, pair.tells_old), (pair.new, pair.tells_new))
    ]
    return Shard(_fingerprint([asdict(settings), told]), tuple(twins), continues)


def _fingerprint(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]
