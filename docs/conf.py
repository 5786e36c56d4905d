"""How Sphinx makes the site of these pages: `make docs`. The menu is the list in index.md; nothing is fetched."""

import re

from sphinx.application import Sphinx

from policydiff import __version__

project = "policydiff"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
smartquotes = False  # what stands in quotes is to be typed
html_theme = "furo"
html_theme_options = {"light_css_variables": {"code-font-size": "74%"}}  # a report's 100 columns fit the page
html_title = f"policydiff {version}"
html_copy_source = False
html_show_copyright = False

myst_heading_anchors = 3
default_role = "code"  # a name in `backticks` in a docstring is code, as in Markdown
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 80
nitpick_ignore_regex = [("py:.*", r"(collections\.abc|datetime|os)\..*")]  # the standard library's pages are elsewhere


def _with_menu(_app: Sphinx, page: str, source: list[str]) -> None:
    """Under each title of the index, a menu of the pages that its list links to."""
    if page == "index":
        parts = re.split(r"^(?=## )", source[0], flags=re.MULTILINE)
        source[0] = "\n".join(part + _menu(part) for part in parts)


def _menu(part: str) -> str:
    title = re.match(r"## (.+)", part)
    entries = [f"{name} <{page}>" for name, page in re.findall(r"\[([^]]+)\]\(([^)#]+)\.md\)", part)]
    return "\n".join(["", "```{toctree}", ":hidden:", f":caption: {title[1]}", *entries, "```", ""]) if title else ""


def _as_prose(_app: Sphinx, what: str, _name: str, _value: object, _options: object, lines: list[str]) -> None:
    """An empty comment before a property's docstring: words before a colon in its first line would be its type."""
    if what == "property":
        lines[:0] = ["..", ""]


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    app.connect("source-read", _with_menu)
    app.connect("autodoc-process-docstring", _as_prose, priority=400)
