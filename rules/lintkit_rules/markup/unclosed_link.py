"""A link has no closing parenthesis.

Why: Readers see brackets and an address instead of a link.

Bad:
    See [the guide](https://example.org/guide

Good:
    See [the guide](https://example.org/guide)

Fix: closes it behind the address (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-link", severity=Severity.ERROR, sieve=contains(b"]("))
def unclosed_link(doc: Document) -> Iterator[Finding]:
    """Reports links that do not end."""
    return findings(doc, "unclosed-link")
