"""Text in UTF-8 was read with another code page.

Why: a program took UTF-8 for cp1252, Mac Roman, cp1251 or another code page, so that each character that is not ASCII
became two or more wrong ones. It may have happened several times over, with different pages. No byte was lost: what
was meant can be computed.

Bad:
    The cafÃ© doesnâ€™t open on Sunday.

Good:
    The café doesn’t open on Sunday.

Fix: the characters that were meant. Safe where every byte is there and no other page gives another plausible reading.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.encoding._mending import mendings
from lintkit_rules.encoding._sieves import MayBeMisread


@rule("encoding/mojibake", severity=Severity.ERROR, sieve=MayBeMisread())
def mojibake(doc: Document) -> Iterator[Finding]:
    """Reports each stretch that decodes completely."""
    for one in mendings(doc):
        if one.kind == "whole":
            span = Span(one.start, one.end)
            mend = None if one.text is None else replace(span, one.text, safe=one.safe)
            yield Finding(span, one.message, mend)
