"""What a sentence prescribes, by rules over its skeleton: the modality, the bearer and the words that decided.

The rules are sure where a cue phrase or a modal with a known subject decides; the weights
(`policydiff.norms.labelling`) read their answer among other features and have the last word.
"""

from typing import NamedTuple

from policydiff.lexicon.verbs import DATA_PARTICIPLES, RIGHT_VERBS, STATE_VERBS, WRAPPERS
from policydiff.model import Modality, Party
from policydiff.norms.frames import Found, Frame, Skeleton

# Joint duties ("the parties shall") and what a user does ("your use") count as the user's.
_PARTY = {
    "P": Party.PROVIDER,
    "U": Party.USER,
    "T": Party.THIRD_PARTY,
    "J": Party.USER,
    "K": Party.USER,
    "!": Party.USER,
    "N": Party.PROVIDER,  # somebody by name: mostly who publishes
}


class Reading(NamedTuple):
    """One norm as it is read; `start` and `stop` are word indexes, both 0 where the lead-in decided."""

    modality: Modality
    bearer: Party
    start: int
    stop: int


def readings_of(skeleton: Skeleton, lead: Skeleton | None) -> list[Reading]:
    """The norms of a sentence in reading order; the lead-in's last where the sentence has no clause of its own."""
    own = _own_readings(skeleton)
    if own or lead is None:
        return own
    return [Reading(reading.modality, reading.bearer, 0, 0) for reading in _own_readings(lead)[-1:]]


def _own_readings(skeleton: Skeleton) -> list[Reading]:
    found = [_of_cue(cue) for cue in skeleton.cues if not cue.subordinate]
    told = {reading.start for reading in found}
    for frame in skeleton.frames:
        if frame.subordinate or frame.verb in WRAPPERS:
            continue
        if not told.isdisjoint(range(frame.start, frame.stop + 2)):
            continue  # "you are | responsible for": the cue phrase says it already
        reading = _of_frame(frame)
        if reading:
            found.append(reading)
    return sorted(found, key=lambda reading: reading.start)


def _of_cue(cue: Found) -> Reading:
    by_subject = cue.mark.bearer == "subject"
    bearer = _PARTY.get(cue.subject, Party.USER) if by_subject else Party(cue.mark.bearer)
    return Reading(Modality(cue.mark.value), bearer, cue.mark.start, cue.mark.stop)


def _of_frame(frame: Frame) -> Reading | None:
    bearer = _bearer(frame)
    modality = _modality(frame, bearer)
    if modality is None:
        return None
    return Reading(modality, Party.USER if bearer is Party.NOBODY else bearer, frame.start, frame.stop)


def _bearer(frame: Frame) -> Party:
    """The party that is its subject; the provider for what happens to data; else nobody."""
    if frame.subject in _PARTY:
        return _PARTY[frame.subject]
    is_about_data = frame.subject in ("D", "C") or frame.verb in DATA_PARTICIPLES
    return Party.PROVIDER if is_about_data else Party.NOBODY


def _modality(frame: Frame, bearer: Party) -> Modality | None:  # noqa: PLR0911  (one case a modal)
    """The modality of a clause; None where it prescribes nothing that the rules are sure of."""
    if frame.modal in ("may", "can", "could", "might"):
        return _of_possibility(frame, bearer)
    if frame.modal in ("will", "shall", "must", "should"):
        if frame.modal == "will" and bearer is Party.NOBODY:
            return None
        return Modality.PROHIBITION if frame.negated else Modality.OBLIGATION
    if frame.subject == "!":
        return Modality.PROHIBITION if frame.negated else Modality.OBLIGATION
    if frame.modal == "do" and frame.negated:
        return None if bearer is Party.NOBODY and frame.subject else Modality.PROHIBITION
    if frame.modal == "be":
        is_deed = frame.verb in DATA_PARTICIPLES or bearer is Party.PROVIDER
        return Modality.PRACTICE if is_deed else None
    if frame.modal == "" and bearer in (Party.PROVIDER, Party.THIRD_PARTY):
        return Modality.PROHIBITION if frame.negated else Modality.PRACTICE
    return None


def _of_possibility(frame: Frame, bearer: Party) -> Modality | None:
    """Of may and can: "may not" forbids, "speeds may vary" says nothing, "you can delete it" is a right."""
    if frame.negated:
        return Modality.PROHIBITION
    if frame.verb in STATE_VERBS and bearer is not Party.PROVIDER:
        return None
    if bearer is Party.USER and frame.verb in RIGHT_VERBS:
        return Modality.RIGHT
    return Modality.PERMISSION
