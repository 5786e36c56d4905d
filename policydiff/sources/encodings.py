"""Undoing the content encodings of an HTTP body: bounded, whole or not at all.

The decoders of HTTP libraries take a cut gzip stream for a whole one, and stop after the first of several members. Half
a policy taken for the whole would be reported as the removal of the rest.
"""

import zlib

from policydiff.errors import FetchError, TooLargeError, TruncatedError

MOST_LAYERS = 3
"""So many encodings one on top of the other; honest servers use one, misconfigured ones two."""

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_STEP = 65536


def decoded(body: bytes, encodings: str, *, limit: int, source: str) -> bytes:
    """The body with its encodings undone, the last first.

    Args:
        body: As it came.
        encodings: The Content-Encoding header.
        limit: The most bytes at any step.
        source: Where it came from, for messages.

    Raises:
        TooLargeError: A step yields more than `limit` bytes.
        TruncatedError: A stream breaks off.
        FetchError: An encoding is unknown, or the bytes are not in it, or there are too many of them.
    """
    layers = [name for part in encodings.split(",") if (name := part.strip().lower()) not in {"", "identity"}]
    if len(layers) > MOST_LAYERS:
        raise FetchError(f"{source}: the page is compressed {len(layers)} times over; that is no policy", source=source)
    for layer in reversed(layers):
        try:
            body = _undone(layer, body, limit, source)
        except zlib.error:
            raise FetchError(
                f"{source}: the page is said to be in {layer!r} and is not; try again later", source=source
            ) from None
    return body


def _undone(layer: str, body: bytes, limit: int, source: str) -> bytes:
    if layer in {"gzip", "x-gzip"}:
        return _inflated(body, _GZIP, limit, source)
    if layer == "deflate":  # zlib by the standard, raw by an old misunderstanding that servers still share
        return _inflated(body, _ZLIB if _has_zlib_head(body) else _RAW, limit, source)
    raise FetchError(
        f"{source}: the page is in {layer!r}, which was not asked for; save it with a browser and give the file",
        source=source,
    )


def _has_zlib_head(body: bytes) -> bool:
    return len(body) > 1 and body[0] & 0x0F == zlib.DEFLATED and int.from_bytes(body[:2], "big") % 31 == 0


def _inflated(body: bytes, window: int, limit: int, source: str) -> bytes:
    """Every member of a compressed stream, one after the other."""
    whole = bytearray()
    rest = body
    while rest:
        stream = zlib.decompressobj(window)
        while not stream.eof:
            piece = stream.decompress(rest, _STEP)
            rest = stream.unconsumed_tail
            whole += piece
            if len(whole) > limit:
                raise too_large(source, limit)
            if not piece and not rest and not stream.eof:
                raise TruncatedError(f"{source}: the page broke off; try again later", source=source)
        rest = stream.unused_data if window == _GZIP else b""
        if not rest.strip(b"\0"):  # some servers pad
            break
    return bytes(whole)


def too_large(source: str, limit: int) -> TooLargeError:
    """The error for more bytes than are taken."""
    return TooLargeError(
        f"{source}: over {limit:,} bytes; a policy is smaller, so check the address or raise the option max_bytes",
        source=source,
        limit=limit,
    )
