"""No private address is connected to, however it is spelt, named, or reached."""

import json
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from policydiff import FetchError, Network, RefusedError, UnreachableError, fetch
from policydiff.sources.addresses import is_public, vetted_addresses
from tests.sources.loopback import Loopback

pytestmark = pytest.mark.reliability("No page leads to a private address")

CASES = json.loads((Path(__file__).parent / "private_addresses.json").read_text(encoding="utf-8"))
SPELLINGS = [host for case in CASES for host in case["hosts"]]


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The addresses that anything tried to connect to; none of them is connected to."""
    tried: list[Any] = []

    def connect(address: Any, *_: Any, **__: Any) -> socket.socket:
        tried.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    return tried


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What names resolve to, one answer after the other."""
    answers: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def resolve(host: str, port: int, *arguments: Any, **settings: Any) -> list[Any]:
        if host not in answers:
            return real(host, port, *arguments, **settings)
        address = answers[host].pop(0)
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return answers


def test_there_are_enough_spellings() -> None:
    assert len(set(SPELLINGS)) >= 50


@pytest.mark.parametrize("host", SPELLINGS)
def test_a_private_address_is_refused_however_it_is_spelt(host: str, connections: list[Any]) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(f"http://{host}/privacy", network=Network(tries=1))
    assert not isinstance(caught.value, UnreachableError)
    assert connections == []


@pytest.mark.parametrize(
    "url",
    [
        "http://user:secret@example.com/",
        "http://example.com@127.0.0.1/",
        "http://127.0.0.1\\@example.com/",
        "http://127.0.0.1#@example.com/",
        "http://127.0.0.1?@example.com/",
        "http:///privacy",
        "http://[::1",
        "ftp://example.com/",
        "file:///etc/hostname",
        "gopher://127.0.0.1:25/",
    ],
)
def test_an_address_that_two_readers_read_differently_leads_nowhere(url: str, connections: list[Any]) -> None:
    with pytest.raises(FetchError):
        fetch(url, network=Network(tries=1))
    assert connections == []


def test_a_name_for_a_private_address_is_refused(names: dict[str, list[str]], connections: list[Any]) -> None:
    names["innocent.example"] = ["10.0.0.7"]
    with pytest.raises(RefusedError, match=r"10\.0\.0\.7"):
        fetch("http://innocent.example/privacy")
    assert connections == []


def test_a_name_that_changes_its_mind_gains_nothing(names: dict[str, list[str]], connections: list[Any]) -> None:
    names["rebinding.example"] = ["93.184.215.14", "127.0.0.1"]
    with pytest.raises(UnreachableError):
        fetch("http://rebinding.example/", network=Network(tries=1, ignore_robots=True))
    assert connections == [("93.184.215.14", 80)], "resolved once, and connected to what was vetted"


def test_an_odd_port_is_refused(names: dict[str, list[str]], connections: list[Any]) -> None:
    names["mail.example"] = ["93.184.215.14"]
    with pytest.raises(RefusedError, match="port 25"):
        fetch("http://mail.example:25/")
    assert connections == []


def test_a_host_with_one_private_address_among_others_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (it, 80)) for it in ("93.184.215.14", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(RefusedError):
        vetted_addresses("half.example", 80, allowed=(), source="http://half.example/")


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e", "::ffff:8.8.8.8"]
)
def test_a_public_address_is_one(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as loopback:
        yield loopback


@pytest.mark.parametrize(
    "target", ["http://127.0.0.2/", "http://[::1]/", "http://2130706433:{port}/", "//0x7f.0.0.2/", "http://localhost/"]
)
def test_a_redirect_to_a_private_address_is_refused(target: str, server: Loopback) -> None:
    port = server.place.partition(":")[2]
    location = target.format(port=port).replace("2130706433", "2130706434")
    server.answers["/moved"] = lambda request: request.answer(status="302 Found", location=location)
    with pytest.raises(RefusedError, match="not a public address"):
        fetch(server.url("/moved"), network=server.network)
    assert server.targets() == ["/robots.txt", "/moved"]
