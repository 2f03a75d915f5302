"""Verbs that make fixes: replace, cut, insert.

Each takes ``safe``: True only where what was meant is certain and nothing else changes.
"""

from lintkit.document import Document, lines
from lintkit.findings import Applicability, Edit, Fix
from lintkit.text import Span

_BLANKS = " \t"
_new = tuple.__new__  # makes a named tuple in half the time


def fix(*edits: Edit, safe: bool) -> Fix:
    """A fix of several edits that belong together, in any order. Raises ``ValueError`` if two overlap."""
    ordered = tuple(sorted(edits))
    for one, other in zip(ordered, ordered[1:], strict=False):
        if one.span.end > other.span.start or one.span.start == other.span.start:
            raise ValueError(f"edits overlap: {one} and {other}")
    return Fix(ordered, Applicability.SAFE if safe else Applicability.UNSAFE)


def replace(span: Span, text: str, *, safe: bool) -> Fix:
    """Puts ``text`` in the place of ``span``."""
    return _new(Fix, ((_new(Edit, (span, text)),), Applicability.SAFE if safe else Applicability.UNSAFE))


def insert(offset: int, text: str, *, safe: bool) -> Fix:
    """Puts ``text`` in before the character at ``offset``."""
    return fix(Edit(Span(offset, offset), text), safe=safe)


def cut(doc: Document, span: Span, *, safe: bool) -> Fix:
    """Takes ``span`` out, and with it the one blank that would be left doubled, hanging at a line end or at its start.

    ``Crisis: [strong>] The`` becomes ``Crisis: The``; a line that holds nothing else goes with its line end.
    """
    return fix(Edit(tidy(doc, span), ""), safe=safe)


def tidy(doc: Document, span: Span) -> Span:
    """``span`` widened to what ``cut`` takes out: it, and the blanks that make no sense without it."""
    text = doc.text
    before = span.start
    while before > 0 and text[before - 1] in _BLANKS:
        before -= 1
    after = span.end
    while after < len(text) and text[after] in _BLANKS:
        after += 1
    at_line_start = before == 0 or text[before - 1] in "\r\n"
    at_line_end = after == len(text) or text[after] in "\r\n"
    if at_line_start and at_line_end:
        return whole_lines(doc, span)
    if at_line_end:
        return Span(before, span.end if after == span.end else after)
    if at_line_start:
        return Span(span.start, after)  # the indentation stays
    if before < span.start and after > span.end:
        return Span(span.start, after)  # blanks on both sides: those before it stay
    return span


def whole_lines(doc: Document, span: Span) -> Span:
    """The lines that ``span`` touches, whole, with the last one's line end; at the end of a text the one before."""
    index = lines(doc)
    start = index.span(index.line_of(span.start)).start
    last = index.span(index.line_of(max(span.start, span.end - 1)))
    text = doc.text
    ends_file = last.end == len(text) and not (last.end > last.start and text[last.end - 1] in "\r\n")
    if ends_file and start > 0:  # no line end behind it: the one in front goes, so that none is left hanging
        start -= 2 if text.startswith("\r\n", start - 2) and start >= 2 else 1
    return Span(start, last.end)
