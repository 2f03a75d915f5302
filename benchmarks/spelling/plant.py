"""Plants spelling errors in sentences that published packages ship, and asks each tool to find and mend them.

    python benchmarks/spelling/plant.py CORPUS [--draw dev|unseen] [--each 80] [--tools lintkit,codespell,typos]

CORPUS is what `benchmarks/corpus.py` built. The draws share no package: rules are tuned on `dev` alone. A case is a
paragraph with one error in a file of its own. Found: a tool reports something that overlaps the error. Restored: its
first suggestion gives the paragraph back.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.spelling import errors, tools

SENTENCE = re.compile(r"(?<![^\n])[A-Z][a-z]+(?: [a-z]+(?:[,'][a-z]+)?,?){7,28}(?: [A-Z][a-z]+)*\.(?=[ \n])")


# Small words of English alone: `of` and `is` are Dutch, too.
SMALL = frozenset(("the", "and", "to", "that", "this", "with", "for", "you", "by", "are", "be"))

# What English does not have: a paragraph with one of them is in another language, though it may hold `is` and `of`.
OTHER = frozenset(("een", "het", "van", "niet", "de", "der", "und", "les", "des", "que", "para", "di", "og", "att"))


class Case(NamedTuple):
    """A paragraph, the kind of error in it, where it stands (code points), the wrong text and the right one."""

    kind: str
    right: str
    start: int
    wrong_word: str
    right_word: str

    @property
    def wrong(self) -> str:
        """The paragraph with the error."""
        return self.right[: self.start] + self.wrong_word + self.right[self.start + len(self.right_word) :]


def sentences(corpus: Path, draw: str) -> Iterator[str]:
    """Paragraphs of plain English from the draw's packages, each once."""
    seen: set[str] = set()
    files = sorted(path for path in corpus.rglob("*") if path.suffix in (".md", ".txt") and path.is_file())
    random.Random(11).shuffle(files)
    for path in files:
        package = "/".join(path.relative_to(corpus).parts[:2])
        if (zlib.crc32(package.encode()) % 2 == 0) != (draw == "dev") or path.stat().st_size > 300_000:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found = [match.group() for match in SENTENCE.finditer(text)][:3]
        for sentence in found:
            if sentence not in seen and len(SMALL & set(sentence.split())) >= 2 and not OTHER & set(sentence.split()):
                seen.add(sentence)
                yield sentence


def cases(corpus: Path, draw: str, each: int, seed: str) -> list[Case]:
    """``each`` cases of every kind of error."""
    source = list(sentences(corpus, draw))
    rng = random.Random(f"{seed} {draw}")
    found = []
    for kind, plant in errors.KINDS.items():
        rng.shuffle(source)
        made = 0
        for sentence in source:
            planted = plant(sentence, rng, draw)
            if planted is not None:
                text, start, wrong, right = planted
                found.append(Case(kind, text, start, wrong, right))
                made += 1
            if made == each:
                break
    return found


def main() -> None:
    """Prints, for each kind and tool, the share found and the share restored."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--draw", choices=("dev", "unseen"), default="dev")
    parser.add_argument("--each", type=int, default=80)
    parser.add_argument("--seed", default="plant", help="another seed, other cases: measure once with one never used")
    parser.add_argument("--tools", default="lintkit")
    parser.add_argument("--misses", action="store_true", help="print what lintkit misses or mends wrongly")
    options = parser.parse_args()
    planted = cases(options.corpus, options.draw, options.each, options.seed)
    names = options.tools.split(",")
    table: dict[str, dict[str, list[tuple[bool, bool]]]] = defaultdict(lambda: defaultdict(list))
    unsafe_wrong = [0, 0]
    with TemporaryDirectory() as folder:
        for at, case in enumerate(planted):
            (Path(folder) / f"{at:05}.md").write_text(case.wrong + "\n", encoding="utf-8")
        for name in names:
            reports = tools.TOOLS[name](Path(folder))
            for at, case in enumerate(planted):
                hits = [r for r in reports.get(f"{at:05}.md", ()) if overlaps(r, case)]
                mended = any(apply(case.wrong, report) == case.right for report in hits[:1])
                table[case.kind][name].append((bool(hits), mended))
                if name == "lintkit":
                    for report in hits:
                        if report.safe:
                            unsafe_wrong[0] += 1
                            unsafe_wrong[1] += apply(case.wrong, report) != case.right
                    if options.misses and not mended:
                        shown = [(r.text, r.safe) for r in hits]
                        print(f"{case.kind}: {case.wrong_word} for {case.right_word}, got {shown}: {case.wrong[:110]}")
    for kind, by_tool in table.items():
        cells = []
        for name in names:
            results = by_tool[name]
            share_found = 100 * sum(hit for hit, _ in results) / len(results)
            share_mended = 100 * sum(ok for _, ok in results) / len(results)
            cells.append(f"{name} {share_found:3.0f}/{share_mended:3.0f}")
        print(f"{kind:22} n={len(by_tool[names[0]]):3}  " + "  ".join(cells))
    print(f"safe fixes of lintkit: {unsafe_wrong[0]}, wrong: {unsafe_wrong[1]}")


def overlaps(report: tools.Report, case: Case) -> bool:
    """Whether a report shares a character with the error (or stands where a letter was lost)."""
    start, end = case.start, case.start + max(1, len(case.wrong_word))
    return report.start < end and start < report.end


def apply(text: str, report: tools.Report) -> str | None:
    """The text with the first suggestion put in."""
    if report.text is None:
        return None
    return text[: report.start] + report.text + text[report.end :]


if __name__ == "__main__":
    main()
