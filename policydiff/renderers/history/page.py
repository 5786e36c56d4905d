"""A history as one HTML file: nothing in it runs, nothing is fetched, and no text in it is taken for markup."""

import base64
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from policydiff.model import History
from policydiff.renderers.entries import lead_ins_of, particulars_of, place_of, tags_of
from policydiff.renderers.history.lives import Standing, found_of, lives_of, standing_of
from policydiff.renderers.history.telling import foot_of, log_of, period_of, summary_of, title_of
from policydiff.renderers.history.timeline import timeline_of
from policydiff.renderers.plain_words import cited, modal_of
from policydiff.renderers.settings import Settings
from policydiff.renderers.terminal import visible


def page_of(history: History, settings: Settings) -> str:
    """The page: the timeline, then what each version changed, the lives asked for, or what stands and since when."""
    chosen = history.lineages if settings.lineages is None else settings.lineages
    tells_log = settings.lineages is None and not settings.brief
    tells_lives = not (tells_log or settings.brief)
    style = _held("page.css")
    return _template().render(
        policy=_policy(style),
        style=Markup(style),  # noqa: S704  (ours)
        title=title_of(history),
        period=period_of(history),
        summary=summary_of(history),
        timeline=Markup(timeline_of(history, settings.lineages)),  # noqa: S704  (its texts are escaped)
        entries=list(log_of(history)) if tells_log else None,
        lives=list(lives_of(history, chosen)) if tells_lives else None,
        sections=[] if tells_lives else list(_sections(standing_of(history, chosen))),
        found=found_of(history, chosen, standing=not tells_lives),
        foot=foot_of(history),
    )


def _sections(standing: Iterable[Standing]) -> Iterator[tuple[str, list[Standing]]]:
    """The statements under their titles."""
    for path, group in groupby(standing, key=lambda one: one.clause.path):
        yield cited(path), list(group)


def _policy(style: str) -> str:
    """What the page may do: use its own style sheet, nothing else."""
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _held(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )
    environment.globals.update(
        lead_ins_of=lead_ins_of, modal_of=modal_of, particulars_of=particulars_of, place_of=place_of, tags_of=tags_of
    )
    return environment.from_string(_held("page.html.j2"))


def _harmless(value: object) -> object:
    """Text with everything spelt out that could show it in another order than it stands; markup as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
