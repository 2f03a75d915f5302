"""Two pages have the same title.

Why: readers cannot tell them apart in search results and navigation.

Fix: none.
"""

from collections.abc import Iterator

from lintkit import Document, ProjectFinding, Span, pattern, project_rule
from lintkit.rules import Facts

_TITLE = pattern(r"\A\ufeff?#[ \t]+(?P<title>[^\r\n]+)")


def _title(doc: Document) -> tuple[str, int, int] | None:
    """The fact about one page: its title, and where it stands."""
    match = _TITLE.compiled.match(doc.text)
    return (match["title"].strip(), *match.span("title")) if match else None


@project_rule("acme/same-title", collect=_title)
def same_title(facts: Facts) -> Iterator[ProjectFinding]:
    """Compares the titles of all pages."""
    first: dict[str, tuple[str, Span]] = {}
    for path, (title, start, end) in facts.items():
        span = Span(start, end)
        if title in first:
            yield ProjectFinding(path, span, f"“{title}” is the title of another page too", (first[title],))
        else:
            first[title] = (path, span)
