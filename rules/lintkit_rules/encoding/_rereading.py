"""A text's words, read in the encoding they were written in once it is known which that was."""

import re
from functools import cache
from typing import NamedTuple

from lintkit_rules.encoding._languages import LATIN, model
from lintkit_rules.encoding._misreadings import Word, anew, as_is, bits_of, gain, tokens

_WORD_BITS = 4.0  # by which one word must gain
_PROVEN, _PROVEN_BITS = 45.0, 1.5  # over the document, and by which a word must gain then
_CERTAIN = 150.0  # over the document, from which on nothing else can have been meant
_BESIDE = 4.0  # bits that a misread neighbour tells of a word
FOREIGN_SCRIPT = 6.0  # bits that it costs to be in another script than the text around
_STRANGER = 7.0  # bits that it costs to be a word of another language than the text's
_ELSEWHERE = 6.0  # bits of a word that the text has elsewhere
_CLOSES = 6.0  # bits of a sign that closes a sentence or a quotation
_CLOSING = "’”“»،؛؟…"
_QUOTES = "“”„‘’‚«»‹›…–—"


class Misread(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``, written in one encoding and read in another.

    ``certain`` if many words of the document say so, in another script, and every one by itself.
    """

    start: int
    end: int
    text: str
    written: str
    read: str
    certain: bool = False


class Reading(NamedTuple):
    """An explanation of a document's words; ``bits`` are what it gains over the words as they stand."""

    bits: float
    words: tuple[Misread, ...]


NONE = Reading(0.0, ())


class Pair(NamedTuple):
    """Two encodings and a language, and the bits that they explain of the strange words.

    ``at_home``: the text around is in the script of that language, which is not that of the strange words.
    """

    bits: float
    written: str
    read: str
    language: str
    at_home: bool = False


class _Place(NamedTuple):
    """A word in the text, decoded, and what is gained by it."""

    start: int
    end: int
    decoded: str
    gain: float


def read_all(text: str, pair: Pair) -> Reading:
    """Every word of a text that gains by being read as ``pair`` says."""
    least = _PROVEN_BITS if pair.bits >= _PROVEN else _WORD_BITS
    reader = _Reader(text, pair)
    places = [place for match in tokens(pair.written).finditer(text) if (place := reader.place(match))]
    sure = [place.gain >= least for place in places]
    certain = pair.bits >= _CERTAIN and pair.language not in LATIN
    found = []
    for index, place in enumerate(places):
        beside = sum(
            (_BESIDE if sure[other] else -_BESIDE if places[other].gain < 0 else 0.0)
            for other in (index - 1, index + 1)
            if 0 <= other < len(places) and _near(text, place, places[other])
        )
        if sure[index] or (pair.bits >= _PROVEN and place.gain + beside >= least):
            found.append(Misread(place.start, place.end, place.decoded, pair.written, pair.read, certain))
            if certain and place.gain < 0:
                certain, found = False, [one._replace(certain=False) for one in found]
    return Reading(pair.bits, tuple(found))


class _Reader:
    """Reads the words of a text as a pair says."""

    def __init__(self, text: str, pair: Pair) -> None:
        self._pair = pair
        self._judge = model(pair.language)
        self._words = frozenset(match.group().lower() for match in _letters().finditer(text))
        self._as_is: dict[tuple[str, ...], float] = {}
        self._parts: dict[str, _Place | None] = {}

    def place(self, match: "re.Match[str]") -> _Place | None:
        """What a word says and what is gained by it: all of the word, or what is between quotes."""
        token = match.group()
        if token not in self._parts:
            self._parts[token] = self._part(token) if len(token) <= 60 else None
        part = self._parts[token]
        if part and part.gain < 0 and part.decoded in _CLOSING and self._pair.bits >= _PROVEN and _closes(match):
            part = part._replace(gain=_CLOSES)
        return part._replace(start=match.start() + part.start, end=match.start() + part.end) if part else None

    def _part(self, token: str) -> _Place | None:
        start = len(token) - len(token.lstrip(_QUOTES))
        end = len(token.rstrip(_QUOTES))
        best: _Place | None = None
        for first, last in dict.fromkeys(((0, len(token)), (start, end), (start, len(token)), (0, end))):
            word = anew(token[first:last], self._pair.read, self._pair.written) if last > first else None
            if word:
                gain = self._gain(word)
                if best is None or gain > best.gain:
                    best = _Place(first, last, word.decoded, gain)
        return best

    def _gain(self, word: Word) -> float:
        if self._pair.at_home:
            now = as_is(word, self._as_is, _STRANGER + FOREIGN_SCRIPT)
        else:
            now = max(bits_of(word.now, self._judge) - word.strange, as_is(word, self._as_is, _STRANGER))
        better = gain(word, self._judge, now)
        known = word.decoded.strip(_QUOTES).lower() in self._words
        return better + _ELSEWHERE if known and not word.misplaced else better


@cache
def _letters() -> "re.Pattern[str]":
    return re.compile(r"[^\W\d_]{3,30}")


def _closes(match: "re.Match[str]") -> bool:
    """Whether a sign stands where signs do that close: behind something, at the end of what is not parted by blanks."""
    text, (start, end) = match.string, match.span()
    return start > 0 and not text[start - 1].isspace() and not text[end : end + 1].isalnum()


def _near(text: str, one: _Place, other: _Place) -> bool:
    first, second = sorted((one, other))
    return second.start - first.end <= 40 and "\n" not in text[first.end : second.start]
