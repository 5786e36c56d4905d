"""What the tables hold: the same as single comparisons give, whoever does the work, and each pair and version once."""

import json
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from importlib.resources import files as package_files
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from policydiff import (
    CorpusError,
    EmptyDocumentError,
    NoSnapshotError,
    Options,
    SourceError,
    UnsupportedMediaTypeError,
    diff,
    diff_corpus,
    extract,
    load,
)
from tests.corpus.conftest import NAMES, VERSIONS, Files, Rows
from tests.corpus.histories import policy, repository_of, versions

SCHEMA = json.loads(package_files("policydiff.corpus").joinpath("schemas", "corpus-1.json").read_text())
BANZAI = Path(__file__).parents[2] / "fixtures" / "banzai-cloud"
PAIR = (str(BANZAI / "2017-11-23.html"), str(BANZAI / "2019-01-25.html"))


def faults_of(rows: list[dict[str, Any]], table: str) -> list[str]:
    schema = SCHEMA["$defs"][table] | {"additionalProperties": False}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    faults = [f"{error.json_path}: {error.message}" for row in rows for error in validator.iter_errors(row)]
    return faults + [f"order of {row}" for row in rows if list(row) != list(schema["properties"])]


def text_file(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def test_a_pair_has_the_changes_that_diff_gives(tmp_path: Path, rows: Rows) -> None:
    done = diff_corpus([PAIR], out=tmp_path / "out", statements=True)
    expected = diff(load(PAIR[0]), load(PAIR[1]))
    (pair,) = rows(tmp_path / "out", "pairs")
    changes = rows(tmp_path / "out", "changes")
    assert [{**change, "pair": ""} for change in changes] == [
        {"pair": "", **change} for change in expected.to_records()
    ]
    assert {change["pair"] for change in changes} == {pair["pair"]}
    assert pair["changes"] == len([change for change in expected if change.quiet is None])
    assert pair["changes"] + pair["noise"] == len(expected) == done.changes
    assert (pair["old_asserted"], pair["new_asserted"]) == ("2017-11-23", "2019-01-25")
    statements = rows(tmp_path / "out", "statements")
    for locator in PAIR:
        told = [row["text"] for row in statements if row["source"] == locator]
        assert told == [clause.text for clause in extract(load(locator))]


def test_rows_fit_their_schema(tmp_path: Path, rows: Rows) -> None:
    diff_corpus([PAIR, (PAIR[0], str(tmp_path / "missing.md"))], out=tmp_path / "out", statements=True)
    for table in ("pairs", "changes", "statements"):
        found = rows(tmp_path / "out", table)
        assert found
        assert faults_of(found, table) == []
    assert len(faults_of([{"pair": 1}], "changes")) > 1, "a fault is found"


def test_a_repository_is_every_two_consecutive_versions(whole: Path, repository: Path, rows: Rows) -> None:
    pairs = rows(whole, "pairs")
    assert Counter(pair["status"] for pair in pairs) == {"compared": len(NAMES) * (VERSIONS - 1)}
    one = [pair for pair in pairs if "Shop 3/" in pair["old"]]
    assert [pair["new"] for pair in one[:-1]] == [pair["old"] for pair in one[1:]]
    assert {pair["reworded"] for pair in one} == {1}
    first = diff(load(one[0]["old"]), load(one[0]["new"]))
    told = [change["id"] for change in rows(whole, "changes") if change["pair"] == one[0]["pair"]]
    assert told == [change.id for change in first]
    assert str(repository) in one[0]["old"]


def process_pool() -> Executor:
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.reliability("Many pairs give the same files, whoever does the work and whenever it is killed")
@pytest.mark.parametrize("executor", [None, lambda: ThreadPoolExecutor(3), process_pool])
def test_the_files_are_the_same_whatever_does_the_work(
    executor: Callable[[], Executor] | None, repository: Path, whole: Path, tmp_path: Path, files: Files
) -> None:
    if executor is None:
        done = diff_corpus([f"git:{repository}"], out=tmp_path / "out", workers=4)
    else:
        with executor() as pool:
            done = diff_corpus([f"git:{repository}"], pool, out=tmp_path / "out", workers=2)
    assert files(tmp_path / "out") == files(whole)
    assert done.read == len(NAMES) * VERSIONS, "each version was read once"


def test_each_version_of_a_long_history_is_read_once(tmp_path: Path) -> None:
    repository = repository_of(tmp_path / "long.git", {"policy.md": versions("Acme", 230)})
    done = diff_corpus([f"git:{repository}:policy.md"], out=tmp_path / "out", workers=2)
    assert (done.pairs, done.read) == (229, 230)
    assert len(list((tmp_path / "out" / "pairs").iterdir())) == 3


def test_the_same_texts_are_compared_once_and_each_pair_has_its_rows(tmp_path: Path, rows: Rows) -> None:
    one, two, three = (policy("Acme", days=days) for days in (10, 20, 30))
    histories = {"acme.md": [one, two, one, two, three], "twin.md": [one, two]}
    repository = repository_of(tmp_path / "back.git", histories)
    old, new = text_file(tmp_path, "2020-01-01.md", one), text_file(tmp_path, "2020-01-02.md", two)
    done = diff_corpus([f"git:{repository}", (old, new), (old, new)], out=tmp_path / "out", workers=1, statements=True)
    pairs = rows(tmp_path / "out", "pairs")
    assert done.pairs == len(pairs) == 6, "a pair that is named twice is one"
    assert done.read == 3, "and a text that is at hand is not read again"
    same = [
        pair
        for pair in pairs
        if (pair["old_sha256"], pair["new_sha256"]) == (pairs[0]["old_sha256"], pairs[0]["new_sha256"])
    ]
    assert len(same) == 4
    changes = rows(tmp_path / "out", "changes")
    told = [[{**change, "pair": ""} for change in changes if change["pair"] == pair["pair"]] for pair in same]
    assert told[0]
    assert told == [told[0]] * 4
    assert len({pair["old_captured"] or pair["old_asserted"] for pair in same}) > 1
    sources = Counter(row["source"] for row in rows(tmp_path / "out", "statements"))
    assert len(sources) == 9
    assert set(sources.values()) == {3}


def test_more_versions_later_leave_what_is_done(tmp_path: Path, files: Files) -> None:
    folder = tmp_path / "dated"
    folder.mkdir()
    for number in range(103):
        text_file(folder, f"2020-{1 + number // 28:02}-{1 + number % 28:02}.md", policy("Acme", days=number))
    first = diff_corpus([str(folder)], out=tmp_path / "out")
    before = files(tmp_path / "out")
    text_file(folder, "2021-01-01.md", policy("Acme", days=999))
    second = diff_corpus([str(folder)], out=tmp_path / "out")
    after = files(tmp_path / "out")
    assert (first.pairs, second.pairs) == (102, 103)
    assert (first.read, second.read) == (103, 4), "the full shard stays, the other one is made again"
    kept = [name for name in after if name.startswith("pairs/") and before.get(name) == after[name]]
    assert len(kept) == 1
    assert len([name for name in after if name.startswith("pairs/")]) == 2


def test_a_file_that_is_missing_is_made_again(repository: Path, tmp_path: Path, whole: Path, files: Files) -> None:
    diff_corpus([f"git:{repository}"], out=tmp_path / "out")
    lost, *_ = sorted((tmp_path / "out" / "changes").iterdir())
    lost.unlink()
    done = diff_corpus([f"git:{repository}"], out=tmp_path / "out")
    assert done.read == VERSIONS
    assert files(tmp_path / "out") == files(whole)


def test_parquet_holds_the_same_rows(tmp_path: Path, rows: Rows) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    for form, folder in (("jsonl", "lines"), ("parquet", "one"), ("parquet", "two")):
        diff_corpus([PAIR], out=tmp_path / folder, format=form, statements=True)
    for table in ("pairs", "changes", "statements"):
        (one,) = (tmp_path / "one" / table).iterdir()
        (two,) = (tmp_path / "two" / table).iterdir()
        assert parquet.read_table(one).to_pylist() == rows(tmp_path / "lines", table)
        assert one.read_bytes() == two.read_bytes()


def test_a_pair_that_fails_is_a_row_with_its_error(tmp_path: Path, rows: Rows) -> None:
    (tmp_path / "page.md").write_bytes(b"%PDF-1.7")
    good = text_file(tmp_path, "good.md", policy("Acme", days=1))
    bad = {
        str(tmp_path / "missing.md"): SourceError,
        "git:missing:policy.md": SourceError,
        text_file(tmp_path, "empty.md", " "): EmptyDocumentError,
        str(tmp_path / "page.md"): UnsupportedMediaTypeError,
    }
    done = diff_corpus([*((good, locator) for locator in bad), (good, good)], out=tmp_path / "out")
    *failed, compared = rows(tmp_path / "out", "pairs")
    assert done.failed == len(bad)
    assert (compared["status"], compared["changes"]) == ("compared", 0)
    for row, (locator, error) in zip(failed, bad.items(), strict=True):
        assert (row["status"], row["error"]) == ("failed", error.__name__)
        with pytest.raises(error) as raised:
            diff(load(good), load(locator))
        assert str(raised.value) == row["message"]


def test_a_policy_in_another_language_is_compared_with_a_caveat(tmp_path: Path, rows: Rows) -> None:
    words = "Wir geben Ihre Daten nicht weiter, und das ist auch nicht die Absicht von uns. "
    old = text_file(tmp_path, "old.md", f"# Datenschutz\n\n{words * 5}\n")
    new = text_file(tmp_path, "new.md", f"# Datenschutz\n\n{words * 5}\n\nSie haben das Recht auf eine Kopie.\n")
    diff_corpus([(old, new)], out=tmp_path / "out")
    (pair,) = rows(tmp_path / "out", "pairs")
    assert (pair["status"], pair["new_language"]) == ("compared", "de")
    assert pair["new_caveats"]


def pipe(folder: Path, name: str) -> str:
    """A file that never ends, for nobody writes to it: whoever reads it hangs."""
    os.mkfifo(folder / name)
    return str(folder / name)


def test_a_pair_that_hangs_or_eats_memory_is_cut_off_and_the_others_go_on(tmp_path: Path, rows: Rows) -> None:
    one, two = (text_file(tmp_path, f"{days}.md", policy("Acme", days=days)) for days in (1, 2))
    big = text_file(tmp_path, "big.txt", "We keep your orders.\n\n" * 90_000)
    pairs = [(one, two), (one, pipe(tmp_path, "pipe.md")), (two, big), (two, one)]
    done = diff_corpus(pairs, out=tmp_path / "out", seconds=3, memory=70 << 20)
    found = rows(tmp_path / "out", "pairs")
    assert [row["error"] for row in found] == [None, "TimeLimit", "MemoryLimit", None]
    assert "3 seconds" in found[1]["message"]
    assert "70 MB" in found[2]["message"]
    assert done.failed == 2


def test_a_pair_at_which_the_process_dies_twice_is_told(tmp_path: Path, rows: Rows) -> None:
    one, two = (text_file(tmp_path, f"{days}.md", policy("Acme", days=days)) for days in (1, 2))
    hanging = pipe(tmp_path, "pipe.md")
    killed: set[int] = set()
    killer = threading.Thread(target=kill_readers, args=(Path(hanging), killed, 2))
    killer.start()
    diff_corpus([(one, two), (one, hanging), (two, one)], out=tmp_path / "out", workers=1)
    killer.join()
    found = rows(tmp_path / "out", "pairs")
    assert len(killed) == 2
    assert [row["error"] for row in found] == [None, "ProcessDied", None]
    assert "SIGKILL" in found[1]["message"]


def kill_readers(pipe: Path, killed: set[int], count: int) -> None:
    """Kill so many processes, one after the other, that wait for a pipe: once it can be opened, somebody reads it."""
    while len(killed) < count:
        try:
            handle = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.02)
            continue
        while not (readers := [process for process in children() if process not in killed]):
            time.sleep(0.02)
        for reader in readers:
            os.kill(reader, signal.SIGKILL)
            killed.add(reader)
        os.close(handle)  # at once: the next one that reads must find nobody who writes, or it reads to the end
        while any(Path(f"/proc/{process}").exists() for process in killed):  # until then, it still holds the pipe
            time.sleep(0.02)


def children() -> list[int]:
    """The processes that do the work; multiprocessing leaves others about."""
    pids = [int(pid) for path in Path("/proc/self/task").glob("*/children") for pid in _content(path).split()]
    return [pid for pid in pids if b"policydiff.corpus" in _content(Path(f"/proc/{pid}/cmdline"))]


def _content(path: Path) -> bytes:
    """What stands in a file of the system; nothing where its process or thread is no more."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def test_progress_is_told(repository: Path, tmp_path: Path) -> None:
    told: list[Any] = []
    done = diff_corpus([f"git:{repository}"], out=tmp_path / "out", workers=2, tell=told.append)
    assert told[-1].done == told[-1].pairs == done.pairs
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert told[-1].rate > 0
    assert told[-1].seconds_left == 0


@pytest.mark.parametrize(
    ("pairs", "error", "said"),
    [
        (["missing"], SourceError, "no such folder"),
        ([str(Path(__file__).parent)], NoSnapshotError, "no dated snapshot"),
        ([("https://example.com/privacy", "new.md")], SourceError, "policydiff fetch"),
        ([("-", "new.md")], SourceError, "policydiff fetch"),
        ([], CorpusError, "no two versions"),
    ],
)
def test_what_cannot_be_a_corpus_is_told(pairs: list[Any], error: type[Exception], said: str, tmp_path: Path) -> None:
    with pytest.raises(error, match=said):
        diff_corpus(pairs, out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path, files: Files) -> None:
    one, two = (text_file(tmp_path, f"{days}.md", policy("Acme", days=days)) for days in (1, 2))
    with pytest.raises(CorpusError, match="something else"):
        diff_corpus([(one, two)], out=tmp_path)
    diff_corpus([(one, two)], out=tmp_path / "out")
    before = files(tmp_path / "out")
    with pytest.raises(CorpusError, match="other pairs"):
        diff_corpus([(two, one)], out=tmp_path / "out")
    assert files(tmp_path / "out") == before


def test_other_options_make_it_anew(tmp_path: Path, rows: Rows) -> None:
    one, two = (text_file(tmp_path, f"{days}.md", policy("Acme", days=days)) for days in (1, 2))
    diff_corpus([(one, two)], out=tmp_path / "out")
    note = tmp_path / "out" / "pairs" / "note.jsonl"
    note.touch()
    diff_corpus([(one, two)], out=tmp_path / "out", options=Options(topics=(("biometrics", "personal data for"),)))
    assert [change["topic"] for change in rows(tmp_path / "out", "changes")] == ["biometrics"]
    assert len(list((tmp_path / "out" / "pairs").iterdir())) == 1 + note.exists() == 2


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(CorpusError, match="holds something else"):
        diff_corpus([PAIR], out=tmp_path / "out")
    with pytest.raises(CorpusError, match="cannot be written"):
        diff_corpus([PAIR], out=Path("/proc/corpus"))


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such format: 'csv'; there are jsonl, parquet"):
        diff_corpus([PAIR], out=tmp_path / "out", format="csv")
