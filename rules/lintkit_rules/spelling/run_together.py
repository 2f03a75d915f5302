"""Two words stand together without a blank.

Why: a lost blank makes a word that no reader knows. It is taken for such a slip if the two words often stand beside
each other and go with the words around them. Less is asked where one of them is a word like `the`, `of` or `should`,
much where both are nouns: they may be a compound.

Bad:
    The sanctions were imposed inthe spring.

Good:
    The sanctions were imposed in the spring.

Fix: the blank. Unsafe: the word may be a term.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, replace, rule
from lintkit_rules.spelling._choose import choose
from lintkit_rules.spelling._context import in_compound
from lintkit_rules.spelling._halves import halves
from lintkit_rules.spelling._language import Company
from lintkit_rules.spelling._suspects import suspects
from lintkit_rules.spelling._words import SUSPECTS, Options, allowed


@rule("spelling/run-together", sieve=SUSPECTS, options=Options())
def run_together(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown words that are two frequent ones."""
    for word, offsets in suspects(doc).items():
        if not halves(word.lower()) or allowed(word, options) or len(offsets) > 2 or not word[1:].islower():
            continue
        for at in offsets:
            span = Span(at, at + len(word))
            verdict = choose(doc, at, span.end)
            if verdict is None or not verdict.two or in_compound(doc, span) or doc.text[at - 1 : at] in ("'", "’"):
                continue
            if word[0].isupper() and Company(doc, at, span.end).total < 2:
                continue  # a name, with a word that says what it is
            right = verdict.right
            shown = right[0].upper() + right[1:] if word[0].isupper() else right
            yield Finding(span, f"“{word}” is two words: “{shown}”", replace(span, shown, safe=False))
