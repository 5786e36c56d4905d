"""Every error that policydiff raises on purpose.

    PolicyDiffError
    ├── SourceError                  nothing to read                        .source
    │   └── NoSnapshotError          no snapshot for that date
    └── ReadError                    bytes that yield no document           .source
        ├── UnsupportedMediaTypeError    of a kind we do not read
        ├── EmptyDocumentError           no text in it
        └── TooComplexError              over a limit that Options names

A message says what happened, to what, and what to do, in one line.
Wrong arguments raise `ValueError` or `TypeError`.
"""


class PolicyDiffError(Exception):
    """The root of the tree. The command line prints its message and exits with status 2."""

    def __init__(self, message: str, *, source: str = "") -> None:
        super().__init__(message)
        self.source = source


class SourceError(PolicyDiffError):
    """There is nothing to read: a missing file, an empty folder."""


class NoSnapshotError(SourceError):
    """The series holds no snapshot in force on the day asked for."""


class ReadError(PolicyDiffError):
    """The bytes are there and yield no document."""


class UnsupportedMediaTypeError(ReadError):
    """Bytes of a kind that policydiff does not read, such as a PNG named .html."""


class EmptyDocumentError(ReadError):
    """Nothing is left after cleaning, or there were no bytes at all."""


class TooComplexError(ReadError):
    """The input is over a limit; the message names the limit and the option that raises it."""
