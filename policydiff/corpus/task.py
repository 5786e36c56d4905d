"""What a process is handed that works at one unit."""

from collections.abc import Mapping

from attrs import field, frozen

from policydiff.corpus.plan import Settings, Shard
from policydiff.corpus.tables import Tables

OUT_OF_MEMORY, UNWRITABLE, DESERTED = 71, 73, 75
"""The exit statuses of such a process that tell why no more is done."""


PATIENCE = 5
"""So many times the limit of processor time a pair may take by the clock. The first is the same on a busy machine and
an idle one, and so decides the same each time; the second is for a pair that waits for what never comes."""


@frozen(kw_only=True)
class Limits:
    """What one pair may take. One that takes more is cut off, and its row says so.

    Attributes:
        seconds: Of a processor, from loading both sides to the last row; `PATIENCE` times as many by the clock.
        memory: Bytes of data in the process, what it remembers of the pairs before included.
    """

    seconds: float = 60.0
    memory: int = 2 << 30


@frozen
class Failure:
    """Why there is no comparison.

    Attributes:
        error: The kind of error.
        message: What happened, to what, and what to do.
    """

    error: str
    message: str


@frozen(kw_only=True)
class Task:
    """One unit of work.

    Attributes:
        shards: To be written in this order, but for those that are whole.
        tables: Where to.
        settings: How.
        limits: What each pair may take.
        failures: What is known to fail, by the ids of pairs.
    """

    shards: tuple[Shard, ...] = field(repr=False)
    tables: Tables
    settings: Settings
    limits: Limits
    failures: Mapping[str, Failure] = field(factory=dict)
