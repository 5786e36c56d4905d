"""One frozen value for every switch, one for the network; vary them with `attrs.evolve`."""

from attrs import frozen

WAYBACK_MACHINE = "https://web.archive.org"


@frozen(kw_only=True)
class Network:
    """How to fetch. The defaults are polite and safe.

    Attributes:
        deadline: Seconds that one request may take, from connecting to its last byte.
        hops: So many redirects are followed.
        tries: So often a request is made that fails in passing: no connection, status 429 or 5xx, a page broken off.
        backoff: Seconds before the second try; twice as many before each further one.
        patience: The most seconds to wait where a server says how long; if it asks for more, the fetch ends.
        pause: The least seconds between two fetches from one host.
        ignore_robots: Fetch what robots.txt forbids, too.
        accept_suspect: Take a page for the policy though it looks like a challenge, or lost most of its text.
        archive: The address of the Wayback Machine, or of an archive that answers as it does.
        allowed: "address:port" pairs to connect to although the address is private or the port odd ("10.0.0.7:8080").
    """

    deadline: float = 60.0
    hops: int = 10
    tries: int = 3
    backoff: float = 1.0
    patience: float = 120.0
    pause: float = 5.0
    ignore_robots: bool = False
    accept_suspect: bool = False
    archive: str = WAYBACK_MACHINE
    allowed: tuple[str, ...] = ()


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
