"""A tag has blanks where none may be, so that it is shown as text: `< br />`, `< / strong >`.

Why: Translation programs and tokenizers put blanks around brackets. Behind `< ` nothing is a tag: readers see the
brackets, and what the tag meant is lost.

Bad:
    The < strong >first< / strong > rule.

Good:
    The <strong>first</strong> rule.

Fix: takes the blanks out. A tag that is never closed, or a line break at the end of a line, goes altogether (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/spaced-tag", severity=Severity.ERROR, sieve=contains(b"<"))
def spaced_tag(doc: Document) -> Iterator[Finding]:
    """Reports tags with blanks in them."""
    return findings(doc, "spaced-tag")
