"""Exact copies within a document: blocks of the same words, grown over the lines around them that are the same too.

A block met before proposes a pair; from there both sides grow, line by line, as long as the raw lines agree, so that
a copied section is found whole, with its headings, tables and code, however its blocks are cut. Each line belongs to
at most one copy, which keeps the whole linear.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lintkit import Document, view
from lintkit.views import lines
from lintkit.views.blocks import Block, BlockKind, blocks
from lintkit_rules.duplication._words import FEWEST_WORDS, words

SHORT_WORDS, SHORT_LENGTH = 4, 60  # fewer words do where they are long
ITEM_WORDS, ITEM_LENGTH = 2, 10  # of an item that is looked for in its own list
MOST_TIMES = 1000  # occurrences of a block that are looked at: what stands more often is data
MOST_BLANKS = 10  # lines that are looked at behind a copy
MOST_TRIMS = 40  # blocks that are taken off a copy until it opens and closes nothing
HEADING_LENGTH = 60  # code points; a longer line is no heading
_STARTERS = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class Copy(NamedTuple):
    """A passage that stands earlier in the document too.

    ``head`` and ``original_head`` number the first block of either side; ``first`` to ``last`` and ``original_first``
    to ``original_last`` are lines, 1-based, both ends included; ``words`` is its weight; ``times`` tells how often the
    rarest of its blocks stands in the document. ``verbatim``: the raw lines are the same, not the words only.
    ``removable``: they can also be taken out without opening or closing anything for what stays.
    """

    head: int
    original_head: int
    first: int
    last: int
    original_first: int
    original_last: int
    words: int
    times: int
    verbatim: bool
    removable: bool


@view
def copies(doc: Document) -> tuple[Copy, ...]:
    """The exact copies, in reading order; no two share a line."""
    return tuple(sorted(_Grower(doc).grow(), key=lambda copy: copy.first))


@view
def copied_lines(doc: Document) -> bytearray:
    """By line number: whether a copy holds the line."""
    held = bytearray(len(lines(doc)) + 2)
    for copy in copies(doc):
        held[copy.first : copy.last + 1] = b"\1" * (copy.last + 1 - copy.first)
    return held


def _is_row(line: str) -> bool:
    """Whether a line belongs to a table."""
    return line.startswith("|")


def reads_as_heading(doc: Document, block: Block) -> bool:
    """Whether a short line without a stop is the name of what follows: in plain text, or all in bold or italics."""
    text = doc.text[block.start : block.end]
    if len(text) >= HEADING_LENGTH or block.kind is not BlockKind.PARAGRAPH:
        return False
    return text[-1].isalnum() if doc.format.name == "plain" else text[0] == text[-1] and text[0] in "*_"


class _Grower:
    """Grows pairs of equal blocks, those first whose words stand exactly twice."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._blocks = blocks(doc)
        self._words = words(doc)
        self._firsts = self._blocks.firsts
        self._times: dict[int, int] = {}  # by block: how often its words stand in the document
        self._whole: dict[int, int] = {}  # by heading: the first one over a section that is the same
        self._raw: tuple[str, ...] = ()
        self._taken = bytearray()

    def grow(self) -> Iterator[Copy]:
        pairs = self._pairs()
        if not pairs:
            return
        from lintkit_rules.duplication._lines import raw_lines  # most documents need it never

        self._raw = raw_lines(self._doc)
        self._taken = bytearray(len(self._raw) + 2)  # by line number: whether a copy holds the line
        pairs = self._with_sections(pairs)
        for number, original in sorted(pairs, key=self._order):
            copy, source = self._blocks[number], self._blocks[original]
            if source.last < copy.first and not any(self._taken[copy.first : copy.last + 1]):
                grown = self._grown(number, original)
                if grown is not None:
                    self._taken[grown.first : grown.last + 1] = b"\1" * (grown.last + 1 - grown.first)
                    yield grown

    def _order(self, pair: tuple[int, int]) -> tuple[bool, bool, bool, int]:
        """Sections that stand twice, then blocks that do, then those that stand often, and headings last."""
        number, often = pair[0], self._times[pair[0]] > 2
        return often or number not in self._whole, self._blocks.kinds[number] is BlockKind.HEADING, often, number

    def _with_sections(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pairs, with headings tied to the first section that is the same line for line, if there is one."""
        heading = BlockKind.HEADING
        first: dict[str, int] = {}
        times: Counter[int] = Counter()
        kinds = self._blocks.kinds
        for number in sorted({one for pair in pairs if kinds[pair[0]] is heading for one in pair}):
            end = number + 1
            while end < len(kinds) and kinds[end] is not heading:
                end += 1
            block, last = self._blocks[number], self._blocks[end - 1].last
            body = "\n".join(self._raw[block.first - 1 : last])
            if len(body) - (block.end - block.start) >= SHORT_LENGTH:
                original = first.setdefault(body, number)
                times[original] += 1
                if original != number:
                    self._whole[number] = original
        self._times.update((number, times[original]) for number, original in self._whole.items())
        return [(number, self._whole.get(number, original)) for number, original in pairs]

    def _pairs(self) -> list[tuple[int, int]]:
        """Blocks whose words were met before, with the block that has them first (of a heading: last)."""
        first: dict[bytes, int] = {}
        times: Counter[int] = Counter()
        pairs: list[tuple[int, int]] = []
        held, codes, heading, item = self._blocks, self._words.codes.tobytes(), BlockKind.HEADING, BlockKind.ITEM
        for number, (kind, (start, end)) in enumerate(zip(held.kinds, pairwise(self._words.starts), strict=False)):
            if kind is heading:
                name = b"#%d " % held.levels[number] + codes[2 * start : 2 * end]
                if name in first:
                    pairs.append((number, first[name]))
                    times[first[name]] += 1
                first[name] = number
            elif end - start >= SHORT_WORDS and kind in _STARTERS and self._says_enough(number):
                self._meet(first, times, pairs, number, codes[2 * start : 2 * end])
            elif end - start >= ITEM_WORDS and kind is item:
                # A short item tells nothing but in its own list.
                own = b"*%d %d " % (held.sections[number], held.parents[number]) + codes[2 * start : 2 * end]
                if first.get(own, number) == number or self._is_point(held[number]):
                    self._meet(first, times, pairs, number, own)
        self._times = {number: times[original] + 1 for number, original in pairs}
        return pairs

    def _is_point(self, block: Block) -> bool:
        """Whether an item is of letters, no numbered one (steps come again), and announces nothing."""
        text = self._doc.text
        if block.end < block.content + ITEM_LENGTH or text[block.start].isdigit() or text[block.end - 1] in ":：":
            return False
        return not any(sign in "`{}<" or sign.isdigit() for sign in text[block.content : block.end])

    @staticmethod
    def _meet(
        first: dict[bytes, int], times: Counter[int], pairs: list[tuple[int, int]], number: int, name: bytes
    ) -> None:
        original = first.setdefault(name, number)
        if original != number:
            times[original] += 1
            if times[original] < MOST_TIMES:
                pairs.append((number, original))

    def _says_enough(self, number: int) -> bool:
        """Whether a block of at least ``SHORT_WORDS`` is long, or has more of them."""
        length = self._blocks.ends[number] - self._blocks.contents[number]
        length *= 1 + (number in self._words.unspaced)  # their signs say twice as much
        return length >= SHORT_LENGTH or self._words.weight(number) >= FEWEST_WORDS

    def _grown(self, number: int, original: int) -> Copy | None:
        """The copy that starts from one pair of blocks; None for headings that have no text in common."""
        copy, source, raw = self._blocks[number], self._blocks[original], self._raw
        first, last, by, removable = copy.first, copy.last, copy.first - source.first, False
        verbatim = source.last == last - by and raw[first - 1 : last] == raw[first - 1 - by : last - by]
        if verbatim:
            first, last = self._stretched(first, last, by)
            first, last, removable = self._trimmed(first, last, (copy.first, copy.last))
            if first < copy.first and removable:
                first = self._behind_rest(first, last, copy.first)
        if copy.kind is BlockKind.HEADING and sum(map(len, raw[copy.last : last])) < SHORT_LENGTH:
            return None
        held = range(bisect_left(self._firsts, first), bisect_left(self._firsts, last + 1))
        size = sum(map(self._size, held))
        bodies = (block for block in held if self._blocks.kinds[block] is not BlockKind.HEADING)
        times = min((self._times[block] for block in bodies if block in self._times), default=self._times[number])
        if not verbatim:
            return Copy(number, original, first, last, source.first, source.last, size, times, False, False)
        other = bisect_left(self._firsts, first - by)
        return Copy(held[0], other, first, last, first - by, last - by, size, times, True, removable)

    def _size(self, number: int) -> int:
        """The weight of a block; code has no words, but some are counted for it, one for every eight characters."""
        block = self._blocks[number]
        return (block.end - block.start) // 8 if block.kind is BlockKind.ATOM else self._words.weight(number)

    def _stretched(self, first: int, last: int, by: int) -> tuple[int, int]:
        """Over the lines that are the same on both sides; the original lies ``by`` lines above, and never overlaps.

        Downwards first: where a section follows its original at once, what stands above either often is the same.
        """
        raw, taken, core = self._raw, self._taken, (first, last)
        while last - by + 1 < first and last < len(raw) and not taken[last + 1] and raw[last] == raw[last - by]:
            last += 1
        first, last = self._bare(first, last, core)
        room = first - (last - by) - 1  # lines between the two
        while room and first - by > 1 and not taken[first - 1] and raw[first - 2] == raw[first - by - 2]:
            first, room = first - 1, room - 1
        return first, last

    def _trimmed(self, first: int, last: int, core: tuple[int, int]) -> tuple[int, int, bool]:
        """Without blank lines at the ends, without headings at the end that lost their text, and balanced.

        ``core`` are the lines that started the copy: they stay. Atoms may be lost to the balance; a passage that would
        lose words to it stays as it is, since what is taken out piece by piece leaves ruins. Last comes whether it is
        balanced.
        """
        from lintkit_rules.duplication._balance import whole

        first, last = whole_first, whole_last = self._bare(first, last, core)
        for _ in range(MOST_TRIMS):
            if whole(self._doc, first, last):
                return first, last, True
            head = self._blocks[bisect_left(self._firsts, first)]
            tail = self._blocks[bisect_left(self._firsts, last + 1) - 1]
            if tail.first > core[1] and tail.kind is BlockKind.ATOM and whole(self._doc, first, tail.first - 1):
                last = tail.first - 1
            elif first < core[0] and head.kind is BlockKind.ATOM:
                first = min(core[0], head.last + 1)
            elif tail.first > core[1] and tail.kind is BlockKind.ATOM:
                last = tail.first - 1
            else:
                break
            first, last = self._bare(first, last, core)
        return whole_first, whole_last, False

    def _behind_rest(self, first: int, last: int, core: int) -> int:
        """The first line without what belongs to the text around the copy, whose first sure block starts at ``core``.

        That is the end of the section above: a rule, or a few words before a heading; and what names or announces a
        passage here as it does there: a few words, a heading whose section does not end with the copy. Where the same
        follows the copy it may as well be the copy's own.
        """
        from lintkit_rules.duplication._balance import whole

        raw, held = self._raw, self._blocks
        following = bisect_left(self._firsts, last + 1)
        if raw[first - 1] == next((line for line in raw[last : last + MOST_BLANKS] if line), ""):
            return first
        at, size = bisect_left(self._firsts, first), 0
        while held[at].first < core and size < FEWEST_WORDS:
            if held[at].kind is not BlockKind.HEADING:
                size += self._size(at)
            elif following == len(held) or held[following].kind is BlockKind.HEADING:
                break
            at += 1
        parted = self._doc.format.name == "plain" or not raw[held[at].first - 2]
        if size < FEWEST_WORDS and parted and whole(self._doc, held[at].first, last):
            return held[at].first
        if any(map(str.isalnum, raw[first - 1])):
            return first
        at = bisect_left(self._firsts, first + 1)
        return held[at].first if at < len(held) else first

    def _bare(self, first: int, last: int, core: tuple[int, int]) -> tuple[int, int]:
        """Without blank lines at either end, and at the last one without headings and the first rows of a table."""
        raw = self._raw
        while True:
            while first < core[0] and not raw[first - 1]:
                first += 1
            if last < len(raw) and _is_row(raw[last]):
                while last > core[1] and _is_row(raw[last - 1]):
                    last -= 1
            while last > core[1] and not raw[last - 1]:
                last -= 1
            at = self._blocks[bisect_left(self._firsts, last + 1) - 1]
            if at.first <= core[1] or not (at.kind is BlockKind.HEADING or self._names(at)):
                return first, last
            last = at.first - 1

    def _names(self, block: Block) -> bool:
        """Whether a block of a plain text names what follows, as a heading does elsewhere."""
        return self._doc.format.name == "plain" and reads_as_heading(self._doc, block)
