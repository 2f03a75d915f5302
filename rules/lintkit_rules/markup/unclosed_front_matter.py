"""Front matter is opened at the start of a file and never closed.

Why: The site generator refuses the page or shows the settings as its first paragraph.

Bad:
    ---
    title: Install
    weight: 3

    # Install

Good:
    ---
    title: Install
    weight: 3
    ---

    # Install

Fix: none.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-front-matter", severity=Severity.ERROR, sieve=contains(b"---", b"+++"))
def unclosed_front_matter(doc: Document) -> Iterator[Finding]:
    """Reports front matter without an end."""
    return findings(doc, "unclosed-front-matter")
