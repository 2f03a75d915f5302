"""How likely a word is in a language, by counts of neighbouring letters."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from math import log2

from lintkit import table

LATIN = (
    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "ca", "gl", "ga", "cy", "et", "pl", "cs",
    "sk", "hu", "ro", "hr", "sl", "sq", "hsb", "lt", "lv", "tr", "az", "vi", "eu", "mt",
)  # fmt: skip
CYRILLIC = ("ru", "uk", "bg", "be", "mk", "sr", "kk", "mn", "tt")
GREEK, ARABIC, HEBREW = ("el",), ("ar", "fa", "ur", "ug", "ckb"), ("he",)
CJK = ("zh", "zh_Hant", "ja", "ko")
FLOOR = -17.0  # log2 of the probability of what a language never writes
_RARE = -13.0  # of neighbours that were not counted, of letters that were
_SMOOTH = 3.0
_MARK_BITS = -3.0
MARK = "\1"  # an accent or a joiner, which models do not know
_PUNCTUATION = frozenset("“”‘„«»…–—¿¡•،؛؟")


def _parse(data: bytes) -> dict[str, str]:
    rows = (row.partition("\t") for row in data.decode("utf-8").split("\n") if row)
    return {name: cells for name, _, cells in rows}


_letters = table(__name__, "_data/letters.txt", _parse)


class _Bits(dict[str, float]):
    """What each pair of letters is worth, found on first use."""

    def __init__(self, find: Callable[[str], float]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, pair: str) -> float:
        found = self[pair] = self._find(pair)
        return found


class Model:
    """One language: ``pair(a, b)`` is log2 of the probability that ``b`` follows ``a``."""

    def __init__(self, cells: str) -> None:
        self._pairs: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._second: dict[str, int] = {}
        for pair, count in re.findall(r"([^\t]+?)(\d+)(?:\t|$)", cells):
            self._pairs[pair] = number = int(count)
            if len(pair) == 2:
                self._first[pair[0]] = self._first.get(pair[0], 0) + number
                self._second[pair[1]] = self._second.get(pair[1], 0) + number
        self._total = sum(self._pairs.values())
        self._known = _Bits(self._bits)

    def knows(self, char: str) -> bool:
        """Whether the language writes a letter more than by accident."""
        return char in self._second

    def pair(self, pair: str) -> float:
        """log2 of the probability of the second letter of ``pair`` after the first; ``FLOOR`` at worst."""
        return self._known[pair]

    def pairs(self, pairs: Iterable[str]) -> Iterator[float]:
        """What ``pair`` says of each."""
        return map(self._known.__getitem__, pairs)

    def _bits(self, pair: str) -> float:
        if pair == "  ":
            return 0.0  # says nothing
        if "\0" in pair:
            return FLOOR
        if MARK in pair:
            return _MARK_BITS
        if "ё" in pair and not self.knows("ё"):
            return self.pair(pair.replace("ё", "е")) - 2.0  # optional in Russian
        single = self._second.get(pair[1], 0)
        if (not single and pair[1] != "'") or pair[0] not in self._first:
            return FLOOR
        share = (self._pairs.get(pair, 0) + _SMOOTH * (single + 0.1) / self._total) / (
            self._first.get(pair[0], 0) + _SMOOTH
        )
        return max(log2(share), _RARE if "'" not in pair else -8.0)

    def count(self, char: str) -> int:
        """How often a character was counted."""
        return self._pairs.get(char, 0)

    def single(self, char: str) -> float | None:
        """log2 of the share of a character; None if the language's text does not have it."""
        count = self._pairs.get(char)
        return log2(count / self._total) if count else None


@cache
def model(language: str) -> Model:
    """The model of a language."""
    return Model(_letters()[language])


@cache
def wide_pairs(language: str) -> dict[str, int]:
    """How often wide characters of a language are neighbours, those that often are; counted as ``Model.count``."""
    cells = _letters().get(f"{language}+", "")
    return {cell[:2]: int(cell[2:]) for cell in cells.split("\t") if cell}


@cache
def _blanks() -> "re.Pattern[str]":
    """Finds what is a blank wherever it stands: all of ASCII but letters and what may be an apostrophe."""
    return re.compile("[\\x00-&(-@\\[-_{-\\x7f]")


def as_letters(text: str, *, strict: bool) -> str:
    """``text`` as a model reads it: lower case, bordered by blanks.

    Signs at the borders of words are blanks, inside words U+0000; ``strict``: so is, anywhere, what is no punctuation.
    """
    lowered = text.lower()
    if len(lowered) != len(text) or "Σ" in text:  # what one letter becomes depends on no other here
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    letters = _blanks().sub(" ", lowered)
    signs = {char for char in set(letters) if char != " " and not char.isalpha()}
    if signs:
        read = list(letters)
        for sign in signs:
            at = letters.find(sign)
            while at >= 0:
                read[at] = _sign(text, at, lowered, strict=strict)
                at = letters.find(sign, at + 1)
        letters = "".join(read)
    return f" {letters} "


def _sign(text: str, index: int, lowered: str, *, strict: bool) -> str:
    """A sign as a model reads it."""
    sign = text[index]
    if index and text[index - 1] >= "\u0590" and unicodedata.category(sign) in ("Mn", "Cf"):
        return MARK
    inside = 0 < index < len(text) - 1 and lowered[index - 1].isalpha() and lowered[index + 1].isalpha()
    if inside and sign in "’'‘´`ʼ":
        return "'"
    usual = sign in "’'" or sign < "\x80" or ((not strict or sign in _PUNCTUATION) and (not inside or sign in "–—"))
    return " " if usual else "\0"
