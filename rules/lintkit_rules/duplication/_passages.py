"""Pairs of blocks that may be copies of one another, though not word for word: they share rare runs of four words.

A run that stands 2 to 64 times in
the document is evidence: it ties its block to the one where it stood last and to the one where it stood first. So the
number of pairs is bounded by that of words, and a copy is still met when three words of ten have changed.
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import compress, pairwise
from typing import NamedTuple

from lintkit import Document, view
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._runs import RUN, again, parted, runs
from lintkit_rules.duplication._words import FEWEST_WORDS, Words, words

MOST = 64  # occurrences of a run that still says something
FEWEST = 2  # shared runs of a pair of blocks; of short ones a single run says enough
SHORT = 30  # words
LARGE, MOST_IN_LARGE = 50_000, 8  # words from which on fewer occurrences of a run are looked at
MOST_PARTNERS = 4  # earlier blocks that are looked at for one block
MANY_WORDS = (
    400_000  # from here on only one run in eight is looked at: long copies are still met, and memory is bounded
)
_COMPARED = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class Pair(NamedTuple):
    """Two blocks (``earlier`` may be the ``later`` one itself) and the places in the row of words where they agree.

    ``matches`` holds (position in the later, position in the earlier), where a run of four words starts, in order.
    """

    later: int
    earlier: int
    matches: list[tuple[int, int]]


@view
def pairs(doc: Document) -> tuple[Pair, ...]:
    """The pairs of blocks that share rare runs, by the later one, those that share most first."""
    row = words(doc)
    starts = row.starts
    compared = [
        kind in _COMPARED and end - start >= FEWEST_WORDS
        for kind, (start, end) in zip(blocks(doc).kinds, pairwise(starts), strict=False)
    ]
    tied: defaultdict[int, defaultdict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for places in _repeated(row):
        first = before = earliest = other = -1
        for place in places:
            number = bisect_right(starts, place) - 1
            if place + RUN > starts[number + 1] or not compared[number]:
                continue
            if before < 0:
                first, earliest = place, number
            else:
                tied[number][other].append((place, before))
                if before != first:
                    tied[number][earliest].append((place, first))
            before, other = place, number
    found = []
    for later in sorted(tied):
        short = row.count(later) <= SHORT
        partners = [
            (earlier, matches)
            for earlier, matches in tied[later].items()
            if len(matches) >= FEWEST or (short and row.count(earlier) <= SHORT)
        ]
        partners.sort(key=lambda partner: (-len(partner[1]), partner[0]))
        found += [Pair(later, earlier, sorted(matches)) for earlier, matches in partners[:MOST_PARTNERS]]
    return tuple(found)


def _repeated(row: Words) -> Iterator[list[int]]:
    """The places of each run of four words that stands 2 to 64 times."""
    size = len(row.codes) - RUN + 1
    if size < LARGE:
        yield from again(runs(row.codes), MOST)
        return
    for keys, places in parted(row.codes):
        if size > MANY_WORDS:
            some = bytes(key % 61 < 8 for key in keys)
            keys, places = array("Q", compress(keys, some)), array("Q", compress(places, some))
        for numbers in again(keys, MOST_IN_LARGE):
            yield [places[number] for number in numbers]
