"""The site of the docs: built as `make docs` builds it, strictly and whole, nothing from elsewhere on its pages."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import policydiff

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
REMOTE = re.compile(r"\s*(?:[a-z]+:)?//", re.IGNORECASE)
NAMESPACE = "http://www.w3.org/2000/svg"
LOADS = {"src", "srcset", "poster", "data", "action"}
"""Attributes whose address is loaded or sent to; so is the `href` of a `link`."""


def built(docs: Path, site: Path) -> subprocess.CompletedProcess[str]:
    for name in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(name, reason=f"{name} is not installed: pip install '.[docs]'")
    options = re.search(r"-m sphinx (.+) docs build/docs$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert options
    command = [sys.executable, "-m", "sphinx", *options[1].split(), str(docs), str(site)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = built(DOCS, folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def pages() -> Iterator[str]:
    yield from (str(page.relative_to(DOCS).with_suffix(".html")) for page in sorted(DOCS.rglob("*.md")))


def test_every_page_is_in_the_menu(site: Path) -> None:
    index = (site / "index.html").read_text(encoding="utf-8")
    listed = re.findall(r'<li class="toctree-l1"><a class="reference internal" href="([^"#]+)"', index)
    assert sorted([*listed, "index.html"]) == sorted(pages())
    assert all((site / page).is_file() for page in listed)


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    reference = (site / "reference.html").read_text(encoding="utf-8")
    assert [name for name in policydiff.__all__ if f'id="policydiff.{name}"' not in reference] == []


class Loaded(HTMLParser):
    """Collects the addresses that a page loads by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [
            value or ""
            for name, value in attrs
            if name in LOADS or (name == "href" and tag in {"link", "use", "image"})
        ]


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loaded = Loaded()
    for page in site.rglob("*.html"):
        loaded.feed(page.read_text(encoding="utf-8"))
    assert any(address.endswith("furo.css") or "furo.css?" in address for address in loaded.addresses)
    assert [address for address in loaded.addresses if REMOTE.match(address)] == []


def test_no_style_or_script_names_another_host(site: Path) -> None:
    for file in [*site.rglob("*.css"), *site.rglob("*.js")]:
        code = re.sub(r"/\*.*?\*/|^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        assert re.findall(r"https?://[^\s\"')]+", code.replace(NAMESPACE, "")) == [], file.name
        assert re.findall(r"(?:url\(|@import)\s*[\"']?//", code) == [], file.name


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("[The index](index.md#pages)", True),
        ("[The index](indexes.md)", False),
        ("[The index](index.md#page)", False),
        ("```{eval-rst}\n.. autofunction:: policydiff.load\n```", False),  # it refers to what this site does not hold
        ("```{eval-rst}\n.. autofunction:: policydiff.lode\n```", False),
        ("### A title out of rank", False),
    ],
)
def test_a_mistake_ends_the_build(text: str, tmp_path: Path, *, is_right: bool) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    shutil.copy(DOCS / "conf.py", docs)
    (docs / "index.md").write_text("# Title\n\n## Pages\n\n- [One](one.md): a page.\n", encoding="utf-8")
    (docs / "one.md").write_text(f"# One\n\n{text}\n", encoding="utf-8")
    done = built(docs, tmp_path / "site")
    assert (done.returncode == 0) is is_right, done.stderr
