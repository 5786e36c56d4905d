"""What a statement prescribes: who must, may or must not do what."""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from policydiff.model.document import Span, Statement


class Modality(StrEnum):
    """How a norm binds its bearer."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    RIGHT = "right"
    EXEMPTION = "exemption"
    PRACTICE = "practice"
    NONE = "none"


class Party(StrEnum):
    """Who bears a norm; NOBODY where there is no norm."""

    PROVIDER = "provider"
    USER = "user"
    THIRD_PARTY = "third_party"
    NOBODY = "-"


@frozen
class Quantity:
    """A typed number of the text; equal values compare equal however they are written.

    Attributes:
        kind: "duration", "age", "amount", "percentage", "date" or "count".
        value: The number, or an ISO date; "2020-05" where no day is named.
        unit: "day", "month", "business day", "EUR", "%", or "" for a date or count.
        text: The words it was read from ("thirty (30) days").
    """

    kind: str
    value: float | str
    unit: str
    text: str

    @property
    def key(self) -> tuple[str, float | str, str]:
        """What two equal quantities share: "one year" and "12 months" have one key, "one month" and "30 days" two."""
        if self.kind == "duration" and not isinstance(self.value, str) and self.unit in _IN_SMALLER_UNITS:
            unit, factor = _IN_SMALLER_UNITS[self.unit]
            return (self.kind, self.value * factor, unit)
        return (self.kind, self.value, self.unit)


_IN_SMALLER_UNITS = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60)}
"""Units that are always so many of a smaller one; a month is no number of days, and a day may be a business day."""


@frozen(kw_only=True)
class Slots:
    """What a norm says beyond who must or may, in the words of the text.

    Attributes:
        action: The verb in its base form ("collect"), or None.
        condition: The words that limit when it holds ("if you consent"), joined by "; ", or None.
        exception: The words that take cases out of it ("unless required by law"), or None.
        recipients: To whom data or something else goes, as the text names them.
        data: The categories of data it concerns, as the text names them.
        purposes: What for, as the text names them.
    """

    action: str | None = None
    condition: str | None = None
    exception: str | None = None
    recipients: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Norm:
    """One thing that one party must, may, may not, need not or does do.

    Attributes:
        modality: How it binds.
        bearer: Whom.
        quantities: Its typed numbers, in order.
        cue: Where the words that decided the modality stand, in the statement's own text; (0, 0) where the
            lead-in decided it.
        reading: Reads the further slots from the text; called once, when they are first asked for.
    """

    modality: Modality
    bearer: Party
    quantities: tuple[Quantity, ...] = ()
    cue: Span = (0, 0)
    reading: Callable[[], Slots] = field(default=Slots, repr=False, eq=False)

    @cached_property
    def slots(self) -> Slots:
        """Action, condition, exception, recipients, data and purposes; each is an attribute of the norm, too."""
        return self.reading()

    @property
    def action(self) -> str | None:
        """As in `Slots`."""
        return self.slots.action

    @property
    def condition(self) -> str | None:
        """As in `Slots`."""
        return self.slots.condition

    @property
    def exception(self) -> str | None:
        """As in `Slots`."""
        return self.slots.exception

    @property
    def recipients(self) -> tuple[str, ...]:
        """As in `Slots`."""
        return self.slots.recipients

    @property
    def data(self) -> tuple[str, ...]:
        """As in `Slots`."""
        return self.slots.data

    @property
    def purposes(self) -> tuple[str, ...]:
        """As in `Slots`."""
        return self.slots.purposes


@frozen(kw_only=True)
class Clause(Statement):
    """A statement together with what it prescribes and what it is about.

    Attributes:
        topic: One word of `policydiff.lexicon.topics` ("retention").
        norms: Its norms, the main clause's first; empty for a statement that prescribes nothing.
        governs: The indexes of the statements that hang on it as their lead-in.
        quantities: All its typed numbers, in order, whether it has norms or not.
        constitutive: What it settles without prescribing anything: "scope", "incorporation", "precedence",
            "definition", "identity" (of the company), "ownership", "law" (that governs), "limits" (of a right),
            "force" (from when it holds) or "survival" (of the contract's end); None for most. Such statements matter
            although they bear no norm.
    """

    topic: str
    norms: tuple[Norm, ...] = field(default=(), repr=False)
    governs: tuple[int, ...] = field(default=(), repr=False)
    quantities: tuple[Quantity, ...] = ()
    constitutive: str | None = None

    @property
    def modality(self) -> Modality:
        """The first norm's modality; NONE where there is no norm."""
        return self.norms[0].modality if self.norms else Modality.NONE

    @property
    def bearer(self) -> Party:
        """The first norm's bearer; NOBODY where there is no norm."""
        return self.norms[0].bearer if self.norms else Party.NOBODY
