"""A link lacks one of its brackets, or has them the wrong way round, or a blank between its text and its address.

Why: Readers see brackets and an address instead of a link.

Bad:
    See [the guide](https://example.org/guide

Good:
    See [the guide](https://example.org/guide)

Fix: closes it behind the address, puts back the bracket between text and address, turns the brackets round, or takes
the blank out (unsafe). None for a link that never began.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-link", severity=Severity.ERROR, sieve=contains(b"](", b"(http", b")[http"))
def unclosed_link(doc: Document) -> Iterator[Finding]:
    """Reports links that lack a bracket."""
    return findings(doc, "unclosed-link")
