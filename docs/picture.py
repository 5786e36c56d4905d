"""Takes the picture of the report that the README shows: `make picture`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from policydiff import diff, load, render

ROOT = Path(__file__).parents[1]
BANZAI = ROOT / "fixtures" / "banzai-cloud"


def main() -> None:
    """Writes docs/report.png, the top of the report."""
    chromium = shutil.which("chromium") or sys.exit("picture: no Chromium to take it with")
    changes = diff(load(BANZAI / "2017-11-23.html"), load(BANZAI / "2019-01-25.html"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(render(changes, "html"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False)
        page = browser.new_page(viewport={"width": 1100, "height": 1060}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=ROOT / "docs" / "report.png")


if __name__ == "__main__":
    main()
