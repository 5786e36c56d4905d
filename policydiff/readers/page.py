"""A parsed page as a flat list, in which the amount of text under any tag is one subtraction."""

from attrs import frozen
from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag


@frozen
class Page:
    """The tags and texts of a page in reading order.

    Attributes:
        nodes: A tag stands where it opens; comments, scripts and styles are not among them.
        ends: For each node the index after its last descendant.
        texts: For each index how many characters of text stand before it; one longer than `nodes`.
        linked: The same for the text of links.
        parents: For each node the index of the tag around it, -1 for the outermost.
    """

    nodes: list[PageElement]
    ends: list[int]
    texts: list[int]
    linked: list[int]
    parents: list[int]

    def size(self, index: int) -> int:
        """How many characters of text stand under a node."""
        return self.texts[self.ends[index]] - self.texts[index]

    def linked_size(self, index: int) -> int:
        """How many of them are the text of links."""
        return self.linked[self.ends[index]] - self.linked[index]

    def text(self, index: int) -> str:
        """The text under a node, white space collapsed."""
        inside = self.nodes[index : self.ends[index]]
        return " ".join(" ".join(str(node) for node in inside if type(node) is NavigableString).split())


def page_of(soup: BeautifulSoup) -> Page:
    """The flat page of a parsed one. Not recursive: pages nest as deep as they like."""
    nodes: list[PageElement] = []
    ends: list[int] = []
    texts: list[int] = []
    linked: list[int] = []
    parents: list[int] = []
    text = link = links = 0
    waiting = [iter(soup.contents)]
    around = [-1]
    while waiting:
        for node in waiting[-1]:
            kind = type(node)
            if kind is not Tag and kind is not NavigableString:
                continue
            index = len(nodes)
            nodes.append(node)
            ends.append(index + 1)
            texts.append(text)
            linked.append(link)
            parents.append(around[-1])
            if kind is NavigableString:
                size = len(node.strip())
                text += size
                if links:
                    link += size
            elif isinstance(node, Tag) and node.contents:
                if node.name == "a":
                    links += 1
                waiting.append(iter(node.contents))
                around.append(index)
                break
        else:
            waiting.pop()
            index = around.pop()
            if index >= 0:
                ends[index] = len(nodes)
                if nodes[index].name == "a":
                    links -= 1
    return Page(nodes, ends, [*texts, text], [*linked, link], parents)
