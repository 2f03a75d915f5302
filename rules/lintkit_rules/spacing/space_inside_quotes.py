"""A space stands inside curly quotation marks, next to one of them.

Why: `“ so ”` lets a line break between the mark and the words, and marks that turn with the space beside them come out
the wrong way round. French sets its marks apart (`« ainsi »`), and so do texts that follow it: they are left alone.

Bad:
    It is the “ elephant diplomacy ” of which he speaks.

Good:
    It is the “elephant diplomacy” of which he speaks.

Fix: the space goes. Safe where both marks of the pair stand in the passage.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, contains, pattern, replace, rule
from lintkit.views import prose
from lintkit_rules.spacing._language import spaces_marks
from lintkit_rules.spacing._passages import passages

_PAIR = pattern(r"(?<!\S)“( ?)(?=[\p{L}\p{N}])[^“”„«»\r\n]{1,300}[^“”„«»\s]( ?)”(?=[\s.,;:!?)<*_—–-]|$)")


@rule("spacing/space-inside-quotes", sieve=contains("“ ".encode(), " ”".encode()))
def space_inside_quotes(doc: Document) -> Iterator[Finding]:
    """Reports each space next to the inner side of a curly quotation mark."""
    for match in _PAIR.matches(doc, within=prose):
        for group, where in ((1, "behind an opening"), (2, "before a closing")):
            gap = Span(*match.span(group))
            if gap.start == gap.end or spaces_marks(passages(doc).at(gap.start).language):
                continue
            span = Span(gap.start - 1, gap.end) if group == 1 else Span(gap.start, gap.end + 1)
            yield Finding(span, f"a space stands {where} quotation mark", replace(gap, "", safe=True))
