"""A line of Markdown and the containers around it: block quotes and list items, by columns (CommonMark 0.31, 2.2)."""

from bisect import bisect_left

from lintkit.formats import _block_starts as starts

QUOTE = 0  # in the stack of containers; any other number is the columns by which an item's content is indented


class Cursor:
    """Where the reader of a line stands: its containers' marks are taken off one by one, tabs column by column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.size = len(text)
        self.has_tabs = "\t" in text
        self.stack: list[int] = []
        self.quotes: list[int] = []  # where in the stack block quotes are
        self.line = self.line_end = self.next_line = 0
        self.at = 0  # where the marks of the line's containers end
        self.pending = 0  # columns of a tab before ``at`` that are not used up
        self.matched = 0  # how many of the open containers the line continues
        self.quote_start = self.quote_end = -1  # the line's block quote marks, while they are not noted
        self.column_known = (0, 0)  # a place in the line and its column

    def _take(self, at: int) -> None:
        """Makes the line at ``at`` the one that is read."""
        end = self.text.find("\n", at)
        if end < 0:
            end = self.next_line = self.size
        else:
            self.next_line = end + 1
        self.line = self.at = at
        self.line_end = end
        self.quote_start = -1
        self.pending = self.matched = 0
        self.column_known = (at, 0)

    def _match_containers(self) -> None:
        text, end, stack = self.text, self.line_end, self.stack
        for width in stack:
            if width:
                if not self._consume(width):
                    return
                if self.at > end:  # nothing but blanks are left: every item goes on
                    following = bisect_left(self.quotes, self.matched)
                    self.matched = self.quotes[following] if following < len(self.quotes) else len(stack)
                    self.at = end
                    return
            else:
                q, columns = self._indentation()
                if columns > 3 or q >= end or text[q] != ">":
                    return
                self._quote_mark(q)
            self.matched += 1

    def _consume(self, width: int) -> bool:
        """Goes on by ``width`` columns of indentation, if there are as many or the line is blank."""
        at = self.at
        if not self.pending and self.text.startswith(" " * width, at, self.line_end):
            self.at = at + width
            return True
        q, columns = self._indentation()
        if q >= self.line_end:
            self.at = self.line_end + 1
            return True
        if columns < width:
            return False
        self._advance(width)
        return True

    def _advance(self, width: int) -> None:
        """Goes on by exactly ``width`` columns of blanks, which are there; a tab may be used up in part."""
        text = self.text
        while width > 0:
            if self.pending:
                used = min(self.pending, width)
                self.pending -= used
            elif text[self.at] == "\t":
                self.pending = 4 - self._column(self.at) % 4
                self.at += 1
                used = 0
            else:
                self.at += 1
                used = 1
            width -= used

    def _column(self, at: int) -> int:
        """The column, counted from 0, of ``at`` in this line."""
        known, column = self.column_known
        for character in self.text[known:at]:
            column += 4 - column % 4 if character == "\t" else 1
        self.column_known = (at, column)
        return column

    def _indentation(self) -> tuple[int, int]:
        """Where the next character stands that is not blank, and how many columns away."""
        at, text = self.at, self.text
        if at < self.line_end and text[at] not in " \t":
            return at, self.pending
        match = starts.blanks().match(text, at, self.line_end)
        q = match.end() if match is not None else at
        if self.has_tabs and text.find("\t", at, q) >= 0:
            column = first = self._column(at)
            for character in text[at:q]:
                column += 4 - column % 4 if character == "\t" else 1
            return q, column - first + self.pending
        return q, q - at + self.pending

    def _quote_mark(self, q: int) -> None:
        if self.quote_start < 0:
            self.quote_start = q
        self.quote_end = q + 1
        self.at = q + 1
        self.pending = 0
        following = self.text[q + 1 : q + 2]
        if following == " ":
            self.at = q + 2
        elif following == "\t":
            self._advance(1)
