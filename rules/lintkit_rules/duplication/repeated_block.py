"""A paragraph or list item stands in the document twice.

Why: A passage that was pasted twice, or moved and never taken out of its old place, makes readers doubt what they
read. Text that repeats itself on purpose (entries of a reference or a changelog, licences, variants) is passed over.

Bad:
    - Ask the registry office for a copy of the certificate.
    - Send the certificate to the consulate by registered mail.
    - Ask the registry office for a copy of the certificate.

Good:
    - Ask the registry office for a copy of the certificate.
    - Send the certificate to the consulate by registered mail.

Fix: takes the later copy out, with its lines and one blank line. Safe where it follows its original at once, stands in
the same list or section, or hangs at the end of the file; unsafe elsewhere; none where only the words are the same.

Options:
- `strict`: report every repeated passage, also where it may be meant, as info (default: false).
- `min-words`: shorter passages are passed over (default: 4; fewer than eight only if they fill 60 characters).
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, fix, rule
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._copies import copies
from lintkit_rules.duplication._lines import passage, removal
from lintkit_rules.duplication._verdict import verdict


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = 4


@rule("duplication/repeated-block", options=Options())
def repeated_block(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports the later copy of a passage that is no whole section."""
    for copy in copies(doc):
        if copy.words < options.min_words or blocks(doc)[copy.head].kind is BlockKind.HEADING:
            continue
        severity, where, safe, meant = verdict(doc, copy)
        if options.strict or not meant:
            yield Finding(
                passage(doc, copy.first, copy.last),
                f"{copy.words} words, {where.value}",
                fix(removal(doc, copy.first, copy.last), safe=safe) if copy.verbatim else None,
                (passage(doc, copy.original_first, copy.original_last),),
                severity,
            )
