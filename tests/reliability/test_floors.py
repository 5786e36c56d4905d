"""The oldest versions that pyproject.toml allows do work: installed as they are, they pass part of the suite."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reliability.damage import ROOT

SMOKE = (
    "judgement/test_pairs.py",
    "norms",
    "alignment/test_pairs.py",
    "readers",
    "renderers/test_json.py",
    "cli",
    "sources",
)
"""Every stage's own tests, those of the browser and of packaging left out."""

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def floors(requirements: list[str]) -> list[str]:
    """The oldest version that each requirement allows, pinned."""
    return [requirement.replace(">=", "==") for requirement in requirements if ">=" in requirement]


def test_every_dependency_names_its_oldest_version() -> None:
    assert len(floors(PROJECT["dependencies"])) == len(PROJECT["dependencies"])


@pytest.mark.long
@pytest.mark.reliability("The oldest versions of the dependencies that are allowed do work")
def test_the_oldest_versions_allowed_pass(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    tools = [
        tool
        for tool in PROJECT["optional-dependencies"]["test"]
        if re.match("pytest|hypothesis|jsonschema|pyyaml", tool)
    ]
    pins = floors(PROJECT["dependencies"])
    subprocess.run([python, "-m", "pip", "install", "--quiet", *pins, *tools], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", ROOT], check=True)
    tests = [f"tests/{part}" for part in SMOKE]
    command = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "default", *tests]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    record_property("figure", f"{', '.join(pins)}: {done.stdout.splitlines()[-1]}")
