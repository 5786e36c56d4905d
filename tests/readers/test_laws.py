"""What holds of every document, whatever it was read from."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policydiff import PolicyDiffError, Snapshot
from policydiff.model import Document
from policydiff.pipeline import read

MEDIA = st.sampled_from(["text/html", "text/markdown", "text/plain"])
PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<ul>",
            "<li>",
            "</ul>",
            "<h2>",
            "</h2>",
            "<b>",
            "</b>",
            "<br>",
            "<table><tr><td>",
            "<div hidden>",
        ),
        *(
            "\n",
            "\n\n",
            "# ",
            "- ",
            "  - ",
            "1. ",
            "  • ",
            "| a | b |\n| - | - |\n",
            "[x](y) ",
            ": ",
            ". ",
            "(a) ",
            "; ",
        ),
        *("We keep it.", "your name", "See Art. 6. Then ask", "May 3, 2020", "\u00a0", "\u200b", "“no”", "für", "更新"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def document_of(text: str, media_type: str) -> Document | None:
    try:
        return read(Snapshot.from_text(text, media_type=media_type))
    except PolicyDiffError:
        return None


@settings(deadline=None, max_examples=300)
@given(TEXTS, MEDIA)
def test_statements_blocks_and_titles_stand_where_they_say(text: str, media_type: str) -> None:
    document = document_of(text, media_type)
    if document is None:
        return
    spans = [statement.span for statement in document.statements]
    assert spans == sorted(spans)
    assert [statement.index for statement in document.statements] == list(range(len(spans)))
    assert list(document.sections) == list(document.root.walk())
    for statement in document.statements:
        assert document.text[slice(*statement.span)] == statement.text
        assert statement.text
        assert document.sections[statement.section].level == len(statement.path)
        assert all(index < statement.index for index in statement.governed_by)
    lines = []
    for section in document.sections:
        if section.title is not None:
            assert document.text[slice(*section.span)] == section.title
            lines.append(section.title)
        for block in section.blocks:
            assert document.text[slice(*block.span)] == block.text
            lines.append(block.text)
            said = "".join(statement.text for statement in block.statements)
            assert "".join(said.split()) == "".join(block.text.split())
    assert "\n".join(lines) == document.text


@settings(deadline=None, max_examples=50)
@given(TEXTS, MEDIA)
def test_reading_twice_gives_the_same(text: str, media_type: str) -> None:
    assert document_of(text, media_type) == document_of(text, media_type)
