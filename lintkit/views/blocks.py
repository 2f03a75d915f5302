"""The blocks of a document: headings, paragraphs, list items, table rows, and what is no prose at all.

A block is what a reader takes for one unit. Lines that follow each other without a blank line are one paragraph. In
plain text a long line is a paragraph of its own, and so is one that breaks where the next word would have had room; in
a document of long lines with hardly a blank one between them each line is. Code, comments, front matter, tags and rules
on lines of their own are atoms: they have a place among the blocks but no words.
"""

from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lintkit.blocks import Block, BlockKind, Blocks
from lintkit.document import Document, lines, view
from lintkit.regions import Kind
from lintkit.views.regions import regions

if TYPE_CHECKING:
    import re

    from lintkit.text import Offsets

__all__ = ["Block", "BlockKind", "Blocks", "blocks", "reading"]

LONG_LINE = 160  # code points from which a line is taken for a whole paragraph: nobody wraps text there
FULL_LINE = 110  # code points from which a line that ends a sentence is one
_STOPS = '.!?:;…。！？：；"”’»)*_`'
SENTENCE = 40  # columns from which a line of plain text may be a sentence, and no name of what follows
FEWEST_FULL, MOST_STOP, FEW_RUN_ON = 3, 0.75, 0.1  # of such lines those that end one; of others those that go on
MOST_LOOKED_AT = 2_000  # lines that tell whether a plain text is wrapped
ROOM = 0.7  # a line of plain text that is shorter than this part of the next one was broken on purpose


_ELEMENTS = {
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("tr", "td", "th"), BlockKind.ROW),
}


@view
def reading(doc: Document) -> str:
    """The text with a blank for each character that no reader reads as words: offsets stay those of ``doc.text``.

    Tags, link targets, comments, front matter, templates and blocks of code are blanked; code within a line stays.
    """
    text, starts = doc.text, lines(doc).starts
    prose, code = Kind.PROSE, Kind.CODE
    pieces: list[str] = []
    at = 0
    for start, end, kind in regions(doc).marks():
        if kind is not prose and (kind is not code or _alone(text, starts, start, end)):
            pieces += (text[at:start], " " * (end - start))
            at = end
    return "".join((*pieces, text[at:])) if at else text


def _alone(text: str, starts: "Offsets", start: int, end: int) -> bool:
    """Whether nothing else stands in the lines from ``start`` to ``end``."""
    line_start = starts[bisect_right(starts, start) - 1]
    if start - line_start > LONG_LINE or text[line_start:start].strip():
        return False
    return end == len(text) or text[end] in "\r\n" or text[end - 1] in "\r\n"


@view
def blocks(doc: Document) -> Blocks:
    """The blocks in order."""
    builder = _Builder(doc)
    builder.read()
    return builder.blocks


@cache
def _line() -> "re.Pattern[str]":
    """The head of a line: indentation and quote marks, then the mark of a heading, an item or a table row."""
    import re

    return re.compile(
        r"[ \t>]*(?:(?P<hashes>\#{1,6})(?:[ \t]+|(?=[\r\n]|\Z))"
        r"|(?P<item>[-*+•‣◦▪·–]|\d{1,4}[.)]|\(\d{1,3}\))[ \t]+(?:\[[ xX]\][ \t]+)?"
        r"|(?P<row>\|)"
        r"|<[hH](?P<depth>[1-6])\b"
        r"|<(?P<element>(?:[pP]|[lL][iI]|[dD][tTdD]|[tT][rRdDhH]|[dD][iI][vV]|blockquote|section|article|summary|figcaption)\b)"
        r"|(?P<rule>=+|-{2,}|~{2,}|\^{3,}|\*{3,}|_{3,}|\+{3,}|-)[ \t]*(?=[\r\n]|\Z)"
        r")?"
    )


@cache
def _word() -> "Callable[[str, int, int], re.Match[str] | None]":
    import re

    return re.compile(r"\w").search


def _extra(line: str) -> int:
    """How many columns a line has more than characters: ideographs and the like have two."""
    return (len(line.encode("utf-8", "surrogatepass")) - len(line)) // 2 if max(line) >= "\u2e80" else 0


class _Builder:
    """Reads lines into blocks, one after the other."""

    def __init__(self, doc: Document) -> None:
        self.blocks = Blocks(len(doc.text))
        self._text = doc.text
        self._reading = reading(doc)
        self._lines = lines(doc)
        self._headings: list[int] = []  # the open headings, by number among the blocks
        self._outer: list[int] = []  # the blocks that a following one may be indented under
        self._open = False  # whether the last block goes on in the next line
        self._plain = doc.format.name == "plain"
        self._unwrapped = False  # whether each line is a paragraph
        self._width = 0  # of the line before

    def read(self) -> None:
        text, starts, count = self._text, self._lines.starts, len(self._lines)
        long = sum(one - other > LONG_LINE for other, one in pairwise(starts))
        if long * 20 >= count:
            blank = sum(one - other <= 2 for other, one in pairwise(starts))
            self._unwrapped = self._plain or blank * 10 <= count
        elif self._plain:
            self._unwrapped = self._ends_sentences()
        match, readable, wraps = _line().match, self._reading, not self._plain and not self._unwrapped
        ends, lasts = self.blocks.ends, self.blocks.lasts
        for number in range(1, count + 1):
            start = starts[number - 1]
            end = starts[number] if number < count else len(text)
            while end > start and text[end - 1] in " \t\r\n\f":
                end -= 1
            if end == start:
                self._open = False
                continue
            if wraps and self._open and readable[start].isalpha():
                ends[-1], lasts[-1] = end, number  # the most common line: it goes on with a paragraph or an item
                continue
            head = match(text, start, end)
            assert head is not None
            self._take(number, start, end, head)

    def _ends_sentences(self) -> bool:
        """Whether lines that fill a sentence end with it, and hardly any goes on in the next one."""
        text, starts = self._text, self._lines.starts
        full = stops = pairs = run_on = 0
        before = ""
        stops_at = (*starts[1 : MOST_LOOKED_AT + 1], len(text))
        for start, stop in zip(starts[:MOST_LOOKED_AT], stops_at, strict=False):
            line = text[start:stop].strip()
            if not line:
                before = ""
                continue
            if len(line) + _extra(line) >= SENTENCE and not line.startswith(("- ", "* ", "+ ", "• ")):
                full += 1
                stops += line[-1] in _STOPS
            if before:
                pairs += 1
                run_on += before[-1] not in _STOPS and (before[-1] == "," or line[0].islower())
            before = line
        return full >= FEWEST_FULL and stops >= MOST_STOP * full and run_on <= FEW_RUN_ON * pairs

    def _take(self, number: int, start: int, end: int, head: "re.Match[str]") -> None:
        """One line that is not blank."""
        text, mark = self._text, head.lastgroup
        first = start
        while text[first] in " \t":
            first += 1
        content, width = head.end(), end - start
        if mark == "rule" and self._underlined(head["rule"], number, end):
            return
        full = width >= LONG_LINE or (width >= FULL_LINE and text[end - 1] in _STOPS)
        goes_on = not (full and (self._plain or self._unwrapped))
        if not self._reading[first].isalnum() and _word()(self._reading, first, end) is None:
            self._add(BlockKind.ATOM, first, end, content, number)
            goes_on = False
        elif mark == "depth" or (mark == "hashes" and self._may_head(number, first - start)):
            level = int(head["depth"]) if mark == "depth" else len(head["hashes"])
            self._add(BlockKind.HEADING, first, end, content, number, level=level)
            goes_on = False
        elif mark == "item":
            self._add(BlockKind.ITEM, first, end, content, number, level=first - start)
        elif mark == "row":
            self._add(BlockKind.ROW, first, end, content, number, level=first - start)
            goes_on = False
        elif mark == "element":  # one that begins a paragraph, whatever stands before it
            kind = _ELEMENTS.get(head["element"].lower(), BlockKind.PARAGRAPH)
            self._add(kind, first, end, first, number, level=first - start)
        elif self._open and not self._broken_before(first, first - start, width):
            self.blocks.ends[-1], self.blocks.lasts[-1] = end, number
        else:
            self._add(BlockKind.PARAGRAPH, first, end, content, number, level=first - start)
        self._open, self._width = goes_on, width

    def _may_head(self, number: int, indent: int) -> bool:
        """Whether hashes mark a heading here: in plain text they mostly begin a comment."""
        if not self._plain:
            return indent <= 3
        return not indent and (not self.blocks or self.blocks.lasts[-1] < number - 1)

    def _broken_before(self, first: int, indent: int, width: int) -> bool:
        """Whether the line above was broken on purpose: a line begins anew at ``first``, so far in, and so wide."""
        if not self._plain or self._unwrapped:
            return self._unwrapped
        above = self.blocks
        if above.kinds[-1] is BlockKind.ITEM and indent <= above.levels[-1] and not self._text[first].islower():
            return True
        return width >= LONG_LINE or self._width < ROOM * width

    def _underlined(self, rule: str, number: int, end: int) -> bool:
        """Makes the paragraph above a heading if this line underlines it."""
        if not self._open or not self.blocks:
            return False
        above = self.blocks[-1]
        if above.kind is not BlockKind.PARAGRAPH or above.first != above.last:
            return False
        self.blocks.pop()
        level = 1 if rule[0] == "=" else 2
        self._add(BlockKind.HEADING, above.start, end, above.content, above.first, level=level, last=number)
        self._open = False
        return True

    def _add(
        self, kind: BlockKind, start: int, end: int, content: int, number: int, *, level: int = 0, last: int = 0
    ) -> None:
        held, headings, outer = self.blocks, self._headings, self._outer
        heading, atom = kind is BlockKind.HEADING, kind is BlockKind.ATOM
        if heading:
            while headings and held.levels[headings[-1]] >= level:
                headings.pop()
            outer.clear()
        elif not atom:
            while outer and held.levels[outer[-1]] >= level:
                outer.pop()
        section = headings[-1] if headings else -1
        parent = outer[-1] if outer else -1
        held.append(kind, start, end, min(content, end), number, last or number, level, section, parent)
        if heading:
            headings.append(len(held) - 1)
        elif not atom:
            outer.append(len(held) - 1)
