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

from lintkit import Document, Finding, Span, any_of, replace, rule
from lintkit_rules.spelling._choose import choose
from lintkit_rules.spelling._context import (
    before_capital,
    in_compound,
    is_cut_off,
    may_be_foreign,
    starts_sentence,
    title_case,
)
from lintkit_rules.spelling._famous import is_a_person, may_be_a_surname
from lintkit_rules.spelling._french import French, french_slips
from lintkit_rules.spelling._judge import Verdict, gazetteer_name, is_slip, known, misspelt_name
from lintkit_rules.spelling._language import english_paragraph, in_plain_english
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._suspects import suspects
from lintkit_rules.spelling._titles import part_of_a_name
from lintkit_rules.spelling._words import SUSPECTS, Options, allowed

_LONG = 7  # letters from which a word with a capital may be one of a name of several words
_CAPITAL = 0.8  # how much more must speak for a slip of a word with a capital, which may be a name
_SHORT, _SHORT_CAPITAL = 6, 2.6  # the same of a word of less than so many letters
_EVERYWHERE = 186  # as ``Lexicon`` counts: one of 1,500 words


@rule("spelling/misspelling", sieve=any_of(SUSPECTS, French()), options=Options())
def misspelling_rule(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown words that are slips of frequent ones."""
    for at, word, right in french_slips(doc):
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
            if word[0].isupper() and (verdict.spare < _CAPITAL or not _may_be_a_word(doc, word, at, verdict)):
                continue
            if "'" in verdict.right and in_compound(doc, span):
                continue  # an option's name: dont-add-imports
            if word.lower() not in known() and _is_term(doc, span, verdict, len(offsets), written):
                continue
            if not verdict.sure and not _in_english(doc, span, verdict.right):
                continue
            right = _in_case_of(word, verdict.right)
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


def _may_be_a_word(doc: Document, word: str, at: int, verdict: Verdict) -> bool:
    """Whether a word with a capital may be an ordinary word, not a name."""
    if may_be_a_surname(doc, at, at + len(word)):
        return False
    if word.lower() in known():
        return not word.isupper() or len(word) > 5
    end = at + len(word)
    unlikely = len(word) < _SHORT and verdict.spare < _SHORT_CAPITAL
    if unlikely or word.isupper() or doc.text[at - 1 : at] in ("*", "_"):
        return False
    if len(word) >= _LONG and part_of_a_name(doc, at, end, verdict):
        return True
    if before_capital(doc, end):
        return len(word) > 8 and title_case(doc, at, end)
    return starts_sentence(doc, at) or (len(word) >= _SHORT and title_case(doc, at, end))


def _in_case_of(word: str, right: str) -> str:
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right
