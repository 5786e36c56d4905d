"""One frozen value for every switch; vary it with `attrs.evolve`."""

from attrs import frozen


@frozen(kw_only=True)
class Options:
    """How to read and compare. Every field has a safe default.

    Attributes:
        select: A CSS selector for the part of an HTML page that holds the policy; None to find it.
        renames: Names to fold before comparing, as (old, new) pairs, beside those found.
        max_bytes: Input over this many bytes is refused.
        max_tags: A page with more tags than this is refused.
    """

    select: str | None = None
    renames: tuple[tuple[str, str], ...] = ()
    max_bytes: int = 32_000_000
    max_tags: int = 200_000
