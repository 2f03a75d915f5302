"""Measures how CPU time and memory grow with the number of documents: lintkit's duplication family beside jscpd.

    python benchmarks/duplication/growth.py CORPUS 1000 4000 16000 64000
    JSCPD=/path/to/jscpd PEERS_PYTHON=/path/to/python python benchmarks/duplication/growth.py CORPUS 1000 4000

Each folder holds documents of about 380 words, made of paragraphs of the corpus; in one of fifty a paragraph of an
earlier document is copied, in another one of fifty with every fifth word changed. Seconds are those of the processor,
all processes together.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.duplication.inject import Injector, size, units
from benchmarks.duplication.quality import documents

WORDS = 380


def paragraphs(folder: Path) -> list[str]:
    """The distinct paragraphs of the corpus."""
    found: dict[str, None] = {}
    for path in documents(folder, "dev"):
        try:
            lines = path.read_text("utf-8").split("\n")
        except UnicodeDecodeError:
            continue
        for unit in units(lines):
            body = "\n".join(lines[unit.first : unit.last])
            if unit.kind == "para" and 15 <= size(body) <= 120:
                found[body] = None
    return list(found)


def build(target: Path, bodies: Sequence[str], count: int) -> None:
    """Writes ``count`` documents; when the paragraphs run out they are told apart by changing words."""
    chance = random.Random(count)
    injector = Injector(count, [])
    made: list[str] = []
    at = 0
    for number in range(count):
        pieces, words = [f"# Document {number}"], 0
        while words < WORDS:
            body = bodies[at % len(bodies)]
            if at >= len(bodies):
                body = " ".join(chance.sample(body.split(), len(body.split())))
            at += 1
            pieces.append(body)
            words += size(body)
        if made and number % 50 == 7:
            pieces.insert(2, chance.choice(made))
        if made and number % 50 == 31:
            pieces.insert(2, injector.change("near-20", chance.choice(made)) or "")
        made.append(pieces[1])
        path = target / f"{number // 500:03}" / f"{number:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(pieces) + "\n")


def measured(command: Sequence[str]) -> tuple[float, float, str]:
    """CPU seconds and peak megabytes of a command with its children, and what it said."""
    script = (
        "import resource,subprocess,sys\n"
        "done=subprocess.run(sys.argv[1:],capture_output=True,text=True)\n"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime+used.ru_stime,used.ru_maxrss/1024)\n"
        "print(done.stdout[-3000:]+done.stderr[-3000:])"
    )
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    first, _, rest = done.stdout.partition("\n")
    seconds, megabytes = map(float, first.split())
    return seconds, megabytes, rest


def main() -> None:
    """Prints one line for each size and tool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--runs", type=int, default=1)
    arguments = parser.parse_args()
    bodies = paragraphs(arguments.corpus)
    lintkit = [
        sys.executable,
        "-m",
        "lintkit",
        "--isolated",
        "--no-cache",
        "--statistics",
        "--exit-zero",
        "-j",
        "1",
        "--select",
    ]
    in_file = [
        "duplication/" + name
        for name in (
            "repeated-block repeated-section repeated-heading glued-copy partial-copy near-duplicate".split(" ")  # noqa: SIM905
        )
    ]
    across = ["duplication/cross-file-block", "duplication/cross-file-near", "duplication/duplicate-file"]
    jscpd = [os.environ.get("JSCPD", "jscpd"), "-k", "15", "-l", "1", "--silent", "--reporters", "json"]
    for count in arguments.sizes:
        folder = Path(tempfile.mkdtemp())
        try:
            build(folder / "docs", bodies, count)
            tools = {
                "engine alone": [*lintkit, "encoding/replacement-char"],
                "in a file": [*lintkit, ",".join(in_file)],
                "all": [*lintkit, ",".join([*in_file, *across])],
                "jscpd -k15": [*jscpd, "--output", str(folder / "report")],
            }
            for name, command in tools.items():
                best = min(
                    (measured([*command, str(folder / "docs")]) for _ in range(arguments.runs)), key=lambda run: run[0]
                )
                print(f"{count:7} {name:14} {best[0]:8.2f} s {best[1]:8.0f} MB", flush=True)
                if "-v" in sys.argv:
                    print(best[2])
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
