"""A placeholder in angle brackets is read as a tag, so that readers see nothing in its place.

Why: In Markdown `<name>` is HTML: a page shows nothing there, and MDX does not build. Off by default, since many texts
are read as they stand, and some sites define elements of their own.

Bad:
    Run the tool with <name> and wait.

Good:
    Run the tool with \\<name> and wait.

Fix: escapes the bracket (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import as_finding


@rule("markup/placeholder-swallowed", severity=Severity.WARNING, sieve=contains(b"<"), default=False)
def placeholder_swallowed(doc: Document) -> Iterator[Finding]:
    """Reports placeholders that are not shown."""
    if doc.format.name in ("markdown", "mdx"):
        from lintkit_rules.markup._placeholders import placeholder_faults

        for fault in placeholder_faults(doc):
            yield as_finding(fault)
