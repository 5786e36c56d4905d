"""Which network addresses may be connected to: the public ones, whatever they are spelt like.

A name or an odd spelling ("0x7f.1", "2130706433") is resolved first, and the address that comes of it is judged and
connected to itself, so that a name which resolves to another address the next moment gains nothing.
"""

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from policydiff.errors import FetchError, RefusedError, UnreachableError

PORTS = frozenset({80, 443})

Address = IPv4Address | IPv6Address

_SPECIAL = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
"""For protocols, not for hosts; older versions of `ipaddress` take them for global."""

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")


def checked_url(url: str) -> str:
    """The address of a page, if it is one on the web, and for no user in particular.

    Raises:
        RefusedError: It is not.
    """
    try:
        parts = urlsplit(url)
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise RefusedError(f"{url}: is no address that starts with http:// or https://; check it", source=url)
    if "@" in parts.netloc:
        raise RefusedError(f"{url}: holds a user's name; give the address without it", source=url)
    return url


def vetted_addresses(host: str, port: int, *, allowed: tuple[str, ...], source: str) -> list[str]:
    """The addresses of a host, all of them public.

    Args:
        host: A name or an address, as it stands in the URL.
        port: The port to connect to.
        allowed: "address:port" pairs that are taken though the address is private or the port odd.
        source: What is being fetched, for messages.

    Raises:
        RefusedError: One of the addresses is not public, or the port is neither 80 nor 443.
        FetchError: There is no such host.
        UnreachableError: The name could not be resolved now.
    """
    addresses = _resolved(host, port, source)
    for address in addresses:
        if f"{address}:{port}" in allowed:
            continue
        if not is_public(ip_address(address.partition("%")[0])):
            named = f"{address}, which {host} stands for," if host != address else address
            raise RefusedError(
                f"{source}: {named} is not a public address; fetch that page yourself and give the file", source=source
            )
        if port not in PORTS:
            raise RefusedError(f"{source}: port {port} is none of the web's own, 80 and 443; use those", source=source)
    return addresses


def is_public(address: Address) -> bool:
    """Whether anyone on the internet means the same host by this address; of one that wraps another, the other."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not any(address in network for network in _SPECIAL)
    wrapped = _wrapped(address)
    if wrapped is not None:
        return is_public(wrapped)
    return address in _GLOBAL_UNICAST and address.is_global


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for: mapped, translated (NAT64) or tunnelled (6to4)."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _resolved(host: str, port: int, source: str) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as problem:
        if problem.errno == socket.EAI_AGAIN:
            raise UnreachableError(
                f"{source}: {host} could not be resolved; check the connection to the internet", source=source
            ) from None
        raise FetchError(f"{source}: there is no host {host}; check the address", source=source) from None
    except (UnicodeError, ValueError, OverflowError):
        raise FetchError(f"{source}: {host!r} is no name of a host; check the address", source=source) from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
