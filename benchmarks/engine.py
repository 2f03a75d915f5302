"""What the engine itself costs: walk, read, sieve, and no findings, in µs per kilobyte.

Usage: ``python benchmarks/engine.py [FOLDER]`` (default: the corpus that ``corpus.py`` fetches). Beside it: the same
with every rule that is on by default, and ``cat`` for what reading alone takes.
"""

import subprocess
import sys
import time
from os.path import splitext
from pathlib import Path

from lintkit import Finding, contains, rule
from lintkit.config import Settings
from lintkit.document import Document
from lintkit.engine import Bench, Bound, bind, check
from lintkit.files import Source, discover, read
from lintkit.registry import load
from lintkit.rules import Rule
from lintkit.sieves import ByteClass, Expression

CORPUS = Path.home() / ".cache" / "lintkit-benchmarks" / "corpus"


# Sieves of the kinds that rules declare, each changed so that no text holds what it looks for.
SIEVES = (
    contains(b"\x01"),
    contains(b"never in a text\x01"),
    contains(b"neither\x01", b"nor\x01"),
    Expression(rb"\xc3[\x01\x02]"),
    ByteClass(bytes(range(1, 8))),
)


def never(doc: Document) -> list[Finding]:
    """A rule that is never called."""
    raise AssertionError(doc)


def main() -> None:
    """Measures and prints a table."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(CORPUS)
    registry = load()
    suffixes = {suffix: one for one in registry.formats.values() for suffix in one.suffixes}
    sieve_only = [bind(rule(f"benchmark/never-{n}", sieve=SIEVES[n % len(SIEVES)])(never)) for n in range(40)]
    rules = [bind(one) for one in registry.rules.values() if one.default and isinstance(one, Rule)]

    def known(name: str) -> bool:
        return splitext(name)[1].lower() in suffixes

    def run(bound: list[Bound]) -> tuple[float, int]:
        started, size, bench = time.process_time(), 0, Bench(bound)
        for source in discover([folder], lambda path: Settings(gitignore=False), known):
            if isinstance(source, Source):
                data = read(source.path)
                size += len(data)
                if bound:
                    check(Document(source.path, data, suffixes[splitext(source.path)[1].lower()]), bench)
        return time.process_time() - started, size

    run([])  # so that the files are in the page cache
    for name, bound in (("walk and read", []), ("and 40 rules that catch nothing", sieve_only), ("all rules", rules)):
        seconds, size = min(run(list(bound)) for _ in range(1 if bound is rules else 3))
        print(f"{name:36} {seconds:7.2f} s {seconds * 1e9 / size:7.2f} µs/KB {size / seconds / 1e6:7.1f} MB/s")
    started = time.perf_counter()
    subprocess.run(f"find {folder} -type f -print0 | xargs -0 cat > /dev/null", shell=True, check=True)
    print(f"{'cat (wall)':36} {time.perf_counter() - started:7.2f} s")


if __name__ == "__main__":
    main()
