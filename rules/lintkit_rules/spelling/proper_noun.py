"""A well-known name is misspelt: a country, a people, a large city, a product.

Why: names are what readers search for, and general dictionaries either do not know them or flag every name they do not
know. This rule knows the names that everybody writes, and takes only one plausible slip for a misspelling of one.

Bad:
    The junta in Myanamar met a delegation from Russia.

Good:
    The junta in Myanmar met a delegation from Russia.

Fix: the name. Unsafe: another name that is not in the gazetteer may be meant; safe where the text itself also writes
the name as it should be.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
    locale: no effect yet: the words of every variety of English are accepted.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, replace, rule
from lintkit_rules.spelling._context import before_capital, title_case
from lintkit_rules.spelling._judge import misspelt_name
from lintkit_rules.spelling._suspects import suspects
from lintkit_rules.spelling._words import SUSPECTS, Options, allowed


@rule("spelling/proper-noun", sieve=SUSPECTS, options=Options())
def proper_noun(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown capitalised words that are slips of well-known names."""
    for word, offsets in suspects(doc).items():
        right = misspelt_name(word) if word[0].isupper() else None
        if right is None or allowed(word, options):
            continue
        written = doc.text.count(right)
        if len(offsets) > 1 and written < 2 * len(offsets):
            continue  # written so again and again: a name of its own
        for at in offsets:
            if not written and before_capital(doc, at + len(word)) and not title_case(doc, at, at + len(word)):
                continue  # part of somebody's name
            span = Span(at, at + len(word))
            fix = replace(span, right, safe=written >= 4)
            yield Finding(span, f"“{word}” is a misspelt name: “{right}”", fix)
