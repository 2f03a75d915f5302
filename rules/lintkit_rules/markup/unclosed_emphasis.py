"""Strong text is opened by ** and never closed, closed by one mark only, or has a blank next to a mark.

Why: Readers see asterisks, and nothing is strong. Asterisks mean many things, so that only those are reported whose
shape says what was meant: ** at the start of a block or a sentence, `**one*`, `** one**`, with words in between, in a
block that has no other asterisks without a partner.

Bad:
    - **Note: the order matters
    - It was ** unanimously** approved.

Good:
    - **Note:** the order matters
    - It was **unanimously** approved.

Fix: takes the blank out (safe if it stands on one side only); adds the missing mark, or closes the text behind its
colon or at the end of a short line (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-emphasis", severity=Severity.WARNING, sieve=contains(b"**", b"__"))
def unclosed_emphasis(doc: Document) -> Iterator[Finding]:
    """Reports strong text that does not end."""
    return findings(doc, "unclosed-emphasis")
