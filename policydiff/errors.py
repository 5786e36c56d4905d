"""Every error that policydiff raises on purpose.

    PolicyDiffError
    ├── SourceError                  nothing to read                        .source
    │   ├── NoSnapshotError          no snapshot for that date
    │   ├── DamagedSnapshotError     its bytes are not those that were kept
    │   ├── TooLargeError            more bytes than Options allows         .limit
    │   └── FetchError               the network gave no page               .status
    │       ├── UnreachableError     no connection came about
    │       ├── TimedOutError        over the deadline
    │       ├── TruncatedError       the page broke off
    │       ├── RateLimitedError     the server asks to wait                .retry_after
    │       ├── RefusedError         policydiff will not fetch that
    │       └── SuspectPageError     a page came, hardly the policy
    ├── ReadError                    bytes that yield no document           .source
    │   ├── UnsupportedMediaTypeError    of a kind we do not read
    │   ├── EmptyDocumentError           no text in it
    │   └── TooComplexError              over a limit that Options names
    └── CorpusError                  a corpus cannot be worked through      .source

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


class DamagedSnapshotError(SourceError):
    """A kept snapshot, or what was written down about it, is not what it was."""


class TooLargeError(SourceError):
    """A page has more bytes than `Options.max_bytes`, as sent or as decompressed.

    Attributes:
        limit: The most bytes that would have been taken.
    """

    def __init__(self, message: str, *, source: str = "", limit: int) -> None:
        super().__init__(message, source=source)
        self.limit = limit


class FetchError(SourceError):
    """The network gave no page.

    Attributes:
        status: The HTTP status that the server answered with; None if there was no answer, or one without sense.
    """

    def __init__(self, message: str, *, source: str = "", status: int | None = None) -> None:
        super().__init__(message, source=source)
        self.status = status


class UnreachableError(FetchError):
    """No connection came about; it may on another day."""


class TimedOutError(FetchError):
    """The answer was not complete when the deadline came."""


class TruncatedError(FetchError):
    """The page broke off; half a policy is not taken for a whole one."""


class RateLimitedError(FetchError):
    """The server asks to come back later.

    Attributes:
        retry_after: In how many seconds; None if it did not say.
    """

    def __init__(
        self, message: str, *, source: str = "", status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message, source=source, status=status)
        self.retry_after = retry_after


class RefusedError(FetchError):
    """What policydiff will not fetch: a private address, an odd scheme, what robots.txt forbids."""


class SuspectPageError(FetchError):
    """A page came that is hardly the policy: a challenge for browsers, or with most of its text gone."""


class ReadError(PolicyDiffError):
    """The bytes are there and yield no document."""


class UnsupportedMediaTypeError(ReadError):
    """Bytes of a kind that policydiff does not read, such as a PNG named .html."""


class EmptyDocumentError(ReadError):
    """Nothing is left after cleaning, or there were no bytes at all."""


class TooComplexError(ReadError):
    """The input is over a limit; the message names the limit and the option that raises it."""


class CorpusError(PolicyDiffError):
    """Not one pair but the whole cannot go on: no room on the disk, no process to be had. What is done stays done."""
