"""A deadline that holds: time-outs of sockets bound each single read, and a server that drips never meets one."""

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Self


class Watchdog:
    """Shuts the socket it watches when the time is up, so that whoever waits on it finds it closed.

    Attributes:
        expired: Whether the time was up before the work was done.
    """

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self._ends = time.monotonic() + seconds
        self._watched: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._watched is not None:
            self._watched.close()

    @property
    def left(self) -> float:
        """Seconds until the deadline; never quite none, since a time-out of 0 means none to a socket."""
        return max(self._ends - time.monotonic(), 0.001)

    def watch(self, connected: socket.socket) -> None:
        """Watch over a socket, through a handle of its own that outlives its being wrapped for TLS."""
        handle = connected.dup()
        with self._lock:
            self._watched = handle
            if self.expired:
                _shut(handle)

    def _expire(self) -> None:
        with self._lock:
            self.expired = True
            if self._watched is not None:
                _shut(self._watched)


def _shut(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)
