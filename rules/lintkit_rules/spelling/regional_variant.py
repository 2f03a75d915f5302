"""A word is spelt as in another variety of English.

Why: `colour` beside `center` makes a text look patched together from two sources. Off by default: both are right, and
which one a text wants only its writer knows.

Bad:
    The colour of the harbour is grey, as is the behavior of our neighbours.

Good:
    The colour of the harbour is grey, as is the behaviour of our neighbours.

Fix: the spelling of the variety that the text is written in. Unsafe: a quotation or a title keeps its own spelling.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
    locale: `en-US` reports British spellings, `en-GB` American ones (not `organize`, which British publishers use too);
      with `any`, the default, a text is held to the variety in which it writes most of these words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Severity, Span, replace, rule
from lintkit_rules.spelling._varieties import Varieties, foreign_words
from lintkit_rules.spelling._words import Options as Words, allowed


class Options(NamedTuple):
    """What the configuration may set."""

    words: tuple[str, ...] = ()
    locale: str = "any"


@rule("spelling/regional-variant", severity=Severity.INFO, sieve=Varieties(), default=False, options=Options())
def regional_variant(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports British words in American English, and the other way round."""
    for at, word, right, variety in foreign_words(doc, options.locale):
        if not allowed(word, Words(options.words)):
            span = Span(at, at + len(word))
            yield Finding(span, f"“{word}” is {variety} spelling: “{right}”", replace(span, right, safe=False))
