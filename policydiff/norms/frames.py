"""The skeleton of a sentence: its clauses as subject, modal, negation and verb, found in one pass over its words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from policydiff.lexicon.cues import ADVERBS, CUES, MODALS, OPENERS, WRAPPERS
from policydiff.lexicon.parties import PARTIES

Row = tuple[list[str], int, str, object]
Table = Mapping[str, list[Row]]


class Frame(NamedTuple):
    """One finite clause.

    Attributes:
        subject: The kind of its subject, a letter of the party table; "" where there is none of them.
        modal: Its modal ("may"), "be", "have" or "do", or "" for a plain verb.
        negated: Whether it is negated.
        verb: The word after the modal, or the verb itself.
        start: The index of its first word, modal or verb.
        stop: The index after its verb.
        subordinate: Whether an if, that or the like governs it.
    """

    subject: str
    modal: str
    negated: bool
    verb: str
    start: int
    stop: int
    subordinate: bool


class Cue(NamedTuple):
    """A phrase of the cue table found in a sentence."""

    modality: str
    bearer: str
    subject: str
    start: int
    stop: int
    subordinate: bool


class Skeleton(NamedTuple):
    """What one pass over the words finds.

    Attributes:
        frames: The finite clauses in order.
        cues: The phrases of the cue table in order.
        folded: The words with party words replaced by the letter of their kind.
    """

    frames: list[Frame]
    cues: list[Cue]
    folded: list[str]


def table_of(rows: Iterable[tuple[str, str, object]]) -> dict[str, list[Row]]:
    """Rows (phrase, kind, value) by the first word of their phrase, the longest phrase first."""
    table: dict[str, list[Row]] = {}
    for phrase, kind, value in rows:
        first, *rest = phrase.split()
        table.setdefault(first, []).append((rest, len(rest) + 1, kind, value))
    for found in table.values():
        found.sort(key=lambda row: -row[1])
    return table


def _rows() -> Iterable[tuple[str, str, object]]:
    for phrases, modality, bearer, _ in CUES:
        for phrase in phrases.split(", "):
            yield phrase, "cue", (modality, bearer)
    for phrases, kind, _ in PARTIES:
        for phrase in phrases.split(", "):
            yield phrase, "noun", kind
    for word, (modal, _) in MODALS.items():
        yield word, "modal", modal
    for word, (opener, _) in OPENERS.items():
        yield word, "opener", opener
    for mark in ",;.:()!?":
        yield mark, "mark", mark


TABLE = table_of(_rows())
_PREPOSITIONS = frozenset("of to with from by for in on at about under through via between within against into upon per without".split())
_FUNCTION = _PREPOSITIONS | frozenset("and or a an the this that these those such any all as but if who which whose own".split())


def skeleton_of(words: list[str], table: Table = TABLE) -> Skeleton:
    """The clauses and cues of a sentence."""
    frames: list[Frame] = []
    cues: list[Cue] = []
    folded: list[str] = []
    subject = near = ""
    near_stop = -1
    subordinate = done = False
    inner = ""
    at, size = 0, len(words)
    while at < size:
        word = words[at]
        rows = table.get(word)
        if rows is None:
            folded.append(word)
            at += 1
            continue
        for tail, length, kind, value in rows:
            if length == 1 or words[at + 1 : at + length] == tail:
                break
        else:
            folded.append(word)
            at += 1
            continue
        stop = at + length
        if kind == "noun":
            folded.append(value)
            near, near_stop = value, stop
            if subordinate:
                if not inner:
                    inner = value
            elif not subject and (at == 0 or words[at - 1] not in _PREPOSITIONS):
                subject = value
            if value in "PUTJ" and stop < size:
                verb_at = stop
                while verb_at < size and words[verb_at] in ADVERBS:
                    verb_at += 1
                if verb_at < size:
                    verb = words[verb_at]
                    if verb not in table and verb not in _FUNCTION and verb.isalpha() and (
                        word in ("we", "they") or (word == "you" and verb in _BARE) or (verb in _THIRD and word not in ("our", "your", "their", "us"))
                    ):
                        frames.append(Frame(value, "", "not" in words[stop:verb_at] or "never" in words[stop:verb_at], verb, verb_at, verb_at + 1, subordinate))
                        if subordinate:
                            done = True
        elif kind == "modal":
            folded.extend(words[at:stop])
            verb_at = stop
            negated = False
            while verb_at < size and words[verb_at] in ADVERBS:
                if words[verb_at] in ("not", "never"):
                    negated = True
                verb_at += 1
            verb = words[verb_at] if verb_at < size else ""
            if subordinate:
                before = at - 1
                while before >= 0 and words[before] in ADVERBS:
                    before -= 1
                own = near_stop == before + 1 or before < 0 or (before >= 0 and words[before] in OPENERS)
                frames.append(Frame(near if near_stop == before + 1 else inner, value, negated, verb, at, verb_at + 1, own or not done))
                if not own and done:
                    subordinate = False
                    frames[-1] = frames[-1]._replace(subject=subject)
                done = True
            else:
                before = at - 1
                while before >= 0 and words[before] in ADVERBS:
                    before -= 1
                who = near if near_stop == before + 1 and near in "PUTJ" and (near_stop < 2 or words[near_stop - 2] not in _PREPOSITIONS) else subject
                frames.append(Frame(who, value, negated, verb, at, verb_at + 1, False))
        elif kind == "opener":
            folded.append(word)
            if value == "that" and frames and frames[-1].verb in WRAPPERS and at - frames[-1].stop <= 4:
                subordinate, subject = False, ""
            elif value == "that" or value != "by" or at == 0 or words[at - 1] == ",":
                if not (value == "that" and at + 1 < size and (at == 0 or words[at - 1] in (",", ".", ";")) and word == "that"):
                    subordinate, done, inner = True, value == "by", ""
        elif kind == "mark":
            folded.append(word)
            if word in ";.:!?":
                subordinate, subject, near = False, "", ""
            elif word == "," and subordinate and done:
                subordinate = False
        else:
            folded.extend(words[at:stop])
            modality, bearer = value
            cues.append(Cue(modality, bearer, (inner or near) if subordinate else (subject or near), at, stop, subordinate))
        at = stop
    return Skeleton(frames, cues, folded)


_VERBS = (
    "collect use share disclose process store retain keep sell transfer provide receive obtain gather delete combine analyze analyse send "
    "offer require allow permit prohibit rely work take make ask protect encrypt monitor track access log record respond honor honour "
    "notify inform contact maintain employ engage implement strive endeavor aim try seek want believe consider reserve own retain grant "
    "give agree acknowledge consent authorize authorise warrant represent waive release undertake commit assume accept disclaim guarantee "
    "endorse control review remove suspend terminate charge bill pay accept respect follow apply operate host display place set serve "
    "understand confirm assign appoint assist help support ensure limit restrict link enable create adhere comply participate recommend "
    "encourage rent trade lease publish distribute conduct perform act do handle save update check verify claim recognize recognise"
)
_BARE = frozenset(_VERBS.split())
_THIRD = frozenset(
    (verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeo" else verb + "es" if verb.endswith(("s", "sh", "ch", "o")) else verb + "s")
    for verb in _BARE
)
