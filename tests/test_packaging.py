"""What is installed is the whole thing: the wheel, in an empty environment, runs the README."""

import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

import policydiff

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)


def pip(*arguments: str | Path, python: str | Path = sys.executable) -> None:
    """Run pip; on a machine of one's own, where no index can be reached, skip."""
    done = run(python, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments)
    if (
        done.returncode
        and "CI" not in os.environ
        and re.search("connection|No matching distribution", done.stderr, re.IGNORECASE)
    ):
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an empty environment with the wheel installed."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=True)
    interpreter = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip("install", wheel, python=interpreter)
    return interpreter


def readme_blocks() -> Iterator[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    yield from re.findall(r"^```python\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


def test_the_wheel_holds_the_package_and_nothing_beside_it(wheel: Path) -> None:
    with ZipFile(wheel) as file:
        names = set(file.namelist())
    files = (path for path in (ROOT / "policydiff").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert {str(path.relative_to(ROOT)) for path in files} <= names
    assert {name.split("/")[0] for name in names} == {"policydiff", f"policydiff-{policydiff.__version__}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_command_is_installed(python: Path) -> None:
    done = run(python.with_name("policydiff"), "--version")
    assert done.stdout == f"policydiff {policydiff.__version__}\n"


def test_the_readme_runs_where_only_the_wheel_is_installed(python: Path) -> None:
    blocks = list(readme_blocks())
    assert blocks
    done = run(python, "-I", "-W", "error", "-c", "\n".join(blocks))
    assert done.returncode == 0, done.stderr
    assert "TOPIC" in done.stdout
