"""Any value as a fragment for a notebook: compact, without a script, readable where its style is stripped."""

from typing import Any

from policydiff.model import Change, Changes, Clauses, Document, PolicyDiff, Snapshot
from policydiff.renderers.html.cards import card_of
from policydiff.renderers.html.environment import asset, environment
from policydiff.renderers.html.rows import groups_of, ledger_of
from policydiff.renderers.plain_words import CLOSING, VERDICTS, modal_of
from policydiff.renderers.summary import (
    document_facts_of,
    facts_of,
    loud_changes,
    period_of,
    titles_of,
    verdict_of,
)

MOST = 20
"""So many changes of a list are shown, and five times as many clauses; the others are counted."""

Viewable = PolicyDiff | Changes | Change | Document | Clauses | Snapshot


def fragment_of(value: Viewable) -> str:
    """The value as a `div` of HTML."""
    match value:
        case PolicyDiff():
            return _filled("diff", **_whole(value))
        case Changes():
            return _filled("changes", cards=[card_of(change) for change in value])
        case Change():
            return _filled("changes", cards=[card_of(value)])
        case Document():
            return _filled("document", document=value, facts=list(document_facts_of(value)))
        case Clauses():
            return _filled("clauses", clauses=value, modal_of=modal_of)
        case Snapshot():
            return _filled("snapshot", snapshot=value)


def _filled(template: str, **values: Any) -> str:  # noqa: ANN401  (what a template is filled with)
    style = asset("notebook.css")
    return environment().get_template(f"notebook/{template}.html").render(style=style, most=MOST, **values)


def _whole(diff: PolicyDiff) -> dict[str, Any]:
    shown = loud_changes(diff)
    cards = {change.id: card_of(change) for change in shown}
    return {
        "titles": titles_of(diff),
        "period": period_of(diff),
        "verdict": verdict_of(diff, brief=True),
        "ledger": ledger_of(diff, shown, cards),
        "facts": list(facts_of(diff)),
        "groups": groups_of(shown, cards),
        "verdicts": VERDICTS,
        "closing": CLOSING,
    }
