"""What a comparison costs, beside the peers a user would pick: `make bench`.

Every figure is a ratio against the floor, tokenising both sides once with `re`, taken in the same run: absolute times
say more about the machine. Each figure is the best of several runs; words remembered between stages are forgotten
before each. The pairs are real ones beside the repository, generated ones where they are missing. Every figure that is
asked for stands beside what is asked; the exit status is 1 where one is missed.
"""
# ruff: noqa: T201  (a script: it prints, and no package holds it)

import argparse
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from attrs import define, field
from bs4 import BeautifulSoup

from policydiff import Document, Snapshot, diff, history, read, series
from policydiff.model import Clause
from policydiff.norms.extraction import clauses_of
from policydiff.norms.frames import skeleton_of
from policydiff.norms.labelling import lead_of
from policydiff.norms.modality import readings_of
from policydiff.norms.parties import parties_of
from policydiff.norms.words import words_of
from policydiff.options import Options
from policydiff.words import folded_words, foldings_of, plain_words, stems_of

SHARED = Path(__file__).parents[2].parent / "shared"
PAIRS = SHARED / "eval" / "speed"
BUNDLE, LONG = SHARED / "corpus" / "pga-versions.bundle", "Instagram/Privacy Policy.md"
"""A real archive of many policies, and a file of it of over a hundred versions."""

TOKEN = re.compile(r"\w+|[^\w\s]")
SLOW = 20.0
"""A peer that took this many seconds on one pair is not run on larger ones."""

REWRITES = ("S2", "M1", "M4")
WHOLE, READ = (7.0, 14.0), (3.0, 9.0)
"""At most so many floors from Markdown to changes, and from documents to changes: (edited, rewritten)."""
DOUBLING = 2.3
"""At most so many times as long for a document twice as long."""
MEMORY = 300
"""At most so many megabytes for the largest pair."""
BY_RULES, WITH_SLOTS = 20_000, 3_000
"""At least so many statements a second: modality and bearer by rules, and everything with every slot."""

Pair = tuple[str, str, str]


def cost(work: Callable[[], object], runs: int = 3) -> float:
    """The least processor time of several runs, in seconds."""
    best = float("inf")
    for _ in range(runs):
        for remembered in (foldings_of, folded_words, plain_words, stems_of):
            remembered.cache_clear()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def floor(old: str, new: str) -> float:
    """What tokenising both sides once costs."""
    return cost(lambda: [list(map({}.setdefault, TOKEN.findall(text))) for text in (old, new)], runs=5)


def pairs() -> Iterator[Pair]:
    """(name, old, new) of each pair at hand, small ones first."""
    names = sorted(path.name.removesuffix(".old.md") for path in PAIRS.glob("*.old.md"))
    for name in sorted(names, key=lambda name: ("SQML".find(name[0]), name)):
        yield name, *((PAIRS / f"{name}.{side}.md").read_text(encoding="utf-8") for side in ("old", "new"))
    if not names:
        for size in (20, 80, 320):
            old = generated(size)
            yield f"generated-{size}", old, old.replace("30 days", "60 days").replace("may", "will", size // 4)


def generated(sections: int) -> str:
    """A policy of so many sections, the same for the same number."""
    chance = random.Random(sections)
    things = ["name", "address", "order", "photo", "payment", "device", "message", "location"]
    deeds = [
        "We may share your {} with couriers.",
        "You can delete your {} within 30 days.",
        "We never sell your {}.",
        "We keep your {} for 12 months.",
        "You must keep your {} up to date.",
        "If you ask, we send you your {}.",
    ]
    parts = []
    for section in range(sections):
        parts.append(f"## {section + 1}. On {chance.choice(things)}s of kind {section}\n")
        parts.extend(
            chance.choice(deeds).format(f"{chance.choice(things)} number {section}.{line}") + "\n" for line in range(8)
        )
    return "\n".join(parts)


def document(text: str) -> Document:
    return read(Snapshot.from_text(text, media_type="text/markdown"))


def redlines(old: str, new: str) -> object:
    from redlines import Redlines  # noqa: PLC0415

    return Redlines(old, new).output_markdown


def html_diff(old: str, new: str) -> object:
    from lxml.html.diff import htmldiff  # noqa: PLC0415

    return htmldiff(markup(old), markup(new))


def xml_diff(old: str, new: str) -> object:
    from xmldiff.main import diff_texts  # noqa: PLC0415

    options = {"F": 0.5, "ratio_mode": "fast"}
    return diff_texts(f"<d>{markup(old)}</d>", f"<d>{markup(new)}</d>", diff_options=options)


def markup(text: str) -> str:
    import cmarkgfm  # noqa: PLC0415

    return str(BeautifulSoup(cmarkgfm.markdown_to_html(text), "lxml").body.decode_contents()) or "<p></p>"


def match_patch(old: str, new: str) -> object:
    from diff_match_patch import diff_match_patch  # noqa: PLC0415

    differ = diff_match_patch()
    edits = differ.diff_main(old, new)
    differ.diff_cleanupSemantic(edits)
    return edits


def git_words(old: str, new: str) -> object:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("old", old), ("new", new)):
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [shutil.which("git") or "git", "diff", "--no-index", "--word-diff", "old", "new"]
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout


PEERS: dict[str, Callable[[str, str], object]] = {
    "redlines": redlines,
    "lxml htmldiff": html_diff,
    "xmldiff": xml_diff,
    "diff-match-patch": match_patch,
}


@define
class Asked:
    """What was asked for and missed so far."""

    missed: list[str] = field(factory=list)

    def within(self, what: str, figure: float, most: float) -> str:
        """The figure as it is printed, with what is asked where it is over that."""
        if figure <= most:
            return f"{figure:.1f}"
        self.missed.append(what)
        return f"{figure:.1f} (asked {most:g})"

    def reached(self, what: str, figure: float, least: float) -> str:
        """The figure as it is printed, with what is asked where it is under that."""
        if figure >= least:
            return f"{figure:,.0f}"
        self.missed.append(what)
        return f"{figure:,.0f} (asked {least:,.0f})"


def compare(names: list[str], asked: Asked, *, peers: bool) -> None:
    """A line a pair: reading, comparing and both, against the floor; and the peers beside them."""
    tired: set[str] = set()
    for name, old, new in pairs():
        if names and not name.startswith(tuple(names)):
            continue
        least = floor(old, new)
        documents = document(old), document(new)
        reading = cost(lambda old=old, new=new: (document(old), document(new)))
        comparing = cost(lambda documents=documents: diff(*documents))
        rewrite = name.startswith(REWRITES)
        whole = asked.within(f"{name} whole", (reading + comparing) / least, WHOLE[rewrite])
        read_already = asked.within(f"{name} diff", comparing / least, READ[rewrite])
        line = f"{name:26} floor {least * 1000:6.1f} ms   read {reading / least:5.1f}   diff {read_already:>5}"
        line += f"   whole {whole:>5}"
        for peer, work in PEERS.items() if peers else ():
            if peer in tired:
                continue
            try:
                seconds = cost(lambda work=work, old=old, new=new: work(old, new), runs=1)
            except Exception as error:  # noqa: BLE001  (a peer that breaks is a result)
                line += f"   {peer} {type(error).__name__}"
                continue
            line += f"   {peer} {seconds / least:.1f}"
            if peer == "redlines":
                asked.within(f"{name} against redlines", reading + comparing, seconds)
            if seconds > SLOW:
                tired.add(peer)
        if peers:
            start = time.perf_counter()
            git_words(old, new)
            line += f"   git word-diff {(time.perf_counter() - start) / least:.1f}"
        print(line, flush=True)


def growth(asked: Asked) -> None:
    """How the cost grows as a document doubles."""
    costs = []
    for size in (100, 200, 400):
        old = generated(size)
        new = old.replace("30 days", "60 days").replace("may", "will", size // 4)
        costs.append(cost(lambda old=old, new=new: diff(document(old), document(new))))
    ratios = [asked.within("doubling", later / sooner, DOUBLING) for sooner, later in pairwise(costs)]
    print(f"twice the document takes {' and '.join(ratios)} times as long")


def memory(asked: Asked) -> None:
    """What a process that compares the largest pair held at most; asked first, since a child inherits such a peak."""
    name, old, new = next((pair for pair in pairs() if pair[0].startswith("L1")), None) or list(pairs())[-1]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{side}.md") for side in ("old", "new")]
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "policydiff", "diff", "--format", "json", *map(str, paths)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{name}: the command as JSON holds {asked.within('memory', most, MEMORY)} MB at most")


def pages() -> None:
    """Reading a page against BeautifulSoup alone."""
    for path in sorted(PAIRS.glob("H*.html")):
        content = path.read_bytes()
        text = content.decode("utf-8", "replace")
        soup = cost(lambda text=text: BeautifulSoup(text, "lxml"))
        whole = cost(
            lambda content=content, path=path: read(Snapshot(content=content, media_type="text/html", source=path.name))
        )
        print(f"{path.name:30} BeautifulSoup {soup * 1000:6.1f} ms   read {whole / soup:4.2f}x")


def norms(asked: Asked) -> None:
    """Statements a second: modality and bearer by rules, the clauses as a comparison reads them, and every slot."""
    name, old, _ = next(pair for pair in pairs() if pair[0].startswith(("M1", "generated-80")))
    held = document(old)
    parties, every = parties_of(held, Options()), range(len(held.statements))

    def by_rules() -> object:
        return [
            readings_of(
                skeleton_of(words_of(statement.text).words, parties.table_for(statement.text)),
                lead_of(statement.lead_in, parties),
            )
            for statement in held.statements
        ]

    def as_clauses() -> dict[int, Clause]:
        return clauses_of(held, every, Options())

    def with_slots() -> object:
        return [norm.slots for clause in as_clauses().values() for norm in clause.norms]

    rules, clauses, slots = (len(every) / cost(work) for work in (by_rules, as_clauses, with_slots))
    print(f"{name}, statements a second: {asked.reached('norms by rules', rules, BY_RULES)} by rules alone,")
    print(f"{clauses:,.0f} as clauses, {asked.reached('norms with slots', slots, WITH_SLOTS)} with every slot")


def lineages() -> None:
    """What stands since when in a file of over a hundred versions, against tokenising each version once."""
    if not BUNDLE.is_file():
        print("history: the archive is not at hand")
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [shutil.which("git") or "git", "clone", "--quiet", "--bare", str(BUNDLE), f"{folder}/archive.git"]
        subprocess.run(command, check=True)
        locator = f"git:{folder}/archive.git:{LONG}"
        texts = [snapshot.content.decode("utf-8", "replace") for snapshot in series(locator)]
        least = cost(lambda: [TOKEN.findall(text) for text in texts], runs=1)
        whole = cost(lambda: history(series(locator)).in_force, runs=1)
    print(f"{LONG}, {len(texts)} versions: what stands since when {whole / least:.1f}")


def main() -> int:
    """Run what was asked for; 1 where a figure that is asked for is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="*", help="openings of names: S1 M; all without")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    given = parser.parse_args()
    asked = Asked()
    memory(asked)
    compare(given.pairs, asked, peers=not given.no_peers)
    pages()
    norms(asked)
    growth(asked)
    lineages()
    print(f"missed: {', '.join(asked.missed) or 'nothing'}")
    return bool(asked.missed)


if __name__ == "__main__":
    sys.exit(main())
