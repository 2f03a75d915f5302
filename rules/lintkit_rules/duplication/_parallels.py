"""Parallel places: where two entries of one form say the same, they stand in like places of two like sections.

A passage that was pasted stands where it happens to stand: only one paragraph of fourteen put at random into real
documents has a like place, but two of five of those that their writers repeat on purpose.
"""

from lintkit import Document
from lintkit.views.blocks import BlockKind, blocks


def in_like_places(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks stand in two sections of one level, between blocks of the same kinds.

    Items also have to be as far from the start of their section, or from its end: all of a list have like neighbours.
    """
    held = blocks(doc)
    section, like = held[own.start].section, held[other.start].section
    if section == like or _level(doc, section) != _level(doc, like):
        return False
    if _kind(doc, own.start - 1) is not _kind(doc, other.start - 1) or _kind(doc, own.stop) is not _kind(
        doc, other.stop
    ):
        return False
    if held[own.start].kind is not BlockKind.ITEM or own.start - section == other.start - like:
        return True
    return _left(doc, own.stop) == _left(doc, other.stop)


def _level(doc: Document, section: int) -> int:
    return blocks(doc)[section].level if section >= 0 else 0


def _kind(doc: Document, number: int) -> BlockKind | None:
    held = blocks(doc)
    if number == len(held):
        return BlockKind.HEADING  # a section ends at the next heading, or with the document
    return held[number].kind if number >= 0 else None


def _left(doc: Document, number: int) -> int:
    """How many blocks of the section are left."""
    held = blocks(doc)
    end = number
    while end < len(held) and held[end].kind is not BlockKind.HEADING:
        end += 1
    return end - number
