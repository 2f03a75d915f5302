"""A lone symbol stands where a repair tool mended garbled text wrongly and ate a blank.

Why: an invisible character, garbled, may leave two characters such as `âŁ` in front of a blank. Tools that repair
encodings know that a blank may stand for byte A0, take the three for one sequence, and put a Braille cell or an arrow
between two words: they look joined by a symbol, and the blank is gone.

Bad:
    The delegates\u28e0met in\u2920Geneva on Monday.

Good:
    The delegates met in Geneva on Monday.

Fix: puts the blank back. Safe if it happened at least twice, or if other remains of the same garbling are in the
document.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.encoding._false_repair import false_repairs
from lintkit_rules.encoding._sieves import Bytes


@rule("encoding/false-repair", severity=Severity.ERROR, sieve=Bytes(rb"\xe2[\xa0-\xaf]"))
def false_repair(doc: Document) -> Iterator[Finding]:
    """Reports lone symbols whose bytes are those of a garbled invisible character and a blank."""
    for one in false_repairs(doc):
        sign, hidden = doc.text[one.start], one.hidden
        message = f"U+{ord(sign):04X} holds the bytes of a garbled U+{ord(hidden):04X} and of what stood behind it"
        span = Span(one.start, one.start + 1)
        yield Finding(span, message, replace(span, one.text, safe=one.certain))
