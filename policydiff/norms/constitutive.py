"""What a statement settles without a norm: scope, precedence, definitions, who the company is, and the like."""

import re
from itertools import pairwise

from policydiff.lexicon.fillers import CONSTITUTIVE
from policydiff.norms.phrases import table_of
from policydiff.norms.words import Words

_TABLE = table_of((phrase, kind, "", "") for kind, phrases, _ in CONSTITUTIVE for phrase in phrases.split(", "))
_ORDER = [kind for kind, _, _ in CONSTITUTIVE]
_FORMER = frozenset({"prior", "previous", "former", "earlier", "archived"})
_TEXTS = frozenset({"privacy", "policy", "terms", "version", "versions"})
"""What an earlier text covered settles nothing: 'The previous policy applies to all until May.'"""

_DEFINES = re.compile(
    r"[a-z]{3},? \((?:the |collectively,? |together,? )?[“\"][A-Z][^”\"()]{1,40}[”\"]\)|"
    r"\b(?:[Ww]ord|[Tt]erm)s? [“\"][^.;]{1,80}[”\"] (?:as used [\w ]{1,30} )?(?:shall )?(?:mean|refer|include)s?\b|"
    r"\b[Rr]eferences? to [“\"][^.;]{1,80}[”\"] (?:is|are|means?|includes?|shall)\b"
)
"""A term defined says what others mean: 'texts, photos and other things ("Content")', 'The word "we" means Acme.'"""


_LAW = re.compile(
    r"\b(?:litigated|brought|resolved|heard|adjudicated) (?:exclusively|solely|only) (?:in|by|before)\b|"
    r"\b(?:[Aa]rbitrations?|[Pp]roceedings?|[Cc]laims?|[Dd]isputes?) (?:will|shall|may) not be [\w ,]{0,60}"
    r"\b(?:class|consolidated|representative|collective)\b|"
    r"\bAct\b[\w ,()“”\"]{0,60} governs?\b|\bstatutes? of limitations?\b[\w ,]{0,40} (?:will|shall) be\b|"
    r"\bgoverned (?:\w+ )?(?:by|under|in accordance with) (?:and [\w ]{1,40} )?(?:the )?(?:[\w']+ ){0,4}laws?\b|"
    r"\blaws? of [\w ,'.-]{1,200} (?:govern|appl(?:y|ies))\b|"
    r"\b(?:[Dd]isputes?|[Cc]ontrovers(?:y|ies)) (?:will |shall |must )?(?:go|goes|be (?:taken|referred|submitted)) "
    r"to\b[\w ,]{0,40} (?:arbitration|courts?)\b|"
    r"\bchoice of (?:law|forum)\b[\w ,]{0,80} (?:appl(?:y|ies)|extends?|governs?)\b|"
    r"\b(?:place of (?:jurisdiction|venue)|exclusive (?:jurisdiction|venue|forum))\b[^.;]{0,120}? "
    r"(?:is|are|shall be|will be)\b|"
    r"\b(?!Applicable|Consumer|Mandatory|Local|The|This|Such)[A-Z][a-z]+ law (?:will |shall )?appl(?:y|ies)\b"
)
"""Which law holds and where one may sue: 'These rules are governed by Irish law', 'The place of venue is Lima.'"""

_WINS = re.compile(
    r"\b(?:conflicts?(?![ -]of[ -]law)|discrepanc(?:y|ies)|inconsistenc(?:y|ies))\b[^.]{0,160}"
    r"\b(?:appl(?:y|ies)|controls?|governs?|prevails?)\b",
    re.IGNORECASE,
)
"""Which text wins: 'If there is a conflict between the two, this page will apply.'"""

_JOINED = re.compile(
    r"\b(?:terms|guidelines|rules|polic(?:y|ies))\b[\w ,]{0,50} (?:(?:will|shall) )?also appl(?:y|ies)\b|"
    r"\b(?:compris|encompass)es? (?:these|this|our|the) (?:terms|policy|agreement)\b|"
    r"\bappl(?:y|ies) in addition to (?:these|this|our|the) (?:terms|policy|agreement)\b|"
    r"\b(?:is|are) (?:also )?subject to (?:this|our|the) (?:privacy |cookie )?(?:policy|notice|statement)\b",
    re.IGNORECASE,
)
"""What else belongs to the contract: 'The terms of the card will also apply.'"""

_LIMITS = re.compile(
    r"\b(?:right|licen[cs]e|access)s?\b[\w ,']{1,60} (?:will|shall) (?:\w+ ){0,2}(?:cease|terminate|end|expire)\b|"
    r"\b(?:will|shall|do|does) not (?:(?:affect|limit|waive) (?:any of )?your (?:other |statutory )?"
    r"(?:right|access|ability|use)|deprive you of\b|(?:grant|give) you any\b)|"
    r"\b[Nn]othing in (?:this|these|our|the) [\w ,]{1,60} (?:affect|change|limit|exclude|deprive|restrict|grant)s?\b|"
    r"\blicen[cs]e\b[\w ,]{0,60} extends? to\b"
)
"""How far a right reaches: 'Your right to use it will end at once', 'This does not affect your statutory rights.'"""

_FORCE = re.compile(
    r"\b(?i:changes?|amendments?|modifications?|revisions?)\b[^.;]{0,60}? (?:(?:will|shall|may) )?(?:not )?"
    r"(?:(?:become|be|are) (?:effective|retroactive|in force)|takes? effect|apply)\b (?:when|upon|on|once|as soon|"
    r"immediately|after|from|at|\d)|\b(?i:changes?) (?:will|shall) not be retroactive\b|"
    r"\b(?i:effective|in force|takes? effect|(?:comes?|goe?s?) into (?:force|effect))\b[^.;]{0,40}?"
    r"\b(?:\d{1,2},? |[A-Z][a-z]{2,8} )(?:19|20)\d\d\b"
)
"""From when a text holds: 'Effective: 1 May 2024', 'Changes take effect when we post them.'"""

_REACH = re.compile(
    r"\b(?:(?:this|these|the) (?:[\w-]+ )?(?:sections?|supplements?|adden(?:dum|da)|parts?|terms|provisions?|rights|"
    r"rules|limitations?|exclusions?)|(?:the )?(?:above|foregoing)|sections? \d[\d.]{0,4}|"
    r"(?:this|these|the) (?:above|foregoing|said)(?: [\w-]+){1,4}|this section \d\w{0,4}) "
    r"(?:(?:also|only|will|shall) ){0,2}"
    r"(?:appl(?:y|ies) (?:only )?to\b|(?:(?:do|does)(?: not|n['’]t)|(?:will|shall) not) apply\b)",
    re.IGNORECASE,
)
"""Whom a part of the text reaches: 'This section applies to users in Peru', 'The above does not apply to you.'"""


_OUTLASTS = re.compile(r"\blicen[cs]es?\b[\w ,]{0,40} (?:will|shall) (?:continue|survive|remain in)\b", re.IGNORECASE)
"""What outlasts the contract: 'The licence granted will continue after you left.'"""

KINDS = [
    (kind, hints.split(", "), asks)
    for kind, hints, asks in (
        ("definition", "(, word, term, reference", _DEFINES),
        (
            "law",
            (
                "act, law, choice, venue, forum, jurisdiction, brought, claim, disput, controvers, resolved, heard, "
                "litigat, adjudicat, arbitrat, proceed, statut"
            ),
            _LAW,
        ),
        ("precedence", "conflict, discrepanc, inconsistenc", _WINS),
        ("incorporation", "also appl, compris, encompass, in addition to, subject to", _JOINED),
        ("limits", "cease, terminate, end, expire, not, nothing in", _LIMITS),
        ("force", "change, amendment, modification, revision, effect, force", _FORCE),
        ("survival", "continue, survive, remain in", _OUTLASTS),
        ("scope", "appl", _REACH),
    )
]
"""(kind, hints, pattern): a pattern is asked only where one of its hints stands in small letters, since it is dear."""


_REACHES = re.compile(r"^(?!.*\bfollowing\b).*\bappl(?:y|ies) (?:only )?to\b[^:]{0,80}:$", re.IGNORECASE)
"""A lead-in of which each item names what the text reaches: 'These exclusions do not apply to:'"""


def constitutive_of(sentence: Words, lead_in: str | None) -> str | None:
    """The first kind of the table that fits, "precedence" before "scope"; None for most statements.

    Args:
        sentence: A statement's own words.
        lead_in: The words it hangs on, or None.
    """
    words = sentence.words
    found = {
        kind
        for at, word in enumerate(words)
        for tail, length, kind, _, _ in _TABLE.get(word, ())
        if words[at + 1 : at + length] == tail
    }
    if "scope" in found and any(word in _FORMER and after in _TEXTS for word, after in pairwise(words)):
        found.remove("scope")
    lowered = sentence.text.lower()
    found |= {
        kind for kind, hints, asks in KINDS if any(hint in lowered for hint in hints) and asks.search(sentence.text)
    }
    if lead_in and _REACHES.search(lead_in):
        found.add("scope")
    return next((kind for kind in _ORDER if kind in found), None)
