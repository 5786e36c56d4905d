"""The same two documents give the same bytes, wherever and however often they are compared."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.reliability.damage import ROOT, SHARED
from tests.reliability.sizes import IS_LONG

PAIRS = [
    ("fixtures/banzai-cloud/2017-11-23.html", "fixtures/banzai-cloud/2019-01-25.html"),
    ("fixtures/infuze-cloud/2024-05-20.html", "fixtures/cloudbacko/2024-09-03.html"),
    *(
        (str(path), str(path).replace(".old.", ".new."))
        for path in sorted(SHARED.glob("eval/speed/[HMS]*.old.*") if IS_LONG else ())
    ),
]
FORMATS = ("json", "html", "text") if IS_LONG else ("json", "html")
AROUND = {
    "as it is": {},
    **{f"hash seed {seed}": {"PYTHONHASHSEED": str(seed)} for seed in (0, 1, 2, 42, 4294967295)},
    "another locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "LANGUAGE": "tr"},
    "a locale with UTF-8": {"LC_ALL": "C.utf8"},
    "far east": {"TZ": "Pacific/Kiritimati"},
    "far west": {"TZ": "Pacific/Pago_Pago"},
    "a narrow terminal": {"COLUMNS": "40", "TERM": "dumb", "NO_COLOR": "1"},
}
OTHER_PYTHONS = ("3.12", "3.13", "3.14", "3.15")

pytestmark = pytest.mark.reliability("The same two documents give the same bytes, whatever the machine is set to")


def digests(python: str | Path, around: dict[str, str]) -> list[str]:
    """What the command prints for each pair and format, as hashes."""
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    found = []
    for old, new in PAIRS:
        for form in FORMATS:
            command = [str(python), "-m", "policydiff", "diff", "--exit-zero", "--format", form, old, new]
            done = subprocess.run(command, cwd=ROOT, env={**clean, **around}, capture_output=True, check=False)
            assert done.returncode == 0, done.stderr[-500:]
            found.append(hashlib.sha256(done.stdout).hexdigest())
    return found


@cache
def expected() -> list[str]:
    return digests(sys.executable, {})


@pytest.mark.parametrize("name", AROUND)
def test_nothing_around_the_process_changes_a_byte(name: str, record_property: Callable[[str, object], None]) -> None:
    assert digests(sys.executable, AROUND[name]) == expected()
    record_property("figure", f"{name}: {len(expected())} reports of {len(PAIRS)} pairs, byte for byte")


def test_different_documents_give_different_bytes() -> None:
    assert len(set(expected())) == len(expected())


def newest() -> Iterator[str]:
    """The interpreters of other versions that stand ready, the newest first."""
    for version in reversed(OTHER_PYTHONS):
        places = [*Path.home().glob(f".pyenv/versions/{version}.*/bin/python"), Path(f"/usr/bin/python{version}")]
        found = shutil.which(f"python{version}")
        for place in (*map(str, places), *([found] if found else [])):
            said = (
                subprocess.run([place, "--version"], capture_output=True, text=True, check=False)
                if Path(place).exists()
                else None
            )
            if said and said.stdout.startswith(f"Python {version}."):
                yield place


@pytest.mark.long
def test_the_newest_python_at_hand_gives_the_same_bytes(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    interpreter = next(newest(), None)
    if interpreter is None:
        pytest.skip("no newer Python is installed here")
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([interpreter, "-m", "venv", python.parents[1]], check=True)
    pins = subprocess.run(
        [sys.executable, "-m", "pip", "freeze", "--exclude-editable"], capture_output=True, text=True, check=True
    )
    (tmp_path / "pins.txt").write_text(pins.stdout, encoding="utf-8")
    command = [python, "-m", "pip", "install", "--quiet", "--constraint", tmp_path / "pins.txt", ROOT]
    subprocess.run(command, check=True)
    assert digests(python, {}) == expected()
    version = subprocess.run([python, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    record_property("figure", f"{version} beside {sys.version.split()[0]}: {len(expected())} reports, byte for byte")
