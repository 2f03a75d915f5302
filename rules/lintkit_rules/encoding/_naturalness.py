"""How strange a piece of text looks, whatever its language: the measure by which a repair must better a text.

Every character belongs to one of some twenty classes, written as one letter. Pairs of neighbours that writing does not
produce (a currency sign inside a word, a capital after a small accented letter, two scripts in one word) cost points.
"""

import unicodedata
from functools import cache, lru_cache

_SIGNS = frozenset("©®™°§€£¥¢±×÷²³¹ºª½¼¾µ№†‡\u2126\u212b")
_OPENING = frozenset("“‘„‚«‹¿¡")
_CLOSING = frozenset("”»›")
_DASHES = frozenset("–—…’·‐‑‒―•′″")
_SPACES = frozenset("\xa0\u2007\u2009\u202f\u3000\u2002\u2003\u200a")
LETTERS = frozenset("aAlLxgGcChrkom")
SCRIPT = dict.fromkeys("aAlLx", "latin") | dict.fromkeys("gG", "greek") | dict.fromkeys("cC", "cyrillic")
SCRIPT |= {"h": "hebrew", "r": "arabic", "k": "cjk", "o": "other"}


class _Classes(dict[int, str]):
    """The class of each code point, found on first use: a table for ``str.translate``."""

    def __missing__(self, point: int) -> str:
        found = self[point] = _classify(chr(point))
        return found


CLASSES = _Classes()


def _classify(char: str) -> str:  # noqa: PLR0911, PLR0912
    """The class of one character.

    a A: ASCII letters; l L: other Latin ones, x: rare ones; g G: Greek; c C: Cyrillic; h: Hebrew; r: Arabic;
    k: ideographs, kana, hangul; o: other letters; m: marks; 1: digits; blank; .: ASCII punctuation; ( and ): opening
    and closing quotes; -: dashes, apostrophe, ellipsis; s: common signs; t: rare symbols; b: boxes; e: pictures;
    z: controls; y: unassigned, private, lost; v: invisible.
    """
    point = ord(char)
    if point < 0x80:
        if char.isalpha():
            return "a" if char.islower() else "A"
        return "1" if char.isdigit() else " " if char.isspace() else "." if point >= 0x20 else "z"
    for members, name in ((_SIGNS, "s"), (_OPENING, "("), (_CLOSING, ")"), (_DASHES, "-"), (_SPACES, " ")):
        if char in members:
            return name
    category = unicodedata.category(char)
    if category in {"Co", "Cn", "Cs"} or char == "\ufffd":
        return "y"
    if category[0] == "L":
        return _letter(char, point, category)
    if category[0] == "C":
        return "v" if category == "Cf" else "z"
    if category[0] == "M":
        return "v" if 0xFE00 <= point <= 0xFE0F else "m"
    if category == "Nd":
        return "1"
    if 0x2500 <= point <= 0x25FF:
        return "b"
    if point >= 0x1F000 or 0x2600 <= point <= 0x27BF:
        return "e"
    if 0x3000 <= point <= 0x303F or 0xFF00 <= point <= 0xFFEF or 0xFE30 <= point <= 0xFE4F:
        return "k"
    if category[0] == "P" and point >= 0x500 and not 0x2000 <= point <= 0x2FFF:
        return "."
    return " " if category == "Zs" else "t"


def _letter(char: str, point: int, category: str) -> str:  # noqa: PLR0911
    if point < 0x180 or 0x1E00 <= point <= 0x1EFF or char in "ơưƠƯșțȘȚƒəƏ":
        return "t" if char == "ƒ" else "x" if char == "ſ" else "L" if category == "Lu" else "l"
    if point < 0x2B0:
        return "x"
    if point < 0x370:
        return "t"
    if point < 0x400 or 0x1F00 <= point < 0x2000:
        return "G" if category == "Lu" else "g"
    if point < 0x530:
        return "C" if category == "Lu" else "c"
    if 0x590 <= point < 0x600 or 0xFB1D <= point < 0xFB50:
        return "h"
    if 0x600 <= point < 0x780 or 0x8A0 <= point < 0x900 or 0xFB50 <= point < 0xFE00 or 0xFE70 <= point < 0xFEFF:
        return "r"
    if 0x1100 <= point < 0x1200 or 0x3000 <= point < 0xA4D0 or 0xAC00 <= point < 0xD7B0 or 0xF900 <= point < 0xFB00:
        return "k"
    if 0xFF00 <= point <= 0xFFEF or point >= 0x20000:
        return "k"
    return "o" if category != "Lm" or point > 0x2FFF else "t"


_BASE = {"t": 0.6, "z": 3.0, "y": 3.0, "x": 0.7, "b": 0.2, "v": 0.3}
_UPPER = frozenset("ALGC")
_LOWER = frozenset("alxgc")


@cache
def _pair(one: str, other: str) -> float:  # noqa: PLR0911
    """What two neighbours of these classes cost, the first one's own cost included."""
    cost = _BASE.get(one, 0.0)
    first, second = one in LETTERS, other in LETTERS
    if one == "m" or other == "m":
        return cost + (1.0 if one in " .-()st" and other == "m" else 0.0)
    if first and second:
        return cost + _letters(one, other)
    if first and other in "stbe(z":
        return cost + {"s": 0.3 if one in _UPPER else 1.0, "t": 2.0, "b": 3.0, "e": 0.7, "(": 1.0, "z": 1.0}[other]
    if second and one in "stbe)":
        return cost + {"s": 1.5, "t": 2.0, "b": 3.0, "e": 0.7, ")": 1.0}[one]
    if one in "st" and other in "st":
        return cost + (1.5 if "t" in one + other else 1.0)
    if one in "stb" and other in "stb" and one != other:
        return cost + 1.5
    if one == ")" and other == "(":
        return cost + 1.0
    if (one in "st" and other in "()-") or (one in "()-" and other in "st"):
        return cost + 0.8
    return cost


def _letters(one: str, other: str) -> float:
    script, second = SCRIPT.get(one), SCRIPT.get(other)
    if script != second:
        return 0.4 if "cjk" in (script, second) else 2.0 if "other" in (script, second) else 3.0
    if one in _LOWER and other in _UPPER:
        return 0.5 if one == "a" and other == "A" else 2.0
    return 0.0


class _Costs(dict[tuple[str, str, str], int]):
    """What a class costs between two others, in tenths of a point, found on first use."""

    def __missing__(self, three: tuple[str, str, str]) -> int:
        found = self[three] = round(10 * _between(*three))
        return found


_COSTS = _Costs()


def _between(before: str, one: str, other: str) -> float:
    """What a character costs between two others: with the one behind it, and for how it stands between both."""
    cost = _word_end(before, one) if other == " " and one in "LGC" else _pair(one, other)
    if before in _UPPER and one in _UPPER and (other == "l" or (other == "a" and before == one == "L")):
        cost += 1.0
    if one in "s()" and before in LETTERS and other in LETTERS:
        cost += 1.2 if one == "s" else 2.2  # inside a word
    if one in "LGC" and before in _LOWER and other in "st(":
        cost += 1.0
    return cost


@lru_cache(maxsize=4096)  # every reading of a place is weighed against the place as it stands
def strangeness(text: str) -> float:
    """What the neighbours in ``text`` cost; 0 for ordinary writing. Linear in the text."""
    classes = text.translate(CLASSES)
    return sum(map(_COSTS.__getitem__, zip(f" {classes}", classes, f"{classes[1:]} ", strict=False))) / 10


def _word_end(before: str, last: str) -> float:
    """What it costs that a word ends in a capital: it does not, unless it is all capitals."""
    return 1.0 if before in _LOWER and last in _UPPER else 0.0
