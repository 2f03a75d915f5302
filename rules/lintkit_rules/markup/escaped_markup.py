"""A tag or a reference was escaped once too often, so that readers see it.

Why: Text that passed through two programs was escaped by both; or a program that moved a page wrote what it thought of
a tag into the text. Tags shown on purpose stand in code; only what can hardly be meant to be seen is reported.
In plain text, which knows no references, one is reported where nothing speaks of HTML.

Bad:
    R&amp;amp;D at its best.

Good:
    R&amp;D at its best.

Fix: unescapes a reference once, takes a tag out of plain text, or puts back a lost end tag (all unsafe). None for
other tags.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/escaped-markup", severity=Severity.WARNING, sieve=contains(b"&"))
def escaped_markup(doc: Document) -> Iterator[Finding]:
    """Reports what was escaped twice."""
    return findings(doc, "escaped-markup")
