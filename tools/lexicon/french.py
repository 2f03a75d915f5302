"""Reads the source of the French word list."""

import json
from collections.abc import Iterator
from pathlib import Path

from lintkit_rules.spelling._lexicon import second_hash

# What stands before an apostrophe, and words that the list lacks.
_MORE = (
    "aujourd jusqu lorsqu puisqu quelqu presqu hui qu cliquer clique cliques cliqué cliquée cliqués cliquées cliquez "
    "cliquant fractionnaire fractionnaires déroulante déroulantes minifié minifiée minifiés minifiées vectoriser"
)


def read(cache: Path) -> dict[str, int]:
    """Every accepted French word in lower case."""
    return {word: second_hash(word) for word in (*_listed(cache), *_MORE.split(" ")) if word.isalpha()}


def _listed(cache: Path) -> Iterator[str]:
    path = cache / "node_modules/an-array-of-french-words/index.json"
    for entry in json.loads(path.read_text(encoding="utf-8")):
        yield from entry.lower().replace("'", "-").split("-")
