"""Parallel places: where two entries of one form say the same, they stand in like places of two like sections.

A passage that was pasted stands where it happens to stand: hardly one put at random into real documents has a like
place, but more than a quarter of those that their writers repeat on purpose.
"""

from itertools import groupby

from lintkit import Document
from lintkit.views.blocks import BlockKind, blocks

FARTHEST = 200  # blocks from a run that tell the shape of its section
NEAR_BY = 2  # blocks between two runs that have each other for a neighbour, or the same one


def in_like_places(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks stand in two sections of one level that have the same shape around them.

    A shape is which kinds of blocks follow each other, however many there are of each. Items also have to be as far
    from the start of their section, or from its end: all of a list have like neighbours.
    """
    held = blocks(doc)
    section, like = held[own.start].section, held[other.start].section
    if section == like or _level(doc, section) != _level(doc, like):
        return False
    end, like_end = _end(doc, own.stop), _end(doc, other.stop)
    before = _shape(doc, max(section + 1, own.start - FARTHEST), own.start)
    if before != _shape(doc, max(like + 1, other.start - FARTHEST), other.start):
        return False
    if _shape(doc, own.stop, end) != _shape(doc, other.stop, like_end):
        return False
    if held[own.start].kind is not BlockKind.ITEM or own.start - section == other.start - like:
        return True
    return end - own.stop == like_end - other.stop < FARTHEST


def follow_alike(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks stand behind the same kind of block."""
    return _kind(doc, own.start - 1) is _kind(doc, other.start - 1)


def like_sides(doc: Document, own: range, other: range) -> int:
    """On how many sides, 0 to 2, two runs of blocks stand beside the same kind of block; 2 for neighbours."""
    if own.start - other.stop < NEAR_BY:
        return 2
    return follow_alike(doc, own, other) + (_kind(doc, own.stop) is _kind(doc, other.stop))


def _kind(doc: Document, number: int) -> BlockKind | None:
    held = blocks(doc)
    if number == len(held):
        return BlockKind.HEADING  # a section ends at the next heading, or with the document
    return held.kinds[number] if number >= 0 else None


def _level(doc: Document, section: int) -> int:
    return blocks(doc)[section].level if section >= 0 else 0


def _shape(doc: Document, start: int, end: int) -> list[BlockKind]:
    """The kinds of some blocks, each of them once where it follows itself."""
    return [kind for kind, _ in groupby(blocks(doc).kinds[start:end])]


def _end(doc: Document, number: int) -> int:
    """The block behind a section: the next heading, or one past the last of the document; at most ``FARTHEST`` away."""
    held = blocks(doc)
    stop = min(len(held), number + FARTHEST)
    while number < stop and held.kinds[number] is not BlockKind.HEADING:
        number += 1
    return number
