"""Chinese, Japanese or Korean text in an encoding of two bytes a character that was read as Latin-1 or cp1252."""

import re
from functools import cache
from math import inf
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.encoding._charsets import are_utf8, single_byte
from lintkit_rules.encoding._cjk import bits
from lintkit_rules.encoding._codepages import char_class, page
from lintkit_rules.encoding._rereading import NONE, Misread, Reading
from lintkit_rules.encoding._strange import strange_words

_CODECS = {
    "gbk": ("zh", "zh_Hant"), "cp949": ("ko",), "cp932": ("ja",), "big5": ("zh_Hant",), "euc-jp": ("ja",),
}  # fmt: skip
_AS_IS = -7.0  # bits of one accented letter among others
_LOST, _PLAIN = -14.0, -6.0  # of a byte whose other half is lost, of a letter in between
_ENOUGH, _ENOUGH_AT_HOME = 30.0, 14.0  # bits over the document; where it is written in such a script anyway
_RUN_BITS = 3.0
_NATURAL = -11.5  # bits of a character, on average
_QUOTES = "“”„‘’‚–—…•«»‹›\xa0"
_DRAWN, _LONGEST = 150, 60  # runs by which the codec is told, and characters of each
_SHORT = 4
_PROVEN = 4.0  # times as much as is enough: then short runs in words count as well


@cache
def _runs() -> "re.Pattern[str]":
    high = char_class(page("cp1252").byte_of)
    return re.compile(rf"{high}+(?:[@-~]{high}+)*[@-~]?")


@cache
def _hint() -> "re.Pattern[str]":
    """Finds four such characters together or more, quotes and dashes not counted."""
    return re.compile(char_class(set(page("cp1252").byte_of) - set("“”‘’–—…•«»\xa0")) + "{4,}")


class _Run(NamedTuple):
    """What a run says in a codec: the characters, how likely they are, and what is gained over the run as it stands.

    ``glued`` is what was taken off the gain since it is short and stands in a word.
    """

    start: int
    end: int
    text: str
    bits: float
    gain: float
    glued: float


@view
def double_byte(doc: Document) -> Reading:
    """The runs of a document that are such text."""
    text = doc.text
    if not strange_words(doc):
        return NONE
    hints = [match.span() for match in _hint().finditer(text)]
    if not hints or are_utf8(doc, hints):
        return NONE
    runs = [match.span() for match in _runs().finditer(text) if _is_run(match.group())]
    name = _codec(text, runs)
    if not name:
        return NONE
    best = [run for start, end in runs if (run := _read(text, start, end, name))]
    wide = sum("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in text[:20_000])
    total, enough = _total(best), _ENOUGH_AT_HOME if 4 * wide > min(len(text), 20_000) else _ENOUGH
    characters = [char for run in best if run.gain > 0 for char in run.text if char > "\x7f"]
    if total < enough or sum(run.bits for run in best if run.gain > 0) < _NATURAL * len(characters):
        return NONE
    least = _RUN_BITS if total < 2 * enough else 0.0
    kept = (run for run in best if run.gain + (run.glued if total > _PROVEN * enough else 0.0) > least)
    return Reading(total, tuple(Misread(run.start, run.end, run.text, name, "latin-1") for run in kept))


def _codec(text: str, runs: list[tuple[int, int]]) -> str:
    """The codec that suits the first runs best; empty if none gains anything by them."""
    drawn = [(start, min(end, start + _LONGEST)) for start, end in runs[:_DRAWN]]
    totals = {
        codec: _total([run for start, end in drawn if (run := _read(text, start, end, codec))]) for codec in _CODECS
    }
    best = max(totals, key=lambda codec: totals[codec])
    return best if totals[best] > 0 else ""


def _is_run(run: str) -> bool:
    """Whether a run holds more beyond ASCII than quotes and dashes."""
    return any(char > "\x7f" and char not in _QUOTES for char in run)


def _total(runs: list[_Run]) -> float:
    return sum(max(run.gain, -12.0) if run.end - run.start > _SHORT - 2 else max(run.gain, 0.0) for run in runs)


@view
def misread(doc: Document) -> tuple[Misread, ...]:
    """The words of a document that were read in another legacy encoding than they were written in."""
    one, other = single_byte(doc), double_byte(doc)
    return (one if one.bits >= other.bits else other).words


def _read(text: str, start: int, end: int, codec: str) -> _Run | None:
    """A run, read so; without the quotes at its ends if it says more so."""
    run = text[start:end]
    first, last = start + len(run) - len(run.lstrip(_QUOTES)), end - len(run) + len(run.rstrip(_QUOTES))
    readings = [
        _decoded(text, *of, codec) for of in dict.fromkeys(((start, end), (first, last), (first, end), (start, last)))
    ]
    return max((one for one in readings if one), key=lambda one: one.gain, default=None)


def _decoded(text: str, start: int, end: int, codec: str) -> _Run | None:
    """The likeliest characters that the bytes of a run make; those that lost their other half become U+FFFD."""
    data = text[start:end].translate(_bytes()).encode("latin-1")
    if not data:
        return None
    worth = _worths(codec)
    said, shorter = 0.0, -inf  # bits of what all bytes so far say, and all but the last
    before = 0
    sizes = bytearray(1)  # how many bytes the last character of each beginning has
    for byte in data:
        best, size = said + (_PLAIN if byte < 0x80 else _LOST), 0
        if byte >= 0x80 and said + worth[byte] > best:
            best, size = said + worth[byte], 1
        if before >= 0x80 and shorter + worth[before << 8 | byte] > best:
            best, size = shorter + worth[before << 8 | byte], 2
        said, shorter, before = best, said, byte
        sizes.append(size)
    out = []
    at = len(data)
    while at:
        size = sizes[at]
        byte = data[at - 1]
        out.append(_char(data[at - size : at], codec) if size else chr(byte) if byte < 0x80 else "\ufffd")
        at -= size or 1
    beyond = sum(byte >= 0x80 for byte in data)
    gain = said - _AS_IS * beyond - _PLAIN * (len(data) - beyond)
    meant = "".join(reversed(out))
    while meant and meant[-1] < "\x80":
        meant, end = meant[:-1], end - 1
    if not meant:
        return None
    glued = (meant[0].isalpha() and text[start - 1 : start].islower()) or (
        meant[-1].isalpha() and text[end : end + 1].islower()
    )
    penalty = 12.0 if glued and beyond < _SHORT else 0.0
    return _Run(start, end, meant, said, gain - penalty, penalty)


@cache
def _bytes() -> dict[int, int]:
    """For ``str.translate``: the byte that each character was on code page 1252, as the number of a character."""
    return {ord(char): byte for char, byte in page("cp1252").byte_of.items()}


class _Worths(dict[int, float]):
    """The bits of the character that a byte makes in a codec, or that two make, the first one 256 times; found on first
    use. Infinitely few if they make none.
    """

    def __init__(self, codec: str) -> None:
        super().__init__()
        self._codec = codec

    def __missing__(self, number: int) -> float:
        char = _char(number.to_bytes(1 if number < 0x100 else 2, "big"), self._codec)
        found = self[number] = max(bits(char, one) for one in _CODECS[self._codec]) if char else -inf
        return found


_worths = cache(_Worths)


@cache
def _char(data: bytes, codec: str) -> str:
    """The character that one or two bytes make in a codec; empty if they make none."""
    try:
        char = data.decode(codec)
    except UnicodeDecodeError:
        return ""
    return char if len(char) == 1 and char > "\x7f" else ""
