"""Which part of a page is the policy, and what around it is left out.

Three steps. What a page itself marks as no content goes: consent tools, landmarks, dialogs. Then the spine is followed:
from the top down, the tags that each hold most of the prose. What stands beside the spine is judged piece by piece;
what stands under its end is the policy. A class name counts as a whole word only (`toc-visible:` names no table of
contents), and nothing that holds most of the text is ever dropped, whatever its markup claims.
"""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen
from bs4.element import NavigableString, Tag

from policydiff.lexicon.furniture import (
    CONSENT_TOOLS,
    LANDMARK_ROLES,
    LANDMARK_TAGS,
    SHOWN_TAB_WORDS,
    TAB_WORDS,
)
from policydiff.readers.page import Page
from policydiff.readers.surroundings import is_hidden, pieces_left_out

NO_CONTENT = frozenset(
    ("noscript", "script", "style", "template", "svg", "iframe", "select", "textarea", "object", "title")
)


@frozen
class _Limits:
    """Up to which share of a page's text a claim about it is believed.

    Attributes:
        landmark: For landmarks; a mega menu reaches a quarter of a page, a policy in an <aside> is most of it.
        consent: For consent tools, whose cookie tables can outgrow a short policy.
        hidden: For what is not shown; a policy behind a "read more" is more than that.
        repeated: What share of the prose, word for word the same a second time, is a second copy of the page.
    """

    landmark: float = 0.4
    consent: float = 0.7
    hidden: float = 0.4
    repeated: float = 0.2


_LIMITS = _Limits()
_MOSTLY = 0.5
_LONG = 400
_CONTAINERS = frozenset(("div", "section", "article", "main"))
_OPENERS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "dt"))


def dropped_parts(page: Page) -> dict[int, str]:
    """The indexes of the parts of a page that are no part of its policy, with the reason."""
    dropped = dict(_marked(page))
    dropped.update(_other_tabs(page, dropped))
    dropped.update(_repeated(page, dropped))
    dropped.update(_hidden_parts(page, dropped))
    dropped.update(pieces_left_out(page, dropped))
    return dropped


def parts_not_selected(page: Page, selected: list[Tag]) -> dict[int, str]:
    """The indexes of the parts of a page outside the tags that were selected, with the reason."""
    wanted = {id(tag) for tag in selected}
    roots = [index for index, node in enumerate(page.nodes) if id(node) in wanted]
    dropped: dict[int, str] = {}
    index = 0
    while index < len(page.nodes):
        next_root = bisect_left(roots, index)
        if next_root < len(roots) and roots[next_root] == index:
            dropped.update(_no_content(page, index))
            index = page.ends[index]
        elif next_root < len(roots) and roots[next_root] < page.ends[index]:
            index += 1
        else:
            dropped[index] = "not selected"
            index = page.ends[index]
    return dropped


def _no_content(page: Page, root: int) -> Iterator[tuple[int, str]]:
    """The scripts and the like under a tag."""
    for index, node in enumerate(page.nodes[root : page.ends[root]], root):
        if isinstance(node, Tag) and node.name in NO_CONTENT:
            yield index, node.name


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
    return page.count(page.titles, index) > 0 and page.linked_share(index) < _MOSTLY


def _names(tag: Tag) -> list[str]:
    """The id and the class names of a tag."""
    attributes = tag.attrs
    if "class" not in attributes and "id" not in attributes:
        return []
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".split()


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
    enough = max(_LONG, page.prose[-1] * _LIMITS.repeated)
    sizes: dict[tuple[int, int], int] = {}
    index = 0
    while index < len(page.nodes):
        node = page.nodes[index]
        if node.name in _CONTAINERS and index not in dropped and page.prose_size(index) >= enough:
            first = sizes.setdefault((page.size(index), page.prose_size(index)), index)
            if page.ends[first] <= index:
                if page.text(first) == page.text(index):
                    yield index, "repeated"
                    index = page.ends[index]
                    continue
                sizes[page.size(index), page.prose_size(index)] = index
        index += 1


def _hidden_parts(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """What is hidden and nothing on the page opens: the text in other languages, a form's messages. Accordions stay."""
    hidden = [index for index, node in enumerate(page.nodes) if isinstance(node, Tag) and is_hidden(node)]
    if not hidden:
        return
    opened = {str(node.attrs.get("aria-controls")) for node in page.nodes if isinstance(node, Tag)} - {"None"}
    for index in hidden:
        node = page.nodes[index]
        if index in dropped or not isinstance(node, Tag) or page.size(index) > _LIMITS.hidden * page.texts[-1]:
            continue
        if not _opens(node) and str(node.attrs.get("id")) not in opened:
            yield index, "hidden"


def _opens(tag: Tag) -> bool:
    """Whether something before a hidden tag opens it: a title, a button, or a name for it elsewhere."""
    before = tag.find_previous_sibling(name=True)
    if isinstance(before, Tag) and (before.name in _OPENERS or "aria-expanded" in before.attrs):
        return True
    if isinstance(before, Tag) and before.find(["button", "summary"]) is not None:
        return True
    return "aria-labelledby" in tag.attrs or tag.attrs.get("role") == "region"


def _is_tab(tag: Tag) -> bool:
    attributes = tag.attrs
    if not attributes:
        return False
    return attributes.get("role") == "tabpanel" or (
        "class" in attributes and not TAB_WORDS.isdisjoint(str(attributes["class"]).split())
    )


def _is_shown_tab(tag: Tag | NavigableString) -> bool:
    if not isinstance(tag, Tag) or is_hidden(tag) or tag.attrs.get("aria-hidden") == "true":
        return False
    names = _names(tag)
    return tag.attrs.get("role") == "tabpanel" or any(name in SHOWN_TAB_WORDS for name in names)
