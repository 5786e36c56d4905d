"""One frozen value for every switch; vary it with `attrs.evolve`."""

from attrs import frozen


@frozen(kw_only=True)
class Options:
    """How to read and compare. Every field has a safe default.

    Attributes:
        select: A CSS selector for the part of an HTML page that holds the policy; None to find it.
        renames: Names to fold before comparing, as (old, new) pairs, beside those found.
        parties: Names of parties beside those found, as (name, party) pairs: ("Mongers", "third_party").
        cues: Phrases that decide a norm beside those known, as (phrase, modality, bearer): ("is asked to",
            "obligation", "user").
        topics: Phrases that decide a topic before any other, as (topic, phrase) pairs: ("biometrics", "face print").
        max_bytes: Input over this many bytes is refused.
        max_tags: A page with more tags, or a plain text with more lines, than this is refused.
    """

    select: str | None = None
    renames: tuple[tuple[str, str], ...] = ()
    parties: tuple[tuple[str, str], ...] = ()
    cues: tuple[tuple[str, str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    max_bytes: int = 16_000_000
    max_tags: int = 200_000
