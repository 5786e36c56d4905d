"""Single statements without a document around them: one JSON object in, one out."""

from collections.abc import Mapping
from typing import Any

from policydiff.model import Modality, Norm, Party
from policydiff.norms.constitutive import constitutive_of
from policydiff.norms.extraction import norms_of
from policydiff.norms.labelling import labels_of
from policydiff.norms.parties import Parties, names_of
from policydiff.norms.quantities import quantities_of
from policydiff.norms.topics import topic_of
from policydiff.options import Options

_LETTERS = {Party.PROVIDER: "P", Party.USER: "U", Party.THIRD_PARTY: "T"}


def labelled(statement: Mapping[str, Any], options: Options) -> dict[str, Any]:
    """What a single statement prescribes and what it is about.

    Args:
        statement: {"id", "text", "lead_in", "section": [titles], "parties": {"provider": [names], "user": [...]}};
            all but "text" may be missing or null.
        options: Additional parties, cues and topics.

    Returns:
        {"id", "norms": [...], "topic", "constitutive"}; a norm as in the diff's JSON, its cue a span of "text".

    Raises:
        ValueError: There is no "text", or a party is none of provider, user and third_party.
    """
    text = statement.get("text")
    if not isinstance(text, str):
        raise ValueError('a statement is an object with its words under "text"')  # noqa: TRY004  (it is data)
    lead_in = statement.get("lead_in") or None
    path = tuple(statement.get("section") or ())
    names: list[tuple[str, str]] = []
    for party, given in (statement.get("parties") or {}).items():
        letter = _LETTERS[Party(party)]
        names += [(each, letter) for name in given for each, _ in names_of(name)]
    labels = labels_of(text, lead_in, path, Parties.named(names, options))
    return {
        "id": statement.get("id"),
        "norms": [_record(norm) for norm in norms_of(text, lead_in, labels, quantities_of(text))],
        "topic": topic_of(labels, lead_in, path, options.topics),
        "constitutive": constitutive_of(labels.words, lead_in),
    }


def _record(norm: Norm) -> dict[str, Any]:
    """A norm as JSON has it."""
    return {
        "modality": Modality(norm.modality).value,
        "bearer": Party(norm.bearer).value,
        "action": norm.action,
        "condition": norm.condition,
        "exception": norm.exception,
        "recipients": list(norm.recipients),
        "data": list(norm.data),
        "purposes": list(norm.purposes),
        "quantities": [
            {"kind": quantity.kind, "value": quantity.value, "unit": quantity.unit, "text": quantity.text}
            for quantity in norm.quantities
        ],
        "cue": list(norm.cue),
    }
