"""Policies in git histories: which version was in force, whose doing a change was, and nothing run."""

import os
import stat
import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from policydiff import NoSnapshotError, Options, SourceError, TooLargeError, load, series
from policydiff.errors import DamagedSnapshotError
from policydiff.sources.git import Repository
from policydiff.sources.terms import GitLocator

BUNDLE = Path(__file__).parents[2].parent / "shared" / "corpus" / "pga-versions.bundle"
PLAIN = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(repository: Path, *command: str, day: str = "2020-01-01", **settings: str) -> str:
    moment = {f"GIT_{who}_DATE": f"{day}T12:00:00+00:00" for who in ("AUTHOR", "COMMITTER")}
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", *identity, "-C", str(repository), *command],
        env={**PLAIN, **moment, **settings},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def commit(repository: Path, path: str, content: str | None, title: str, day: str) -> str:
    file = repository / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        file.unlink()
    else:
        file.write_text(content)
    git(repository, "add", "--all")
    git(repository, "commit", "--message", title, day=day)
    return git(repository, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents, one with a history, under names with colons, commas, at-signs and spaces."""
    home = tmp_path_factory.mktemp("repository")
    git(home, "init", "--quiet")
    terms = "Acme/Privacy Policy.md"
    commit(home, terms, "# Privacy\n\nOne.\n", "First record of Acme Privacy Policy", "2018-01-01")
    commit(home, terms, "# Privacy\n\nTwo.\n", "Record new changes of Acme Privacy Policy", "2019-01-01")
    technical = "Apply technical or declaration upgrade on Acme Privacy Policy"
    commit(home, terms, "# Privacy\n\n* Two.\n", technical, "2019-06-01")
    git(home, "tag", "v1.0")
    commit(home, "legal@home: a/us@2001-01-01.html", "<h1>Terms</h1><p>Ours.</p>", "Update our terms", "2019-07-01")
    commit(home, terms, None, "Remove it", "2020-01-01")
    commit(home, terms, "# Privacy\n\nThree.\n", "Refilter Acme Privacy Policy", "2021-01-01")
    return home


@pytest.mark.parametrize(
    ("at", "last_line", "captured"),
    [
        ("", "Three.", "2021-01-01"),
        ("@2018-01-01", "One.", "2018-01-01"),
        ("@2019-05-31", "Two.", "2019-01-01"),
        ("@2019-12-31", "* Two.", "2019-06-01"),
        ("@v1.0", "* Two.", "2019-06-01"),
        ("@v1.0~1", "Two.", "2019-01-01"),
        ("@main", "Three.", "2021-01-01"),
        ("@HEAD", "Three.", "2021-01-01"),
    ],
)
def test_the_version_in_force(at: str, last_line: str, captured: str, repository: Path) -> None:
    snapshot = load(f"git:{repository}:Acme/Privacy Policy.md{at}")
    assert snapshot.content.decode().splitlines()[-1] == last_line
    assert snapshot.media_type == "text/markdown"
    assert snapshot.asserted == date.fromisoformat(captured)
    assert snapshot.captured is not None
    assert snapshot.captured.date() == snapshot.asserted


def test_a_snapshot_names_the_commit_it_is_from(repository: Path) -> None:
    snapshot = load(f"git:{repository}:Acme/Privacy Policy.md@2019-05-31")
    assert load(snapshot.source).content == snapshot.content
    assert load(snapshot.source) == snapshot


def test_an_at_sign_counts_only_before_a_day_or_revision(repository: Path) -> None:
    path = f"git:{repository}:legal@home: a/us@2001-01-01.html"
    assert b"Ours" in load(path).content
    assert b"Ours" in load(f"{path}@2019-07-01").content
    assert load(path).captured is None, "the day of a commit by hand is none of a capture"


@pytest.mark.parametrize("day", ["2017-12-31", "2020-06-01"])
def test_a_day_without_the_file_has_no_snapshot(day: str, repository: Path) -> None:
    with pytest.raises(NoSnapshotError, match=day):
        load(f"git:{repository}:Acme/Privacy Policy.md@{day}")


@pytest.mark.parametrize(
    ("locator", "said"),
    [
        ("git:{0}", "name one of its 2 files, such as git:"),
        ("git:{0}:nothing.md", "no such file"),
        ("git:{0}:Acme/Privacy Policy.md@v9", "no such file at HEAD, nor is there a revision 'v9'"),
        ("git:{0}/Acme:Privacy Policy.md", "no git repository"),
        ("git:missing:Privacy Policy.md", "no git repository"),
        ("git:", "no git repository"),
    ],
)
def test_what_is_not_there_is_told(locator: str, said: str, repository: Path) -> None:
    with pytest.raises(SourceError, match=said):
        load(locator.format(repository))


def test_a_history_is_all_versions_oldest_first(repository: Path) -> None:
    history = list(series(f"git:{repository}:Acme/Privacy Policy.md"))
    lines = [snapshot.content.decode().splitlines()[-1] for snapshot in history]
    assert lines == ["One.", "Two.", "* Two.", "Three."]
    assert [snapshot.technical for snapshot in history] == [False, False, True, True]


def test_a_version_says_whose_terms_it_holds(repository: Path) -> None:
    version = next(Repository(repository).versions("Acme/Privacy Policy.md"))
    assert (version.service, version.terms_type) == ("Acme", "Privacy Policy")


def test_a_bare_repository_is_one(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), "bare.git")
    assert b"Three" in load(f"git:{tmp_path}/bare.git:Acme/Privacy Policy.md").content


def test_a_symbolic_link_is_no_policy(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(repository), "clone")
    clone = tmp_path / "clone"
    (clone / "link.md").symlink_to("/etc/hostname")
    git(clone, "add", "--all")
    git(clone, "commit", "--message", "Link")
    with pytest.raises(NoSnapshotError):
        load(f"git:{clone}:link.md")


def test_a_version_over_the_limit_is_refused(repository: Path) -> None:
    with pytest.raises(TooLargeError):
        load(f"git:{repository}:Acme/Privacy Policy.md", options=Options(max_bytes=10))


def test_an_object_that_is_missing_is_told(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--no-hardlinks", str(repository), "clone")
    locator = f"git:{tmp_path}/clone:Acme/Privacy Policy.md"
    blob = next(GitLocator.of(locator).repository.versions("Acme/Privacy Policy.md")).blob
    assert blob is not None
    (tmp_path / "clone" / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(DamagedSnapshotError, match="lacks"):
        load(locator)


# Settings by which a repository could have git run a program; {0} is the program.
PLANTED = """
    core.pager={0} pager.log={0} core.fsmonitor={0} core.hooksPath={1} core.sshCommand={0} core.askPass={0}
    core.editor={0} core.gitProxy={0} core.alternateRefsCommand={0} credential.helper=!{0} diff.external={0}
    diff.planted.textconv={0} diff.planted.command={0} filter.planted.smudge={0} filter.planted.clean={0}
    filter.planted.process={0} gpg.program={0} gpg.ssh.program={0} gpg.x509.program={0} log.showSignature=true
    alias.log=!{0} alias.rev-list=!{0} alias.cat-file=!{0} interactive.diffFilter={0} sequence.editor={0}
    uploadpack.packObjectsHook={0} trace2.eventTarget={2} log.follow=true log.mailmap=true color.ui=always
    core.repositoryFormatVersion=1 extensions.partialClone=origin remote.origin.promisor=true
    remote.origin.url=ext::{0} protocol.ext.allow=always protocol.allow=always maintenance.auto=true gc.auto=1
"""


@pytest.fixture
def hostile(repository: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A repository in which everything that can name a program names one, and what that program leaves behind."""
    ran = tmp_path / "ran"
    program = tmp_path / "planted"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> "{ran}"\ncat\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    git(tmp_path, "clone", "--quiet", "--no-hardlinks", str(repository), "hostile")
    home = tmp_path / "hostile"
    (home / ".gitattributes").write_text("* diff=planted filter=planted merge=planted\n")
    git(home, "add", "--all")
    git(home, "commit", "--message", "Plant")
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
        (home / ".git" / "hooks" / hook).symlink_to(program)
    for setting in PLANTED.format(program, home / ".git" / "hooks", ran).split():
        name, _, value = setting.partition("=")
        with (home / ".git" / "config").open("a") as config:
            section, _, key = name.rpartition(".")
            part, _, subsection = section.partition(".")
            config.write(f'[{part} "{subsection}"]\n' if subsection else f"[{part}]\n")
            config.write(f'\t{key} = "{value}"\n')
    return home, ran


@pytest.mark.reliability("A hostile git repository runs nothing")
def test_a_hostile_repository_runs_nothing(hostile: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    home, ran = hostile
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "PAGER"):
        monkeypatch.setenv(name, str(ran.with_name("planted")))
    locator = f"git:{home}:Acme/Privacy Policy.md"
    assert b"Three" in load(locator).content
    assert b"Two" in load(f"{locator}@2019-05-31").content
    assert len(list(series(locator))) == 4
    blob = next(Repository(home).versions("Acme/Privacy Policy.md")).blob
    assert blob is not None
    (home / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(DamagedSnapshotError):
        load(locator)
    assert not ran.exists(), ran.read_text()


@pytest.mark.reliability("A hostile git repository runs nothing")
def test_the_planted_programs_do_run_for_those_who_are_careless(hostile: tuple[Path, Path]) -> None:
    home, ran = hostile
    subprocess.run(
        ["git", "--paginate", "-C", str(home), "log", "-p"], env=PLAIN, check=False, capture_output=True, timeout=20
    )
    assert ran.exists()


def test_a_revision_is_never_taken_for_an_option(repository: Path, tmp_path: Path) -> None:
    for revision in ("--all", f"--output={tmp_path}/written", "-1", "--", "HEAD --all"):
        assert Repository(repository).commit_of(revision) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not BUNDLE.exists(), reason="the history of an Open Terms Archive is not at hand")
def test_a_real_history_is_read_whole(tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(BUNDLE), "pga.git")
    repository = Repository(tmp_path / "pga.git")
    versions = [version for version in repository.versions() if version.blob]
    size = sum(map(len, repository.contents([version.blob or "" for version in versions], 16_000_000)))
    assert size == 283_661_118
    kinds = Counter((version.is_recorded, version.is_technical) for version in versions)
    assert kinds == {(True, False): 4545, (True, True): 296, (False, False): 12}
