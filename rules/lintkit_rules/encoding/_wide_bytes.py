"""Bytes of UTF-8 that were read in an encoding of two bytes a character, some of which it could not show.

A question mark or U+FFFD stands for one byte: one that the encoding cannot show before the byte that follows. What the
bytes say is found by following the likeliest readings character by character.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from math import log2
from typing import NamedTuple

from lintkit_rules.encoding._cjk import RARE, bits
from lintkit_rules.encoding._languages import model, wide_pairs
from lintkit_rules.encoding._likelihood import Profile, likelihood

_QUESTION, _UNKNOWN = 0x3F, 0xFF  # a question mark, which may stand for a byte, and U+FFFD, which does
_LONE = {"\ufffd": b"\xff", "\x80": b"\x80", "\xa0": b"\xa0"}  # what encodings show of lone bytes
_STRICTER = {"gb18030": "gbk", "cp932": "shift_jis"}  # encodings that show less and are read as well
_FOLLOWED = 6  # readings at a time
_MOST_LOST = 2  # bytes of one character
_LIKELIEST = 64  # characters that one may be of which bytes are lost
_NOT_WIDE = -9.0  # bits of a sign or letter beyond CJK, from which its likelihood is counted
_STANDS_FOR_ITSELF = -9.0  # bits of a question mark
_WIDE = "\u2e80"  # from here on characters are as wide as ideographs
_OWN_SHARE = 0.3  # what counts of a document's own shares of characters
_OWN = 30.0  # how much more a document's own pairs count than those of its language
_SMOOTH = 100.0
_AT_END = {"。": 4.0, "、": -4.0, "，": -4.0}  # bits of what ends a sentence, or does not, where a line ends
_TAILS = frozenset(range(0x80, 0xC0))


class Guess(NamedTuple):
    """A character of which bytes are lost: where it stands in what was read, and what it may be."""

    at: int
    options: tuple[str, ...]


class Reading(NamedTuple):
    """What bytes say, how likely that is, and which of its characters are guessed."""

    text: str
    bits: float
    guesses: tuple[Guess, ...] = ()


class Judge:
    """How likely characters are behind each other in a document, written in ``language`` (of ``CJK``, or unknown)."""

    def __init__(self, known: Profile, language: str = "", text: str = "") -> None:
        self._known = known
        self._language = language
        self._often = Counter(text)
        self._often.update(one + other for one, other in pairwise(text) if one >= _WIDE <= other)
        self._total = len(text) or 1

    def bits(self, char: str, before: str, after: str) -> float:
        """log2 of about the probability of ``char`` behind ``before``; ``after`` counts for letters of words."""
        if char < "\x80":
            return _STANDS_FOR_ITSELF if char == "?" else 0.0
        if char < _WIDE:
            score = likelihood(char, before or " ", after or " ", self._known)
            return max(-16.0, _NOT_WIDE + score) if char.isprintable() else RARE
        alone = bits(char, self._language)
        at_end = _AT_END.get(char, 0.0) if after in {"\n", "\r"} else 0.0
        if not self._language or before < _WIDE:
            return alone + at_end
        share = max(2.0**alone, _OWN_SHARE * self._often[char] / self._total)
        both = _OWN * self._often[before + char] + wide_pairs(self._language).get(before + char, 0)
        often = _OWN * self._often[before] + model(self._language).count(before)
        behind = log2((both + _SMOOTH * share) / (often + _SMOOTH))
        return max(behind + at_end, RARE)


class Bytes(NamedTuple):
    """The bytes that a run was read from, as far as it shows them.

    Some characters are in an encoding twice: ``other`` has the rarer bytes of those.
    """

    data: bytes
    other: bytes


@cache
def _twice(codec: str) -> dict[str, tuple[bytes, bytes]]:
    """The characters that an encoding has twice."""
    found = {}
    if codec == "cp932":
        for data in map(bytes, product((0x87, 0xED), range(0x40, 0xFD))):
            char = data.decode(codec, "replace")
            usual = char.encode(codec, "replace")
            if len(char) == 1 and usual != data:
                found[char] = (usual, data) if usual[0] < 0xFA else (data, data)  # UTF-8 has no bytes from FA on
    return found


def as_bytes(run: str, codec: str) -> Bytes | None:
    """The bytes that a run was read from. None if it cannot have been read in a codec."""
    twice = _twice(codec)
    try:
        if not twice and _LONE.keys().isdisjoint(run):
            data = run.encode(codec)
            return Bytes(data, data)
        pairs = [
            twice.get(char) or ((lone, lone) if (lone := _LONE.get(char)) else (char.encode(codec),) * 2)
            for char in run
        ]
    except UnicodeEncodeError:
        return None
    return Bytes(b"".join(one for one, _ in pairs), b"".join(other for _, other in pairs))


def read(run: Bytes, codec: str, before: str, after: str, judge: Judge) -> Reading | None:
    """The likeliest text that a run's bytes are in UTF-8, between two characters; None if it is none."""
    data = run.data
    beams: list[list[Reading]] = [[] for _ in range(len(data) + 4)]
    beams[0] = [Reading("", 0.0)]
    behind = ord(after) if after and after < "\x80" else -1
    for at in range(len(data)):
        if not beams[at]:
            continue
        best = sorted(beams[at], key=lambda one: -one.bits)[:_FOLLOWED]
        for size, options, guessed in _options(run, at, behind, codec):
            following = chr(data[at + size]) if at + size < len(data) and data[at + size] < 0x80 else ""
            if at + size >= len(data):
                following = after or "\n"
            for one in best:
                last = one.text[-1:] or before
                scored = [(judge.bits(char, last, following), char) for char in options]
                for score, char in sorted(scored, reverse=True)[:_FOLLOWED]:
                    guesses = (*one.guesses, Guess(len(one.text), options)) if guessed else one.guesses
                    beams[at + size].append(Reading(one.text + char, one.bits + score, guesses))
    ends = [one for beam in beams[len(data) :] for one in beam]
    return max(ends, key=lambda one: one.bits, default=None)


def _options(run: Bytes, at: int, behind: int, codec: str) -> Iterator[tuple[int, tuple[str, ...], bool]]:
    """How many bytes the next character may have, what it may be, and whether that is guessed."""
    data = run.data
    lead = data[at]
    if lead < 0x80:
        yield 1, (chr(lead),), False
    if lead < 0x80 and lead != _QUESTION:
        return
    size = 3 if lead in (_QUESTION, _UNKNOWN) else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    piece = data[at : at + size]
    cut = size - len(piece)
    if cut > 1 or any(0x20 <= byte < 0x7F and byte != _QUESTION for byte in piece):
        return
    lost = tuple(place for place, byte in enumerate(piece) if byte in (_QUESTION, _UNKNOWN))
    if not lost and not cut:
        options = _filled(piece, ()) or _filled(run.other[at : at + size], ())
    elif len(lost) + cut > _MOST_LOST or size > 3:
        return
    else:
        following = (*data[at + 1 : at + size + 1], behind)
        options = _filled(piece + b"?" * cut, (*(_lost(codec, following[place]) for place in lost), *(_TAILS,) * cut))
        options = options or _filled(piece + b"?" * cut, (_TAILS,) * (len(lost) + cut))
    if options:
        yield size, options, bool(lost or cut)


@cache
def _lost(codec: str, following: int) -> frozenset[int]:
    """The bytes that a codec cannot show before another one; before none if that is -1."""
    unknown = following in (-1, _QUESTION, _UNKNOWN)
    found = set()
    for byte in range(0x80, 0xF0):
        data = bytes([byte]) if unknown else bytes([byte, following])
        if data.decode(_STRICTER.get(codec, codec), "replace").startswith("\ufffd"):
            found.add(byte)
    return frozenset(found)


@cache
def _filled(piece: bytes, choices: tuple[frozenset[int], ...]) -> tuple[str, ...]:
    """The characters that a sequence may be, the likeliest first; ``choices``: what its lost bytes may be, in order."""
    left = iter(choices)
    options = [sorted(next(left)) if byte in (_QUESTION, _UNKNOWN) else (byte,) for byte in piece]
    found = []
    for data in product(*options):
        try:
            char = bytes(data).decode()
        except UnicodeDecodeError:
            continue
        if len(char) == 1:
            found.append(char)
    if len(found) <= 1:
        return tuple(found)
    plausible = [char for char in found if char < _WIDE or bits(char) > RARE]
    return tuple(sorted(plausible, key=lambda char: -bits(char) if char >= _WIDE else 0.0)[:_LIKELIEST])
