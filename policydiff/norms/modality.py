"""What a sentence prescribes, by rules over its skeleton: the modality, the bearer and the words that decided."""

from typing import NamedTuple

from policydiff.lexicon.cues import RIGHT_VERBS, STATE_VERBS, WRAPPERS
from policydiff.model import Modality, Party
from policydiff.norms.frames import Cue, Frame, Skeleton

_PARTY = {"P": Party.PROVIDER, "U": Party.USER, "T": Party.THIRD_PARTY, "J": Party.USER, "K": Party.USER}
_DATA = frozenset("collected used shared disclosed processed stored retained kept sold transferred provided deleted encrypted combined "
                  "received obtained sent protected placed set transmitted handled hosted passed".split())


class Reading(NamedTuple):
    """One norm as the rules read it; `start` and `stop` are word indexes, equal where the lead-in decided."""

    modality: Modality
    bearer: Party
    start: int
    stop: int


def _bearer(frame: Frame) -> Party:
    if frame.subject in _PARTY:
        return _PARTY[frame.subject]
    if frame.subject in "DC" and frame.subject or frame.verb in _DATA:
        return Party.PROVIDER
    return Party.NOBODY


def readings_of(skeleton: Skeleton, lead: Skeleton | None) -> list[Reading]:
    """The norms of a sentence in reading order, the lead-in's where the sentence has no clause of its own."""
    main = _main(skeleton)
    if not main and lead is not None:
        return [Reading(r.modality, r.bearer, 0, 0) for r in _main(lead)[-1:]]
    return main


def _main(skeleton: Skeleton) -> list[Reading]:
    found: list[Reading] = []
    for cue in skeleton.cues:
        reading = _of_cue(cue, skeleton)
        if reading:
            found.append(reading)
    for frame in skeleton.frames:
        reading = _of_frame(frame)
        if reading and not any(frame.start <= r.start <= frame.stop + 1 for r in found):
            found.append(reading)
    return sorted(found, key=lambda r: r.start)


def _of_cue(cue: Cue, skeleton: Skeleton) -> Reading | None:
    if cue.subordinate:
        return None
    bearer = _PARTY.get(cue.subject, Party.USER) if cue.bearer == "subject" else Party(cue.bearer)
    modality = Modality(cue.modality)
    return Reading(modality, bearer, cue.start, cue.stop)


def _of_frame(frame: Frame) -> Reading | None:
    if frame.subordinate or frame.verb in WRAPPERS:
        return None
    bearer = _bearer(frame)
    modal, verb = frame.modal, frame.verb
    modality = None
    if modal in ("may", "can", "could", "might"):
        if frame.negated:
            modality = Modality.PROHIBITION
        elif verb in STATE_VERBS and bearer != Party.PROVIDER:
            return None
        elif bearer == Party.USER and verb in RIGHT_VERBS:
            modality = Modality.RIGHT
        else:
            modality = Modality.PERMISSION
    elif modal in ("will", "shall", "must", "should"):
        modality = Modality.PROHIBITION if frame.negated else Modality.OBLIGATION
        if modal == "will" and bearer == Party.NOBODY:
            return None
    elif modal == "do" and frame.negated:
        modality = Modality.PROHIBITION
        if bearer == Party.NOBODY and frame.subject:
            return None
        if bearer == Party.NOBODY:
            bearer = Party.USER
    elif modal == "" and bearer in (Party.PROVIDER, Party.THIRD_PARTY):
        modality = Modality.PROHIBITION if frame.negated else Modality.PRACTICE
    elif modal == "be" and (verb in _DATA or bearer == Party.PROVIDER):
        modality = Modality.PRACTICE
    if modality is None:
        return None
    return Reading(modality, bearer if bearer != Party.NOBODY else Party.USER, frame.start, frame.stop)
