"""A server that does everything wrong: each fault ends in its own error, in time, in little memory, storing nothing."""

import gzip
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import attrs
import pytest

from policydiff import (
    FetchError,
    Options,
    PolicyDiffError,
    RateLimitedError,
    RefusedError,
    SuspectPageError,
    TimedOutError,
    TooLargeError,
    TruncatedError,
    UnreachableError,
    UnsupportedMediaTypeError,
    fetch,
)
from tests.sources.loopback import Answer, Loopback, Request

pytestmark = pytest.mark.reliability(
    "Each fault of a server ends in its own error, in time, in little memory, storing nothing"
)

PAGE = b"<html><head><title>Privacy</title></head><body><h1>Privacy</h1><p>We keep little.</p></body></html>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n"
GZIPPED = CHUNKED + b"Content-Encoding: gzip\r\n\r\n"
DEADLINE = 0.8
LIMIT = Options().max_bytes


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


def whole(content: bytes) -> bytes:
    return chunk(content) + b"0\r\n\r\n"


def bomb(megabytes: int) -> bytes:
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(stream.compress(bytes(1_000_000)) for _ in range(megabytes)) + stream.flush()


def says(content: bytes, request: Request) -> None:
    request.say(content)


def drips(before: bytes, drop: bytes, request: Request) -> None:
    request.say(before)
    while True:
        request.say(drop)
        request.rest(0.05)


def pours(before: bytes, flood: bytes, request: Request) -> None:
    request.say(before)
    while True:
        request.say(flood)


def stays_silent(request: Request) -> None:
    request.rest(30)


def resets(before: bytes, request: Request) -> None:
    request.say(before)
    request.rest(0.05)
    request.reset()


def moves(target: str, request: Request) -> None:
    request.answer(status="302 Found", location=target)


def moves_on(request: Request) -> None:
    step = int(request.target.partition("?")[2] or 0)
    moves(f"/endless-redirects?{step + 1}", request)


def moves_with_a_bomb(request: Request) -> None:
    request.say(b"HTTP/1.1 302 Found\r\nLocation: /redirect-bomb-2\r\nContent-Encoding: gzip\r\n\r\n")
    pours(b"", BOMB, request)


def asks_to_wait(status: str, pause: str, request: Request) -> None:
    request.answer(b"slow down", status=status, retry_after=pause)


def fails(status: str, request: Request) -> None:
    request.answer(b"no", status=status)


def sends(content: bytes, content_type: str, request: Request) -> None:
    request.answer(content, content_type=content_type)


BOMB = bomb(30)
TWENTY_LAYERS = b"Content-Encoding: " + b", ".join([b"gzip"] * 20) + b"\r\n\r\n"

FAULTS: dict[str, tuple[Answer, type[PolicyDiffError]]] = {
    "headers dripping": (partial(drips, b"HTTP/1.1 200 OK\r\n", b"X"), TimedOutError),
    "status line dripping": (partial(drips, b"", b"H"), TimedOutError),
    "endless 100 Continue": (partial(drips, b"", b"HTTP/1.1 100 Continue\r\n\r\n"), TimedOutError),
    "silence": (stays_silent, TimedOutError),
    "body dripping": (partial(drips, HEAD + b"Content-Length: 1000000\r\n\r\n", b"x"), TimedOutError),
    "chunks dripping": (partial(drips, CHUNKED + b"\r\n", b"1\r\nx\r\n"), TimedOutError),
    "body without length dripping": (partial(drips, HEAD + b"\r\n", b"x"), TimedOutError),
    "gzip cut": (partial(says, GZIPPED + whole(gzip.compress(PAGE * 50)[:-40])), TruncatedError),
    "gzip without its last eight bytes": (partial(says, GZIPPED + whole(gzip.compress(PAGE)[:-8])), TruncatedError),
    "second gzip member cut": (
        partial(says, GZIPPED + whole(gzip.compress(PAGE) + gzip.compress(PAGE)[:-9])),
        TruncatedError,
    ),
    "gzip of nothing at all": (partial(says, GZIPPED + whole(b"\x1f\x8b")), TruncatedError),
    "not gzip": (partial(says, GZIPPED + whole(PAGE)), FetchError),
    "gzip with a false checksum": (partial(says, GZIPPED + whole(gzip.compress(PAGE)[:-8] + bytes(8))), FetchError),
    "gzip bomb": (partial(says, GZIPPED + whole(BOMB)), TooLargeError),
    "bomb in a bomb": (
        partial(says, CHUNKED + b"Content-Encoding: gzip, gzip\r\n\r\n" + whole(gzip.compress(BOMB))),
        TooLargeError,
    ),
    "bomb in a redirect, then the same again": (moves_with_a_bomb, FetchError),
    "twenty encodings": (partial(says, CHUNKED + TWENTY_LAYERS + whole(PAGE)), FetchError),
    "unknown encoding": (partial(says, CHUNKED + b"Content-Encoding: br\r\n\r\n" + whole(PAGE)), FetchError),
    "unknown transfer": (partial(says, HEAD + b"Transfer-Encoding: gzip\r\n\r\n" + PAGE), FetchError),
    "endless body": (partial(pours, HEAD + b"\r\n", PAGE * 500), TooLargeError),
    "endless chunks": (partial(pours, CHUNKED + b"\r\n", chunk(PAGE * 500)), TooLargeError),
    "endless header line": (partial(pours, b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 65536), FetchError),
    "endless headers": (partial(pours, b"HTTP/1.1 200 OK\r\n", b"X-Some: thing\r\n" * 1000), FetchError),
    "endless chunk size": (partial(pours, CHUNKED + b"\r\n1;", b"x" * 65536), FetchError),
    "length too large to take": (partial(says, HEAD + b"Content-Length: 99999999999\r\n\r\n" + PAGE), TooLargeError),
    "length longer than the body": (partial(says, HEAD + b"Content-Length: 5000\r\n\r\n" + PAGE), TruncatedError),
    "two lengths": (
        partial(says, HEAD + b"Content-Length: 99\r\nContent-Length: 50\r\n\r\n" + PAGE),
        FetchError,
    ),
    "negative length": (partial(says, HEAD + b"Content-Length: -5\r\n\r\n" + PAGE), FetchError),
    "last chunk missing": (partial(says, CHUNKED + b"\r\n" + chunk(PAGE)), TruncatedError),
    "chunk cut": (partial(says, CHUNKED + b"\r\nffff\r\n" + PAGE), TruncatedError),
    "chunk size nonsense": (partial(says, CHUNKED + b"\r\nzz\r\n" + PAGE), TruncatedError),
    "reset before the answer": (partial(resets, b""), UnreachableError),
    "reset in the headers": (partial(resets, b"HTTP/1.1 200 OK\r\nContent-"), UnreachableError),
    "reset in the body": (partial(resets, HEAD + b"Content-Length: 5000\r\n\r\n" + PAGE), TruncatedError),
    "closed at once": (partial(says, b""), UnreachableError),
    "no HTTP": (partial(says, b"SSH-2.0-OpenSSH_9.2\r\n"), FetchError),
    "redirect to itself": (partial(moves, "/fault"), FetchError),
    "redirects without end": (moves_on, FetchError),
    "redirect to a private address": (partial(moves, "http://127.0.0.2/secret"), RefusedError),
    "redirect to a name for one": (partial(moves, "http://localhost:1/secret"), RefusedError),
    "redirect to a file": (partial(moves, "file:///etc/hostname"), RefusedError),
    "redirect to nonsense": (partial(moves, "http://["), FetchError),
    "asks for an hour": (partial(asks_to_wait, "429 Too Many Requests", "3600"), RateLimitedError),
    "asks for a negative time": (partial(asks_to_wait, "429 Too Many Requests", "-5"), RateLimitedError),
    "unavailable for an hour": (partial(asks_to_wait, "503 Service Unavailable", "3600"), RateLimitedError),
    "unavailable": (partial(fails, "503 Service Unavailable"), FetchError),
    "forbidden": (partial(fails, "403 Forbidden"), FetchError),
    "gone": (partial(fails, "404 Not Found"), FetchError),
    "withheld": (partial(fails, "451 Unavailable For Legal Reasons"), FetchError),
    "nothing new, unasked": (partial(fails, "304 Not Modified"), FetchError),
    "part of the page, unasked": (partial(fails, "206 Partial Content"), FetchError),
    "challenge": (
        partial(sends, b"<html><title>Just a moment...</title><p>Checking.</p></html>", "text/html"),
        SuspectPageError,
    ),
    "a PDF": (partial(sends, b"%PDF-1.7", "application/pdf"), UnsupportedMediaTypeError),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    answers: dict[str, Answer] = {"/endless-redirects": moves_on, "/redirect-bomb-2": moves_with_a_bomb}
    with Loopback(answers) as loopback:
        yield loopback


def most_memory(*, forget: bool = False) -> float:
    """The megabytes that this process has held at most since it was last told to forget."""
    if forget:
        Path("/proc/self/clear_refs").write_text("5")
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_ends_in_its_error(name: str, server: Loopback, tmp_path: Path) -> None:
    answer, error = FAULTS[name]
    server.answers["/fault"] = answer
    network = attrs.evolve(server.network, deadline=DEADLINE, tries=2)
    started, before = time.monotonic(), most_memory(forget=True)
    with pytest.raises(error) as caught:
        fetch(server.url("/fault"), into=tmp_path, network=network)
    tries = 1 if error is TimedOutError else 2
    assert time.monotonic() - started < tries * DEADLINE + 1
    assert most_memory() - before < 64
    assert type(caught.value) is error
    assert "http" in str(caught.value) or "file" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".json"] == []


def test_a_bomb_takes_no_more_memory_than_the_limit(server: Loopback) -> None:
    server.answers["/fault"] = FAULTS["bomb in a bomb"][0]
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            fetch(server.url("/fault"), network=server.network)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 4 * LIMIT


def test_the_body_of_a_redirect_is_not_read(server: Loopback) -> None:
    server.answers["/fault"] = moves_with_a_bomb
    server.answers["/redirect-bomb-2"] = partial(sends, PAGE, "text/html")
    assert fetch(server.url("/fault"), network=server.network).content == PAGE


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("two members", GZIPPED + whole(gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:]))),
        ("gzip twice", CHUNKED + b"Content-Encoding: gzip, gzip\r\n\r\n" + whole(gzip.compress(gzip.compress(PAGE)))),
        ("zlib", CHUNKED + b"Content-Encoding: deflate\r\n\r\n" + whole(zlib.compress(PAGE))),
        ("raw deflate", CHUNKED + b"Content-Encoding: deflate\r\n\r\n" + whole(zlib.compress(PAGE, wbits=-15))),
        ("identity", CHUNKED + b"Content-Encoding: identity\r\n\r\n" + whole(PAGE)),
        ("two encoding headers, one empty", CHUNKED + b"content-encoding: \r\nContent-Encoding: gzip\r\n\r\n"
         + whole(gzip.compress(PAGE))),
        ("no length", HEAD + b"\r\n" + PAGE),
        ("no type", b"HTTP/1.1 200 OK\r\n\r\n" + PAGE),
    ],
)  # fmt: skip
def test_what_is_odd_but_whole_is_taken(name: str, said: bytes, server: Loopback) -> None:
    server.answers["/fault"] = partial(says, said)
    assert fetch(server.url("/fault"), network=server.network).content == PAGE, name


def test_what_fails_in_passing_is_tried_again(server: Loopback) -> None:
    faults = iter(["reset before the answer", "unavailable"])

    def recovers(request: Request) -> None:
        fault = next(faults, None)
        FAULTS[fault][0](request) if fault else request.answer(PAGE)

    server.answers["/fault"] = recovers
    assert fetch(server.url("/fault"), network=server.network).content == PAGE


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found", "451 Withheld"])
def test_what_is_refused_is_not_asked_again(status: str, server: Loopback) -> None:
    server.answers["/refused"] = partial(fails, status)
    server.asked.clear()
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/refused"), network=server.network)
    assert caught.value.status == int(status[:3])
    assert server.targets() == ["/robots.txt", "/refused"]


def test_a_server_that_says_how_long_is_waited_for(server: Loopback) -> None:
    pauses = iter(["1"])

    def limits(request: Request) -> None:
        pause = next(pauses, None)
        asks_to_wait("429 Too Many Requests", pause, request) if pause else request.answer(PAGE)

    server.answers["/fault"] = limits
    started = time.monotonic()
    assert fetch(server.url("/fault"), network=server.network).content == PAGE
    assert 1 <= time.monotonic() - started < 3


def test_the_wait_that_was_asked_for_is_told(server: Loopback) -> None:
    server.answers["/fault"] = FAULTS["asks for an hour"][0]
    with pytest.raises(RateLimitedError) as caught:
        fetch(server.url("/fault"), network=server.network)
    assert (caught.value.retry_after, caught.value.status) == (3600, 429)
