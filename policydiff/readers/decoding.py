"""From bytes to text that is safe to hand on.

The order is that of what can be proved: a byte order mark, then valid UTF-8, then what the transport declared, then
what the page declares, then windows-1252, which every byte string decodes as.
No statistical guess: it takes windows-1252 for windows-1250 and cut UTF-8 for a Japanese encoding.
"""

import codecs
import re

from attrs import frozen

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSAFE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "�"
_HEAD = 4096


@frozen
class Decoded:
    """Text, how it was decoded, and how many characters had to be replaced."""

    text: str
    encoding: str
    replaced: int


def decoded(content: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes; never fails, for what cannot be decoded becomes U+FFFD and is counted.

    Args:
        content: The bytes.
        declared: The charset that the transport declared, if any; a name the WHATWG standard does not know is ignored.
    """
    text, encoding = _text_and_encoding(content, declared)
    kept = text.count(REPLACEMENT)
    text, replaced = _UNSAFE.subn(REPLACEMENT, text)
    return Decoded(text, encoding, kept + replaced)


def _text_and_encoding(content: bytes, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace"), encoding
    if wide := _wide_encoding(content[:_HEAD]):
        return content.decode(wide, "replace"), wide
    try:
        text = content.decode("utf-8", "surrogatepass")  # lone surrogates are replaced with what else is unsafe
    except UnicodeDecodeError:
        return _declared_text(content, declared)
    return text, "utf-8"


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark, told by where the zero bytes of its ASCII letters stand."""
    if b"\x00" not in head:
        return None
    even, odd, half = head[::2].count(0), head[1::2].count(0), len(head) // 2
    if odd * 2 > half and even * 4 < odd:
        return "utf-16-le"
    return "utf-16-be" if even * 2 > half and odd * 4 < even else None


def _declared_text(content: bytes, declared: str | None) -> tuple[str, str]:
    """The text of bytes that are not valid UTF-8."""
    from w3lib.encoding import html_body_declared_encoding, resolve_encoding  # noqa: PLC0415  (rarely needed)

    named = resolve_encoding(declared) if declared else None
    encoding = named or html_body_declared_encoding(content[:1024]) or "cp1252"
    if encoding == "utf-8" and not _is_damaged_utf8(content):
        encoding = "cp1252"
    return content.decode(encoding, "replace"), encoding


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether bytes are UTF-8 with a few faults, rather than windows-1252 under a wrong name."""
    text = content.decode("utf-8", "replace")
    faults = text.count(REPLACEMENT)
    sound = sum(1 for character in text if character > "\x7f") - faults
    return sound >= faults
