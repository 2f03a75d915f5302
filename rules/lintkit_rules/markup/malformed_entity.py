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

# How the names of references end that are known without their ampersand.
_ENDINGS = (
    b"sp;", b"ot;", b"os;", b"quo;", b"lip;", b"ash;", b"ute;", b"ave;", b"irc;", b"uml;", b"lde;", b"dil;", b"lig;",
    b"nj;", b"wj;", b"12;", b"14;", b"34;", b"est;", b"xcl;", b"amp;", b"lt;", b"gt;",
)  # fmt: skip


@rule("markup/malformed-entity", severity=Severity.ERROR, sieve=contains(b"&", *_ENDINGS))
def malformed_entity(doc: Document) -> Iterator[Finding]:
    """Reports broken character references."""
    return findings(doc, "malformed-entity")
