"""Blocks of several documents that are nearly the same.

Runs of four words that stand 2 to 64 times propose pairs, as within a document; large collections are gone through in
several passes, so that memory stays bounded.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, groupby, repeat
from typing import NamedTuple

from lintkit_rules.duplication._likeness import likeness
from lintkit_rules.duplication._passages import MOST, MOST_PARTNERS, RUN, SHORT, runs
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
        for block, pairs in groupby(sorted(tied.pop(bucket)), lambda pair: pair >> 32):
            nearest = held.nearest(block, Counter(pairs))
            if nearest is not None:
                yield held.named(block), held.named(nearest[0]), nearest[1]


class _Collection:
    """The blocks of all documents, numbered in one row."""

    def __init__(self, facts: Iterable[Kept]) -> None:
        self._codes: list[array[int]] = []  # by document
        self._firsts = array("I", (0,))  # by document: its first block; then the number of all blocks
        self._ends = array("I")  # by block: where its words end in those of its document
        self.owners = array("I")  # by block: the document
        for document, known in enumerate(facts):
            ends = known.spans()[2::3]
            self._codes.append(known.words())
            self._ends += ends
            self._firsts.append(len(self._ends))
            self.owners.extend(repeat(document, len(ends)))

    def named(self, block: int) -> Block:
        """A block by its document."""
        return Block(self.owners[block], block - self._firsts[self.owners[block]])

    def words(self, block: int) -> "array[int]":
        """The words of a block."""
        document = self.owners[block]
        start = self._ends[block - 1] if block > self._firsts[document] else 0
        return self._codes[document][start : self._ends[block]]

    def nearest(self, block: int, pairs: Counter[int]) -> tuple[int, float] | None:
        """The partner that a block is most like, and how much; None where it is like none of them."""
        mine = self.words(block)
        size = len(mine)
        best, nearest = 0.0, block
        for count, pair in sorted((-count, pair) for pair, count in pairs.items())[:MOST_PARTNERS]:
            if count == -1 and size > SHORT:
                break
            other = pair & _LOWER
            theirs = self.words(other)
            if mine != theirs and (count < -1 or len(theirs) <= SHORT):
                how_much = likeness(mine, theirs, max(LIKE, best))
                if how_much > best:
                    best, nearest = how_much, other
        return (nearest, best) if best else None

    def meetings(self) -> Iterator[list[int]]:
        """The blocks in which each run of four words stands that stands in some of them, but not in many."""
        passes = min(_MOST_PASSES, 1 + sum(map(len, self._codes)) // AT_ONCE)
        for part in range(passes):
            yield from self._meetings(_Choice(part, passes))

    def _meetings(self, choice: "_Choice") -> Iterator[list[int]]:
        seen: set[int] = set()
        again: set[int] = set()
        for codes in self._codes:
            chosen = set(compress(runs(codes), choice.of(codes)))
            again |= seen & chosen
            seen |= chosen
        del seen
        found: defaultdict[int, list[int]] = defaultdict(list)
        ends = self._ends
        for codes, first, last in zip(self._codes, self._firsts, self._firsts[1:], strict=False):
            keys, chosen_at = runs(codes), choice.of(codes)
            known = list(map(again.__contains__, compress(keys, chosen_at)))
            if not any(known):
                continue
            for place in compress(compress(range(len(keys)), chosen_at), known):
                block = bisect_right(ends, place, first, last)
                if place + RUN <= ends[block]:
                    found[keys[place]].append(block)
        yield from (blocks for blocks in found.values() if 2 <= len(blocks) <= MOST)


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
