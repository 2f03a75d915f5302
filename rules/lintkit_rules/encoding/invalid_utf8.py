"""Bytes in the file are not UTF-8.

Why: the file, or a piece pasted into it, was saved in another encoding. Programs refuse the file, or show U+FFFD where
these bytes stand. Their values, and the words around them, tell in most cases which encoding it was.

Bad:
    The caf\udce9 doesn\udc92t open on Sunday.

Good:
    The café doesn’t open on Sunday.

Fix: the characters that the bytes stand for in the likeliest encoding, written as UTF-8. Safe for Windows code page
1252 where that gives a quotation mark, a dash or a letter inside a Latin word, and for surrogate pairs (CESU-8). A
UTF-8 sequence that is cut short has no fix: a part of it is gone.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.encoding._bytes import invalid_runs
from lintkit_rules.encoding._sieves import NotUtf8


@rule("encoding/invalid-utf8", severity=Severity.ERROR, sieve=NotUtf8())
def invalid_utf8(doc: Document) -> Iterator[Finding]:
    """Reports each run of bytes that are not UTF-8."""
    for run in invalid_runs(doc):
        span = Span(run.start, run.end)
        shown = " ".join(f"{byte:02X}" for byte in run.data[:8]) + (" …" if len(run.data) > 8 else "")
        if run.text is None:
            yield Finding(span, f"byte{'s' * (len(run.data) > 1)} {shown}: a UTF-8 sequence cut short")
        else:
            message = f"byte{'s' * (len(run.data) > 1)} {shown}: not UTF-8, “{run.text[:20]}” in {run.codec}"
            yield Finding(span, message, replace(span, run.text, safe=run.certain))
