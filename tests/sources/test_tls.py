"""Secure connections: to the host that was asked for and to no other, within the deadline."""

import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from policydiff import FetchError, Network, TimedOutError, fetch
from policydiff.sources import transport
from tests.sources.loopback import Loopback

PAGE = b"<h1>Privacy</h1><p>We keep your orders for a year.</p>"

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl, which makes certificates, is missing")


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate that vouches for itself, and its key."""
    held, key = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2", "-subj", "/CN=test"]
    subprocess.run(
        [*command, "-addext", f"subjectAltName=IP:{name}", "-out", held, "-keyout", key],
        check=True,
        capture_output=True,
    )
    return held, key


def serving(folder: Path, name: str) -> Loopback:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate(folder, name))
    return Loopback({"/privacy": lambda request: request.answer(PAGE)}, tls=context)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Loopback]:
    with serving(tmp_path, "127.0.0.1") as loopback:
        yield loopback


def test_a_page_is_fetched_from_a_host_that_can_prove_itself(
    server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "DEFAULT_CA_BUNDLE_PATH", str(tmp_path / "certificate.pem"))
    assert fetch(server.url("/privacy"), network=server.network).content == PAGE


def test_a_host_that_nobody_vouches_for_is_not_believed(server: Loopback) -> None:
    with pytest.raises(FetchError, match="no secure connection"):
        fetch(server.url("/privacy"), network=server.network)
    assert server.asked == []


def test_a_certificate_for_another_host_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(tmp_path, "127.0.0.2") as server:
        monkeypatch.setattr(transport, "DEFAULT_CA_BUNDLE_PATH", str(tmp_path / "certificate.pem"))
        with pytest.raises(FetchError, match="no secure connection"):
            fetch(server.url("/privacy"), network=server.network)
        assert server.asked == []


def test_a_handshake_that_never_comes_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        place = "{}:{}".format(*listening.getsockname())
        network = attrs.evolve(Network(allowed=(place,)), deadline=0.5)
        started = time.monotonic()
        with pytest.raises(TimedOutError):
            fetch(f"https://{place}/privacy", network=network)
        assert time.monotonic() - started < 1.5
