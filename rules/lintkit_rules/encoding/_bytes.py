"""Runs of bytes that are not UTF-8, and what they say in the encoding that suits the whole document best."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.encoding._likelihood import Profile, oddity
from lintkit_rules.encoding._naturalness import strangeness

_CODECS = ("cp1252", "cp1250", "cp1251", "cp1253", "koi8-r", "mac-roman", "cp850", "gb18030", "cp932", "cp949", "big5")
_CONTEXT = 12


class Run(NamedTuple):
    """Invalid bytes from ``start`` to ``end``, and what they say in ``codec``; no ``text``: a sequence cut short."""

    start: int
    end: int
    data: bytes
    text: str | None
    codec: str
    certain: bool


@cache
def _stretch() -> "re.Pattern[str]":
    return re.compile("[\udc80-\udcff]+")


@view
def invalid_runs(doc: Document) -> tuple[Run, ...]:
    """The runs of invalid bytes of a document, in order."""
    text = doc.text
    spans = [match.span() for match in _stretch().finditer(text)]
    if not spans:
        return ()
    clean = _stretch().sub("", text)
    known = Profile(clean)
    runs: list[Run | None] = []
    for start, end in spans:
        data = text[start:end].encode("utf-8", "surrogateescape")
        pair = _surrogate_pairs(data)
        if pair is not None:
            runs.append(Run(start, end, data, pair, "CESU-8", True))
        elif _cut_short(data, text[start - 1 : start], text[end : end + 1], clean):
            runs.append(Run(start, end, data, None, "", False))
        else:
            runs.append(None)
    codec = _codec(text, [span for span, run in zip(spans, runs, strict=True) if run is None], known)
    found = []
    for (start, end), run in zip(spans, runs, strict=True):
        found.append(run or _read(text, start, end, codec))
    return tuple(found)


def _surrogate_pairs(data: bytes) -> str | None:
    """What surrogate pairs written as three bytes each say; None if ``data`` is not made of them."""
    try:
        decoded = data.decode("utf-8", "surrogatepass")
        return decoded.encode("utf-16", "surrogatepass").decode("utf-16") if decoded else None
    except UnicodeError:
        return None


def _cut_short(data: bytes, before: str, after: str, clean: str) -> bool:
    """Whether the bytes begin a UTF-8 sequence that stops too early, rather than being letters of another encoding."""
    lead = data[0]
    wanted = 2 if 0xC2 <= lead <= 0xDF else 3 if 0xE0 <= lead <= 0xEF else 4 if 0xF0 <= lead <= 0xF4 else 0
    if not wanted or len(data) >= wanted or not all(0x80 <= byte <= 0xBF for byte in data[1:]):
        return False
    if len(data) > 1:
        return True
    return wanted == 2 and not clean.isascii() and before.islower() and not after.isupper()


def _codec(text: str, spans: list[tuple[int, int]], known: Profile) -> str:
    """The encoding in which the runs look most natural together."""
    votes: Counter[str] = Counter()
    for start, end in spans[:400]:
        for rank, codec in enumerate(_CODECS):
            decoded = _decode(text[start:end], codec)
            if decoded is None:
                votes[codec] -= 6000
                continue
            before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
            cost = strangeness(before + decoded + after) + oddity(decoded, known)
            votes[codec] -= int(1000 * cost) + rank
    return max(_CODECS, key=lambda codec: votes[codec]) if votes else "cp1252"


def _decode(seen: str, codec: str) -> str | None:
    try:
        return seen.encode("utf-8", "surrogateescape").decode(codec)
    except UnicodeDecodeError:
        return None


def _read(text: str, start: int, end: int, codec: str) -> Run:
    data = text[start:end].encode("utf-8", "surrogateescape")
    decoded = _decode(text[start:end], codec)
    if decoded is None:
        decoded, codec = data.decode("latin-1"), "latin-1"
    before, after = text[start - 1 : start], text[end : end + 1]
    in_word = all(char.isalpha() and char.islower() and char < "\u0250" for char in decoded) and (
        (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
    )
    certain = codec == "cp1252" and (in_word or all(char in "’‘“”–—…•" for char in decoded))
    return Run(start, end, data, decoded, codec, certain)
