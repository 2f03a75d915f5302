"""One word is written as two.

Why: `along side`, `them selves`: each half is a word, so no dictionary finds them, and a search for the word misses it.

Bad:
    The sanctions were imposed along side global condemnation.

Good:
    The sanctions were imposed alongside global condemnation.

Fix: the blank goes. Unsafe: the two words may, rarely, be meant.

Options:
    words: phrases that are right as they stand.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, replace, rule, table
from lintkit_rules.spelling._phrases import Phrases, parse
from lintkit_rules.spelling._words import Options, allowed

_HABIT = 3  # words written as two, most of which the text never writes as one: so did all in 1800
_SPLITS = Phrases(table(__name__, "_data/splits.txt", parse))


@rule("spelling/split-word", sieve=_SPLITS, options=Options())
def split_word(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports words with a blank in their middle."""
    uses = list(_SPLITS.uses(doc))
    if len(uses) >= _HABIT:
        joined = {use.right: use.right in doc.text for use in uses}
        if 2 * sum(joined.values()) < len(joined):
            return  # an old text, whose writer did not join them
    for use in uses:
        if not allowed(use.wrong, options):
            message = f"“{' '.join(use.wrong.split())}” is one word: “{use.right}”"
            yield Finding(use.span, message, replace(use.span, use.right, safe=False))
