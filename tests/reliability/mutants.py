"""How many planted faults the fast tests of a stage find: `make mutants`, or this file with a stage and a number.

A mutant is the package with one operator, number or keyword changed (cosmic-ray makes them). All of them would take
days, so a sample is drawn with a seed, and the figure is of that sample. What does not even import is not counted: any
test would find it. Mutants are made in a copy of the tree, never in the tree itself.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import mutate_and_test, use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec, TestOutcome

ROOT = Path(__file__).parents[2]
COPIED = ("policydiff", "tests", "fixtures", "docs", "pyproject.toml", "README.md")
LAWS = "tests/test_laws.py"
PAIRS = "tests/judgement/test_pairs.py"
GOLDEN = "tests/renderers/test_golden.py"
TESTS = {
    "alignment": ("tests/alignment", PAIRS, LAWS, GOLDEN),
    "norms": (
        "tests/norms",
        PAIRS,
        GOLDEN,
        "--deselect=tests/norms/test_laws.py::" + "test_twice_the_text_is_about_twice_the_work",
    ),
    "judgement": (PAIRS, GOLDEN, "tests/judgement/test_planted.py", LAWS, "tests/alignment"),
}
"""The tests of each stage that are worth their time here: no clocks, no browsers, no network."""
TIMEOUT = 300.0


def mutants(stage: str, number: int, seed: int) -> list[MutationSpec]:
    """A sample of a stage's mutants, the same for the same seed and sources."""
    modules = sorted(Path("policydiff", stage).rglob("*.py"))
    every = [item.mutations[0] for item in _all_work_items(modules, {})]
    return random.Random(seed).sample(every, min(number, len(every)))


def imports(mutant: MutationSpec) -> bool:
    """Whether the package still imports with a mutant in it."""
    operator = get_operator(mutant.operator_name)(**mutant.operator_args)
    script = f"import importlib; importlib.import_module({module_of(mutant.module_path)!r})"
    with use_mutation(mutant.module_path, operator, mutant.occurrence):
        return subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, check=False).returncode == 0


def module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts)


def tried(stage: str, number: int, seed: int) -> Iterator[tuple[TestOutcome, str]]:
    """What the tests made of each mutant, with the mutant as a difference of lines."""
    command = " ".join((sys.executable, "-B", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS[stage]))
    whole = subprocess.run(command.split(), capture_output=True, text=True, check=False)
    assert whole.returncode == 0, f"the tests fail without a mutant, too:\n{whole.stdout[-2000:]}"
    for mutant in mutants(stage, number, seed):
        if imports(mutant):
            result = mutate_and_test([mutant], command, TIMEOUT)
            assert result.test_outcome is not None
            yield result.test_outcome, result.diff or ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=TESTS)
    parser.add_argument("number", type=int, nargs="?", default=60)
    parser.add_argument("--seed", type=int, default=9)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "tree")
        copy.mkdir()
        for name in COPIED:
            whole = ROOT / name
            shutil.copytree(whole, copy / name) if whole.is_dir() else shutil.copy(whole, copy / name)
        if (shared := ROOT.parent / "shared").exists():
            Path(folder, "shared").symlink_to(shared.resolve())
        os.chdir(copy)
        counts = dict.fromkeys((TestOutcome.KILLED, TestOutcome.SURVIVED), 0)
        for outcome, difference in tried(asked.stage, asked.number, asked.seed):
            counts[outcome] = counts.get(outcome, 0) + 1
            if outcome is not TestOutcome.KILLED:
                sys.stdout.write(f"{outcome}:\n{difference}\n")
                sys.stdout.flush()
    killed, total = counts[TestOutcome.KILLED], sum(counts.values())
    sys.stdout.write(f"{asked.stage}: {killed} of {total} mutants found ({killed / max(1, total):.0%})\n")


if __name__ == "__main__":
    main()
