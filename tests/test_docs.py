"""Documentation executes: every `python` and `console` block of README and docs is run, every output shown compared.

A `python` block is run with the names of the blocks before it on the page; a `text` block directly after it is what
it prints. In a `console` block, the lines after "$ command" are what it prints (a command goes on after a backslash);
"..." alone on a line stands for any lines.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINKING = [*PAGES, *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "fixtures/README.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BY_HAND = ("make ", "git ", "pip ", "python3 -m venv")
"""Commands that set up, and are run by CI itself or by the test of the wheel."""


def blocks_of(page: Path) -> Iterator[tuple[str, str, str]]:
    """(language, text, output shown) of each block that is run."""
    found = [
        (match[1], match[2], match.start(), match.end()) for match in BLOCK.finditer(page.read_text(encoding="utf-8"))
    ]
    for position, (language, text, _, end) in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        shown = following[1] if following and following[0] == "text" and following[2] - end <= 2 else ""
        if language in {"python", "console"}:
            yield language, text, shown


def commands_of(block: str) -> Iterator[tuple[str, str]]:
    """(command, output shown) of a console block."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command = re.match(r"(?:.*\\\n)*.*", part)
        assert command
        yield command[0], part[command.end() + 1 :]


def is_shown(shown: str, said: str) -> bool:
    """Whether the output is what the page shows, "..." alone on a line standing for any lines."""
    pieces = re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)
    pattern = r"(?:.*\n)*?".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, said if said.endswith("\n") or not said else said + "\n") is not None


def said_by(command: str) -> str:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        command, shell=True, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, 1), f"{command}: {done.stderr}"
    return done.stdout + done.stderr


def check(page: Path, shown: str, said: str) -> None:
    """Compare what a page shows with what is said; with GOLDEN=rewrite mend the page, where it shows everything."""
    if shown and not is_shown(shown, said) and os.environ.get("GOLDEN") == "rewrite" and "\n...\n" not in f"\n{shown}":
        page.write_text(page.read_text(encoding="utf-8").replace(shown, said, 1), encoding="utf-8")
        return
    assert not shown or is_shown(shown, said), f"{page.name} should show:\n{said}"


def printed_by(code: str, names: dict[str, Any]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, names)
    return printed.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    for language, text, shown in blocks_of(page):
        if language == "python":
            check(page, shown, printed_by(text, names))
            continue
        for command, expected in commands_of(text):
            if not command.startswith(BY_HAND):
                check(page, expected, said_by(command))


@pytest.mark.parametrize("page", LINKING, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    links = [target.partition("#") for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]
    assert [path for path, _, _ in links if not (page.parent / path).exists()] == []
    targets = {(page.parent / path if path else page, anchor) for path, _, anchor in links if anchor}
    assert [anchor for target, anchor in targets if anchor not in anchors_of(target)] == []


def anchors_of(page: Path) -> set[str]:
    """The titles of a page as a link names them."""
    titles = re.findall(r"^#+ (.+)$", BLOCK.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_readme_names_commands_that_exist() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"(?:`|\$ )make (\w+)", (ROOT / "README.md").read_text())) <= targets


@pytest.mark.parametrize(
    ("shown", "said", "fits"),
    [("a\n", "a\n", True), ("a\n...\nc\n", "a\nb\nb\nc\n", True), ("a\n...\n", "a\n", True), ("a\nb\n", "a\n", False)],
)
def test_the_comparison_of_outputs(shown: str, said: str, *, fits: bool) -> None:
    assert is_shown(shown, said) is fits


def test_every_page_is_reached_from_the_index() -> None:
    index = ROOT / "docs" / "index.md"
    linked = {(index.parent / target).resolve() for target in re.findall(r"\]\(([^)#]+)\)", index.read_text())}
    assert {page for page in PAGES[1:] if page != index} <= linked
