"""What the surroundings of a copy say about it: a slip of the hand, or a text that repeats itself on purpose.

No measure of likeness tells the two apart: templates, references, changelogs and parallel entries repeat themselves
word for word. Where the copy stands does. The tests here come from reading several hundred repeated passages in the
documentation of published packages.
"""

from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document, view
from lintkit.views.blocks import Block, BlockKind, blocks
from lintkit_rules.duplication._balance import balanced
from lintkit_rules.duplication._copies import FEWEST_WORDS, Copy, copies
from lintkit_rules.duplication._lines import raw_lines

if TYPE_CHECKING:
    import re

_FAR = 300  # lines; a copy that stands farther off stands elsewhere, whatever lies between
_HANGING = 20  # words from which a paragraph is a slip also where code or a link goes with it
_OWN_WORDS = 7  # words outside links that a shorter one has: one that only points elsewhere is no slip
_REPETITIVE = 3  # copies in a document; from here on it repeats itself by its nature

_CLAUSES = ("redistribution", "permission is hereby", "without warranty", "all rights reserved")


class Place(Enum):
    """Where a copy stands, seen from its original."""

    BESIDE = "the same as right before it"
    SIBLING = "the same as the section of this name further up"
    IN_LIST = "the same as further up in this list"
    IN_SECTION = "the same as further up in this section"
    AT_END = "the same as further up; this copy is the last thing in the file"
    ELSEWHERE = "the same as further up"

    @property
    def is_slip(self) -> bool:
        """Whether nobody would put a copy there on purpose."""
        return self is not Place.ELSEWHERE


def place(doc: Document, copy: Copy) -> Place:
    """Where the copy stands."""
    held, raw = blocks(doc), raw_lines(doc)
    own, other = held[copy.head], held[copy.original_head]
    body = raw[copy.first - 1 : copy.last]
    if copy.times > 2 or _is_data(body, copy.words) or body[0].lstrip().startswith("<"):
        return Place.ELSEWHERE
    near = copy.first - copy.original_last < _FAR
    if near and not any(raw[copy.original_last : copy.first - 1]):
        return Place.BESIDE if copy.words >= FEWEST_WORDS - 2 * (own.kind is BlockKind.ITEM) else Place.ELSEWHERE
    if own.kind is BlockKind.HEADING:
        return Place.SIBLING if _siblings(doc, own, other) else Place.ELSEWHERE
    if near and _in_list(doc, copy):
        return Place.IN_LIST
    if legal(doc) or changelog(doc) or leads_in(doc, copy):
        return Place.ELSEWHERE
    return _loose_place(doc, copy, near=near)


def _loose_place(doc: Document, copy: Copy, *, near: bool) -> Place:
    """Where a copy stands that is neither beside its original nor in its list."""
    if _hangs_at_end(doc, copy):
        return Place.AT_END
    return Place.IN_SECTION if near and _in_section(doc, copy) else Place.ELSEWHERE


def _in_list(doc: Document, copy: Copy) -> bool:
    """Whether both are items of one list: nothing but items, and what belongs to them, stands between."""
    held = blocks(doc)
    own, other = held[copy.head], held[copy.original_head]
    if own.kind is not BlockKind.ITEM or own.parent != other.parent or own.section != other.section:
        return False
    between = held[copy.original_head + 1 : copy.head]
    return all(block.kind is BlockKind.ITEM or block.level > own.level for block in between)


def _is_data(raw: Sequence[str], words: int) -> bool:
    """Whether the lines are columns, a list of single words, or filler."""
    filled = [line for line in raw if line.strip()]
    tabs = sum("\t" in line.strip() for line in filled)
    single = len(filled) > 4 and words < 2 * len(filled)
    return 2 * tabs > len(filled) or single or any("lorem ipsum" in line.lower() for line in filled)


def _siblings(doc: Document, own: Block, other: Block) -> bool:
    """Whether two sections of one name stand under one heading, where names are not meant to come again."""
    if own.section != other.section or legal(doc):
        return False
    return not changelog(doc) or _version().match(doc.text, own.content, own.end) is not None


def _in_section(doc: Document, copy: Copy) -> bool:
    """Whether two paragraphs of one section have only prose between them; long sentences may have code between."""
    held, text = blocks(doc), doc.text
    own, other = held[copy.head], held[copy.original_head]
    if own.kind is not BlockKind.PARAGRAPH or other.kind is not BlockKind.PARAGRAPH or own.section != other.section:
        return False
    if own.level or other.level or not text[own.start].isalnum():
        return False
    if not balanced(raw_lines(doc)[copy.original_last : copy.first - 1]):
        return False
    between = held[copy.original_head : copy.head + 1]
    if copy.words >= _HANGING and is_plain_prose(doc, copy.first, copy.last):
        return not any(text[block.start] == "<" for block in between)  # a name or an anchor may begin another part
    return all(_is_prose(text, block) and block.level == 0 for block in between)


def _is_prose(text: str, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or text[block.end - 1] in ":：" or text[block.start] in "<|.[!:":
        return False
    return text.find("\t", block.start, block.end) < 0  # tabs tell of data


def _hangs_at_end(doc: Document, copy: Copy) -> bool:
    """Whether nothing but copies follows, and nothing before it leads up to them."""
    start = trailing(doc)
    if copy.first < start:
        return False
    held, text = blocks(doc), doc.text
    own = held[copy.head]
    at = bisect_left(held, start, key=lambda block: block.first) - 1
    if at < 0 or text[own.start] in "#.|[!:":
        return False
    before, long = held[at], copy.words >= _HANGING
    if (
        before.kind is BlockKind.HEADING
        or text[before.end - 1] in ":："
        or (before.kind is BlockKind.ATOM and not long)
    ):
        return False
    if before.kind is BlockKind.PARAGRAPH and before.end - before.start < 60 and text[before.end - 1].isalnum():
        return False  # a line that reads as a heading
    if before.kind is BlockKind.ITEM is own.kind:  # steps, or examples, which parallel procedures share
        return not text[own.start].isdigit() and is_plain_prose(doc, copy.first, copy.last)
    body = "\n".join(raw_lines(doc)[copy.first - 1 : copy.last])
    return long or len(_unlinked(body)) >= _OWN_WORDS


def _unlinked(body: str) -> list[str]:
    """The words of a passage that stand outside its links."""
    return [word for word in _link_or_word().findall(body) if word[0].isalnum() and "://" not in word]


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


@view
def changelog(doc: Document) -> bool:
    """Whether the document tells the history of something: entries of a pre-release come again at the release."""
    if _changelog_name().search("/".join(doc.path.split("/")[-2:])):
        return True
    text = doc.text
    headings = [block for block in blocks(doc) if block.kind is BlockKind.HEADING]
    versions = sum(1 for block in headings if _version().match(text, block.content, block.end))
    return versions >= 3 and versions * 3 >= len(headings)


@view
def legal(doc: Document) -> bool:
    """Whether the document is made of licences, which share their clauses."""
    if _legal_name().search(doc.path):
        return True
    text = doc.text.lower()
    return sum(text.count(clause) for clause in _CLAUSES) >= 4


@view
def repetitive(doc: Document) -> bool:
    """Whether the document repeats so much that one more copy says nothing."""
    return sum(1 for copy in copies(doc) if not place(doc, copy).is_slip) >= _REPETITIVE


def leads_in(doc: Document, copy: Copy) -> bool:
    """Whether the passage only announces what follows."""
    return raw_lines(doc)[copy.last - 1].endswith((":", "："))


def is_plain_prose(doc: Document, first: int, last: int) -> bool:
    """Whether lines ``first`` to ``last`` are sentences without code, links, tables or markup."""
    return is_plain_text("\n".join(raw_lines(doc)[first - 1 : last]))


def is_plain_text(text: str) -> bool:
    """Whether a passage is sentences without code, links, tables or markup."""
    return _technical().search(text) is None


def agree(one: str, other: str) -> bool:
    """Whether two passages begin with the same word and hold the same numbers and names: no parallel entries."""
    return one.split()[:1] == other.split()[:1] and _names(one) == _names(other)


def _names(text: str) -> set[str]:
    """The numbers of a text, and the words that begin with a capital inside a sentence."""
    return set(_name().findall(text))


@cache
def _version() -> "re.Pattern[str]":
    import re

    return re.compile(r"\W*(?:v?\d+\.\d+|unreleased|(?:19|20)\d\d[-./]\d\d|\w+ v?\d+\.\d+)", re.IGNORECASE)


@cache
def _changelog_name() -> "re.Pattern[str]":
    import re

    return re.compile(r"change|releas|history|news|migrat|upgrad|whats-?new|what-s-new", re.IGNORECASE)


@cache
def _legal_name() -> "re.Pattern[str]":
    import re

    return re.compile(r"licen[sc]e|notice|copying|copyright|third.?party|legal|terms|eula|credits", re.IGNORECASE)


@cache
def _link_or_word() -> "re.Pattern[str]":
    import re

    return re.compile(r"\[[^\[\]]*\][(\[][^()\[\]]*[)\]]|https?:\S+|\b\w+")


@cache
def _technical() -> "re.Pattern[str]":
    import re

    return re.compile(r"[`{}|<>\\$=\t]|\]\(|\]\[|https?:|\w\(|\w_\w|(?m:^)[ ]{4,}|\*\*|--")


@cache
def _name() -> "re.Pattern[str]":
    import re

    return re.compile(r"\d[\w.,]*|(?<=[a-z,] )[A-Z]\w+")
