"""Which part of a page is the policy, and what around it is left out.

Three steps. What a page itself marks as no content goes: consent tools, landmarks, dialogs. Then the spine is followed:
from the body down, the tags that each hold most of the prose. What stands beside the spine is judged piece by piece;
what stands under its end is the policy. A class name counts as a whole word only (`toc-visible:` names no table of
contents), and nothing that holds most of the text is ever dropped, whatever its markup claims.
"""

import re
from collections.abc import Iterator

from attrs import frozen
from bs4.element import Tag

from policydiff.lexicon.furniture import CONSENT_TOOLS, FURNITURE_WORDS, LANDMARK_ROLES, LANDMARK_TAGS
from policydiff.readers.page import Page

_HEADINGS = frozenset(("h1", "h2", "h3"))
_SPINE_SHARE = 0.7
_NEAR = 3
NO_CONTENT = frozenset(
    ("noscript", "script", "style", "template", "svg", "iframe", "select", "textarea", "object", "head")
)


@frozen
class _Limits:
    """Up to which share of a page's text a claim about it is believed.

    Attributes:
        landmark: For landmarks; a mega menu reaches a quarter of a page, a policy in an <aside> is most of it.
        consent: For consent tools, whose cookie tables can outgrow a short policy.
        content: What share of the prose beside the spine is content whatever it looks like.
    """

    landmark: float = 0.4
    consent: float = 0.7
    content: float = 0.05


_LIMITS = _Limits()
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|tracking technologies|datenschutzeinstellungen|traceurs)\b", re.IGNORECASE
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_RIGHTS = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|tous droits réservés|alle rechte vorbehalten", re.IGNORECASE
)


def dropped_parts(page: Page) -> dict[int, str]:
    """The indexes of the parts of a page that are no part of its policy, with the reason."""
    dropped = dict(_marked(page))
    for index, reason in _beside_spine(page, dropped):
        dropped[index] = reason
    return dropped


def _marked(page: Page) -> Iterator[tuple[int, str]]:
    """The parts that the page itself marks as no content."""
    total = max(1, page.texts[-1])
    index = 0
    while index < len(page.nodes):
        node = page.nodes[index]
        if isinstance(node, Tag) and (found := _claim(page, index, node)) and page.size(index) <= total * found[1]:
            yield index, found[0]
            index = page.ends[index]
        else:
            index += 1


def _claim(page: Page, index: int, tag: Tag) -> tuple[str, float] | None:
    """What a tag says it is, and up to which share of the text that is believed; None for content."""
    name = tag.name
    if name in NO_CONTENT:
        return name, 1.0
    attributes = tag.attrs
    role = attributes.get("role")
    reason = LANDMARK_TAGS.get(name) or (LANDMARK_ROLES.get(str(role)) if role else None)
    if reason == "page header" and _is_title_block(page, index):
        return None
    if reason:
        return reason, _LIMITS.landmark
    if attributes and any(word.startswith(CONSENT_TOOLS) for word in _names(tag)):
        return "cookie banner", _LIMITS.consent
    return None


def _is_title_block(page: Page, index: int) -> bool:
    """Whether a page header holds the policy's title rather than the site's menu."""
    return _has_heading(page, index) and page.linked_share(index) < 0.5


def _names(tag: Tag) -> list[str]:
    """The id and the class names of a tag."""
    names = tag.attrs.get("class") or ()
    identity = tag.attrs.get("id")
    return [str(name) for name in ([*names, identity] if identity else names)]


def _has_heading(page: Page, index: int) -> bool:
    return any(node.name in _HEADINGS for node in page.nodes[index : page.ends[index]] if isinstance(node, Tag))


def _beside_spine(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The parts beside the spine that are no content."""
    spine = _spine(page, dropped)
    total = max(1, page.prose[-1])
    for level, (index, inner) in enumerate(spine):
        is_near = level >= len(spine) - _NEAR
        for child in page.children(index):
            if child != inner and child not in dropped and page.size(child):
                reason = _furniture(page, child, page.prose_size(child) / total, is_near=is_near)
                if reason:
                    yield child, reason


def _spine(page: Page, dropped: dict[int, str]) -> list[tuple[int, int]]:
    """From the body down, each tag with the child that holds most of its prose."""
    index = next((i for i, node in enumerate(page.nodes) if isinstance(node, Tag) and node.name == "body"), None)
    spine = []
    while index is not None:
        kept = [child for child in page.children(index) if child not in dropped]
        best = max(kept, key=page.prose_size, default=None)
        if best is None or not isinstance(page.nodes[best], Tag):
            break
        if page.prose_size(best) < _SPINE_SHARE * sum(map(page.prose_size, kept)) or not page.prose_size(best):
            break
        spine.append((index, best))
        index = best
    return spine


def _furniture(page: Page, index: int, prose_share: float, *, is_near: bool) -> str | None:
    """Why a part beside the spine is no content, or None for content."""
    node = page.nodes[index]
    if not isinstance(node, Tag):
        return None
    links = page.linked_share(index)
    if node.name in _HEADINGS:
        return None
    if links >= 0.5:
        return "navigation"
    if prose_share >= _LIMITS.content:
        return "navigation" if _is_menu(page, index) else None
    for name in _names(node):
        if reason := FURNITURE_WORDS.get(name.lower()):
            return reason
    text = page.text(index)
    if page.prose_size(index):
        if links >= 0.25 or _RIGHTS.search(text):
            return "page footer" if _RIGHTS.search(text) else "navigation"
        if _CONSENT.search(text) and len(text) < 600 and _has_button(page, index):
            return "cookie banner"
        return None
    if is_near or _has_heading(page, index) or _DATED.search(text):
        return None
    return "page furniture"


def _is_menu(page: Page, index: int) -> bool:
    """Whether a part is a menu of cards: a link for every few words, though each card holds a clause."""
    inside = page.nodes[index : page.ends[index]]
    links = sum(1 for node in inside if isinstance(node, Tag) and node.name == "a")
    return links >= 10 and page.size(index) < links * 150


def _has_button(page: Page, index: int) -> bool:
    return any(
        node.name == "button" or node.attrs.get("role") == "button"
        for node in page.nodes[index : page.ends[index]]
        if isinstance(node, Tag)
    )
