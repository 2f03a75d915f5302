"""How fast the family is beside ftfy: both read the same texts in turn, in one process; their processor time counts.

    python benchmarks/encoding/speed.py [--seed N] [--rounds N] [--only clean|garbled]

In each round every tool reads some texts that it has not seen, since tools may remember what they have read; the first
round warms up. Printed is ftfy's time as a multiple of ours, for finding (all rules of the family, from bytes to
diagnostics with their fixes) and for mending with all fixes (which reads the mended text once more). ftfy's time is
that of `fix_text`, which finds no places.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import ftfy

import lintkit_rules.encoding
from benchmarks.encoding.damage import sloppy
from benchmarks.encoding.draw import all_files
from benchmarks.encoding.texts import GROUPS, article, fetch, sentences
from lintkit.document import Document
from lintkit.engine import Bench, bind, check, fix
from lintkit.formats import PLAIN
from lintkit.rules import Rule, rules_in

SIZE = 8000  # characters of a text
KINDS = ("mojibake", "twice", "lossy", "legacy")
# All of a text misread: the language, and the page on which its UTF-8 is read.
WHOLE = (
    ("fr", "cp1252"), ("es", "latin-1"), ("de", "mac-roman"), ("fr", "cp437"), ("pl", "cp1250"), ("cs", "iso-8859-2"),
    ("tr", "cp1254"), ("lt", "cp1257"), ("vi", "cp1252"), ("ru", "cp1251"), ("ru", "cp1252"), ("uk", "cp1251"),
    ("el", "cp1253"), ("el", "cp1252"), ("ar", "cp1256"), ("he", "cp1255"), ("hi", "cp1252"), ("th", "cp1252"),
    ("ja", "cp1252"), ("ko", "latin-1"), ("zh_Hans", "cp1252"),
)  # fmt: skip

Draw = Callable[[int, int], list[str]]  # so many texts of a seed
Sentences = dict[str, list[str]]


def articles(by_language: Sentences, language: str, page: str, seed: int, each: int) -> list[str]:
    """Texts of a language, misread with a page if one is named."""
    rng = random.Random(f"{seed} {language} {page}")
    texts = [article(by_language[language], language, SIZE, rng) for _ in range(each)]
    return [sloppy(text.encode(), page) for text in texts] if page else texts


def ascii_articles(by_language: Sentences, seed: int, each: int) -> list[str]:
    """English texts of which all but ASCII is left out."""
    texts = articles(by_language, "en", "", seed, each)
    return [text.encode("ascii", "ignore").decode() for text in texts]


def damaged(by_language: Sentences, kind: str, seed: int, each: int) -> list[str]:
    """Texts of 1,500 to 4,000 characters of which words, lines or all is garbled in ways of a kind."""
    return [one.text for one in all_files(by_language, seed, each, kind)]


def clean(by_language: Sentences) -> Iterator[tuple[str, Draw]]:
    """Clean texts: pure ASCII, then each language."""
    yield "ASCII", partial(ascii_articles, by_language)
    for group, languages in GROUPS.items():
        for language in languages:
            if len(by_language.get(language, ())) > 30:
                yield f"{group} {language}", partial(articles, by_language, language, "")


def garbled(by_language: Sentences) -> Iterator[tuple[str, Draw]]:
    """Short texts that are garbled here and there, or all over; long ones that are garbled all over."""
    for kind in KINDS:
        yield f"short: {kind}", partial(damaged, by_language, f"{kind}/")
    for language, page in WHOLE:
        yield f"whole: {language} as {page}", partial(articles, by_language, language, page)


# What is drawn, and how many texts of each kind a round has: so many that other work does not drown what they take.
PARTS = {"clean": (clean, 12), "garbled": (garbled, 3)}


RULES = Bench(bind(one) for one in rules_in(lintkit_rules.encoding) if isinstance(one, Rule) and one.default)


def document(text: str) -> Document:
    """A text as a file."""
    return Document("file.txt", text.encode("utf-8", "surrogateescape"), PLAIN)


def timed(read: Callable[[str], object], texts: Iterable[str]) -> float:
    """The processor seconds that it takes to read some texts."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


TOOLS: dict[str, Callable[[str], object]] = {
    "find": lambda text: check(document(text), RULES),
    "mend": lambda text: fix(document(text), RULES, unsafe=True),
    "ftfy": ftfy.fix_text,
}


def row(name: str, draw: Draw, seed: int, each: int, rounds: int) -> str:
    """How the tools compare on texts of one kind."""
    spent = dict.fromkeys(TOOLS, 0.0)
    size = 0
    for number in range(rounds + 1):
        texts = draw(1000 * seed + number, each)
        seconds = {tool: timed(read, texts) for tool, read in TOOLS.items()}
        if number:  # the first round warms up
            spent = {tool: spent[tool] + seconds[tool] for tool in TOOLS}
            size += sum(map(len, texts))
    find, mend = (spent["ftfy"] / spent[tool] for tool in ("find", "mend"))
    return f"{name:32}{find:8.2f}{mend:8.2f}  {1e6 * spent['find'] / size:.3f} µs a character"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=PARTS)
    options = parser.parse_args()
    by_language = sentences(fetch())
    print(f"{'':32}{'found':>8}{'mended':>8}  times as fast as ftfy")
    for part, (draws, each) in PARTS.items():
        if options.only in (None, part):
            for name, draw in draws(by_language):
                print(row(name, draw, options.seed, each, options.rounds), flush=True)


if __name__ == "__main__":
    main()
