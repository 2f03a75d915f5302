"""Turns spans into what a reader sees: lines, columns, excerpts. Only here are lines computed."""

from lintkit.document import Document, lines
from lintkit.findings import Diagnostic, Excerpt, Finding, Fix, Place, PlacedEdit, PlacedFix, Severity
from lintkit.text import Position, Span

_CONTEXT = 160  # code points of the line kept on each side of a finding: more than a terminal shows
_STEP = 256  # excerpts begin and end at multiples of this, counted from the start of the line
_LONGEST = 400  # code points of the finding itself kept in an excerpt
_AROUND = 48  # code points on each side for a fingerprint: twice what it knows, since blanks are levelled
_new = tuple.__new__  # makes a named tuple in half the time


class Placer:
    """Places the findings of one document: fastest in their order, since what is known of a line is remembered."""

    def __init__(self, doc: Document) -> None:
        self._path = doc.path
        self._text = doc.text
        self._starts = lines(doc).starts
        self._line_of = lines(doc).line_of
        self._line = self._start = self._end = 0  # the number of the line that was looked at last, and where it stands
        self._behind = 0  # one past what belongs to it: its end, but for the last line, which holds the end of the text
        self._window = (-1, -1)
        self._shared: Excerpt

    def diagnostic(self, rule: str, severity: Severity, finding: Finding, more: int = 0) -> Diagnostic:
        """What a reader sees of a finding, which stands for ``more`` that are not listed."""
        span, message, fix, related, own = finding
        start, end = span
        text = self._text
        place = self.place(span)
        placed = self._fix(fix, span, place) if fix else None
        context = text[start - _AROUND if start > _AROUND else 0 : start], text[start:end], text[end : end + _AROUND]
        places = tuple(map(self.place, related)) if related else ()
        return _new(Diagnostic, (place, rule, own or severity, message, placed, context, places, more))

    def place(self, span: Span) -> Place:
        """Path, positions and excerpt of a span."""
        start, end = span
        first = self._position(start)
        excerpt = self._excerpt(start, end)
        return _new(Place, (self._path, first, self._position(end), excerpt))

    def _position(self, offset: int) -> Position:
        if not self._start <= offset < self._behind:
            self._go_to(offset)
        return _new(Position, (self._line, offset - self._start + 1))

    def _go_to(self, offset: int) -> None:
        """Makes the line that holds an offset the one that is looked at."""
        starts = self._starts
        self._line = line = self._line_of(offset)
        self._start = starts[line - 1]
        last = line == len(starts)
        self._end = len(self._text) if last else starts[line]
        self._behind = self._end + last

    def _excerpt(self, start: int, end: int) -> Excerpt:
        """The line around a span, cut at multiples of a step: findings that stand close together share one excerpt."""
        begin, stop = self._start, self._end
        first = (start - _CONTEXT - begin) // _STEP * _STEP
        last = -(-(min(end, start + _LONGEST) + _CONTEXT - begin) // _STEP) * _STEP
        left, right = begin + first if first > 0 else begin, begin + last if begin + last < stop else stop
        if (left, right) != self._window:
            text = self._text[left:right]
            bare = text.rstrip("\r\n") if right == stop else text
            self._window = left, right
            self._shared = Excerpt(bare, left - begin + 1, left > begin, right < stop)
        return self._shared

    def _fix(self, fix: Fix, span: Span, place: Place) -> PlacedFix:
        """A fix of what stands at ``span``, whose place is known."""
        position = self._position
        edits = [
            _new(PlacedEdit, (place.start, place.end, text))
            if at is span or at == span
            else _new(PlacedEdit, (position(at.start), position(at.end), text))
            for at, text in fix.edits
        ]
        return _new(PlacedFix, (fix.applicability, tuple(edits)))
