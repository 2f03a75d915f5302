"""An end tag closes nothing: it stands twice, or its start tag is missing.

Why: The reader of the source searches for the beginning; some programs close the wrong element.

Bad:
    <p>The <b>first</b></b> rule.</p>

Good:
    <p>The <b>first</b> rule.</p>

Fix: takes the second of two equal end tags out. None where the start tag may be lost: then the text is to be read.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/orphan-tag", severity=Severity.WARNING, sieve=contains(b"</"))
def orphan_tag(doc: Document) -> Iterator[Finding]:
    """Reports end tags without a start tag."""
    return findings(doc, "orphan-tag")
