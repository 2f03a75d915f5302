"""A well-known name is misspelt: a country, a people, a large city, a product, a person.

Why: names are what readers search for, and general dictionaries either do not know them or flag every name they do not
know. This rule knows the names that everybody writes, and takes only one plausible slip for a misspelling of one.
Most strange surnames are right: one is reported where its given name tells who is meant, or where no name looks so.

Bad:
    The junta in Myanamar met a delegation from Russia.
    Angela Merkle spoke in the town, and the paper by Sanchze was read.

Good:
    The junta in Myanmar met a delegation from Russia.
    Angela Merkel spoke in the town, and the paper by Sanchez was read.

Fix: the name. Unsafe: another name that is not in the gazetteer may be meant; safe where the text itself also writes
the name as it should be.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, replace, rule
from lintkit.views.words import times
from lintkit_rules.spelling._alone import names_alone
from lintkit_rules.spelling._choose import neighbours
from lintkit_rules.spelling._context import before_capital, plain_word, title_case
from lintkit_rules.spelling._famous import (
    FamousNames,
    among_foreign_names,
    behind_given_name,
    famous_slips,
    is_a_person,
    is_another_form,
    is_another_spelling,
    may_be_another,
    where,
)
from lintkit_rules.spelling._judge import country_meant, gazetteer_name, misspelt_name
from lintkit_rules.spelling._language import Company
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._near_names import near_names
from lintkit_rules.spelling._suggest import TYPICAL_COST, slip
from lintkit_rules.spelling._suspects import suspects
from lintkit_rules.spelling._words import SUSPECTS, Options, allowed

_USUAL = 128  # as ``Lexicon`` counts: one of 100,000 words
_SURE_LENGTH = 6  # letters of a name that hardly another name is one slip from


@rule("spelling/proper-noun", sieve=any_of(SUSPECTS, FamousNames()), options=Options())
def proper_noun(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports unknown capitalised words that are slips of well-known names."""
    seen = set()
    often: dict[str, int] = {}
    for at, word, right in famous_slips(doc):
        if (
            not allowed(word, options)
            and not is_another_spelling(word, right)
            and plain_word(doc, at, at + len(word))
            and Company(doc, at, at + len(word)).small
        ):
            seen.add(at)
            if right not in often:
                often[right] = times(doc, right, 4)
            yield _finding(at, word, right, often[right] >= 4)
    for word, offsets in suspects(doc).items():
        name = misspelt_name(word)
        if name is None or is_another_spelling(word, name) or allowed(word, options):
            continue
        written = times(doc, name, 2 * len(offsets) + 4)
        if len(offsets) > 1 and written < 2 * len(offsets):
            continue  # written so again and again: a name of its own
        person = gazetteer_name(word) is None
        if person and word in near_names(doc.utf8):
            continue  # the text itself tells better what is meant
        for at in offsets:
            fits = (
                is_a_person(doc, at, at + len(word), name)
                if person
                else not _in_a_name(doc, at, word, name, bool(written))
            )
            if at not in seen and fits:
                right = name if person or not where(doc, at) else country_meant(word, name)
                safe = written >= 4 and len(name) >= _SURE_LENGTH and not person and not word.islower()
                yield _finding(at, word, right, safe)
    for at, word, name in names_alone(doc):
        if not (is_another_spelling(word, name) or allowed(word, options) or _in_a_name(doc, at, word, name, False)):
            yield _finding(at, word, name, False)


def _in_a_name(doc: Document, at: int, word: str, name: str, written: bool) -> bool:
    """Whether a word is part of somebody's name, or of a foreign one, so that no place or product need be meant."""
    end = at + len(word)
    if is_another_form(doc, at, end, name) or among_foreign_names(doc, at, end, name):
        return True
    if may_be_another(doc, at, end, name) and (not written or before_capital(doc, end)):
        return True
    if written:
        return False
    return behind_given_name(doc, at) or not (
        not before_capital(doc, end) or title_case(doc, at, end) or _begins_a_name(doc, at, word, name)
    )


def _begins_a_name(doc: Document, at: int, word: str, name: str) -> bool:
    """Whether a typical slip of a name stands before a usual word with a capital: Europen Union, Altantic Ocean."""
    _, after = neighbours(doc, at, at + len(word))
    usual = len(after) > 3 and english().words.get(after.encode()) >= _USUAL
    return usual and slip(word.lower(), name.lower()) <= TYPICAL_COST


def _finding(at: int, word: str, right: str, safe: bool) -> Finding:
    span = Span(at, at + len(word))
    return Finding(span, f"“{word}” is a misspelt name: “{right}”", replace(span, right, safe=safe))
