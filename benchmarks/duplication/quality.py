"""Measures how many injected copies are found, named and repaired: lintkit, and the copy detectors beside it.

    python benchmarks/duplication/quality.py CORPUS                       40 cases a kind from the dev half
    python benchmarks/duplication/quality.py CORPUS --half unseen --count 100 --seed 3
    python benchmarks/duplication/quality.py CORPUS --peers jscpd,rensa,datasketch,md024

CORPUS is a folder of documents (see ../corpus.py). Its packages are split in two halves by a hash of their names: rules
are tuned on `dev`, figures are taken on `unseen`. A copy is found if reports overlap at least half of its lines; its
original is named if the report's other place overlaps half of the original's.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.duplication.inject import KINDS, PLACED_KINDS, Case, Injector
from benchmarks.duplication.peers import PEERS, Report, Tool
from lintkit.document import Document, lines
from lintkit.engine import bind, check
from lintkit.findings import Applicability
from lintkit.fixing import Offers
from lintkit.registry import load
from lintkit.rules import Rule

SUFFIXES = (".md", ".mdx", ".markdown")
LARGEST = 120_000  # bytes


class Score(NamedTuple):
    """What one tool made of one case: ``shown`` and ``gated`` at default settings, gated at warning or above."""

    found: bool
    named: bool
    shown: bool = False
    gated: bool = False
    safely: bool = False
    repaired: bool = False
    wrong: bool = False


class Lintkit:
    """lintkit's duplication family; ``strict`` shows also what may be meant."""

    def __init__(self) -> None:
        self._registry = load()
        held = [self._registry.rules[name] for name in sorted(self._registry.rules) if name.startswith("duplication/")]
        rules = [rule for rule in held if isinstance(rule, Rule)]
        self.default = [bind(rule) for rule in rules]
        self.strict = [
            bind(r, options=r.options._replace(strict=True) if hasattr(r.options, "strict") else None) for r in rules
        ]

    def document(self, path: str, text: str) -> Document:
        """A document as a run would read it."""
        suffix = "." + path.rsplit(".", 1)[-1].lower()
        formats = self._registry.formats.values()
        format = next((f for f in formats if suffix in f.suffixes), self._registry.formats["plain"])
        return Document(path, text.encode(), format)

    def reports(self, doc: Document, *, strict: bool) -> list[Report]:
        """What it finds, in lines."""
        return [
            Report(
                (d.place.start.line, d.place.end.line),
                [(place.start.line, place.end.line) for place in d.related],
                d.severity.value != "info",
            )
            for d in check(doc, self.strict if strict else self.default)
        ]

    def score(self, case: Case) -> Score:
        """How it deals with one case."""
        doc = self.document(case.path, case.damaged)
        found, named = judge(self.reports(doc, strict=True), case)
        default = self.reports(doc, strict=False)
        shown, _ = judge(default, case)
        gated, _ = judge([report for report in default if report.gates], case)
        safe, unsafe = self.mended(doc, case, unsafe=False), self.mended(doc, case, unsafe=True)
        repaired = _same(unsafe, case.clean)
        return Score(
            found,
            named,
            shown,
            gated,
            _same(safe, case.clean),
            repaired,
            unsafe != case.damaged and not repaired,
        )

    def mended(self, doc: Document, case: Case, *, unsafe: bool) -> str:
        """The text after the fixes of those findings that stand in the copy."""
        offers = Offers(len(doc.text))
        for bound in self.strict if unsafe else self.default:
            for finding in bound.check(doc):
                place = lines(doc).line_of(finding.span.start), lines(doc).line_of(finding.span.end)
                if (
                    finding.fix
                    and (unsafe or finding.fix.applicability is Applicability.SAFE)
                    and _fits(place, case.copy)
                ):
                    offers.add(bound.id, finding.fix)
        return offers.choose().apply(doc.text)


def _same(one: str, other: str) -> bool:
    """Whether two texts are the same, blanks at line ends and the last line end aside."""
    return [line.rstrip() for line in one.rstrip().split("\n")] == [
        line.rstrip() for line in other.rstrip().split("\n")
    ]


def judge(reports: Sequence[Report], case: Case) -> tuple[bool, bool]:
    """Whether the copy is found, by one report or by several together, and whether its original is named."""
    pairs = [(report.place, report.others) for report in reports]
    pairs += [(other, [report.place]) for report in reports for other in report.others]
    hits = [(place, others) for place, others in pairs if _fits(place, case.copy)]
    found = _covered([place for place, _ in hits], case.copy)
    return found, found and _covered([other for _, others in hits for other in others], case.original)


def _fits(place: tuple[int, int], wanted: tuple[int, int]) -> bool:
    """Whether a place overlaps the wanted lines and is not far larger."""
    size = wanted[1] - wanted[0] + 1
    return place[0] <= wanted[1] and place[1] >= wanted[0] and place[1] - place[0] + 1 <= 3 * size + 3


def _covered(places: Sequence[tuple[int, int]], wanted: tuple[int, int]) -> bool:
    """Whether the places together overlap at least half of the wanted lines."""
    held = {line for first, last in places for line in range(max(first, wanted[0]), min(last, wanted[1]) + 1)}
    return 2 * len(held) >= wanted[1] - wanted[0] + 1


def documents(folder: Path, half: str, suffixes: tuple[str, ...] = SUFFIXES) -> list[Path]:
    """The documents of one half of a corpus, in a fixed order."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in suffixes or not path.is_file() or path.stat().st_size > LARGEST:
            continue
        package = "/".join(path.relative_to(folder).parts[:2])
        if blake2b(package.encode(), digest_size=1).digest()[0] % 2 == (half == "unseen"):
            found.append(path)
    return found


def main() -> None:
    """Prints one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=("dev", "unseen"), default="dev")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join((*KINDS, *PLACED_KINDS)))
    parser.add_argument("--peers", default="")
    parser.add_argument("--show", type=int, default=0, help="print so many missed cases a kind")
    arguments = parser.parse_args()
    lintkit = Lintkit()
    tools: list[Tool] = [PEERS[name]() for name in arguments.peers.split(",") if name]
    paths = documents(arguments.corpus, arguments.half)
    random.Random(arguments.seed).shuffle(paths)
    print(f"{len(paths)} documents; per cent: {' / '.join(Score._fields)}")
    for kind in arguments.kinds.split(","):
        cases = Injector(arguments.seed, paths, lambda path: str(path.relative_to(arguments.corpus))).cases(
            kind, arguments.count
        )
        scores = [lintkit.score(case) for case in cases]
        row = [_share(scores, field) for field in Score._fields]
        others = []
        for tool in tools:
            judged = [judge(tool.reports(case), case) for case in cases]
            share = 100 / max(1, len(judged))
            others.append(
                f"{tool.name} {sum(f for f, _ in judged) * share:.0f}/{sum(n for _, n in judged) * share:.0f}"
            )
        print(
            f"{kind:18} {len(cases):4}  " + " / ".join(f"{value:3.0f}" for value in row), "  ".join(others), flush=True
        )
        missed = [case for case, score in zip(cases, scores, strict=True) if not score.found or score.wrong]
        for case in missed[: arguments.show]:
            text = case.damaged.split("\n")
            print("   ", case.path, case.copy, case.original, "\n".join(text[case.copy[0] - 1 : case.copy[1]])[:400])
            print("      <-", "\n".join(text[case.original[0] - 1 : case.original[1]])[:400])


def _share(scores: Sequence[Score], field: str) -> float:
    return 100 * sum(bool(getattr(score, field)) for score in scores) / max(1, len(scores))


if __name__ == "__main__":
    main()
