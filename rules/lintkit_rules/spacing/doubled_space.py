"""Two spaces stand between two words of a sentence.

Why: A doubled space is what a deleted word, a stripped tag or a slip of the thumb leaves; it shows in plain text, in
editors and in every diff. Columns, indentation, hard breaks at a line's end, justified text, the source of HTML and
two spaces after a sentence (where the document does so throughout) are left alone.

Bad:
    The two leaders met in  the capital on Monday.

Good:
    The two leaders met in the capital on Monday.

Fix: one space stays. Safe: nothing else changes.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, pattern, replace, rule
from lintkit.views import prose
from lintkit_rules.spacing._gaps import is_slip

_DOUBLED = pattern(
    r"(?<=[\p{L}\p{M}\p{N},;:.!?)”’\"*_`])  +(?=[\p{L}\p{N}(“‘\"*_`])",
    begins=r"  (?<=\S  )",
)


@rule("spacing/doubled-space", severity=Severity.INFO, sieve=contains(b"  "))
def doubled_space(doc: Document) -> Iterator[Finding]:
    """Reports each doubled space inside running text."""
    for match in _DOUBLED.matches(doc, within=prose):
        span = Span(*match.span())
        if is_slip(doc, span):
            yield Finding(span, f"{span.length} spaces stand between two words", replace(span, " ", safe=True))
