"""Blocks that echo an earlier one without being its exact copy: near, glued to another text, rearranged, or in part.

Each block echoes at most one other: the one and the manner that say most.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from lintkit import Document, Span, view
from lintkit.views.blocks import blocks
from lintkit_rules.duplication._copies import copied_lines
from lintkit_rules.duplication._passages import FEWEST, Pair, pairs
from lintkit_rules.duplication._runs import RUN
from lintkit_rules.duplication._words import FEWEST_WORDS, Words, places, words

LIKE = 0.65  # from which on two blocks are near-duplicates: three words of ten may have been replaced
CLEARLY_LIKE = 0.7  # from which on they hardly ever are parallel entries by chance
NEAR_WORDS = 12
PARTIAL_WORDS = 25
_REARRANGED = 0.9  # of the words shared, whatever their order


class Manner(Enum):
    """How a block echoes another one; first what says most."""

    GLUED = "glued"  # one block whole, at the start or the end of the other
    NEAR = "near"
    REARRANGED = "rearranged"  # the same words in another order
    PARTIAL = "partial"  # a long run of words


class Echo(NamedTuple):
    """A passage and the earlier one that it echoes.

    ``block`` holds the passage, ``other`` is where it stands first (of a glued copy: the block that it repeats, which
    may stand later). ``words`` is the weight of what they share, ``alike`` how alike they are, from 0 to 1.
    """

    manner: Manner
    block: int
    other: int
    span: Span
    other_span: Span
    words: int
    alike: float

    @property
    def is_faint(self) -> bool:
        """Whether the two are so little alike that parallel entries may be it too."""
        return self.manner is Manner.NEAR and self.alike < CLEARLY_LIKE


@view
def echoes(doc: Document) -> tuple[Echo, ...]:
    """The echoes, in reading order; none inside an exact copy."""
    proposed = pairs(doc)
    if not proposed:
        return ()
    held, copied = blocks(doc), copied_lines(doc)
    best: dict[int, Echo] = {}
    for pair in proposed:
        if copied[held[pair.later].first] or copied[held[pair.earlier].first]:
            continue
        for echo in _manners(doc, pair):
            known = best.get(echo.block)
            if known is None or _order(echo) < _order(known):
                best[echo.block] = echo
    return tuple(best[block] for block in sorted(best))


def _order(echo: Echo) -> tuple[bool, float, int]:
    """What says most comes first: a whole block, then likeness, then length."""
    return echo.manner is not Manner.GLUED, -echo.alike, -echo.words


def _manners(doc: Document, pair: Pair) -> Iterator[Echo]:
    """How the two blocks of a pair echo each other: at most one manner."""
    row = words(doc)
    if pair.later != pair.earlier:
        own, other = row.of(pair.later), row.of(pair.earlier)
        if own == other:
            return
        glued = _glued(doc, row, pair)
        if glued is not None:
            yield glued
            return
        from lintkit_rules.duplication._likeness import likeness, overlap

        least = min(row.weight(pair.later), row.weight(pair.earlier))
        if least >= NEAR_WORDS and 2 * min(len(own), len(other)) >= LIKE * (len(own) + len(other)):
            alike = likeness(own, other, LIKE)
            manner = Manner.NEAR
            if alike < LIKE and 2 * (len(pair.matches) + RUN) >= len(own):
                alike, manner = overlap(own, other, _REARRANGED), Manner.REARRANGED
            if alike:
                held = blocks(doc)
                partial = _partial(doc, row, pair) if alike < CLEARLY_LIKE else None
                yield partial or Echo(
                    manner, pair.later, pair.earlier, held[pair.later].span, held[pair.earlier].span, least, alike
                )
                return
    if len(pair.matches) > FEWEST:
        partial = _partial(doc, row, pair)
        if partial is not None:
            yield partial


def _glued(doc: Document, row: Words, pair: Pair) -> Echo | None:
    """One block whole at the start or the end of the other."""
    longer, shorter = pair.later, pair.earlier
    if row.count(longer) < row.count(shorter):
        longer, shorter = shorter, longer
    codes, starts, size = row.codes, row.starts, row.count(shorter)
    if row.weight(shorter) < FEWEST_WORDS or size == row.count(longer):
        return None
    if (
        codes[starts[longer]] != codes[starts[shorter]]
        and codes[starts[longer + 1] - 1] != codes[starts[shorter + 1] - 1]
    ):
        return None
    whole, piece = row.of(longer), row.of(shorter)
    # Without a blank at the joint the words that meet there are one: all but that one are compared.
    at_end, at_start = whole[1 - size :] == piece[1:], whole[: size - 1] == piece[:-1]
    if not at_end and not at_start:
        return None
    held, spots, others = blocks(doc), places(doc, longer), places(doc, shorter)
    if at_end:
        joint, word = doc.text[slice(*spots[-size])], doc.text[slice(*others[0])]
        if joint.lower().endswith(word.lower()):
            span = Span(spots[-size][1] - len(word), held[longer].end)
            return _glued_echo(doc, longer, shorter, span)
    if at_start:
        joint, word = doc.text[slice(*spots[size - 1])], doc.text[slice(*others[-1])]
        if joint.lower().startswith(word.lower()):
            return _glued_echo(doc, longer, shorter, Span(spots[0][0], spots[size - 1][0] + len(word)))
    return None


def _glued_echo(doc: Document, longer: int, shorter: int, span: Span) -> Echo:
    row = words(doc)
    share = row.count(shorter) / row.count(longer)
    return Echo(Manner.GLUED, longer, shorter, span, blocks(doc)[shorter].span, row.weight(shorter), share)


def _partial(doc: Document, row: Words, pair: Pair) -> Echo | None:
    """The longest run of words that both blocks share."""
    best = (0, 0, 0)
    reached: dict[int, int] = {}  # by distance between the two places: where the last run ended
    for place, before in pair.matches:
        if place >= reached.get(place - before, 0):
            start, size = _run(row, pair, place, place - before)
            reached[place - before] = start + size
            best = max(best, (size, -start, start - place + before))
    size, start, before = best[0], -best[1], best[2]
    weight = row.weight(pair.later, size)
    if weight < PARTIAL_WORDS:
        return None
    offset, other = start - row.starts[pair.later], before - row.starts[pair.earlier]
    spots, others = places(doc, pair.later), places(doc, pair.earlier)
    span = Span(spots[offset][0], spots[offset + size - 1][1])
    other_span = Span(others[other][0], others[other + size - 1][1])
    return Echo(Manner.PARTIAL, pair.later, pair.earlier, span, other_span, weight, size / row.count(pair.later))


def _run(row: Words, pair: Pair, place: int, by: int) -> tuple[int, int]:
    """Where the run around ``place`` starts that stands ``by`` words earlier too, and how long it is."""
    codes = row.codes
    lowest = max(row.starts[pair.later], row.starts[pair.earlier] + by)
    highest = min(row.starts[pair.later + 1], row.starts[pair.earlier + 1] + by)
    if pair.later == pair.earlier:  # the two must not overlap
        lowest = max(lowest, place - by + RUN)
        highest = min(highest, place + by)
    start = place
    while start > lowest and codes[start - 1] == codes[start - by - 1]:
        start -= 1
    end = place
    while end < highest and codes[end] == codes[end - by]:
        end += 1
    return start, end - start
