"""The lexicon: accepted words and names, and targets of correction, searched in a memory-mapped file.

Nothing is loaded: a word is found by its CRC-32, whose upper half names a bucket and whose lower half is searched in
it. A false hit (one in 10,000 unknown words) only loses a typo. ``tools/build_lexicon.py`` writes the file.
"""

import re
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from typing import Final, Literal
from zlib import crc32

from lintkit import table

WEAK: Final = 1  # the frequency of a word that only some long list has: it may be a slip of a far more frequent one
RARE: Final = 2  # the same of a word or name that is right, but no sign of English: Thamnophis, elegans
STRANGE: Final = (0, RARE)  # the frequencies of what may be of another language


class Index:
    """Numbers by string, in three sections of a lexicon."""

    __slots__ = ("_first", "_low", "_value")

    def __init__(self, sections: dict[str, memoryview], name: str, code: Literal["B", "I"]) -> None:
        self._first = sections[f"{name}.first"].cast("I")
        self._low = sections[f"{name}.low"].cast("H")
        self._value = sections[f"{name}.value"].cast(code)

    def get(self, key: bytes) -> int:
        """The first number of ``key``, 0 where there is none."""
        code = crc32(key)
        low, end = code & 0xFFFF, self._first[(code >> 16) + 1]
        at = bisect_left(self._low, low, self._first[code >> 16], end)
        return self._value[at] if at < end and self._low[at] == low else 0

    def each(self, keys: Iterable[bytes]) -> Iterator[int]:
        """The first number of every key, 0 where there is none: many keys cost less so than one by one."""
        first, low, value = self._first, self._low, self._value
        for code in map(crc32, keys):
            wanted, end = code & 0xFFFF, first[(code >> 16) + 1]
            at = bisect_left(low, wanted, first[code >> 16], end)
            yield value[at] if at < end and low[at] == wanted else 0

    def gather(self, keys: Collection[str]) -> set[int]:
        """Every number of every key; no key holds a line end."""
        first, low, value = self._first, self._low, self._value
        found: set[int] = set()
        for code in map(crc32, "\n".join(keys).encode().split(b"\n")):  # encoded at once: twice as fast
            bucket, wanted = code >> 16, code & 0xFFFF
            end = first[bucket + 1]
            at = bisect_left(low, wanted, first[bucket], end)
            while at < end and low[at] == wanted:
                found.add(value[at])
                at += 1
        return found


class Lexicon:
    """Words, names, pairs of words, and targets by what is left of them without a letter, and by sound.

    The numbers of words, names and targets say how frequent or well known they are: 32 times the decimal logarithm of
    occurrences in a thousand million words. Names and targets stand in their own case; all other keys are lower-case.
    """

    def __init__(self, data: bytes) -> None:
        view = memoryview(data)
        found = dict(sections(view))
        self.words = Index(found, "word", "B")
        self.names = Index(found, "name", "B")
        self.pairs = Index(found, "pair", "B")
        self.less = Index(found, "less", "I")
        self.tone = Index(found, "tone", "I")
        self._at = found["at"].cast("I")
        self._text = found["text"]
        self._often = found["often"]

    def target(self, number: int) -> tuple[str, int]:
        """The text of a target, and how frequent it is."""
        return str(self._text[self._at[number] : self._at[number + 1]], "utf-8"), self._often[number]

    def names_with_humps(self, least: float) -> list[str]:
        """The targets with a capital inside (`GitHub`) that are at least so frequent (as ``target`` tells)."""
        last = bisect_left(self._often, -least, key=lambda often: -often)  # the most frequent ones come first
        starts = self._at[: last + 1].tolist()
        inside = {match.start() for match in re.finditer(b"[A-Z]", self._text[: starts[-1]])}.difference(starts)
        return [self.target(number)[0] for number in sorted({bisect_right(starts, at) - 1 for at in inside})]


def sections(view: memoryview) -> Iterator[tuple[str, memoryview]]:
    """The named sections of a file. Raises ``ValueError`` if it is of another version."""
    magic, count = struct.unpack_from("<8sI", view)
    if magic != b"LKLEX002":
        raise ValueError("not a lexicon of this version")
    for at in range(count):
        name, offset, size = struct.unpack_from("<12sII", view, 12 + 20 * at)
        yield name.rstrip(b"\0").decode(), view[offset : offset + size]


def second_hash(word: str) -> int:
    """A number from 1 to 255: the value of a word in a list without frequencies, a check on its CRC-32."""
    return crc32(word[::-1].encode()) % 255 + 1


def _word_list(data: bytes) -> Index:
    """The words of a file that holds nothing else: all that a language needs to begin with."""
    return Index(dict(sections(memoryview(data))), "word", "B")


class WordList:
    """The words of a language, with a second hash each, and how frequent the usual ones of them are."""

    def __init__(self, data: bytes) -> None:
        found = dict(sections(memoryview(data)))
        self.words = Index(found, "word", "B")
        self.often = Index(found, "often", "B")


french = table(__name__, "_data/fr.lexicon", WordList, mapped=True)
foreign = table(__name__, "_data/foreign.lexicon", _word_list, mapped=True)
english = table(__name__, "_data/en.lexicon", Lexicon, mapped=True)
