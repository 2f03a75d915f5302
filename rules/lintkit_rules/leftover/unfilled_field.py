"""A field of a form letter was never filled: readers see its name between the signs of the mailing program.

Why: a mailing program puts a name in the place of `*|FNAME|*` or `%%first_name%%`. On a page that it did not send, or
for a reader without a name, the field itself is shown.

Bad:
    Dear *|FNAME|*, spring is here.

Good:
    Dear reader, spring is here.

Fix: none. What belongs there is not in the text.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, contains, pattern, rule
from lintkit.views import not_code

# Merge fields of Mailchimp and Mandrill; of Marketing Cloud, ExactTarget and others; of Word, without its quotation.
_FIELD = pattern(
    r"\*\|(?:[A-Z][A-Z0-9_]*(?::[^|\r\n]{1,60})?)\|\*|%%(?:[A-Z][A-Z0-9_]{2,40}|(?:first|last|full)_?name|email\w*)%%"
    r"|(?<!«)«(?:First|Last|Full|Company)_?Name»|\{ ?MERGEFIELD [^}\r\n]{1,80}\}"
)


@rule("leftover/unfilled-field", sieve=contains(b"*|", b"%%", "Name»".encode(), b"MERGEFIELD "))
def unfilled_field(doc: Document) -> Iterator[Finding]:
    """Reports each such field in a text, tags and link targets included."""
    for match in _FIELD.matches(doc, within=not_code):
        yield Finding(Span(*match.span()), f"“{match.group()}”: a field that was to be filled")
