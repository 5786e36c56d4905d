"""A parsed page as a flat list, in which the amount of text under any tag is one subtraction."""

from typing import cast

from attrs import frozen
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

_PROSE = 50
_DENSE_PROSE = 20
_FIRST_DENSE = "⺀"
_TITLES = frozenset(("h1", "h2", "h3"))


@frozen
class Page:
    """The tags and texts of a page in reading order.

    A tag stands where it opens; comments, scripts and styles are not among them. The sums say for each index how much
    stands before it, and are one longer than `nodes`: no question about a part of a page needs a walk through it.

    Attributes:
        nodes: The tags and texts.
        ends: For each node the index after its last descendant.
        texts: The sum of all text.
        linked: The sum of the text of links.
        prose: The sum of the texts outside links that are long enough for a clause, which menus hardly have.
        anchors: The number of links.
        titles: The number of h1, h2 and h3.
        names: The number of h1 that are no links: what names the page.
    """

    nodes: list[Tag | NavigableString]
    ends: list[int]
    texts: list[int]
    linked: list[int]
    prose: list[int]
    anchors: list[int]
    titles: list[int]
    names: list[int]

    def add(self, node: Tag | NavigableString, *, in_link: bool) -> None:
        """Adds a node behind the others, and what it counts to the sums."""
        size = clause = link = title = 0
        if isinstance(node, NavigableString):
            size = len(node.strip())
            if not in_link and (size >= _PROSE or (size >= _DENSE_PROSE and node > _FIRST_DENSE)):
                clause = size
        else:
            link = node.name == "a"
            title = node.name in _TITLES
        self.nodes.append(node)
        self.ends.append(len(self.nodes))
        self.texts.append(self.texts[-1] + size)
        self.linked.append(self.linked[-1] + size * in_link)
        self.prose.append(self.prose[-1] + clause)
        self.anchors.append(self.anchors[-1] + link)
        self.titles.append(self.titles[-1] + title)
        self.names.append(self.names[-1] + (title and node.name == "h1" and not in_link))

    def size(self, index: int) -> int:
        """How many characters of text stand under a node."""
        return self.texts[self.ends[index]] - self.texts[index]

    def linked_share(self, index: int) -> float:
        """Which share of the text under a node is the text of links."""
        return (self.linked[self.ends[index]] - self.linked[index]) / max(1, self.size(index))

    def prose_size(self, index: int) -> int:
        """How many characters of prose stand under a node."""
        return self.prose[self.ends[index]] - self.prose[index]

    def count(self, sums: list[int], index: int) -> int:
        """How many of what a sum counts stand at or under a node."""
        return sums[self.ends[index]] - sums[index]

    def children(self, index: int) -> list[int]:
        """The indexes of the nodes directly under a tag."""
        found = []
        child = index + 1
        while child < self.ends[index]:
            found.append(child)
            child = self.ends[child]
        return found

    def text(self, index: int) -> str:
        """The text under a node, white space collapsed."""
        inside = self.nodes[index : self.ends[index]]
        return " ".join(" ".join([node for node in inside if isinstance(node, NavigableString)]).split())


def page_of(soup: BeautifulSoup) -> Page:
    """The flat page of a parsed one. Not recursive: pages nest as deep as they like."""
    page = Page([], [], [0], [0], [0], [0], [0], [0])
    waiting = [iter(soup.contents)]
    around: list[int] = []
    links = 0
    while waiting:
        for node in waiting[-1]:
            kind = type(node)
            if kind is not Tag and kind is not NavigableString:
                continue
            page.add(cast("Tag | NavigableString", node), in_link=links > 0)
            if isinstance(node, Tag) and node.contents:
                links += _is_link(node)
                waiting.append(iter(node.contents))
                around.append(len(page.nodes) - 1)
                break
        else:
            waiting.pop()
            if around:
                index = around.pop()
                page.ends[index] = len(page.nodes)
                links -= _is_link(page.nodes[index])
    return page


def _is_link(node: Tag | NavigableString) -> bool:
    """Whether a tag leads to another place; a mail address is what a policy says."""
    return isinstance(node, Tag) and node.name == "a" and not str(node.attrs.get("href", "")).startswith("mailto:")
