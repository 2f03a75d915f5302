"""Hostile inputs: each is linted in time linear in its size, and in bounded memory.

Usage: ``python benchmarks/pathological.py [--scale F] [--format NAME]``. Every input is linted in a process of its own
at a quarter of its size and at full size: the exponent compares the two (1 is linear), memory is the peak of the
larger run over what an empty file takes, as a multiple of the input's size.
"""

import argparse
import math
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PROSE = (
    "The ministers met on Tuesday and talked for hours about trade, energy and the border. Nobody expected a result, "
    "and yet there was one: [a paper](https://example.com/paper) of `twelve` pages, signed by **both** sides.\n\n"
)


def random_words(size: int) -> bytes:
    """Distinct words, so that nothing can be remembered."""
    source = random.Random(1)
    return " ".join("".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=8)) for _ in range(size // 9)).encode()


def markdown(size: int) -> bytes:
    """Ordinary Markdown in which no paragraph is the same as another."""
    source = random.Random(2)
    words = PROSE.split()
    pieces, length = [], 0
    while length < size:
        paragraph = " ".join(source.choices(words, k=60)) + "\n\n"
        pieces.append(paragraph)
        length += len(paragraph)
    return "".join(pieces).encode()


INPUTS: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "100,000 `<`": (100_000, lambda size: b"<" * size),
    "1,000,000 `â`": (1_000_000, lambda size: "â".encode() * size),
    "200,000 nested `<div>`": (200_000, lambda size: b"<div>" * size),
    "200,000 `</b>`": (200_000, lambda size: b"</b>" * size),
    "200,000 `< b >x`": (200_000, lambda size: b"< b >x" * size),
    "a 5 MB word": (5_000_000, lambda size: b"a" * size),
    "a 10 MB line": (10_000_000, lambda size: markdown(size).replace(b"\n", b" ")),
    "1,000,000 equal lines": (1_000_000, lambda size: b"the same line of eight words as before\n" * size),
    "1,000,000 backticks": (1_000_000, lambda size: b"`" * size),
    "500,000 runs of backticks": (
        500_000,
        lambda size: b"".join(b"`" * (1 + n % 50) + b" " for n in range(size // 25)),
    ),
    "1,000,000 `[`": (1_000_000, lambda size: b"[" * size),
    "1,000,000 `*a `": (1_000_000, lambda size: b"*a " * size),
    "1,000,000 `&`": (1_000_000, lambda size: b"&" * size),
    "1,000,000 `>`": (1_000_000, lambda size: b">" * size),
    "200,000 `- ` deep": (200_000, lambda size: b"- " * size),
    "1,000,000 spaces": (1_000_000, lambda size: b" " * size + b"x"),
    "1,000,000 `a ,b`": (1_000_000, lambda size: b"a ,b " * size),
    "1,000,000 U+200B": (1_000_000, lambda size: "\u200b".encode() * size),
    "5 MB of bad bytes": (5_000_000, lambda size: b"\xe9" * size),
    "100,000 `thier ` on a line": (100_000, lambda size: b"thier " * size),
    "10 MB of distinct words": (10_000_000, random_words),
    "1,000,000 `<!--`": (1_000_000, lambda size: b"<!--" * size),
    "1,000,000 `{{`": (1_000_000, lambda size: b"{{" * size),
    "200,000 `**a* `": (200_000, lambda size: b"**a* " * size),
    "200,000 `[ab] (http://x.y/z) `": (200_000, lambda size: b"[ab] (http://x.y/z) " * size),
    "200,000 rows that lost a border": (
        200_000,
        lambda size: b"| a | b | c |\n|---|---|---|\n" + b"| 1  2 | 3 |\n" * size,
    ),
    "200,000 `<li>a/li>`": (200_000, lambda size: b"<ul><li>x</li>" + b"<li>a/li>\n" * size),
    "200,000 `in the in the `": (200_000, lambda size: b"in the in the " * size),
    "1,000,000 `|`": (1_000_000, lambda size: b"|" * size),
    "5 MB of random bytes": (5_000_000, lambda size: b"text " * 3000 + random.Random(3).randbytes(size)),
    "50 MB of ordinary Markdown": (50_000_000, markdown),
}


def main() -> int:
    """Runs every input and prints a Markdown table; exits with 1 where one is clearly not linear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="multiplies every size")
    parser.add_argument("--format", default="markdown", choices=("markdown", "html", "plain", "mdx"))
    parser.add_argument("--only", default="", help="inputs whose name holds this")
    arguments = parser.parse_args()
    suffix = {"markdown": ".md", "html": ".html", "plain": ".txt", "mdx": ".mdx"}[arguments.format]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, f"page{suffix}")
        page.write_bytes(b"")
        empty_seconds, empty_memory = lint(page)
        print(f"| input ({arguments.format}) | MB | seconds | exponent | memory |\n|---|---|---|---|---|")
        for name, (size, make) in INPUTS.items():
            if arguments.only not in name:
                continue
            sizes, times, memory = [], [], 0
            for part in (4, 1):
                page.write_bytes(make(int(size * arguments.scale) // part))
                seconds, memory = lint(page)
                sizes.append(page.stat().st_size)
                times.append(max(seconds - empty_seconds, 0.02))
            exponent = math.log(times[1] / times[0]) / math.log(sizes[1] / sizes[0])
            multiple = max(0, memory - empty_memory) / sizes[1]
            shown = f"| {name} | {sizes[1] / 1e6:.1f} | {times[1]:.2f} | {exponent:.2f} | {multiple:.0f} × |"
            print(shown, flush=True)
            failed += exponent > 1.4 and times[1] > 1
    return int(failed > 0)


def lint(page: Path) -> tuple[float, int]:
    """Seconds of processor time and peak bytes of memory of one run over ``page``."""
    command = [
        sys.executable,
        "-m",
        "lintkit",
        "--isolated",
        "--no-cache",
        "--select",
        "all",
        "--statistics",
        str(page),
    ]
    script = (
        "import resource, subprocess, sys; run = subprocess.run(sys.argv[1:], capture_output=True, timeout=900); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(run.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss); "
        "sys.stderr.write(run.stderr.decode()[:500])"
    )
    run = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    status, seconds, kilobytes = run.stdout.split()
    if status not in ("0", "1"):
        sys.exit(f"exit status {status}: {run.stderr}")
    return float(seconds), int(kilobytes) * 1024


if __name__ == "__main__":
    sys.exit(main())
