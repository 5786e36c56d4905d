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
        before: What the text before it ends with.
        after: What the text after it starts with.
        reason: Why no sentence ends there.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    reason: str


_ANY = re.compile("")
_GUARDS = (
    Guard(re.compile(r"\b[A-Z]\.(?:[A-Z]\.)*$"), re.compile(r"(?:DPF|Privacy|Federal|Department|Data|Swiss|State|[A-Z]{2,})\b"),
          "initials before a name: the EU-U.S. DPF"),
    Guard(re.compile(r"\b(?:Art|Arts|Sec|Secs|No|Nos|para|paras|cf|cl|lit|Reg|Regs|Dr|Mr|Mrs|Ms|St|vs|approx)\.$", re.IGNORECASE),
          re.compile(r"[\dA-Z(]"), "an abbreviation that something always follows: Art. 6(1)(b)"),
    Guard(re.compile(r"\b(?:e\.g|i\.e|incl|viz|resp)\.$", re.IGNORECASE), _ANY, "an abbreviation that goes on: e.g. Bob"),
    Guard(re.compile(r"\b(?:Inc|Ltd|Corp|Co|LLC|GmbH|S\.A|plc|Zrt|Kft)\.$"), re.compile(r"[a-z(,]"), "a company's form within a sentence"),
    Guard(_ANY, re.compile(r"[a-z]"), "a sentence does not start with a small letter"),
    Guard(re.compile(r"(?:^|\s)(?:\(?\d{1,2}|\(?[a-zA-Z]|[ivxIVX]{1,4})[.)]$"), _ANY, "the number of an enumeration, not a sentence"),
)  # fmt: skip


def boundaries(text: str) -> list[int]:
    """The offsets at which a sentence ends somewhere in a text of many lines, ascending."""
    return [stop for _, stop in nupunkt.sent_spans(text)]


def is_guarded(text: str, at: int) -> bool:
    """Whether no sentence ends at an offset although it looks like it."""
    before = text[max(0, at - 24) : at].rstrip()
    after = text[at : at + 24].lstrip()
    return any(guard.before.search(before) and guard.after.match(after) for guard in _GUARDS)
