"""Turns spans into what a reader sees: lines, columns, excerpts, fingerprints. Only here are lines computed."""

import unicodedata
from _blake2 import blake2b  # what hashlib would hand out, without the cost of importing OpenSSL

from lintkit.document import Document, lines
from lintkit.findings import Diagnostic, Excerpt, Finding, Fix, Place, PlacedEdit, PlacedFix, Severity
from lintkit.text import Span

_CONTEXT = 160  # code points of the line kept on each side of a finding: more than a terminal shows
_STEP = 256  # excerpts begin and end at multiples of this, counted from the start of the line
_LONGEST = 400  # code points of the finding itself kept in an excerpt
_NEIGHBOURHOOD = 24  # code points of context on each side that a fingerprint knows


class Placer:
    """Places the findings of one document."""

    def __init__(self, doc: Document) -> None:
        self._path = doc.path
        self._text = doc.text
        self._lines = lines(doc)
        self._window = (-1, -1)
        self._shared: Excerpt

    def diagnostic(self, rule: str, severity: Severity, finding: Finding, more: int = 0) -> Diagnostic:
        """What a reader sees of a finding, which stands for ``more`` that are not listed."""
        place = self.place(finding.span)
        fix = self._fix(finding.fix, finding.span, place) if finding.fix else None
        fingerprint = self._fingerprint(rule, finding.span)
        related = tuple(map(self.place, finding.related))
        return Diagnostic(place, rule, finding.severity or severity, finding.message, fix, fingerprint, related, more)

    def place(self, span: Span) -> Place:
        """Path, positions and excerpt of a span."""
        start = self._lines.position(span.start)
        end = self._lines.position(span.end)
        return Place(self._path, start, end, self._excerpt(span, start.line))

    def _excerpt(self, span: Span, number: int) -> Excerpt:
        """The line around a span, cut at multiples of a step: findings that stand close together share one excerpt."""
        line = self._lines.span(number)
        first = (span.start - _CONTEXT - line.start) // _STEP * _STEP
        last = -(-(min(span.end, span.start + _LONGEST) + _CONTEXT - line.start) // _STEP) * _STEP
        left, right = line.start + max(0, first), min(line.end, line.start + last)
        if (left, right) != self._window:
            text = self._text[left:right]
            bare = text.rstrip("\r\n") if right == line.end else text
            self._window = left, right
            self._shared = Excerpt(bare, left - line.start + 1, left > line.start, right < line.end)
        return self._shared

    def _fix(self, fix: Fix, span: Span, place: Place) -> PlacedFix:
        """A fix of what stands at ``span``, whose place is known."""
        position = self._lines.position
        edits = [
            PlacedEdit(place.start, place.end, edit.text)
            if edit.span == span
            else PlacedEdit(position(edit.span.start), position(edit.span.end), edit.text)
            for edit in fix.edits
        ]
        return PlacedFix(fix.applicability, tuple(edits))

    def _fingerprint(self, rule: str, span: Span) -> str:
        """Survives moves and edits elsewhere: rule, matched text, and the context with digits and blanks levelled."""
        text = self._text
        before = _level(text[max(0, span.start - 2 * _NEIGHBOURHOOD) : span.start])[-_NEIGHBOURHOOD:]
        after = _level(text[span.end : span.end + 2 * _NEIGHBOURHOOD])[:_NEIGHBOURHOOD]
        parts = (rule, unicodedata.normalize("NFC", span.of(text)), before, after)
        return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _level(context: str) -> str:
    """Context without what changes when its neighbourhood is edited: digits become 0, runs of blanks one space."""
    for digit in "123456789":  # several times as fast as ``str.translate`` beyond ASCII
        context = context.replace(digit, "0")
    return " ".join(context.split())
