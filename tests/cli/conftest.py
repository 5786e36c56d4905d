"""The command as a shell sees it: arguments in; output, messages and exit status out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policydiff.cli import policydiff

OLD = """# Privacy policy

Last updated: January 1, 2020

## Sharing

We may show your orders to couriers.

## Keeping

We keep your personal data for 30 days - and no longer.
"""
NEW = OLD.replace("2020", "2021").replace("30 days", "60 days")
NOISE = OLD.replace(" - ", " – ")

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the command; `.exit_code`, `.stdout` and `.stderr` tell what came of it."""

    def result(*arguments: str | Path, input: str | bytes | None = None) -> Result:  # noqa: A002
        return CliRunner().invoke(policydiff, [str(argument) for argument in arguments], input=input)

    return result


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """A folder with the old policy, the new one, and the old one with differences that are noise."""
    for name, text in (("2020-01-01.md", OLD), ("2021-01-01.md", NEW), ("noise.md", NOISE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
