"""Counts words and pairs of words in the documentation of published packages: how technical prose is written.

The general frequency lists come from books and the web; what is read here are manuals. Only counts are kept, only of
what several packages write, and only from packages under permissive licences, listed in ``en/documentation.txt``.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lintkit_rules.spelling._sets import words

_SUFFIXES = frozenset((".md", ".markdown", ".mdx", ".rst", ".txt", ".html", ".htm"))
_LARGEST = 400_000  # bytes; larger files are generated lists
_MASK = re.compile(
    r"(?s)^(```|~~~).*?^\1|`[^`\n]*`|<(script|style|pre|code)\b.*?</\2>|<[^<>\n]*>|\]\([^)\n]*\)|https?://\S+"
    r"|\{[^{}\n]*\}|^(?:    |\t)[^\n]*$",
    re.MULTILINE,
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_BREAK = re.compile(r'[.!?:;,()\[\]"|•]')
_SMALL = words(
    "the and of to is in that for with this are was it you be not by from or as at have has can will which if when on "
    "your an we they a"
)


class Counts(NamedTuple):
    """How often words and pairs of words are written, and in how many packages."""

    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    words_packages: Counter[str]
    pairs_packages: Counter[tuple[str, str]]


def count(folders: list[Path]) -> Counts:
    """Counts over the files of packages, a folder each; a paragraph that was met before is left out."""
    counts = Counts(Counter(), Counter(), Counter(), Counter())
    seen: set[int] = set()
    for folder in folders:
        met: set[str] = set()
        pairs: set[tuple[str, str]] = set()
        for paragraph in _paragraphs(folder):
            number = hash(paragraph.strip())
            if number in seen or not _in_english(paragraph):
                continue
            seen.add(number)
            for before, word in _words(paragraph):
                counts.words[word] += 1
                met.add(word)
                if before:
                    counts.pairs[before, word] += 1
                    pairs.add((before, word))
        counts.words_packages.update(met)
        counts.pairs_packages.update(pairs)
    return counts


def _paragraphs(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in _SUFFIXES and path.is_file() and path.stat().st_size <= _LARGEST:
            yield from _PARAGRAPH.split(_MASK.sub(" \n ", path.read_text("utf-8", "replace")))


def _in_english(paragraph: str) -> bool:
    tokens = paragraph.lower().split()
    return len(tokens) > 3 and sum(token in _SMALL for token in tokens) >= 0.12 * len(tokens)


def _words(paragraph: str) -> Iterator[tuple[str, str]]:
    """Each plain word in lower case with the one before it, "" at the start of a clause and behind anything else."""
    for clause in _BREAK.split(paragraph):
        before = ""
        for token in clause.split():
            plain = token.isalpha() and token.isascii() and (len(token) == 1 or token[1:].islower())
            if plain:
                yield before, token.lower()
            before = token.lower() if plain else ""
