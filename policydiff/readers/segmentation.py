"""Where one sentence ends and the next begins.

nupunkt, made for legal text, proposes; the rules here take back the cuts it is known to make wrongly.
"""

import re

import nupunkt
from attrs import frozen

from policydiff.lexicon.names import COMPANY_FORMS


@frozen
class Guard:
    """A place that looks like the end of a sentence and is none.

    Attributes:
        word: What the last word before it is.
        after: What the text after it starts with.
        reason: Why no sentence ends there, with an example.
    """

    word: re.Pattern[str]
    after: re.Pattern[str]
    reason: str


def _guard(word: str, after: str, reason: str) -> Guard:
    return Guard(re.compile(word), re.compile(after), reason)


_GUARDS = (
    _guard(
        r"[(“\"]?(?:\w{1,9}[-/])?(?:[A-Z]\.){1,4}",
        r"[A-Z]{2,9}\b|(?:Privacy|Federal|Department|Data|Swiss|State|States|Government|Copyright|Securities|Sections?)\b|§",
        "initials before a name: the EU-U.S. DPF",
    ),
    _guard(
        r"(?i:[(“\"]?(?:arts?|secs?|nos?|paras?|cf|cl|lit|regs?|dr|mr|mrs|ms|st|vs|approx|pp?|ch|vol|ed|fig)\.)",
        r"[\dA-Z(§]",
        "an abbreviation that something always follows: Art. 6(1)(b)",
    ),
    _guard(r"[(“\"‘]\d{1,3}(?:\.\d{1,3}){0,4}\.", r"", "a title by its number, in quotes: see “5. Sheds”"),
    _guard(r"(?i:[(“\"]?(?:e\.g|i\.e|incl|viz|resp)\.)", r"", "an abbreviation that goes on: e.g. Bob"),
    _guard(
        rf"(?:Co|{'|'.join(map(re.escape, COMPANY_FORMS))})\.",
        r"[a-z(,&]",
        "a company's form: Acme Inc. and others",
    ),
)
_GUARDED = re.compile("|".join(f"(?:{guard.word.pattern})" for guard in _GUARDS))
"""All of their words at once: most sentences end with none."""
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]")
_PARTED_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3}){1,5}[.)]")
_AMOUNT_BEFORE = re.compile(
    r"\b(?:under|over|below|above|than|least|age|of|to|is|are|in|turn(?:s|ed)?|\d{1,4} (?:and|or)|"
    r"(?<=[a-z] )(?:[Ss]ection|[Aa]rticle|[Cc]lause|[Pp]aragraph)s?)[ \u00a0]$"
)
"""What a number behind it is no heading's: "nobody under 13. If you are", "13 and 16. If", "see section 4. We"."""
_CAPITAL_ALONE = re.compile(
    r"(?<=[a-z,)] )[A-HJ-Z]\."
    r"(?= (?:However|The|We|You|If|This|These|It|In|Our|Your|For|When|Please|As|To|There|Any|All)\b)"
)
"""The end of "We show it on X. However, ...", but not "J. Smith"."""

_FINAL = (".", "!", "?", ";", ":")
_LONGEST_WORD, _REACH = 16, 40


def boundaries(text: str) -> list[int]:
    """The offsets at which a sentence ends somewhere in a text of many lines, ascending.

    A capital by itself is taken for an initial; before a word that opens sentences it ends one.
    """
    ends = {stop for _, stop in nupunkt.sent_spans(text)}
    return sorted(ends.union([found.end() for found in _CAPITAL_ALONE.finditer(text)]))


def sentence_end(text: str, at: int) -> int | None:
    """Where the sentence that seems to end at an offset does end, or None where it goes on.

    A number that was taken for a sentence of its own ("... to you. 5. We may ...") belongs to what follows it. One of
    several parts does where nothing unfinished stands before it: "5.2. Cookies.", not "See section 5.2. We may ...".
    Behind a preposition it ends the sentence: "nobody under 13. If you are ...".
    """
    after = text[at : at + _REACH].lstrip()
    if not after or after[0].islower():
        return None  # a sentence does not start with a small letter
    before = text[max(0, at - _REACH) : at].rstrip()
    if not before:
        return at  # a gap of no-break spaces or the like, wider than the reach
    word = before.rsplit(None, 1)[-1]
    if len(word) > _LONGEST_WORD or _CAPITAL_ALONE.match(f"{before} {after}", max(0, len(before) - 2)):
        return at
    sentence = before[: -len(word)]
    if _NUMBER.fullmatch(word) or (_PARTED_NUMBER.fullmatch(word) and _is_opening(sentence)):
        if _AMOUNT_BEFORE.search(sentence) and word[:-1].isdigit() and after[0].isupper():
            return at
        number_at = max(0, at - _REACH) + len(sentence)
        return sentence_end(text, number_at) if sentence.rstrip().endswith(_FINAL) else None
    return None if _GUARDED.fullmatch(word) and _is_guarded(word, after) else at


def _is_guarded(word: str, after: str) -> bool:
    return any(guard.word.fullmatch(word) and guard.after.match(after) for guard in _GUARDS)


def _is_opening(before: str) -> bool:
    """Whether a sentence starts after these words: they are finished, or end a line."""
    return before.rstrip(" \u00a0").endswith(("\n", *_FINAL)) or not before.strip()
