"""The live page: fetched politely, redirects followed by hand, doubted where it is hardly the policy."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from protego import Protego

from policydiff.errors import FetchError, RateLimitedError, RefusedError, SuspectPageError
from policydiff.options import Network, Options
from policydiff.sources.addresses import checked_url
from policydiff.sources.archive import Held
from policydiff.sources.capture import Capture, content_type, kept_headers
from policydiff.sources.doubts import doubt_about
from policydiff.sources.patience import PACE, SERVER_ERROR, TOO_MANY_REQUESTS, asked_to_wait, persistently
from policydiff.sources.transport import REDIRECTS, has_known_length, session_for, user_agent

OK, NOT_MODIFIED = 200, 304

_ADVICE = {
    401: "the page asks for a login; save it with a browser and give the file",
    403: "the site refuses programs; save the page with a browser and give the file",
    404: "there is no such page; check the address",
    410: "the page is gone; ask for an earlier day, as {url}@YYYY-MM-DD",
    451: "the page is withheld for legal reasons; ask for an earlier day, as {url}@YYYY-MM-DD",
}
_ROBOTS_BYTES = 512 * 1024
"""The standard (RFC 9309) asks to read at least 500 kibibytes of a robots.txt."""


class Unchanged(Exception):  # noqa: N818  (an answer, not an error: it never leaves the stage)
    """The server says that the page is still the one kept last, `held`."""

    def __init__(self, held: Held) -> None:
        super().__init__()
        self.held = held


def live_capture(url: str, *, held: Held | None, network: Network, options: Options) -> Capture:
    """The page as it is now.

    Args:
        url: Its address.
        held: The page as it was last kept, to be told by the server that nothing changed, and to notice that most of
            its text is gone.
        network: How to fetch.
        options: `max_bytes` bounds the size.

    Raises:
        FetchError: There is no page to be had; which kind tells why.
        TooLargeError: It has more than `max_bytes` bytes.
        UnsupportedMediaTypeError: It is no HTML, Markdown or plain text.
        Unchanged: The server says it has not changed since it was `held`.
    """
    with session_for(network, options.max_bytes) as session:
        delay = 0.0 if network.ignore_robots else _delay_by_robots(session, url, network)
        PACE.wait(urlsplit(url).netloc, max(delay, network.pause))
        conditions = _conditions(held) if held else {}
        response = persistently(lambda: _answer(session, url, network, conditions), network)
    if held and conditions and response.status_code == NOT_MODIFIED:
        raise Unchanged(held)
    if response.status_code != OK:
        raise status_error(response, url)
    if not network.accept_suspect:
        _believe(url, response, held)
    return _capture(url, response)


def _believe(url: str, response: requests.Response, held: Held | None) -> None:
    """Take the page for the policy, unless something speaks against it.

    Raises:
        SuspectPageError: Something does.
    """
    doubt = doubt_about(response.content, response.headers, held.content if held else None)
    if doubt:
        raise SuspectPageError(
            f"{url}: hardly the policy, {doubt}; look at it with a browser, and if it is right say --accept-suspect",
            source=url,
            status=OK,
        )


def _capture(url: str, response: requests.Response) -> Capture:
    media_type, encoding = content_type(response.headers, response.content, response.url)
    return Capture(
        asked=url,
        final=response.url,
        content=response.content,
        captured=datetime.now(UTC).replace(microsecond=0),
        media_type=media_type,
        encoding=encoding,
        headers=kept_headers(response.headers),
        framed=has_known_length(response.headers),
    )


def status_error(response: requests.Response, url: str) -> FetchError:
    """The error for a status other than 200, with what to do about it."""
    status = response.status_code
    if status == TOO_MANY_REQUESTS or "Retry-After" in response.headers:
        pause = asked_to_wait(response.headers.get("Retry-After"), datetime.now(UTC))
        when = f"in {pause:.0f} seconds" if pause is not None else "later"
        message = f"{url}: the server asks to wait (status {status}); try again {when}"
        return RateLimitedError(message, source=url, status=status, retry_after=pause)
    advice = _ADVICE.get(status, "try again later").format(url=url)
    return FetchError(f"{url}: status {status}; {advice}", source=url, status=status)


def _conditions(held: Held) -> dict[str, str]:
    """The request headers by which a server can say that nothing changed; an archive's are not the server's own."""
    told = {} if held.record["archived_at"] else held.record["headers"]
    asked = {"If-None-Match": told.get("ETag"), "If-Modified-Since": told.get("Last-Modified")}
    return {name: value for name, value in asked.items() if value}


def _answer(session: requests.Session, url: str, network: Network, headers: Mapping[str, str]) -> requests.Response:
    """The answer at the end of the redirects; errors that may pass raised, so that they can be tried again."""
    visited = [urldefrag(url).url]
    while True:
        response = session.send(_prepared(session, visited[-1], headers), allow_redirects=False)
        target = response.headers.get("Location")
        if response.status_code not in REDIRECTS or target is None:
            break
        visited.append(_next(url, visited[-1], target))
        if visited[-1] in visited[:-1]:
            raise _lost(url, "redirects in a circle")
        if len(visited) > network.hops + 1:
            raise _lost(url, f"over {network.hops} redirects")
    if response.status_code == TOO_MANY_REQUESTS or response.status_code >= SERVER_ERROR:
        raise status_error(response, url)
    return response


def _next(url: str, current: str, target: str) -> str:
    try:
        return urldefrag(urljoin(current, target)).url
    except ValueError:
        raise _lost(url, "redirects to what is no address") from None


def _lost(url: str, how: str) -> FetchError:
    return FetchError(f"{url}: {how}; open it with a browser and give the address it ends at", source=url)


def _prepared(session: requests.Session, url: str, headers: Mapping[str, str]) -> requests.PreparedRequest:
    try:
        return session.prepare_request(requests.Request("GET", checked_url(url), headers=dict(headers)))
    except (requests.RequestException, ValueError):
        raise RefusedError(f"{url}: is no address of a page; check it", source=url) from None


def _delay_by_robots(session: requests.Session, url: str, network: Network) -> float:
    """The seconds between fetches that robots.txt asks for, once it allows this one.

    As RFC 9309 has it: where there is none, everything is allowed; where it is not to be had, nothing is.

    Raises:
        RefusedError: The page is forbidden to programs.
        FetchError: The server does not say.
    """
    response = persistently(lambda: _answer(session, urljoin(url, "/robots.txt"), network, {}), network)
    if response.status_code != OK:
        return 0.0
    rules = Protego.parse(response.content[:_ROBOTS_BYTES].decode("utf-8", errors="replace"))
    if not rules.can_fetch(url, user_agent()):
        raise RefusedError(
            f"{url}: robots.txt forbids programs to fetch it; ask the site, or save the page and give the file",
            source=url,
        )
    delay = rules.crawl_delay(user_agent()) or 0.0
    if delay > network.patience:
        raise RefusedError(f"{url}: robots.txt asks for {delay:.0f} seconds between fetches; save the page", source=url)
    return delay
