"""What is plain about a sentence: where rules are right as often as the weights, they decide."""

import re
from collections.abc import Sequence

from policydiff.lexicon.settled import SETTLED
from policydiff.lexicon.verbs import (
    ADVISING,
    DATA_PARTICIPLES,
    DEEDS,
    DOCUMENTS,
    DONE_TO_USERS,
    DONE_WITH_DATA,
    GIVEN_TO_USERS,
    HANDED,
    LOOKING,
    REVISING,
    SPARED,
    UNSURE,
)
from policydiff.model import Modality, Party
from policydiff.norms.features import main_frames
from policydiff.norms.frames import Frame, Skeleton
from policydiff.norms.modality import Reading, readings_of
from policydiff.words import lent_by_title

# Subject, modal, negated: "we may share it", "you must not copy it". Weighing them would gain .002 accuracy on single
# statements, and would at times take "we may not" for something else than what it turned from "we may".
_PLAIN = frozenset(
    {
        ("P", "may", False),
        ("P", "may", True),
        ("P", "must", False),
        ("P", "must", True),
        ("P", "shall", True),
        ("U", "may", True),
        ("U", "must", False),
        ("U", "must", True),
    }
)


# Modal, negated: "we delete it", "we do not sell it". With a verb of what is done with data the rules are right
# as often as the weights (61 of 69 told, 55 of 60 denied), and the same for every verb. Denied by the company's name or
# its service they are a promise, too (8 of 9).
_DENIED_OR_TOLD = frozenset({("", False), ("", True), ("do", True), ("will", True), ("shall", True)})


_TITLE = 7  # words and marks; "Site features and gnomes." prescribes nothing: 42 of 43 given labels; commands: 44 of 44


_SOON = 5  # words behind a verb in which what is done shows
_POSSIBLE = "able"  # "you may not be able to": what may happen, and no rule


def ruled(
    skeleton: Skeleton, lead: Skeleton | None, readings: Sequence[Reading], path: tuple[str, ...], *, hangs: bool
) -> Reading | None:
    """The rules' answer where it is right as often as the weights'; None where the weights are to be asked.

    Args:
        skeleton: Of the statement's own words.
        lead: Of its lead-in, where that opens what hangs on it.
        readings: What the rules say.
        path: The titles above it.
        hangs: Whether there is a lead-in at all.
    """
    frames = main_frames(skeleton)
    settled = _settled(skeleton.words)
    if settled:
        return settled
    if not hangs and (lent := lent_by_title(path)) and _takes_from_title(skeleton):
        return Reading(Modality(lent[0]), Party(lent[1]), 0, 0)
    if (_binds_nobody(skeleton, frames) and (frames or not hangs)) or (lead is None and _is_button(skeleton, frames)):
        return Reading(Modality.NONE, Party.NOBODY, 0, 0)
    done_by = _done_by(skeleton.words, frames)
    if done_by:
        return done_by
    has_to = _has_to(skeleton.words, frames) or _others_have_to(frames) or _never_takes_place(skeleton.words, frames)
    return has_to or _never_handed(frames) or _plain(frames, readings) or _lent(skeleton, lead)


def _is_bare(skeleton: Skeleton) -> bool:
    """Whether it has no clause of its own, and no word that binds."""
    return not (skeleton.frames or skeleton.cues)


def _takes_from_title(skeleton: Skeleton) -> bool:
    """Whether it is an item for its title to rule: bare, or a bare verb and what it is done to: "sell your rakes".

    What only points elsewhere is none: "See our rules".
    """
    points = any(_points(skeleton.words, frame) for frame in skeleton.frames)
    is_deed = not skeleton.cues and not points and [frame.subject for frame in skeleton.frames] == ["!"]
    return _is_bare(skeleton) or is_deed


def _binds_nobody(skeleton: Skeleton, frames: Sequence[Frame]) -> bool:
    """Whether it is a title by itself, short, without a clause and a cue, or its clause leaves all free."""
    if not frames:
        return not skeleton.cues and len(skeleton.words) <= _TITLE
    return any(asks(skeleton.words, frames[0]) for asks in (_advises, _is_unsure)) or (
        len(frames) == 1 and any(asks(skeleton.words, frames[0]) for asks in (_points, _tells_of_document))
    )


def _is_button(skeleton: Skeleton, frames: Sequence[Frame]) -> bool:
    """Whether it is a few words that command and do not end as a sentence does: "Request a rake"."""
    if len(frames) != 1 or len(skeleton.words) > _TITLE:
        return False
    starts, ends = skeleton.words[0].isalpha(), skeleton.words[-1].isalnum()
    return starts and ends and frames[0].subject == "!" and not frames[0].negated


def _advises(_: Sequence[str], frame: Frame) -> bool:
    return (frame.subject, frame.modal) == ("P", "") and frame.verb in ADVISING


def _is_unsure(words: Sequence[str], frame: Frame) -> bool:
    """Whether it tells what may happen, and sets no rule: "We may not always answer"."""
    might_not = (frame.subject, frame.modal, frame.negated) == ("P", "may", True)
    return might_not and not UNSURE.isdisjoint(words[frame.start : frame.stop + _SOON])


def _points(words: Sequence[str], frame: Frame) -> bool:
    """Whether it invites to read something else: "Please see section 5."."""
    said = tuple(words[frame.start : frame.start + 3])
    return frame.subject == "!" and any(said[: len(phrase)] == phrase for phrase in LOOKING)


def _tells_of_document(words: Sequence[str], frame: Frame) -> bool:
    """Whether it is news of the document itself: "We have updated this policy."."""
    is_done = frame.subject == "P" and frame.modal in ("have", "") and not frame.negated and frame.verb in REVISING
    return is_done and not DOCUMENTS.isdisjoint(words[frame.stop : frame.stop + _SOON])


def _plain(frames: Sequence[Frame], readings: Sequence[Reading]) -> Reading | None:
    """The rules' answer where the first clause is as plain as can be; None where the weights are to be asked."""
    if not frames or not readings or frames[0].verb == _POSSIBLE:
        return None
    frame = frames[0]
    done = _done_to_user(frame)
    if done or frame.passive:
        return done
    if readings[0].start != frame.start and not _says_the_same(frame, readings[0]):
        return None
    is_plain = (frame.subject, frame.modal, frame.negated) in _PLAIN
    promises = "PNV" if frame.negated else "P"
    is_deed = frame.subject in promises and (frame.modal, frame.negated) in _DENIED_OR_TOLD and frame.verb in DEEDS
    return readings[0] if is_plain or is_deed else None


def _lent(skeleton: Skeleton, lead: Skeleton | None) -> Reading | None:
    """What a plain lead-in lends an item without a clause of its own: as often right as the weights, and alike for all.

    Of such items 21 of 22 given labels are those of the lead-in.
    """
    if lead is None or not _is_bare(skeleton):
        return None
    lent = _plain(main_frames(lead), readings_of(lead, None))
    return lent and lent._replace(start=0, stop=0)


def _done_to_user(frame: Frame) -> Reading | None:
    """What the provider does, may or may not do to the user: "you will receive a letter", "you may be charged"."""
    if frame.subject != "U":
        return None
    if frame.negated:
        is_spared = frame.modal in ("will", "shall") and frame.passive and frame.verb in SPARED
        return Reading(Modality.PROHIBITION, Party.PROVIDER, frame.start, frame.stop) if is_spared else None
    if frame.modal == "will" and frame.verb in GIVEN_TO_USERS:
        return Reading(Modality.PRACTICE, Party.PROVIDER, frame.start, frame.stop)
    if frame.modal == "may" and frame.passive and frame.verb in DONE_TO_USERS:
        return Reading(Modality.PERMISSION, Party.PROVIDER, frame.start, frame.stop)
    return None


_SETTLED = [
    (piece, re.compile(pattern), Modality(modality), Party(bearer)) for piece, pattern, modality, bearer, _ in SETTLED
]


_TURNING = frozenset({"not", "never", "nothing", "neither", "nor"})
"""Behind these a turn of phrase says something else: "you do not waive"."""


def _settled(words: Sequence[str]) -> Reading | None:
    """What a turn of phrase says by itself: "you have no claim", whose words alone would give a right."""
    said = " ".join(words)
    for piece, pattern, modality, bearer in _SETTLED:
        found = pattern.search(said) if piece in said else None
        if found and _TURNING.isdisjoint(said[: found.end()].split()):
            start, stop = found.start(), max(found.end(), found.end(found.lastindex or 0))
            return Reading(modality, bearer, said[:start].count(" "), said[:stop].count(" ") + 1)
    return None


def _has_to(words: Sequence[str], frames: Sequence[Frame]) -> Reading | None:
    """What the user has to do: "you will have to pay for the rake", but "you will have the right to sell it"."""
    for frame in frames[:1]:
        says = (frame.subject, frame.verb, frame.negated) == ("U", "have", False) and frame.modal in ("", "will")
        if says and words[frame.stop : frame.stop + 1] == ["to"]:
            return Reading(Modality.OBLIGATION, Party.USER, frame.start, frame.stop)
    return None


_BY_DOER = {
    ("you", "may", False): (Modality.PERMISSION, Party.USER),
    ("you", "may", True): (Modality.PROHIBITION, Party.USER),
    ("you", "must", False): (Modality.OBLIGATION, Party.USER),
    ("you", "must", True): (Modality.PROHIBITION, Party.USER),
    ("us", "be", True): (Modality.PROHIBITION, Party.PROVIDER),
}
"""(doer, modal, negated); "may not be received by us" tells what may happen, and forbids nothing."""


def _done_by(words: Sequence[str], frames: Sequence[Frame]) -> Reading | None:
    """What is done, or must not be, by whom it names right behind: "never stored by us", "may be sent by you"."""
    if not frames or not frames[0].passive:
        return None
    frame = frames[0]
    by, doer, then = (*words[frame.stop : frame.stop + 3], "", "", "")[:3]
    norm = _BY_DOER.get((doer, frame.modal, frame.negated)) if by == "by" and then != "but" else None
    is_deed = doer != "us" or frame.verb in DATA_PARTICIPLES
    return Reading(*norm, frame.start, frame.stop) if norm and is_deed and frame.subject != _MARK_OF[doer] else None


_MARK_OF = {"us": "P", "you": "U"}


def _never_takes_place(words: Sequence[str], frames: Sequence[Frame]) -> Reading | None:
    """What is promised not to be done with data, as a noun: "a transfer to couriers will not take place"."""
    for frame in frames[:1]:
        happens = (frame.verb, *words[frame.stop : frame.stop + 1]) == ("take", "place") or frame.verb == "occur"
        if happens and frame.negated and not DONE_WITH_DATA.isdisjoint(words[: frame.start]):
            return Reading(Modality.PROHIBITION, Party.PROVIDER, frame.start, frame.stop)
    return None


def _never_handed(frames: Sequence[Frame]) -> Reading | None:
    """What is not done with data, whoever might do it: "Your letters are never read" (13 of 14)."""
    for frame in frames[:1]:
        is_of_data = frame.subject in ("D", "B") and frame.modal in ("be", "will", "shall")
        if is_of_data and frame.passive and frame.negated and frame.verb in HANDED:
            return Reading(Modality.PROHIBITION, Party.PROVIDER, frame.start, frame.stop)
    return None


def _others_have_to(frames: Sequence[Frame]) -> Reading | None:
    """What others must or must not do: "couriers must burn it"; advertisers are users where a policy speaks to them."""
    for frame in frames[:1]:
        if frame.subject == "T" and not frame.passive and not frame.head.startswith("advertis"):
            if frame.modal == "must" and not frame.negated:
                return Reading(Modality.OBLIGATION, Party.THIRD_PARTY, frame.start, frame.stop)
            if frame.modal in ("must", "may") and frame.negated:
                return Reading(Modality.PROHIBITION, Party.THIRD_PARTY, frame.start, frame.stop)
    return None


def _says_the_same(frame: Frame, reading: Reading) -> bool:
    """Whether a cue phrase within the clause binds as its modal does: "must | comply with"."""
    binds = frame.modal == "must" and not frame.negated and reading.modality is Modality.OBLIGATION
    return binds and frame.start < reading.start < frame.stop
