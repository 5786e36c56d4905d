"""Many snapshots of one document into its history: which statement is which from version to version."""

from collections.abc import Iterable

from policydiff.model import History, Snapshot
from policydiff.options import Options
from policydiff.versions.gaps import gaps_told
from policydiff.versions.loom import Loom
from policydiff.versions.pages import pages_of

_DEFAULTS = Options()


def history(snapshots: Iterable[Snapshot], options: Options = _DEFAULTS) -> History:
    """The history of one document: its versions, and each statement's lineage through them.

    Every snapshot is read once, and compared with the one before unless its text is the same. A few documents are in
    memory at a time.

    Args:
        snapshots: Of one document, the oldest first, as `series(locator)` gives them.
        options: How to read and compare.

    Raises:
        NoSnapshotError: There is no snapshot.
        EmptyDocumentError: No snapshot yields a statement.
    """
    loom = Loom(options)
    for page, vanished in gaps_told(pages_of(snapshots, options)):
        loom.weave(page, vanished=vanished)
    return loom.history()
