"""Draws docs/picture.svg: what a terminal shows when lintkit looks at the seeds.

Runs ``lintkit`` with colours at a width of 96 cells and turns its output into an SVG: a dark window, each run of one
colour placed by its column, so that no viewer and no font can shift it. Usage: python tools/picture.py [PATH...]
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from lintkit.reporters._cells import cells

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 96, 45
CELL_WIDTH, ROW_HEIGHT, FONT_SIZE = 8.4, 19, 14
MARGIN, TITLE_BAR = 18, 34
BACKGROUND, BAR, TEXT = "#1b1e27", "#262a36", "#d6d9e0"
COLORS = {31: "#ff6b6b", 32: "#7fd88f", 33: "#f0c36a", 34: "#7aa8ff", 35: "#d19cf5", 36: "#6cc7d9"}
BUTTONS = ((18, "#ff5f57"), (36, "#febc2e"), (54, "#28c840"))
_SGR = re.compile(r"\x1b\[([\d;]*)m")


class Run(NamedTuple):
    """Characters of one look, from a column on (0-based, in cells)."""

    column: int
    width: int
    text: str
    codes: frozenset[int]


def runs(row: str) -> Iterator[Run]:
    """The runs of a row of terminal output that holds colours and nothing else."""
    column = 0
    codes: frozenset[int] = frozenset()
    for index, part in enumerate(_SGR.split(row)):
        if index % 2:
            numbers = {int(number or 0) for number in part.split(";")}
            codes = frozenset() if 0 in numbers else codes | numbers
        else:
            cut = cells(part)
            for word in re.finditer(r"\S+(?: \S+)*", "".join(cut.pieces)):
                before = cells(part[: word.start()]).edges[-1]
                yield Run(column + before, cells(word.group()).edges[-1], word.group(), codes)
            column += cut.edges[-1]


def drawn(run: Run, top: float) -> str:
    """A run as SVG, its width held to the cells it takes."""
    color = next((COLORS[code] for code in run.codes if code in COLORS), TEXT)
    x = MARGIN + run.column * CELL_WIDTH
    width = run.width * CELL_WIDTH
    box = ""
    if 7 in run.codes:
        box = f'<rect x="{x:.1f}" y="{top + 2:.1f}" width="{width:.1f}" height="{ROW_HEIGHT - 2}" fill="{color}"/>'
        color = BACKGROUND
    look = f' fill="{color}"' if color != TEXT else ""
    look += ' font-weight="bold"' if 1 in run.codes else ""
    look += ' opacity="0.55"' if 2 in run.codes else ""
    look += ' text-decoration="underline"' if 4 in run.codes else ""
    baseline = top + ROW_HEIGHT - 5
    place = f'x="{x:.1f}" y="{baseline:.1f}" textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"'
    return f"{box}<text {place}{look}>{escape(run.text)}</text>"


def picture(output: str, command: str) -> str:
    """The whole window as an SVG document."""
    rows = output.rstrip("\n").split("\n")
    if len(rows) > ROWS:
        end = max((number for number in range(ROWS) if not rows[number]), default=ROWS)  # between two findings
        totals = next((number for number in range(len(rows) - 1, 0, -1) if not rows[number]), len(rows))
        rows = [*rows[:end], "", "\x1b[2m⋮\x1b[0m", *rows[totals:]]
    rows = [f"\x1b[32m$\x1b[0m {command}", *rows]
    width = 2 * MARGIN + COLUMNS * CELL_WIDTH
    height = TITLE_BAR + len(rows) * ROW_HEIGHT + MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}">',
        f"<title>{escape(command)}</title>",
        f'<rect width="100%" height="100%" rx="9" fill="{BACKGROUND}"/>',
        f'<path d="M0 {TITLE_BAR - 8}V9a9 9 0 0 1 9-9H{width - 9:.0f}a9 9 0 0 1 9 9V{TITLE_BAR - 8}z" fill="{BAR}"/>',
        *(f'<circle cx="{x}" cy="13" r="5.5" fill="{color}"/>' for x, color in BUTTONS),
        f'<g fill="{TEXT}" font-size="{FONT_SIZE}" xml:space="preserve" '
        "font-family=\"ui-monospace,'SF Mono','Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace\">",
    ]
    for number, row in enumerate(rows):
        lines.extend(drawn(run, TITLE_BAR + number * ROW_HEIGHT) for run in runs(row))
    return "\n".join([*lines, "</g>", "</svg>", ""])


def main(paths: list[str]) -> None:
    """Writes the picture beside the documentation."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "lintkit", "--color", "always", *paths]
    result = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False)
    if result.returncode not in (0, 1):
        sys.exit(f"lintkit failed with status {result.returncode}")
    target = ROOT / "docs" / "picture.svg"
    target.write_text(picture(result.stdout.decode(), f"lintkit {' '.join(paths)}"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:] or ["seeds"])
