"""A server on 127.0.0.1 that says exactly the bytes it is told to say, and remembers what it was asked."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from attrs import define, field

from policydiff.options import Network


@define
class Request:
    """What was asked, and the way to answer."""

    target: str
    headers: Mapping[str, str]
    _socket: socket.socket
    _closing: threading.Event

    def say(self, content: bytes) -> None:
        self._socket.sendall(content)

    def answer(self, body: bytes = b"", *, status: str = "200 OK", **headers: str) -> None:
        """A well-formed answer; `content_type="text/html"` gives the header Content-Type."""
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        given = {"Content-Type": "text/html", "Content-Length": str(len(body))} | named
        head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        self.say(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)

    def rest(self, seconds: float) -> None:
        """Wait, unless the server is closing."""
        if self._closing.wait(seconds):
            raise ConnectionAbortedError

    def reset(self) -> None:
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.close()


Answer = Callable[[Request], None]


@define
class Loopback:
    """Answers by path, the part of the target before "?"; `otherwise` for paths that are not named."""

    answers: dict[str, Answer] = field(factory=dict)
    otherwise: Answer = field(default=lambda request: request.answer(b"nothing here", status="404 Not Found"))
    asked: list[Request] = field(factory=list)
    tls: ssl.SSLContext | None = None
    _listening: socket.socket = field(init=False)
    _closing: threading.Event = field(factory=threading.Event)
    _threads: list[threading.Thread] = field(factory=list)

    @property
    def place(self) -> str:
        """The address and port, as `Network.allowed` takes them."""
        address, port = self._listening.getsockname()
        return f"{address}:{port}"

    @property
    def network(self) -> Network:
        """A way to fetch from this server and no other private one, without waiting."""
        return Network(allowed=(self.place,), pause=0.0, backoff=0.01, deadline=10.0, archive=f"http://{self.place}")

    def url(self, path: str) -> str:
        return f"{'https' if self.tls else 'http'}://{self.place}{path}"

    def targets(self) -> list[str]:
        return [request.target for request in self.asked]

    def __enter__(self) -> Self:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(timeout=5)
            assert not thread.is_alive(), "a thread of the test server hangs"

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            with contextlib.suppress(OSError):
                connected, _ = self._listening.accept()
                connected.settimeout(5)
                self._start(self._serve, connected)

    def _serve(self, connected: socket.socket) -> None:
        with contextlib.suppress(OSError), connected:
            self._answer(self.tls.wrap_socket(connected, server_side=True) if self.tls else connected)

    def _answer(self, connected: socket.socket) -> None:
        with connected:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connected.recv(65536)
                if not piece:
                    return
                head += piece
            lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
            headers = dict(line.split(": ", 1) for line in lines[1:])
            request = Request(lines[0].split(" ")[1], headers, connected, self._closing)
            self.asked.append(request)
            self.answers.get(request.target.partition("?")[0], self.otherwise)(request)
