"""Text all of which was misread with one page: all that is not ASCII reads as UTF-8, so no place need be weighed."""

import codecs
import re
from functools import cache
from typing import Any

from lintkit.text import Spans
from lintkit_rules.encoding._activation import SETTLED, proofs
from lintkit_rules.encoding._codepages import NAMES, page
from lintkit_rules.encoding._groups import GROUPS
from lintkit_rules.encoding._likelihood import Profile

_MANY = 8  # different signs beyond ASCII


def wholly_misread(text: str, known: Profile, fresh: Spans) -> tuple[str, list[tuple[int, int, str]]] | None:
    """The page on which all of a text that is not ASCII reads as UTF-8, and its runs: start, end, what they say.

    None if there is no such page. It must be certain by how many different signs are read so, none of which is so by
    chance, or by the evidence of a few places. Where another one gives another
    text, every place must be weighed; so it must where one says a lone cell of Braille, which is rather something else
    (see `_units.whole`).
    """
    first = _beyond_ascii().search(text)
    if first is None or len(first.group()) < 2:
        return None
    readings: dict[str, str] = {}
    for name in _begun_by(first.group()[0]):
        if _begins(first.group()[:2], name) and _decoded(first.group(), name) is not None:
            decoded = _decoded(text, name)
            if decoded is not None:
                readings.setdefault(decoded, name)
    if len(readings) != 1:
        return None
    decoded, name = next(iter(readings.items()))
    if _braille().search(decoded):
        return None
    distinct = sum(char > "\x7f" for char in set(decoded))
    if distinct < _MANY and not _is_certain(text, name, known, fresh):
        return None
    found = zip(_beyond_ascii().finditer(text), _beyond_ascii().findall(decoded), strict=True)
    return name, [(*match.span(), said) for match, said in found]


def _is_certain(text: str, name: str, known: Profile, fresh: Spans) -> bool:
    group = next(group for group in GROUPS if name in group.pages)
    return proofs(text, group, (name,), known, fresh).get(name, 0.0) >= SETTLED


@cache
def _begun_by(char: str) -> tuple[str, ...]:
    """The pages on which a character begins a sequence."""
    return tuple(name for name in NAMES if page(name).byte_of.get(char, 0) >= 0xC2)


def _begins(chars: str, name: str) -> bool:
    """Whether two characters may begin a sequence on a page: the quick test."""
    lead, *tail = map(page(name).byte_of.get, chars)
    return bool(lead and lead >= 0xC2 and tail and tail[0] and tail[0] < 0xC0)


def _decoded(text: str, name: str) -> str | None:
    try:
        return codecs.charmap_encode(text, "strict", _encoding(name))[0].decode()
    except UnicodeError:
        return None


@cache
def _encoding(name: str) -> Any:
    """The page as an encoding for ``codecs``: each byte by its own character alone."""
    char_of = page(name).char_of
    return codecs.charmap_build("".join(map(chr, range(0x80))) + "".join(map(char_of.__getitem__, range(0x80, 0x100))))


@cache
def _beyond_ascii() -> "re.Pattern[str]":
    return re.compile("[^\x00-\x7f]+")


@cache
def _braille() -> "re.Pattern[str]":
    return re.compile("[\u2800-\u28ff]")
