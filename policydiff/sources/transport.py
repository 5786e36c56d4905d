"""One HTTP request at a time under limits that hold: time, bytes, addresses, and a body that is whole.

`requests` on its own follows redirects into private networks, decompresses the bodies of redirects, takes a page that
broke off for a whole one, and waits for ever on a server that drips. Here an adapter of ours does the sending, over
`http.client` and a socket whose address was vetted; sessions, cookies and the archive's library stay as they are.
"""

import contextlib
import http.client
import io
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.cookies import extract_cookies_to_jar
from requests.structures import CaseInsensitiveDict
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_encoding_from_headers

from policydiff.errors import FetchError, TimedOutError, TruncatedError, UnreachableError
from policydiff.options import Network
from policydiff.sources.addresses import vetted_addresses
from policydiff.sources.encodings import decoded, too_large
from policydiff.sources.watchdog import Watchdog

REDIRECTS = frozenset({301, 302, 303, 307, 308})

_STEP = 65536


class BoundedAdapter(HTTPAdapter):
    """Sends a request as `Network` and `max_bytes` bound it; the answer's body is read, decoded and whole.

    Every request has a connection of its own, so that a deadline and an address are one request's. The body of a
    redirect is never read.
    """

    def __init__(self, network: Network, max_bytes: int) -> None:
        super().__init__()
        self._network = network
        self._max_bytes = max_bytes

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:  # noqa: ANN401
        """The answer to a GET request.

        Raises:
            FetchError: No answer, or none with sense; which kind tells what happened.
            TooLargeError: It has more than `max_bytes` bytes.
        """
        url = request.url or ""
        with (
            Watchdog(self._network.deadline) as watchdog,
            _failures_told(url, watchdog),
            contextlib.closing(_connection(url, self._network, watchdog)) as connection,
        ):
            connection.request("GET", request.path_url, headers=_sent_headers(request, url))
            with connection.getresponse() as answer:
                body = b"" if _has_no_body(answer) else _body(answer, url, self._max_bytes)
        # When the watchdog cuts a body without a length, that looks like its end.
        if watchdog.expired:
            raise _timed_out(url)
        return _response(request, answer, body)


class _Session(requests.Session):
    """One that does not even look where a redirect leads."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002
        return None


def session_for(network: Network, max_bytes: int) -> requests.Session:
    """A session that reaches the network through a `BoundedAdapter` only, and heeds no settings of the environment."""
    session = _Session()
    session.trust_env = False
    mount(session, BoundedAdapter(network, max_bytes))
    session.headers = CaseInsensitiveDict(request_headers())
    return session


def mount(session: requests.Session, adapter: HTTPAdapter) -> None:
    """Make an adapter the only one of a session."""
    session.adapters.clear()
    session.mount("http://", adapter)
    session.mount("https://", adapter)


def request_headers() -> dict[str, str]:
    """What every request says of itself."""
    return {
        "User-Agent": user_agent(),
        "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "en",
    }


def user_agent() -> str:
    """The name and version that servers are told."""
    from policydiff import __version__  # noqa: PLC0415  (the package is not complete before this module is used)

    return f"policydiff/{__version__}"


def has_known_length(headers: Mapping[str, str]) -> bool:
    """Whether the server said where the body ends; otherwise a page that broke off looks like a whole one."""
    return "Content-Length" in headers or "chunked" in headers.get("Transfer-Encoding", "").lower()


@contextlib.contextmanager
def _failures_told(url: str, watchdog: Watchdog) -> Iterator[None]:
    """Turn what sockets, TLS and the HTTP reader raise into one typed error with advice."""
    try:
        yield
    except (OSError, http.client.HTTPException) as problem:
        if watchdog.expired or isinstance(problem, TimeoutError):
            raise _timed_out(url) from None
        raise _failure(url, problem) from None
    except FetchError:
        if watchdog.expired:
            raise _timed_out(url) from None
        raise


def _failure(url: str, problem: Exception) -> FetchError:
    reason = _reason(problem)
    if isinstance(problem, ssl.SSLError):
        return FetchError(f"{url}: no secure connection ({reason}); check the address", source=url)
    if isinstance(problem, OSError):
        return UnreachableError(f"{url}: no connection, or a broken one ({reason}); try again later", source=url)
    return FetchError(f"{url}: the answer makes no sense ({reason}); try again later", source=url)


def _reason(problem: Exception) -> str:
    """A few words that end nowhere in the middle of what a server sent."""
    said = getattr(problem, "reason", None) or getattr(problem, "strerror", None) or type(problem).__name__
    return str(said)[:80]


def _timed_out(url: str) -> TimedOutError:
    return TimedOutError(f"{url}: the answer did not come in time; try again later or raise the deadline", source=url)


def _connection(url: str, network: Network, watchdog: Watchdog) -> http.client.HTTPConnection:
    """A connection to a vetted address of the URL's host, with the watchdog on it."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    addresses = vetted_addresses(host, port, allowed=network.allowed, source=url)
    connected = _connected(addresses, port, watchdog)
    watchdog.watch(connected)
    if parts.scheme == "https":
        connected = _trusted_authorities().wrap_socket(connected, server_hostname=host)
    connection = http.client.HTTPConnection(host, port)
    connection.sock = connected
    return connection


def _connected(addresses: list[str], port: int, watchdog: Watchdog) -> socket.socket:
    """A socket to the first address that answers."""
    for address in addresses[:-1]:
        with contextlib.suppress(OSError):
            return _socket_to(address, port, watchdog)
    return _socket_to(addresses[-1], port, watchdog)


def _socket_to(address: str, port: int, watchdog: Watchdog) -> socket.socket:
    connected = socket.create_connection((address, port), timeout=watchdog.left)
    connected.settimeout(watchdog.left)
    return connected


def _trusted_authorities() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=DEFAULT_CA_BUNDLE_PATH)


def _sent_headers(request: requests.PreparedRequest, url: str) -> dict[str, str]:
    """The request's own, the host with its port where that is not the scheme's, and no keeping alive."""
    own = {name: value for name, value in request.headers.items() if name.lower() not in {"connection", "host"}}
    return {"Host": urlsplit(url).netloc, **own, "Connection": "close"}


def _has_no_body(answer: http.client.HTTPResponse) -> bool:
    """Whether there is none, or none to be read: of a redirect it is at best polite, at worst a bomb."""
    return answer.status in {204, 304} or (answer.status in REDIRECTS and answer.headers["Location"] is not None)


def _body(answer: http.client.HTTPResponse, url: str, limit: int) -> bytes:
    """The whole body with its encodings undone."""
    length = _declared_length(answer, url)
    if length is not None and length > limit:
        raise too_large(url, limit)
    raw = _raw_body(answer, url, limit)
    if length is not None and len(raw) < length:
        raise _truncated(url)
    encodings = ",".join(answer.headers.get_all("Content-Encoding") or ())
    return decoded(raw, encodings, limit=limit, source=url)


def _declared_length(answer: http.client.HTTPResponse, url: str) -> int | None:
    """The Content-Length, where one counts.

    Raises:
        FetchError: The lengths contradict each other, or are none, or the transfer encoding is unknown.
    """
    transfer = answer.headers.get("Transfer-Encoding")
    if transfer is not None:
        if transfer.strip().lower() != "chunked":
            raise FetchError(f"{url}: sent in a way that was not asked for; try again later", source=url)
        return None
    told = {length.strip() for length in answer.headers.get_all("Content-Length") or ()}
    if len(told) > 1 or not all(length.isascii() and length.isdigit() for length in told):
        raise FetchError(f"{url}: the answer contradicts itself about its length; try again later", source=url)
    return int(told.pop()) if told else None


def _raw_body(answer: http.client.HTTPResponse, url: str, limit: int) -> bytes:
    raw = bytearray()
    try:
        while piece := answer.read(_STEP):
            raw += piece
            if len(raw) > limit:
                raise too_large(url, limit)
    except TimeoutError:
        raise
    except (OSError, http.client.IncompleteRead):
        raise _truncated(url) from None
    return bytes(raw)


def _truncated(url: str) -> TruncatedError:
    return TruncatedError(f"{url}: the page broke off before its end; try again later", source=url)


def _response(request: requests.PreparedRequest, answer: http.client.HTTPResponse, body: bytes) -> requests.Response:
    """What `requests` makes of an answer, its body at hand."""
    response = requests.Response()
    response.request = request
    response.url = request.url or ""
    response.status_code = answer.status
    response.reason = answer.reason
    response.headers = CaseInsensitiveDict(_joined(answer))
    response.encoding = get_encoding_from_headers(response.headers)
    response.raw = _Raw(answer)
    response._content = body  # noqa: SLF001  (what its own reading would set)
    response._content_consumed = True  # type: ignore[attr-defined]  # noqa: SLF001
    extract_cookies_to_jar(response.cookies, request, response.raw)  # type: ignore[no-untyped-call]
    return response


class _Raw(io.BytesIO):
    """What stands under a response: nothing left to read, and the headers where cookies are looked for."""

    def __init__(self, answer: http.client.HTTPResponse) -> None:
        super().__init__()
        self._original_response = answer


def _joined(answer: http.client.HTTPResponse) -> dict[str, str]:
    """Headers by name; those given more than once joined by commas, as HTTP has it."""
    names = {name.lower(): name for name in answer.headers}
    return {name: ", ".join(answer.headers.get_all(name) or ()) for name in names.values()}
