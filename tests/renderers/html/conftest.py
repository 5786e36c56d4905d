"""A real browser that opens reports from files, and tells what went wrong in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="no Playwright to drive a browser with")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

Open = Callable[..., "sync_api.Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator["sync_api.Browser"]:
    if CHROMIUM is None:
        pytest.skip("no Chromium to open reports in")
    with sync_api.sync_playwright() as playwright:
        sandbox = os.getuid() != 0  # Chromium refuses to run as root inside its sandbox
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=sandbox)
        yield browser
        browser.close()


@pytest.fixture
def open_report(browser: "sync_api.Browser", tmp_path: Path) -> Iterator[Open]:
    """Opens a report, anchor and all; in the end, nothing may have been complained of, asked for, or popped up."""
    troubles: list[str] = []

    def opened(report: str, anchor: str = "", *, width: int = 1280, **context: object) -> "sync_api.Page":
        file = tmp_path / "report.html"
        file.write_text(report, encoding="utf-8")
        page = browser.new_context(viewport={"width": width, "height": 900}, **context).new_page()
        page.set_default_timeout(60_000)  # a wait that never ends is a failure; a slow machine is none
        page.on("console", lambda message: troubles.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: _note_request(request.url))
        page.goto(f"{file.as_uri()}{anchor}")
        return page

    def _note_request(url: str) -> None:
        if not url.startswith(("file:", "data:,")):
            troubles.append(f"request: {url}")

    yield opened
    for context in browser.contexts:
        context.close()
    assert troubles == []
