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
the same list (not of a changelog) or section, or hangs at the end of the file; unsafe elsewhere; none where only the
words are the same, or where the lines open or close something.

Options:
- `strict`: report every repeated passage, also where it may be meant, as info (default: false).
- `min-words`: shorter passages are passed over (default: 2; fewer than eight only if they fill 60 characters or stand
  in one list).
- `exempt-containers`: names of containers in which a text may repeat itself, such as `tabs` for `<Tabs>`, `tip` for
  `:::tip` and `!!! tip`, `details` for `<details>` (default: none).
"""

from collections.abc import Iterable
from typing import NamedTuple

from lintkit import Document, Finding, rule
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._copies import copies


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = 2
    exempt_containers: tuple[str, ...] = ()


@rule("duplication/repeated-block", options=Options())
def repeated_block(doc: Document, options: Options) -> Iterable[Finding]:
    """Reports the later copy of a passage that is no whole section."""
    held = blocks(doc)
    found = [
        copy
        for copy in copies(doc)
        if copy.words >= options.min_words and held[copy.head].kind is not BlockKind.HEADING
    ]
    if not found:
        return ()
    from lintkit_rules.duplication._reports import of_copies

    return of_copies(doc, found, options, "words")
