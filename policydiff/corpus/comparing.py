"""The work itself: one unit's pairs compared one after the other, their rows written shard by shard."""

import signal
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, field

from policydiff.corpus.plan import Pair, Twins
from policydiff.corpus.rows import Rows, change_rows, compared_row, failed_row, statement_rows
from policydiff.corpus.tables import TABLES, Counts
from policydiff.corpus.task import PATIENCE, Failure, Task
from policydiff.model import Document, PolicyDiff, Reference, Snapshot
from policydiff.pipeline import diff, loading, read

_REMEMBERED = 4
"""So many documents are kept at hand: the last one, and a few that a history may go back to."""

Say = Callable[[str], None]
Text = tuple[str, str, str | None]


def compare(task: Task, say: Say) -> None:
    """Write the shards of a task that are not whole.

    Args:
        task: What to do.
        say: Told "at ID" before a pair is compared, and "read" for each document read.

    Raises:
        CorpusError: A shard cannot be written.
        MemoryError: A pair took more than it may.
    """
    whole = task.tables.kept(shard.id for shard in task.shards)
    with loading(task.settings.options) as load:
        desk = _Desk(task, say, load)
        for shard in task.shards:
            if shard.id not in whole:
                rows: Rows = {name: [] for name in TABLES}
                for twins in shard.twins:
                    desk.add(twins, rows)
                task.tables.keep(shard.id, rows, _counts(rows))


def _counts(rows: Rows) -> Counts:
    failed = sum(row["status"] == "failed" for row in rows["pairs"])
    return {"failed": failed} | {table: len(found) for table, found in rows.items()}


@define
class _Desk:
    """Where one pair after the other is compared, with the documents read last at hand."""

    task: Task
    say: Say
    load: Callable[[Reference], Snapshot]
    documents: OrderedDict[Text, Document] = field(factory=OrderedDict)

    def add(self, twins: Twins, rows: Rows) -> None:
        """Add the rows of pairs of the same texts, which are compared once."""
        known = next((self.task.failures[pair.id] for pair in twins if pair.id in self.task.failures), None)
        diffs: dict[tuple[Text, Text], PolicyDiff] = {}
        for pair in twins:
            if known:
                rows["pairs"].append(failed_row(pair, known))
                continue
            self.say(f"at {pair.id}")
            with _alarm(self.task.limits.seconds):
                try:
                    self._add_pair(pair, diffs, rows)
                except MemoryError:
                    raise
                except Exception as error:  # noqa: BLE001  (whatever becomes of one pair, the others are compared)
                    failure = Failure(type(error).__name__, " ".join(str(error).split()))
                    rows["pairs"].append(failed_row(pair, failure))

    def _add_pair(self, pair: Pair, diffs: dict[tuple[Text, Text], PolicyDiff], rows: Rows) -> None:
        settings = self.task.settings
        old, new = self.load(pair.old), self.load(pair.new)
        texts = (_text(old), _text(new))
        if texts not in diffs:
            diffs[texts] = diff(self._document(old), self._document(new), settings.options)
        found = diffs[texts]
        told = [
            row
            for tells, reference, snapshot, document in (
                (pair.tells_old, pair.old, old, found.old),
                (pair.tells_new, pair.new, new, found.new),
            )
            if tells and settings.statements
            for row in statement_rows(reference, snapshot, document, settings.options)
        ]
        rows["changes"] += change_rows(pair, found)
        rows["statements"] += told
        rows["pairs"].append(compared_row(pair, (old, new), found))

    def _document(self, snapshot: Snapshot) -> Document:
        """The document in a snapshot, or in another one of the same bytes."""
        text = _text(snapshot)
        if text not in self.documents:
            self.documents[text] = read(snapshot, self.task.settings.options)
            self.say("read")
            if len(self.documents) > _REMEMBERED:
                self.documents.popitem(last=False)
        self.documents.move_to_end(text)
        return self.documents[text]


def _text(snapshot: Snapshot) -> Text:
    """What decides what is read: equal ones give equal documents, but for where these are from."""
    return snapshot.sha256, snapshot.media_type, snapshot.declared_encoding


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Has the system end this process, whatever it is at, if this takes longer: nobody catches the signals."""
    limits = {signal.ITIMER_PROF: seconds, signal.ITIMER_REAL: seconds * PATIENCE}
    for timer, limit in limits.items():
        signal.setitimer(timer, limit)
    try:
        yield
    finally:
        for timer in limits:
            signal.setitimer(timer, 0)
