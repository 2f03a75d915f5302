"""Something like `strong>` or `li> ul>` stands in the text: the rest of a tag that lost its beginning.

Why: Programs that rewrite or shorten pages cut tags in two. What is left is shown to readers as it stands, and the bold
word, the list item or the cell is lost. A bracket behind a word is common in texts, so only what can hardly be anything
else is reported: several in a row, a name that is no word at the start of a phrase, or fragments where others are.

Bad:
    A crisis grows: strong>The conflict goes on.

Good:
    A crisis grows: The conflict goes on.

Fix: takes the fragment out. Safe where a line holds nothing else, since no text is lost.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/orphan-fragment", severity=Severity.ERROR, sieve=contains(b">"))
def orphan_fragment(doc: Document) -> Iterator[Finding]:
    """Reports what is left of tags."""
    return findings(doc, "orphan-fragment")
