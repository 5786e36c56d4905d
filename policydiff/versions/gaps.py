"""Pages on which most of the text was not there and soon was back: hardly captured, rather than changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from policydiff.versions.pages import Page, words_of

MOST_LOST = 0.6
"""A version that lost more of its text than this may be a page hardly captured; fetching doubts it likewise."""

BACK = 0.5
"""It was one if at least this share of the statements before it stands in a version soon after."""

SOON_VERSIONS, SOON_DAYS = 3, 31
"""How soon. In an archive of 4,854 versions, 37 pages lost their text and had it back: all in the next version, after
12 days at most; where it took longer, a shorter text had been put in its place."""

LEAST = 10
"""A text of fewer statements has too few to speak of most of them."""


def gaps_told(pages: Iterable[Page]) -> Iterator[tuple[Page, bool]]:
    """Each page, and whether the text vanished in it; one that lost most of its text waits for what comes soon."""
    base: Page | None = None
    waiting: list[Page] = []
    for page in pages:
        if base and waiting:
            is_back = _holds_again(base, page)
            if not is_back and _is_soon(waiting, page) and _hardly_holds(base, page):
                waiting.append(page)
                continue
            yield from ((one, is_back or not one.statements) for one in waiting)
            base = base if is_back else next((one for one in reversed(waiting) if one.statements), base)
            waiting = []
        if base and _hardly_holds(base, page):
            waiting = [page]
            continue
        yield page, not page.statements
        base = page if page.statements else base
    yield from ((one, not one.statements) for one in waiting)


def _hardly_holds(base: Page, page: Page) -> bool:
    return len(base.statements) >= LEAST and page.length < (1 - MOST_LOST) * base.length


def _holds_again(base: Page, page: Page) -> bool:
    before = Counter(map(words_of, base.statements))
    return (before & Counter(map(words_of, page.statements))).total() >= BACK * before.total()


def _is_soon(waiting: Sequence[Page], page: Page) -> bool:
    start, now = waiting[0].version.day, page.version.day
    return len(waiting) < SOON_VERSIONS and (not (start and now) or (now - start).days <= SOON_DAYS)
