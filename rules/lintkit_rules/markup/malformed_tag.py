"""A tag lacks a bracket, a quote, or has its slash on the wrong side: `<strong text</strong>`, `<b>text/b>`.

Why: A browser reads on to the next bracket, and all that stands between becomes an attribute that nobody sees; or the
half tag is shown as text.

Bad:
    The <b>first/b> rule.

Good:
    The <b>first</b> rule.

Fix: puts back what is missing. Safe where a whole partner tells what was meant.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/malformed-tag", severity=Severity.ERROR, sieve=contains(b"<"))
def malformed_tag(doc: Document) -> Iterator[Finding]:
    """Reports tags that lost a bracket or a quote."""
    return findings(doc, "malformed-tag")
