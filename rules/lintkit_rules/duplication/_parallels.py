"""Parallel places: where two entries of one form say the same, they stand in like places of two like sections.

A passage that was pasted stands where it happens to stand: hardly one put at random into real documents has a like
place, but more than a quarter of those that their writers repeat on purpose.
"""

from collections import Counter
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from lintkit import Document
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._words import words

if TYPE_CHECKING:
    import re

FARTHEST = 200  # blocks from a run that tell the shape of its section
NEAR_BY = 2  # blocks between two runs that have each other for a neighbour, or the same one
ALIKE = 0.5  # of the words of two neighbours that belong to entries of one form
FEWEST, MOST_WORDS = 2, 60  # words of a neighbour, and those that are looked at


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


def are_entries(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks belong to two entries of one form, told by what stands around them.

    They have like neighbours; or the items, or the headings, that they stand under say nearly the same, the latter
    where the passage is no plain paragraph, but a note, a step or an entry.
    """
    held = blocks(doc)
    if have_like_neighbours(doc, own, other):
        return True
    mine, theirs = held[own.start], held[other.start]
    is_nested = mine.parent >= 0 and held.kinds[mine.parent] is BlockKind.ITEM
    if is_nested and _says_alike(doc, mine.parent, theirs.parent, 1):
        return True
    return under_like_headings(doc, own, other) and _is_marked(doc, own.start)


def under_like_headings(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks stand under two headings that say nearly the same."""
    held = blocks(doc)
    return _says_alike(doc, held[own.start].section, held[other.start].section, 1)


def have_like_neighbours(doc: Document, own: range, other: range) -> bool:
    """Whether what stands before, or behind, two runs of blocks says nearly the same."""
    is_headed = _kind(doc, own.start - 1) is BlockKind.HEADING
    least = 1 if is_headed else FEWEST
    return _says_alike(doc, own.start - 1, other.start - 1, least) or _says_alike(doc, own.stop, other.stop, FEWEST)


def are_sub_entries(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks are steps, or one of them belongs to an item, or is one where the other is not."""
    held = blocks(doc)
    mine, theirs = held[own.start], held[other.start]
    if (mine.kind is BlockKind.ITEM) is not (theirs.kind is BlockKind.ITEM):
        return True
    if any(above >= 0 and held.kinds[above] is BlockKind.ITEM for above in (mine.parent, theirs.parent)):
        return True
    return mine.kind is BlockKind.ITEM and doc.text[mine.start].isdigit()


def lead_to_code(doc: Document, own: range, other: range) -> bool:
    """Whether code, or an element, follows both of two runs of blocks."""
    return _kind(doc, own.stop) is _kind(doc, other.stop) is BlockKind.ATOM


def points_elsewhere(doc: Document, number: int) -> bool:
    """Whether a block is an item that begins with a link: an entry of a list of places to go to."""
    block = blocks(doc)[number]
    return block.kind is BlockKind.ITEM and doc.text.startswith(("[", "<a ", "**[", "*[", "_["), block.content)


def _is_marked(doc: Document, number: int) -> bool:
    """Whether a block begins as notes, numbered steps, entries with a name, and references do."""
    block = blocks(doc)[number]
    return doc.text[block.start].isdigit() or _mark().match(doc.text, block.content, block.end) is not None


def _says_alike(doc: Document, one: int, other: int, least: int) -> bool:
    """Whether two blocks of one kind, of at least so many words, share half of their words."""
    held, row = blocks(doc), words(doc)
    if one == other or min(one, other) < 0 or max(one, other) >= len(held) or held.kinds[one] is not held.kinds[other]:
        return False
    mine, theirs = (
        row.codes[row.starts[block] : min(row.starts[block + 1], row.starts[block] + MOST_WORDS)]
        for block in (one, other)
    )
    if min(len(mine), len(theirs)) < least:
        return False
    shared = (Counter(mine) & Counter(theirs)).total()
    return 2 * shared >= ALIKE * (len(mine) + len(theirs))


@cache
def _mark() -> "re.Pattern[str]":
    """A note in any of Markdown's dialects, a link, or a name with a colon."""
    import re

    return re.compile(r"!!!|:::|\[|[*_`]*[^\n:：]{1,40}[*_`]*[:：]")


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
