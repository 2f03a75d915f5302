"""An element is opened and never closed.

Why: All that follows becomes bold, a link, or part of a box, to the end of the page.

Bad:
    <p>The <b>first<b> rule and the <b>second</b>.</p>

Good:
    <p>The <b>first</b> rule and the <b>second</b>.</p>

Fix: gives back a lost slash, or puts the end tag before the one that closes the parent on the same line (unsafe). None
where the right place is not clear.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-tag", severity=Severity.WARNING, sieve=contains(b"<"))
def unclosed_tag(doc: Document) -> Iterator[Finding]:
    """Reports start tags whose end tag is missing."""
    return findings(doc, "unclosed-tag")
