"""The copy detectors beside lintkit, each in its own folder of tools; those that are missing are refused by name."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from benchmarks.duplication.inject import Case


class Report(NamedTuple):
    """A reported copy in lines (1-based, both included), the places it names beside it, and whether it gates."""

    place: tuple[int, int]
    others: list[tuple[int, int]]
    gates: bool = True


class Tool(Protocol):
    """A copy detector."""

    name: str

    def reports(self, case: Case) -> list[Report]:
        """What it finds in a damaged document."""


class Jscpd:
    """jscpd, the copy detector for code and prose (PyPI or npm package `jscpd`), found on the PATH or as $JSCPD."""

    def __init__(self, name: str = "jscpd", options: tuple[str, ...] = ()) -> None:
        self.name = name
        self._command = [os.environ.get("JSCPD", "jscpd"), "--reporters", "json", "--silent", *options]

    def reports(self, case: Case) -> list[Report]:
        with tempfile.TemporaryDirectory() as folder:
            suffix = ".txt" if case.path.endswith(".txt") else ".md"
            Path(folder, "docs").mkdir()
            Path(folder, "docs", "case" + suffix).write_text(case.damaged)
            report = Path(folder, "report")
            command = [*self._command, "--output", str(report), str(Path(folder, "docs"))]
            subprocess.run(command, check=False, capture_output=True, timeout=120)
            found = report / "jscpd-report.json"
            data: dict[str, Any] = json.loads(found.read_text()) if found.exists() else {}
        return [
            Report(_lines(clone["secondFile"]), [_lines(clone["firstFile"])]) for clone in data.get("duplicates", [])
        ]


def _lines(place: dict[str, int]) -> tuple[int, int]:
    return place["start"], place["end"]


class Sketch:
    """MinHash with locality-sensitive hashing over paragraphs and items, Jaccard 0.7 on runs of three words."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._python = os.environ.get("PEERS_PYTHON", sys.executable)
        self._process = subprocess.Popen(
            [self._python, str(Path(__file__).parent / "sketches.py"), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def reports(self, case: Case) -> list[Report]:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(case.damaged) + "\n")
        self._process.stdin.flush()
        pairs = json.loads(self._process.stdout.readline())
        return [Report((own[0], own[1]), [(other[0], other[1])]) for own, other in pairs]


class Md024:
    """markdownlint's MD024 (no duplicate headings), siblings only; $MARKDOWNLINT names `markdownlint-cli2`."""

    name = "md024"

    def reports(self, case: Case) -> list[Report]:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "case.md").write_text(case.damaged)
            config = {"config": {"default": False, "MD024": {"siblings_only": True}}}
            Path(folder, ".markdownlint-cli2.jsonc").write_text(json.dumps(config))
            command = [os.environ.get("MARKDOWNLINT", "markdownlint-cli2"), "case.md"]
            done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, timeout=120)
        numbers = [int(number) for number in re.findall(r"case\.md:(\d+)", done.stderr)]
        return [Report((number, number), []) for number in numbers]


PEERS: dict[str, Callable[[], Tool]] = {
    "jscpd": Jscpd,
    "jscpd-k15": lambda: Jscpd("jscpd-k15", ("-k", "15", "-l", "1")),
    "rensa": lambda: Sketch("rensa"),
    "datasketch": lambda: Sketch("datasketch"),
    "md024": Md024,
}
