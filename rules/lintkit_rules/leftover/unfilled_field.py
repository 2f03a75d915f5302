"""A field was never filled: readers see its name between the signs of a mailing program, or what to insert.

Why: a mailing program puts a name in the place of `*|FNAME|*` or `%%first_name%%`. On a page that it did not send, or
for a reader without a name, the field itself is shown. `[INSERT CONTACT METHOD]` and `[Your Name]` are left of a
model text.

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
    r"|\[(?i:insert) [\w ,'’/-]{3,60}\](?![(:\[]|</a)"
    r"|(?m:^)\[Your (?:Full )?(?:Name|Title|Position|Job|Company|Address|City|Contact|E-?mail|Phone)[\w ,'’/-]{0,40}\]"
    r"(?=[ \t]*(?:[\r\n<]|\Z))"
)


@rule(
    "leftover/unfilled-field",
    sieve=contains(b"*|", b"%%", "Name»".encode(), b"MERGEFIELD ", b"nsert ", b"NSERT ", b"[Your "),
)
def unfilled_field(doc: Document) -> Iterator[Finding]:
    """Reports each such field in a text, tags and link targets included."""
    for match in _FIELD.matches(doc, within=not_code):
        yield Finding(Span(*match.span()), f"“{match.group()}”: a field that was to be filled")
