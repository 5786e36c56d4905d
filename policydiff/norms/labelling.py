"""A sentence -> its norms' modality, bearer and cue: the rules decide what is plain, the weights the rest."""

from collections.abc import Sequence
from math import exp

from attrs import frozen

from policydiff.lexicon.cues import MODALS
from policydiff.lexicon.verbs import LIMITING
from policydiff.model import Modality, Party
from policydiff.norms.completing import completed
from policydiff.norms.excepting import excepted, rule_of_exception
from policydiff.norms.features import features_of, main_frames
from policydiff.norms.frames import Frame, Skeleton, skeleton_of
from policydiff.norms.modality import Reading, readings_of
from policydiff.norms.parties import Parties
from policydiff.norms.ruling import ruled
from policydiff.norms.weights import weights_named
from policydiff.norms.words import Words, words_of

_UNLIKELY = 500  # hundredths below the greatest sum: not one in a hundred
_OPENING = (":", "—", "–", "following", "as follows", "including", "such as")
NO_NORM = f"{Modality.NONE} {Party.NOBODY}"
# What a label of the table says: "permission provider".
_PAIRS = {f"{modality} {party}": (modality, party) for modality in Modality for party in Party}


@frozen
class Labels:
    """What a sentence prescribes, before its slots are filled.

    Attributes:
        readings: Its norms, the main clause's first; word indexes say where the cue stands.
        frames: The clauses that nothing governs.
        words: The sentence as words.
    """

    readings: tuple[Reading, ...]
    frames: tuple[Frame, ...]
    words: Words

    @property
    def main(self) -> str:
        """The main clause's norm as the tables of weights name it: "permission provider", "none -"."""
        return f"{self.readings[0].modality} {self.readings[0].bearer}" if self.readings else NO_NORM

    def frame_of(self, reading: Reading) -> Frame | None:
        """The clause a norm is read from; None where the lead-in lends it."""
        for frame in self.frames:
            if frame.start >= reading.start or frame.stop >= reading.start:
                return frame
        return self.frames[0] if self.frames else None


def labels_of(text: str, lead_in: str | None, path: tuple[str, ...], parties: Parties) -> Labels:
    """The norms of a sentence read together with its lead-in and the titles above it."""
    words = words_of(text)
    skeleton = skeleton_of(words.words, parties.table_for(text))
    lead = lead_of(lead_in, parties)
    readings = readings_of(skeleton, lead)
    frames = tuple(main_frames(skeleton))
    own = parties.own_cue(words.words)
    if own:
        return Labels((own,), frames, words)
    if lead and lead_in and (rule := rule_of_exception(skeleton, lead_in)):
        return Labels(tuple(map(excepted, labels_of(rule, None, path, parties).readings[:1])), frames, words)
    if lead and lead_in and (sentence := completed(skeleton, lead, text, lead_in)):
        lent = labels_of(sentence, None, path, parties).readings[:1]
        return Labels(tuple(reading._replace(start=0, stop=0) for reading in lent), frames, words)
    first = ruled(skeleton, lead, readings, path, hangs=bool(lead_in)) or _weighed(skeleton, lead, readings, path)
    if first.modality is Modality.NONE:
        return Labels((), frames, words)
    return Labels((first, *_further(readings, first, skeleton)), frames, words)


def lead_of(lead_in: str | None, parties: Parties) -> Skeleton | None:
    """The skeleton of a lead-in that opens what hangs on it ("We may share:", "The shop does the following.").

    One without a colon, and without words that stand for one, lends nothing.
    """
    if not lead_in or not lead_in.rstrip(" .").lower().endswith(_OPENING):
        return None
    return skeleton_of(words_of(lead_in).words, parties.table_for(lead_in))


def _weighed(skeleton: Skeleton, lead: Skeleton | None, readings: list[Reading], path: tuple[str, ...]) -> Reading:
    """The main clause's norm; of modality "none" where it prescribes nothing."""
    weights = weights_named("norms")
    sums = weights.sums(features_of(skeleton, lead, readings, path))
    modality, bearer = decided(weights.labels, sums)
    if modality is Modality.PROHIBITION and _is_undenied(skeleton, bearer):
        left = [label for label in weights.labels if not label.startswith(modality)]
        modality, bearer = decided(left, [of for of, label in zip(sums, weights.labels, strict=True) if label in left])
    return Reading(modality, bearer, *_cue(skeleton, readings, modality))


def _is_undenied(skeleton: Skeleton, bearer: Party) -> bool:
    """Whether it says what the bearer does or may, and denies and limits nothing: "You may use the bench."."""
    frame = next(iter(main_frames(skeleton)), None)
    if frame is None or frame.negated or not LIMITING.isdisjoint(skeleton.words):
        return False
    return frame.subject == "P" if bearer is Party.PROVIDER else frame.subject == "U" and frame.modal in ("may", "can")


def decided(labels: Sequence[str], sums: Sequence[float]) -> tuple[Modality, Party]:
    """The modality and the bearer that sums (in hundredths, one for each label) speak for.

    Each is the one that is likeliest over all of the other: where "obligation user" wins barely over "practice
    provider" and "permission provider", the bearer is the provider.
    """
    most = max(sums)
    modalities: dict[Modality, float] = {}
    parties: dict[Party, float] = {}
    for label, total in zip(labels, sums, strict=True):
        if total > most - _UNLIKELY:
            modality, party = _PAIRS[label]
            share = exp((total - most) / 100)
            modalities[modality] = modalities.get(modality, 0.0) + share
            parties[party] = parties.get(party, 0.0) + share
    modality = max(modalities, key=modalities.__getitem__)
    if modality is Modality.NONE:
        return modality, Party.NOBODY
    parties.pop(Party.NOBODY, None)
    return modality, max(parties, key=parties.__getitem__)


def _cue(skeleton: Skeleton, readings: list[Reading], modality: Modality) -> tuple[int, int]:
    """Where the deciding words stand: the rules' for that modality, else the main clause's; (0, 0) for the lead-in."""
    for reading in readings:
        if reading.modality is modality:
            return reading.start, reading.stop
    for frame in main_frames(skeleton):
        return frame.start, frame.stop
    for mark, _, _ in skeleton.cues:
        return mark.start, mark.stop
    return 0, 0


def _further(readings: list[Reading], first: Reading, skeleton: Skeleton) -> list[Reading]:
    """The norms of further main clauses, each with a subject and a modal of its own, coordinated to the first."""
    words = skeleton.words
    found: list[Reading] = []
    seen = {(first.modality, first.bearer)}
    read = {reading.start: reading for reading in readings}
    for frame in skeleton.frames:
        clause = _clause_start(words, frame)
        if frame.subordinate or frame.start <= max(first.stop, first.start) or frame.subject not in ("P", "U"):
            continue
        if clause is None or words[frame.start] not in MODALS:
            continue
        reading = read.get(frame.start)
        if reading and (reading.modality, reading.bearer) not in seen:
            seen.add((reading.modality, reading.bearer))
            found.append(reading)
    return found


def _clause_start(words: list[str], frame: Frame) -> int | None:
    """Where "and we", "but you" or "; you" opens the frame's clause; None where it is not so coordinated."""
    for at in range(frame.start - 1, max(0, frame.start - 4), -1):
        if words[at] in ("and", "but", ";"):
            return at
    return None
