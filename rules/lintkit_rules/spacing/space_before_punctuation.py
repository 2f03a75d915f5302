"""A space stands before a comma, a full stop, an exclamation or question mark, a colon or a semicolon.

Why: The mark belongs to the word before it. With a space between them a line may break before the mark, and the text
looks like what it often is: the leftovers of a conversion. French sets its high marks apart (`Attention !`): there
this rule looks at commas and full stops only. Where a document writes `Name : value` throughout, that is its style.

Bad:
    The talks went on for days , and nobody left the room !

Good:
    The talks went on for days, and nobody left the room!

Fix: the space goes; for ` ,word` it moves behind the mark. Safe for commas, full stops, exclamation and question marks
between running words of a known language; unsafe elsewhere.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, pattern, replace, rule
from lintkit.sieves import Expression
from lintkit.views import prose
from lintkit_rules.spacing._marks import Place, verdict

_SPACED = pattern(
    r"(?<=[\p{L}\p{M}\p{N})\]\"”’'»`*_>…%])[ \u00a0]{1,2}(?:[,.:;]|[!?]{1,4})"
    r"(?=\s|$|[)\]”’\"*_<]|(?<=,)\p{L}{2}|(?<=\.)\p{Lu}\p{Ll})",
    begins=r"[ \u00a0]{1,2}[,.:;!?]",
)
_NAMES = {",": "comma", ".": "full stop", ":": "colon", ";": "semicolon"}


@rule(
    "spacing/space-before-punctuation",
    sieve=any_of(Expression(rb" [,.;:!?]"), Expression(rb"\xc2\xa0[,.;:!?]")),
)
def space_before_punctuation(doc: Document) -> Iterator[Finding]:
    """Reports each space before a mark that closes a word, in running text."""
    for match in _SPACED.matches(doc, within=prose):
        place = Place.of(doc, match.start(), match.end())
        safe = verdict(place)
        if safe is not None:
            moved = place.after.isalpha()
            name = _NAMES.get(place.mark) or ("exclamation mark" if "!" in place.mark else "question mark")
            what = f"the space before this {name} belongs behind it" if moved else f"a space stands before this {name}"
            shown = f"“{doc.text[match.end() - len(place.mark) - 1 : match.end()]}”"
            span = Span(*match.span())
            yield Finding(span, f"{shown}: {what}", replace(span, place.mark + " " * moved, safe=safe and not moved))
