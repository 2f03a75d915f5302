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
from lintkit_rules.duplication._copies import Copy, copies, reads_as_heading
from lintkit_rules.duplication._genre import changelog, in_history, is_version, legal
from lintkit_rules.duplication._lines import raw_lines
from lintkit_rules.duplication._parallels import follow_alike
from lintkit_rules.duplication._repetition import FEW, MANY, alike
from lintkit_rules.duplication._words import FEWEST_WORDS, words

if TYPE_CHECKING:
    import re

_FAR = 300  # lines; a copy that stands farther off stands elsewhere, whatever lies between
_SENTENCE = 12  # words from which a paragraph is one also behind code, lists and tables
_SIGNS = "#.|!:<\\/"  # what begins a directive, a comment, a row, an image, a note
_BOXES = ("│", "├", "┌", "└", "║", "╠", "╔", "╚")  # what a line of a drawn table begins with
_OWN_WORDS = 7  # words outside links that a shorter one has: one that only points elsewhere is no slip


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
    section = own.kind is BlockKind.HEADING  # one under its own name is no row of a table, whatever it holds
    if copy.times > 2 or _is_markup(body[0]) or _is_filler(body) or (not section and _is_data(body, copy.words)):
        return Place.ELSEWHERE
    near = copy.first - copy.original_last < _FAR
    if near and not any(raw[copy.original_last : copy.first - 1]):
        return Place.BESIDE if copy.words >= FEWEST_WORDS - 2 * (own.kind is BlockKind.ITEM) else Place.ELSEWHERE
    if section:
        return Place.SIBLING if _siblings(doc, own, other) else Place.ELSEWHERE
    if near and _in_list(doc, copy):
        return Place.IN_LIST
    if legal(doc) or in_history(doc, own):
        return Place.ELSEWHERE
    return _loose_place(doc, copy, near=near)


def _loose_place(doc: Document, copy: Copy, *, near: bool) -> Place:
    """Where a copy stands that is neither beside its original nor in its list.

    Where more comes again, what stands behind the same kind of block as its original may be an entry.
    """
    others = alike(doc, copy.words)
    if others > FEW and follow_alike(doc, *sides(doc, copy)):
        return Place.ELSEWHERE
    if _hangs_at_end(doc, copy):
        return Place.AT_END
    if near and others < MANY and not leads_in(doc, copy) and _in_section(doc, copy):
        return Place.IN_SECTION
    return Place.ELSEWHERE


def _is_markup(line: str) -> bool:
    """Whether a line begins with an element that is neither an item nor a paragraph: pages are made of such."""
    line = line.lstrip().lower()
    return line.startswith("<") and not line.startswith(("<li", "<p>", "<p ", "<dd", "<dt"))


def _in_list(doc: Document, copy: Copy) -> bool:
    """Whether both are items of one list: nothing but items, and what belongs to them, stands between."""
    held = blocks(doc)
    own, other = held[copy.head], held[copy.original_head]
    if own.kind is not BlockKind.ITEM or own.parent != other.parent or own.section != other.section:
        return False
    between = held[copy.original_head + 1 : copy.head]
    return all(block.kind is BlockKind.ITEM or block.level > own.level for block in between)


def _is_data(raw: Sequence[str], words: int) -> bool:
    """Whether the lines are columns, or a list of single words."""
    filled = [line for line in raw if line.strip()]
    tabs = sum("\t" in line.strip() or line.count("|") > 1 or line.lstrip()[:1] in _BOXES for line in filled)
    single = len(filled) > 4 and words < 2 * len(filled)
    return 2 * tabs > len(filled) or single


def _is_filler(raw: Sequence[str]) -> bool:
    return any("lorem ipsum" in line.lower() for line in raw)


def _siblings(doc: Document, own: Block, other: Block) -> bool:
    """Whether two sections of one name stand under one heading, where names are not meant to come again."""
    if own.section != other.section or legal(doc):
        return False
    return not changelog(doc) or is_version(doc, own)


def _in_section(doc: Document, copy: Copy) -> bool:
    """Whether two paragraphs stand in one section, under nothing, and neither is an entry."""
    held, text = blocks(doc), doc.text
    own, other = held[copy.head], held[copy.original_head]
    if doc.format.name == "plain" or own.section != other.section:
        return False  # in plain text it is anybody's guess where sections begin
    if not (_stands_alone(doc, own) and _stands_alone(doc, other)):
        return False
    if any(held[number].kind is BlockKind.ITEM for number in sides(doc, copy)[0]):
        return False  # an entry of a reference
    if not balanced(doc, copy.original_last + 1, copy.first - 1):
        return False
    between = held[copy.original_head : copy.head + 1]
    if prose_words(doc, copy) >= _SENTENCE:
        return not any(text.startswith(("<a ", "<h", "<H"), block.start) for block in between)  # where a part begins
    return all(_is_prose(text, block) and block.level == 0 for block in between)


def _stands_alone(doc: Document, block: Block) -> bool:
    """Whether a block is a paragraph under nothing, and no entry of a form."""
    if block.kind is not BlockKind.PARAGRAPH or block.level:
        return False
    if doc.text[block.start] in _SIGNS and not doc.text.startswith(("<p>", "<p "), block.start):
        return False
    return _label().match(doc.text, block.start) is None


def _is_prose(text: str, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or text[block.end - 1] in ":：" or text[block.start] in "<|.[!:":
        return False
    return text.find("\t", block.start, block.end) < 0  # tabs tell of data


def _hangs_at_end(doc: Document, copy: Copy) -> bool:
    """Whether nothing but copies follows, and nothing before it leads up to them."""
    start = trailing(doc)
    if copy.first < start:
        return False
    held = blocks(doc)
    at = bisect_left(held.firsts, start) - 1
    if at < 0 or doc.text[held[copy.head].start] in _SIGNS or _leads_up(doc, held[at]):
        return False
    return len(unlinked("\n".join(raw_lines(doc)[copy.first - 1 : copy.last]))) >= _OWN_WORDS


def _leads_up(doc: Document, before: Block) -> bool:
    """Whether what stands before a passage needs it: a heading, or a line that announces something."""
    text = doc.text
    if before.kind is BlockKind.HEADING or (text[before.end - 1] in ":：" and text[before.start] != ":"):
        return True
    return reads_as_heading(doc, before)


def unlinked(body: str) -> list[str]:
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


def sides(doc: Document, copy: Copy) -> tuple[range, range]:
    """The numbers of the blocks of a copy, and of its original."""
    held = blocks(doc)
    end = bisect_left(held.firsts, copy.last + 1)
    other_end = bisect_left(held.firsts, copy.original_last + 1)
    return range(copy.head, end), range(copy.original_head, other_end)


def prose_words(doc: Document, copy: Copy) -> int:
    """The weight of a copy outside its code."""
    return sum(map(words(doc).weight, sides(doc, copy)[0]))


def leads_in(doc: Document, copy: Copy) -> bool:
    """Whether the passage only announces what follows."""
    return raw_lines(doc)[copy.last - 1].endswith((":", "："))


@cache
def _label() -> "re.Pattern[str]":
    """What begins an entry of a form: its name and a colon."""
    import re

    return re.compile(r"[^\n:：]{1,30}[:：]")


@cache
def _link_or_word() -> "re.Pattern[str]":
    import re

    return re.compile(r"\[+[^\[\]]*\]+[(\[][^()\[\]]*[)\]]|https?:\S+|\b\w+")
