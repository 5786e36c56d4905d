"""The whole report as one HTML file: no remote asset, no script but ours, every word of a policy escaped."""

from policydiff.model import PolicyDiff
from policydiff.renderers.html.cards import card_of
from policydiff.renderers.html.environment import asset, environment, fingerprint
from policydiff.renderers.html.filters import filters_of
from policydiff.renderers.html.rows import groups_of, ledger_of
from policydiff.renderers.html.strip import lanes_of
from policydiff.renderers.html.whole import parts_of
from policydiff.renderers.plain_words import CLOSING, MODALS_EXPLAINED, VERDICTS, WEIGHTS_EXPLAINED
from policydiff.renderers.settings import Settings
from policydiff.renderers.summary import (
    facts_of,
    filtered_of,
    loud_changes,
    period_of,
    section_line_of,
    titles_of,
    verdict_of,
    version,
)


def page_of(diff: PolicyDiff, settings: Settings) -> str:
    """The report of a diff; with `settings.brief` only its head and ledger."""
    shown = loud_changes(diff) if settings.changes is None else settings.changes
    listed = {change.id for change in shown}
    cards = {change.id: card_of(change, (diff.old, diff.new)) for change in diff.changes}
    filtered = filtered_of(diff, shown)
    whole = not (settings.brief or filtered)
    style, script = asset("report.css"), asset("report.js")
    return (
        environment()
        .get_template("report.html")
        .render(
            diff=diff,
            brief=settings.brief,
            titles=titles_of(diff),
            period=period_of(diff),
            verdict=verdict_of(diff, brief=settings.brief or bool(filtered)),
            filtered=filtered,
            ledger=ledger_of(diff, shown, cards),
            facts=[] if filtered else list(facts_of(diff)),
            lanes=lanes_of(diff, shown),
            groups=[] if settings.brief else groups_of(shown, cards),
            noise=[card for id_, card in cards.items() if card.noise and id_ not in listed] if whole else [],
            filters=[] if settings.brief else filters_of([cards[change.id] for change in shown]),
            parts_of_whole=list(parts_of(diff)) if whole else [],
            sections=[section_line_of(section) for section in diff.sections] if whole else [],
            cards=cards,
            verdicts=VERDICTS,
            version=version(),
            explained=(WEIGHTS_EXPLAINED, MODALS_EXPLAINED, CLOSING),
            style=style,
            script=script,
            policy=f"default-src 'none'; style-src {fingerprint(style)}; script-src {fingerprint(script)}; "
            "img-src data:; base-uri 'none'; form-action 'none'",
        )
        + "\n"
    )
