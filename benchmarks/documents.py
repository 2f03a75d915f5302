"""Runs lintkit over folders of real documents and says what it found: how much, of which rule, how fast, and how truly.

    python benchmarks/documents.py                          the whole corpus (see corpus.py)
    python benchmarks/documents.py docs README.md           other folders or files
    python benchmarks/documents.py --sample 50 --seed 7     with 50 findings drawn at random, to be judged by a reader
    python benchmarks/documents.py --sample 50 --rule markup/orphan-tag --spread
    python benchmarks/documents.py --files 2000             a random part of the corpus, for a quick look
    python benchmarks/documents.py --unchanged              also prove that no file was changed

It stands on the command line's JSON contract alone, and knows nothing of the engine's inside. A batch of files that
ends without an answer is halved until the file that causes it is found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import shlex
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

DEFAULT_FOLDER = Path.home() / ".cache" / "lintkit-benchmarks" / "corpus"
TEXT_SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt"})
BATCH_FILES = 300
BATCH_BYTES = 20_000_000
EXCERPT_AROUND = 60
LINE_END = re.compile(r"\r\n|\n|\r")
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# What must not reach a terminal raw: controls, invisible and bidirectional marks, private, unassigned and lone bytes.
UNPRINTABLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
CRASH_RULE = "lintkit/crash"


@dataclass(frozen=True, slots=True, order=True)
class Reported:
    """One diagnostic, as the command line reports it."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A file on which the command line gave no answer, and why."""

    path: Path
    reason: str


@dataclass(slots=True)
class Outcome:
    """What all batches together gave."""

    findings: list[Reported] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


# The files


def text_files(given: Sequence[Path]) -> list[Path]:
    """All text files in the folders, and the files that are named, in one order."""
    found: set[Path] = set()
    for path in given:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in TEXT_SUFFIXES and file.is_file())
            found.update(inside)
        elif path.exists():
            found.add(path)
        else:
            sys.exit(f"documents.py: no such file or folder: {path}")
    return sorted(found)


def some_of(files: list[Path], count: int, seed: int) -> list[Path]:
    """So many of the files, drawn at random; all of them where no number is given."""
    return sorted(random.Random(seed).sample(files, count)) if 0 < count < len(files) else files


def batches(files: Sequence[Path]) -> list[list[Path]]:
    """The files in runs that are neither too many nor too large for one process."""
    runs: list[list[Path]] = []
    size = 0
    for file in files:
        length = file.stat().st_size
        if not runs or len(runs[-1]) == BATCH_FILES or size + length > BATCH_BYTES:
            runs.append([])
            size = 0
        runs[-1].append(file)
        size += length
    return runs


def line_count(data: bytes) -> int:
    """Lines that end in LF, CRLF or CR, and a last one without an end."""
    ends = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    return ends + (not data.endswith((b"\n", b"\r")) and bool(data))


def digests(files: Sequence[Path]) -> dict[Path, bytes]:
    """What the files contain, in short."""
    return {file: hashlib.sha256(file.read_bytes()).digest() for file in files}


# The run


def read_report(output: str) -> list[Reported]:
    """The diagnostics of one JSON report; ValueError, KeyError or TypeError where it breaks the contract."""
    report = json.loads(output)
    if not isinstance(report, list):
        raise TypeError("the report is not an array")
    return [
        Reported(
            path=item["path"],
            line=item["line"],
            column=item["column"],
            end_line=item["end_line"],
            end_column=item["end_column"],
            rule=item["rule"],
            message=item["message"],
            fix=item["fix"]["applicability"] if item["fix"] else "none",
        )
        for item in report
    ]


def lint(files: Sequence[Path], command: Sequence[str], seconds: float) -> tuple[list[Reported], str, str]:
    """One process over some files: what it found, why it failed (or nothing), and what it said besides."""
    whole = [*command, "--output-format", "json", *map(str, files)]
    try:
        done = subprocess.run(whole, capture_output=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired:
        return [], f"no answer after {seconds:g} s", ""
    said = done.stderr.decode("utf-8", "replace").strip()
    try:
        return read_report(done.stdout.decode("utf-8", "surrogateescape")), "", said
    except (ValueError, KeyError, TypeError) as problem:
        last = said.rpartition("\n")[2] or f"{type(problem).__name__}: {problem}"
        return [], f"exit status {done.returncode}, no report: {last[:300]}", said


def lint_all(files: Sequence[Path], command: Sequence[str], seconds: float, tell: Callable[[str], None]) -> Outcome:
    """All files in batches, halving a batch that fails."""
    outcome = Outcome()
    waiting = batches(files)[::-1]
    done = 0
    while waiting:
        run = waiting.pop()
        started = time.perf_counter()
        findings, failure, said = lint(run, command, seconds)
        outcome.seconds += time.perf_counter() - started
        if failure and len(run) > 1:
            waiting += [run[len(run) // 2 :], run[: len(run) // 2]]
            continue
        done += len(run)
        tell(f"{done:,} of {len(files):,} files, {outcome.seconds:.0f} s")
        outcome.findings += findings
        outcome.said.update(line for line in said.split("\n") if line and not failure)
        if failure:
            outcome.failures.append(Failure(run[0], failure))
    outcome.findings.sort()
    return outcome


# The excerpts


@lru_cache(maxsize=64)
def lines_of(path: str) -> list[str]:
    """A file's lines as the contract counts them: in code points, ended by LF, CRLF or CR."""
    data = Path(path).read_bytes()
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    errors = "surrogateescape" if encoding == "utf-8" else "replace"
    return LINE_END.split(data.decode(encoding, errors))


def visible(text: str) -> str:
    """The text with what a terminal would act on, or not show, as escapes."""
    return "".join(
        f"\\u{{{ord(char):x}}}" if unicodedata.category(char) in UNPRINTABLE else char
        for char in text.replace("\n", "⏎")
    )


def excerpt(finding: Reported) -> str:
    """What was found, between ⟦ and ⟧, with what stands around it."""
    lines = lines_of(finding.path)
    first, last = finding.line - 1, min(finding.end_line, len(lines)) - 1
    if not 0 <= first <= last:
        return "(the place is outside the file)"
    before = lines[first][: finding.column - 1]
    after = lines[last][finding.end_column - 1 :]
    if first == last:
        marked = lines[first][finding.column - 1 : finding.end_column - 1]
    else:
        middle = lines[first + 1 : last]
        marked = "\n".join([lines[first][finding.column - 1 :], *middle, lines[last][: finding.end_column - 1]])
    if len(marked) > 2 * EXCERPT_AROUND:
        marked = f"{marked[:EXCERPT_AROUND]} … {marked[-EXCERPT_AROUND:]}"
    return visible(before[-EXCERPT_AROUND:]) + "⟦" + visible(marked) + "⟧" + visible(after[:EXCERPT_AROUND])


def judgeable(finding: Reported, roots: Sequence[Path]) -> str:
    """A finding as a reader can judge it without opening the file."""
    path = Path(finding.path)
    short = next((path.relative_to(root.parent) for root in roots if path.is_relative_to(root)), path)
    place = f"{short}:{finding.line}:{finding.column}"
    return f"{place} {finding.rule} {visible(finding.message)} (fix: {finding.fix}) | {excerpt(finding)}"


def of_rules(findings: Sequence[Reported], rules: Sequence[str]) -> list[Reported]:
    """The findings of some rules (`markup/orphan-tag`) or families (`markup`); all, if none are named."""
    return [item for item in findings if not rules or item.rule in rules or item.rule.partition("/")[0] in rules]


def drawn(findings: Sequence[Reported], count: int, seed: int, spread: bool) -> list[Reported]:
    """Findings drawn at random, the same for the same seed; if spread, at most one of each rule on each file."""
    chance = random.Random(seed)
    pool = chance.sample(findings, len(findings))
    if spread:
        pool = list({(finding.rule, finding.path): finding for finding in pool}.values())
        chance.shuffle(pool)
    return sorted(pool[:count])


# The report


def print_rules(outcome: Outcome, lines: int) -> None:
    """A table of the rules: how often, on how many files, how many a thousand lines, how many with a fix."""
    found = Counter(finding.rule for finding in outcome.findings)
    files = Counter(rule for rule, _ in {(finding.rule, finding.path) for finding in outcome.findings})
    fixes = Counter((finding.rule, finding.fix) for finding in outcome.findings)
    print(f"\n{'rule':44}{'findings':>10}{'files':>8}{'a 1,000 lines':>15}{'safe':>9}{'unsafe':>9}")
    for rule, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        rate = 1000 * count / max(lines, 1)
        print(
            f"{rule:44}{count:>10,}{files[rule]:>8,}{rate:>15.4f}{fixes[rule, 'safe']:>9,}{fixes[rule, 'unsafe']:>9,}"
        )


def print_report(files: Sequence[Path], outcome: Outcome) -> int:
    """The totals, the rules and what went wrong; how many crashes there were."""
    data = [file.read_bytes() for file in files]
    lines, size = sum(map(line_count, data)), sum(map(len, data))
    crashes = [finding for finding in outcome.findings if finding.rule == CRASH_RULE]
    touched = len({finding.path for finding in outcome.findings})
    print(f"{len(files):,} files, {lines:,} lines, {size:,} bytes in {outcome.seconds:.1f} s", end=" ")
    print(f"({size / 1e6 / max(outcome.seconds, 1e-9):.1f} MB/s)")
    print(f"{len(outcome.findings):,} findings on {touched:,} files,", end=" ")
    print(f"{1000 * len(outcome.findings) / max(lines, 1):.3f} a 1,000 lines")
    print(f"{len(crashes)} rule crashes, {len(outcome.failures)} files without an answer")
    print_rules(outcome, lines)
    for crash in crashes[:20]:
        print(f"crash: {crash.path}: {visible(crash.message)}")
    for failure in outcome.failures[:20]:
        print(f"no answer: {failure.path}: {visible(failure.reason)}")
    for line, count in outcome.said.most_common(10):
        print(f"said {count} times: {visible(line[:200])}")
    return len(crashes) + len(outcome.failures)


def changed_files(before: dict[Path, bytes]) -> list[Path]:
    """The files that no longer contain what they did, or are gone."""
    return [file for file, digest in before.items() if not file.exists() or digests([file])[file] != digest]


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Run lintkit over folders of real documents.")
    parser.add_argument("paths", nargs="*", type=Path, default=[DEFAULT_FOLDER], help=f"default: {DEFAULT_FOLDER}")
    parser.add_argument("--files", type=int, default=0, metavar="N", help="only N of the files, drawn at random")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="print N findings drawn at random")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="which ones (default: %(default)s)")
    parser.add_argument("--rule", action="append", default=[], help="draw from this rule or family only; repeatable")
    parser.add_argument("--spread", action="store_true", help="draw at most one finding of a rule on a file")
    parser.add_argument("--unchanged", action="store_true", help="verify that every file stays byte-identical")
    parser.add_argument("--timeout", type=float, default=300, metavar="SECONDS", help="for a batch (default: 300)")
    parser.add_argument(
        "--command",
        default=f"{shlex.quote(sys.executable)} -m lintkit --no-cache",
        help="the linter and its options (default: lintkit)",
    )
    return parser.parse_args(given)


def tell_terminal(progress: str) -> None:
    """Show how far we are, where somebody is watching."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{progress}\x1b[K")


def main(given: Sequence[str] | None = None) -> int:
    """Lint, report, and fail if the linter crashed, gave no answer or changed a file."""
    options = arguments(given)
    roots = [path.expanduser().absolute() for path in options.paths]
    files = some_of(text_files(roots), options.files, options.seed)
    before = digests(files) if options.unchanged else {}
    outcome = lint_all(files, shlex.split(options.command), options.timeout, tell_terminal)
    tell_terminal("")
    crashes = print_report(files, outcome)
    sample = drawn(of_rules(outcome.findings, options.rule), options.sample, options.seed, options.spread)
    if sample:
        print(f"\n{len(sample)} findings drawn with seed {options.seed}:")
    for finding in sample:
        print(judgeable(finding, roots))
    changed = changed_files(before)
    if options.unchanged:
        print(f"\n{len(before) - len(changed):,} files unchanged, {len(changed):,} changed")
    for file in changed:
        print(f"changed: {file}")
    return 1 if crashes or changed else 0


if __name__ == "__main__":
    sys.exit(main())
