"""Hostile and broken input ends in a document with a caveat or in a typed error, soon and in little memory."""

import subprocess
import sys

import pytest

from policydiff import PolicyDiffError, Snapshot, TooComplexError
from policydiff.options import Options
from policydiff.pipeline import read

SECONDS, BYTES = 10, 1_000_000_000
HOSTILE = {
    "nested 100,000 deep": ("b'<div>' * 100_000 + b'<p>We keep it.</p>'", "text/html", "We keep it."),
    "headers nested deep": ("b'<header><h1>x</h1>' * 50_000", "text/html", "x"),
    "lists nested deep": ("b'<ul><li>x' * 30_000", "text/html", "x"),
    "a million tags": ("b'<i>' * 1_000_000", "text/html", "TooComplexError"),
    "a million lines": ("b'We keep it.\\n' * 1_000_000", "text/plain", "TooComplexError"),
    "a million items": ("b'* x\\n' * 1_000_000", "text/markdown", "TooComplexError"),
    "50 MB on one line": ("b'x' * 50_000_000", "text/html", "TooComplexError"),
    "10 MB on one line": ("b'We keep it for as long as the law wants us to. ' * 200_000", "text/html", "We keep it"),
    "quotes nested deep": ("b'> ' * 100_000 + b'We keep it.'", "text/markdown", "We keep it."),
    "cells that span everything": (
        "b'<table>' + b'<tr><td rowspan=9999 colspan=9999>x<td>y' * 20_000",
        "text/html",
        "x",
    ),
}
SCRIPT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit}))
from policydiff import PolicyDiffError, Snapshot
from policydiff.pipeline import read
try:
    said = read(Snapshot(content={content}, media_type={media_type!r}, source="x")).text
except PolicyDiffError as error:
    said = type(error).__name__
sys.stdout.write(said[:40])
"""


@pytest.mark.reliability("Whatever the input, nothing but a typed error escapes, soon and in little memory")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_ends_soon_in_little_memory(name: str) -> None:
    content, media_type, start = HOSTILE[name]
    script = SCRIPT.format(content=content, media_type=media_type, limit=BYTES)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=SECONDS * 2, check=False
    )
    assert done.stdout.startswith(start), done.stderr[-500:]


@pytest.mark.parametrize(
    ("markup", "text", "code"),
    [
        ("<p>We keep it.</p><!-- and <p>we sell it.</p>", "We keep it.", "unterminated-comment"),
        ("<p>We \x00 keep it.</p>", "We � keep it.", "replaced-characters"),
        ("<p>We \ud800 keep it.</p>", "We � keep it.", "replaced-characters"),
        ("<![bogus <p>We keep it.</p>", "We keep it.", "one-line"),
        ("<p>First, we keep it.<p>Then we sell it.", "First, we keep it.\nThen we sell it.", "no-headings"),
    ],
)
def test_broken_markup_is_read_with_a_caveat(markup: str, text: str, code: str) -> None:
    document = read(Snapshot.from_text(markup, media_type="text/html"))
    assert document.text == text
    assert code in [caveat.code for caveat in document.caveats]


@pytest.mark.parametrize(
    ("markup", "options", "error"),
    [
        ("", Options(), "EmptyDocumentError"),
        ("<p>\u00a0</p><script>x</script>", Options(), "EmptyDocumentError"),
        ("<p title='never closed>We keep it.", Options(), "EmptyDocumentError"),
        ("<p>We keep it.", Options(max_bytes=5), "TooComplexError"),
        ("<p><p><p>We keep it.", Options(max_tags=2), "TooComplexError"),
        ("<p>We keep it.", Options(select="#nowhere"), "ReadError"),
        ("<p>We keep it.", Options(select="p["), "ReadError"),
    ],
)
def test_what_yields_no_document_is_a_typed_error_of_one_line(markup: str, options: Options, error: str) -> None:
    with pytest.raises(PolicyDiffError) as raised:
        read(Snapshot.from_text(markup, media_type="text/html", source="page.html"), options)
    assert type(raised.value).__name__ == error
    assert str(raised.value).startswith("page.html: ")
    assert "\n" not in str(raised.value)


@pytest.mark.reliability("A limit that is passed is named, with the option that raises it")
@pytest.mark.parametrize(
    ("text", "media_type", "limit"),
    [
        ("We keep it.", "text/plain", {"max_bytes": 5}),
        ("<p><p><p>We keep it.", "text/html", {"max_tags": 2}),
        ("* We\n* keep\n* it.", "text/markdown", {"max_tags": 2}),
        ("We\nkeep\nit.", "text/plain", {"max_tags": 1}),
    ],
)
def test_an_error_names_the_option_that_raises_its_limit(text: str, media_type: str, limit: dict[str, int]) -> None:
    (option,) = limit
    with pytest.raises(TooComplexError, match=f"raise the option {option}"):
        read(Snapshot.from_text(text, media_type=media_type), Options(**limit))


def test_an_unknown_media_type_is_a_typed_error() -> None:
    with pytest.raises(PolicyDiffError, match="image/png is not read"):
        read(Snapshot(content=b"x", media_type="image/png", source="x"))
