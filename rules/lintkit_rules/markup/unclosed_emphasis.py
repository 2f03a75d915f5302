"""Strong text is opened by ** and never closed.

Why: Readers see two asterisks, and nothing is strong. Only a line of its own or a list item that begins with the marks
and holds no other asterisk is reported: elsewhere asterisks mean many things.

Bad:
    - **Note: the order matters

Good:
    - **Note:** the order matters

Fix: closes it behind the colon, or at the end of a short line (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-emphasis", severity=Severity.WARNING, sieve=contains(b"**"))
def unclosed_emphasis(doc: Document) -> Iterator[Finding]:
    """Reports strong text that does not end."""
    return findings(doc, "unclosed-emphasis")
