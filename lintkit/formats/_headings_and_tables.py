"""Markdown's headings, rules and tables (CommonMark 0.31, sections 4.1 to 4.3; GFM 0.29, section 4.10)."""

from lintkit.formats import _block_starts as starts
from lintkit.formats._lines import TABLE
from lintkit.formats._opening import Opening
from lintkit.regions import Kind


class HeadingsAndTables(Opening):
    """Readers of blocks that are told by marks in a line."""

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
