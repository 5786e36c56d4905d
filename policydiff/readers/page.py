"""A parsed page as a flat list, in which the amount of text under any tag is one subtraction."""

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
    nodes, ends = page.nodes, page.ends
    text = link = clause = links = anchors = titles = names = 0
    waiting = [iter(soup.contents)]
    around: list[int] = []
    while waiting:
        for node in waiting[-1]:
            kind = type(node)
            if kind is NavigableString:
                size = len(node.strip())  # type: ignore[attr-defined]  (a NavigableString is a str)
                text += size
                if links:
                    link += size
                elif size >= _PROSE or (size >= _DENSE_PROSE and node > _FIRST_DENSE):  # type: ignore[operator]
                    clause += size
            elif kind is not Tag:
                continue
            else:
                name = node.name  # type: ignore[attr-defined]
                if name == "a":
                    anchors += 1
                elif name in _TITLES:
                    titles += 1
                    names += name == "h1" and not links
            nodes.append(node)  # type: ignore[arg-type]
            ends.append(len(nodes))
            page.texts.append(text)
            page.linked.append(link)
            page.prose.append(clause)
            page.anchors.append(anchors)
            page.titles.append(titles)
            page.names.append(names)
            if kind is Tag and node.contents:  # type: ignore[attr-defined]
                links += _is_link(node)  # type: ignore[arg-type]
                waiting.append(iter(node.contents))  # type: ignore[attr-defined]
                around.append(len(nodes) - 1)
                break
        else:
            waiting.pop()
            if around:
                index = around.pop()
                ends[index] = len(nodes)
                links -= _is_link(nodes[index])
    return page


def _is_link(node: Tag | NavigableString) -> bool:
    """Whether a tag leads to another place; a mail address is what a policy says."""
    return isinstance(node, Tag) and node.name == "a" and not str(node.attrs.get("href", "")).startswith("mailto:")
