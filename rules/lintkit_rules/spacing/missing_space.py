"""The space behind a comma, a full stop or another mark is missing.

Why: Two words that a lost space glues together cannot be searched, wrapped or read aloud; it happens where paragraphs
are joined, tags are stripped, or fingers are quick. Names with a full stop or a colon inside (`Node.js`,
`torch.Tensor`, `std::string`), figures, times and lists of keywords (`json,xml`) are left alone.

Bad:
    We closely watch these developments,this one above all.It matters.

Good:
    We closely watch these developments, this one above all. It matters.

Fix: the space is put in. Safe where a function word follows in a sentence of a known language; unsafe elsewhere.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, insert, pattern, rule
from lintkit.sieves import Expression
from lintkit.views import prose
from lintkit_rules.spacing._glue import Glued
from lintkit_rules.spacing._lost import verdict

_GLUED = pattern(
    r"(?<=[\p{L}\p{M}\p{N})”\"’])[,;.:!?](?=[\"“(]?\p{L})",
    begins=r"[,;.:!?](?=[\"“(]?[^\W\d_])",
)


@rule("spacing/missing-space", sieve=Expression(rb"[A-Za-z0-9)\"\x80-\xff][,;.:!?][(\"]?[A-Za-z\x80-\xff]"))
def missing_space(doc: Document) -> Iterator[Finding]:
    """Reports each mark that glues two words of running text together."""
    for match in _GLUED.matches(doc, within=prose):
        glued = Glued.of(doc, match.start())
        safe = verdict(glued) if glued is not None else None
        if glued is not None and safe is not None:
            message = f"“{glued.left[-20:]}{glued.mark}{glued.right[:20]}”: the space behind the mark is missing"
            yield Finding(Span(*match.span()), message, insert(match.end(), " ", safe=safe))
