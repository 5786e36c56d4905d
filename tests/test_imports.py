"""Starting up is cheap: what a command does not use is not loaded."""

import subprocess
import sys

import pytest

HEAVY = {"bs4", "lxml", "requests", "protego", "wayback", "nupunkt", "rapidfuzz", "jinja2", "cmarkgfm", "w3lib"}

STARTS = {
    "import policydiff": "import policydiff",
    "--version": "from policydiff.cli import policydiff; policydiff.main(['--version'], standalone_mode=False)",
    "--help": "from policydiff.cli import policydiff; policydiff.main(['--help'])",
    "diff --help": "from policydiff.cli import policydiff; policydiff.main(['diff', '--help'])",
}


def modules_after(code: str) -> set[str]:
    """The top-level modules loaded when a fresh interpreter has run the code."""
    program = f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("start", STARTS)
def test_starting_loads_no_heavy_library(start: str) -> None:
    assert modules_after(STARTS[start]) & HEAVY == set()


def test_importing_the_library_does_not_load_the_command_line() -> None:
    assert "click" not in modules_after("import policydiff")


def test_the_probe_sees_a_heavy_library() -> None:
    assert "bs4" in modules_after("import bs4")
