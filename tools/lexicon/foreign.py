"""Reads words of other languages in Latin letters, which are no slips of English words: `como`, `samt`, `naar`.

They come from counts of subtitles, from lists of small words, and from the documentation of packages under permissive
licences, in which a line belongs to the language of most of its small words. Only words are kept.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from lintkit_rules.spelling._lexicon import second_hash
from lintkit_rules.spelling._sets import words

SUBTITLES = ("es-es", "fr", "pt-br", "id")
_LANGUAGES = words("af ca cs da de es et eu fi fr ga gl hr hu id it la lt lv ms nl no pl pt ro sk sl sv sw tr")
_MOST = 12_000  # of the most frequent words of subtitles; behind them come names and rarities
_SEEN = 2  # places where documentation must have a word
_SHARE = 0.25  # of the words of a line that must be small words of its language
_LEAST = 5  # words of a line
_PLAIN = re.compile(r"[a-z]{2,}")
_WORD = re.compile(r"[^\W\d_]+")
_MASK = re.compile(r"`[^`\n]*`|<[^<>\n]*>|\]\([^)\n]*\)|https?://\S+")


def read(cache: Path, folders: list[Path], english: Collection[str]) -> dict[str, int]:
    """Every word of another language that is not in ``english``, with its second hash."""
    modules = cache / "node_modules"
    small = json.loads((modules / "stopwords-iso/stopwords-iso.json").read_text(encoding="utf-8"))
    small = {language: frozenset(small[language]) for language in sorted((*_LANGUAGES, "en"))}
    found = {word for language in _LANGUAGES for word in small[language]}
    for name in SUBTITLES:
        rows = json.loads((modules / f"@zxcvbn-ts/language-{name}/src/commonWords.json").read_text(encoding="utf-8"))
        found.update(rows[:_MOST])
    counted: Counter[str] = Counter()
    for line in _lines(folders):
        counted.update(set(_foreign(line, small)))
    found.update(word for word, count in counted.items() if count >= _SEEN)
    return {word: second_hash(word) for word in sorted(found) if _PLAIN.fullmatch(word) and word not in english}


def _lines(folders: list[Path]) -> Iterator[str]:
    seen: set[str] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".md", ".html", ".txt") and path.is_file():
                for line in path.read_text("utf-8", "replace").split("\n"):
                    if line not in seen:
                        seen.add(line)
                        yield _MASK.sub(" ", line)


def _foreign(line: str, small: dict[str, frozenset[str]]) -> list[str]:
    """The lower-case words of a line, if it is written in another language than English."""
    found = _WORD.findall(line)
    if len(found) < _LEAST or len(found) > 400:
        return []
    shares: defaultdict[str, float] = defaultdict(float)
    for language, known in small.items():
        shares[language] = sum(word.lower() in known for word in found) / len(found)
    best = max(shares, key=lambda language: shares[language])
    if best == "en" or shares[best] < max(_SHARE, 1.5 * shares["en"]):
        return []
    return [word for word in found if word.islower()]
