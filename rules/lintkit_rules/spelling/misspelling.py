"""A word is misspelt: no dictionary has it, and one slip leads to a frequent word.

Why: a misspelt word makes a reader stumble and a search miss. lintkit does not flag what it merely does not know: the
word must be a plausible slip of a far more frequent one, stand in English prose, and not be a term of the text.
In French texts a word is reported where accents alone make a word of it (`probleme`), or one slip makes it a word that
is far more likely than any other.

Bad:
    Both nations find common ground in thier strategic pursuits.

Good:
    Both nations find common ground in their strategic pursuits.

Fix: the word that was meant. Safe where it is certain; unsafe where another word is conceivable.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from lintkit import Document, Finding, Span, any_of, replace, rule
from lintkit_rules.spelling._alone import slips_alone, stands_alone
from lintkit_rules.spelling._capitals import in_case_of, may_be_a_word
from lintkit_rules.spelling._choose import choose
from lintkit_rules.spelling._context import (
    in_compound,
    is_cut_off,
    may_be_foreign,
    starts_sentence,
)
from lintkit_rules.spelling._famous import is_a_person
from lintkit_rules.spelling._french import French, french_slips
from lintkit_rules.spelling._judge import Verdict, gazetteer_name, is_slip, known, misspelt_name
from lintkit_rules.spelling._language import english_paragraph, in_plain_english
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._suspects import suspects
from lintkit_rules.spelling._words import SUSPECTS, Options, allowed

_CAPITAL = 0.8  # how much more must speak for a slip of a word with a capital, which may be a name
_EVERYWHERE = 186  # as ``Lexicon`` counts: one of 1,500 words


@rule("spelling/misspelling", sieve=any_of(SUSPECTS, French()), options=Options())
def misspelling_rule(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown words that are slips of frequent ones."""
    for at, word, right in chain(french_slips(doc), slips_alone(doc)):
        if not allowed(word, options):
            span = Span(at, at + len(word))
            yield Finding(span, f"“{word}” is misspelt: “{right}”", replace(span, right, safe=False))
    written = cache(doc.text.count)  # of a word that is a slip at a thousand places, too, once
    for word, offsets in suspects(doc).items():
        if not (word[1:].islower() or word.isupper()) or not is_slip(word.lower()) or allowed(word, options):
            continue
        name = misspelt_name(word) if word[0].isupper() else None
        if name and gazetteer_name(word):
            continue
        for at in offsets:
            span = Span(at, at + len(word))
            if name and is_a_person(doc, at, span.end, name):
                continue
            verdict = choose(doc, at, span.end)
            if verdict is None or verdict.two or is_cut_off(doc, at, span.end, verdict.right):
                continue
            if word[0].isupper() and (verdict.spare < _CAPITAL or not may_be_a_word(doc, word, at, verdict)):
                continue
            if "'" in verdict.right and in_compound(doc, span):
                continue  # an option's name: dont-add-imports
            if word.lower() not in known() and _is_term(doc, span, verdict, len(offsets), written):
                continue
            if not (verdict.sure or _in_english(doc, span, verdict.right) or stands_alone(doc, span, verdict)):
                continue
            right = in_case_of(word, verdict.right)
            plain = not in_compound(doc, span) and (word.islower() or (len(word) > 7 and starts_sentence(doc, at)))
            safe = verdict.sure and (plain or word.lower() in known()) and in_plain_english(doc, span)
            yield Finding(span, f"“{word}” is misspelt: “{right}”", replace(span, right, safe=safe))


def _in_english(doc: Document, span: Span, right: str) -> bool:
    """Whether English stands around a word that may be something else than a slip of ``right``."""
    everywhere = english().words.get(right.encode()) >= _EVERYWHERE  # whatever stands beside it
    if not everywhere and may_be_foreign(doc, *span):
        return False
    return english_paragraph(doc, *span, least=3)


def _is_term(doc: Document, span: Span, verdict: Verdict, times: int, written: Callable[[str], int]) -> bool:
    """Whether a word is a term of its text: written again and again, or part of a compound."""
    if times > 3 and written(verdict.right) < times:
        return True
    if in_compound(doc, span):
        return not verdict.sure or span.length < 7
    return not verdict.sure and times > 2
