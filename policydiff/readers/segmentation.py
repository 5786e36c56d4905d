"""Where one sentence ends and the next begins.

nupunkt, made for legal text, proposes; the rules here take back the cuts it is known to make wrongly.
"""

import re

import nupunkt
from attrs import frozen


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
        r"(?:[\w]*[-/(“\"]?)?(?:[A-Z]\.){1,4}",
        r"[A-Z]{2,}\b|(?:Privacy|Federal|Department|Data|Swiss|State|States|Government|Copyright|Securities)\b",
        "initials before a name: the EU-U.S. DPF",
    ),
    _guard(
        r"(?i:[(“\"]?(?:arts?|secs?|nos?|paras?|cf|cl|lit|regs?|dr|mr|mrs|ms|st|vs|approx|pp?|ch|vol|ed|fig)\.)",
        r"[\dA-Z(§]",
        "an abbreviation that something always follows: Art. 6(1)(b)",
    ),
    _guard(r"(?i:[(“\"]?(?:e\.g|i\.e|incl|viz|resp)\.)", r"", "an abbreviation that goes on: e.g. Bob"),
    _guard(
        r"(?:Inc|Ltd|Corp|Co|LLC|GmbH|S\.A|plc|Zrt|Kft|B\.V|s\.r\.o)\.",
        r"[a-z(,&]",
        "a company's form: Acme Inc. and others",
    ),
    _guard(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]", r"", "the number of an enumeration: (b) to reply"),
)
_LONGEST_WORD = 16


def boundaries(text: str) -> list[int]:
    """The offsets at which a sentence ends somewhere in a text of many lines, ascending."""
    return [stop for _, stop in nupunkt.sent_spans(text)]


def is_guarded(text: str, at: int) -> bool:
    """Whether no sentence ends at an offset although it looks like it."""
    after = text[at : at + 24].lstrip()
    if not after or after[0].islower():
        return True  # a sentence does not start with a small letter
    word = text[max(0, at - 40) : at].rsplit(None, 1)[-1].rstrip()
    if len(word) > _LONGEST_WORD:
        return False
    return any(guard.word.fullmatch(word) and guard.after.match(after) for guard in _GUARDS)
