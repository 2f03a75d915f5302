"""How much CPU the spelling rules take beside codespell and typos, on real documents and one core.

    python benchmarks/spelling/speed.py CORPUS [--files 1000] [--seed december] [--runs 5] [--tools codespell,typos]

CORPUS is what `benchmarks/corpus.py` built; `--files` of it are drawn. The commands take turns, and of each the least
CPU time (user and system, start-up and output with it) counts, so that a busy machine disturbs all of them alike.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import lintkit
import lintkit_rules

LARGEST = 3_000_000  # bytes of a file
SUFFIXES = frozenset((".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt"))
LINTKIT = [str(Path(sys.executable).parent / "lintkit"), "--isolated", "--no-cache", "--no-gitignore", "--jobs", "1"]
COMMANDS = {
    "lintkit, spelling": [*LINTKIT, "--select", "spelling"],
    "lintkit, a rule that reads nothing": [*LINTKIT, "--select", "encoding/byte-order-mark"],
    "lintkit, all rules": LINTKIT,
    "codespell": ["codespell"],
    "typos": ["typos", "--threads", "1", "--isolated", "--no-ignore"],
}


def main() -> None:
    """Draws the files, runs the commands, and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", default="speed", help="another seed, other files")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--tools", default="codespell,typos", help="the peers that are installed")
    options = parser.parse_args()
    for package in (lintkit, lintkit_rules):
        compileall.compile_dir(str(Path(package.__path__[0])), quiet=2)
    peers = options.tools.split(",")
    commands = {name: command for name, command in COMMANDS.items() if command[0] in peers or command[0] == LINTKIT[0]}
    with TemporaryDirectory() as folder:
        size = draw(options.corpus, Path(folder), options.files, options.seed)
        print(f"{options.files} files, {size / 1e6:.1f} MB")
        least = dict.fromkeys(commands, 1e9)
        for _ in range(options.runs):
            for name, command in commands.items():
                least[name] = min(least[name], cpu_seconds([*command, folder]))
    own = least["lintkit, spelling"]
    for name, seconds in least.items():
        print(f"{name:36} {seconds:6.2f} s {size / seconds / 1e6:6.1f} MB/s   spelling takes {own / seconds:5.2f} x")


def draw(corpus: Path, folder: Path, files: int, seed: str) -> int:
    """Copies so many files of the corpus, drawn at random, and tells their size in bytes."""
    found = sorted(path for path in corpus.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    size = 0
    for path in random.Random(seed).sample([one for one in found if one.stat().st_size < LARGEST], files):
        copy = folder / path.relative_to(corpus)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        size += copy.stat().st_size
    return size


def cpu_seconds(command: list[str]) -> float:
    """The user and system time that a command takes, its bytecode being there."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2, 65):  # clean, or with findings
        sys.exit(f"{command[0]} exited with {process.returncode}")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
