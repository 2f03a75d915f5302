"""Text in UTF-8 was read with another code page, and then bytes of it were lost or replaced.

Why: some bytes have no character on the page that a program read the text with. They are dropped, or become a question
mark, U+FFFD or a plain blank; a later program may straighten quotes, or lower-case all letters (`ã©` for `Ã©`). The
rest of the document, and what is usual in writing, tell what was most probably meant. Sequences of which nothing was
lost are left to `encoding/mojibake`.

Bad:
    Weâ€™ve read â€œThe Lostâ€ twice, and she doesnâ€™t mind.

Good:
    Weâ€™ve read â€œThe Lost” twice, and she doesnâ€™t mind.

Fix: the likeliest character. Safe only for punctuation, where the document also holds whole sequences of that page and
nothing else comes near in likelihood.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.encoding._mending import mendings
from lintkit_rules.encoding._sieves import MayBeMisread


@rule("encoding/mojibake-lossy", severity=Severity.ERROR, sieve=MayBeMisread())
def mojibake_lossy(doc: Document) -> Iterator[Finding]:
    """Reports each stretch that decodes only if bytes are guessed."""
    for one in mendings(doc):
        if one.kind == "lossy":
            span = Span(one.start, one.end)
            mend = None if one.text is None else replace(span, one.text, safe=one.safe)
            yield Finding(span, one.message, mend)
