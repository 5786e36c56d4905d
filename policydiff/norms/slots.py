"""The slots of a norm beyond who must do: action, conditions, exceptions, recipients, data, purposes, as they stand.

Each pattern is one walk over the text with bounded repetitions.
"""

import re
from collections.abc import Iterable

from policydiff.lexicon.fillers import DATA, RECIPIENTS
from policydiff.lexicon.verbs import HELPING, VERBS
from policydiff.model import Slots
from policydiff.norms.features import stem
from policydiff.norms.frames import Frame
from policydiff.norms.phrases import table_of
from policydiff.norms.words import words_of

_REST = r"[^,;:.()\n]{2,160}"  # up to the next mark
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|where|wherever|once|until|upon|provided that|in case|in the event|subject to|to the extent|"
    rf"as long as|only (?:if|when|with|where|for|as|to)|with your|without your|after|within)\b{_REST}",
    re.IGNORECASE,
)
_EXCEPTION = re.compile(
    r"\b(?:unless|except|excepting|excluding|other than|save (?:for|as|where)|notwithstanding|apart from)\b" + _REST,
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:(?:in order to|so as to|so that|for the purposes? of|for purposes of)\b"
    rf"|for (?=\w{{3,20}}ing\b)|for (?:\w{{2,20}} ){{0,3}}purposes?\b|to (?=(?P<verb>\w{{2,20}})\b)){_REST}",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\b(?:shar|disclos|transfer|provid|sell|sold|send|sent|pass|transmit|give|make available|receive)", re.IGNORECASE
)
_HEADS = "|".join(sorted(map(re.escape, RECIPIENTS), key=lambda head: (-len(head), head)))
_ENDS_PHRASE = "we|you|they|it|with|to|by|from|among|between"
_PHRASE = rf"((?:(?!(?:{_ENDS_PHRASE})\s)[\w'’-]{{1,25}}\s){{0,4}}?(?:{_HEADS}))\b"
_RECIPIENT = re.compile(rf"\b(?:with|to|by|from|among|between|and|or)\s{_PHRASE}", re.IGNORECASE)
_OPENING_RECIPIENT = re.compile(rf"\W{{0,4}}(?:with |to )?{_PHRASE}", re.IGNORECASE)
_DATA = table_of((" ".join(words_of(phrase).words), "data", "", "") for phrase in DATA)
_BASE = {stem(verb): verb for verbs in VERBS.values() for verb in verbs.split()}
_DEEDS = frozenset(verb for kind in ("duty", "data", "control") for verb in VERBS[kind].split())
_FIRST_WORD = re.compile(r"\W{0,4}(\w{2,30})")


def slots_of(frame: Frame | None, text: str, lead_in: str | None) -> Slots:
    """The slots of the norm that is read from a clause; the norms of one sentence share all but the action."""
    return Slots(
        action=action_of(frame, text),
        condition=conditions_of(text),
        exception=exceptions_of(text),
        recipients=recipients_of(text, lead_in),
        data=data_of(words_of(text).words),
        purposes=purposes_of(text),
    )


def action_of(frame: Frame | None, text: str) -> str | None:
    """The base form of the deed: what "to" adds to a verb of duty ("agree to pay"), else the verb; None for a state."""
    if frame is None:
        first = _FIRST_WORD.match(text)
        return _BASE.get(stem(first[1].lower())) if first else None
    deed = (frame.then.removeprefix("not ") if frame.verb in HELPING else "") or frame.verb
    known = _BASE.get(stem(deed))
    return known or (deed if deed.isalpha() and frame.modal != "be" else None)


def conditions_of(text: str) -> str | None:
    """The words that limit when a norm holds, joined by "; "."""
    return _joined(match[0] for match in _CONDITION.finditer(text))


def exceptions_of(text: str) -> str | None:
    """The words that take cases out of a norm, joined by "; "."""
    return _joined(match[0] for match in _EXCEPTION.finditer(text))


def _joined(found: Iterable[str]) -> str | None:
    return "; ".join(words.strip() for words in found) or None


def recipients_of(text: str, lead_in: str | None) -> tuple[str, ...]:
    """To whom something goes, where the statement or its lead-in is about giving it to somebody."""
    shares = _SHARES.search(text)
    if not shares and not (lead_in and _SHARES.search(lead_in)):
        return ()
    opening = None if shares and not lead_in else _OPENING_RECIPIENT.match(text)
    found = ([opening[1]] if opening else []) + [match[1] for match in _RECIPIENT.finditer(text)]
    return tuple(dict.fromkeys(words.strip() for words in found))


def data_of(words: list[str]) -> tuple[str, ...]:
    """The categories of data that the words name, the longest at each place."""
    found: dict[str, None] = {}
    after = 0
    for at, word in enumerate(words):
        for rest, length, *_ in _DATA.get(word, ()) if at >= after else ():
            if words[at + 1 : at + length] == rest:
                found[" ".join([word, *rest])] = None
                after = at + length
                break
    return tuple(found)


def purposes_of(text: str) -> tuple[str, ...]:
    """What for, as the text words it."""
    found = (match for match in _PURPOSE.finditer(text) if not match["verb"] or match["verb"].lower() in _DEEDS)
    return tuple(dict.fromkeys(match[0].strip() for match in found))
