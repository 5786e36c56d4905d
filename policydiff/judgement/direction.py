"""Who is better off by a norm: the table behind `favours`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from policydiff.lexicon.slots import PROTECTIVE, SAFEGUARDS, SERVING, TAKING
from policydiff.lexicon.verdicts import OFFERS, VERDICTS
from policydiff.model import Clause, Favours, Modality, Norm, Party
from policydiff.words import stems_of

_PROTECTIVE = frozenset(stem for words, _ in PROTECTIVE for stem in stems_of(words))
_TAKING = frozenset(stem for words, _ in TAKING for stem in stems_of(words)) - _PROTECTIVE

_SERVING = frozenset(stem for words, _ in SERVING for stem in stems_of(words))

SERVES_USER = _PROTECTIVE | _SERVING
"""Stems of the verbs by which the provider serves the user: "refund", "notify"."""

_SAFEGUARDS = tuple(f" {' '.join(stems_of(one))}" for phrases, _ in SAFEGUARDS for one in phrases.split(", "))

VERDICT_PATTERNS: Sequence[tuple[str, Sequence[str], re.Pattern[str], Favours]] = [
    (who, hints.split(", "), re.compile(pattern, re.IGNORECASE), verdict)
    for who, hints, pattern, verdict, _ in VERDICTS
]
"""(who, hints, pattern, verdict) of each row of the lexicon's table."""

_OFFERS = re.compile(OFFERS, re.IGNORECASE)

_LIMITS = re.compile(
    r"\b(?:only|solely|exclusively|never|(?<!you are )(?<!you're )not (?:be )?(?!limited|considered|deemed|required|"
    r"intended)\w{1,20}ed|not kept|longer [\w ]{0,20}than|"
    r"only (?:\w+ ){0,8}as long as|as long as (?:\w+ ){0,3}(?:necessary|needed|required)|at most|minimum)\b",
    re.IGNORECASE,
)
"""Words that hold a practice within limits: 'We use it only to answer you'."""

OPPOSITE: Mapping[Favours, Favours] = {
    "provider": "user",
    "user": "provider",
    "neutral": "neutral",
    "unknown": "unknown",
}

_GAINS: Mapping[tuple[Party, Modality], Favours] = {
    (Party.PROVIDER, Modality.PROHIBITION): "user",
    (Party.PROVIDER, Modality.PERMISSION): "provider",
    (Party.PROVIDER, Modality.EXEMPTION): "provider",
    (Party.USER, Modality.RIGHT): "user",
    (Party.USER, Modality.PERMISSION): "user",
    (Party.USER, Modality.EXEMPTION): "user",
    (Party.USER, Modality.PROHIBITION): "provider",
    (Party.THIRD_PARTY, Modality.OBLIGATION): "user",
    (Party.THIRD_PARTY, Modality.PROHIBITION): "user",
    (Party.THIRD_PARTY, Modality.PERMISSION): "provider",
}
"""Who gains by a norm of this bearer and modality, whatever its verb."""


_VERB_REACH = 4
"""The telling verb stands among so many words from the cue on: 'will also share'; further on stand its objects."""

HANDLING = frozenset({"collection", "use", "marketing", "cookies", "sharing", "transfers", "retention", "automation"})
"""Topics under which what the provider does is done with data."""

_OF_DATA = frozenset(stems_of("use process store place transmit access"))
"""Verbs that serve the provider where data is what it does them with: 'We use lamps to light the hall'."""

_STRICT = frozenset(stems_of("must undertake commit obliged"))
"""Words that make a duty of what the provider does, whatever it is: "will" may merely tell it."""

_DATA = frozenset(stems_of("data information cookie details address email history"))

_WAY_TO_A_RIGHT = re.compile(
    r"^\W*(?:(?:in order )?to|(?:please )?click|if you (?:no longer |do not |don't )?(?:wish|want|would like))\b"
    r"[^,.:]{0,40}\b(?:opt[- ]?out|unsubscribe|withdraw|object|delete|remove|correct|access|cancel|exercise|appeal)\b"
    r"|\bplease (?:use|click|follow|select)\b[^.]{0,40}\b(?:opt[- ]?out|unsubscribe)\b"
    r"|\b(?:contact|write to|email|notify|tell) us to (?:have (?:[\w'’]+ ){1,8})?"
    r"(?:opt[- ]?out|unsubscribe|withdraw|object|deleted?|removed?|corrected|correct|erased?|exercise|appeal)\b",
    re.IGNORECASE,
)
"""How a right is used may be told as a duty: 'To unsubscribe, you must reply STOP', 'Email us to have it removed'."""

TURNING_TO = frozenset(stems_of("contact write email click visit refer"))
"""What a user is asked to do costs nothing where it is turning to somebody: 'Please contact us'."""

_NAMES_USER = re.compile(r"\b(?:you|your|yours|users?|customers?|members?|visitors?|subscribers?)\b", re.IGNORECASE)

_NO_GAIN = re.compile(
    r"\b(?:may|can|might) (?:(?:\w+ ){0,2}only\b|be (?:shown|sent|charged|exposed|subject|asked))", re.IGNORECASE
)
"""What happens to a user, and what limits one, is no permission: 'You may be shown gnomes'."""

_READER = re.compile(r"\b(?:you|your|users?|members?|customers?|anyone|everyone|who)\b", re.IGNORECASE)
"""What a user is called who reads the document; hosts and developers are some users among others."""


_LET = re.compile(
    r"\b(?:allow|permit)(?:s|ed|ted)?\b(?! (?:by|us|our|(?:[\w-]+ ){0,2}(?:third|other|parties|partners|providers))\b)",
    re.IGNORECASE,
)
"""What is allowed, whoever may do it: 'Trade in tins is allowed.'"""

_LET_WITHIN = 40
"""So many characters behind a cue tell to whom leave is given."""


_OTHERS = re.compile(
    r"\b(?:parties|party|partners|providers|processors|vendors|companies|authorities)\b", re.IGNORECASE
)


def _is_let(clause: Clause) -> bool:
    start, stop = clause.norms[0].cue
    found = _LET.search(clause.text, start, stop + _LET_WITHIN)
    return found is not None and found.start() < stop and not _OTHERS.search(clause.text, 0, stop)


_RULES = frozenset({"account", "conduct", "content", "fees"})
"""Topics under which a duty that names no user is the user's all the same: 'Keep it clean', 'Videos need a title'."""

_AMONG_OTHERS = _RULES | {"complaints", "contact", "liability", "scope", "service", "termination"}
"""Topics under which what others must or may do is no matter of the user's data."""

CLAIMS = frozenset(stems_of("appeal object withdraw unsubscribe opt dispute contest complain"))
"""Verbs of which a user is the subject where nobody is named: 'The decision may be appealed'."""


def gains(clause: Clause) -> Favours:
    """Who is better off by the clause being there: its first norm's bearer, modality and verb decide."""
    if not clause.norms:
        return _by_reach_of_rights(clause)
    return _verdict(clause.text, clause.norms[0].bearer) or _by_norm(clause, clause.norms[0])


_UNAFFECTED = re.compile(
    r"\bnot (?:affect|limit|waive|deprive you)\b|"
    r"\bnothing in [\w ,]{1,80} (?:affect|change|limit|exclude|deprive|restrict)s?\b",
    re.IGNORECASE,
)
"""That a right stays as it is: 'This does not affect your statutory rights.'"""


def _by_reach_of_rights(clause: Clause) -> Favours:
    """Whom it serves to say how far a right reaches: 'Your right to use it will end at once'."""
    if clause.constitutive != "limits":
        return "unknown"
    return "user" if _UNAFFECTED.search(clause.text) else "provider"


def _by_norm(clause: Clause, norm: Norm) -> Favours:
    """Who is better off by a norm of which no deed decides by itself."""
    deed = deed_of(clause, norm)
    kind = (norm.bearer, norm.modality)
    if kind == (Party.USER, Modality.OBLIGATION):
        return _by_request(clause, deed)
    if norm.modality == Modality.PERMISSION and not CLAIMS.isdisjoint(deed):
        return "provider" if norm.bearer == Party.PROVIDER and "be" not in deed else "user"
    if kind == (Party.PROVIDER, Modality.PERMISSION) and _OFFERS.search(clause.text):
        return "unknown"
    if kind in ((Party.PROVIDER, Modality.OBLIGATION), (Party.PROVIDER, Modality.PRACTICE)):
        return _by_deed(clause, norm, deed)
    if _is_others_matter(clause, norm):
        return "unknown"
    return _GAINS.get(kind, "unknown")


def deed_of(clause: Clause, norm: Norm) -> tuple[str, ...]:
    """The stems of the words from the cue on, among which the telling verb stands; it may be what opens an item."""
    start = 0 if _opens_with_deed(clause) else norm.cue[0]
    return stems_of(clause.text[start:])[:_VERB_REACH]


_PURPOSE = re.compile(r"\W{0,3}(?:in order )?to ", re.IGNORECASE)
_DEED = re.compile(
    r"\W{0,3}(?!during|including|according|regarding|concerning|anything|something)[a-z]{3,20}ing\b", re.IGNORECASE
)


def _opens_with_deed(clause: Clause) -> bool:
    """Whether an item says in its first word what is done for a purpose: "To obey the law: {Sharing} letters"."""
    purpose = clause.lead_in is not None and _PURPOSE.match(clause.lead_in)
    return bool(purpose and _DEED.match(clause.text))


def _is_others_matter(clause: Clause, norm: Norm) -> bool:
    """Whether a norm is no matter of the reader's: 'Courts must write in Irish', 'Hosts may ban members'."""
    if norm.bearer == Party.THIRD_PARTY:
        return clause.topic in _AMONG_OTHERS
    if (norm.bearer, norm.modality) != (Party.USER, Modality.PERMISSION):
        return False
    subject = clause.text[: norm.cue[0]].strip()
    if _is_let(clause):
        return False
    return bool(subject and not _READER.search(clause.text[: norm.cue[1]])) or _NO_GAIN.search(clause.text) is not None


@lru_cache(maxsize=256)  # several questions ask of one clause
def _verdict(text: str, bearer: Party) -> Favours | None:
    """What the table of deeds that decide by themselves says."""
    lowered = text.lower()
    return next(
        (
            said
            for who, hints, asks, said in VERDICT_PATTERNS
            if who in ("", bearer) and any(hint in lowered for hint in hints) and asks.search(text)
        ),
        None,
    )


def gained_by_widening(clause: Clause) -> Favours:
    """Who is better off if the clause covers more.

    It is unsure of a commitment that names more, and of what a user may do, unless that is to use what is licensed.
    """
    if not clause.norms:
        return "unknown"
    is_users = (clause.bearer, clause.modality) == (Party.USER, Modality.PERMISSION)
    if is_users and not _LICENSED.search(clause.text) and not _is_let(clause):
        return "unknown"
    if _verdict(clause.text, clause.norms[0].bearer):
        return "unknown"
    return OPPOSITE[gains(clause)] if _is_limit(clause) else gains(clause)


_GRANTED = re.compile(r"\byou (?:may|can) (?!not\b|never\b)", re.IGNORECASE)
_LICENSED = re.compile(
    r"^(?!.*\b(?:condition|provided|together|subject to|must)\b).*"
    r"\byou may (?:also |only )?(?:use|copy|reproduce|print|download|display|distribute|modify|install)\b",
    re.IGNORECASE,
)
"""What a user is given, not what one may do to be served: "You may also receive notices"."""


def _is_limit(clause: Clause) -> bool:
    """Whether a prohibition is told by what is left: "You may use it for your own purposes" forbids less with more."""
    is_users = (clause.bearer, clause.modality) == (Party.USER, Modality.PROHIBITION)
    return is_users and _GRANTED.search(clause.text) is not None


def _by_request(clause: Clause, deed: Iterable[str]) -> Favours:
    """A duty of the user serves the provider, unless it is how a right is used; one that names nobody may bind all."""
    if _WAY_TO_A_RIGHT.search(clause.text):
        return "user"
    if TURNING_TO.isdisjoint(deed):
        is_users = clause.topic in _RULES or _NAMES_USER.search(f"{clause.lead_in or ''} {clause.text}")
        return "provider" if is_users else "unknown"
    return "user" if clause.topic in ("rights", "complaints", "children") else "unknown"


def _by_deed(clause: Clause, norm: Norm, deed: tuple[str, ...]) -> Favours:
    """What the provider does serves the user where it is held within limits, else whom its verb serves.

    An item without a verb of its own is one more of what its lead-in does. What is done with data serves the provider;
    a duty serves the user where it is owed to the user.
    """
    is_item = _is_item(clause, norm)
    if _is_limited(clause, norm):
        return "user"
    is_duty = norm.modality == Modality.OBLIGATION
    is_about_data = clause.topic in HANDLING or not _DATA.isdisjoint(stems_of(clause.text))
    for verb in stems_of(clause.lead_in or "") if is_item and not _opens_with_deed(clause) else deed:
        if verb in _PROTECTIVE or (is_duty and verb in _SERVING):
            return "user"
        if verb in _TAKING and (is_about_data or verb not in _OF_DATA):
            return "provider"
    if is_duty and not _STRICT.isdisjoint(deed):
        return "user"
    own = f" {' '.join(stems_of(clause.text))} "
    if any(safeguard in own for safeguard in _SAFEGUARDS):
        return "user"
    handles_data = clause.topic in HANDLING and (is_item or not _DATA.isdisjoint(stems_of(clause.text)))
    return "provider" if handles_data and not is_duty else "unknown"


_BREAKS_OFF = re.compile(
    r"\b(?:may|can|will|shall|must|should|not|never|cannot|(?:undertake|promise|commit|agree)s? to)\W*$", re.IGNORECASE
)
"""The end of a lead-in of which each item says what is done: "We will:"."""

_PURPOSES = re.compile(
    r"\b(?:we|is|are|be) (?:\w+ )?(?:use|process|collect|share|disclose)d?\b[^.:]{0,80} to:?$", re.IGNORECASE
)
"""Of each item such a lead-in says what for: "We use your letters to:"."""


def _is_item(clause: Clause, norm: Norm) -> bool:
    """Whether a clause has no verb of its own, and does what its lead-in does."""
    if clause.lead_in is None or _BREAKS_OFF.search(clause.lead_in):
        return False
    return not norm.cue[1] or _PURPOSES.search(clause.lead_in) is not None


def _is_limited(clause: Clause, norm: Norm) -> bool:
    """Whether a practice is held within limits; of an item they say what it is: 'Your lamps, only if lit'."""
    return not _is_item(clause, norm) and _LIMITS.search(clause.text) is not None


_PROMISES = frozenset(
    {
        (Party.USER, Modality.RIGHT),
        (Party.USER, Modality.PERMISSION),
        (Party.USER, Modality.EXEMPTION),
        (Party.PROVIDER, Modality.OBLIGATION),
        (Party.PROVIDER, Modality.PROHIBITION),
        (Party.PROVIDER, Modality.EXEMPTION),
        (Party.THIRD_PARTY, Modality.PROHIBITION),
    }
)
"""Norms whose falling silent decides something: a promise withdrawn, or an exemption given up."""


BURDENS = frozenset({(Party.USER, Modality.OBLIGATION), (Party.USER, Modality.PROHIBITION)})
"""Norms whose falling silent frees the user; of a duty that was a way to a right, it takes the way."""

_DESTROYED = re.compile(
    r"\b(?:is|are|will be|gets?) (?:\w+ ){0,3}(?:deleted|erased|destroyed|purged|anonymi[sz]ed)\b", re.IGNORECASE
)
"""That data are destroyed is a limit on keeping them: 'Photos are deleted in two days.'"""


def gained_by_removing(clause: Clause) -> Favours:
    """Who is better off by a clause that fell silent; what the provider may or does decides nothing.

    Nor does a duty to do what only serves the provider: "we will remove posts" is no promise that can be withdrawn.
    """
    if (clause.bearer, clause.modality) in BURDENS or not clause.norms:
        return OPPOSITE[gains(clause)]
    if (clause.bearer, clause.modality) in _PROMISES:
        gained = OPPOSITE[gains(clause)]
        return gained if gained == "provider" or clause.modality == Modality.EXEMPTION else "unknown"
    if (clause.bearer, clause.modality) != (Party.PROVIDER, Modality.PRACTICE):
        return "unknown"
    is_promise = _is_limited(clause, clause.norms[0]) or _DESTROYED.search(clause.text)
    return "provider" if is_promise and gains(clause) == "user" else "unknown"


def agreed(opinions: Iterable[Favours]) -> Favours:
    """The one party that all opinions name; unknown where they name none or both."""
    named = set(opinions) & {"provider", "user"}
    return named.pop() if len(named) == 1 else "unknown"


_OWED: Mapping[Party, Favours] = {Party.PROVIDER: "user", Party.USER: "provider"}


def left_out_of(clauses: Iterable[Clause], gained: Favours) -> Favours:
    """Who is better off by what clauses no longer name; a mere practice may go on unnamed, so no user surely is."""
    is_practice = all((clause.bearer, clause.modality) == (Party.PROVIDER, Modality.PRACTICE) for clause in clauses)
    return "unknown" if is_practice and gained == "user" else gained


def owed_by(bearer: Party) -> Favours:
    """Whom it serves that a party has more to do, to give or to pay: the other one."""
    return _OWED.get(bearer, "unknown")
