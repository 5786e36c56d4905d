"""Does it matter: the weight of a change, from what was found about it and whether it bears a norm."""

from collections.abc import Sequence

from policydiff.judgement.finding import Finding
from policydiff.judgement.pair import Pair
from policydiff.judgement.side import GIVING
from policydiff.model import Clause, Modality, Weight

FACTS = frozenset({"contact", "reference", "name", "example"})
"""Aspects that are minor by themselves: a detail changed that binds nobody."""

ALWAYS = frozenset({"modality", "polarity", "deadline", "age", "amount", "date", "recipient"})
"""Aspects that matter wherever they stand: a period or a modal binds somebody even in a subordinate clause."""

MINOR_WORDS = 3
"""So many exchanged content words make a change of a statement that binds nobody minor rather than cosmetic."""


def weight_of(pair: Pair, findings: Sequence[Finding], *, is_read: bool) -> Weight:
    """The weight of a matched pair.

    A finding that matters is material where a side bears a norm or settles scope, precedence or the like, and for some
    aspects everywhere; else the change is minor. Facts are minor; wording alone is cosmetic. In a language whose norms
    are not read (`is_read`), any number may be a deadline or an age.
    """
    always = ALWAYS if GIVING & {pair.old.lead.topic, pair.new.lead.topic} else ALWAYS - {"recipient"}
    if not is_read:
        always |= {"number"}
    bound = any(binds(clause) for clause in pair.old.clauses + pair.new.clauses)
    if any(
        finding.matters and finding.aspect not in FACTS and (bound or finding.aspect in always) for finding in findings
    ):
        return "material"
    exchanged = sum(len(words) for side in (pair.gone, pair.come) for words in side.values())
    if (
        any(finding.aspect in FACTS or finding.aspect == "date" or finding.matters for finding in findings)
        or exchanged >= MINOR_WORDS
    ):
        return "minor"
    return "cosmetic"


def weight_alone(clause: Clause) -> Weight:
    """The weight of a clause that was added or removed: material where it binds somebody."""
    return "material" if binds(clause) else "minor"


def binds(clause: Clause) -> bool:
    """Whether a clause bears a norm, or settles what others mean."""
    return clause.modality != Modality.NONE or clause.constitutive is not None
