"""What stands beside the policy on its page, judged piece by piece.

From the top down, the tags that each hold most of the prose are the spine, and under its end is the policy. Titles,
dates and whole passages beside the spine belong to it; menus, forms and banners do not. The steps are tried in order,
and the first that decides does: in doubt a piece is kept, since a lost clause is worse than a kept menu.
"""

import re
from collections.abc import Callable, Iterator

from attrs import frozen
from bs4.element import NavigableString, Tag

from policydiff.lexicon.furniture import CONSENT_BUTTONS, FIELD_TYPES, FURNITURE_TEXTS, FURNITURE_WORDS
from policydiff.readers.page import Page

_SPINE_SHARE = 0.7
"""Of the prose of its siblings a child must hold this much to be the spine; one of two equal columns does not."""
_NEAR = 3
"""How many steps up from the end of the spine a page still keeps its title and date."""
_CONTENT_SHARE = 0.05
"""A piece with more than this share of a page's prose is content whatever it is called."""
_SHORT = 1_500
"""The patterns of furniture are tried on texts up to this length; longer ones only quote such words."""

_MOSTLY, _PARTLY = 0.5, 0.25
_SEVERAL, _MANY = 3, 10
_LONGEST_LABEL, _LABEL_WORDS = 30, 4

_FORM = 1_000
"""A form, small print and all, has less prose than this; a section of the policy that ends in a form has more."""

KEEP = ""
_HEADINGS = frozenset(("h1", "h2", "h3"))
_CONTAINERS = frozenset(("div", "section", "header", "footer", "form", "button", "a", "span"))
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_CONTACT = re.compile(r"[\d@]")
_TEXTS = tuple((re.compile(pattern, re.IGNORECASE), reason) for pattern, reason in FURNITURE_TEXTS)


@frozen
class Piece:
    """A tag beside the spine.

    Attributes:
        page: Its page.
        index: Where it stands.
        tag: The tag.
        is_near: Whether it is within `_NEAR` steps of the policy.
        is_after: Whether it stands after the policy.
        is_titled: Whether the policy has its title with it.
        headings: The titles of the page, in small letters.
    """

    page: Page
    index: int
    tag: Tag
    is_near: bool
    is_after: bool
    is_titled: bool
    headings: frozenset[str]

    @property
    def links(self) -> int:
        """How many links it holds."""
        return self.page.count(self.page.anchors, self.index)

    @property
    def prose(self) -> int:
        """How many characters of prose it holds."""
        return self.page.prose_size(self.index)

    @property
    def has_title(self) -> bool:
        """Whether a heading stands in it."""
        return self.page.count(self.page.titles, self.index) > 0

    @property
    def text(self) -> str:
        """Its text."""
        return self.page.text(self.index)

    @property
    def labels(self) -> list[str]:
        """Its texts, each as it stands in its own tag."""
        inside = self.page.nodes[self.index : self.page.ends[self.index]]
        return [text for node in inside if isinstance(node, NavigableString) if (text := node.strip())]


def pieces_left_out(page: Page, dropped: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The indexes of the pieces beside the spine, and at the edges of its end, that are no content; with the reason."""
    spine = _spine(page, dropped)
    if not spine:
        return
    near, end = spine[max(0, len(spine) - _NEAR)][0], spine[-1][1]
    headings = frozenset(
        page.text(index).lower()
        for index, node in enumerate(page.nodes)
        if node.name in _HEADINGS  # a text has no name
    )
    waiting = [(child, outer >= near) for outer, inner in spine for child in page.children(outer) if child != inner]
    waiting += [(child, True) for child in _edges(page, end)]
    while waiting:
        index, is_near = waiting.pop()
        tag = page.nodes[index]
        if index in dropped or not page.size(index) or not isinstance(tag, Tag):
            continue
        own = page.count(page.names, index)
        is_titled = page.count(page.names, near) > own * is_near
        reason = verdict(Piece(page, index, tag, is_near, index > end, is_titled, headings))
        if reason and own and not is_titled:
            waiting.extend((child, False) for child in page.children(index))  # the title beside a choice of languages
        elif reason:
            yield index, reason


def verdict(piece: Piece) -> str | None:
    """Why a piece is no content; KEEP where a step says that it is, None where none of them knows."""
    for step in STEPS:
        if (said := step(piece)) is not None:
            return said
    return None


def is_hidden(tag: Tag) -> bool:
    """Whether a tag is not shown."""
    attributes = tag.attrs
    if "hidden" in attributes:
        return True
    return "style" in attributes and _HIDDEN.search(str(attributes["style"])) is not None


def _spine(page: Page, dropped: dict[int, str]) -> list[tuple[int, int]]:
    """From <html> down, each tag with the child that holds most of its prose; lxml may put a page into its <head>."""
    spine = []
    index = next((i for i, node in enumerate(page.nodes) if isinstance(node, Tag)), None)
    while index is not None:
        kept = [child for child in page.children(index) if child not in dropped]
        best = max(kept, key=page.prose_size, default=None)
        if best is None or not isinstance(page.nodes[best], Tag) or not page.prose_size(best):
            break
        if page.prose_size(best) < _SPINE_SHARE * sum(map(page.prose_size, kept)):
            break
        spine.append((index, best))
        index = best
    return spine


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


# The steps: each the reason to leave a piece out, KEEP, or None to let the next one decide ---------------------------


def _heading(piece: Piece) -> str | None:
    """A heading by itself is the policy's title."""
    return KEEP if piece.tag.name in _HEADINGS else None


def _links(piece: Piece) -> str | None:
    """Mostly links, and no sentences around them: "Home · Help · Careers"."""
    if piece.page.linked_share(piece.index) < _MOSTLY:
        return None
    is_list = piece.links >= _SEVERAL and piece.prose * 5 < piece.page.size(piece.index)
    return "navigation" if is_list or not piece.is_near else None


def _cards(piece: Piece) -> str | None:
    """A menu of cards: a link for every few words, though each card holds a clause."""
    is_dense = piece.links >= _MANY and piece.page.size(piece.index) < piece.links * 150
    return "navigation" if is_dense and not piece.is_near else None


def _hidden(piece: Piece) -> str | None:
    """Hidden and far from the policy; near it, a hidden part is a section that opens."""
    return "hidden" if not piece.is_near and is_hidden(piece.tag) else None


def _passage(piece: Piece) -> str | None:
    """So much prose that it must be content."""
    return KEEP if piece.prose >= _CONTENT_SHARE * piece.page.prose[-1] and piece.prose else None


def _word(piece: Piece) -> str | None:
    """Called furniture by a whole class name or id: class="breadcrumbs"."""
    names = f"{piece.tag.attrs.get('class', '')} {piece.tag.attrs.get('id', '')}".lower().split()
    return next((FURNITURE_WORDS[name] for name in names if name in FURNITURE_WORDS), None)


def _banner(piece: Piece) -> str | None:
    """Speaks of cookies and has a button to agree: "We use cookies. OK"."""
    text = piece.text
    if len(text) >= _SHORT or "cookie" not in text.lower():
        return None
    return None if CONSENT_BUTTONS.isdisjoint(label.lower() for label in piece.labels) else "cookie banner"


def _form(piece: Piece) -> str | None:
    """A form with a field to type into: "Your e-mail". A titled section with more to say than a form is none."""
    if piece.is_near and piece.has_title and piece.prose >= _FORM:
        return None
    inside = piece.page.nodes[piece.index : piece.page.ends[piece.index]]
    fields = (node.attrs.get("type", "text") for node in inside if isinstance(node, Tag) and node.name == "input")
    return "form" if any(kind in FIELD_TYPES for kind in fields) else None


def _wording(piece: Piece) -> str | None:
    """Says what only furniture says: "Was this page helpful?"."""
    text = piece.text
    if len(text) >= _SHORT:
        return None
    return next((reason for pattern, reason in _TEXTS if pattern.search(text)), None)


def _site_title(piece: Piece) -> str | None:
    """A title far from a policy that has one of its own: the site's."""
    is_other = piece.is_titled and not piece.is_near and piece.page.count(piece.page.names, piece.index)
    return "page header" if is_other and not _DATED.search(piece.text) else None


def _prose(piece: Piece) -> str | None:
    """Some prose: content, unless links run all through it far from the policy."""
    if not piece.prose:
        return None
    return "navigation" if piece.page.linked_share(piece.index) >= _PARTLY and not piece.is_near else KEEP


def _contents(piece: Piece) -> str | None:
    """A list of the page's own titles: a table of contents beside the text."""
    labels = piece.labels
    known = sum(label.lower() in piece.headings for label in labels)
    return "contents list" if len(labels) >= _SEVERAL and known * 5 >= len(labels) * 3 and not piece.has_title else None


def _call(piece: Piece) -> str | None:
    """A title after the policy with a button and nothing else: "Ready to start? Sign up"."""
    is_call = piece.is_after and not piece.is_near and piece.has_title and piece.links
    return "page furniture" if is_call and not _CONTACT.search(piece.text) else None


def _title(piece: Piece) -> str | None:
    """A title or a date belongs to the policy."""
    return KEEP if piece.has_title or _DATED.search(piece.text) else None


def _labels(piece: Piece) -> str | None:
    """Nothing but short labels: a menu without links."""
    labels = piece.labels
    is_menu = len(labels) > _SEVERAL and all(
        len(label) <= _LONGEST_LABEL and len(label.split()) <= _LABEL_WORDS and label[-1] not in ".:;,!?。"
        for label in labels
    )
    return "navigation" if is_menu else None


def _rest(piece: Piece) -> str | None:
    """A few words: kept near the policy, furniture far from it."""
    return KEEP if piece.is_near else "page furniture"


STEPS: tuple[Callable[[Piece], str | None], ...] = (
    _heading,
    _links,
    _cards,
    _hidden,
    _banner,
    _passage,
    _word,
    _form,
    _wording,
    _site_title,
    _prose,
    _contents,
    _call,
    _title,
    _labels,
    _rest,
)
