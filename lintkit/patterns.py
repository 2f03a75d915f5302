"""Lazily compiled expressions that are searched in regions of a document.

Nothing is compiled at import: sixty rules that did would cost a third of a second at every start.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from lintkit.document import Document
from lintkit.text import Span, Spans

if TYPE_CHECKING:
    import regex


class Pattern:
    """An expression of the ``regex`` package, compiled on first use. Make one with ``pattern``."""

    __slots__ = ("_begins", "_compiled", "flags", "source")

    def __init__(self, source: str, flags: str = "", begins: str = "") -> None:
        self.source = source
        self.flags = flags
        self._begins = Pattern(begins) if begins else None
        self._compiled: regex.Pattern[str] | None = None

    @property
    def compiled(self) -> "regex.Pattern[str]":
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = _compile(f"(?{self.flags}){self.source}" if self.flags else self.source)
        return self._compiled

    def matches(
        self, doc: Document, within: Callable[[Document], Spans] | Spans | None = None
    ) -> Iterator["regex.Match[str]"]:
        """The matches in the document, in order, without overlap; offsets are those of ``doc.text``.

        ``within`` is a view (or its answer): only matches that lie inside one of its spans count. The expression sees
        the whole text, so look-behind and look-ahead may look across a border of a span. Linear in the text.
        """
        text = doc.text
        if within is None and self._begins is None:
            yield from self.compiled.finditer(text)
            return
        if within is None:
            within = Spans((Span(0, len(text)),))
        spans = within if isinstance(within, Spans) else within(doc)
        at = spans.next_start(0)
        while at is not None:
            match = self.compiled.search(text, at) if self._begins is None else self._search(text, at, spans)
            if match is None:
                return
            start, end = match.span()
            if spans.covers(start, end):
                yield match
                at = end if end > start else end + 1
            elif spans.holds(start):  # runs over the end of its span
                around = spans.around(start)
                at = around.end if around is not None else end
            else:  # starts in a gap
                at = start
            at = spans.next_start(at) if at <= len(text) else None

    def _search(self, text: str, start: int, spans: Spans) -> "regex.Match[str] | None":
        """The next match that begins in one of the spans, by the places where it may begin."""
        assert self._begins is not None
        search, at = self._begins.compiled.search, spans.next_start(start)
        while at is not None and (found := search(text, at)) is not None:
            at = found.start()
            if spans.holds(at):
                match = self.compiled.match(text, at)
                if match is not None:
                    return match
                at += 1
            at = spans.next_start(at)
        return None


def _compile(source: str) -> "regex.Pattern[str]":
    """The standard library's ``re`` where it reads ``source`` as ``regex`` does: it compiles three times as fast."""
    if not any(mark in source for mark in _REGEX_ONLY):
        import re

        try:
            return cast("regex.Pattern[str]", re.compile(source))
        except re.error:
            pass  # variable look-behind, an anchor of regex's own
    import regex

    return regex.compile(source)


# What only regex understands, or understands in another way: properties, set operations, its own escapes and groups.
_REGEX_ONLY = (
    *("\\p", "\\P", "\\X", "\\K", "\\R", "\\G", "\\L", "\\m", "\\M", "\\N", "[[", "&&", "||", "--", "~~", "{e", "{i"),
    *("{d", "{s", "(?|", "(?&", "(?R", "(?r", "(?b", "(?e", "(?p", "(?V", "(?P>", "(?1", "(?0"),
)


def pattern(source: str, flags: str = "", begins: str = "") -> Pattern:
    """An expression in the syntax of the ``regex`` package; ``flags`` are its letters: ``"i"``, ``"m"``, ``"s"``.

    ``begins`` is an expression for ``matches`` to look for first: it matches, a few characters at most, wherever this
    one begins. Give one that begins with a literal or a small class of characters, in the syntax of ``re``, where this
    one begins with a look-behind or a property: that is several times as fast.
    """
    return Pattern(source, flags, begins)
