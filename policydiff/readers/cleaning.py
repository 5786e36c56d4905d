"""Which part of a page is the policy, and what around it is left out.

Only by what a page says of itself: landmarks, roles, known consent tools, hidden parts. Never by a part of a class name
(`toc-visible:` names no table of contents), and never more of the text than `_MOST`, whatever the markup claims.
"""

from collections.abc import Iterator

from attrs import frozen
from bs4.element import Tag

from policydiff.readers.page import Page

_MOST = 0.25
_MAIN_SHARE = 0.6


@frozen
class Cleaned:
    """What to read of a page.

    Attributes:
        root: The index of the node that holds the policy.
        dropped: The indexes of the nodes under it that are no part of it, with the reason.
    """

    root: int
    dropped: dict[int, str]


_LANDMARKS = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "side column",
    "dialog": "dialog",
}
_ROLES = {
    "navigation": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "side column",
    "search": "search form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "navigation",
    "menubar": "navigation",
}


def cleaned(page: Page) -> Cleaned:
    """The policy's part of a page."""
    dropped = dict(_dropped(page))
    root = _root(page)
    return Cleaned(root, dropped)


def _dropped(page: Page) -> Iterator[tuple[int, str]]:
    most = page.texts[-1] * _MOST
    index = 0
    while index < len(page.nodes):
        node = page.nodes[index]
        if isinstance(node, Tag) and (reason := _reason(node)) and page.size(index) <= most:
            yield index, reason
            index = page.ends[index]
        else:
            index += 1


def _reason(tag: Tag) -> str | None:
    if reason := _LANDMARKS.get(tag.name):
        return reason
    attributes = tag.attrs
    if not attributes:
        return None
    if (role := attributes.get("role")) and (reason := _ROLES.get(str(role))):
        return reason
    if tag.name == "header" and not any(p.name in ("main", "article") for p in tag.parents):
        return "page header"
    return None


def _root(page: Page) -> int:
    best = 0
    total = page.texts[-1]
    for index, node in enumerate(page.nodes):
        if isinstance(node, Tag) and (node.name in ("main", "article") or node.attrs.get("role") == "main"):
            if page.size(index) >= total * _MAIN_SHARE:
                best = index
    return best
