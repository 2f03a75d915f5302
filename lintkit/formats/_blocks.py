"""Markdown's blocks: how each begins (CommonMark 0.31, GFM 0.29, and what site generators add)."""

from collections.abc import Callable
from typing import Any, ClassVar

from lintkit.formats import _block_starts as starts
from lintkit.formats._lines import FENCE, HTML, INDENTED, NONE, PARAGRAPH, QUOTE, TABLE, Lines
from lintkit.regions import Kind

_LONGEST_TEMPLATE = 5000
_MAYBE_RULE = frozenset(("-", "*", " ", "\t", "|", ":", "\n", ""))


class Blocks(Lines):
    """Knows how blocks begin.

    Each reader gets where the line's content stands and tells where the next line begins: 0 if nothing of its kind
    begins here, -1 if a container began.
    """

    indented_code = True
    readers: ClassVar[dict[str, Callable[[Any, int], int]]] = {}

    def _begin(self, q: int, columns: int) -> int:
        text = self.text
        while True:
            if columns > 3 and self.indented_code:
                if self.leaf == PARAGRAPH:
                    return self._text(q)
                return self._indented(q)
            reader = self.readers.get(text[q])
            if reader is None:
                return self._text(q)
            at = reader(self, q)
            if at > 0:
                return at
            if at == 0:
                return self._text(q)
            q, columns = self._indentation()  # a container began: what stands in it?
            if q >= self.line_end:
                self._flush_quote()
                return self.next_line

    def _open(self, kind: Kind | None = None, start: int = 0, end: int = 0) -> None:
        """Makes room for a new block: closes what it ends, notes the quote marks before it, and its own marks."""
        self._interrupt(self.matched)
        self._flush_quote()
        if kind is not None and start < end:
            self.marks.append((start, end, kind))

    def _content(self, start: int, end: int) -> None:
        """Reads a single line of inline content."""
        if start < end:
            self.inline.read(start, end)

    def _direct(self) -> bool:
        """Whether a paragraph is open which this line, so far, continues."""
        return self.leaf == PARAGRAPH and self.matched == len(self.stack)

    # -- text

    def _text(self, q: int) -> int:
        if self.leaf == PARAGRAPH:  # also a lazy line, without the marks of its containers
            self._flush_quote()
            self.leaf_end = self.next_line
            return self.next_line
        if self.leaf == TABLE and self.matched == len(self.stack):
            self._flush_quote()
            self._row(q, self.line_end)
            return self.next_line
        self._open()
        self.leaf, self.leaf_start, self.leaf_end = PARAGRAPH, q, self.next_line
        return self.next_line

    def _indented(self, q: int) -> int:
        self._open()
        self.leaf, self.leaf_start, self.leaf_end = INDENTED, self.at, self.next_line
        return self.next_line

    # -- headings, rules, tables

    def _heading(self, q: int) -> int:
        match = starts.heading().match(self.text, q, self.line_end)
        if match is None:
            return 0
        start = match.end()
        content = self.text[start : self.line_end].rstrip(" \t")
        stop = start + len(content.rstrip("#"))
        if stop > start and self.text[stop - 1] not in " \t":
            stop = start + len(content)
        self._open(Kind.MARKUP, q, start)
        self._content(start, stop)
        if stop < start + len(content):
            self.marks.append((stop, start + len(content), Kind.MARKUP))
        return self.next_line

    def _underlined(self, q: int) -> int:
        """The line under a heading."""
        match = starts.underline().match(self.text, q, self.line_end)
        if match is None or not self._direct():
            return 0
        if self._only_definitions():
            return 0
        self._open()
        self.marks.append((q, q + len(match[0].rstrip(" \t")), Kind.MARKUP))
        return self.next_line

    def _only_definitions(self) -> bool:
        """Whether the open paragraph holds nothing but link definitions."""
        start, end = self.leaf_start, self.leaf_end
        if self.holes or self.text[start] not in "[ ":
            return False
        return self._definitions(self.text, start, end, [], 0) >= end

    def _rule(self, q: int) -> int:
        character, until = self.not_rule
        if self.text[q] == character and q < until:
            return 0
        match = starts.rule().match(self.text, q, self.line_end)
        if match is None:
            blank = starts.rule_characters(self.text[q]).match(self.text, q, self.line_end)
            self.not_rule = (self.text[q], blank.end() if blank is not None else 0)
            return 0
        self._open()
        self.marks.append((q, q + len(match[0].rstrip(" \t")), Kind.MARKUP))
        return self.next_line

    def _delimiter_row(self, q: int) -> int:
        """The second line of a table."""
        text, end = self.text, self.line_end
        if not self._direct() or text.find("|", q, end) < 0:
            return 0
        match = starts.delimiter_row().match(text, q, end)
        if match is None:
            return 0
        head = max(self.leaf_start, text.rfind("\n", self.leaf_start, self.leaf_end - 1) + 1)
        if self.holes and self.holes[-1][0] >= head:
            head = self.holes.pop()[1]
            hole = (head - 1, head)
        else:
            hole = None
        head_end = self.leaf_end - (text[self.leaf_end - 1] == "\n")
        if text.find("|", head, head_end) < 0 or self._cells(head, head_end) != self._cells(q, end):
            if hole is not None:
                self.holes.append(hole)
            self._flush_quote()
            self.holes.append((q, q + len(match[0].rstrip(" \t"))))  # a table's rule still, of a table that is broken
            self.leaf_end = self.next_line
            return self.next_line
        self._begin_table(head, head_end, hole)
        self._flush_quote()
        self.marks.append((q, q + len(match[0].rstrip(" \t")), Kind.MARKUP))
        return self.next_line

    def _begin_table(self, head: int, head_end: int, hole: tuple[int, int] | None) -> None:
        """Ends the paragraph before the line that turned out to be a table's head."""
        self.leaf_end = hole[0] if hole is not None else head
        if self.leaf_end > self.leaf_start:
            self._close_leaf()
        if hole is not None:
            self.marks.append((*hole, Kind.MARKUP))
        blank = starts.blanks().match(self.text, head, head_end)
        self._row(blank.end() if blank is not None else head, head_end)
        self.holes.clear()
        self.leaf, self.leaf_start, self.leaf_end = TABLE, head, self.next_line

    def _cells(self, start: int, end: int) -> int:
        """The number of cells of a table's row."""
        row = self.text[start:end].strip(" \t")
        pipes = row.count("|") - row.count("\\|")
        return pipes + 1 - row.startswith("|") - (len(row) > 1 and row.endswith("|") and not row.endswith("\\|"))

    def _row(self, start: int, end: int) -> None:
        """Reads a table's row, cell by cell: nothing reaches over a bar that is not escaped."""
        text, add = self.text, self.marks.append
        plain = self.inline.is_plain(start, end)
        at = start
        while at < end:
            bar = text.find("|", at, end)
            while bar > start and text[bar - 1] == "\\":
                bar = text.find("|", bar + 1, end)
            stop = bar if bar >= 0 else end
            if at < stop and not plain:
                self.inline.read(at, stop)
            if bar < 0:
                return
            add((bar, bar + 1, Kind.MARKUP))
            at = bar + 1

    # -- containers

    def _quote(self, q: int) -> int:
        self._interrupt(self.matched)
        self._quote_mark(q)
        self.quotes.append(len(self.stack))
        self.stack.append(QUOTE)
        self.matched += 1
        return -1

    def _dash(self, q: int) -> int:
        """A list item mostly; else what a line of dashes is."""
        text = self.text
        if text.startswith(" ", q + 1) and text[q + 2 : q + 3] not in _MAYBE_RULE:
            return self._item(q)
        return self._underlined(q) or self._delimiter_row(q) or self._rule(q) or self._item(q)

    def _star(self, q: int) -> int:
        text = self.text
        if text.startswith(" ", q + 1) and text[q + 2 : q + 3] not in _MAYBE_RULE:
            return self._item(q)
        return self._rule(q) or self._item(q)

    def _item(self, q: int) -> int:
        text, end = self.text, self.line_end
        match = starts.list_marker().match(text, q, end)
        if match is None:
            return 0
        stop, content = match.end(1), match.end()
        empty = content >= end
        direct = self._direct()
        if direct and (empty or (text[q] in "0123456789" and match[1][:-1].lstrip("0") != "1")):
            return 0
        width = self._indentation()[1] + stop - q if self.at != q or self.pending else stop - q
        self._open(Kind.MARKUP, q, stop)
        self.at, self.pending = stop, 0
        columns = 1 if empty else content - stop if match[2] else self._indentation()[1]
        columns = 1 if columns > 4 else columns
        self.stack.append(width + columns)
        self.matched += 1
        self.fresh = empty
        if empty:
            self.at = end
            return self.next_line
        if not match[2]:
            self._advance(columns)
            return -1
        self.at = content if columns == content - stop else stop + 1
        first = text[self.at]
        if first in self.readers:
            return self._task(content) if first == "[" else -1
        if first == " ":
            return -1
        self.leaf, self.leaf_start, self.leaf_end = PARAGRAPH, self.at, self.next_line
        return self.next_line

    def _task(self, at: int) -> int:
        """A box that is ticked or not, before an item's text."""
        box = starts.task().match(self.text, at, self.line_end)
        if box is None:
            return -1
        self.marks.append((at, at + 3, Kind.MARKUP))
        return self._text(box.end())

    def _footnote(self, q: int) -> int:
        match = starts.footnote_definition().match(self.text, q, self.line_end)
        return self._four_columns(q, match.end()) if match is not None else 0

    def _admonition(self, q: int) -> int:
        match = starts.admonition().match(self.text, q, self.line_end)
        if match is None:
            return 0
        self._four_columns(q, match.end())
        self._content(match.end(), self.line_end)
        return self.next_line

    def _four_columns(self, q: int, stop: int) -> int:
        """A container whose content is indented by four columns."""
        self._open(Kind.MARKUP, q, stop)
        self.stack.append(self._indentation()[1] + 4)
        self.matched += 1
        self.at, self.pending = stop, 0
        return -1

    def _directive(self, q: int) -> int:
        match = starts.directive().match(self.text, q, self.line_end)
        if match is None:
            return 0
        attributes = starts.directive_attributes().search(self.text, match.end(), self.line_end)
        stop = attributes.start() if attributes is not None else self.line_end
        self._open(Kind.MARKUP, q, match.end())
        self._content(match.end(), stop)
        if attributes is not None:
            self.marks.append((*attributes.span(), Kind.MARKUP))
        return self.next_line

    # -- code, HTML, templates

    def _fence(self, q: int) -> int:
        match = starts.fence().match(self.text, q)
        if match is None:
            return 0
        self._open()
        self.fence = self.text[q], match.end() - q
        if self.stack:
            self.leaf, self.leaf_start, self.leaf_end = FENCE, q, self.next_line
            return self.next_line
        closing = starts.closing_fence_line(*self.fence).search(self.text, self.next_line)
        end = closing.end() if closing is not None else self.size
        self.marks.append((q, end, Kind.CODE))
        return end

    def _html_block(self, q: int) -> int:
        match = starts.html_start().match(self.text, q)
        if match is None:
            return 0
        kind = match.lastindex or 0
        if kind == 7 and self.leaf == PARAGRAPH:
            return 0
        self._open()
        end = starts.html_end(kind).search(self.text, q, self.line_end) if kind < 6 else None
        if end is not None or self.stack:
            self.leaf, self.leaf_start, self.leaf_end, self.html_kind = HTML, q, self.next_line, kind
            if end is not None:
                self._close_leaf()
            return self.next_line
        return self._html_to_end(q, kind)

    def _html_to_end(self, q: int, kind: int) -> int:
        """Reads an HTML block outside of all containers as a whole, and tells where it ends."""
        text = self.text
        if kind < 6:
            closing = starts.html_end(kind).search(text, self.next_line)
            stop = text.find("\n", closing.end()) + 1 if closing is not None else 0
            stop = stop or self.size
        else:
            filled = starts.filled_lines().match(text, q)
            stop = filled.end() if filled is not None else self.next_line
        self.html.read(q, stop)
        return stop

    def _brace(self, q: int) -> int:
        text = self.text
        closer = {"{{": "}}", "{%": "%}", "{#": "#}"}.get(text[q : q + 2])
        if closer is None or text.find(closer, q, self.line_end) >= 0:
            return 0
        found = self.inline.find(closer, q, min(self.size, q + _LONGEST_TEMPLATE))
        return self._opaque(q, found + 2, Kind.TEMPLATE) if found >= 0 else 0

    def _display_math(self, q: int) -> int:
        text = self.text
        if not text.startswith("$$", q) or text.find("$$", q + 2, self.line_end) >= 0:
            return 0
        found = self.inline.find("$$", q + 2, min(self.size, q + _LONGEST_TEMPLATE))
        if found < 0 or starts.blank_line().search(text, q, found):
            return 0
        return self._opaque(q, found + 2, Kind.CODE)

    def _opaque(self, q: int, stop: int, kind: Kind) -> int:
        """Something that may run over several lines, whatever they look like."""
        if self.quotes:
            return 0
        self._open(kind, q, stop)
        return self._rest(stop)

    def _rest(self, stop: int) -> int:
        """Makes a paragraph of what follows on the line that something else began."""
        end = self.text.find("\n", stop)
        end = self.size if end < 0 else end
        if self.text[stop:end].strip(" \t"):
            self.leaf, self.leaf_start, self.leaf_end = PARAGRAPH, stop, min(end + 1, self.size)
        return min(end + 1, self.size)


_Reader = Callable[[Blocks, int], int]


def _first(*readers: _Reader) -> _Reader:
    """A reader that tries several."""

    def read(blocks: Blocks, q: int) -> int:
        for reader in readers:
            at = reader(blocks, q)
            if at:
                return at
        return 0

    return read


_B = Blocks
Blocks.readers = {
    ">": _B._quote,
    "#": _B._heading,
    "`": _B._fence,
    "~": _B._fence,
    "<": _B._html_block,
    "=": _first(_B._underlined, _B._admonition),
    "-": _B._dash,
    "*": _B._star,
    "_": _B._rule,
    "+": _B._item,
    "[": _B._footnote,
    ":": _first(_B._delimiter_row, _B._directive),
    "|": _B._delimiter_row,
    "$": _B._display_math,
    "{": _B._brace,
    "!": _B._admonition,
    "?": _B._admonition,
    **dict.fromkeys("0123456789", _B._item),
}
