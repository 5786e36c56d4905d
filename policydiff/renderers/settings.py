"""How to show a value as text; none of it changes what JSON says."""

from attrs import frozen

from policydiff.model import Changes, Lineages
from policydiff.renderers.terminal import Ink


@frozen(kw_only=True)
class Settings:
    """How to show a value.

    Attributes:
        width: In how many columns.
        color: Whether to mark words by colour; by brackets otherwise.
        brief: Whether to stop after the ledger of a diff; of a history, to tell what stands and since when.
        changes: The changes to show of a diff; None for all that are not quiet.
        lineages: The statements to tell of in a history; None for what each version changed.
        left_out: Whether to list what was left out of a document, too.
    """

    width: int = 100
    color: bool = False
    brief: bool = False
    changes: Changes | None = None
    lineages: Lineages | None = None
    left_out: bool = False

    @property
    def ink(self) -> Ink:
        """What to mark words with."""
        return Ink(self.color)
