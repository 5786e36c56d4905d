"""What the weights look at: words, pairs of neighbours, and the slots of the main clause, each as one short string.

A feature is a family and at most two words or cues: "w:delet", "c:U may", "SM:U may" (a user subject with "may").

    S M V O T H   subject, modal, verb, object, verb after "to" and head noun of the main clause, and pairs of them
    K             the class of a verb
    2... L...     the same of the second main clause, and of the lead-in
    F A           subject and modal of the first two clauses, and of every clause with the class of its verb
    C R           cue phrases, and what the rules say
    w c p         stems, pairs of stems with verbs by their class, and what longer stems open with
    t -           words of the titles above, and the statement's shape
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from policydiff.lexicon.verbs import WRAPPERS
from policydiff.norms.frames import VERB_CLASS, Frame, Skeleton
from policydiff.norms.modality import Reading
from policydiff.norms.words import words_of

_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ly", ""))
_SHORT = 3  # letters that a stem keeps at least
OPENING = 5
"""Letters that tell what a longer stem is about: "subscriber" and "subscription" meet there."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its commonest endings: "collects", "collected" and "collecting" meet."""
    if len(word) <= _SHORT or not word.isalpha():
        return word
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT and not word.endswith("ss"):
            word = word[: -len(ending)] + kept
            break
    return word[:-1] if word.endswith("e") and len(word) > _SHORT + 1 else word


_CLASS = {stem(verb): kind for verb, kind in VERB_CLASS.items()}
_SHOWN = {verb: f"<{kind}>" for verb, kind in _CLASS.items()}


def main_frames(skeleton: Skeleton) -> list[Frame]:
    """The clauses that nothing governs, assent looked through: in "you agree that we may stop" it is "we may stop"."""
    frames = [frame for frame in skeleton.frames if not frame.subordinate]
    content = [frame for frame in frames if frame.verb not in WRAPPERS]
    wrapped = len(content) < len(frames) and content and not next(f for f in frames if f.verb in WRAPPERS).then
    return content if wrapped else frames


def features_of(
    skeleton: Skeleton, lead: Skeleton | None, readings: list[Reading], path: tuple[str, ...]
) -> Iterable[str]:
    """The features of a statement.

    Args:
        skeleton: Of the statement's own words.
        lead: Of its lead-in, where that ends in a colon; None otherwise.
        readings: What the rules say.
        path: The titles above it.
    """
    found: set[str] = set()
    frames = main_frames(skeleton)
    of_lead = main_frames(lead)[-1:] if lead else []
    if not frames:
        found.add("-lead" if of_lead else "-bare")
        frames = of_lead
    for prefix, frame in zip(("", "2"), frames, strict=False):
        found.update(_of_frame(prefix, frame))
    for frame in of_lead:
        found.update(_of_frame("L", frame))
    found.update(_of_all(skeleton.frames))
    for cues, prefix in ((skeleton.cues[:4], "C:"), (lead.cues[:2] if lead else [], "LC:")):
        for mark, subject, subordinate in cues:
            found.add(f"{prefix}{mark.value} {mark.bearer}{'~' if subordinate else ''}")
            found.add(f"{prefix}{mark.value} {subject}{'~' if subordinate else ''}")
    found.add(f"R:{readings[0].modality} {readings[0].bearer}" if readings else "R:none")
    found.update(f"R2:{reading.modality} {reading.bearer}" for reading in readings[1:3])
    found.update(_of_words(skeleton.folded))
    for title in path[-2:]:
        found.update(_of_title(title))
    if lead:
        found.add("-colon")
        found.update([f"Lw:{stem(word)}" for word in lead.folded[-14:]])
    return found


def _of_frame(prefix: str, frame: Frame) -> list[str]:
    """The slots of a clause and their pairs."""
    modal = frame.modal + ("!" if frame.negated else "") + ("+" if frame.passive else "")
    subject, verb = frame.subject, stem(frame.verb)
    kind = _CLASS.get(verb, "-")
    found = [
        f"{prefix}S:{subject}",
        f"{prefix}M:{modal}",
        f"{prefix}V:{verb}",
        f"{prefix}SM:{subject} {modal}",
        f"{prefix}MV:{modal} {verb}",
        f"{prefix}SV:{subject} {verb}",
        f"{prefix}K:{kind}",
        f"{prefix}SK:{subject} {kind}",
        f"{prefix}MK:{modal} {kind}",
        f"{prefix}SMK:{subject}{modal} {kind}",
        f"{prefix}O:{frame.object}",
        f"{prefix}SMO:{subject}{modal} {frame.object}",
        f"{prefix}VO:{verb} {frame.object}",
    ]
    if frame.then:
        then = frame.then.removeprefix("not ")
        negation = "!" if frame.then.startswith("not ") else ""
        deed = negation + _CLASS.get(stem(then), "-")
        found += [
            f"{prefix}T:{frame.then}",
            f"{prefix}ST:{subject} {then}",
            f"{prefix}VT:{verb} {deed}",
            f"{prefix}MT:{subject}{modal} {deed}",
        ]
    if subject not in ("P", "U"):
        found += [f"{prefix}H:{stem(frame.head)}", f"{prefix}HM:{stem(frame.head)} {modal}"]
    return found


def _of_all(frames: Sequence[Frame]) -> list[str]:
    """Who may, must or does something in any clause, governed or not, and with a verb of what class."""
    first = [f"{frame.subject}{frame.modal}{'!' * frame.negated}{'+' * frame.passive}" for frame in frames[:2]]
    found = [f"F:{' '.join(first)}"]
    for frame in frames:
        modal = f"{frame.subject}{frame.modal}{'!' * frame.negated}"
        found.append(f"A:{modal}{'~' * frame.subordinate}")
        found.append(f"A:{modal} {_CLASS.get(stem(frame.verb), '-')}")
    return found


def _of_words(folded: list[str]) -> list[str]:
    """Stems, and pairs of them with verbs by their class; "^" opens, "$" closes. Pairs of bare stems add nothing."""
    stems = list(map(stem, folded))
    classes = list(map(_SHOWN.get, stems, stems))
    found = ["w:" + word for word in stems]
    found += ["p:" + word[:OPENING] for word in stems if len(word) > OPENING]
    found += [f"c:{one} {other}" for one, other in zip(["^", *classes], [*classes, "$"], strict=True)]
    return found


@lru_cache(maxsize=4_096)
def _of_title(title: str) -> tuple[str, ...]:
    return tuple(f"t:{stem(word)}" for word in words_of(title).words)
