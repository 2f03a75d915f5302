"""A character reference is broken: `& nbsp ;`.

Why: Readers see the reference itself instead of the character it stands for.

Bad:
    Fish& nbsp ;and chips.

Good:
    Fish&nbsp;and chips.

Fix: puts it together again; in plain text, which has no references, puts the character itself (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings
from lintkit_rules.markup._names import ENDINGS


@rule("markup/malformed-entity", severity=Severity.ERROR, sieve=contains(b"&", *map(str.encode, ENDINGS)))
def malformed_entity(doc: Document) -> Iterator[Finding]:
    """Reports broken character references."""
    return findings(doc, "malformed-entity")
