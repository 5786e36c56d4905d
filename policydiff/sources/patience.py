"""When to ask again, and how long to wait: polite to servers, bounded for whoever waits."""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from policydiff.errors import FetchError, RateLimitedError, TruncatedError, UnreachableError
from policydiff.options import Network

Value = TypeVar("Value")

TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500
"""The first status of those that say that the server is at fault."""


def persistently(attempt: Callable[[], Value], network: Network) -> Value:
    """What an attempt gives, tried again where it failed in passing.

    Raises:
        FetchError: The last try failed, or a server asks for more patience than there is.
    """
    for number in range(1, network.tries):
        try:
            return attempt()
        except FetchError as error:
            pause = _pause_after(error, number, network)
            if pause is None:
                raise
        time.sleep(pause)
    return attempt()


def _pause_after(error: FetchError, number: int, network: Network) -> float | None:
    """Seconds to wait before trying again; None where that is of no use."""
    if isinstance(error, RateLimitedError) and error.retry_after is not None:
        return error.retry_after if error.retry_after <= network.patience else None
    if isinstance(error, RateLimitedError | UnreachableError | TruncatedError) or _is_server_error(error.status):
        return network.backoff * float(2 ** (number - 1)) * random.uniform(0.75, 1.25)  # noqa: S311  (to spread requests)
    return None


def _is_server_error(status: int | None) -> bool:
    return status is not None and status >= SERVER_ERROR


def asked_to_wait(header: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, given as such or as a date; None where it makes no sense."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max((until.astimezone(UTC) - now).total_seconds(), 0.0)


class Pace:
    """Keeps some seconds between two fetches from one host, over all threads of the process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at: dict[str, float] = {}

    def wait(self, host: str, pause: float) -> None:
        """Wait for this host's turn, and take it."""
        with self._lock:
            turn = max(time.monotonic(), self._free_at.get(host, 0.0))
            self._free_at[host] = turn + pause
        time.sleep(max(turn - time.monotonic(), 0.0))


PACE = Pace()
"""The one of this process."""
