"""Runs of bytes that are not UTF-8, and what they say in the encoding that suits the whole document best."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from lintkit import Document, Spans
from lintkit_rules.encoding._cjk import bits
from lintkit_rules.encoding._languages import ARABIC, CYRILLIC, GREEK, HEBREW, LATIN, as_letters, model

_SINGLE = {
    "cp1252": LATIN, "cp1250": LATIN, "mac-roman": LATIN, "cp850": LATIN, "cp1254": LATIN, "cp1257": LATIN,
    "cp1251": CYRILLIC, "koi8-r": CYRILLIC, "cp866": CYRILLIC, "cp1253": GREEK, "cp1256": ARABIC, "cp1255": HEBREW,
}  # fmt: skip
# Bits by which one is rarer than code page 1252 on the web, roughly: a few letters of a Latin script, as in an English
# text, fit several.
_RARER = {"cp1254": 2.0, "cp1250": 6.0, "mac-roman": 12.0, "cp850": 10.0, "cp1257": 12.0, "koi8-r": 4.0, "cp866": 10.0}
_RARER_WIDE = 12.0  # one of two bytes a character
_SIGNS = dict.fromkeys(map(ord, "£€¥©®°½¼¾§"), "-")  # stand in texts as punctuation does, and no letters
_DOUBLE = {"gb18030": ("zh", "zh_Hant"), "cp932": ("ja",), "cp949": ("ko",), "big5": ("zh_Hant",)}
_CONTEXT = 12
_MOST = 120  # runs from which the encoding is told
_LONGEST = 2000  # bytes of a run that are looked at for that


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


def invalid_runs(doc: Document) -> Iterator[Run]:
    """The runs of invalid bytes of a document, in order; one at a time, since there may be as many as bytes."""
    text = doc.text
    spans = _spans(text)
    others = not _beyond_ascii().search(text)
    unread = (span for span in spans if _told(text, *span, others) is None)
    codec = _codec(text, list(islice(unread, _MOST)))
    if codec in _DOUBLE:
        yield from _read_all_wide(text, spans, codec)
    else:
        for start, end in spans:
            yield _told(text, start, end, others) or _read(text, start, end, codec)


@cache
def _beyond_ascii() -> "re.Pattern[str]":
    return re.compile("[^\x00-\x7f\udc80-\udcff]")


def _spans(text: str) -> Spans:
    starts, ends = array("Q"), array("Q")
    for match in _stretch().finditer(text):
        starts.append(match.start())
        ends.append(match.end())
    return Spans.of_columns(starts, ends)


def _told(text: str, start: int, end: int, ascii: bool) -> Run | None:
    """A run that says by itself what it is; ``ascii``: whether all else in the text is."""
    data = text[start:end].encode("utf-8", "surrogateescape")
    pair = _surrogate_pairs(data)
    if pair is not None:
        return Run(start, end, data, pair, "CESU-8", True)
    if _cut_short(data, text[start - 1 : start], text[end : end + 1], ascii):
        return Run(start, end, data, None, "", False)
    return None


def _surrogate_pairs(data: bytes) -> str | None:
    """What surrogate pairs written as three bytes each say; None if ``data`` is not made of them."""
    try:
        decoded = data.decode("utf-8", "surrogatepass")
        return decoded.encode("utf-16", "surrogatepass").decode("utf-16") if decoded else None
    except UnicodeError:
        return None


def _cut_short(data: bytes, before: str, after: str, ascii: bool) -> bool:
    """Whether the bytes begin a UTF-8 sequence that stops too early, rather than being letters of another encoding."""
    lead = data[0]
    wanted = 2 if 0xC2 <= lead <= 0xDF else 3 if 0xE0 <= lead <= 0xEF else 4 if 0xF0 <= lead <= 0xF4 else 0
    if not wanted or len(data) >= wanted or not all(0x80 <= byte <= 0xBF for byte in data[1:]):
        return False
    if len(data) > 1:
        return True
    return wanted == 2 and not ascii and before.islower() and not after.isupper()


def _codec(text: str, spans: list[tuple[int, int]], *, wide: bool = True) -> str:
    """The encoding in which the runs are likeliest together: by neighbours of letters, or by characters."""
    runs = [(start, min(end, start + _LONGEST)) for start, end in spans[:_MOST]]
    if not runs:
        return "cp1252"
    best = ("cp1252", -99.0)
    for codec, languages in _SINGLE.items():
        pairs = [_pairs(text, start, end, codec) for start, end in runs]
        size = sum(end - start for start, end in runs)
        total = sum(max(map(_bits_of(found), languages)) if found is not None else -40.0 for found in pairs)
        total -= _RARER.get(codec, 0.0)
        if total / size > best[1] + 0.01:
            best = (codec, total / size)
    for codec in _DOUBLE if wide else ():
        total, size = _bits_wide(text, runs, codec)
        total -= _RARER_WIDE
        if size > 4 and total / size > best[1] + 0.01:
            best = (codec, total / size)
    return best[0]


def _bits_wide(text: str, runs: list[tuple[int, int]], codec: str) -> tuple[float, int]:
    """The bits of runs in an encoding of two bytes a character, and how many bytes they have, one more."""
    total, size = 0.0, 1
    for start, end in _wide(text, runs):
        decoded = _decode(text[start:end], codec)
        count = sum(char > "\x7f" for char in text[start:end])
        size += count
        total += (
            -11.0 * count
            if decoded is None
            else sum(max(bits(char, one) for one in _DOUBLE[codec]) for char in decoded if char > "\x7f")
        )
    return total, size


def _bits_of(pairs: list[str]) -> Callable[[str], float]:
    """What gives the bits of neighbours in a language."""

    def bits_in(language: str) -> float:
        return sum(model(language).pairs(pairs))

    return bits_in


def _pairs(text: str, start: int, end: int, codec: str) -> list[str] | None:
    """The neighbours of letters in a run and at its borders, in an encoding; None if it is not in it."""
    decoded = _decode(text[start:end], codec)
    if decoded is None:
        return None
    left = max(start - _CONTEXT, 0)
    word = as_letters(text[left:start] + decoded.translate(_SIGNS) + text[end : end + _CONTEXT], strict=True)
    first = start - left
    pairs = [word[at : at + 2] for at in range(first, first + end - start + 1)]
    return ["\0" if _mixes(pair) else pair for pair in pairs]


def _mixes(pair: str) -> bool:
    """Whether a letter of ASCII stands beside one of another script."""
    low, high = sorted(pair)
    return "a" <= low <= "z" and high >= "\u0370" and high.isalpha()


def _wide(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs widened to what double-byte encodings make of them: bytes that are UTF-8 by chance, ASCII as second.

    Where most characters of what that gives are UTF-8, that is no chance: the run stays as it is.
    """
    reached = 0
    for start, end in spans:
        if start < reached:
            continue
        first = start
        while first > 0 and text[first - 1] > "\x7f" and start - first < 400:
            first -= 1
        match = _double().match(text, first)
        last = match.end() if match else end
        beyond = sum(char > "\x7f" for char in text[first:last])
        invalid = sum("\udc80" <= char <= "\udcff" for char in text[first:last])
        wide = (first, last) if 2 * invalid >= beyond and first >= reached else (start, end)
        reached = wide[1]
        yield wide


@cache
def _double() -> "re.Pattern[str]":
    # A run of characters is taken at once: `re` remembers each turn of a group.
    return re.compile("[^\x00-\x7f](?:[^\x00-\x7f]++|[@-~](?=[^\x00-\x7f]))*[@-~]?")


def _decode(seen: str, codec: str) -> str | None:
    try:
        return seen.encode("utf-8", "surrogateescape").decode(codec)
    except UnicodeDecodeError:
        return None


def _read_all_wide(text: str, spans: Spans, codec: str) -> Iterator[Run]:
    """The runs in an encoding of two bytes a character; what it cannot read is read in another, with nothing beside it.

    So no run is left for a second look, which would see other neighbours.
    """
    unread = (
        span for start, end in _wide(text, spans) if not _read_wide(text, start, end, codec)
        for span in _within(spans, start, end)
    )  # fmt: skip
    other = _codec(text, list(islice(unread, _MOST)), wide=False)
    for start, end in _wide(text, spans):
        run = _read_wide(text, start, end, codec)
        if run:
            yield run
        else:
            yield from (_read(text, *span, other) for span in _within(spans, start, end))


def _within(spans: Spans, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans that begin between two places."""
    at = bisect_left(spans.starts, start)
    while at < len(spans.starts) and spans.starts[at] < end:
        yield spans.starts[at], spans.ends[at]
        at += 1


def _read_wide(text: str, start: int, end: int, codec: str) -> Run | None:
    """A run in a double-byte encoding; a last byte of ASCII belongs to it only if it must. None: not readable."""
    for last in (end, end - 1) if text[end - 1].isascii() else (end,):
        decoded = _decode(text[start:last], codec)
        if decoded is not None:
            return Run(start, last, text[start:last].encode("utf-8", "surrogateescape"), decoded, codec, False)
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
