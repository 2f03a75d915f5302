"""What is known of a document when it is compared with others: small, the same in any process and on any machine."""

from _blake2 import blake2b  # what hashlib would hand out, without the cost of importing OpenSSL
from array import array
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lintkit import Document
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._containers import exempt_lines
from lintkit_rules.duplication._genre import legal
from lintkit_rules.duplication._words import BIG_ENDIAN, words

MOST_FILES = 3  # that share a passage; in more of them it is boilerplate
_COMPARED = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class Kept(NamedTuple):
    """The longer blocks of a document: ``places`` has start and end of each in the text (code points) and where its
    words end in ``codes`` (32 bits each), ``codes`` two bytes a word; both little-endian.
    """

    places: bytes
    codes: bytes

    def spans(self) -> "array[int]":
        """Start, end in the text and end in ``codes``, one block after the other."""
        return _numbers("I", self.places)

    def words(self) -> "array[int]":
        """The codes of the words, one block after the other."""
        return _numbers("H", self.codes)


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


def marks(doc: Document, at_least: int, containers: tuple[str, ...] = ()) -> Marks | None:
    """The paragraphs and items of at least so many words outside of ``containers``; None for none, or for licences."""
    codes = _bytes(words(doc).codes)
    hashes = []
    spans = array("I")
    for start, end, first, last in _longer(doc, at_least, containers):
        hashes.append(blake2b(codes[2 * first : 2 * last], digest_size=8).digest())
        spans.extend((start, end))
    if not spans or legal(doc):
        return None
    return Marks(digest(doc), b"".join(hashes), _bytes(spans))


def _longer(doc: Document, at_least: int, containers: tuple[str, ...]) -> Iterator[tuple[int, int, int, int]]:
    """Start and end of each paragraph and item of at least so many words, in the text and in the row of words."""
    row, held = words(doc), blocks(doc)
    exempt = exempt_lines(doc, containers) if containers else None
    for number, (kind, (first, last)) in enumerate(zip(held.kinds, pairwise(row.starts), strict=False)):
        if last - first >= at_least and kind in _COMPARED and row.weight(number) >= at_least:
            if exempt is not None and exempt[held.firsts[number]]:
                continue
            yield held.starts[number], held.ends[number], first, last


def digest(doc: Document) -> bytes:
    """Names the words of a whole document."""
    return blake2b(_bytes(words(doc).codes), digest_size=16).digest()


def kept(doc: Document, at_least: int, containers: tuple[str, ...] = ()) -> Kept | None:
    """The paragraphs and items of at least so many words outside of ``containers``; None for none, or for licences."""
    codes = words(doc).codes
    spans = array("I")
    longer = array("H")
    for start, end, first, last in _longer(doc, at_least, containers):
        longer += codes[first:last]
        spans.extend((start, end, len(longer)))
    if not spans or legal(doc):
        return None
    return Kept(_bytes(spans), _bytes(longer))


def _bytes(numbers: "array[int]") -> bytes:
    if BIG_ENDIAN:
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(typecode: str, data: bytes) -> "array[int]":
    numbers = array(typecode)
    numbers.frombytes(data)
    if BIG_ENDIAN:
        numbers.byteswap()
    return numbers
