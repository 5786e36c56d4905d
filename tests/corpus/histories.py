"""Git repositories with histories in our own words, made in one go."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

ENVIRONMENT = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
DAY = 86_400
START = 1_577_880_000  # 2020-01-01T12:00:00Z


def repository_of(folder: Path, histories: Mapping[str, Iterable[str]]) -> Path:
    """A bare repository with every version of each file, a commit and a day each."""
    subprocess.run(["git", "init", "--quiet", "--bare", folder], env=ENVIRONMENT, check=True)
    stream = b"".join(
        _commit(path, text, START + day * DAY)
        for day, (path, text) in enumerate((path, text) for path, texts in histories.items() for text in texts)
    )
    subprocess.run(
        ["git", "-C", folder, "fast-import", "--quiet"], input=stream + b"done\n", env=ENVIRONMENT, check=True
    )
    subprocess.run(["git", "-C", folder, "symbolic-ref", "HEAD", "refs/heads/main"], env=ENVIRONMENT, check=True)
    return folder


def _commit(path: str, text: str, when: int) -> bytes:
    content = text.encode()
    return (
        b"commit refs/heads/main\ncommitter Ann <ann@example.org> %d +0000\ndata 6\nUpdate\n" % when
        + b'M 100644 inline "%s"\ndata %d\n%s\n' % (path.encode(), len(content), content)
    )


def versions(name: str, count: int) -> list[str]:
    """So many versions of a policy: a deadline grows in each, and a sentence comes in every third."""
    return [policy(name, days=10 + number, extra=number // 3) for number in range(count)]


def policy(name: str, *, days: int, extra: int = 0) -> str:
    said = "".join(f"We may share your order number {number} with couriers.\n\n" for number in range(extra))
    return (
        f"# Privacy policy of {name}\n\n## Sharing\n\nWe never sell your personal data.\n\n{said}"
        f"## Keeping\n\nWe keep your personal data for {days} days.\n\nYou may ask us for a copy at any time.\n"
    )
