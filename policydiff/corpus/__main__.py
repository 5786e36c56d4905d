"""The process that `isolation` starts for a unit, which hands it a pickled `Task` on standard input.

It is held in check by the system and not by its own good will: a signal that nobody catches ends it when a pair takes
too long, and memory over the limit is not to be had. What it remembers ends with the unit.
"""

import os
import pickle
import resource
import signal
import sys

from policydiff.corpus.comparing import compare
from policydiff.corpus.task import DESERTED, OUT_OF_MEMORY, UNWRITABLE, Task
from policydiff.errors import CorpusError


def main() -> None:
    """Do the task, and say on standard output what is at hand."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    task: Task = pickle.load(sys.stdin.buffer)  # noqa: S301  (from the process that started this one)
    _limit(resource.RLIMIT_DATA, task.limits.memory)
    _limit(resource.RLIMIT_CORE, 0)
    try:
        compare(task, _say)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except CorpusError as error:
        sys.stderr.write(str(error))
        sys.exit(UNWRITABLE)


def _limit(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (most, most))


def _say(word: str) -> None:
    try:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # who started this is no more
        os._exit(DESERTED)


if __name__ == "__main__":
    main()
