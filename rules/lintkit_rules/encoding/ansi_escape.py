"""A terminal's escape sequence stands in the text.

Why: programs colour their output with sequences that begin with ESC (U+001B). Pasted from a log, they show as `[31m` or
as a box, or colour the reader's own terminal; some do worse.

Bad:
    The build \u001b[31mfailed\u001b[0m at noon.

Good:
    The build failed at noon.

Fix: takes the sequence out; safe, since it is no text.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, pattern, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._sieves import hits

_SEQUENCE = pattern(
    r"\x1b\[[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b\r\n]{0,400}(?:\x07|\x1b\\)|\x1b[()*+][0-9A-Z]"
    r"|\x1b[=>@-Z\\^_c]|\x1b"
)


@rule("encoding/ansi-escape", severity=Severity.ERROR, sieve=contains(b"\x1b"))
def ansi_escape(doc: Document) -> Iterator[Finding]:
    """Reports each escape sequence, and a lone ESC."""
    for match in hits(_SEQUENCE, doc, not_code):
        seen = match.group()
        what = f"ESC {seen[1:20]}: sequence of a terminal" if len(seen) > 1 else "ESC: control character in text"
        span = Span(*match.span())
        yield Finding(span, what, replace(span, "", safe=True))
