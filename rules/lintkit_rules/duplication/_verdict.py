"""How surely a copy is a slip: what it is called, whether it may be taken out unasked, whether it is shown at all."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lintkit import Document, Severity
from lintkit.views.blocks import Block, BlockKind, blocks
from lintkit_rules.duplication._context import Place, leads_in, place, prose_words, sides, unlinked
from lintkit_rules.duplication._copies import Copy
from lintkit_rules.duplication._differences import Changes, changes, is_language, same_targets
from lintkit_rules.duplication._echoes import Echo, Manner
from lintkit_rules.duplication._genre import in_history, is_article, is_filled, is_form, legal
from lintkit_rules.duplication._lines import passage
from lintkit_rules.duplication._parallels import (
    are_entries,
    are_sub_entries,
    have_like_neighbours,
    in_like_places,
    lead_to_code,
    like_sides,
    points_elsewhere,
    under_like_headings,
)
from lintkit_rules.duplication._repetition import FEW, MANY, alike
from lintkit_rules.duplication._words import FEWEST_WORDS

if TYPE_CHECKING:
    import re

SECTION_WORDS = 40  # of a section that is surely not repeated on purpose
SLIDE_WORDS = 20  # of one right behind its twin: slides come again
ITEM_WORDS = 5  # of an item that does not stand twice in a list by chance
STEP_WORDS = 20  # of a numbered one, or one with a command: steps come again
SENTENCE_WORDS = 12  # of a passage that is worth a warning wherever it stands
ECHO_WORDS = 15  # of an echo that is worth one
FAINT_WORDS = 20  # of a faint one that is shown at all
LESS = 3  # words that it may have less where it stands alone between other kinds of blocks than its original
BOTH = 2  # sides
CLOSE = 0.8  # likeness of two passages that are no entries if they stand in other surroundings
SEVERAL, SOME = 4, 2  # places in which entries do not differ; in other surroundings some suffice
LABEL = 30  # code points; what ends in a colon before it names what follows
BESIDE = 3  # blocks; what is alike so near by are mostly entries side by side


class Verdict(NamedTuple):
    """A severity, where the copy stands, whether taking it out is certain to be what was meant, whether it may be
    meant to stand twice: then only ``strict`` shows it.
    """

    severity: Severity
    place: Place
    safe: bool
    meant: bool


def verdict(doc: Document, copy: Copy) -> Verdict:
    """What to say of a copy."""
    where = place(doc, copy)
    if is_form(doc, passage(doc, copy.first, copy.last)):
        return Verdict(Severity.INFO, where, False, True)
    if where.is_slip and copy.verbatim:
        safe = copy.removable and _is_certain(doc, copy, where)
        return Verdict(Severity.ERROR if safe else Severity.WARNING, where, safe, False)
    others = alike(doc, copy.words)
    meant = copy.times > 2 or copy.words < FEWEST_WORDS or leads_in(doc, copy)
    meant = meant or _is_one_of_many(doc, others, *sides(doc, copy))
    meant = meant or legal(doc) or is_filled(doc) or in_history(doc, blocks(doc)[copy.head]) or _is_other(doc, copy)
    sure = not meant and _is_sure(others, like_sides(doc, *sides(doc, copy)), copy.words, SENTENCE_WORDS)
    sure = sure and not points_elsewhere(doc, copy.head)
    if _stands_in_parallel(doc, copy):  # one step less sure
        sure, meant = False, meant or not sure
    return Verdict(Severity.WARNING if sure else Severity.INFO, where, False, meant)


def _stands_in_parallel(doc: Document, copy: Copy) -> bool:
    """Whether a copy looks like a part of two passages of one form: variants of a section, tables, entries."""
    own, other = sides(doc, copy)
    held = blocks(doc)
    if held[copy.head].kind is BlockKind.HEADING:
        return (_goes_on(doc, own) and _goes_on(doc, other)) or under_like_headings(doc, own, other)
    several = held[copy.head].kind is BlockKind.ITEM and len(own) > 1
    if several or any(held.kinds[number] is BlockKind.ROW for number in own):
        return True
    return are_entries(doc, own, other) or lead_to_code(doc, own, other)


def _goes_on(doc: Document, own: range) -> bool:
    """Whether the section that a run of blocks begins does not end with it."""
    held = blocks(doc)
    if own.stop == len(held):
        return False
    return held.kinds[own.stop] is not BlockKind.HEADING or held.levels[own.stop] > held.levels[own.start]


def _is_assembled(doc: Document, own: range, other: range) -> bool:
    """Whether two runs of blocks stand apart in a page, which programs put together from parts, and not in one text."""
    if doc.format.name != "html" or own.start - other.stop < BESIDE:
        return False
    held = blocks(doc)
    return not all(_is_text(doc, held[at]) for at in range(other.start, own.stop))


def _is_text(doc: Document, block: Block) -> bool:
    """Whether a block is a paragraph or a heading of its page, not a part of something else."""
    if block.kind is BlockKind.HEADING:
        return True
    return block.kind is BlockKind.PARAGRAPH and doc.text.startswith(("<p>", "<p "), block.start)


def _is_certain(doc: Document, copy: Copy, where: Place) -> bool:
    """Whether a copy where nobody puts one on purpose is also too much to be one by chance."""
    own = blocks(doc)[copy.head]
    if own.kind is BlockKind.HEADING:  # an output, or a call, may be the same for several examples
        return prose_words(doc, copy) >= (SLIDE_WORDS if where is Place.BESIDE else SECTION_WORDS)
    if doc.text[own.start] == "<":
        return False  # demonstrations of elements
    if where is Place.AT_END and _may_close(doc, copy):
        return False
    return where is not Place.IN_LIST or _is_certain_item(doc, copy)


def _may_close(doc: Document, copy: Copy) -> bool:
    """Whether a copy at the end of the file may be the closing word of a part, as its original is or is not.

    It may where both stand in like places or explain the code above them, where it is set apart, or holds an example.
    """
    own, other = sides(doc, copy)
    kinds, code = blocks(doc).kinds, BlockKind.ATOM
    if in_like_places(doc, own, other) or _is_set_apart(doc, blocks(doc)[copy.head]):
        return True
    explains = other.start > 0 and kinds[own.start - 1] is code and kinds[other.start - 1] is code
    return explains or any(kinds[number] is code for number in own)


def _is_certain_item(doc: Document, copy: Copy) -> bool:
    """Whether an item that stands further up in its list is no step, no change, and too long to be there by chance."""
    own = blocks(doc)[copy.head]
    if in_history(doc, own):
        return False  # two changes may be told in the same words
    if doc.text[own.start].isdigit() or _command().search(doc.text, own.content, own.end):
        return copy.words >= STEP_WORDS
    return copy.words >= FEWEST_WORDS or (
        copy.words >= ITEM_WORDS and is_language(passage(doc, copy.first, copy.last).of(doc.text))
    )


def _is_set_apart(doc: Document, block: Block) -> bool:
    """Whether a rule (``---``) parts a block from what stands above it."""
    above = doc.text[max(0, block.start - 200) : block.start].rstrip()
    line = above.rpartition("\n")[2].replace(" ", "")
    return len(line) > 2 and line.strip(line[0]) == "" and line[0] in "-*_"


def _is_one_of_many(doc: Document, others: int, own: range, other: range) -> bool:
    """Whether a document repeats itself much, or does and the passage stands between the same kinds of blocks."""
    return others >= MANY or (others > FEW and like_sides(doc, own, other) == BOTH)


def _is_sure(others: int, like: int, size: int, enough: int) -> bool:
    """Whether a passage of ``size`` words, ``like`` its original on so many sides, is worth a warning.

    It is where nothing else comes again; the more so where its surroundings are others than those of its original.
    """
    if like == 0:
        return others <= FEW and size >= enough - (0 if others else LESS)
    return not others and size >= enough


def _is_other(doc: Document, copy: Copy) -> bool:
    """Whether a passage is no language or an image, stands as its original does, or points elsewhere."""
    mine, own = passage(doc, copy.first, copy.last).of(doc.text), blocks(doc)[copy.head]
    if _is_verse(doc, own) or mine.startswith("!["):
        return True
    if _is_assembled(doc, *sides(doc, copy)) or are_sub_entries(doc, *sides(doc, copy)):
        return True
    if not is_language(mine) and (
        own.kind is not BlockKind.ITEM
        or like_sides(doc, *sides(doc, copy)) == BOTH
        or len(unlinked("".join(mine.replace("``", "`").split("`")[::2]))) < FEWEST_WORDS  # outside code and links
    ):
        return True
    if own.kind is not BlockKind.HEADING and in_like_places(doc, *sides(doc, copy)):
        return True
    return not copy.verbatim and not same_targets(
        mine, passage(doc, copy.original_first, copy.original_last).of(doc.text)
    )


def echo_verdict(doc: Document, echo: Echo) -> tuple[Severity, bool]:
    """A severity, and whether the echo may be meant: then only ``strict`` shows it."""
    others = alike(doc, echo.words)
    own, other = range(echo.block, echo.block + 1), range(echo.other, echo.other + 1)
    meant = _is_one_of_many(doc, others, own, other) or echo.words < SENTENCE_WORDS or legal(doc) or is_filled(doc)
    meant = meant or in_history(doc, blocks(doc)[echo.block]) or _is_entry(doc, echo)
    if echo.manner in (Manner.PARTIAL, Manner.REARRANGED) and others == FEW:
        others = 0
    sure = not meant and _is_sure(others, like_sides(doc, own, other), echo.words, ECHO_WORDS)
    if echo.manner is Manner.NEAR:
        sure = sure and not echo.is_faint and _is_revised(doc, echo, SEVERAL)
    sure = sure and (echo.manner is Manner.PARTIAL or not points_elsewhere(doc, echo.block))
    if _is_parallel_echo(doc, echo):  # one step less sure
        sure, meant = False, meant or not sure
    return Severity.WARNING if sure else Severity.INFO, meant


def _is_parallel_echo(doc: Document, echo: Echo) -> bool:
    """Whether an echo looks like a part of two passages of one form: see ``_stands_in_parallel``."""
    own, other = (range(number, number + 1) for number in (echo.block, echo.other))
    if echo.manner is Manner.PARTIAL:  # what its block begins with says nothing of it
        return have_like_neighbours(doc, own, other)
    if echo.manner is Manner.GLUED and echo.alike < CLOSE and echo.span.end < blocks(doc)[echo.block].end:
        return True  # two entries that begin alike, one of which says more
    return are_entries(doc, own, other) or lead_to_code(doc, own, other)


def _is_entry(doc: Document, echo: Echo) -> bool:
    """Whether the two only announce what follows, are no language, or differ in just what entries differ in."""
    first, second = sorted((echo.other, echo.block))
    if _is_assembled(doc, range(second, second + 1), range(first, first + 1)):
        return True
    mine, other = echo.span.of(doc.text), echo.other_span.of(doc.text)
    before = doc.text[blocks(doc)[echo.block].content : echo.span.start].rstrip()
    if mine.endswith((":", "：")) or (before.endswith((":", "：")) and len(before) < LABEL):
        return True
    if mine.count("&lt;") > 1 or not is_language(mine) or _is_verse(doc, blocks(doc)[echo.block]):
        return True
    if echo.manner is Manner.GLUED and doc.text[blocks(doc)[echo.block].end - 1] in ":：":
        return True
    if echo.manner is Manner.GLUED and not same_targets(mine, other):
        return True
    return echo.manner is Manner.NEAR and _is_parallel(doc, echo)


def _is_parallel(doc: Document, echo: Echo) -> bool:
    """Whether near-duplicates stand in like places, or differ only in a word or two put in the place of others."""
    own, other = range(echo.block, echo.block + 1), range(echo.other, echo.other + 1)
    if in_like_places(doc, own, other):
        return True
    like = like_sides(doc, own, other)
    if echo.is_faint and (like == BOTH or echo.words < FAINT_WORDS):
        return True
    if _tells_otherwise(doc, echo):
        return True
    if echo.alike >= CLOSE and like == 0 and alike(doc, echo.words) <= FEW:
        return False
    return not _is_revised(doc, echo, SEVERAL if like == BOTH and not is_article(doc) else SOME)


def _tells_otherwise(doc: Document, echo: Echo) -> bool:
    """Whether near-duplicates that are no neighbours differ in whole phrases, or are entries of a list: steps, items
    of items, and those that begin with other words.
    """
    if abs(echo.block - echo.other) < BESIDE:
        return False
    own, other = range(echo.block, echo.block + 1), range(echo.other, echo.other + 1)
    found = _changes(doc, echo)
    is_named = found.opening and blocks(doc).kinds[echo.block] is BlockKind.ITEM
    return found.in_phrases or is_named or are_sub_entries(doc, own, other)


def _is_revised(doc: Document, echo: Echo, enough: int) -> bool:
    """Whether words were added or dropped, or replaced in ``enough`` places."""
    found = _changes(doc, echo)
    if abs(echo.block - echo.other) < BESIDE:
        return found.added > 1
    return found.added > 0 or found.replaced >= enough


def _changes(doc: Document, echo: Echo) -> Changes:
    return changes(echo.span.of(doc.text), echo.other_span.of(doc.text))


def _is_verse(doc: Document, block: Block) -> bool:
    """Whether a paragraph of a plain text is indented: a verse, a quotation, or what was code."""
    return doc.format.name == "plain" and block.kind is BlockKind.PARAGRAPH and block.level > 0


@cache
def _command() -> "re.Pattern[str]":
    """Inline code that is a command with what it is given: two words, the first of them a plain one."""
    import re

    return re.compile(r"(?<!`)`(?:[$>] )?[a-z][\w-]* [\w./&|-][^`\n]*`")
