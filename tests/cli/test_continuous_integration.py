"""The worked example of docs/ci.md, as it stands there, in a git repository."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "ci.md"
POLICY = """\
# Privacy

We sell lamps, “as is”.

## Retention

We keep your orders for two years.

## Sharing

We may share your address with couriers.
"""


def run(*command: str, home: Path) -> subprocess.CompletedProcess[str]:
    moment = {f"GIT_{who}_DATE": "2026-03-01T12:00:00+00:00" for who in ("AUTHOR", "COMMITTER")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **moment, **settings, "PATH": path}
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False)


def block(language: str) -> str:
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return str(found)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository whose release v1.0 holds the policy, with the page's script beside it."""
    (tmp_path / "legal").mkdir()
    (tmp_path / "legal" / "privacy.md").write_text(POLICY, encoding="utf-8")
    (tmp_path / "check.sh").write_text(block("sh"), encoding="utf-8")
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Policy"], ["tag", "v1.0"]):
        done = run("git", *identity, *command, home=tmp_path)
        assert done.returncode == 0, done.stderr
    return tmp_path


@pytest.mark.parametrize(
    ("exchanged", "status"),
    [
        ((), 0),
        ((("“as is”", '"as is"'),), 0),
        ((("lamps", "fine lamps"),), 0),
        ((("two years", "three years"),), 1),
        ((("We may share", "We never share"),), 1),
    ],
    ids=["nothing", "quotes", "what binds nobody", "a period", "a permission"],
)
def test_the_check_fails_where_promises_changed(
    exchanged: tuple[tuple[str, str], ...], status: int, home: Path
) -> None:
    text = POLICY
    for old, new in exchanged:
        assert old in text
        text = text.replace(old, new)
    (home / "legal" / "privacy.md").write_text(text, encoding="utf-8")
    done = run("sh", "check.sh", home=home)
    assert (done.returncode, done.stderr) == (status, "")


def test_the_page_shows_what_the_check_prints(home: Path) -> None:
    text = POLICY.replace("two years", "three years").replace("“as is”", '"as is"')
    (home / "legal" / "privacy.md").write_text(text, encoding="utf-8")
    said, shown = run("sh", "check.sh", home=home).stdout, block("text")
    if os.environ.get("GOLDEN") == "rewrite":
        PAGE.write_text(PAGE.read_text(encoding="utf-8").replace(shown, said), encoding="utf-8")
    assert said == block("text")


def test_without_a_release_or_a_policy_the_check_is_an_error(home: Path) -> None:
    run("git", "mv", "legal/privacy.md", "legal/terms.md", home=home)
    missing = run("sh", "check.sh", home=home)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "legal/privacy.md: no such file" in missing.stderr
    run("git", "tag", "--delete", "v1.0", home=home)
    assert run("sh", "check.sh", home=home).returncode not in (0, 1)
