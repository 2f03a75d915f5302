"""Exact copies within a document: blocks of the same words, grown over the lines around them that are the same too.

A block met before proposes a pair; from there both sides grow, line by line, as long as the raw lines agree, so that
a copied section is found whole, with its headings, tables and code, however its blocks are cut. Each line belongs to
at most one copy, which keeps the whole linear.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Span, view
from lintkit.views import lines
from lintkit.views.blocks import BlockKind, blocks, reading
from lintkit_rules.duplication._words import weight, words

FEWEST_WORDS = 8
SHORT_WORDS, SHORT_LENGTH = 4, 60  # fewer words do where they are long
_STARTERS = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class Copy(NamedTuple):
    """A passage that stands earlier in the document too.

    ``block`` and ``original_block`` number the blocks that started it, ``first`` to ``last`` and ``original_first`` to
    ``original_last`` are lines, 1-based, both ends included. ``words`` is its weight, ``times`` how often its starting
    block stands in the document. ``verbatim``: the raw lines are the same, not the words only.
    """

    block: int
    original_block: int
    first: int
    last: int
    original_first: int
    original_last: int
    words: int
    times: int
    verbatim: bool


@view
def block_words(doc: Document) -> tuple[tuple[str, ...], ...]:
    """The words of each block."""
    text = reading(doc)
    return tuple(
        () if block.kind is BlockKind.ATOM else tuple(words(text[block.content : block.end])) for block in blocks(doc)
    )


@view
def raw_lines(doc: Document) -> tuple[str, ...]:
    """The lines without the blanks and line ends that close them; the first one has number 0."""
    text, starts = doc.text, lines(doc).starts
    return tuple(text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


@view
def copies(doc: Document) -> tuple[Copy, ...]:
    """The exact copies, in reading order; no two share a line."""
    return tuple(sorted(_Grower(doc).grow(), key=lambda copy: copy.first))


def span(doc: Document, first: int, last: int) -> Span:
    """Lines ``first`` to ``last`` without the first one's indentation and the last one's line end."""
    starts, raw = lines(doc).starts, raw_lines(doc)
    indent = len(raw[first - 1]) - len(raw[first - 1].lstrip())
    return Span(starts[first - 1] + indent, starts[last - 1] + len(raw[last - 1]))


class _Grower:
    """Grows pairs of equal blocks, those first whose words stand exactly twice."""

    def __init__(self, doc: Document) -> None:
        self._blocks = blocks(doc)
        self._words = block_words(doc)
        self._raw = raw_lines(doc)
        self._taken = bytearray(len(self._raw) + 2)  # by line number: whether a copy holds the line

    def grow(self) -> Iterator[Copy]:
        first: dict[tuple[str, ...], int] = {}
        pairs: list[tuple[int, int]] = []
        for number, (block, own) in enumerate(zip(self._blocks, self._words, strict=True)):
            if block.kind in _STARTERS and long_enough(own, block.end - block.content):
                original = first.setdefault(own, number)
                if original != number:
                    pairs.append((number, original))
        times = Counter(original for _, original in pairs)
        for number, original in sorted(pairs, key=lambda pair: (times[pair[1]] > 1, pair)):
            copy, source = self._blocks[number], self._blocks[original]
            if not any(self._taken[copy.first : copy.last + 1]) and source.last < copy.first:
                yield self._grown(number, original, times[original] + 1)

    def _grown(self, number: int, original: int, times: int) -> Copy:
        """The copy that starts from one pair of blocks."""
        copy, source, raw, taken = self._blocks[number], self._blocks[original], self._raw, self._taken
        first, last, other_first, other_last = copy.first, copy.last, source.first, source.last
        verbatim = raw[first - 1 : last] == raw[other_first - 1 : other_last]
        if verbatim:
            while (
                other_first > 1
                and first - 1 > other_last
                and not taken[first - 1]
                and raw[first - 2] == raw[other_first - 2]
            ):
                first, other_first = first - 1, other_first - 1
            while last < len(raw) and other_last + 1 < first and not taken[last + 1] and raw[last] == raw[other_last]:
                last, other_last = last + 1, other_last + 1
            first, last, other_first, other_last = self._trimmed(first, last, other_first, other_last)
        taken[first : last + 1] = b"\1" * (last + 1 - first)
        size = self._size(number, first, last) if verbatim else weight(self._words[number])
        return Copy(number, original, first, last, other_first, other_last, size, times, verbatim)

    def _trimmed(self, first: int, last: int, other_first: int, other_last: int) -> tuple[int, int, int, int]:
        """Without blank lines at the ends."""
        raw = self._raw
        while not raw[first - 1]:
            first, other_first = first + 1, other_first + 1
        while not raw[last - 1]:
            last, other_last = last - 1, other_last - 1
        return first, last, other_first, other_last

    def _size(self, number: int, first: int, last: int) -> int:
        """The weight of all words in the lines of a copy that block ``number`` started."""
        own, size = self._blocks, 0
        at = number
        while at > 0 and own[at - 1].first >= first:
            at -= 1
        while at < len(own) and own[at].last <= last:
            size += weight(self._words[at])
            at += 1
        return size


def long_enough(found: tuple[str, ...], length: int) -> bool:
    """Whether a block of ``length`` characters says enough to be compared at all."""
    if len(found) < SHORT_WORDS:
        return False
    return weight(found) >= FEWEST_WORDS or length >= SHORT_LENGTH
