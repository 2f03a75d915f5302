"""How a block of Markdown is opened, whatever it is; and paragraphs, which are what is left."""

from collections.abc import Callable
from typing import Any, ClassVar

from lintkit.formats._lines import INDENTED, PARAGRAPH, TABLE, Lines
from lintkit.regions import Kind

Reader = Callable[[Any, int], int]


class Opening(Lines):
    """Asks the readers of blocks, by the first character of a line's content.

    Each reader gets where that content stands and tells where the next line begins: 0 if nothing of its kind begins
    there, -1 if a container began, in which something else may begin.
    """

    readers: ClassVar[dict[str, Reader]] = {}

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

    def _rest(self, stop: int) -> int:
        """Makes a paragraph of what follows on the line that something else began."""
        end = self.text.find("\n", stop)
        end = self.size if end < 0 else end
        if self.text[stop:end].strip(" \t"):
            self.leaf, self.leaf_start, self.leaf_end = PARAGRAPH, stop, min(end + 1, self.size)
        return min(end + 1, self.size)
