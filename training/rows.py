# ruff: noqa: T201, INP001  (part of a script)
"""The labelled statements: where they are read, and how they are split by service."""

import hashlib
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sklearn.model_selection import GroupKFold

from policydiff import Snapshot, load, read
from policydiff.errors import PolicyDiffError
from policydiff.model import Reference
from policydiff.pipeline import histories, loading

SHARED = Path(__file__).parents[2] / "shared"
GOLD = {
    *("Alibaba.com", "Amazon Appstore", "CrowdTangle", "Flickr", "Google Drive", "Instagram", "Linear", "Parler"),
    *("Proton Mail", "Rubicon Project", "Stack Overflow", "Thunderbird", "Tumblr", "Vimeo", "Zoom"),
    *("Bitwarden", "Mailjet", "Facebook", "Energia", "Mozilla", "Deutsche Bahn"),
}

Row = dict[str, Any]


def given_rows() -> list[Row]:
    """The labelled statements of the evaluation."""
    return [json.loads(line) for line in (SHARED / "eval" / "norms.jsonl").read_text("utf-8").splitlines()]


def fingerprint(text: str) -> str:
    """What names a statement in `labels.tsv` without quoting it: of its letters and digits."""
    return hashlib.sha256(re.sub(r"[\W_]", "", text.lower()).encode()).hexdigest()[:16]


def own_rows() -> list[Row]:
    """The statements of pages at hand that `labels.tsv` labels."""
    labels = {}
    for line in (Path(__file__).parent / "labels.tsv").read_text("utf-8").splitlines()[1:]:
        key, modality, bearer, topic = line.split("\t")
        labels[key] = {"norms": [[modality, bearer]], "topics": [topic]}
    rows = []
    for name, snapshot in _snapshots():
        try:
            document = read(snapshot)
        except PolicyDiffError:
            continue
        for statement in document.statements:
            label = labels.pop(fingerprint(statement.text), None)
            if label:
                place = {"text": statement.text, "lead_in": statement.lead_in, "section": list(statement.path)}
                rows.append({"service": f"own {name}", "name": name, **place, **label})
    print(f"own labels: {len(rows)} found, {len(labels)} no longer met")
    return rows


def _snapshots() -> Iterator[tuple[str, Snapshot]]:
    """The pages at hand, each with the service it is of; of the versions of a document a few."""
    for path in sorted((SHARED / "eval" / "reading").glob("*.html")):  # "12_acme-privacy.html"
        yield path.stem.split("_", 1)[-1].split("-")[0], load(path)
    with tempfile.TemporaryDirectory() as folder, loading() as loaded:
        bundle = SHARED / "corpus" / "pga-versions.bundle"
        subprocess.run(["git", "clone", "--quiet", str(bundle), folder], check=True)  # noqa: S603, S607
        for versions in sorted(histories(f"git:{folder}"), key=lambda versions: versions[-1].path):
            for version in _telling(versions):  # "Acme/Privacy Policy.md"
                yield Path(version.path).parent.name, loaded(version)
    for path in sorted((SHARED / "eval" / "speed").glob("*.new.md")):  # "S1-acme-tos.new.md"
        yield path.name.split("-")[1], load(path)


def _telling(versions: Sequence[Reference]) -> Sequence[Reference]:
    """The newest version, which was labelled first, the oldest, and two between: most of what was ever said."""
    step = max(1, len(versions) // 3)
    return [versions[-1], *versions[:-1:step]]


def brand(service: str) -> str:
    """What services of one house share: the first word of the name, without the ending of an address."""
    return re.sub(r"\W", "", service.lower().split()[0].split(".")[0])


def trainable(given: list[Row], own: list[Row]) -> list[Row]:
    """What the tables are trained on: all but the services of `gold/`, and of our own rows all but their houses."""
    houses = {brand(service) for service in GOLD}
    return [row for row in given if row["service"] not in GOLD] + [
        row for row in own if brand(row["name"]) not in houses
    ]


def folds(given: list[Row], own: list[Row]) -> Iterator[tuple[list[int], list[int]]]:
    """Five times, the indexes in `given + own` to train on and those in `given` to test on; no service is in both.

    Of our own rows, none is of the house of a service to test on.
    """
    groups = [row["service"] for row in given]
    for train, test in GroupKFold(5).split(groups, groups=groups):
        tested = {brand(given[i]["service"]) for i in test}
        own_train = [i for i, row in enumerate(own, len(given)) if brand(row["name"]) not in tested]
        yield [*train, *own_train], list(test)


def half(service: str) -> int:
    """1 for a service whose failures may be read, 0 for one held out."""
    return int(hashlib.sha1(service.encode()).hexdigest(), 16) % 2  # noqa: S324
