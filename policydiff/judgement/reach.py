"""How far a clause reaches: recipients, data, purposes, from whom to whom, and what else went or came."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, takewhile

from policydiff.judgement.circumstances import told_as_circumstances
from policydiff.judgement.direction import HANDLING, OPPOSITE, gains, left_out_of
from policydiff.judgement.finding import Finding, told
from policydiff.judgement.limits import LIMIT, by_mostly_wider, by_wider, is_alternative
from policydiff.judgement.lists import lists
from policydiff.judgement.pair import Pair
from policydiff.judgement.qualifiers import decided_by
from policydiff.judgement.side import CONDITION, EMPTY, SLOT_OF, Side, content_of
from policydiff.judgement.wording import edits_of
from policydiff.lexicon.qualifiers import WHOLE
from policydiff.lexicon.synonyms import STOP_WORDS
from policydiff.model import Modality, Party
from policydiff.words import plain_words, stem, stems_of

_WIDER_WHEN_ADDED = {
    "recipient": "recipient",
    "data": "data",
    "purpose": "purpose",
    "right": "right",
    "liability": "liability",
}


def slots(pair: Pair) -> Iterator[Finding]:
    """Recipients, data, purposes, rights and liabilities that went or came."""
    for slot, aspect in _WIDER_WHEN_ADDED.items():
        gone, come = pair.gone.get(slot, ()), pair.come.get(slot, ())
        if slot == "data" and any(kind == "contact" for kind, _ in pair.old.facts + pair.new.facts):
            continue  # "email" beside an address to write to is no category of data
        if slot == "right" and (not _speaks_of_rights(pair) or _names_the_norm(pair, (*gone, *come))):
            continue
        if slot == "recipient" and (gone or come) and decided_by(pair).issuperset(map(str.lower, (*gone, *come))):
            continue  # "third-party couriers" are couriers, told apart
        yield from slot_finding(pair, aspect, gone, come)


def _speaks_of_rights(pair: Pair) -> bool:
    """Whether "access" and "appeal" are rights in it; elsewhere they are words as any other."""
    return any(side.lead.topic == "rights" or side.lead.modality == Modality.RIGHT for side in pair.sides)


_CLAIM = frozenset(stems_of("right rights are entitled to"))


def _names_the_norm(pair: Pair, words: Sequence[str]) -> bool:
    """Whether the words are those by which a side gives a right, which its modality tells."""
    gives = any(side.lead.modality is Modality.RIGHT for side in pair.sides)
    return gives and _CLAIM.issuperset(stems_of(" ".join(words)))


def slot_finding(pair: Pair, aspect: str, gone: Sequence[str], come: Sequence[str]) -> Iterator[Finding]:
    """What went or came of one slot: added, removed or exchanged."""
    if come and not gone:
        served = by_wider(pair)
        if served == "unknown" and _is_plainly_done(pair) and (aspect == "recipient" or _handles_data(pair)):
            served = "provider"
        yield Finding(
            aspect,
            matters=True,
            says=f"{aspect} added: {told(come, pair.new.text)}",
            favours="unknown" if _limits(pair, gone, come) else served,
            adds=True,
        )
    elif gone and not come:
        says = f"{aspect} removed: {told(gone, pair.old.text)}"
        is_open = aspect in _OPEN_WITHOUT and aspect not in map(SLOT_OF.get, pair.new.roots)
        # What came may say it in other words; where nobody and nothing is named any more, anybody may be meant.
        is_unsure = pair.come or is_open or (aspect == "recipient" and _is_practised(pair))
        favours = "unknown" if is_unsure or _limits(pair, gone, come) else OPPOSITE[by_wider(pair)]
        others = pair.come.get("other", ())
        if aspect == "data" and len(others) >= len(gone) and not pair.gone.get("other"):
            says = f"data: {told(gone, pair.old.text)} -> {told(others, pair.new.text)}"
        yield Finding(aspect, matters=True, says=says, favours=favours, drops=True)
    elif gone and come:
        says = f"{aspect}: {told(gone, pair.old.text)} -> {told(come, pair.new.text)}"
        yield Finding(aspect, matters=len(gone) + len(come) > ONE_FOR_ONE, says=says)


_DONE = frozenset({Modality.PRACTICE, Modality.PERMISSION})


def _is_plainly_done(pair: Pair) -> bool:
    """Whether both sides tell what the provider does or may do: "We work with the police {and researchers}"."""
    return pair.lead_is(Party.PROVIDER) and all(side.lead.modality in _DONE for side in pair.sides)


def _is_practised(pair: Pair) -> bool:
    """Whether both sides tell what the provider does: with fewer named, it may be done with others all the same."""
    return pair.lead_is(Party.PROVIDER) and all(side.lead.modality is Modality.PRACTICE for side in pair.sides)


def _handles_data(pair: Pair) -> bool:
    return all(side.lead.topic in HANDLING for side in pair.sides)


_OPEN_WITHOUT = frozenset({"recipient", "purpose"})
"""A clause that names none of these is no narrower for it: 'We may share your data.'"""


_DIRECTIONS = frozenset({"from", "to", "with", "by"})
_PREPOSITIONS = _DIRECTIONS | {"of", "for", "in", "on", "at", "under", "about", "into", "through", "via", "as"}
_NO_ENDS = STOP_WORDS - {"us", "you", "them"}
"""Words that name neither end of a direction; "us" does, be it a party or a country."""


def directions(pair: Pair) -> Iterator[Finding]:
    """The same words with two of them in each other's place: "from the EU to the US" turned round.

    A phrase put first or a list in another order moves words about too, but never two against one another.
    """
    if pair.touched:
        return
    was, now = _by_direction(pair.old), _by_direction(pair.new)
    for one, other in combinations(sorted(_DIRECTIONS), 2):
        there = (was[one] - now[one]) & (now[other] - was[other])
        back = (was[other] - now[other]) & (now[one] - was[one])
        if there and back:
            says = f"{one}: {', '.join(sorted(there))} -> {', '.join(sorted(back))}"
            yield Finding("recipient", matters=True, says=says)


_FIRST_ONLY = re.compile(
    r"\W{0,3}only (?!(?:if|when|where|while|once|after|before|until|with|in|for|to|by|on|upon|under|through|then|as|at|"
    r"from|during)\b)",
    re.IGNORECASE,
)
"""Of whom or what alone it holds: 'Only gardeners may read it', but 'Only with your consent do we read it'."""


def turned_about(pair: Pair) -> Iterator[Finding]:
    """The same words of which others are denied, limited, or the condition of the rest: "A if B" became "B if A"."""
    if pair.touched or Counter(pair.old.roots) != Counter(pair.new.roots):
        return
    was, now = map(_undenied, pair.sides)
    denied = [surface for root, surface in was.items() if root not in now]
    if pair.old.is_negated and denied and now.keys() - was.keys():
        yield Finding("polarity", matters=True, says=f"now denied: {told(denied, pair.old.text)}")
    one, other = (_FIRST_ONLY.match(side.text) is not None for side in pair.sides)
    if one != other:
        yield Finding("scope+", matters=True, says="'only' now limits " + ("something else" if one else "who it is"))
    if any("," in side.text for side in pair.sides):
        return  # where a condition ends is not sure
    old, new = (frozenset(chain.from_iterable(map(content_of, CONDITION.findall(side.text)))) for side in pair.sides)
    if old - new and new - old:
        yield Finding("condition+", matters=True, says="condition and consequence have changed places")


def _undenied(side: Side) -> dict[str, str]:
    """The content words before the first negation, by their stems: "here" of "It is here, and not there"."""
    words = zip(side.roots, side.words, strict=True)
    before = takewhile(lambda word: SLOT_OF.get(word[0]) != "negation", words)
    return {root: surface for root, (_, surface) in before if root not in EMPTY}


def _by_direction(side: Side) -> dict[str, set[str]]:
    """The words that follow each direction, up to the next preposition."""
    found: dict[str, set[str]] = {direction: set() for direction in _DIRECTIONS}
    direction = ""
    for word, surface in side.words:
        if word in _PREPOSITIONS:
            direction = word
        elif direction in _DIRECTIONS and surface not in _NO_ENDS:
            found[direction].add(surface)
    return found


def acts_beside_user(pair: Pair) -> bool:
    """Whether a name that went or came acts together with the user: "you and Acme may"."""
    for names, side in zip(pair.names, pair.sides, strict=True):
        joined = "|".join(map(re.escape, names))
        beside = rf"\byou (?:and|or) (?:{joined})\b|\b(?:{joined}) (?:and|or) you\b"
        if names and re.search(beside, side.text, re.IGNORECASE):
            return True
    return False


_EFFORT = re.compile(
    r"\b(?:reasonable|best|every|diligent) (?:\w+ )?efforts?\b|\b(?:make|use) (?:an )?efforts? to\b|"
    r"\bendeavou?rs? to\b",
    re.IGNORECASE,
)


def scope(pair: Pair) -> Iterator[Finding]:
    """What is left once every other question was asked: content words that went or came, and another deed."""
    decided = decided_by(pair) | told_as_circumstances(pair)
    gone, come = (
        tuple(word for word in _content(pair, words) if word.lower() not in decided) for words in (pair.gone, pair.come)
    )
    if not (gone or come):
        return
    was_effort, is_effort = (_EFFORT.search(side.text) is not None for side in pair.sides)
    if was_effort != is_effort and len(gone + come) <= EFFORT_WORDS and pair.lead_is(Party.PROVIDER):
        kept = gains((pair.old if is_effort else pair.new).lead)
        says = "now an effort only" if is_effort else "no longer an effort only"
        favours = OPPOSITE[kept] if is_effort else kept
        yield Finding("scope-" if is_effort else "scope+", matters=True, says=says, favours=favours)
        return
    is_told_apart = _is_told_apart(pair)
    if is_told_apart:  # the "any" beside it says nothing more
        gone, come = (tuple(word for word in words if word.lower() not in WHOLE) for words in (gone, come))
    wider = len(come) - len(gone)
    is_timed = pair.new.lead.modality is not Modality.PRACTICE and _WHEN.match(_only_edit(pair)) is not None
    names = 0 if all(pair.names) else len(pair.names[1]) - len(pair.names[0])
    scoped = bool(pair.gone.get("scope")) != bool(pair.come.get("scope"))
    matters = (
        abs(wider + names) >= SCOPE_WORDS
        or (scoped and not (gone and come) and not _is_emphasis(pair, gone, come))
        or len(come) + len(gone) >= MANY_WORDS
        or is_told_apart
        or is_timed
        or bool(gone and come and (pair.gone.get("practice") or pair.come.get("practice")))
    )
    if not matters and any(lists(pair)):
        return
    was, now = told(gone, pair.old.text), told(come, pair.new.text)
    says = f"{was} -> {now}" if was and now else f"added: {now}" if now else f"dropped: {was}"
    widens = bool(come and (wider > 0 or scoped)) != (is_told_apart or _qualifies_subject(pair))
    told_elsewhere = (all(pair.names) and _named(pair).issuperset(gone + come)) or acts_beside_user(pair)
    is_manner = all(word.endswith("ly") for word in gone + come)
    is_plain = (
        (abs(wider) >= SCOPE_WORDS or is_told_apart)
        and not is_manner
        and not told_elsewhere
        and not _limits(pair, gone, come)
        and (is_told_apart or not _is_adjunct(pair))
    )
    favours = by_mostly_wider(pair) if is_plain else "unknown"
    if _leaves_choice(pair):
        favours = OPPOSITE[favours]
    leads = (pair.old.lead, pair.new.lead)
    gained = favours if widens else left_out_of(leads, OPPOSITE[favours])
    yield Finding("scope+" if widens else "scope-", matters, says, gained, drops=bool(gone and not come))


_DETERMINERS = frozenset({"a", "an", "the", "our", "your", "their", "these", "those", "one", "no"})


def _is_emphasis(pair: Pair, gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words of extent alone came, or went, for no other determiner: "{any} rakes that you lend us".

    Behind a "not" that is "any" alone: 'We do not sell all letters' promises less.
    """
    was, now = (
        Counter(word for word in plain_words(side.text) if word in _DETERMINERS) for side in (pair.old, pair.new)
    )
    emphatic = frozenset({"any"}) if any(side.is_negated for side in pair.sides) else WHOLE
    replaced = was - now if come else now - was
    return emphatic.issuperset(map(str.lower, (*gone, *come))) and not replaced


def _limits(pair: Pair, gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether words that went or came stand in what limits the clause: 'except where the law or a judge forbids it'."""
    for words, side in ((gone, pair.old), (come, pair.new)):
        held = {word for limit in LIMIT.findall(side.text) for word in plain_words(limit)}
        if words and held.issuperset(map(str.lower, words)):
            return True
    return False


_WHICH = re.compile(r"\s?(?:(?:that|which|who|whose|you)\s|under\s(?:an?\s|the\s)?\w+)", re.IGNORECASE)
"""What opens a phrase that says which is meant, or what holds it: "claims {you bring}"."""

_WHERE = re.compile(r"\s?(?:on|in|within|during)\s(?:the|our|this)\s", re.IGNORECASE)
"""What opens a phrase that says where; of a licence it says how far that goes: "use your letters {on the Service}"."""


_WHEN = re.compile(r"\s?(?:before|until)\s", re.IGNORECASE)
"""What opens a phrase that says until when: "You may object at any time {before the harvest}"."""

_HOW = re.compile(r"\s?(?:for|to|with|in|on|through|by|within|outside)\s", re.IGNORECASE)
"""What opens a phrase that says how or for what; what is never done so may be done otherwise: "sell it {for money}"."""


def _only_edit(pair: Pair) -> str:
    """The one phrase put in or taken out, all before it as it was but for an "any" or "all"; "" where more changed."""
    opening, *edits = edits_of(pair.old.text, pair.new.text) or (None,)
    changed = [edit for edit in edits if edit.op != "equal" and not WHOLE.issuperset(plain_words(edit.text))]
    if opening is None or opening.op != "equal" or len(changed) != 1:
        return ""
    return changed[0].text


def _leaves_choice(pair: Pair) -> bool:
    """Whether all that went or came is another way to do a duty: "by post {or on our website}"."""
    return is_alternative(pair, _only_edit(pair))


def _is_never_done(pair: Pair) -> bool:
    """Whether both sides say what the provider never does."""
    leads = (pair.old.lead, pair.new.lead)
    return all((lead.bearer, lead.modality) == (Party.PROVIDER, Modality.PROHIBITION) for lead in leads)


def _is_told_apart(pair: Pair) -> bool:
    """Whether nothing but a phrase that says which of its kind is meant, or where a licence holds, went or came."""
    phrase = _only_edit(pair)
    if not phrase or pair.names[0] or pair.names[1]:
        return False
    if not WHOLE.isdisjoint(plain_words(phrase)):  # "under any law" limits nothing
        return False
    if _is_never_done(pair) and _HOW.match(phrase):
        return True
    is_licence = all(side.lead.topic == "content" and side.lead.modality is Modality.PERMISSION for side in pair.sides)
    return bool(_WHICH.match(phrase) or (is_licence and _WHERE.match(phrase)))


_OPENS_PHRASE = re.compile(
    r"[,(]|(?:and|or|with|as|at|in|for|from|on|under|by|to|of|without|worldwide|also|always)\b", re.IGNORECASE
)
"""What is put in behind a subject and does not tell which of its kind is meant."""

_OPENS_ADJUNCT = re.compile(
    r"\s?(?:on|in|at|via|through|by|from|within|into|under|as(?! (?:required|permitted))|for \w+ reasons?)\b",
    re.IGNORECASE,
)


def _is_adjunct(pair: Pair) -> bool:
    """Whether all that went or came says how or where: "open an account {on our site}" covers less, or the same."""
    changed = (edit.text for edit in edits_of(pair.old.text, pair.new.text) if edit.op != "equal")
    phrases = [phrase for phrase in changed if " " in phrase.strip()]
    return all(
        _HOW_OFTEN.match(phrase) or (_OPENS_ADJUNCT.match(phrase) and WHOLE.isdisjoint(plain_words(phrase)))
        for phrase in phrases
    )


_HOW_OFTEN = re.compile(r"\s?(?:every|each|once (?:an?|every)|per) (?:day|week|month|quarter|year)\b", re.IGNORECASE)


_NAMES_SOME = re.compile(r"\w(?<!\bwe)(?<!\byou)(?<!\bus)\s*$", re.IGNORECASE)
"""A subject of which there may be some and others: not "we"."""


def _qualifies_subject(pair: Pair) -> bool:
    """Whether all that came or went tells which of those named the clause binds: "Users {banned by us} may appeal"."""
    edits = edits_of(pair.old.text, pair.new.text)
    changed = [at for at, edit in enumerate(edits) if edit.op != "equal"]
    if changed != [1] or _OPENS_PHRASE.match(edits[1].text.lstrip()):
        return False
    clause = (pair.new if edits[1].op == "insert" else pair.old).clauses[0]
    if not _NAMES_SOME.search(edits[0].text):
        return False
    stop = len(edits[0].text) + len(edits[1].text)
    return (
        bool(clause.norms) and len(edits[0].text.split()) <= SUBJECT_WORDS and abs(clause.norms[0].cue[0] - stop) <= 1
    )


SUBJECT_WORDS = 3
"""A subject before what tells which of its kind is meant: "The banned", "All users"."""


def _named(pair: Pair) -> frozenset[str]:
    """The words of the names that went or came, in lower case."""
    return frozenset(word for names in pair.names for name in names for word in plain_words(name))


def _content(pair: Pair, words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words that no other question tells of: that a right is reserved, its modality does."""
    untold = () if _speaks_of_rights(pair) else tuple(w for w in words.get("right", ()) if stem(w.lower()) != "right")
    said = words.get("scope", ()) + words.get("practice", ()) + words.get("other", ()) + untold
    return tuple(word for word in said if word.lower() != NOW_AND_THEN)


NOW_AND_THEN = "from time to time"
"""Names no time, and adds none to what may be done: "We may repaint it {from time to time}"."""


ONE_FOR_ONE = 2
"""One word exchanged for another of the same slot may be wording; more are a change."""

EFFORT_WORDS = 4
"""A promise in so many other words is the same promise: "commercially reasonable efforts"."""

SCOPE_WORDS = 2
"""So many content words, or names, more or less change how far a norm reaches; fewer are wording."""

MANY_WORDS = 9
"""So many exchanged content words are a clause rewritten, which is read as a change of what it covers."""
