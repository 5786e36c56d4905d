"""What the report says to people: plain words for our own short ones, one place for each."""

from collections.abc import Mapping
from datetime import date

from policydiff.model import Clause, Favours, Kind, LedgerRow, Modality, Norm, Party, Quiet, Weight

_MODALS: Mapping[Modality, str] = {
    Modality.OBLIGATION: "MUST",
    Modality.PROHIBITION: "MUST NOT",
    Modality.PERMISSION: "MAY",
    Modality.RIGHT: "RIGHT",
    Modality.EXEMPTION: "NO DUTY",
    Modality.PRACTICE: "DOES",
    Modality.NONE: "SAYS",
}

_USERS: Mapping[Modality, str] = {
    Modality.OBLIGATION: "YOU MUST",
    Modality.PROHIBITION: "YOU MUST NOT",
    Modality.PERMISSION: "YOU MAY",
    Modality.RIGHT: "RIGHT",
    Modality.EXEMPTION: "NO DUTY FOR YOU",
    Modality.PRACTICE: "YOU DO",
    Modality.NONE: "SAYS",
}

_OTHERS: Mapping[Modality, str] = {
    Modality.OBLIGATION: "OTHERS MUST",
    Modality.PROHIBITION: "OTHERS MUST NOT",
    Modality.PERMISSION: "OTHERS MAY",
    Modality.RIGHT: "OTHERS' RIGHT",
    Modality.EXEMPTION: "NO DUTY FOR OTHERS",
    Modality.PRACTICE: "OTHERS DO",
    Modality.NONE: "SAYS",
}

_BY_BEARER = {Party.USER: _USERS, Party.THIRD_PARTY: _OTHERS}

VERDICTS: Mapping[Favours, str] = {
    "user": "better for you",
    "provider": "WORSE for you",
    "neutral": "even",
    "unknown": "?",
}

WEIGHT_TITLES: Mapping[Weight, str] = {
    "material": "Material changes",
    "minor": "Minor changes",
    "cosmetic": "Changes of wording alone",
}

WEIGHTS_IN_WORDS: Mapping[Weight, str] = {"material": "material", "minor": "minor", "cosmetic": "of wording alone"}

WEIGHTS_EXPLAINED = (
    "Material: who must, may or must not do what has changed, or its scope, conditions, numbers, deadlines, "
    "recipients, data or purposes. Minor: a fact has changed that binds nobody, such as a name or an address. Of "
    "wording alone: the effect is the same."
)

MODALS_EXPLAINED = (
    "MAY, MUST, MUST NOT, DOES and NO DUTY are said of the company; of you and of others where YOU or OTHERS stands "
    "with them. RIGHT is yours. SAYS marks words that bind nobody by themselves, such as a definition."
)

CLOSING = (
    'Words in quotation marks are the documents\' own; "..." stands for words left out. Better and worse are said from '
    'your side as the user, and only where the words decide it; "?" means that they do not. What is said about the '
    "words is judged by rules and learnt weights, which err. This report compares words and is no legal opinion."
)

NOISE: Mapping[Quiet, str] = {
    "renames": "a name replaced throughout",
    "numbering": "numbering",
    "references": "cross-references",
    "links": "link targets",
    "typography": "typography",
    "dates": "the date of the document",
    "invisible": "invisible characters",
}

KINDS_IN_WORDS: Mapping[Kind, str] = {
    "added": "added",
    "removed": "removed",
    "reworded": "reworded",
    "moved": "moved",
    "split": "split in several",
    "merged": "merged into one",
}


PARTIES_IN_WORDS: Mapping[str, str] = {
    Party.PROVIDER: "the company",
    Party.USER: "you",
    Party.THIRD_PARTY: "others",
    Party.NOBODY: "nobody",
}

MODALITIES_IN_WORDS: Mapping[str, str] = {
    Modality.OBLIGATION: "must",
    Modality.PROHIBITION: "must not",
    Modality.PERMISSION: "may",
    Modality.RIGHT: "right",
    Modality.EXEMPTION: "no duty",
    Modality.PRACTICE: "does",
    Modality.NONE: "says (binds nobody)",
}


def modal_of(clause: Clause) -> str:
    """How a clause binds, and whom: "MAY", "YOU MUST", "RIGHT"."""
    return _BY_BEARER.get(clause.bearer, _MODALS)[clause.modality]


def silence_now(row: LedgerRow) -> str:
    """What is said where the new document has nothing to put beside the old words."""
    norms = [norm for clause in row.then for norm in clause.norms]
    if any(_binds_for_the_user(norm) for norm in norms):
        return "no longer promised"
    if any(
        norm.modality in (Modality.PERMISSION, Modality.PRACTICE) and norm.bearer is not Party.USER for norm in norms
    ):
        return "no longer mentioned (not prohibited)"
    return "no longer mentioned"


def _binds_for_the_user(norm: Norm) -> bool:
    """Whether the user had something from it: a right, or a duty of or prohibition on someone else."""
    if norm.modality is Modality.RIGHT:
        return True
    return norm.modality in (Modality.OBLIGATION, Modality.PROHIBITION) and norm.bearer is not Party.USER


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 sentence", "2 sentences"."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def day_of(day: date | None) -> str:
    """A day as people write it, whatever the locale: "Nov 23, 2017"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}" if day else "undated"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cited(path: tuple[str, ...]) -> str:
    """Where something stands: "5. Cookies > Third Party Cookies"."""
    return " > ".join(path) or "Before the first heading"


def arrowed(said: str) -> str:
    """What we say ourselves with arrows in place of "->", for where no terminal sets the limits."""
    return said.replace(" -> ", " → ")
