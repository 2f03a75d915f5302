"""How long a start takes, as a ratio to ``python -c pass`` on the same interpreter.

Usage: ``python benchmarks/startup.py [--runs N]``. Bytecode is compiled first; the commands take turns, and the medians
are compared, so that a noisy machine disturbs all of them alike.
"""

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import lintkit
import lintkit_rules

# Ordinary documentation without a defect: headings, lists, links, code, a table, some markup, typographic quotes.
PARAGRAPH = """## Reading files

The reader opens each file once and keeps it in memory; see [the guide](https://example.com/guide) for the details.
It knows “typographic” quotes, dashes – like this one – and names such as Müller.

- a file that cannot be read is named, with the cause;
- a folder is walked in order, and `.gitignore` is respected;
- <kbd>Ctrl</kbd>+<kbd>C</kbd> ends the run at once.

| option | meaning |
|---|---|
| `--fix` | mends what can safely be mended |

```python
print("hello")
```

"""


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    for package in (lintkit, lintkit_rules):
        compileall.compile_dir(str(Path(package.__path__[0])), quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.md")
        page.write_text(varied(13_000), encoding="utf-8")
        bare = [sys.executable, "-c", "pass"]
        script = str(Path(sys.executable).parent / "lintkit")
        commands = {
            "python -c pass": bare,
            "lintkit --version": [script, "--version"],
            f"lintkit page.md ({page.stat().st_size / 1000:.0f} kB, clean)": [script, "--isolated", str(page)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(measure(command, folder))
    base = statistics.median(times["python -c pass"])
    for name, values in times.items():
        print(f"{name:40} {statistics.median(values) * 1000:7.1f} ms {statistics.median(values) / base:6.2f} x")


def varied(size: int) -> str:
    """Clean documentation of about ``size`` bytes, without a block that stands twice."""
    blocks: list[str] = ["# The guide\n\n"]
    number = 0
    while sum(map(len, blocks)) < size:
        number += 1
        blocks.append(PARAGRAPH.replace("Reading files", f"Chapter {number}").replace("each file", f"file {number}"))
        break_up = f"Chapter {number} has {number * 7} pages, and a chapter of that length wants {number} readers.\n\n"
        blocks.append(break_up)
        blocks[-2] = "\n".join(line.replace("the ", f"the {ordinal(number)} ", 1) for line in blocks[-2].split("\n"))
    return "".join(blocks)


def ordinal(number: int) -> str:
    """A number as an ordinal, in letters where there is one."""
    names = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    return names[number - 1] if number <= len(names) else f"{number}th"


def measure(command: list[str], folder: str) -> float:
    """Seconds that a command takes, its bytecode being there."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    taken = time.perf_counter() - started
    if run.returncode != 0:
        sys.exit(f"{command} exited with {run.returncode}: {(run.stdout or run.stderr).decode()[:500]}")
    return taken


if __name__ == "__main__":
    main()
