"""Places in a text: spans, sets of spans, lines and columns.

Offsets are code points from the start of the text, ends are exclusive. Lines and columns are 1-based; a column counts
code points. Only LF, CRLF and CR end a line: form feeds, U+0085 and U+2028 are garbage that lintkit looks for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array

    Offsets = list[int] | array[int]

_LARGE = 100_000  # code points from which a column of offsets is held as plain numbers, not as objects


def offsets(size: int, *, signed: bool = False) -> "Offsets":
    """An empty column for offsets into a text of ``size`` code points; compact where the text is large.

    ``signed``: for numbers below zero too.
    """
    if size < _LARGE:
        return []
    from array import array

    if signed:
        return array("i" if size < 1 << 31 else "q")
    return array("I" if size < 1 << 32 else "Q")


class Span(NamedTuple):
    """The half-open range ``start`` to ``end`` of a text. The only coordinate that a rule uses."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters the span holds."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` inside this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """This span, moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)


class Spans:
    """Sorted spans that neither overlap nor touch, in two columns: cheap for many, quick to ask.

    Built from any iterable of ``Span``, or of pairs of numbers; those that overlap or touch are joined, empty ones are
    dropped.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        starts: list[int] = []
        ends: list[int] = []
        last = -1
        for start, end in sorted(spans):
            if start >= end:
                continue
            if start > last:
                starts.append(start)
                ends.append(end)
                last = end
            elif end > last:
                ends[-1] = last = end
        self.starts: Offsets = starts
        self.ends: Offsets = ends

    @classmethod
    def of_columns(cls, starts: "Offsets", ends: "Offsets") -> "Spans":
        """Spans from two columns that are already sorted, apart and not empty (not checked)."""
        spans = cls()
        spans.starts, spans.ends = starts, ends
        return spans

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def __len__(self) -> int:
        return len(self.starts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Spans) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Spans({list(self)})"

    def holds(self, offset: int) -> bool:
        """Whether the character at ``offset`` lies in one of the spans."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]

    def covers(self, start: int, end: int) -> bool:
        """Whether one of the spans contains all of ``start`` to ``end`` (an empty range: lies in or at its border)."""
        index = bisect_right(self.starts, start) - 1
        return index >= 0 and end <= self.ends[index]

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the spans shares a character with ``start`` to ``end``."""
        index = bisect_right(self.ends, start)
        return index < len(self.starts) and self.starts[index] < end

    def around(self, offset: int) -> Span | None:
        """The span that holds the character at ``offset``."""
        index = bisect_right(self.starts, offset) - 1
        return Span(self.starts[index], self.ends[index]) if index >= 0 and offset < self.ends[index] else None

    def next_start(self, offset: int) -> int | None:
        """``offset`` itself where a span holds it, else the start of the next span; None behind the last."""
        index = bisect_right(self.ends, offset)
        return max(offset, self.starts[index]) if index < len(self.starts) else None

    def without(self, other: "Spans") -> "Spans":
        """What is left of these spans where those of ``other`` are taken out."""
        left = []
        for span in self:
            start = span.start
            index = bisect_right(other.ends, start)
            while index < len(other.starts) and other.starts[index] < span.end:
                left.append(Span(start, other.starts[index]))
                start = other.ends[index]
                index += 1
            left.append(Span(start, span.end))
        return Spans(span for span in left if span.start < span.end)


class Position(NamedTuple):
    """A place as a reader names it: line and column, both 1-based, the column in code points."""

    line: int
    column: int


class LineIndex:
    """The line starts of a text, found once: turns offsets into positions, and lines into spans."""

    __slots__ = ("_length", "starts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self.starts = offsets(len(text))
        self.starts.append(0)
        add = self.starts.append
        find = text.find
        at = find("\n")
        while at >= 0:
            add(at + 1)
            at = find("\n", at + 1)
        if "\r" in text:
            lone = offsets(len(text))
            at = find("\r")
            while at >= 0:
                if not text.startswith("\n", at + 1):
                    lone.append(at + 1)
                at = find("\r", at + 1)
            from heapq import merge

            both = offsets(len(text))
            both.extend(merge(self.starts, lone))
            self.starts = both

    def line_of(self, offset: int) -> int:
        """The number, 1-based, of the line that holds ``offset``."""
        return bisect_right(self.starts, offset)

    def position(self, offset: int) -> Position:
        """Line and column of ``offset``."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """The span of line number ``line`` (1-based) with its line end."""
        end = self.starts[line] if line < len(self.starts) else self._length
        return Span(self.starts[line - 1], end)

    def first_at_or_after(self, offset: int) -> int:
        """The number of the first line that starts at or behind ``offset`` (one past the last line if none does)."""
        return bisect_left(self.starts, offset) + 1

    def __len__(self) -> int:
        return len(self.starts)
