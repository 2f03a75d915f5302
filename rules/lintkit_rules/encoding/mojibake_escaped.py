"""Text in UTF-8 was read with another code page, and what came out was written as entities.

Why: a program garbled the text, and another escaped everything that is not ASCII: `doesn&acirc;&euro;&trade;t`. Readers
see `doesnâ€™t`, but whoever searches the source for that does not find it.

Bad (html):
    <p>The caf&Atilde;&copy; doesn&#226;&#128;&#153;t open.</p>

Good (html):
    <p>The café doesn’t open.</p>

Fix: the character that was meant, or its entity where that is the last of the garbled ones. Safe as for
`encoding/mojibake`.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, rule
from lintkit_rules.encoding._entities import MAY_BE_ESCAPED, escaped_mendings


@rule("encoding/mojibake-escaped", severity=Severity.ERROR, sieve=MAY_BE_ESCAPED)
def mojibake_escaped(doc: Document) -> Iterator[Finding]:
    """Reports each stretch with entities in it that decodes once they are characters."""
    yield from escaped_mendings(doc)
