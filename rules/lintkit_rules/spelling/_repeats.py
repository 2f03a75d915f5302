"""Where words follow themselves: whether it is meant, and with markup between (``the *the file*``, ``the [the file]``).

Across markup only words that no sentence doubles are looked for, since a word in italics may be meant as a word.
"""

import re
from collections.abc import Iterator
from functools import cache

from lintkit import Document, Span, pattern
from lintkit.findings import Edit
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._doubled import NEVER, UNCERTAIN

JOINED_BEFORE = frozenset("'’.@/\\$&#<~-")
JOINED_BEHIND = pattern(r"['’@/\\(=&-]|[.:]\w")
_GAP = pattern(r"(?P<close>[*_]{0,3})(?:[ \t]{1,2}|[ \t]*\r?\n[ \t>]*)(?P<open>[*_]{0,3}|\[)(?=[a-z])")
_TRUTH = pattern(r"[ \t]+(?!true\b|false\b)[a-z]")
_CERTAIN = frozenset(word.encode() for word in NEVER - UNCERTAIN)
_MARKS = (b"*", b"**", b"_", b"__")


@cache
def marked() -> frozenset[bytes]:
    """The words that no sentence doubles as runs with markup on them: one in italics may follow one that is not."""
    opened = [mark + word + end for word in _CERTAIN for mark in _MARKS for end in (b"", mark)]
    closed = [word + mark for word in _CERTAIN for mark in _MARKS]
    return frozenset((*opened, *closed, *(b"[" + word for word in _CERTAIN)))


def across_markup(doc: Document, distinct: set[bytes]) -> Iterator[tuple[str, Span, Edit]]:
    """The words that follow themselves with markup between, where they do, and what to take out."""
    for word in sorted({run.strip(b"*_[").decode() for run in marked() & distinct}):
        if _twice(word).search(doc.text):
            for span, edit in _places(doc, word):
                yield word, span, edit


@cache
def _twice(word: str) -> re.Pattern[str]:
    """A word that a mark and white space part from itself."""
    return re.compile(rf"{word}(?:[*_]{{1,3}}[ \t\r\n>]+[*_\[]{{0,3}}|[ \t\r\n>]+[*_\[]{{1,3}}){word}")


def _places(doc: Document, word: str) -> Iterator[tuple[Span, Edit]]:
    text, spans = doc.text, prose(doc)
    found = occurrences(doc, {word}).get(word, [])
    behind = frozenset(found)
    for at in found:
        first = at + len(word)
        gap = _GAP.compiled.match(text, first)
        if gap is None or gap.end() not in behind or not (gap["close"] or gap["open"]):
            continue
        second, end = gap.end(), gap.end() + len(word)
        if text[at - 1 : at] in JOINED_BEFORE or JOINED_BEHIND.compiled.match(text, end):
            continue
        if spans.covers(at, first) and spans.covers(second, end) and text[end : end + 1] in (" ", "\n", "\r", "*", "_"):
            if gap["close"]:
                yield Span(at, end), Edit(Span(gap.end("close"), end), "")
            elif text[end : end + 1] not in ("*", "_"):
                yield Span(at, end), Edit(Span(at, gap.start("open")), "")
            elif text.startswith(gap["open"], end):
                yield Span(at, end + len(gap["open"])), Edit(Span(first, end + len(gap["open"])), "")


def stands_out(doc: Document, span: Span, word: str) -> bool:
    """Whether the doubling is meant: it crosses out of prose, the word stands a third time, the line is an entry."""
    text = doc.text
    before = text[max(0, span.start - len(word) - 2) : span.start].lower().split()
    after = text[span.end : span.end + len(word) + 1].lower().split()
    if not prose(doc).covers(span.start, span.end) or word.lower() in (*before[-1:], *after[:1]):
        return True
    if span.length > 2 * len(word) + 2 and "\n" not in span.of(text) and word.lower() not in NEVER:
        return True  # a column of a table
    if word == "not" and not _TRUTH.compiled.match(text, span.end):
        return True  # logic, not language
    if "\n" not in span.of(text) or word.lower() in NEVER:
        return False
    return span.start - text.rfind("\n", 0, span.start) <= 40
