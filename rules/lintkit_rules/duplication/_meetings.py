"""Blocks of several documents that are nearly the same.

Runs of four words that stand 2 to 64 times propose pairs, as within a document; large collections are gone through in
several passes, so that memory stays bounded.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, repeat
from typing import NamedTuple

from lintkit_rules.duplication._likeness import likeness
from lintkit_rules.duplication._passages import MOST, MOST_PARTNERS, SHORT
from lintkit_rules.duplication._runs import RUN, again, parted
from lintkit_rules.duplication._twins import Kept
from lintkit_rules.duplication._words import BIG_ENDIAN

LIKE = 0.7
AT_ONCE = 8_000_000  # words whose runs are held in memory at a time
_MOST_PASSES = 64
_MODULUS, _KEPT = 7, 3  # three runs of seven are looked at: longer passages still meet in some of them
_LOWER = (1 << 32) - 1  # the half of a pair of blocks that has the earlier one
_BUCKET = 16  # bits of the number of a block; pairs are sorted by bucket


class Block(NamedTuple):
    """A block of one of several documents: the document's number, and the block's among those kept of it."""

    document: int
    number: int


def alike(facts: Iterable[Kept]) -> Iterator[tuple[Block, Block, float]]:
    """Each block that is nearly one of an earlier document, with the one it is most like, and how much."""
    held = _Collection(facts)
    owners = held.owners
    tied: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
    for meeting in held.meetings():
        first = before = meeting[0]
        for block in meeting[1:]:
            if owners[block] != owners[before]:
                tied[block >> _BUCKET].append(block << 32 | before)
            if before != first and owners[block] != owners[first]:
                tied[block >> _BUCKET].append(block << 32 | first)
            before = block
    for bucket in sorted(tied):
        shared = Counter(sorted(tied.pop(bucket)))
        for block, pairs in groupby(shared, lambda pair: pair >> 32):
            nearest = held.nearest(block, sorted(pairs, key=shared.__getitem__, reverse=True)[:MOST_PARTNERS], shared)
            if nearest is not None:
                yield held.named(block), held.named(nearest[0]), nearest[1]


class _Collection:
    """The words of all documents in one row, and their blocks, numbered in one row."""

    def __init__(self, facts: Iterable[Kept]) -> None:
        self._codes = array("H")
        self._ends = array("Q")  # by block: where its words end
        self._firsts = array("I")  # by document: its first block
        self.owners = array("I")  # by block: the document
        for document, known in enumerate(facts):
            before, ends = len(self._codes), known.spans()[2::3]
            self._firsts.append(len(self.owners))
            self.owners.extend(repeat(document, len(ends)))
            self._ends.extend(map(before.__add__, ends))
            self._codes += known.words()

    def named(self, block: int) -> Block:
        """A block by its document."""
        document = self.owners[block]
        return Block(document, block - self._firsts[document])

    def words(self, block: int) -> "array[int]":
        """The words of a block."""
        return self._codes[self._ends[block - 1] if block else 0 : self._ends[block]]

    def nearest(self, block: int, pairs: list[int], shared: Mapping[int, int]) -> tuple[int, float] | None:
        """The partner that a block is most like, and how much; None where it is like none of them.

        ``shared`` tells how many runs the blocks of each pair share: of short ones a single run says enough.
        """
        mine = self.words(block)
        best, nearest = 0.0, block
        for pair in pairs:
            single, other = shared[pair] == 1, pair & _LOWER
            if single and len(mine) > SHORT:
                break
            theirs = self.words(other)
            if mine != theirs and not (single and len(theirs) > SHORT):
                how_much = likeness(mine, theirs, max(LIKE, best))
                if how_much > best:
                    best, nearest = how_much, other
        return (nearest, best) if best else None

    def meetings(self) -> Iterator[list[int]]:
        """The blocks in which each run of four words stands that stands in some of them, but not in many."""
        ends = self._ends
        passes = min(_MOST_PASSES, 1 + len(self._codes) // AT_ONCE)
        for part in range(passes):
            for keys, places in parted(self._codes, _Choice(part, passes).of):
                for numbers in again(keys, len(keys)):
                    found = []
                    for place in map(places.__getitem__, numbers):
                        block = bisect_right(ends, place)
                        if place + RUN <= ends[block]:
                            found.append(block)
                    if 2 <= len(found) <= MOST:
                        yield found


class _Choice:
    """Which runs are looked at in one pass of several: their first word tells.

    The remainder of a code (256 * high + low) comes from those of its bytes, which are translated and added for all
    words at once: two long integers that hold a byte for each word, of which no sum fills one.
    """

    def __init__(self, part: int, parts: int) -> None:
        never = 2 * _MODULUS
        self._low = bytes(low % _MODULUS if low % parts == part else never for low in range(256))
        self._high = bytes(256 * high % _MODULUS for high in range(256))
        self._chosen = bytes(total < never and total % _MODULUS < _KEPT for total in range(256))

    def of(self, codes: "array[int]") -> bytes:
        """For each word 1 if the run that starts there is looked at, else 0."""
        data = codes.tobytes()
        low, high = data[BIG_ENDIAN::2].translate(self._low), data[not BIG_ENDIAN :: 2].translate(self._high)
        total = int.from_bytes(low, "little") + int.from_bytes(high, "little")
        return total.to_bytes(len(codes), "little").translate(self._chosen)
