"""How long a browser takes to open and filter the report of the longest pair, and how large the report is."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from policydiff import diff, load, render

SPEED = Path(__file__).parents[3] / "shared" / "eval" / "speed"
RUNS = 5

FILTERED = """value => {
    const before = performance.now();
    const choice = document.querySelector("select[data-filter=topic]");
    choice.value = value;
    choice.dispatchEvent(new Event("change"));
    document.body.getBoundingClientRect();
    return performance.now() - before;
}"""


def seconds_to_open(page: Page, address: str) -> float:
    """From the request to a page that is drawn and takes clicks."""
    before = time.perf_counter()
    page.goto(address, wait_until="load")
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return time.perf_counter() - before


def main() -> None:
    """Prints the median of a few runs."""
    chromium = shutil.which("chromium")
    if chromium is None or not SPEED.is_dir():
        sys.exit("report: no Chromium, or no real pairs beside this checkout: nothing measured")
    (old,), (new,) = (list(SPEED.glob(f"L1-*.{side}.md")) for side in ("old", "new"))
    report = render(diff(load(old), load(new)), "html")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(report, encoding="utf-8")
        page = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=False).new_page()
        opened = sorted(seconds_to_open(page, file.as_uri()) for _ in range(RUNS))[RUNS // 2]
        filtered = sorted(page.evaluate(FILTERED, value) for value in ("sharing", "fees", "", "liability", ""))[2]
    sys.stdout.write(
        f"report of L1: {len(report.encode()) / 1e6:.1f} MB, opens in {opened:.2f} s, filters in {filtered:.0f} ms\n"
    )


if __name__ == "__main__":
    main()
