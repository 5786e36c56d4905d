"""The same policy gives the same document, whatever it was saved as."""

from policydiff import Snapshot
from policydiff.options import Options
from policydiff.pipeline import read
from tests.readers.outlines import outline

HTML = """<!doctype html><title>Acme</title>
<nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">Jobs</a></li><li><a href="/help">Help</a></li></ul></nav>
<main><h1>Privacy policy</h1><p>Last updated: May 3, 2020</p>
<h2>1. What we collect</h2><p>When you order, we collect what we need to send it to you:</p>
<ul><li>your name;</li><li>your address.</li></ul>
<h2>2. Your rights</h2><p>You may ask us for a <a href="/copy">copy</a> of it. We answer within 30 days.</p></main>
<footer>Acme Ltd</footer>"""

MARKDOWN = """# Privacy policy

Last updated: May 3, 2020

## 1\\. What we collect

When you order, we collect what we need to send it to you:

* your name;
* your address.

## 2\\. Your rights

You may ask us for a [copy](/copy) of it.
We answer within 30 days.
"""

PLAIN = """Privacy policy

Last updated: May 3, 2020

1. What we collect

When you order, we collect what we need to send it to you:

  • your name;
  • your address.

2. Your rights

You may ask us for a copy of it. We answer within 30 days.
"""


def test_html_and_markdown_give_the_same_document() -> None:
    page, markdown = (
        read(Snapshot.from_text(text, media_type=f"text/{kind}"))
        for text, kind in ((HTML, "html"), (MARKDOWN, "markdown"))
    )
    assert page.text == markdown.text
    assert page.root == markdown.root
    assert page.statements == markdown.statements
    assert page.dates == markdown.dates


def test_plain_text_gives_the_same_statements() -> None:
    page, plain = (
        read(Snapshot.from_text(text, media_type=f"text/{kind}")) for text, kind in ((HTML, "html"), (PLAIN, "plain"))
    )
    assert plain.text == page.text
    title, *rest = plain.statements  # without marks nothing says that a first line is a heading
    assert title.text == plain.title == page.title
    assert [s.text for s in rest] == [s.text for s in page.statements]
    assert [s.lead_in for s in rest] == [s.lead_in for s in page.statements]
    assert [s.path[-1:] for s in rest][1:] == [s.path[-1:] for s in page.statements][1:]


def test_what_is_left_out_is_said_once_with_its_reason() -> None:
    left_out = read(Snapshot.from_text(HTML, media_type="text/html")).left_out
    assert [(part.text, part.reason) for part in left_out] == [
        ("Home Jobs Help", "navigation"),
        ("Acme Ltd", "page footer"),
    ]


def test_a_selector_chooses_the_part_to_read() -> None:
    document = read(Snapshot.from_text(HTML, media_type="text/html"), Options(select="main h2, main ul"))
    assert outline(document) == ["# 1. What we collect", "- your name;", "- your address.", "# 2. Your rights"]
    assert {part.reason for part in document.left_out} == {"not selected"}


def test_links_stand_with_the_statement_they_are_in() -> None:
    statements = read(Snapshot.from_text(HTML, media_type="text/html")).statements
    assert [(s.text, s.links) for s in statements if s.links] == [("You may ask us for a copy of it.", ("/copy",))]
