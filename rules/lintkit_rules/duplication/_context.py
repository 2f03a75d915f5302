"""What the surroundings of a copy say about it: a slip of the hand, or a text that repeats itself on purpose.

No measure of likeness tells the two apart: templates, changelogs and parallel entries repeat themselves word for word.
Where the copy stands does.
"""

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document, view
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._copies import Copy, copies, raw_lines

if TYPE_CHECKING:
    import re


class Place(IntEnum):
    """Where a copy stands, seen from its original; the lower, the more surely it is a slip."""

    BESIDE = 0  # nothing stands between the two
    IN_LIST = 1  # both are items of one list
    AT_END = 2  # nothing but copies follows, up to the end of the file
    IN_SECTION = 3  # the same heading stands above both, the same item holds both
    ELSEWHERE = 4


def place(doc: Document, copy: Copy) -> Place:
    """Where the copy stands."""
    own, other = blocks(doc)[copy.block], blocks(doc)[copy.original_block]
    raw = raw_lines(doc)
    if not any(raw[number - 1] for number in range(copy.original_last + 1, min(copy.first, copy.original_last + 4))):
        return Place.BESIDE
    if copy.first >= trailing(doc):
        return Place.AT_END
    if own.section == other.section and own.parent == other.parent:
        return Place.IN_SECTION
    return Place.ELSEWHERE


@view
def trailing(doc: Document) -> int:
    """The first line from which on nothing but copies stands; one past the last line where there is none."""
    raw = raw_lines(doc)
    end = len(raw)
    for copy in reversed(copies(doc)):
        while end and not raw[end - 1]:
            end -= 1
        if not (copy.last == end and copy.verbatim):
            break
        end = copy.first - 1
    return end + 1


@cache
def _version() -> "re.Pattern[str]":
    import re

    return re.compile(r"\[?v?\d+\.\d+|unreleased|(?:19|20)\d\d[-./]\d\d|version \d", re.IGNORECASE)


@cache
def _changelog_name() -> "re.Pattern[str]":
    import re

    return re.compile(r"change|release|history|news|migrat|upgrad|whatsnew|what-s-new", re.IGNORECASE)


@view
def changelog(doc: Document) -> bool:
    """Whether the document tells the history of something: entries of a pre-release come again at the release."""
    if _changelog_name().search(doc.path.rpartition("/")[2]):
        return True
    text = doc.text
    headings = [block for block in blocks(doc) if block.kind is BlockKind.HEADING]
    versions = sum(1 for block in headings if _version().search(text, block.content, block.end))
    return versions >= 3 and versions * 3 >= len(headings)


def leads_in(doc: Document, copy: Copy) -> bool:
    """Whether the passage only announces what follows."""
    return raw_lines(doc)[copy.last - 1].endswith((":", "："))
