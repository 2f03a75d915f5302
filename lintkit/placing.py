"""Turns spans into what a reader sees: lines, columns, excerpts, fingerprints. Only here are lines computed."""

import unicodedata
from _blake2 import blake2b  # what hashlib would hand out, without the cost of importing OpenSSL

from lintkit.document import Document, lines
from lintkit.findings import Applicability, Diagnostic, Excerpt, Finding, Fix, Place, PlacedEdit, PlacedFix, Severity
from lintkit.text import Position, Span

_CONTEXT = 160  # code points of the line kept on each side of a finding: more than a terminal shows
_LONGEST = 400  # code points of the finding itself kept in an excerpt
_DIGITS = dict.fromkeys(b"0123456789", "0")
_NEIGHBOURHOOD = 24  # code points of context on each side that a fingerprint knows


class Placer:
    """Places the findings of one document."""

    def __init__(self, doc: Document) -> None:
        self._path = doc.path
        self._text = doc.text
        self._lines = lines(doc)

    def diagnostic(self, rule: str, severity: Severity, finding: Finding) -> Diagnostic:
        """What a reader sees of a finding."""
        return Diagnostic(
            place=self.place(finding.span),
            rule=rule,
            severity=finding.severity or severity,
            message=finding.message,
            fix=self._fix(finding.fix) if finding.fix else None,
            fingerprint=self._fingerprint(rule, finding.span),
            related=tuple(self.place(span) for span in finding.related),
        )

    def place(self, span: Span) -> Place:
        """Path, positions and excerpt of a span."""
        start = self._lines.position(span.start)
        end = self._lines.position(span.end)
        line = self._lines.span(start.line)
        left = max(line.start, span.start - _CONTEXT)
        right = min(line.end, min(span.end, span.start + _LONGEST) + _CONTEXT)
        text = self._text[left:right]
        bare = text.rstrip("\r\n") if right == line.end else text
        return Place(
            self._path,
            Position(start.line, start.column),
            Position(end.line, end.column),
            Excerpt(bare, left - line.start + 1, left > line.start, right < line.end),
        )

    def _fix(self, fix: Fix) -> PlacedFix:
        position = self._lines.position
        return PlacedFix(
            fix.applicability,
            tuple(PlacedEdit(position(edit.span.start), position(edit.span.end), edit.text) for edit in fix.edits),
        )

    def _fingerprint(self, rule: str, span: Span) -> str:
        """Survives moves and edits elsewhere: rule, matched text, and the context with digits and blanks levelled."""
        text = self._text
        before = _level(text[max(0, span.start - 2 * _NEIGHBOURHOOD) : span.start])[-_NEIGHBOURHOOD:]
        after = _level(text[span.end : span.end + 2 * _NEIGHBOURHOOD])[:_NEIGHBOURHOOD]
        parts = (rule, unicodedata.normalize("NFC", span.of(text)), before, after)
        return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _level(context: str) -> str:
    """Context without what changes when its neighbourhood is edited: digits become 0, runs of blanks one space."""
    return " ".join(context.translate(_DIGITS).split())


def safe(diagnostic: Diagnostic) -> bool:
    """Whether the diagnostic brings a safe fix."""
    return diagnostic.fix is not None and diagnostic.fix.applicability is Applicability.SAFE
