"""Plants faults in clean documents and counts who finds them: lintkit and its peers.

    python benchmarks/markup/run.py FOLDER [--each 20] [--seed 0] [--group NAME] [--show] [--peers] [--clean]

FOLDER holds documents (the corpus of `benchmarks/corpus.py`, or any other). Half of its packages, chosen by a hash of
their names, were looked at while the rules were written (`--half dev`); the figures in the documentation come from the
other half (`--half test`, the default). `--peers` needs `node` with the packages htmlhint, html-validate, parse5 and
markdownlint in NODE_PATH, and `tidy`. `--clean` counts findings in all documents as they are, and prints lintkit's.

A report is right if it stands on the fault's line or a neighbouring one; exact if it begins where the fault begins (at
its bracket or, as some tools do, at its name).
What a tool says of the document before the fault was planted is not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from lintkit.document import Document
from lintkit.engine import bind, check, fix
from lintkit.registry import load

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.markup.faults import GROUPS, Planted

REGISTRY = load()
RULES = [bind(rule) for rule in REGISTRY.rules.values() if rule.family == "markup" and rule.default]  # type: ignore[arg-type]
FORMATS = {"html": "html", "md": "markdown", "txt": "plain"}
Place = tuple[int, int]


def documents(folder: Path, kind: str, half: str) -> Iterable[tuple[Path, str]]:
    """The documents of one half, in an order that has nothing to do with their names."""
    paths = sorted(
        folder.rglob(f"*.{kind}"), key=lambda path: hashlib.sha1(str(path.relative_to(folder)).encode()).digest()
    )
    taken: Counter[str] = Counter()
    for path in paths:
        package = "/".join(path.relative_to(folder).parts[: 3 if "@" in str(path) else 2])
        which = "dev" if hashlib.sha1(package.encode()).digest()[0] & 1 else "test"
        if half not in (which, "all") or taken[package] >= 12:
            continue
        if not path.is_file():
            continue
        data = path.read_bytes()
        if b"\0" in data or len(data) > 200_000:
            continue
        try:
            text = data.decode()
        except UnicodeDecodeError:
            continue
        taken[package] += 1
        yield path, text.replace("\r\n", "\n")


def ours(text: str, kind: str) -> list[Place]:
    """The places that lintkit reports."""
    document = Document(f"x.{kind}", text.encode(), REGISTRY.formats[FORMATS[kind]])
    return [(one.place.start.line, one.place.start.column) for one in check(document, RULES)]


def peers(texts: list[str], kind: str) -> list[dict[str, list[Place]]]:
    """The places that the peers report in each text."""
    answers: list[dict[str, list[Place]]] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            path = Path(folder) / f"{number}.{kind}"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        listed = "\n".join(map(str, paths))
        here = Path(__file__).resolve().parent
        run = subprocess.run(["node", here / "peers.js"], input=listed, capture_output=True, text=True, check=True)
        answers = [
            {tool: [(line, column) for line, column in places] for tool, places in json.loads(line).items()}
            for line in run.stdout.split("\n")
            if line
        ]
        if shutil.which("tidy"):
            for path, answer in zip(paths, answers, strict=True):
                said = subprocess.run(
                    ["tidy", "-e", "-q", "-utf8", path], capture_output=True, text=True, check=False
                ).stderr
                places = re.findall(
                    r"line (\d+) column (\d+) - (?:Warning|Error): (?!missing <!DOCTYPE|inserting|plain text)", said
                )
                answer["Tidy"] = [(int(line), int(column)) for line, column in places]
    return answers


def position(text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


class Score:
    """What one tool did with the faults of one kind."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, planted: Planted, before: list[Place], after: list[Place]) -> None:
        old = Counter(column for _, column in before)
        if before:  # what was said of the clean document, wherever its lines have moved
            new = []
            for line, column in after:
                if old[column] > 0:
                    old[column] -= 1
                else:
                    new.append((line, column))
            after = new
        right = [position(planted.text, start) for start, _ in planted.places]
        near = [place for place in after if any(abs(place[0] - line) <= 1 for line, _ in right)]
        exact = any(line == at and 0 <= column - start <= 2 for line, column in after for at, start in right)
        self.counts.update(faults=1, near=bool(near), exact=exact, right=len(near), all=len(after))

    def __str__(self) -> str:
        counts = self.counts
        faults = counts["faults"] or 1
        precision = 100 * counts["right"] / counts["all"] if counts["all"] else 0
        return (
            f"{100 * counts['near'] / faults:5.1f} {100 * counts['exact'] / faults:5.1f} {precision:5.1f}"
            f" {counts['all'] / faults:5.2f}"
        )


def show(planted: Planted, found: list[Place]) -> None:
    """Prints what was not found in its place, or more than once."""
    right = [position(planted.text, start) for start, _ in planted.places]
    exact = any(line == at and 0 <= column - start <= 2 for line, column in found for at, start in right)
    if len(found) != 1 or not exact:
        (start, end), text = planted.places[0], planted.text
        around = f"{text[max(0, start - 60) : start]}⟦{text[start:end]}⟧{text[end : end + 60]}"
        print(f"  {right[0]} {found[:4]} {around!r}")


def plant_all(folder: Path, kind: str, half: str, chosen: argparse.Namespace) -> None:  # noqa: PLR0912
    clean = []
    for path, text in documents(folder, kind, half):
        template = kind == "html" and re.search(r"\{\{|\{%|<%|<\?php|\$\{", text)
        if 1200 <= len(text) <= 30_000 and not template and not ours(text, kind):
            clean.append((path, text))
        if len(clean) >= 250:
            break
    total: defaultdict[str, Score] = defaultdict(Score)
    repaired: Counter[str] = Counter()
    for group, plants in GROUPS.items():
        if chosen.group and group not in chosen.group:
            continue
        scores: defaultdict[str, Score] = defaultdict(Score)
        planted: list[Planted] = []
        for number, plant in enumerate(plants):
            rng = random.Random(f"{chosen.seed} {kind} {group} {number}")
            order = clean[:]
            rng.shuffle(order)
            done = 0
            for _, text in order:
                one = plant(text, kind, rng) if done < chosen.each else None
                if one is not None and not ours(one.clean, kind):
                    planted.append(one)
                    done += 1
        for one in planted:
            found = ours(one.text, kind)
            for score in (scores["lintkit"], total["lintkit"]):
                score.add(one, [], found)
            if chosen.show:
                show(one, found)
            document = Document(f"x.{kind}", one.text.encode(), REGISTRY.formats[FORMATS[kind]])
            safe = fix(document, RULES).doc.text
            repaired.update(
                all=1,
                as_before=one.clean in (safe, fix(document, RULES, unsafe=True).doc.text),
                safe_wrong=safe not in (one.text, one.clean),
            )
        if chosen.peers and planted:
            before = peers([one.clean for one in planted], kind)
            after = peers([one.text for one in planted], kind)
            for one, was, now in zip(planted, before, after, strict=True):
                for tool in now:
                    scores[tool].add(one, was[tool], now[tool])
                    total[tool].add(one, was[tool], now[tool])
        for tool, score in scores.items():
            print(f"{kind:4} {group:15} {len(planted):4} {tool:14} {score}", flush=True)
    for tool, score in total.items():
        print(f"{kind:4} {'all':15} {score.counts['faults']:4} {tool:14} {score}", flush=True)
    count = repaired["all"] or 1
    print(
        f"{kind:4} repaired as before {100 * repaired['as_before'] / count:.1f} %,"
        f" changed to something else by a safe fix {100 * repaired['safe_wrong'] / count:.1f} %\n", flush=True,
    )  # fmt: skip


def read_clean(folder: Path, kind: str, half: str, with_peers: bool) -> None:
    texts = list(documents(folder, kind, half))
    lines = sum(text.count("\n") for _, text in texts)
    found = [(path, text, place) for path, text in texts for place in ours(text, kind)]
    print(f"{kind}: {len(texts)} documents, {lines} lines, lintkit {len(found)} findings")
    for path, text, (line, column) in found:
        print(
            f"  {path.relative_to(folder)}:{line}:{column} {text.split(chr(10))[line - 1][max(0, column - 30) : column + 60]!r}"  # noqa: E501
        )
    if with_peers:
        some = [text for _, text in texts[:200]]
        counts: Counter[str] = Counter()
        for answer in peers(some, kind):
            counts.update({tool: len(places) for tool, places in answer.items()})
        some_lines = sum(text.count("\n") for text in some)
        own = sum(len(ours(text, kind)) for text in some)
        print(f"  of {len(some)} documents, a 1,000 lines: lintkit {1000 * own / some_lines:.3f}", end="")
        print("".join(f", {tool} {1000 * count / some_lines:.2f}" for tool, count in counts.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=20, help="faults of each kind")
    parser.add_argument("--seed", default="0", help="another draw of faults")
    parser.add_argument("--group", choices=tuple(GROUPS), action="append", help="only these faults")
    parser.add_argument("--show", action="store_true", help="print what is not found in place")
    parser.add_argument("--half", choices=("dev", "test", "all"), default="test")
    parser.add_argument("--kind", choices=tuple(FORMATS), action="append")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--clean", action="store_true")
    chosen = parser.parse_args()
    for kind in chosen.kind or FORMATS:
        if chosen.clean:
            read_clean(chosen.folder, kind, chosen.half, chosen.peers)
        else:
            plant_all(chosen.folder, kind, chosen.half, chosen)


if __name__ == "__main__":
    main()
