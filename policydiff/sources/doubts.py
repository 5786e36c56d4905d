"""Pages that come with status 200 and are not the policy: challenges for browsers, and policies gone all but."""

import re
from collections.abc import Mapping

from attrs import frozen


@frozen
class _Title:
    """A page's whole title that gives it away, and whose it is."""

    pattern: re.Pattern[str]
    whose: str


def _title(pattern: str, whose: str) -> _Title:
    return _Title(re.compile(pattern, re.IGNORECASE), whose)


_CHALLENGES = (
    _title(r"just a moment\W*", "a check for browsers (Cloudflare)"),
    _title(r"attention required\W.{0,20}", "a block (Cloudflare)"),
    _title(r"please wait\W*(?:\| cloudflare)?", "a check for browsers"),
    _title(r"(?:checking|verifying) (?:your|the) browser.{0,40}", "a check for browsers"),
    _title(r"ddos-guard", "a check for browsers (DDoS-Guard)"),
    _title(r"pardon our interruption\W*", "a block (Imperva)"),
    _title(r"access (?:is |to this page (?:has been |is ))?denied\W*", "a block"),
    _title(r"(?:security|human|bot) (?:check|verification)\W*", "a check for humans"),
    _title(r"(?:are you (?:a )?(?:human|robot)|robot check|captcha)\W*", "a check for humans"),
    _title(r"(?:please )?(?:enable|turn on) (?:javascript|cookies).{0,40}", "a page for browsers only"),
    _title(r"(?:site|service|temporarily) (?:is )?(?:under maintenance|unavailable)\W*|maintenance\W*", "a notice"),
)
"""Whole titles only: a policy may well write about checks and blocks."""

MOST_LOST = 0.6
"""A page that lost more of its text than this since it was last kept is doubted."""

_TITLE = re.compile(rb"<title[^<>]{0,1000}>([^<]{0,500})<", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([a-z][a-z0-9]{0,20})?[^<>]{0,20000}>", re.IGNORECASE)
_UNSEEN = frozenset({b"script", b"style", b"noscript", b"template", b"svg"})


def doubt_about(content: bytes, headers: Mapping[str, str], last: bytes | None) -> str | None:
    """Why a page is hardly the policy, in a few words; None where nothing speaks against it.

    Args:
        content: The page.
        headers: What it came with.
        last: The page as it was last kept, if it was.
    """
    if "challenge" in headers.get("cf-mitigated", "").lower():
        return "it is a check for browsers (Cloudflare)"
    found = _TITLE.search(content[:65536])
    title = " ".join(found[1].decode("utf-8", errors="replace").split()) if found else ""
    for challenge in _CHALLENGES:
        if challenge.pattern.fullmatch(title):
            return f'it is {challenge.whose}, "{title}"'
    return _loss(content, last) if last is not None else None


def _loss(content: bytes, last: bytes) -> str | None:
    now, then = text_length(content), text_length(last)
    if then and now < (1 - MOST_LOST) * then:
        return f"{100 - 100 * now // then}% of its text is gone since it was last kept"
    return None


def text_length(content: bytes) -> int:
    """Roughly how many bytes of text there are outside tags, scripts and styles; white space not counted."""
    length, position, unseen = 0, 0, b""
    for tag in _TAG.finditer(content):
        name = (tag[2] or b"").lower()
        if not unseen:
            length += _seen(content[position : tag.start()])
            unseen = name if name in _UNSEEN and not tag[1] else b""
        elif tag[1] and name == unseen:
            unseen = b""
        position = tag.end()
    return length if unseen else length + _seen(content[position:])


def _seen(text: bytes) -> int:
    return sum(map(len, text.split()))
