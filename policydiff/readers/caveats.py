"""What a reader should know about how a document was read: guesses, losses and doubts, each in one sentence."""

import re
from collections.abc import Iterator

from policydiff.lexicon.languages import NAMES
from policydiff.model import Caveat, LeftOut, Section
from policydiff.readers.dates import OwnDates
from policydiff.readers.decoding import Decoded
from policydiff.readers.tree import Tree

_POLICY = re.compile(
    r"\b(?:privacy|cookies?|data protection)\b.{0,20}\b(?:policy|notice|statement)\b"
    r"|\bterms (?:of|and)\b|\bterms$|\b(?:acceptable use|refund|community) (?:policy|guidelines)\b|\bagreement$",
    re.IGNORECASE,
)
_ENOUGH = 1_500


def caveats_of(
    decoded: Decoded, tree: Tree, language: str | None, dates: OwnDates, left_out: tuple[LeftOut, ...], *, is_html: bool
) -> Iterator[Caveat]:
    """The caveats of a document that has been read."""
    if decoded.replaced:
        yield Caveat(
            "replaced-characters",
            f"{decoded.replaced:,} characters could not be read (as {decoded.encoding}) and stand as U+FFFD.",
        )
    if is_html and decoded.text.rfind("<!--") > decoded.text.rfind("-->"):
        yield Caveat("unterminated-comment", "A comment in the page never ends; what stands after it is lost.")
    if "\n" not in tree.text:
        yield Caveat("one-line", "The text is a single paragraph; it may have been saved without its layout.")
    elif len(tree.sections) == 1:
        yield Caveat("no-headings", "The text has no headings, so all of it is one section.")
    if dates.ambiguous:
        days = " and ".join(dates.ambiguous)
        yield Caveat("date-ambiguous", f"Day and month might be the other way round in the date read as {days}.")
    if language is not None and language != "en":
        name = NAMES.get(language, language)
        yield Caveat(
            "language-not-english",
            f"The text seems to be in {name}: it is compared by wording, without modality or topic.",
        )
    several = [section.title for section in tree.root.children if _is_policy(section)]
    if len(several) > 1:
        yield Caveat("looks-like-several", f"The page seems to hold several documents: {'; '.join(map(str, several))}.")
    elif any(part.reason == "tab that is not shown" for part in left_out):
        yield Caveat("looks-like-several", "The page has tabs, and only the one that is shown was read.")


def _is_policy(section: Section) -> bool:
    """Whether a section is a document of its own by its title and its length."""
    title = section.title or ""
    if section.number or not _POLICY.search(title):
        return False
    return sum(len(block.text) for part in section.walk() for block in part.blocks) >= _ENOUGH
