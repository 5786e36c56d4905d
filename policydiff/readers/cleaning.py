"""Which part of a page is the policy, and what around it is left out.

Three steps. What a page itself marks as no content goes: consent tools, landmarks, dialogs. Then the spine is followed:
from the body down, the tags that each hold most of the prose. What stands beside the spine is judged piece by piece;
what stands under its end is the policy. A class name counts as a whole word only (`toc-visible:` names no table of
contents), and nothing that holds most of the text is ever dropped, whatever its markup claims.
"""

import re
from collections.abc import Container, Iterator

from attrs import frozen
from bs4.element import NavigableString, Tag

from policydiff.lexicon.furniture import (
    CONSENT_TOOLS,
    FURNITURE_TEXTS,
    FURNITURE_WORDS,
    LANDMARK_ROLES,
    LANDMARK_TAGS,
    SHOWN_TAB_WORDS,
    TAB_WORDS,
)
from policydiff.readers.page import Page

_HEADINGS = frozenset(("h1", "h2", "h3"))
_CONTAINERS = frozenset(("div", "section", "header", "footer", "form", "button", "a", "span"))
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
        repeated: What share of the prose, word for word the same a second time, is a second copy of the page.
    """

    landmark: float = 0.4
    consent: float = 0.7
    content: float = 0.05
    repeated: float = 0.2


_LIMITS = _Limits()
_SHORT = 1_500
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_FURNITURE_TEXTS = tuple((re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in FURNITURE_TEXTS)


def dropped_parts(page: Page) -> dict[int, str]:
    """The indexes of the parts of a page that are no part of its policy, with the reason."""
    dropped = dict(_marked(page))
    dropped.update(_other_tabs(page, dropped))
    dropped.update(_repeated(page, dropped))
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


def _has_heading(page: Page, index: int, names: Container[str] = _HEADINGS) -> bool:
    return any(node.name in names for node in page.nodes[index : page.ends[index]] if isinstance(node, Tag))


def _other_tabs(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The tabs that are not shown, where one is: usually the other documents of a legal centre."""
    panels: dict[int, list[int]] = {}
    for index, node in enumerate(page.nodes):
        if isinstance(node, Tag) and index not in dropped and _is_tab(node):
            panels.setdefault(id(node.parent), []).append(index)
    for tabs in panels.values():
        shown = [index for index in tabs if _is_shown_tab(page.nodes[index])]
        if len(shown) == 1 and page.prose_size(shown[0]):
            yield from ((index, "tab that is not shown") for index in tabs if index not in shown)


def _repeated(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Second copies of most of the page, one for wide and one for narrow screens."""
    enough = page.prose[-1] * _LIMITS.repeated
    sizes: dict[tuple[int, int], int] = {}
    index = 0
    while enough and index < len(page.nodes):
        node = page.nodes[index]
        if isinstance(node, Tag) and index not in dropped and page.prose_size(index) >= enough:
            first = sizes.setdefault((page.size(index), page.prose_size(index)), index)
            if first != index and page.ends[first] <= index and page.text(first) == page.text(index):
                yield index, "repeated"
                index = page.ends[index]
                continue
        index += 1


def _beside_spine(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The parts beside the spine, and at the edges of its end, that are no content."""
    spine = _spine(page, dropped)
    if not spine:
        return
    near = spine[max(0, len(spine) - _NEAR)][0]
    is_titled = _has_heading(page, near, ("h1",))
    waiting = [(child, index >= near) for index, inner in spine for child in page.children(index) if child != inner]
    waiting += [(child, True) for child in _edges(page, spine[-1][1])]
    while waiting:
        part, is_near = waiting.pop()
        if part in dropped or not page.size(part):
            continue
        reason = _furniture(page, part, is_near=is_near, is_titled=is_titled)
        if reason and not is_titled and _has_own_title(page, part):
            waiting.extend((child, is_near) for child in page.children(part))
        elif reason:
            yield part, reason


def _edges(page: Page, end: int) -> Iterator[int]:
    """The parts at the top and at the bottom of the spine's end, before and after its prose."""
    children = [child for child in page.children(end) if page.size(child)]
    for order in (children, children[::-1]):
        for child in order:
            node = page.nodes[child]
            if not isinstance(node, Tag) or node.name not in _CONTAINERS:
                break
            yield child
            if page.prose_size(child):
                break


def _has_own_title(page: Page, index: int) -> bool:
    """Whether a part holds a title that is no link: the policy's name beside a choice of languages."""
    return any(
        isinstance(node, Tag) and node.name == "h1" and page.size(place) and page.linked_share(place) < 0.5
        for place, node in enumerate(page.nodes[index : page.ends[index]], index)
    )


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


def _furniture(page: Page, index: int, *, is_near: bool, is_titled: bool) -> str | None:
    """Why a part beside the spine is no content, or None for content."""
    node = page.nodes[index]
    if not isinstance(node, Tag) or node.name in _HEADINGS:
        return None
    links = sum(1 for inner in page.nodes[index : page.ends[index]] if isinstance(inner, Tag) and inner.name == "a")
    is_listing = links >= 3 and page.prose_size(index) * 5 < page.size(index)
    if page.linked_share(index) >= 0.5 and (is_listing or not is_near):
        return "navigation"
    if not is_near and links >= 10 and page.size(index) < links * 150:  # a menu of cards, each with a clause in it
        return "navigation"
    if not is_near and _is_hidden(node):
        return "hidden"
    if page.prose_size(index) >= _LIMITS.content * page.prose[-1]:
        return None
    for name in _names(node):
        if reason := FURNITURE_WORDS.get(name.lower()):
            return reason
    text = page.text(index)
    for pattern, reason in _FURNITURE_TEXTS:
        if pattern.search(text) and len(text) < _SHORT:
            return reason
    if is_titled and not is_near and _has_heading(page, index, ("h1",)) and not _DATED.search(text):
        return "page header"
    if page.prose_size(index):
        return "navigation" if page.linked_share(index) >= 0.25 and not is_near else None
    if _has_heading(page, index) or _DATED.search(text):
        return None
    if _is_labels(page, index):
        return "navigation"
    return None if is_near else "page furniture"


def _is_labels(page: Page, index: int) -> bool:
    """Whether a part is nothing but short labels, as a menu without links is."""
    texts = [node.strip() for node in page.nodes[index : page.ends[index]] if isinstance(node, NavigableString)]
    labels = [text for text in texts if text]
    return len(labels) >= 4 and all(
        len(text) <= 30 and len(text.split()) <= 4 and text[-1] not in ".:;,!?。" for text in labels
    )


def _is_hidden(tag: Tag) -> bool:
    """Whether a tag is not shown."""
    attributes = tag.attrs
    return "hidden" in attributes or bool(_HIDDEN.search(str(attributes.get("style", ""))))


def _is_tab(tag: Tag) -> bool:
    return tag.attrs.get("role") == "tabpanel" or not TAB_WORDS.isdisjoint(_names(tag))


def _is_shown_tab(tag: Tag | NavigableString) -> bool:
    if not isinstance(tag, Tag) or _is_hidden(tag) or tag.attrs.get("aria-hidden") == "true":
        return False
    names = _names(tag)
    return tag.attrs.get("role") == "tabpanel" or any(name in SHOWN_TAB_WORDS for name in names)
