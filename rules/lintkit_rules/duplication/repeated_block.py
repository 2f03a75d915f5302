"""A paragraph or list item stands in the document twice.

Why: A passage that was pasted twice, or moved and never taken out of its old place, makes readers doubt what they
read. Text that repeats itself on purpose (changelogs, entries of a reference, variants) is passed over.

Bad:
    - Ask the registry office for a copy of the certificate.
    - Send the certificate to the consulate by registered mail.
    - Ask the registry office for a copy of the certificate.

Good:
    - Ask the registry office for a copy of the certificate.
    - Send the certificate to the consulate by registered mail.

Fix: takes the later copy out, with its lines and one blank line. Safe where it follows its original at once, stands in
the same list or section, or is the last thing in the file.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, fix, rule
from lintkit_rules.duplication._context import Place, changelog, leads_in, place
from lintkit_rules.duplication._copies import copies, span
from lintkit_rules.duplication._removal import removal

_WHERE = {
    Place.BESIDE: "the same as right before it",
    Place.AT_END: "the same as further up; this copy is the last thing in the file",
    Place.IN_LIST: "the same as further up in this list",
    Place.IN_SECTION: "the same as further up in this section",
    Place.ELSEWHERE: "the same as further up",
}


@rule("duplication/repeated-block", severity=Severity.WARNING)
def repeated_block(doc: Document) -> Iterator[Finding]:
    """Reports the later copy of a passage."""
    for copy in copies(doc):
        if not copy.verbatim or copy.times > 2 or leads_in(doc, copy) or changelog(doc):
            continue
        where = place(doc, copy)
        if where is Place.ELSEWHERE:
            continue
        yield Finding(
            span(doc, copy.first, copy.last),
            f"{copy.words} words, {_WHERE[where]}",
            fix(removal(doc, copy.first, copy.last), safe=True),
            (span(doc, copy.original_first, copy.original_last),),
            Severity.ERROR,
        )
