"""A note to the author was left in the text.

Why: readers should not see what is still to be done.

Bad:
    The tower is TBD metres high.

Good:
    The tower is metres high.

Fix: unsafe. The note is taken out.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Rule, Span, contains, cut, hookimpl, pattern, rule
from lintkit.views import prose

_NOTE = pattern(r"\bTBD\b")


@rule("house/leftover-note", sieve=contains(b"TBD"))
def leftover_note(doc: Document) -> Iterator[Finding]:
    """Reports each TBD in prose."""
    for match in _NOTE.matches(doc, within=prose):
        span = Span(*match.span())
        yield Finding(span, "TBD: something is left to be written", cut(doc, span, safe=False))


@hookimpl
def lintkit_rules() -> list[Rule]:
    """The rules of this module."""
    return [leftover_note]
