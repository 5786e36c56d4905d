"""One side of a pair, taken apart: its words and their slots, its numbers, names and facts."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from unicodedata import normalize

from attrs import frozen

from policydiff.lexicon.names import NOT_NAMES
from policydiff.lexicon.slots import SLOTS
from policydiff.lexicon.synonyms import LIGHT, STOP_WORDS
from policydiff.lexicon.topics import PHRASES
from policydiff.lexicon.wholes import CARVE_OUTS, CARVED, CONSENT, CONSENTS, DISCRETION, IDLE, ITSELF, SELF, TERMS
from policydiff.model import Clause, Quantity
from policydiff.words import REFERENCE, folded_words, foldings_of, plain_words, stem, stems_of

_DAY_OR_YEARS = r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b|(?:19|20)\d\d-(?:19|20)\d\d\b"
CONTACT = re.compile(
    rf"[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,5}}|\[email\sprotected\]|"
    rf"(?!{_DAY_OR_YEARS})\+?\d[\d ()/-]{{7,20}}\d"
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\"]{1,300}|\b[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|io|eu|gov|de|co|uk)\b[^\s<>()\"]{0,300}"
)
TITLE = re.compile(
    r"\b(?i:see|in|under|to|of|via|through|using|visit|section|page|called|titled|entitled)(?i: the| our| your)?"
    r"(?i: section| page| settings?)? ([\"“‘][A-Z][^\"“”‘’]{1,80}[\"”’])"
)
"""A section, page or setting by its title in quotes, behind what points there: 'see "Your Choices"'."""

EXAMPLE = re.compile(r"\((?:e\.g\.|for example|for instance|such as|like)[^()]{0,300}\)", re.IGNORECASE)
"""Examples in brackets: '(e.g., your name)'."""

IN_FORCE = re.compile(
    r"\b(?:effective|in force|takes? effect|(?:go|goes|comes?|enters?) into (?:effect|force)|(?:applies|valid) from)\b",
    re.IGNORECASE,
)
# The capital comes first, since it is sought fast; then what may not stand before it.
_CAPITAL = r"[A-Z](?<!^.)(?<!\w.)(?<![.!?:\n]\s.)"
_INITIALS = r"(?:(?:\.[A-Z])+\.?)?"  # "U.S.", "EU-U.S."
NAME_RUN = re.compile(rf"{_CAPITAL}[\w&'’-]*{_INITIALS}(?: [A-Z][\w&'’-]*{_INITIALS}){{0,5}}(?<!['’])")
NAME = re.compile(rf"{_CAPITAL}[\w&'’-]*{_INITIALS}")

_LETTERS = re.compile(r"[^\W\d_]{2,}")

IDLE_PATTERNS = [
    (
        hints.split(", "),
        re.compile(rf"\b({before}) (?:{pattern})\b" if before else rf"()\b(?:{pattern})", re.IGNORECASE),
    )
    for hints, before, pattern, _ in IDLE
]
"""(hints, pattern) of each row of the lexicon's table."""

_CARVE_OUTS = [(re.compile(rf"\b(?:{pattern})\b,?", re.IGNORECASE), says) for pattern, says, _ in CARVE_OUTS]
_SELF = re.compile(SELF)
_ITSELF = [(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), says) for pattern, says, _ in ITSELF]
_CONSENTS = [(re.compile(rf"\b(?:{pattern})", re.IGNORECASE), says) for pattern, says, _ in CONSENTS]
_CONSENT = re.compile(CONSENT, re.IGNORECASE)
_TERMS = frozenset(term for term, _, _ in TERMS)

SLOT_OF: Mapping[str, str] = {
    **{stem(word): slot for slot, words, _ in reversed(SLOTS) for word in words.split()},
    **{term: slot for term, slot, _ in TERMS if slot},
}
LIMITS = frozenset({"condition", "exception"})
"""Slots of words that hold a norm within limits."""

EMPTY = STOP_WORDS.union(*({*words.split(), *stems_of(words)} for words, _ in LIGHT))
"""Words that are no content, as they stand and by their stems."""

_COMMON = EMPTY.union(SLOT_OF, stems_of(" ".join(phrases for _, _, phrases, _ in PHRASES)))
"""Stems of words that policies share; in a sentence set in capitals they are no names."""

NO_NAMES = frozenset(word for words, _ in NOT_NAMES for word in words.split()).union(
    *({word.capitalize(), word.upper()} for word in STOP_WORDS)
)
"""Capitalised words that are no names: "NOT", "June", "the Service"."""

_OF_ANY_KIND = frozenset(stems_of("trusted selected certain carefully"))
"""Words of a recipient that do not say who it is: "trusted couriers"."""

GIVING = frozenset({"sharing", "transfers"})
"""Topics of clauses that give data to somebody."""

_FACTS = (
    ("contact", re.compile(r"[@\d]|\[email"), CONTACT),
    ("reference", re.compile(r"[a-z](?:://|\.[a-z])"), LINK),
    ("reference", re.compile(r"[\d§]"), REFERENCE),
    ("reference", re.compile("/"), re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b")),  # a day, month first or not
    ("reference", re.compile(r"\d[-–]\d"), re.compile(r"\b(?:19|20)\d\d[-–](?:19|20)\d\d\b")),  # years of a copyright
    ("reference", re.compile(r"[\"“‘]"), TITLE),
    ("example", re.compile(r"\("), EXAMPLE),
    ("discretion", re.compile("discretion|deem"), re.compile(DISCRETION, re.IGNORECASE)),
)
"""(kind, hint, pattern): the pattern is asked only where the hint stands, since it is dear."""


_DENIED_AGAIN = re.compile(
    r"(\b(?:not|never|neither|no|\w{2,8}n['’]t)\b[^;:]{1,200}?\b)nor\b"
    r"(?! (?:do|does|did|is|are|will|shall|may|can|must)\b)",
    re.IGNORECASE,
)
"""A "nor" that only goes on with what is denied: "does not break the law nor your rights"."""

CONDITION = re.compile(r"\b(?:if|unless|when|where|until|once|provided|only)\b[^,;:.]*", re.IGNORECASE)
"""A condition up to the next mark."""

_NO_CONTENT = frozenset({"party", "modal", "negation", "condition"})


@frozen
class Side:
    """One side of a pair.

    Attributes:
        clauses: Its clauses in order.
        text: Their texts joined by one space.
        words: The folded words of the text without its facts, each with the words it stands for.
        roots: The stems of these words.
        facts: The contacts, links, references, examples and words of discretion by their kind, in order.
        names: Its capitalised words that do not open a sentence.
    """

    clauses: tuple[Clause, ...]
    text: str
    words: tuple[tuple[str, str], ...]
    roots: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    names: tuple[str, ...]

    @property
    def numbers(self) -> tuple[Quantity, ...]:
        """Its typed numbers in order."""
        return tuple(quantity for clause in self.clauses for quantity in clause.quantities)

    @property
    def is_negated(self) -> bool:
        """Whether a negation stands in it."""
        return "negation" in map(SLOT_OF.get, self.roots)

    @property
    def is_denied(self) -> bool:
        """Whether a negation stands in it, and not only in a condition: "if neither party objects"."""
        return self.is_negated and "negation" in slots_in(CONDITION.sub(" ", self.text))

    @cached_property
    def led(self) -> frozenset[str]:
        """The words right behind a modal or a party: "and we may {share} it"."""
        pairs = pairwise(surface for _, surface in self.words)
        return frozenset(word for before, word in pairs if SLOT_OF.get(stem(before)) in ("modal", "party"))

    @property
    def parties(self) -> tuple[str, ...]:
        """The words that name a party, in order: who acts upon whom."""
        return tuple([root for root in self.roots if SLOT_OF.get(root) == "party"])

    @cached_property
    def recipients(self) -> frozenset[str]:
        """The stems of whom its norms about sharing name as recipients: "our couriers", whom no table knows."""
        norms = [norm for clause in self.clauses if clause.topic in GIVING for norm in clause.norms[:1]]
        named = [name for norm in norms for name in norm.recipients]
        return frozenset(stem for name in named for stem in stems_of(name)) - _OF_ANY_KIND

    @property
    def lead(self) -> Clause:
        """The clause that speaks for it."""
        return lead_of(self.clauses)


def slots_in(text: str) -> frozenset[str]:
    """The slots that words of a text fill."""
    return frozenset(slot for word in plain_words(text) if (slot := SLOT_OF.get(stem(word))))


def content_of(text: str) -> frozenset[str]:
    """The stems of a text's content words, without parties and what binds."""
    stems = map(stem, folded_words(text))
    return frozenset(one for one in stems if one not in EMPTY and SLOT_OF.get(one) not in _NO_CONTENT)


def lead_of(clauses: Sequence[Clause]) -> Clause:
    """The clause that speaks for several: the first that bears a norm, else the first."""
    return next((clause for clause in clauses if clause.norms), clauses[0])


def consent_in(clauses: Sequence[Clause]) -> tuple[bool, bool]:
    """Whether clauses tell the user's consent as such, and whether as a case: "with your consent", "if you agree"."""
    text = " ".join(clause.text for clause in clauses)
    if "you" not in text:
        return False, False
    return _CONSENT.search(text) is not None, any(pattern.search(text) for pattern, _ in _CONSENTS)


def side_of(clauses: tuple[Clause, ...], *, examples_apart: bool = True, consents_alike: bool = False) -> Side:
    """The clauses of one side, taken apart.

    Examples in brackets are facts, or else words as any others; a consent is told in the same words however it stands
    where that is asked for.
    """
    text = rest = " ".join(clause.text for clause in clauses)
    facts: list[tuple[str, str]] = []
    for kind, hint, pattern in _FACTS:
        if hint.search(rest) and (examples_apart or kind != "example"):
            facts.extend((kind, match[match.lastindex or 0].rstrip(".,;:")) for match in pattern.finditer(rest))
            rest = pattern.sub(" ", rest)
    lowered = rest.lower()
    for pattern, says in _CARVE_OUTS if any(word in lowered for word in CARVED) else ():
        facts.extend(("law", says) for _ in pattern.finditer(rest))
        rest = pattern.sub(" ", rest)
    told = _SELF.sub("We", rest)
    if "nor" in lowered:
        told = _DENIED_AGAIN.sub(r"\1or", told)
    for pattern, says in (*_ITSELF, *_CONSENTS) if consents_alike else _ITSELF:
        told = pattern.sub(says, told)
    for hints, pattern in IDLE_PATTERNS:
        if any(hint in lowered for hint in hints):
            told = pattern.sub(r"\1 ", told)
    words = _with_terms(foldings_of(told))
    roots = tuple([stem(word) for word, _ in words])
    names = NAME.findall(normalize("NFC", told))
    if _is_shouted(told):
        names = [name for name in names if stem(name.lower()) not in _COMMON]
    return Side(clauses, text, words, roots, tuple(facts), tuple(names))


def _is_shouted(text: str) -> bool:
    """Whether it is set in capitals, which then tell no name: most of its words hold no small letter."""
    words = _LETTERS.findall(text)
    return sum(map(str.isupper, words)) * 2 > len(words)


def _with_terms(words: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The words with those of a term of two words as one."""
    joined: list[tuple[str, str]] = []
    for word, surface in words:
        term = f"{joined[-1][1]} {surface}" if joined else ""
        if term in _TERMS:
            joined[-1] = (term, term)
        else:
            joined.append((word, surface))
    return tuple(joined)
