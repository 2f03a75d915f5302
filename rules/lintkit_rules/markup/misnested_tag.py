"""Two elements cross: one ends before the other, which began inside it, has ended.

Why: Browsers each had their own idea of it for years; the standard repairs it by copying elements, so that scripts and
styles meet twice what was written once.

Bad:
    <p>A <b>bold and <i>slanted</b></i> word.</p>

Good:
    <p>A <b>bold and <i>slanted</i></b> word.</p>

Fix: swaps the two end tags where they touch (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/misnested-tag", severity=Severity.WARNING, sieve=contains(b"<"))
def misnested_tag(doc: Document) -> Iterator[Finding]:
    """Reports elements that cross."""
    return findings(doc, "misnested-tag")
