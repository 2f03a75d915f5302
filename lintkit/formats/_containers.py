"""Markdown's containers: block quotes, list items, footnotes, admonitions (CommonMark 0.31, section 5)."""

from lintkit.formats import _block_starts as starts
from lintkit.formats._cursor import QUOTE
from lintkit.formats._lines import PARAGRAPH
from lintkit.formats._opening import Opening
from lintkit.regions import Kind


class Containers(Opening):
    """Readers of blocks that hold other blocks."""

    def _quote(self, q: int) -> int:
        self._interrupt(self.matched)
        self._quote_mark(q)
        self.quotes.append(len(self.stack))
        self.stack.append(QUOTE)
        self.matched += 1
        return -1

    def _item(self, q: int) -> int:
        text, end = self.text, self.line_end
        match = starts.list_marker().match(text, q, end)
        if match is None:
            return 0
        stop, content = match.end(1), match.end()
        empty = content >= end
        if self._direct() and (empty or (text[q] in "0123456789" and match[1][:-1].lstrip("0") != "1")):
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
        return self._item_content(content)

    def _item_content(self, content: int) -> int:
        """What an item begins with, if it is text; -1 if it may be something else."""
        first = self.text[self.at]
        if first in self.readers or first == " ":
            return self._task(content) if first == "[" else -1
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
