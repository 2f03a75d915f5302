"""A whole paragraph or list item stands once more, glued to another one.

Why: A passage that was pasted into the wrong line has no line of its own, so that readers and editors miss it: the
sentence before it seems to go on.

Bad:
    - Ask the registry office for a copy of the certificate.
    - Send it to the consulate.Ask the registry office for a copy of the certificate.

Good:
    - Ask the registry office for a copy of the certificate.
    - Send it to the consulate.

Fix: takes the glued copy out, with the blank in front of it. Safe where it follows a word or a stop without a blank;
unsafe elsewhere; none where it is not character for character the same.

Options:
- `strict`: report every glued copy, also where it may be meant, as info (default: false).
- `min-words`: shorter copies are passed over (default: 8).
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Fix, Severity, Span, replace, rule
from lintkit.views.blocks import blocks
from lintkit_rules.duplication._echoes import Echo, Manner, echoes
from lintkit_rules.duplication._genre import legal
from lintkit_rules.duplication._verdict import echo_verdict


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = 8


@rule("duplication/glued-copy", options=Options())
def glued_copy(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports whole blocks that stand at the start or the end of another one."""
    for echo in echoes(doc):
        if echo.manner is not Manner.GLUED or echo.words < options.min_words:
            continue
        span, verbatim = _outline(doc, echo)
        tight = verbatim and _is_tight(doc, span) and not legal(doc)
        severity, meant = (Severity.ERROR, False) if tight else echo_verdict(doc, echo)
        if options.strict or not meant:
            yield Finding(
                span,
                f"{echo.words} words, glued to this line, are a paragraph of their own elsewhere",
                _without(doc, echo, span, safe=tight) if verbatim else None,
                (echo.other_span,),
                severity,
            )


def _outline(doc: Document, echo: Echo) -> tuple[Span, bool]:
    """The glued text from its first to its last character, and whether it is the same as its original's."""
    text, other = doc.text, blocks(doc)[echo.other]
    own = blocks(doc)[echo.block]
    for start in (other.start, other.content):
        whole = text[start : other.end]
        if own.content < own.end - len(whole) and text.endswith(whole, own.content, own.end):
            return Span(own.end - len(whole), own.end), True
        if text.startswith(whole, own.content, own.end):
            return Span(own.content, own.content + len(whole)), True
    return echo.span, False


def _is_tight(doc: Document, span: Span) -> bool:
    """Whether the copy follows what stands before it without any blank, as nobody writes."""
    before = doc.text[span.start - 1 : span.start]
    after = doc.text[span.start]
    if max(before, after) >= "\u0e00":
        return False  # scripts without blanks between words or sentences
    return span.start > 0 and (before.isalnum() or before in ".!?,;:") and after.isalnum()


def _without(doc: Document, echo: Echo, span: Span, *, safe: bool) -> Fix:
    """Takes the copy out, and the blanks between it and what it is glued to."""
    text, start, end = doc.text, span.start, span.end
    if end == blocks(doc)[echo.block].end:
        while text[start - 1].isspace():
            start -= 1
    else:
        while text[end : end + 1].isspace():
            end += 1
    return replace(Span(start, end), "", safe=safe)
