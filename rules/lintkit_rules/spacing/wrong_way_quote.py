"""An opening quotation mark stands where a closing one belongs, a closing one where one opens, or one as apostrophe.

Why: Curly quotation marks have a direction. An editor guesses it from the space beside the mark, so a stray space,
stripped markup or a year like ’90s turns it round. Languages that close with “ (as German does: „so“) or open with
” (as Swedish does) are left alone.

Bad:
    “The role of diplomacy“ was its title, and it didn‘t sell.

Good:
    “The role of diplomacy” was its title, and it didn’t sell.

Fix: the mark is turned round; a space between it and the word goes. Safe for apostrophes inside a word; else unsafe.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, pattern, replace, rule
from lintkit.sieves import Expression
from lintkit.views import prose
from lintkit_rules.spacing._passages import passages

# What opens with “ and closes with ”: the languages in which the other way round is always wrong.
_TURNED = frozenset({"en", "es", "pt", "it", "nl", "tr", "id", "vi"})
_CLOSING = pattern(
    r"(?<=“[^“”„«»\r\n]{1,300}[\p{L}\p{N}.,!?…)’])[ ]?“(?=\s|$|[.,;:!?)<*_])"
    r"(?!\s*[\p{L}\p{N}][^“\r\n]{0,300}”)"
)
_OPENING = pattern(r"(?<![^\s(*_>—–])”(?=[\p{L}\p{N}][^“”„«»\r\n]{0,300}”)")
_APOSTROPHE = pattern(r"(?<=\p{Ll}n)‘(?=t\b)|(?<=\p{L})‘(?=(?:s|re|ve|ll|d|m)\b)|(?<![^\s(])‘(?=\d0s\b)", "i")


# “ before a space or a mark, ” before a letter, ‘ before what follows an apostrophe: a quote that points well is none.
_SIEVE = Expression(
    rb"\xe2\x80(?:\x9c(?:[\s.,;:!?)<*_\xc2\xe1-\xe3]|\Z)|\x9d[A-Za-z0-9\x80-\xff]|\x98[tsrvlmdTSRVLMD0-9\xc5])"
)


@rule("spacing/wrong-way-quote", sieve=_SIEVE)
def wrong_way_quote(doc: Document) -> Iterator[Finding]:
    """Reports curly quotation marks that point the wrong way, where that is certain."""
    for shape, mark, what in (
        (_CLOSING, "”", "an opening quotation mark stands where a closing one belongs"),
        (_OPENING, "“", "a closing quotation mark stands where an opening one belongs"),
        (_APOSTROPHE, "’", "an opening quotation mark stands where an apostrophe belongs"),
    ):
        for match in shape.matches(doc, within=prose):
            if passages(doc).at(match.start()).language in _TURNED:
                span = Span(*match.span())
                yield Finding(span, what, replace(span, mark, safe=mark == "’"))
