"""Both sides of a merge conflict stand in the text, between the marks of a version control system.

Why: readers see two versions of a passage, one after the other, and rows of angle brackets around them.

Bad:
    The tower is open daily.
    <<<<<<< HEAD
    Tickets cost five euros.
    =======
    Tickets cost six euros.
    >>>>>>> prices
    Children enter free.

Good:
    The tower is open daily.
    Tickets cost six euros.
    Children enter free.

Fix: none. Which of the two is right is for the writer to say.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, pattern, rule
from lintkit.views import not_code

# The marks as git, Mercurial and others write them: seven signs at the start of a line, a name behind the outer ones.
_MARK = pattern(r"^(?:<{7} [^\r\n]+|={7}(?=[\r\n]|\Z)|>{7} [^\r\n]+)", "m")


@rule("leftover/merge-conflict", severity=Severity.ERROR, sieve=contains(b"<<<<<<< ", b">>>>>>> "))
def merge_conflict(doc: Document) -> Iterator[Finding]:
    """Reports each conflict at its first mark; an end mark whose beginning was taken out, at itself."""
    opened: Span | None = None
    parted = False
    for match in _MARK.matches(doc, within=not_code):
        span, sign = Span(*match.span()), match.group()[0]
        if sign == "<":
            opened, parted = span, False
        elif sign == "=":
            parted = True
        else:
            if opened and parted:
                one, other = opened.of(doc.text)[8:40], match.group()[8:40]
                yield Finding(opened, f"a merge conflict of “{one}” and “{other}” was left in the text", None, (span,))
            elif not opened:
                yield Finding(span, f"“{match.group()[:40]}”: the end of a merge conflict was left in the text")
            opened, parted = None, False
