"""Which encoding bytes are read in."""

import pytest

from policydiff.readers.decoding import decoded

QUOTE = "We say “no” – für immer."


@pytest.mark.parametrize(
    ("content", "declared", "text", "encoding"),
    [
        (QUOTE.encode(), "windows-1252", QUOTE, "utf-8"),
        (QUOTE.encode("utf-8-sig"), None, QUOTE, "utf-8"),
        (b"\xff\xfe" + QUOTE.encode("utf-16-le"), "utf-8", QUOTE, "utf-16-le"),
        (QUOTE.encode("utf-16-le"), None, QUOTE, "utf-16-le"),
        (QUOTE.encode("utf-16-be"), None, QUOTE, "utf-16-be"),
        (QUOTE.encode("cp1252"), None, QUOTE, "cp1252"),
        (QUOTE.encode("cp1252"), "utf-8", QUOTE, "cp1252"),
        (QUOTE.encode("cp1252"), "latin1", QUOTE, "cp1252"),
        ("Что".encode("koi8-r"), "koi8-r", "Что", "koi8-r"),
        (b"<meta charset=koi8-r>" + "Что".encode("koi8-r"), None, "<meta charset=koi8-r>Что", "koi8-r"),
        (b'<meta charset="utf-7">+ADw-b+AD4-', "utf-7", '<meta charset="utf-7">+ADw-b+AD4-', "utf-8"),
    ],
)
def test_what_can_be_proved_comes_first(content: bytes, declared: str | None, text: str, encoding: str) -> None:
    found = decoded(content, declared)
    assert (found.text, found.encoding, found.replaced) == (text, encoding, 0)


def test_cut_utf8_stays_utf8() -> None:
    found = decoded(("für " * 20).encode()[:-3], "utf-8")
    assert (found.encoding, found.replaced) == ("utf-8", 1)


@pytest.mark.parametrize("content", [b"a\x00b\x01c", "a\ud800b\udfffc".encode("utf-8", "surrogatepass")])
def test_what_is_unsafe_is_replaced_and_counted(content: bytes) -> None:
    found = decoded(content, "utf-8")
    assert (found.text, found.replaced) == ("a\ufffdb\ufffdc", 2)
