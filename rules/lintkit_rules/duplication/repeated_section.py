"""A section stands in the document twice, with its heading.

Why: Two sections of one name and one text are what a merge or a careless paste leaves behind. Whoever edits one of
them later makes the document contradict itself. References and changelogs repeat sections on purpose and are passed
over.

Bad:
    # Travel

    ## Before you leave

    Ask the registry office for a certified copy of the certificate and keep the receipt. Then send the copy to the
    consulate by registered mail, at least six weeks before you travel. The consulate answers by mail, not by phone.

    ## On the way

    Carry the answer with you.

    ## Before you leave

    Ask the registry office for a certified copy of the certificate and keep the receipt. Then send the copy to the
    consulate by registered mail, at least six weeks before you travel. The consulate answers by mail, not by phone.

Good:
    # Travel

    ## Before you leave

    Ask the registry office for a certified copy of the certificate and keep the receipt. Then send the copy to the
    consulate by registered mail, at least six weeks before you travel. The consulate answers by mail, not by phone.

    ## On the way

    Carry the answer with you.

Fix: takes the later section out, with its lines and one blank line. Safe for at least 40 words under the same parent
heading; unsafe elsewhere; none where the lines open or close something for what stays.

Options:
- `strict`: report every repeated section, also where it may be meant, as info (default: false).
- `min-words`: shorter sections are passed over (default: 8).
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
    min_words: int = 8
    exempt_containers: tuple[str, ...] = ()


@rule("duplication/repeated-section", options=Options())
def repeated_section(doc: Document, options: Options) -> Iterable[Finding]:
    """Reports the later copy of a section."""
    held = blocks(doc)
    found = [
        copy for copy in copies(doc) if copy.words >= options.min_words and held[copy.head].kind is BlockKind.HEADING
    ]
    if not found:
        return ()
    from lintkit_rules.duplication._reports import of_copies

    return of_copies(doc, found, options, "words under a heading")
