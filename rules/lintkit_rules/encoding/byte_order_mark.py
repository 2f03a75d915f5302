"""A byte order mark stands inside the text.

Why: U+FEFF at the start of a file tells its byte order. Files that were joined carry it inside, where it is an
invisible character that breaks searching, comparing and parsing.

Bad:
    First part.
    \ufeffSecond part.

Good:
    First part.
    Second part.

Fix: takes the mark out; safe. Joined words stay joined: it shows as nothing.

Options:
    at_start (default false): report the mark at the start of a file too.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Severity, Span, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._sieves import Bytes, hits

_MARKS = pattern("\ufeff+")


class Options(NamedTuple):
    """Whether the mark is unwanted at the start of a file as well."""

    at_start: bool = False


@rule("encoding/byte-order-mark", severity=Severity.ERROR, sieve=Bytes(rb"\xef\xbb\xbf"), options=Options())
def byte_order_mark(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports byte order marks that stand where none belongs."""
    for match in hits(_MARKS, doc, not_code):
        start, end = match.span()
        if start == 0 and (not options.at_start or doc.encoding != "utf-8"):
            start = 1
        if start < end:
            where = "inside the text" if start else "at the start of the file"
            span = Span(start, end)
            yield Finding(span, f"U+FEFF: byte order mark {where}", replace(span, "", safe=True))
