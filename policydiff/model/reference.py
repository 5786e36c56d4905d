"""Where a snapshot is to be had, before its bytes are loaded."""

from datetime import date, datetime

from attrs import field, frozen


@frozen(kw_only=True)
class Reference:
    """A snapshot but for its content: small enough to be handed to another process, which loads it.

    Attributes:
        locator: What `load` takes, of one version.
        digest: Equal ones name equal bytes: a SHA-256, or git's own of a content; "" where nothing is known yet.
        repository: The git repository that holds it; None where `locator` alone leads to it.
        path: The file's path in the repository.
        asserted: The day claimed for it, as far as git tells.
        captured: When it was captured, aware UTC, as far as git tells.
        technical: Whether an archive says that it took the text anew from a page it had.
    """

    locator: str
    digest: str = field(default="", repr=False)
    repository: str | None = field(default=None, repr=False)
    path: str = field(default="", repr=False)
    asserted: date | None = None
    captured: datetime | None = None
    technical: bool = False
