"""An invisible character in UTF-8 was read with another code page and became visible.

Why: zero-width spaces, byte order marks and invisible operators do no harm while nobody sees them. Read with the wrong
code page they turn into letters and signs that stand in front of words: `ï»¿`, `â€‹`, or, with a byte lost, `âŁ`.

Bad:
    The â€‹river and the â€‹lake â€” both frozen.

Good:
    The river and the lake â€” both frozen.

Fix: takes the characters out, and nothing else; blanks around them stay. Safe if every byte is there, or if the same
happened in several places of the document.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.encoding._mending import mendings
from lintkit_rules.encoding._sieves import MayBeMisread


@rule("encoding/mojibake-invisible", severity=Severity.ERROR, sieve=MayBeMisread())
def mojibake_invisible(doc: Document) -> Iterator[Finding]:
    """Reports each stretch that decodes to nothing visible."""
    for one in mendings(doc):
        if one.kind == "invisible":
            span = Span(one.start, one.end)
            yield Finding(span, one.message, replace(span, "", safe=one.safe))
