"""Markdown's lines: what one expression can cross, and what becomes of the block that is open (CommonMark 0.31).

The text that comes in has LF as its only line end. Where plain paragraphs, a fence or a run of HTML can be crossed by
one expression they are; only lines that may begin something are looked at one by one.
"""

from re import Pattern

from lintkit.formats import _block_starts as starts
from lintkit.formats._cursor import Cursor
from lintkit.formats._html import Html
from lintkit.formats._inline import Inline
from lintkit.formats._references import definition
from lintkit.regions import Kind, Mark

NONE, PARAGRAPH, FENCE, INDENTED, HTML, TABLE = range(6)


class Lines(Cursor):
    """Reads a Markdown text line by line; ``marks`` then holds what is not prose, in order."""

    inline_reader = Inline
    indented_code = True  # whether four blanks make code, and a fence that far in is none

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        super().__init__(text)
        self.labels = labels
        self.inline = self.inline_reader(text, labels)
        self.html = Html(text)
        self.marks: list[Mark] = self.inline.marks
        self.html.marks = self.marks
        self._plain_text = self.plain_lines().match
        self._more_text = starts.more_lines().match
        self._simple_item = starts.simple_item().match
        self.fresh = False  # the innermost container is an item that has no content yet
        self.leaf = NONE
        self.leaf_start = self.leaf_end = 0
        self.holes: list[tuple[int, int]] = []  # block quote marks within the paragraph or HTML block
        self.fence, self.html_kind = ("", 0), 0  # how the open block was opened
        self.not_rule = ("", 0)  # a character of which no rule begins before this place

    def read(self, start: int) -> None:
        """Reads the text from ``start`` to its end."""
        at, size, text = start, self.size, self.text
        while at < size:
            first = text[at]
            if first == "\n" and not self.quotes and not self.fresh and self.leaf not in (FENCE, HTML):
                if self.leaf in (PARAGRAPH, TABLE):
                    self._close_leaf()
                at += 1
            else:
                at = self._plainly(at, first) or self._line(at, first)
        self.line = size
        self._interrupt(0)

    def _plainly(self, at: int, first: str) -> int:
        """Crosses what begins at ``at`` if one expression tells all about it: text, a list item, a row. Else 0."""
        leaf = self.leaf
        run = None
        if leaf == PARAGRAPH:  # whatever the containers: such a line continues it, if only lazily
            run = self._more_text(self.text, at)
        elif leaf == NONE and (not self.stack or first not in " \t>"):
            run = self._plain_text(self.text, at)
            if run is not None:
                self._interrupt(0)  # not indented: the containers end here
                self.leaf, self.leaf_start = PARAGRAPH, at
        if run is None:
            if first not in "-*+":
                return self._plain_row(at) if leaf == TABLE and first == "|" and not self.stack else 0
            run = self._simple_item(self.text, at)
            if run is None:
                return 0
            self._interrupt(0)
            self.marks.append((at, at + 1, Kind.MARKUP))
            self.stack.append(2)
            self.leaf, self.leaf_start = PARAGRAPH, at + 2
        self.leaf_end = run.end()
        return self.leaf_end

    def _plain_row(self, at: int) -> int:
        end = self.text.find("\n", at)
        if end < 0:
            end = self.size
        self._row(at, end)
        return end + 1

    def plain_lines(self) -> Pattern[str]:
        """Lines that can be nothing but text of a paragraph when no container is open."""
        return starts.plain_lines()

    def _line(self, at: int, first: str) -> int:
        """Reads the line at ``at`` (or the whole block that begins there), and tells where the next begins."""
        self._take(at)
        if first in " \t>\n":
            if self.stack:
                self._match_containers()
            q, columns = self._indentation()
            if q >= self.line_end:
                self._blank_line()
                return self.next_line
        else:
            q, columns = at, 0
        leaf = self.leaf
        if leaf >= FENCE:
            if self.matched == len(self.stack):
                if leaf != TABLE and self._continue_leaf(q, columns):
                    return self.next_line
            else:
                self._close_leaf()
        return self._begin(q, columns)

    def _row(self, start: int, end: int) -> None:
        """Reads a table's row."""
        raise NotImplementedError

    def _begin(self, q: int, columns: int) -> int:
        """Opens what begins at ``q``, ``columns`` away from the containers' marks; tells where the next line begins."""
        raise NotImplementedError

    def _blank_line(self) -> None:
        stack = self.stack
        matched = self.matched
        if matched == len(stack) and self.fresh:
            stack.pop()
            self.fresh = False
            matched -= 1
        leaf = self.leaf
        if matched < len(stack) or leaf in (PARAGRAPH, TABLE) or (leaf == HTML and self.html_kind > 5):
            self._interrupt(matched)
        elif leaf in (FENCE, HTML):
            self.leaf_end = self.next_line
        self._flush_quote()

    def _flush_quote(self) -> None:
        """Notes this line's block quote marks, and parts the open block there."""
        if self.quote_start < 0:
            return
        leaf = self.leaf
        if leaf in (PARAGRAPH, HTML):
            self.holes.append((self.quote_start, self.quote_end))
        else:
            if leaf in (FENCE, INDENTED):
                if self.leaf_start < self.quote_start:
                    self.marks.append((self.leaf_start, self.quote_start, Kind.CODE))
                self.leaf_start = self.leaf_end = self.at
            self.marks.append((self.quote_start, self.quote_end, Kind.MARKUP))
        self.quote_start = -1

    def _continue_leaf(self, q: int, columns: int) -> bool:
        """Whether the line belongs to the open fence, indented code or HTML block."""
        leaf = self.leaf
        if leaf == INDENTED and columns < 4:
            self._close_leaf()
            return False
        self._flush_quote()
        self.leaf_end = self.next_line
        if self._fence_ends(q, columns) if leaf == FENCE else leaf == HTML and self._html_ends(q):
            self._close_leaf()
        return True

    def _fence_ends(self, q: int, columns: int) -> bool:
        """Whether the line closes the open fence."""
        near = columns < 4 or not self.indented_code
        return near and starts.closing_fence(*self.fence).match(self.text, q) is not None

    def _html_ends(self, q: int) -> bool:
        """Whether the line holds what closes the open HTML block."""
        return self.html_kind < 6 and starts.html_end(self.html_kind).search(self.text, q, self.line_end) is not None

    def _interrupt(self, matched: int) -> None:
        """Closes the open block and all containers above ``matched``."""
        if self.leaf:
            self._close_leaf()
        del self.stack[matched:]
        while self.quotes and self.quotes[-1] >= matched:
            self.quotes.pop()
        self.fresh = False

    def _close_leaf(self) -> None:
        leaf, start = self.leaf, self.leaf_start
        self.leaf = NONE
        if leaf == PARAGRAPH:
            self._paragraph(start, self.leaf_end)
        elif leaf in (FENCE, INDENTED):
            self.marks.append((start, self.leaf_end, Kind.CODE))
        elif leaf == HTML:
            self._html(start, self.leaf_end)
        self.holes.clear()

    def _paragraph(self, start: int, end: int) -> None:
        if self.holes:
            self._masked(start, end, False)
            return
        if self.text[start] in "[ \t":
            start = self._definitions(self.text, start, end, self.marks, 0)
        if start < end:
            self.inline.read(start, end)

    def _definitions(self, text: str, start: int, end: int, marks: list[Mark], shift: int) -> int:
        """Notes the link definitions with which a paragraph begins, and tells where they end."""
        blank = starts.blanks().match(text, start, end)
        start = blank.end() if blank is not None else start
        while start < end and text[start] == "[":
            match = definition().match(text, start, end)
            if match is None:
                break
            kind = Kind.COMMENT if match[2] in ("#", "<>") and match[3] else Kind.LINK_TARGET
            stop = match.end(3) if match[3] else match.end(2)
            marks.append((start + shift, stop + shift, kind))
            start = match.end() + 1
            blank = starts.blanks().match(text, start, end) if start < end else None
            start = blank.end() if blank is not None else start
        return start

    def _html(self, start: int, end: int) -> None:
        if self.holes:
            self._masked(start, end, True)
        else:
            self.html.read(start, end)

    def _masked(self, start: int, end: int, html: bool) -> None:
        """Reads a block with block quote marks in it, as if they were blanks."""
        pieces: list[str] = []
        at = start
        for hole_start, hole_end in self.holes:
            pieces += (self.text[at:hole_start], " " * (hole_end - hole_start))
            at = hole_end
        pieces.append(self.text[at:end])
        masked = "".join(pieces)
        found: list[Mark] = []
        reader = Html(masked) if html else self.inline_reader(masked, self.labels)
        reader.marks = found
        reader.read(0 if html else self._definitions(masked, 0, len(masked), found, 0), len(masked))
        add = self.marks.append
        holes = iter([*self.holes, (self.size, self.size)])
        hole = next(holes)
        for first, last, kind in found:
            first += start
            last += start
            while hole[0] <= first:
                add((*hole, Kind.MARKUP))
                hole = next(holes)
            while hole[0] < last:
                add((first, hole[0], kind))
                add((*hole, Kind.MARKUP))
                first = hole[1]
                hole = next(holes)
            if first < last:
                add((first, last, kind))
        for left in (hole, *holes):
            if left[0] < self.size:
                add((*left, Kind.MARKUP))
