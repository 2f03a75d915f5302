"""A comment, or a CDATA section, is opened and never closed.

Why: A browser takes all that follows for the comment, to the end of the next one or of the page: readers never see it.

Bad:
    <!-- to be checked

    The rest of the page.

Good:
    <!-- to be checked -->

    The rest of the page.

Fix: closes it at the end of its line (unsafe: it may have been meant to go on); takes a CDATA section's opener out.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-comment", severity=Severity.ERROR, sieve=contains(b"<!--", b"<![CDATA["))
def unclosed_comment(doc: Document) -> Iterator[Finding]:
    """Reports comments without an end."""
    return findings(doc, "unclosed-comment")
