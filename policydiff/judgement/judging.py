"""An alignment and its clauses into the whole diff."""

from collections.abc import Mapping

from policydiff.judgement.changes import Judge
from policydiff.judgement.facts import gone_and_new_names, gone_and_new_numbers
from policydiff.judgement.ledger import ledger_of
from policydiff.model import Alignment, Clause, PolicyDiff
from policydiff.options import Options

REWRITE_SHARE = 0.5
"""An old document of which this share of statements has no counterpart was replaced rather than edited."""

REWRITE_LEAST = 10
"""A shorter document has too few statements to speak of a rewrite."""


def diff_of(alignment: Alignment, old: Mapping[int, Clause], new: Mapping[int, Clause], options: Options) -> PolicyDiff:
    """The whole difference, judged.

    Args:
        alignment: What became of which.
        old: The old statements in `alignment.changed_old` with their norms, by index.
        new: The new statements in `alignment.changed_new` with their norms, by index.
        options: What it is made with, kept with the result.
    """
    changes = Judge(alignment, old, new).changes()
    count = len(alignment.old.statements)
    texts = alignment.old.text.casefold(), alignment.new.text.casefold()
    return PolicyDiff(
        old=alignment.old,
        new=alignment.new,
        changes=changes,
        ledger=ledger_of(changes),
        sections=alignment.sections,
        renames=alignment.renames,
        identical=alignment.identical,
        names=gone_and_new_names(*texts, changes),
        numbers=gone_and_new_numbers(*texts, changes),
        rewrite=count >= REWRITE_LEAST and len(alignment.removed) >= REWRITE_SHARE * count,
        options=options,
    )
