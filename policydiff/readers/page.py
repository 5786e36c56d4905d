"""A parsed page as a flat list, in which the amount of text under any tag is one subtraction."""

from attrs import frozen
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

_PROSE = 50
_DENSE_PROSE = 20


@frozen
class Page:
    """The tags and texts of a page in reading order.

    A tag stands where it opens; comments, scripts and styles are not among them. The three sums say for each index how
    many characters stand before it, and are one longer than `nodes`.

    Attributes:
        nodes: The tags and texts.
        ends: For each node the index after its last descendant.
        texts: The sum of all text.
        linked: The sum of the text of links.
        prose: The sum of the texts outside links that are long enough for a clause, which menus hardly have.
    """

    nodes: list[Tag | NavigableString]
    ends: list[int]
    texts: list[int]
    linked: list[int]
    prose: list[int]

    def size(self, index: int) -> int:
        """How many characters of text stand under a node."""
        return self.texts[self.ends[index]] - self.texts[index]

    def linked_share(self, index: int) -> float:
        """Which share of the text under a node is the text of links."""
        return (self.linked[self.ends[index]] - self.linked[index]) / max(1, self.size(index))

    def prose_size(self, index: int) -> int:
        """How many characters of prose stand under a node."""
        return self.prose[self.ends[index]] - self.prose[index]

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
    page = Page([], [], [0], [0], [0])
    nodes, ends, texts, linked, prose = page.nodes, page.ends, page.texts, page.linked, page.prose
    text = link = clause = links = 0
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
                elif size >= _PROSE or (size >= _DENSE_PROSE and node > "⺀"):  # type: ignore[operator]
                    clause += size
            elif kind is not Tag:
                continue
            nodes.append(node)  # type: ignore[arg-type]
            ends.append(len(nodes))
            texts.append(text)
            linked.append(link)
            prose.append(clause)
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
