"""A text as words: without typography, with the field's synonyms folded, by its stems. Every stage may ask."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from unicodedata import normalize

from policydiff.lexicon.spellings import JOINED, SPELLED, SPELLINGS
from policydiff.lexicon.synonyms import CONTRACTIONS, IRREGULAR, PHRASES, WORDS
from policydiff.lexicon.titles import TITLES

_APOSTROPHE = re.compile("[’‘ʼ＇`]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0f]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[%§<>=≤≥≠±✓✔✗✘☐☑☒$£¥\u20a0-\u20cf]")
_NUMBERING = re.compile(
    r"^\W{0,3}(?!U\.S\.)(?:(?:\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]+)+\s+|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)


_PARTS = (
    "section|article|clause|paragraph|art|para|annex|appendix|exhibit|schedule|chapter|"
    r"(?<!\ba )(?<!\ban )(?<!\bone )(?<!\bper )(?<!\beach )(?<!\bevery )(?:part|page|item|rule|step|version)"
)
_PLACE = r"[\d(][\w().]{0,12}(?: \(\w{1,4}\)){0,4}"
_NO_UNIT = (  # "under section 5 and 30 days later", "section 3, 10 requests are free"
    r"(?! ?(?:[a-z]+ ){0,2}(?:day|week|month|year|hour|minute)| (?:percent|[a-z]{3,}s\b)|[\w%])"
)
REFERENCE = re.compile(
    rf"(?:\b(?:(?:{_PARTS})s?|no|lit)\.?|§)\s{{0,2}}{_PLACE}"
    rf"(?:(?:,? (?:and|or|to) |, ?|[-–]){_PLACE}{_NO_UNIT}){{0,20}}"
    rf"(?-i: \([A-Z][a-z]{{1,20}}(?: (?:[A-Z][a-z]{{1,20}}|and|or|of|the|to|for|with|in)){{0,8}}\))?",
    re.IGNORECASE,
)
"""What points at parts of a text by their numbers: "section 5.2 (Your Rights)", "Articles 6, 7 and 9", "§ 3"."""


UNITED_STATES = re.compile(r"(?<![A-Z] )\bUS\b(?! [A-Z]{2}|[$])")
"""The country, and no "us" in capitals: "residents of the US", but "CONTACT US"."""

REMEMBERED = 8_192
"""How many texts' words are kept at hand: several stages ask for those of the same changed statements."""


@lru_cache(maxsize=REMEMBERED)
def plain_words(text: str) -> tuple[str, ...]:
    """The words as they stand, without letter case, punctuation, quotes, invisible characters and a leading number.

    Signs that carry meaning count as words: "$5" is not "€5", and a tick is no cross. What mends typography turns
    the third limb of a list, "(c)", into the sign of copyright. "US" is the country and not "us".
    """
    if "US" in text:
        text = UNITED_STATES.sub("USA", text)
    if not text.isascii():
        text = normalize("NFC", text).translate(_LIGATURES).replace("©", "(c)")
        text = _APOSTROPHE.sub("'", INVISIBLE.sub("", text))
    return tuple(_WORD.findall(_NUMBERING.sub("", text, count=1).lower()))


def _rows(table: Iterable[tuple[tuple[str, ...], str]]) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    for forms, _ in table:
        for form in forms[1:]:
            yield tuple(form.split()), tuple(forms[0].split())


_SAME_WORD: Mapping[str, str] = {
    **{form: first for first, *forms in map(str.split, (*IRREGULAR, *SPELLED)) for form in forms},
    **{form[0]: first[0] for form, first in _rows(WORDS)},
}
_SAME_PHRASE: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
_IN_TWO_WORDS = ((tuple(parts.split()), (parts.replace(" ", ""),)) for parts in JOINED)
for _form, _first in sorted((*_rows(PHRASES), *_IN_TWO_WORDS), key=lambda row: -len(row[0])):
    _SAME_PHRASE.setdefault(_form[0], []).append((_form, _first))


@lru_cache(maxsize=REMEMBERED)
def folded_words(text: str) -> tuple[str, ...]:
    """The words with the field's synonyms, contractions and spelling variants folded onto one form each."""
    return tuple([folded for folded, _ in foldings_of(text)])


@lru_cache(maxsize=REMEMBERED)
def foldings_of(text: str) -> tuple[tuple[str, str], ...]:
    """Each folded word with the words it stands for: ("personal", "personally identifiable information") and so on."""
    words = plain_words(text)
    found: list[tuple[str, str]] = []
    after = 0
    for at, word in enumerate(words):
        if at < after:
            continue
        for form, first in _SAME_PHRASE.get(word, ()):
            if words[at : at + len(form)] == form:
                after = at + len(form)
                surface = " ".join(form)
                found += [(_folded(one), surface) for one in first]
                break
        else:
            found += _foldings_of_word(word)
    return tuple(found)


@lru_cache(maxsize=50_000)
def _foldings_of_word(word: str) -> tuple[tuple[str, str], ...]:
    """What a word that opens no phrase is folded onto, with the word: two words for a contraction."""
    return tuple([(_folded(one), word) for one in (_written_out(word) if "'" in word else (word,))])


def _folded(word: str) -> str:
    return _SAME_WORD.get(word) or _spelled(word)


_ENDINGS = {british: american for british, american, _ in SPELLINGS}
_BRITISH = re.compile(rf"(?<=\w{{3}})(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})$")
_SHORTEST_SPELLED = 6


@lru_cache(maxsize=50_000)
def _spelled(word: str) -> str:
    """A word in American spelling."""
    if len(word) < _SHORTEST_SPELLED:
        return word
    american = _BRITISH.sub(lambda match: _ENDINGS[match[0]], word)
    return _SAME_WORD.get(american, american)


def _written_out(word: str) -> tuple[str, ...]:
    """A contraction in full; a possessive without its s."""
    for short, full in CONTRACTIONS:
        if word.endswith(short):
            head = word.removesuffix(short)
            return (*(_stem_of_negated(head) if head else ()), full.strip())
    return (word.split("'", maxsplit=1)[0],)


def _stem_of_negated(head: str) -> tuple[str, ...]:
    return ({"wo": "will", "ca": "can", "sha": "shall"}.get(head, head),)


SHORTEST_STEM = 3
"""A word keeps at least so many letters: "us" is not "u"."""


_NO_ADVERBS = frozenset({"apply", "comply", "imply", "multiply", "reply", "supply", "assembly", "family"})
"""Words whose "ly" is no ending: "complies" and "comply" meet."""


_DOUBLED = "bdgmnprt"
"""Letters that an ending doubles: "transmitted", "submitting"; "processed" and "selling" had two before."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its commonest endings, so that "processes", "processed" and "processing" meet."""
    if len(word) <= SHORTEST_STEM or not word.isalpha() or word in _NO_ADVERBS:
        return word
    for ending, kept in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("edly", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM and not word.endswith("ss"):
            word = word[: -len(ending)] + kept
            if word[-1] == word[-2] and word[-1] in _DOUBLED and len(word) > SHORTEST_STEM + 1:
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST_STEM + 1 else word


@lru_cache(maxsize=REMEMBERED)
def stems_of(text: str) -> tuple[str, ...]:
    """The folded words by their stems, in order."""
    return tuple(map(stem, folded_words(text)))


@lru_cache(maxsize=512)
def name_pattern(*names: str) -> re.Pattern[str]:
    """Any of the names as whole words, letter case aside, the longest first."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])", re.IGNORECASE)


def places_of(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text as whole words, both case-folded: `name_pattern` for one look at a long text."""
    at = text.find(name)
    while at >= 0:
        stop = at + len(name)
        stands = not (text[at - 1 : at].isalnum() or text[stop : stop + 1].isalnum())
        if stands:
            yield at
        at = text.find(name, stop if stands else at + 1)


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, both case-folded."""
    return any(True for _ in places_of(name, text))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """A text with each old name written as the new one, letter case aside."""
    if not names:
        return text
    folded = text.casefold()
    if not any(old.casefold() in folded for old in names):
        return text
    now = {old.casefold(): new for old, new in names.items()}
    return name_pattern(*names).sub(lambda match: now.get(match[0].casefold(), match[0]), text)


def one_name(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Every name of the pairs with the one that stands for all it was exchanged for, whichever way the pairs run."""
    named: dict[str, str] = {}
    for was, now in pairs:
        gone, kept = named.get(was, was), named.get(now, now)
        named |= {name: kept for name, held in named.items() if held == gone} | {was: kept, now: kept}
    return named


_TITLES = [
    ((modality, bearer), re.compile(rf"\W{{0,3}}(?:[\dA-Za-z]{{1,4}}[.) ] ?){{0,3}}{pattern}", re.IGNORECASE))
    for modality, bearer, pattern, _ in TITLES
]


@lru_cache(maxsize=REMEMBERED)
def lent_by_title(path: tuple[str, ...]) -> tuple[str, str] | None:
    """The modality and bearer that the nearest of some titles lends the bare items under it: "Prohibited tools"."""
    return next((lent for lent, pattern in _TITLES if pattern.match(path[-1])), None) if path else None


def lent_to(path: tuple[str, ...], lead_in: str | None) -> tuple[str, str] | None:
    """The modality and bearer that the titles above a statement lend it; None where it hangs on a lead-in."""
    return None if lead_in else lent_by_title(path)
