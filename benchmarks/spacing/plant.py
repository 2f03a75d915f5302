"""Plants spacing errors in documents that packages ship, and counts what the spacing rules find and mend.

    python benchmarks/spacing/plant.py FOLDER [--draw dev|unseen] [--seed N] [--each N]

FOLDER is a corpus as `benchmarks/corpus.py` builds it. One error is planted at a time, in a whole document in which the
rules find nothing near the place; it counts as found when a finding of the family overlaps it, as mended when all fixes
together give the document back. `safe` counts what the safe fixes alone restore, `harmed` what they change otherwise.
A package belongs to one draw only, by a hash of its name: rules are built looking at `dev`.
"""

import argparse
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from lintkit.document import Document, Format
from lintkit.engine import Bound, bind, check, fix
from lintkit.findings import Diagnostic
from lintkit.registry import load
from lintkit.views import lines, prose
from lintkit_rules.spacing._passages import passages

LARGEST = 40_000  # bytes of a document that is planted in: each error costs a check of the whole


class Kind(NamedTuple):
    """A class of errors: where one can be planted, and what stands there afterwards."""

    name: str
    where: str
    planted: Callable[[regex.Match[str]], str]
    languages: frozenset[str] | None = None  # None: all that the rules know
    formats: frozenset[str] = frozenset({"markdown", "html", "plain", "mdx"})


SPACED_OUT = frozenset(("en", "de", "es", "pt", "it", "nl", "sv", "da", "no", "pl", "cs", "ru", "uk"))
CURLY = frozenset(("en", "es", "pt", "it", "nl"))
TEXT = frozenset({"markdown", "mdx", "plain"})
WORD = r"\p{L}{2,}"
KINDS = (
    Kind("before comma", rf"(?<=\b{WORD}),(?= {WORD})", lambda m: " ,"),
    Kind("before full stop", r"(?<=\b\p{Ll}{2,})\.(?=\s+\p{Lu}\p{Ll}|\s*$)", lambda m: " ."),
    Kind("before ! or ?", rf"(?<=\b{WORD})[!?](?=\s)", lambda m: f" {m.group()}", SPACED_OUT),
    Kind("before colon", rf"(?<=\b{WORD} {WORD} {WORD}):(?=\s)", lambda m: " :", SPACED_OUT),
    Kind("before semicolon", rf"(?<=\b{WORD});(?= {WORD})", lambda m: " ;", SPACED_OUT),
    Kind("wrong side of comma", rf"(?<=\b{WORD}), (?=\p{{Ll}}{{2,}})", lambda m: " ,"),
    Kind("none after comma", r"(?<=(?<!\S)\p{L}+), (?=\p{Ll}{2,}\s)", lambda m: ","),
    Kind("none after full stop", r"(?<=\s\p{Ll}{3,})\. (?=\p{Lu}\p{Ll}*\s)", lambda m: "."),
    Kind("none after ! or ?", r"(?<=\s\p{Ll}{3,})[!?] (?=\p{Lu}\p{Ll}*\s)", lambda m: m.group()[0]),
    Kind("none after colon", r"(?<=\s\p{L}{3,}): (?=\p{L}{2,}\s)", lambda m: ":"),
    Kind("none after semicolon", r"(?<=\s\p{L}{3,}); (?=\p{Ll}{2,}\s)", lambda m: ";"),
    Kind("doubled between words", rf"(?<=\b{WORD},?) (?={WORD})", lambda m: "  ", None, TEXT),
    Kind("doubled after sentence", r"(?<=\p{Ll}{2}[.!?]) (?=\p{Lu}\p{Ll})", lambda m: "  ", None, TEXT),
    Kind(
        "none before bracket",
        r"(?<=(?<!\S)\p{L}\p{Ll}{2,}) (?=\(\p{L}{2,} [^()\n;/=]{1,80}\p{L}\)[\s.,])",
        lambda m: "",
    ),
    Kind("inside both brackets", r"(?<=\s)\((\p{L}{2}[^()\n;/=]{1,80}\p{L})\)(?=[\s.,])", lambda m: f"( {m[1]} )"),
    Kind("inside one bracket", r"(?<=\s)\((\p{L}{2}[^()\n;/=]{1,80}\p{L})\)(?=[\s.,])", lambda m: f"({m[1]} )"),
    Kind("inside quotes", r"“([^“”\n]{2,60}\p{L})”(?=[\s.,])", lambda m: f"“ {m[1]} ”", CURLY),
    Kind("closing quote opens", r"“([^“”\n]{2,80}[\p{L}.])”(?=[\s.,])", lambda m: f"“{m[1]}“", CURLY),
    Kind("opening quote closes", r"(?<=\s)“([^“”\n]{2,80}\p{L})”(?=[\s.,])", lambda m: f"”{m[1]}”", CURLY),
    Kind("quote as apostrophe", r"(?<=\p{L})’(?=(?:s|t|re|ve|ll|d|m)\b)", lambda m: "‘", frozenset({"en"})),
)


def documents(folder: Path, draw: str, formats: dict[str, Format]) -> Iterator[Document]:
    """The corpus' documents of one draw, in an order that depends on their paths only."""
    by_suffix = {suffix: format for format in formats.values() for suffix in format.suffixes}
    paths = (path for origin in ("npm", "pip") for path in folder.glob(f"{origin}/*/**/*"))
    for path in sorted(paths, key=lambda path: hashlib.sha256(str(path.relative_to(folder)).encode()).digest()):
        package = "/".join(path.relative_to(folder).parts[:2])
        if (hashlib.sha256(package.encode()).digest()[0] % 2 == 0) != (draw == "dev"):
            continue
        format = by_suffix.get(path.suffix.lower())
        if format is None or not path.is_file() or not 500 < path.stat().st_size < LARGEST:
            continue
        data = path.read_bytes()
        if b"\0" not in data:
            yield Document(str(path.relative_to(folder)), data, format)


def places(doc: Document, kind: Kind, compiled: regex.Pattern[str]) -> list[regex.Match[str]]:
    """Where the kind can be planted: in running text of a language that it concerns."""
    if doc.format.name not in kind.formats:
        return []
    if kind.name == "doubled after sentence" and not _sets_one_space(doc.text):
        return []  # no habit, or two: nothing to deviate from
    found = []
    for match in compiled.finditer(doc.text):
        if prose(doc).covers(max(0, match.start() - 1), match.end()):
            passage = passages(doc).at(match.start())
            in_row = doc.text.startswith("|", doc.text.rfind("\n", 0, match.start()) + 1)
            if in_row and kind.name == "doubled between words":
                continue  # blanks in a row of a table are not seen
            if passage.running and passage.language and (not kind.languages or passage.language in kind.languages):
                found.append(match)
    return found


def _sets_one_space(text: str) -> bool:
    singles = regex.findall(r"\p{Ll}{2}[.!?] (?=\p{Lu}\p{Ll})", text)
    return len(singles) > 3 and not regex.search(r"[\p{L})`][.!?][)\"”]? {2,}[\p{Lu}`]", text)


def spans(doc: Document, found: list[Diagnostic]) -> list[tuple[int, int]]:
    """The spans of diagnostics, in code points of the text."""
    starts = lines(doc).starts
    return [
        (
            starts[one.place.start.line - 1] + one.place.start.column - 1,
            starts[one.place.end.line - 1] + one.place.end.column - 1,
        )
        for one in found
    ]


def plant(doc: Document, kind: Kind, match: regex.Match[str], rules: list[Bound]) -> tuple[Counter[str], str]:
    """What becomes of one planted error."""
    new = kind.planted(match)
    text = doc.text[: match.start()] + new + doc.text[match.end() :]
    planted = doc.with_text(text)
    places = spans(planted, check(planted, rules))
    found = any(start < match.start() + len(new) + 1 and match.start() - 1 < end for start, end in places)
    safe, unsafe = fix(planted, rules).doc.text, fix(planted, rules, unsafe=True).doc.text
    around = text[max(0, match.start() - 60) : match.end() + 60].replace("\n", "⏎")
    score = Counter(planted=1, found=int(found), mended=int(unsafe == doc.text), safe=int(safe == doc.text))
    score["harmed"] = int(safe not in (doc.text, text))
    return score, around


def main() -> None:
    """Plants, counts, prints a table and (with --show) what was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--draw", choices=("dev", "unseen"), default="dev")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=150, help="errors of each kind (default %(default)s)")
    parser.add_argument("--show", action="store_true", help="print what was missed or mended otherwise")
    given = parser.parse_args()
    registry = load()
    rules = [bind(rule) for rule in registry.rules.values() if rule.id.startswith("spacing/") and rule.default]  # type: ignore[arg-type]
    dice = random.Random(given.seed)
    scores: dict[str, Counter[str]] = defaultdict(Counter)
    compiled = {kind.name: regex.compile(kind.where, regex.MULTILINE) for kind in KINDS}
    for doc in documents(given.folder, given.draw, dict(registry.formats)):
        wanted = [kind for kind in KINDS if scores[kind.name]["planted"] < given.each]
        if not wanted:
            break
        if fix(doc, rules, unsafe=True).doc.text != doc.text:  # not clean: what is mended could not be compared
            continue
        for kind in wanted:
            possible = places(doc, kind, compiled[kind.name])
            for match in dice.sample(possible, min(2, len(possible))):
                score, around = plant(doc, kind, match, rules)
                scores[kind.name] += score
                if given.show and not (score["mended"] and not score["harmed"]):
                    state = "harmed" if score["harmed"] else "other " if score["found"] else "missed"
                    print(f"{state} {kind.name:24}{doc.path[-40:]:42}{around}")
    print(f"{'class':26}" + "".join(f"{name:>10}" for name in ("planted", "found %", "mended %", "safe %", "harmed")))
    for kind in KINDS:
        print(line(kind.name, scores[kind.name]))
    print(line("all", sum(scores.values(), Counter())))


def line(name: str, score: Counter[str]) -> str:
    """One row of the table."""
    count = max(1, score["planted"])
    shares = "".join(f"{100 * score[key] / count:>10.1f}" for key in ("found", "mended", "safe"))
    return f"{name:26}{score['planted']:>10}{shares}{score['harmed']:>10}"


if __name__ == "__main__":
    main()
