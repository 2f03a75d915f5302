"""Filler text stands among the real one: Lorem ipsum, which only shows where words will be.

Why: whoever lays out a page fills it with Latin that means nothing. A passage that nobody replaced tells readers that
the page was never finished.

Bad:
    The museum was built by the sea. A storm took its roof two winters later.

    Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.

    It holds eighty paintings. Most of them show ships in a storm.

Good:
    The museum was built by the sea. A storm took its roof two winters later.

    It holds eighty paintings. Most of them show ships in a storm.

Fix: none. What was to stand there is for the writer to say.
"""

from collections.abc import Iterator
from itertools import islice

from lintkit import Document, Finding, Span, contains, pattern, rule
from lintkit.views import code, prose

_FILLER = pattern(r"\b[Ll]orem [Ii]psum dolor\b[^<\r\n]*(?:\r?\n[^\S\r\n]*[^\s<][^<\r\n]*)*")
_MORE = pattern(
    r"\b(?:consectetur|adipisi?cing|vestibulum|pellentesque|ut enim ad|duis aute|excepteur sint|sed do)\b", "i"
)
_SENTENCE = pattern(r"[^\W\d_]{2}[.!?…][\"”»]?(?=\s|<|\Z)")
_LEAST = 4  # sentences of other text: a page with fewer shows what a layout looks like, and is meant to


@rule("leftover/filler-text", sieve=contains(b"orem ipsum dolor", b"orem Ipsum dolor"))
def filler_text(doc: Document) -> Iterator[Finding]:
    """Reports the one passage of filler in a text that is otherwise real; several of them are a demonstration."""
    found = [match.span() for match in _FILLER.matches(doc) if prose(doc).covers(match.start(), match.start() + 5)]
    if len(found) != 1 or code(doc):
        return
    start, end = found[0]
    if any(not start <= match.start() < end for match in _MORE.matches(doc)):
        return  # filler in several places, too
    others = (match for match in _SENTENCE.matches(doc, within=prose) if not start <= match.start() < end)
    if sum(1 for _ in islice(others, _LEAST)) == _LEAST:
        yield Finding(Span(start, end), "filler text (Lorem ipsum) was left among the real one")
