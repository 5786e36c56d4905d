"""A history as text, JSON, HTML and a picture: whole, harmless, readable without colour."""

import hashlib
import json
import re
from base64 import b64encode
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from policydiff import History, Snapshot, history, render

POINTS = [f"Point {letter} of our rules holds for everybody here." for letter in "abcdefghijkl"]
SHARE = "We may share your name with couriers."
NEVER = "We will never share your name with couriers."
KEEP = "We keep your letters for one year."
HOSTILE = '<script src="//x.example">alert(1)</script> & "quotes" <b onclick=x>\u202e{{ 7 * 7 }} ]]>'
SVG = "{http://www.w3.org/2000/svg}"


def text_of(*lines: str) -> str:
    return "# Privacy at Acme\n\n" + "\n\n".join([*POINTS, "## More", *lines]) + "\n"


def history_of(*texts: str) -> History:
    """One version a quarter from 2019 on; a text that opens with "!" was taken anew by an archive."""
    return history(
        evolve(
            Snapshot.from_text(text.removeprefix("!"), media_type="text/markdown", source=f"acme-{index}.md"),
            asserted=date(2019 + index // 4, 1 + 3 * (index % 4), 1) if len(text) > 60 else date(2019, 4, 2),
            technical=text.startswith("!"),
        )
        for index, text in enumerate(texts)
    )


@pytest.fixture(scope="module")
def acme() -> History:
    """A history with everything in it: a reworded promise, a return, a broken page, a text taken anew, a removal."""
    return history_of(
        text_of(SHARE),
        text_of(NEVER, KEEP),
        "Something went wrong, try again.",
        text_of(NEVER, KEEP.replace("one year", "two years")),
        text_of(SHARE),
        "!" + text_of(SHARE, "Menu"),
        text_of(SHARE, "You must pay us within 30 days.", KEEP),
    )


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_picture_is_one_element_of_nothing_that_runs_or_is_fetched(acme: History) -> None:
    root = ET.fromstring(render(acme, "svg"))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags == {"svg", "title", "desc", "path", "text", "circle"}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name or name == "style"}


def test_the_picture_is_named_and_told_in_words(acme: History) -> None:
    root = ET.fromstring(render(acme, "svg"))
    named = {element.get("id"): element.text or "" for element in root.iter() if element.get("id")}
    assert (root.get("aria-labelledby") or "").split() == list(named)
    assert named["timeline-title"] == "Statements of Privacy at Acme by topic"
    assert "sharing: 1 statement now, 2 material changes, the last seen Jan 1, 2020" in named["timeline-description"]


def test_every_mark_is_told_in_words_and_needs_no_colour(acme: History) -> None:
    root = ET.fromstring(render(acme, "svg"))
    titles = [element.text for element in root.iter(f"{SVG}title")]
    assert "Apr 1, 2019: 1 material change on sharing" in titles
    assert "Apr 2, 2019: hardly captured" in titles
    assert "Apr 1, 2020: text taken anew by the archive" in titles
    colours = {element.get(name) for element in root.iter() for name in ("fill", "stroke")} - {None}
    assert colours <= {"currentColor", "none"}


def test_marks_that_stand_close_are_one_with_their_number() -> None:
    texts = [text_of(SHARE, f"You must pay {count} euros.") for count in range(2, 9)]
    close = history(
        evolve(Snapshot.from_text(text, media_type="text/markdown"), asserted=date(2019 + (index > 5), 1, 1 + index))
        for index, text in enumerate(texts)
    )
    root = ET.fromstring(render(close, "svg"))
    titles = [element.text or "" for element in root.iter(f"{SVG}title")]
    assert "Jan 2, 2019 to Jan 6, 2019: 5 material changes on fees" in titles


def test_undated_versions_have_a_picture_too() -> None:
    undated = history(Snapshot.from_text(text, media_type="text/markdown") for text in (text_of(SHARE), text_of(NEVER)))
    assert "undated: 1 material change on sharing" in render(undated, "svg")
    assert ET.fromstring(render(history_of(text_of(SHARE)), "svg")).tag == f"{SVG}svg"


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("chosen", [None, "share your name"])
def test_the_page_runs_nothing_and_fetches_nothing(acme: History, chosen: str | None, *, brief: bool) -> None:
    lineages = None if chosen is None else acme.where(about=chosen)
    page = render(acme, "html", lineages=lineages, brief=brief)
    tags = Tags(page).found
    assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object", "form", "base", "a"}
    assert not [
        name for _, attributes in tags for name in attributes if name.startswith("on") or name in ("src", "href")
    ]
    (policy,) = (attributes["content"] for _, attributes in tags if "http-equiv" in attributes)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not [attributes for _, attributes in tags if "style" in attributes]


def test_a_notebook_shows_the_picture(acme: History) -> None:
    assert acme._repr_html_() == render(acme, "svg")


def test_hostile_words_are_words_on_the_page_and_in_the_picture() -> None:
    said = "\n\n".join([f"{HOSTILE}\n{'=' * 40}", *POINTS, f"We may share {HOSTILE}."])
    hostile = history(Snapshot.from_text(text) for text in ("\n\n".join(POINTS), said))
    for options in ({}, {"brief": True}, {"lineages": hostile.where(about="share")}):
        page = render(hostile, "html", **options)
        assert "&lt;script" in page
        assert "{{ 7 * 7 }}" in page
        assert not {tag for tag, _ in Tags(page).found} & {"script", "b\u202e"}
        assert not [attributes for _, attributes in Tags(page).found if "onclick" in attributes]
        assert "\u202e" not in page
    assert ET.fromstring(render(hostile, "svg")).tag == f"{SVG}svg"


def test_the_page_tells_what_the_text_tells(acme: History) -> None:
    promise = acme.where(about="share your name")
    page, said = (render(acme, form, lineages=promise, width=10_000) for form in ("html", "text"))
    for words in ("stood in the oldest version", "material · better for you", "may -&gt; must not"):
        assert words in page
        assert words.replace("&gt;", ">") in said
    assert "<del>may</del>" in page
    assert "SHA-256" in page


def test_every_statement_on_the_page_is_cited(acme: History) -> None:
    page = render(acme, "html", brief=True)
    assert page.count('<details class="cite">') == len(acme.in_force)


def test_json_holds_the_versions_and_the_lineages_asked_for(acme: History) -> None:
    said = json.loads(render(acme, "json"))
    assert [version["statements"] for version in said["versions"]] == [
        [f"l{lineage}" for lineage in version.statements] for version in acme.versions
    ]
    assert len(said["lineages"]) == len(acme.lineages)
    (promise,) = json.loads(render(acme, "json", lineages=acme.where(about="share your name")))["lineages"]
    assert promise["came_in"] == {"after": None, "by": "2019-01-01"}
    assert promise["last_material"] == {"after": "2019-10-01", "by": "2020-01-01"}
    assert [stage["clause"]["modality"] for stage in promise["stages"]] == ["permission", "prohibition", "permission"]
    assert all("SHA-256" in stage["citation"] for stage in promise["stages"])
    in_force = json.loads(render(acme, "json", brief=True))["lineages"]
    assert {lineage["id"] for lineage in in_force} == {f"l{lineage.id}" for lineage in acme.in_force}


def test_lineages_alone_are_shown_too(acme: History) -> None:
    promise = acme.where(about="share your name")
    assert str(promise) in render(promise)
    assert NEVER.split()[2] in str(promise)
    assert json.loads(render(promise, "json"))[0]["id"] == f"l{promise[0].id}"
    with pytest.raises(ValueError, match="no such format of Lineages: 'html'"):
        render(promise, "html")


def test_many_changes_of_a_version_are_told_in_part_and_where_to_find_the_rest() -> None:
    duties = [f"You must pay {letter} at once." for letter in "abcdefghijklmno"]
    said = render(history_of(text_of(SHARE), text_of(SHARE, *duties)), width=200)
    assert said.count("You must pay") == 10
    assert "and 5 more material: policydiff diff acme-0.md acme-1.md" in said


def test_a_text_that_goes_on_from_an_earlier_one_says_so() -> None:
    glut = [f"We note case {number} of our rules here too." for number in range(60)]
    said = render(history_of(text_of(SHARE), text_of(SHARE, *glut), text_of(SHARE, KEEP)), width=200)
    assert "between Apr 1, 2019 and Jul 1, 2019 · goes on from the text of Jan 1, 2019; " in said


def test_captures_to_and_fro_are_one_entry() -> None:
    here, there = text_of(SHARE), text_of(NEVER)
    said = render(history_of(here, there, here, there, here, there, here))
    assert "5 times to and fro between 2 earlier texts" in said
    (promise,) = history_of(here, there, here).where(about="share")
    assert len(promise.stages) == 3
