"""An informal spelling stands in prose.

Why: `gonna`, `b/w`, `w/` are fine in a chat; in a published text they look careless. Off by default: a matter of tone.

Bad:
    The talks b/w both sides, and what came outta them, were held w/ care.

Good:
    The talks between both sides, and what came out of them, were held with care.

Fix: the words in full. Unsafe: a quotation may want them as they are.

Options:
    words: spellings that are welcome.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, any_of, contains, pattern, replace, rule, table
from lintkit.views import prose
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._phrases import Phrases, parse
from lintkit_rules.spelling._words import Options, allowed, in_english

_INFORMAL = Phrases(table(__name__, "_data/informal.txt", parse))
_WITH = pattern(r"(?<=[\s(])w/(?=[ \t]*[a-z])(?!o\b)")


@rule(
    "spelling/informal",
    severity=Severity.INFO,
    sieve=any_of(_INFORMAL, contains(b"w/")),
    default=False,
    options=Options(),
)
def informal(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports informal spellings in English prose."""
    for use in _INFORMAL.uses(doc):
        if not allowed(use.wrong, options):
            message = f"“{use.wrong}” is informal: “{use.right}”"
            yield Finding(use.span, message, replace(use.span, use.right, safe=False))
    if "w/" not in doc.text or not in_english(doc.utf8):
        return
    for match in _WITH.matches(doc, within=prose):
        if english_paragraph(doc, *match.span()) and "w/" not in options.words:
            right = "with" if doc.text[match.end()] in " \t" else "with "
            fix = replace(Span(*match.span()), right, safe=False)
            yield Finding(Span(*match.span()), "“w/” is informal: “with”", fix)
