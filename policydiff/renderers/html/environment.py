"""How templates are filled: every value escaped and made visible, whatever stands in it."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from policydiff.renderers.plain_words import arrowed
from policydiff.renderers.terminal import visible


@cache
def environment() -> Environment:
    """The templates' environment; what a template prints is escaped, control characters and overrides spelt out."""
    filled = Environment(
        loader=PackageLoader("policydiff.renderers.html"),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filled.globals["safe_address"] = safe_address
    filled.filters["arrows"] = arrowed
    return filled


def _harmless(value: object) -> object:
    """A value as it may be printed; markup is what a template has made, of values that came through here."""
    return value if isinstance(value, Markup) else visible(str(value))


def safe_address(address: str) -> str:
    """The address where a link may lead to it, http or https only; else empty, to be shown as mere text."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_safe = parts.scheme in ("http", "https") and bool(parts.netloc) and address == visible(address)
    return address if is_safe else ""


@cache
def asset(name: str) -> Markup:
    """A style sheet or script of ours, as it stands."""
    text = files("policydiff.renderers.html").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704  (a file of this package, no input)


def fingerprint(text: str) -> str:
    """What a Content-Security-Policy names a style sheet or script by."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
