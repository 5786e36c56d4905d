"""Many damaged inputs in child processes with limits: what escapes, what takes long, what takes much.

python -m tests.reliability.fuzzing SEED                        show what one seed gives, and what becomes of it
python -m tests.reliability.fuzzing START STOP SECONDS BYTES    what a child process does
"""

import hashlib
import json
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from attrs import frozen

from policydiff import PolicyDiffError, Snapshot, diff, extract, read, render
from policydiff.pipeline import label
from tests.laws import assert_exact, assert_mirrored
from tests.reliability.damage import KINDS, ROOT, damaged, texts

SECONDS, BYTES = 10, 1_000_000_000
"""What one input may take: of the processor's time, and of memory (the process as a whole)."""
CHUNK = 500
MIRRORED_ONE_IN, RENDERED_ONE_IN = 3, 4


class TooSlowError(BaseException):
    """One input took longer than it may; nothing that catches exceptions may catch it."""


@frozen
class Outcome:
    """What became of some inputs.

    Attributes:
        inputs: How many there were.
        ends: How often each end was met: "read", or the name of a typed error.
        slowest: The most seconds of the processor that one took, and its seed.
        memory: The most bytes that a process held.
        findings: (seed, what escaped) of those that ended otherwise.
    """

    inputs: int
    ends: dict[str, int]
    slowest: tuple[float, int]
    memory: int
    findings: tuple[tuple[int, str], ...]


def tried(seed: int) -> str:
    """The end that an input meets; anything but a typed error escapes."""
    given = damaged(seed)
    try:
        new = read(Snapshot(content=given.content, media_type=given.media_type, source="damaged"))
    except PolicyDiffError as error:
        return type(error).__name__
    for statement in new.statements[:3]:
        label({"text": statement.text, "lead_in": statement.lead_in, "section": list(statement.path)})
    extract(new)
    try:
        old = read(Snapshot(content=given.before, media_type=given.media_type, source="before"))
    except PolicyDiffError:
        old = new
    changes = diff(old, new)
    assert_exact(changes)
    if seed % MIRRORED_ONE_IN == 0:
        assert_mirrored(changes, diff(new, old))
    if seed % RENDERED_ONE_IN == 0:
        for form in ("json", "text", "html", "markdown", "csv"):
            render(changes, form).encode("utf-8")
    return "read"


def run(start: int, stop: int, seconds: float, memory: int) -> Outcome:
    """What becomes of the inputs of some seeds, each announced on standard output before it is tried.

    A timer stops what is slow in Python; where a library does not come back at all, the system ends the process.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int((stop - start) * max(1.0, seconds)),) * 2)
    ends: Counter[str] = Counter()
    findings = []
    slowest = (0.0, start)
    signal.signal(signal.SIGPROF, _stop)
    for seed in range(start, stop):
        sys.stdout.write(f"{seed}\n")
        sys.stdout.flush()
        signal.setitimer(signal.ITIMER_PROF, seconds)
        began = time.process_time()
        try:
            ends[tried(seed)] += 1
        except (Exception, TooSlowError) as error:  # noqa: BLE001  (whatever escapes is a finding)
            ends["escaped"] += 1
            where = traceback.extract_tb(error.__traceback__)[-1]
            findings.append((seed, f"{type(error).__name__}: {str(error)[:200]} at {where.filename}:{where.lineno}"))
        signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, (time.process_time() - began, seed))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Outcome(stop - start, dict(ends), slowest, most, tuple(findings))


def _stop(*_: object) -> None:
    raise TooSlowError("it took longer than it may")


def fuzzed(
    inputs: int, *, workers: int, kept: Path | None = None, progress: Callable[[str], object] = lambda _: None
) -> Outcome:
    """What becomes of so many inputs, in child processes.

    Args:
        inputs: How many; the seeds are 0, 1, 2 and so on.
        workers: How many processes at once.
        kept: A folder where what is done stays, so that a run that was broken off goes on; None to keep nothing. What
            other sources or other texts gave does not count.
        progress: Told how far it is.
    """
    folder = kept / fingerprint() if kept else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(workers) as pool:
        chunks = [(start, min(start + CHUNK, inputs)) for start in range(0, inputs, CHUNK)]
        waiting = [pool.submit(_chunk_outcome, start, stop, folder) for start, stop in chunks]
        for done in as_completed(waiting):
            outcomes.append(done.result())
            found = sum(len(outcome.findings) for outcome in outcomes)
            progress(f"{sum(outcome.inputs for outcome in outcomes):,} of {inputs:,} inputs, {found} findings")
    return together(outcomes)


def together(outcomes: list[Outcome]) -> Outcome:
    """Several outcomes as one."""
    ends = sum((Counter(outcome.ends) for outcome in outcomes), Counter[str]())
    return Outcome(
        sum(outcome.inputs for outcome in outcomes),
        dict(ends.most_common()),
        max(outcome.slowest for outcome in outcomes),
        max(outcome.memory for outcome in outcomes),
        tuple(sorted(finding for outcome in outcomes for finding in outcome.findings)),
    )


def _chunk_outcome(start: int, stop: int, folder: Path | None) -> Outcome:
    """What becomes of a chunk, taken from the folder where it stands there already."""
    path = folder / f"{start}-{stop}.json" if folder else None
    if path and path.is_file():
        return _told(path.read_text(encoding="utf-8"))
    outcome = together(list(_child_outcomes(start, stop)))
    if path:
        path.write_text(json.dumps(_tellable(outcome)), encoding="utf-8")
    return outcome


def _child_outcomes(start: int, stop: int) -> Iterator[Outcome]:
    """What the child processes say; where one dies, the input it died of is a finding, and the next goes on."""
    while start < stop:
        numbers = map(str, (start, stop, SECONDS, BYTES))
        command = [sys.executable, "-m", "tests.reliability.fuzzing", *numbers]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        said = done.stdout.splitlines()
        if done.returncode == 0:
            yield _told(said[-1])
            return
        if not said:
            raise RuntimeError(f"no input was tried: {done.stderr[-500:]}")
        died = int(said[-1])
        why = f"the process died with status {done.returncode}: {done.stderr[-300:]}"
        yield Outcome(died + 1 - start, {"died": 1, "before that": died - start}, (0.0, died), 0, ((died, why),))
        start = died + 1


def fingerprint() -> str:
    """What the outcomes depend on: the package, the inputs, and how they are tried."""
    digest = hashlib.sha256()
    for folder in ("policydiff", "tests/reliability"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".json"):
                digest.update(path.read_bytes())
    for media_type in KINDS:
        for text in texts(media_type):
            digest.update(hashlib.sha256(text).digest())
    return digest.hexdigest()[:16]


def _tellable(outcome: Outcome) -> list[Any]:
    return [outcome.inputs, outcome.ends, outcome.slowest, outcome.memory, outcome.findings]


def _told(line: str) -> Outcome:
    inputs, ends, slowest, memory, findings = json.loads(line)
    return Outcome(inputs, ends, (slowest[0], slowest[1]), memory, tuple((seed, what) for seed, what in findings))


def main(numbers: list[str]) -> None:
    if len(numbers) == 1:
        given = damaged(int(numbers[0]))
        sys.stdout.write(f"{given.media_type}\n{given.content!r}\n{tried(given.seed)}\n")
    else:
        start, stop, seconds, memory = numbers
        outcome = run(int(start), int(stop), float(seconds), int(memory))
        sys.stdout.write(json.dumps(_tellable(outcome)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
