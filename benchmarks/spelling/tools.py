"""Runs spelling tools over a folder of small Markdown files and reads what they report."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Report(NamedTuple):
    """What a tool says of a file: from ``start`` to ``end`` (code points), its first suggestion, whether it is safe."""

    start: int
    end: int
    text: str | None
    safe: bool = False


Reports = dict[str, list[Report]]


def lintkit(folder: Path) -> Reports:
    """lintkit's spelling family, all rules on."""
    command = ["lintkit", "--isolated", "--no-cache", "--select", "spelling", "--output-format", "json", str(folder)]
    rows = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    found: Reports = {}
    for row in rows:
        name = Path(row["path"]).name
        start, end, text, safe = row["column"] - 1, row["end_column"] - 1, None, False
        if row["fix"]:
            edit = row["fix"]["edits"][0]
            start, end, text = edit["column"] - 1, edit["end_column"] - 1, edit["replacement"]
            safe = row["fix"]["applicability"] == "safe"
        found.setdefault(name, []).append(Report(start, end, text, safe))
    return found


def codespell(folder: Path) -> Reports:
    """codespell with its own lists."""
    run = subprocess.run(["codespell", str(folder)], capture_output=True, text=True, check=False)
    found: Reports = {}
    for line in run.stdout.split("\n"):
        match = re.match(r"(.*?):(\d+): (.*?) ==> (.*)", line)
        if match:
            path = Path(match[1])
            text = path.read_text(encoding="utf-8")
            first = match[4].split(",")[0].strip()
            for one in re.finditer(re.escape(match[3]), text):
                found.setdefault(path.name, []).append(Report(one.start(), one.end(), first))
    return found


def typos(folder: Path) -> Reports:
    """typos with its own list."""
    run = subprocess.run(["typos", "--format", "json", str(folder)], capture_output=True, text=True, check=False)
    found: Reports = {}
    for line in run.stdout.split("\n"):
        row = json.loads(line) if line.startswith("{") else {}
        if row.get("type") == "typo":
            path = Path(row["path"])
            offset = len(path.read_bytes()[: row["byte_offset"]].decode("utf-8", "replace"))
            first = row["corrections"][0] if row["corrections"] else None
            found.setdefault(path.name, []).append(Report(offset, offset + len(row["typo"]), first))
    return found


def cspell(folder: Path) -> Reports:
    """cspell with its default dictionaries."""
    options = ["--no-progress", "--no-summary", "--show-suggestions", "--no-color"]
    run = subprocess.run(["cspell", "lint", *options, "*.md"], capture_output=True, text=True, check=False, cwd=folder)
    found: Reports = {}
    for line in run.stdout.split("\n"):
        match = re.match(r"(.*?):(\d+):(\d+) - .*?\((.*?)\)(?:.*?Suggestions: \[(.*?)\])?", line)
        if match:
            start = int(match[3]) - 1
            first = match[5].split(",")[0].strip().rstrip("*") if match[5] else None
            found.setdefault(Path(match[1]).name, []).append(Report(start, start + len(match[4]), first))
    return found


def hunspell(folder: Path) -> Reports:
    """hunspell with the American dictionary."""
    found: Reports = {}
    for path in sorted(folder.glob("*.md")):
        text = path.read_text(encoding="utf-8").rstrip("\n")
        run = subprocess.run(
            ["hunspell", "-d", "en_US", "-a"], input="^" + text, capture_output=True, text=True, check=False
        )
        for line in run.stdout.split("\n"):
            match = re.match(r"[&#] (\S+) (?:\d+ )?(\d+)(?:: (.*))?", line)
            if match:
                start = int(match[2]) - 1
                first = match[3].split(",")[0] if match[3] else None
                found.setdefault(path.name, []).append(Report(start, start + len(match[1]), first))
    return found


def harper(folder: Path) -> Reports:
    """Harper with its default rules."""
    found: Reports = {}
    paths = [str(path) for path in sorted(folder.glob("*.md"))]
    for at in range(0, len(paths), 100):
        command = ["harper", "lint", "--format", "json", *paths[at : at + 100]]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        for row in json.loads(run.stdout):
            for lint in row["lints"]:
                first = lint["suggestions"][0] if lint["suggestions"] else ""
                match = re.match(r"Replace with: “(.*)”", first)
                text = match[1] if match else ("" if first.startswith("Remove") else None)
                span = lint["span"]
                found.setdefault(Path(row["file"]).name, []).append(Report(span["char_start"], span["char_end"], text))
    return found


TOOLS: dict[str, Callable[[Path], Reports]] = {
    "lintkit": lintkit,
    "codespell": codespell,
    "typos": typos,
    "cspell": cspell,
    "hunspell": hunspell,
    "harper": harper,
}
