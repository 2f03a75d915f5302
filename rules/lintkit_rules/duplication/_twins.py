"""What is known of a document when it is compared with others: small, the same in any process and on any machine."""

from _blake2 import blake2b  # what hashlib would hand out, without the cost of importing OpenSSL
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import compress
from typing import NamedTuple

from lintkit import Document
from lintkit.views import blocks as views
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._genre import legal
from lintkit_rules.duplication._likeness import likeness
from lintkit_rules.duplication._passages import MOST, MOST_PARTNERS, RUN, SHORT, runs
from lintkit_rules.duplication._words import Words, words

MOST_FILES = 3  # that share a passage; in more of them it is boilerplate
LIKE = 0.7
AT_ONCE = 8_000_000  # words whose runs are held in memory at a time
_BIG_ENDIAN = not array("H", (1,)).tobytes()[0]
_BITS = 32  # for the number of a block where it is joined with that of its document
_COMPARED = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_SAMPLE, _KEPT = 7, 3  # three runs of seven are looked at: longer passages still meet in some of them


class Block(NamedTuple):
    """A block of one of several documents: the document's number, and the block's among those kept of it."""

    document: int
    number: int


class Kept(NamedTuple):
    """The longer blocks of a document: ``places`` has start and end of each in the text (code points) and where its
    words end in ``codes`` (32 bits each), ``codes`` two bytes a word; both little-endian.
    """

    places: bytes
    codes: bytes

    def spans(self) -> "array[int]":
        """Start, end in the text and end in ``codes``, one block after the other."""
        return _numbers("I", self.places)

    def row(self) -> Words:
        """The words as the comparison wants them."""
        return Words(_numbers("H", self.codes), [0, *self.spans()[2::3]], frozenset())


class Marks(NamedTuple):
    """The longer blocks of a document by a hash of their words: 64 bits each in ``hashes``, start and end in the text
    (code points, 32 bits each) in ``places``; both little-endian. ``whole`` names the words of the whole document.
    """

    whole: bytes
    hashes: bytes
    places: bytes

    def numbers(self) -> "array[int]":
        """The hashes, one block after the other."""
        return _numbers("Q", self.hashes)

    def spans(self) -> "array[int]":
        """Start and end in the text, one block after the other."""
        return _numbers("I", self.places)


def marks(doc: Document, at_least: int) -> Marks | None:
    """The paragraphs and items of at least so many words; None where there are none, or only licences."""
    codes = _bytes(words(doc).codes)
    hashes = []
    spans = array("I")
    for block, first, last in _longer(doc, at_least):
        hashes.append(blake2b(codes[2 * first : 2 * last], digest_size=8).digest())
        spans.extend((block.start, block.end))
    if not spans or legal(doc):
        return None
    return Marks(digest(doc), b"".join(hashes), _bytes(spans))


def _longer(doc: Document, at_least: int) -> Iterator[tuple[views.Block, int, int]]:
    """The paragraphs and items of at least so many words, with the places of their words."""
    row = words(doc)
    starts = row.starts
    for number, block in enumerate(blocks(doc)):
        first, last = starts[number], starts[number + 1]
        if last - first >= at_least and block.kind in _COMPARED and row.weight(number) >= at_least:
            yield block, first, last


def digest(doc: Document) -> bytes:
    """Names the words of a whole document."""
    return blake2b(_bytes(words(doc).codes), digest_size=16).digest()


def kept(doc: Document, at_least: int) -> Kept | None:
    """The paragraphs and items of at least so many words; None where there are none, or only licences."""
    codes = words(doc).codes
    spans = array("I")
    longer = array("H")
    for block, first, last in _longer(doc, at_least):
        longer += codes[first:last]
        spans.extend((block.start, block.end, len(longer)))
    if not spans or legal(doc):
        return None
    return Kept(_bytes(spans), _bytes(longer))


def _bytes(numbers: "array[int]") -> bytes:
    if _BIG_ENDIAN:
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(typecode: str, data: bytes) -> "array[int]":
    numbers = array(typecode)
    numbers.frombytes(data)
    if _BIG_ENDIAN:
        numbers.byteswap()
    return numbers


def alike(facts: Mapping[str, Kept]) -> Iterator[tuple[Block, Block, float]]:
    """Each block that is nearly one of an earlier document, with the one it is most like, and how much.

    Runs of four words that stand 2 to 64 times propose the pairs; large collections are gone through in several
    passes, so that memory stays bounded.
    """
    rows = [known.row() for known in facts.values()]
    passes = 1 + sum(len(row.codes) for row in rows) // AT_ONCE
    shared: defaultdict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
    for part in range(passes):
        for places in _meetings(rows, part, passes):
            first = before = places[0]
            for place in places[1:]:
                if place >> _BITS != before >> _BITS:
                    shared[place][before] += 1
                if before != first and place >> _BITS != first >> _BITS:
                    shared[place][first] += 1
                before = place
    for place in sorted(shared):
        found = _nearest(rows, place, shared[place])
        if found is not None:
            yield found


def _nearest(rows: list[Words], place: int, partners: Mapping[int, int]) -> tuple[Block, Block, float] | None:
    """A block, the one of its partners that it is most like, and how much; None where it is like none of them."""
    own = _block(place)
    mine = rows[own.document].of(own.number)
    size = len(mine)
    best, nearest = 0.0, own
    for count, partner in sorted((-count, other) for other, count in partners.items())[:MOST_PARTNERS]:
        other = _block(partner)
        length = rows[other.document].count(other.number)
        if 2 * min(size, length) < LIKE * (size + length) or (count == -1 and not size <= SHORT >= length):
            continue
        theirs = rows[other.document].of(other.number)
        if mine != theirs:
            how_much = likeness(mine, theirs, LIKE)
            if how_much > best:
                best, nearest = how_much, other
    return (own, nearest, best) if best >= LIKE else None


def _block(place: int) -> Block:
    return Block(place >> _BITS, place & (1 << _BITS) - 1)


def _meetings(rows: list[Words], part: int, parts: int) -> Iterator[list[int]]:
    """The blocks in which each run of four words stands (document and number in one integer), for a part of all runs.

    Runs are chosen by their first word.
    """
    low, high = part * _SAMPLE, part * _SAMPLE + _KEPT
    chosen = frozenset(code for code in range(1 << 16) if low <= code % (_SAMPLE * parts) < high).__contains__
    seen: set[int] = set()
    again: set[int] = set()
    keep_once, keep_again = seen.update, again.update
    for row in rows:
        sampled = set(compress(runs(row), map(chosen, row.codes)))
        keep_again(seen & sampled)
        keep_once(sampled)
    del seen
    found: defaultdict[int, list[int]] = defaultdict(list)
    for document, row in enumerate(rows):
        keys, starts = runs(row), row.starts
        hits = again.intersection(keys)
        places = compress(range(len(keys)), map(hits.__contains__, keys)) if hits else ()
        for place in places:
            number = bisect_right(starts, place) - 1
            if place + RUN <= starts[number + 1]:
                found[keys[place]].append(document << _BITS | number)
    yield from (places for places in found.values() if 2 <= len(places) <= MOST)
