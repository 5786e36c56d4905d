"""What holds for every test."""

import os
from collections import defaultdict
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.reliability.sizes import IS_LONG

settings.register_profile("patient", deadline=None)  # a slow machine fails no test
settings.load_profile("patient")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves what takes minutes to the long form."""
    if IS_LONG:
        return
    left = [item for item in items if item.get_closest_marker("long")]
    items[:] = [item for item in items if item not in left]
    config.hook.pytest_deselected(items=left)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In continuous integration a test that is skipped has failed: there, no component may be missing.

    Each report carries the promises that its test is there for.
    """
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
    report.promises = [marker.args[0] for marker in item.iter_markers("reliability")]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """In the long form, each promise with the figures that its tests give, and how many of them held."""
    if not IS_LONG:
        return
    held: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    figures: dict[str, list[str]] = defaultdict(list)
    for outcome in ("passed", "failed", "error", "skipped", "xfailed"):
        for report in terminalreporter.stats.get(outcome, []):
            for promise in getattr(report, "promises", []):
                held[promise][outcome] += 1
                figures[promise] += [str(value) for name, value in report.user_properties if name == "figure"]
    terminalreporter.section("promises")
    for promise, outcomes in held.items():
        terminalreporter.write_line(promise)
        for figure in figures[promise]:
            terminalreporter.write_line(f"    {figure}")
        terminalreporter.write_line("    tests: " + ", ".join(f"{number} {name}" for name, number in outcomes.items()))
