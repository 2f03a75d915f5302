"""Reads the sources of the French word list."""

import json
import math
from collections.abc import Iterator
from pathlib import Path

from lintkit_rules.spelling._lexicon import second_hash

_FIRST = 7.8  # the first word of all is met once in 16
# What stands before an apostrophe, and words that the list lacks.
_MORE = (
    "aujourd jusqu lorsqu puisqu quelqu presqu hui qu cliquer clique cliques cliqué cliquée cliqués cliquées cliquez "
    "cliquant "
    "courriel courriels pourriel pourriels fractionnaire fractionnaires déroulante déroulantes "
    "minifié minifiée minifiés minifiées vectoriser"
)


def read(cache: Path) -> dict[str, int]:
    """Every accepted French word in lower case."""
    return {word: second_hash(word) for word in (*_listed(cache), *_MORE.split(" ")) if word.isalpha()}


def frequencies(cache: Path, listed: dict[str, int]) -> dict[str, int]:
    """How frequent the usual ones of the listed words are: 32 times the decimal logarithm of occurrences in 10^9 words.

    Of words in subtitles only the order is known: the number follows from the rank by Zipf's law.
    """
    path = cache / "node_modules/@zxcvbn-ts/language-fr/src/commonWords.json"
    ranked = json.loads(path.read_text(encoding="utf-8"))
    return {
        word: round(32 * (_FIRST - math.log10(rank))) for rank, word in enumerate(ranked, start=1) if word in listed
    }


def _listed(cache: Path) -> Iterator[str]:
    path = cache / "node_modules/an-array-of-french-words/index.json"
    for entry in json.loads(path.read_text(encoding="utf-8")):
        yield from entry.lower().replace("'", "-").split("-")
