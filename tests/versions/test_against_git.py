"""Real policies: what a history says of when words came and went is what `git log -S` says of the same words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from policydiff import History, Lineage, Stage, history, series

BUNDLE = Path(__file__).parents[2].parent / "shared" / "corpus" / "pga-versions.bundle"
FILES = ("Instagram/Privacy Policy.md", "Facebook/Terms of Service.md")
"""Files of over a hundred versions."""

ASKED = 10


@frozen
class Words:
    """The longest words of a file of which git can be asked: statements in force, by rule and not by hand.

    Attributes:
        text: A wording that came in after the oldest version.
        lineage: Whose it is.
        stage: Where it came in.
    """

    text: str
    lineage: Lineage
    stage: Stage


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not BUNDLE.is_file():
        pytest.skip("the archive of real policies is not beside this checkout")
    folder = tmp_path_factory.mktemp("archive") / "pga.git"
    subprocess.run(["git", "clone", "--quiet", "--bare", str(BUNDLE), str(folder)], check=True)
    return folder


@pytest.fixture(scope="module", params=FILES)
def told(repository: Path, request: pytest.FixtureRequest) -> tuple[Path, str, History]:
    return repository, request.param, history(series(f"git:{repository}:{request.param}"))


def git(repository: Path, *command: str) -> str:
    done = subprocess.run(["git", "-C", str(repository), *command], check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def words_of(told: tuple[Path, str, History]) -> Iterator[Words]:
    """Wordings in force that stand once in the newest file, and never as a part of a longer wording or a title.

    Git counts letters wherever they stand; a statement that was cut out of a longer one stood there before.
    """
    repository, path, found = told
    raw = git(repository, "show", f"HEAD:{path}")
    said = {clause.text for lineage in found.lineages for clause in lineage.clauses}
    titles = {title for lineage in found.lineages for clause in lineage.clauses for title in clause.path}
    for lineage in sorted(found.in_force, key=lambda lineage: -len(lineage.clause.text)):
        text = lineage.clause.text
        holders = [one for one in found.lineages if any(clause.text == text for clause in one.clauses)]
        stage = next(stage for stage in lineage.stages if stage.clause and stage.clause.text == text)
        is_part = any(text in other and text != other for other in said | titles)
        if stage.kind != "first" and raw.count(text) == 1 and holders == [lineage] and not is_part:
            yield Words(text, lineage, stage)


def commits(told: tuple[Path, str, History], text: str) -> list[str]:
    """The commits that changed how often some words stand in the file, the oldest first."""
    repository, path, _ = told
    return git(repository, "log", "--first-parent", "--reverse", "--format=%H", f"-S{text}", "--", path).split()


def comings_and_goings(found: History, words: Words) -> list[str]:
    """The same by the history: the sources of the versions in which the wording came or went."""
    standing, changed = False, []
    for version in found.versions:
        clause = words.lineage.at(version.index) if words.lineage.id in version.statements else None
        if standing != (clause is not None and clause.text == words.text):
            standing = not standing
            changed.append(version.source)
    return changed


def test_words_came_and_went_when_git_says(told: tuple[Path, str, History]) -> None:
    asked = [words for words, _ in zip(words_of(told), range(ASKED), strict=False)]
    assert len(asked) == ASKED
    for words in asked:
        commits_then = [source.rpartition("@")[2] for source in comings_and_goings(told[2], words)]
        assert commits_then == [commit[:12] for commit in commits(told, words.text)], words.text[:40]
        repository = told[0]
        day = git(repository, "show", "--no-patch", "--format=%cd", "--date=format:%Y-%m-%d", commits_then[0]).strip()
        assert words.stage.when.by is not None
        assert words.stage.when.by.isoformat() == day


def test_what_stands_is_told_with_since_when(repository: Path) -> None:
    command = [sys.executable, "-m", "policydiff", "log", f"git:{repository}:{FILES[0]}", "--since"]
    said = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert "(112 versions)" in said
    assert "came in between" in said
