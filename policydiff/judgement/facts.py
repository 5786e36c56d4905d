"""Names and numbers that only one of two documents mentions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from policydiff.judgement.side import NAME_RUN, NO_NAMES
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Changes, Clause, GoneAndNew
from policydiff.words import stands_in

NUMBERS_TOLD = frozenset({"duration", "age", "amount", "percentage"})
"""Kinds of typed numbers worth a line of their own; a bare count or a date is not."""


def gone_and_new_names(old: str, new: str, changes: Changes) -> GoneAndNew:
    """Proper names of the changed clauses that the other document, given as its text case-folded, does not mention."""
    told = [(_text(change.old), _text(change.new)) for change in changes if change.quiet is None]
    was_told, now_told = _names(told, _straight(new)), _names([(now, was) for was, now in told], _straight(old))
    return GoneAndNew(tuple(was_told), tuple(now_told))


def _straight(text: str) -> str:
    """The text with straight apostrophes: "Gnome’s" and "Gnome's" are one name."""
    return text.replace("’", "'")


def _text(clauses: Iterable[Clause]) -> str:
    return normalize("NFC", "\n".join(clause.text for clause in clauses))


def _names(told: Sequence[tuple[str, str]], other: str) -> Iterator[str]:
    """The names in the first texts of pairs that neither the second text nor the other document mentions."""
    seen: set[str] = set()
    everything = "\n".join(mine for mine, _ in told)
    for mine, theirs in told:
        for match in NAME_RUN.finditer(mine):
            name = match[0].removesuffix("'s").removesuffix("’s")
            if name in seen or name in theirs or _is_no_name(name) or _is_common(name, everything):
                continue
            seen.add(name)
            if not stands_in(_straight(name.casefold()), other):
                yield name


def _is_no_name(name: str) -> bool:
    """Whether it is known to be none, or a piece of a title, which sets small words large: "How We Share"."""
    words = name.removeprefix("The ").split()
    return NO_NAMES.issuperset(words) or any(word.lower() in STOP_WORDS for word in words)


def _is_common(name: str, text: str) -> bool:
    """Whether the word also stands in lower case: then it is a word that opens a sentence or a title, not a name."""
    return name.isalpha() and name.lower() != name and f" {name.lower()}" in text


def gone_and_new_numbers(old: str, new: str, changes: Changes) -> GoneAndNew:
    """Typed numbers of the changed clauses that the other document, given as its text case-folded, does not mention."""
    olds = [clause for change in changes for clause in change.old]
    news = [clause for change in changes for clause in change.new]
    return GoneAndNew(tuple(_numbers(olds, news, new)), tuple(_numbers(news, olds, old)))


def _numbers(clauses: Iterable[Clause], others: Iterable[Clause], other: str) -> Iterator[str]:
    known = Counter(number.key for clause in others for number in clause.quantities)
    for clause in clauses:
        for number in clause.quantities:
            is_told = number.kind in NUMBERS_TOLD and not known[number.key]
            if is_told and not stands_in(number.text.casefold(), other):
                known[number.key] += 1
                yield number.text
