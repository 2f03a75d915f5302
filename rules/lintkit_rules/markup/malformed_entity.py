"""A character reference is broken: `& nbsp ;`.

Why: Readers see the reference itself instead of the character it stands for.

Bad:
    Fish& nbsp ;and chips.

Good:
    Fish&nbsp;and chips.

Fix: puts it together again; in plain text, which has no references, puts the character itself (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, all_of, any_of, contains, rule
from lintkit_rules.markup._faults import findings
from lintkit_rules.markup._names import ENDINGS

_SIEVE = any_of(contains(b"&"), all_of(contains(b";"), contains(*map(str.encode, ENDINGS))))


@rule("markup/malformed-entity", severity=Severity.ERROR, sieve=_SIEVE)
def malformed_entity(doc: Document) -> Iterator[Finding]:
    """Reports broken character references."""
    return findings(doc, "malformed-entity")
