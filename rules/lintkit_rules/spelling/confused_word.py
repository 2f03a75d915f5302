"""A right word stands in the wrong place: another one that looks or sounds like it was meant.

Why: `loose` for lose, `then` for than, `it's` for its: each is a word, so no dictionary finds them. This rule looks at
the words right beside it and their parts of speech, and reports where these leave only one reading.

Bad:
    The list includes, but is not limited too, the following. We should of known that it is better then before.

Good:
    The list includes, but is not limited to, the following. We should have known that it is better than before.

Fix: the word that was meant. Unsafe: grammar is a strong witness, not a certain one.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, replace, rule, table
from lintkit_rules.spelling._grammar import Rows
from lintkit_rules.spelling._patterns import Patterns
from lintkit_rules.spelling._words import Options, allowed

CONFUSIONS = Patterns(table(__name__, "_data/confusions.txt", Rows))


@rule("spelling/confused-word", sieve=CONFUSIONS, options=Options())
def confused_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words that their neighbours show to be meant as others."""
    for use in CONFUSIONS.uses(doc):
        if not allowed(use.wrong, options):
            right = use.right.replace("'", "’") if "’" in doc.text else use.right
            message = f"“{use.wrong}” does not fit here: “{right}”"
            yield Finding(use.span, message, replace(use.span, right, safe=False))
