"""A character was lost: U+FFFD stands where a decoder gave up.

Why: U+FFFD (�) is what a program writes when it cannot decode a byte. What stood there is gone, so readers see a
black diamond in the middle of a word. Only a person, or the original file, knows what to put back.

Bad:
    The caf� opens at nine.

Good:
    The café opens at nine.

Fix: none. The lost character cannot be known for certain.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, pattern, rule
from lintkit.views import not_code

_RUN = pattern("\ufffd+")


@rule("encoding/replacement-char", severity=Severity.ERROR, sieve=contains("\ufffd".encode()))
def replacement_char(doc: Document) -> Iterator[Finding]:
    """Reports each run of replacement characters outside code."""
    for match in _RUN.matches(doc, within=not_code):
        count = len(match.group())
        what = "a character was" if count == 1 else f"{count} characters were"
        yield Finding(Span(*match.span()), f"U+FFFD marks a place where {what} lost")
