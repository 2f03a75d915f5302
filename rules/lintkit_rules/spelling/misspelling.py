"""A word is misspelt: no dictionary has it, and one slip leads to a frequent word.

Why: a misspelt word makes a reader stumble and a search miss. lintkit does not flag what it merely does not know: the
word must be a plausible slip of a far more frequent one, stand in English prose, and not be a term of the text.

Bad:
    Both nations find common ground in thier strategic pursuits.

Good:
    Both nations find common ground in their strategic pursuits.

Fix: the word that was meant. Safe where it is certain; unsafe where another word is conceivable.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
    locale: the variety of English, `en-US`, `en-GB` or `any`.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, replace, rule
from lintkit_rules.spelling._context import starts_sentence, title_case
from lintkit_rules.spelling._judge import known, misspelling, misspelt_name
from lintkit_rules.spelling._words import Options, Suspects, allowed, counts, suspects


@rule("spelling/misspelling", sieve=Suspects(), options=Options())
def misspelling_rule(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown words that are slips of frequent ones."""
    for word, offsets in suspects(doc).items():
        verdict = misspelling(word.lower())
        if verdict is None or allowed(word, options) or (word[0].isupper() and misspelt_name(word)):
            continue
        if not verdict.sure and len(offsets) > 2 and counts(doc)[verdict.right.encode()] < len(offsets):
            continue  # written again and again: a term
        right = _in_case_of(word, verdict.right)
        for at in offsets:
            if word[0].isupper() and not _may_be_a_word(doc, word, at):
                continue
            span = Span(at, at + len(word))
            yield Finding(span, f"“{word}” is misspelt: “{right}”", replace(span, right, safe=verdict.sure))


def _may_be_a_word(doc: Document, word: str, at: int) -> bool:
    """Whether a word with a capital may be an ordinary word, not a name."""
    if word.isupper() or word.lower() in known():
        return True
    return starts_sentence(doc, at) or title_case(doc, at, at + len(word))


def _in_case_of(word: str, right: str) -> str:
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right
