"""Who is who in a document: the lexicon's words, the names the document gives its parties, and the user's own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from policydiff.lexicon.cues import MODALS
from policydiff.lexicon.names import COMPANY_FORMS
from policydiff.lexicon.parties import PARTIES
from policydiff.lexicon.verbs import ADVERBS
from policydiff.model import Document, Modality, Party
from policydiff.norms.frames import FUNCTION, THIRD, VERB_CLASS
from policydiff.norms.modality import Reading
from policydiff.norms.phrases import TABLE, Row, Table, table_of
from policydiff.norms.words import words_of
from policydiff.options import Options

_WORDS_OF_A_NAME = 3  # more words left of a title are a sentence
_OPENING = 60  # statements in which a document says who is who; definitions of parties further down were not met
_BRACKETS = re.compile(r"\(([^()]{2,160})\)")
_QUOTED = re.compile(r"[“\"'‘]([^“”\"'‘’]{1,40})[”\"'’]")
_COMPANY = re.compile(rf"((?:[A-Z][\w&.-]{{0,30}} ){{1,4}}),? ?(?:{'|'.join(map(re.escape, COMPANY_FORMS))})\b")
# Its first character alone is sought all over the text, which is why what stands before it is asked after it.
_SUBJECT = re.compile(r"([A-Z](?<!\w.)[\w&-]{2,30}) (?:(?:also|never|only) )?([a-z]{2,12})\b")
_SEVERAL = 12  # candidates looked at, most of them words that open sentences
_DEEDS, _SHARE = 4, 12  # the provider's name is a subject at least so often, and stands in one of so many statements
_LETTERS_OF_A_LAW = 4
_WORDS_OF_TITLES = re.compile(
    r"\b(?:Privacy|Policy|Notice|Statement|Terms|Of|Service|Services|Use|Conditions|Cookie|Cookies|The|And|User|Agreement|"
    r"Website|General|Data|Protection|Legal|Our|Your|Global|Acceptable|Community|Guidelines|Customer|Addendum|Processing|"
    r"Online)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "and", "&", "the", "for", "de"))
_KIND = {Party.PROVIDER: "P", Party.USER: "U", Party.THIRD_PARTY: "T"}
_PRONOUNS = {word: kind for phrases, kind, _ in PARTIES[:1] + PARTIES[6:7] for word in phrases.split(", ")}
_SOMEBODY = [Row([], 1, "noun", "N", "")]


@frozen
class Parties:
    """The table of phrases for one document.

    Attributes:
        names: The names as they stand, with the letter of their kind; a name counts only as it is written.
        table: The lexicon's table with the names added.
        cues: The user's cue phrases, each with its modality and bearer.
    """

    names: tuple[tuple[str, str], ...]
    table: Table
    cues: tuple[tuple[tuple[str, ...], Modality, Party], ...] = ()

    @classmethod
    def named(cls, names: Iterable[tuple[str, str]], options: Options | None = None) -> "Parties":
        """The lexicon with further (name, letter) pairs, and the user's parties and cues."""
        mine = [(name, _KIND[Party(party)]) for name, party in options.parties] if options else []
        known = tuple(dict.fromkeys([*mine, *names]))
        rows = ((" ".join(words_of(name).words), "noun", kind, "") for name, kind in known if words_of(name).words)
        added = table_of(rows)
        table = {**TABLE, **{word: sorted(new + TABLE.get(word, []), key=_longest) for word, new in added.items()}}
        cues = tuple(
            (tuple(words_of(phrase).words), Modality(modality), Party(bearer))
            for phrase, modality, bearer in (options.cues if options else ())
        )
        return cls(known, table, cues)

    def table_for(self, text: str) -> Table:
        """The table to read a text with: names count only in a text that holds one, spelled so.

        A name that no table knows and that does something in the text is somebody ("N").
        """
        table = self.table if any(name in text for name, _ in self.names) else TABLE
        acting = [name.lower() for name, verb in _SUBJECT.findall(text) if verb in MODALS or verb in THIRD]
        unknown = {name: _SOMEBODY for name in acting if name.isalpha() and _is_unknown(name, table)}
        return {**table, **unknown} if unknown else table

    def own_cue(self, words: list[str]) -> Reading | None:
        """What the first of the user's cues found in the words says."""
        for phrase, modality, bearer in self.cues:
            for at in range(len(words) - len(phrase) + 1):
                if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                    return Reading(modality, bearer, at, at + len(phrase))
        return None


def _is_unknown(word: str, table: Table) -> bool:
    """Whether neither the lexicon nor grammar knows the word: it opens the sentence as a name, or is one."""
    return word not in table and word not in FUNCTION and word not in VERB_CLASS and word not in ADVERBS


def _longest(row: Row) -> int:
    return -row.length


def parties_of(document: Document, options: Options) -> Parties:
    """The parties of a document, from its title and its opening."""
    names = list(_of_title(document.title or ""))
    for statement in document.statements[:_OPENING]:
        if "(" in statement.text:
            names += _defined(statement.text)
    for statement in document.statements[:3]:
        names += [(name.strip(" ,"), "P") for name in _COMPANY.findall(statement.text)]
    names += _acting(document)
    return Parties.named([(name, kind) for name, kind in names if _is_name(name)], options)


def _acting(document: Document) -> Iterator[tuple[str, str]]:
    """The name that does most in the document, where it does much and stands all over it: its provider's."""
    found = Counter(name for name, verb in _SUBJECT.findall(document.text) if verb in MODALS or verb in VERB_CLASS)
    for name, times in found.most_common(_SEVERAL):
        if times < _DEEDS:
            return
        is_law = name.isupper() and len(name) <= _LETTERS_OF_A_LAW  # "GDPR requires"
        if is_law or not _is_name(name) or f" {name.lower()} " in document.text:
            continue
        if sum(name in statement.text for statement in document.statements) * _SHARE >= len(document.statements):
            yield name, "P"
        return


def names_of(name: str) -> Iterator[tuple[str, str]]:
    """A provider's name and the ways it is shortened: "Acme Cloud" also "Acme"."""
    yield name, "P"
    first, _, rest = name.partition(" ")
    if rest and _is_name(first):
        yield first, "P"


def _of_title(title: str) -> Iterator[tuple[str, str]]:
    """The provider's name in a title: what is left of "Acme Privacy Policy" without the words of titles."""
    rest = re.sub(r"\W{2,}", " ", _WORDS_OF_TITLES.sub("", title)).strip(" -–|:,.")
    if 0 < len(rest.split()) <= _WORDS_OF_A_NAME:
        yield rest, "P"


def _defined(text: str) -> Iterator[tuple[str, str]]:
    """The names that brackets define: Acme Inc. ("Acme", "we"), Mongers Ltd (the "Supplier")."""
    for match in _BRACKETS.finditer(text):
        aliases = _QUOTED.findall(match[1])
        kinds = {_PRONOUNS[alias.strip(" ,.").lower()] for alias in aliases if alias.strip(" ,.").lower() in _PRONOUNS}
        if len(kinds) != 1:
            continue
        (kind,) = kinds
        for name in [*aliases, _name_before(text[max(0, match.start() - 100) : match.start()])]:
            yield name.strip(" ,."), kind


def _name_before(text: str) -> str:
    """The capitalised words that a text ends with."""
    name: list[str] = []
    for word in reversed(text.replace(",", " ").split()):
        if not (word[0].isupper() or (word in _SMALL and name)):
            break
        name.append(word)
    while name and name[-1] in _SMALL:
        name.pop()
    return " ".join(reversed(name))


def _is_name(name: str) -> bool:
    """Whether it is capitalised and no word that the lexicon knows: "Service" alone is no party."""
    return len(name) > 1 and name[0].isupper() and name.lower() not in TABLE
