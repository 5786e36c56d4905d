"""Which language a text is in, by its small words and its script: deterministic, and next to no work."""

import re

from policydiff.lexicon.languages import FUNCTION_WORDS, SCRIPTS

_SAMPLE = 2_400
_WORDS = re.compile(r"[^\W\d_]+")
_SCRIPT_PATTERNS = tuple((language, re.compile(f"[{letters}]")) for language, letters in SCRIPTS)
_SCRIPT_SHARE = 0.2
_ENOUGH = 4


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, or None where too little stands in it to tell."""
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE].lower()
    letters = len(sample) - sample.count(" ")
    if not sample.isascii():
        for language, pattern in _SCRIPT_PATTERNS:
            if len(pattern.findall(sample)) > letters * _SCRIPT_SHARE:
                return language
    words = _WORDS.findall(sample)
    hits = {language: sum(map(known.__contains__, words)) for language, known in FUNCTION_WORDS.items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] >= _ENOUGH else None
