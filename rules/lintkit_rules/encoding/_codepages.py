"""Code pages as decoders see them: which byte each character stands for, and which bytes a page cannot show.

The mappings are those of Python's own codecs. Bytes that a page leaves undefined stand for the C1 control of the same
number, as browsers have it; a C1 control stands for its own byte on every page.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import NamedTuple

# In the order in which equally good readings are preferred: by how often each is met in the wild.
NAMES = (
    "cp1252", "cp1250", "cp1251", "mac-roman", "latin-1", "cp1254", "cp1257", "iso-8859-2", "cp1253", "cp1256", "cp437",
    "cp850", "koi8-r", "cp866", "cp1255", "cp1258", "iso-8859-15", "iso-8859-16", "iso-8859-9", "iso-8859-7",
    "iso-8859-5", "cp852", "mac-cyrillic",
)  # fmt: skip

# Pages of which text was lower-cased after it was misread: by name, the page on which it was misread.
LOWERED = {"cp1252, lower-cased": "cp1252", "cp1250, lower-cased": "cp1250"}


class Page(NamedTuple):
    """A code page. ``hidden`` are the bytes that it shows as nothing or as a control character: those that get lost."""

    name: str
    rank: int
    byte_of: dict[str, int]
    char_of: dict[int, str]
    hidden: tuple[int, ...]


@cache
def page(name: str) -> Page:
    """The code page of that name (of ``NAMES`` or ``LOWERED``)."""
    if name in LOWERED:  # a character may stand for two bytes: see ``decode``
        return page(LOWERED[name])._replace(name=name, rank=len(NAMES))
    char_of = {}
    hidden = []
    # A byte that the page does not know comes out as a lone surrogate; it is taken for itself.
    for byte, char in enumerate(bytes(range(0x80, 0x100)).decode(name, "surrogateescape"), 0x80):
        unknown = "\udc80" <= char <= "\udcff"
        char_of[byte] = chr(byte) if unknown else char
        if unknown or "\x80" <= char < "\xa0":
            hidden.append(byte)
    byte_of = {chr(byte): byte for byte in range(0x80, 0xA0)}
    byte_of |= {char: byte for byte, char in char_of.items()}
    return Page(name, NAMES.index(name), byte_of, char_of, tuple(hidden))


def char_class(chars: Iterable[str]) -> str:
    """A character class of an expression that holds exactly ``chars``."""
    return "[" + "".join(map(re.escape, sorted(set(chars)))) + "]"


@cache
def shown(name: str, first: int, last: int) -> frozenset[str]:
    """The characters of a page that stand for the bytes ``first`` to ``last``, both included."""
    if name in LOWERED:
        return frozenset(char.lower() for char in shown(LOWERED[name], first, last))
    read = page(name)
    chars = [read.char_of[byte] for byte in range(first, last + 1)]
    chars += map(chr, range(first, min(last, 0x9F) + 1))  # C1 controls stand for their own bytes, too
    return frozenset(char for char in chars if first <= read.byte_of[char] <= last)


@cache
def sequences(name: str) -> "re.Pattern[str]":
    """Finds what UTF-8 sequences of two, three and four bytes look like on a page (whether valid is not checked)."""
    two, three, four = (char_class(shown(name, *of)) for of in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4)))
    lead, tail = char_class(shown(name, 0xC2, 0xF4)), char_class(shown(name, 0x80, 0xBF))
    return re.compile(f"{lead}(?:(?<={four}){tail}{{3}}|(?<={three}){tail}{{2}}|(?<={two}){tail})")


@cache
def _decoded(name: str) -> dict[str, str | None]:
    return {}


def decode(name: str, chars: str) -> str | None:
    """What the bytes that ``chars`` stand for say as UTF-8; None if they are not valid UTF-8."""
    known = _decoded(name)
    if chars not in known:
        if name in LOWERED:
            known[chars] = _raised(LOWERED[name], chars)
            return known[chars]
        byte_of = page(name).byte_of
        try:
            known[chars] = bytes([byte_of[char] for char in chars]).decode()
        except (UnicodeDecodeError, KeyError):
            known[chars] = None
    return known[chars]


def _raised(name: str, chars: str) -> str | None:
    """What ``chars`` say if some of them were capitals on the page; signs and pictures only where three or four are."""
    options = [_cases(name, char) for char in chars]
    found = [said for bytes_ in product(*options) if (said := _as_utf8(bytes(bytes_)))]
    if len(chars) > 2:
        found = [said for said in found if "\u2000" <= said <= "\u2bff" or said >= "\U0001f000" or said == "\ufeff"]
    return min(found, key=_rarity, default=None)


def _rarity(char: str) -> tuple[bool, bool, str]:
    """Sorts the characters that differ by the case of a byte: common letters first."""
    rare = "\u0450" <= char <= "\u045f" or ("\u0100" <= char <= "\u0152" and ord(char) & 0x10 == 0)
    return (rare, char.isupper(), char)


def _cases(name: str, char: str) -> list[int]:
    """The bytes that a character may stand for on a page if it may have been a capital."""
    byte_of = page(name).byte_of
    return [byte_of[case] for case in dict.fromkeys((char, char.upper())) if case in byte_of]


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
