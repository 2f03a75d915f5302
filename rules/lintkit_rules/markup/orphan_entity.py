"""A no-break space and a lonely semicolon are left of a broken `&nbsp ;`.

Why: A program decoded the name and left the semicolon, which is now shown in the middle of a sentence.

Bad:
    Two things:\u00a0 ; the first is this.

Good:
    Two things: the first is this.

Fix: puts one space in the place of both (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/orphan-entity", severity=Severity.ERROR, sieve=contains("\u00a0".encode()))
def orphan_entity(doc: Document) -> Iterator[Finding]:
    """Reports what is left of decoded references."""
    return findings(doc, "orphan-entity")
