"""What about a clause changed: a table of questions asked of every pair, each answered with findings."""

from collections.abc import Callable, Iterator, Sequence

from policydiff.judgement.binding import bearer, modality, negation
from policydiff.judgement.circumstances import asking, circumstances, expenses, trades
from policydiff.judgement.direction import agreed
from policydiff.judgement.finding import Finding
from policydiff.judgement.limits import carve_outs, conditions, conjunctions, discretion, triggers
from policydiff.judgement.lists import audiences, lists
from policydiff.judgement.mentions import mentions
from policydiff.judgement.modals import modals
from policydiff.judgement.pair import Pair
from policydiff.judgement.places import places
from policydiff.judgement.qualifiers import qualifiers
from policydiff.judgement.quantities import bounds, quantities
from policydiff.judgement.quiet import hang_alike
from policydiff.judgement.reach import directions, scope, slots, turned_about
from policydiff.model import Favours


def findings_of(pair: Pair) -> tuple[Finding, ...]:
    """Every answer of every question, in the order of `QUESTIONS`."""
    return tuple(finding for _, question in QUESTIONS for finding in question(pair))


def favoured_by(findings: Sequence[Finding]) -> Favours:
    """Whom a material change favours; that more is named than before leaves nobody sure that the user is better off.

    A "may" for a "does" takes nothing back where the provider may now do more. What came weighs nothing where nobody
    knows whom it serves that something else went.
    """
    gains_more = any(finding.adds and finding.favours == "provider" for finding in findings)
    telling = [finding for finding in findings if finding.matters and not (gains_more and finding.aspect == "modality")]
    favours = agreed(finding.favours for finding in telling)
    is_unsure = favours == "user" and any(finding.adds for finding in findings)
    return "unknown" if is_unsure or _is_exchanged(telling) else favours


_REACH = frozenset({"recipient", "data", "purpose", "scope+", "scope-"})
"""Aspects of what a clause names; a modality, a condition or a number outweighs these."""


def _is_exchanged(findings: Sequence[Finding]) -> bool:
    """Whether only what a clause names changed, and some of it went: "We use your letters {and photos} to [-write]"."""
    is_unsure = any(finding.drops and finding.favours == "unknown" for finding in findings)
    return is_unsure and all(finding.aspect in _REACH for finding in findings)


def _lead_in(pair: Pair) -> Iterator[Finding]:
    """An item that says the same and hangs on another lead-in, which is told where nothing else is."""
    clause = pair.new.clauses[0]
    now = clause.lead_in or (clause.path[-1] if clause.path else None)
    if pair.old.text == pair.new.text and not hang_alike(pair.old.clauses[0], pair.new.clauses[0]):
        yield Finding("scope+", matters=True, says=f"now under: {now or 'no heading'}")


QUESTIONS: tuple[tuple[str, Callable[[Pair], Iterator[Finding]]], ...] = (
    ("how binding it is", modality),
    ("its modal words", modals),
    ("whether it is negated", negation),
    ("whom it binds", bearer),
    ("its numbers", quantities),
    ("its bounds", bounds),
    ("its conditions and exceptions", conditions),
    ("its circumstances", circumstances),
    ("whether it must be asked for", asking),
    ("at whose expense it is done", expenses),
    ("whether it is done for money", trades),
    ("how far the law permits or requires it", carve_outs),
    ("whether it is left to the company", discretion),
    ("how its conditions are joined", conjunctions),
    ("from when its periods run", triggers),
    ("recipients, data, purposes, rights and liabilities", slots),
    ("from whom to whom", directions),
    ("what its words are about", turned_about),
    ("contacts, references and names", mentions),
    ("what qualifies it", qualifiers),
    ("how far it reaches", scope),
    ("where it holds", places),
    ("its lists", lists),
    ("to whom it is shown", audiences),
    ("what it hangs on", _lead_in),
)
