"""Chinese, Japanese or Korean text in an encoding of two bytes a character that was read as Latin-1 or cp1252."""

import re
from functools import cache

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._charsets import NONE, Misread, Reading, single_byte
from lintkit_rules.encoding._cjk import bits
from lintkit_rules.encoding._codepages import char_class, page
from lintkit_rules.encoding._repairs import repairs
from lintkit_rules.encoding._strange import strange_words

_CODECS = {
    "gbk": ("zh", "zh_Hant"), "cp949": ("ko",), "cp932": ("ja",), "big5": ("zh_Hant",), "euc-jp": ("ja",),
}  # fmt: skip
_AS_IS = -9.0  # bits of one accented letter among others
_ENOUGH = 30.0  # bits over the document
_RUN_BITS = 8.0


@cache
def _runs() -> "re.Pattern[str]":
    high = char_class(page("cp1252").byte_of)
    return re.compile(rf"{high}(?:{high}|[@-~](?={high}))*[@-~]?")


@cache
def _hint() -> "re.Pattern[str]":
    """Finds four such characters together, quotes and dashes not counted."""
    return re.compile(char_class(set(page("cp1252").byte_of) - set("“”‘’–—…•«»\xa0")) + "{4}")


@view
def double_byte(doc: Document) -> Reading:
    """The runs of a document that are such text."""
    if not strange_words(doc) or not _hint().search(doc.text):
        return NONE
    runs = [match.span() for match in _runs().finditer(doc.text) if match.end() - match.start() >= 2]
    if max((end - start for start, end in runs), default=0) < 4 or repairs_explain(doc, runs):
        return NONE
    best: tuple[float, list[Misread], list[float]] = (0.0, [], [])
    for codec in _CODECS:
        total = 0.0
        found: list[Misread] = []
        gains: list[float] = []
        for start, end in runs:
            total += _read(doc.text, start, end, codec, found, gains)
        if total > best[0]:
            best = (total, found, gains)
    if best[0] < _ENOUGH:
        return NONE
    least = _RUN_BITS if best[0] < 2 * _ENOUGH else 0.0
    words = tuple(one for one, gain in zip(best[1], best[2], strict=True) if gain >= least)
    size = sum(one.end - one.start for one in words)
    return Reading(best[0] / (size or 1) + _AS_IS, words)


@view
def misread(doc: Document) -> tuple[Misread, ...]:
    """The words of a document that were read in another legacy encoding than they were written in."""
    one, other = single_byte(doc), double_byte(doc)
    return (one if one.quality >= other.quality else other).words


def repairs_explain(doc: Document, runs: list[tuple[int, int]]) -> bool:
    """Whether the longer runs are UTF-8 that was misread, for the most part."""
    found = Spans(Span(repair.start, repair.end) for repair in repairs(doc) if not repair.invented)
    long = [run for run in runs if run[1] - run[0] >= 4]
    return bool(found) and sum(found.touches(*run) for run in long) >= 0.5 * len(long)


def _read(text: str, start: int, end: int, codec: str, found: list[Misread], gains: list[float]) -> float:
    """The bits gained by reading a run so; a negative number where it gains none. Good runs are added to ``found``."""
    byte_of = page("cp1252").byte_of
    for last in (end, end - 1):
        try:
            meant = bytes(byte_of.get(char, ord(char) & 0x7F) for char in text[start:last]).decode(codec)
        except UnicodeDecodeError:
            continue
        beyond = sum(char > "\x7f" for char in text[start:last])
        gain = sum(max(bits(char, one) for one in _CODECS[codec]) for char in meant if char > "\x7f") - _AS_IS * beyond
        if gain > 0:
            gains.append(gain)
            found.append(Misread(start, last, meant, codec, "latin-1"))
        return max(gain, -12.0) if end - start > 3 else max(gain, 0.0)
    return -12.0 if end - start > 3 else 0.0
