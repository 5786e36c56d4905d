"""What about a clause changed, in the words of the labels and in plain ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policydiff.judgement.finding import Finding
from policydiff.lexicon.plain import QUIET_WORDS
from policydiff.model import Match, Weight
from policydiff.words import plain_words

TOLD = 4
"""How many findings an explanation tells; the edits show the rest."""

_QUIET_ASPECTS: Mapping[str, str] = {
    "renames": "name",
    "numbering": "number",
    "references": "reference",
    "links": "reference",
    "typography": "typo",
    "dates": "date",
    "invisible": "typo",
}


def aspects_of(findings: Sequence[Finding], match: Match, quiet: str | None, weight: Weight) -> tuple[str, ...]:
    """What about the clause changed, as far as it bears out the weight: a material change is not named for a name."""
    if quiet:
        aspects = [_QUIET_ASPECTS[quiet]]
    elif weight == "cosmetic":
        aspects = []
    else:
        telling = [finding for finding in findings if finding.matters == (weight == "material")]
        aspects = [_as_weighed(finding.aspect, weight) for finding in telling or findings]
    if match.moved:
        aspects.append("order")
    return tuple(dict.fromkeys(aspects)) or ("style",)


def _as_weighed(aspect: str, weight: Weight) -> str:
    """Words that went or came without a norm reaching further are wording."""
    return "style" if weight == "minor" and aspect in ("scope+", "scope-") else aspect


def explanation_of(findings: Sequence[Finding], match: Match, quiet: str | None) -> str:
    """The findings that matter first, a few of them; else what kind of noise it is."""
    told = sorted(findings, key=lambda finding: not finding.matters)
    says = list(_each_once(finding.says for finding in told))[:TOLD] or ([QUIET_WORDS[quiet]] if quiet else [])
    if match.moved:
        says.append("stands at another place")
    return "; ".join(says) or "wording only"


def _each_once(says: Iterable[str]) -> Iterator[str]:
    """What is told, without what an earlier one told under another head: "also: UK" behind "added: uk"."""
    told: list[frozenset[str]] = []
    for one in says:
        all_words = frozenset(plain_words(one))
        words = frozenset(plain_words(one.partition(": ")[2])) or all_words
        if not any(words <= earlier for earlier in told):
            told.append(all_words)
            yield one
