"""False repairs: a lone symbol where a repair tool took the blank after garbled bytes for byte A0 and decoded them.

The symbol is encoded again; its bytes without the last are read as a sequence that lost a byte. If that gives a
character that writing uses, or an invisible one, the tool mended what was not broken, and ate a blank.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.encoding._codepages import char_class, page
from lintkit_rules.encoding._likelihood import INVISIBLE
from lintkit_rules.encoding._naturalness import CLASSES
from lintkit_rules.encoding._repairs import repairs

_PAGES = ("cp1250", "cp1252", "iso-8859-2", "latin-1")
_PLAUSIBLE = "\u2061\u2062\u2063\u2064\u200b\u200c\u200d\u200e\u200f\u2060"


class FalseRepair(NamedTuple):
    """The symbol from ``start`` stands for ``text``; ``certain`` if the rest of the document bears it out."""

    start: int
    text: str
    hidden: str
    certain: bool


@cache
def _origins() -> dict[str, str]:
    """By the second byte of a three-byte symbol, the character whose bytes it must have come from."""
    found: dict[str, str] = {}
    for second in range(0x80, 0xC0):
        for name in _PAGES:
            code = page(name)
            if second in code.hidden:
                continue
            for lost in code.hidden:
                char = bytes([0xE2, lost, second]).decode("utf-8", "replace")
                if char in _PLAUSIBLE:
                    found.setdefault(chr(second), char)
    return found


@cache
def _lone() -> "re.Pattern[str]":
    """A symbol that may be a false repair: nothing of its kind beside it, a letter behind it."""
    signs = [bytes([0xE2, ord(second), last]).decode() for second in _origins() for last in range(0x80, 0xC0)]
    kinds = char_class(signs)
    return re.compile(rf"(?<!{kinds}){kinds}(?=[^\W_])")


@view
def false_repairs(doc: Document) -> tuple[FalseRepair, ...]:
    """The false repairs of a document, in order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[FalseRepair]:
    text = doc.text
    places = [match.start() for match in _lone().finditer(text)]
    if not places:
        return
    garbled = Counter(char for repair in repairs(doc) if repair.invented for char in repair.text if char in INVISIBLE)
    glued = [at for at in places if _ends_in_blank(text[at]) and at and text[at - 1].isalnum()]
    if not glued:
        return
    certain = len(glued) + sum(garbled.values()) >= 2
    seen = {_hidden(text[at]) for at in glued} | set(garbled)
    for at in places:
        hidden = _hidden(text[at])
        before = text[at - 1] if at else "\n"
        if _ends_in_blank(text[at]):
            if at in glued or (certain and hidden in seen):
                yield FalseRepair(at, "" if before.isspace() else " ", hidden, certain)
        elif certain and hidden in seen:
            rest = _rest(text[at])
            if CLASSES[ord(rest)] in "()-":
                yield FalseRepair(at, rest, hidden, certain)


def _ends_in_blank(char: str) -> bool:
    return char.encode()[-1] == 0xA0


def _hidden(char: str) -> str:
    return _origins()[chr(char.encode()[1])]


def _rest(char: str) -> str:
    """What the last byte of a symbol is on the page on which its first two are garbled."""
    return page("cp1250").char_of[char.encode()[2]]
