"""Where the unknown words of a document that may be slips stand in English prose."""

from itertools import pairwise

from lintkit import Document, pattern, view
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._choose import choose
from lintkit_rules.spelling._context import lone_word, written_in_code
from lintkit_rules.spelling._judge import misspelt_name
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._short_lines import LONE_LENGTH, on_short_line
from lintkit_rules.spelling._words import cleared, reading, suspect, unknown

_MOST_SLIPS = 20  # words
_MOST_SHARE = 0.06  # of the distinct words of a text
_MOST_ALONE = 50  # words that may be slips on short lines; a text with more is a list of terms
_CLOSE = 60  # code points from one slip to the next: who misspells words writes some right ones between them
_PARAGRAPH = pattern(r"(?:\r?\n\r?\n|\A)\Z")


def suspects(doc: Document) -> dict[str, list[int]]:
    """The suspect words with the offsets where they stand as plain words in English prose; terms of the text left out.

    A word that also stands in code, in a link target or in an identifier is a term, whatever it looks like.
    """
    return _suspects(doc)[0]


def lone_suspects(doc: Document) -> dict[str, int]:
    """The suspect words that stand once in a text, on a line of too few words to tell its language, and where."""
    return _suspects(doc)[1]


@view
def _suspects(doc: Document) -> tuple[dict[str, list[int]], dict[str, int]]:
    path = doc.path.lower()
    words = {word for word in unknown(doc.utf8) - cleared() if word.lower() not in path}
    kept: dict[str, list[int]] = {}
    alone: dict[str, int] = {}
    for word, offsets in occurrences(doc, words).items():
        plain = [at for at in offsets if lone_word(doc, at, at + len(word))]
        if not any(english_paragraph(doc, at, at + len(word)) for at in plain):
            few = len(alone) <= _MOST_ALONE
            if few and len(offsets) == len(plain) == 1 and _may_stand_alone(doc, word, plain[0]):
                alone[word] = plain[0]
            continue
        if not suspect(word):
            continue  # what a word may have been is asked where it may matter only
        if not _leads_anywhere(doc, word, plain) or _has_humps(doc, word):
            continue  # before the text is divided: most end here
        plain = [at for at in plain if english_paragraph(doc, at, at + len(word))]
        plain = [at for at in plain if prose(doc).covers(at, at + len(word))]
        if plain and not written_in_code(doc, word, offsets) and not _signs_posts(doc, word, plain):
            kept[word] = plain
    lone = {}
    if len(alone) <= _MOST_ALONE:
        lone = {word: at for word, at in alone.items() if _is_no_term(doc, word, at)}
    return ({}, {}) if (kept or lone) and _is_dialect(doc, words) else (kept, lone)


def _may_stand_alone(doc: Document, word: str, at: int) -> bool:
    """Whether a word may be a slip although hardly another word stands on its line."""
    end = at + len(word)
    if len(word) < LONE_LENGTH or not on_short_line(doc, at, end):
        return False
    return suspect(word) and _leads_anywhere(doc, word, [at])


def _is_no_term(doc: Document, word: str, at: int) -> bool:
    """Whether a word stands in prose, and nowhere in code or with capitals inside."""
    if _has_humps(doc, word) or not prose(doc).covers(at, at + len(word)):
        return False
    return not written_in_code(doc, word, [at])


def _signs_posts(doc: Document, word: str, offsets: list[int]) -> bool:
    """Whether a word in lower case begins several paragraphs: in a forum, the name of whoever wrote the posts."""
    if len(offsets) < 2 or not word.islower():
        return False
    return sum(_PARAGRAPH.compiled.search(doc.text, max(0, at - 4), at) is not None for at in offsets) > 1


def _is_dialect(doc: Document, words: set[str]) -> bool:
    """Whether so many words are slips, so close to each other, that none is: a text that is spelt as it sounds."""
    most = max(_MOST_SLIPS, _MOST_SHARE * len(reading(doc.utf8).distinct))
    slips = occurrences(doc, _slips(list(filter(str.islower, words)), most))
    if len(slips) <= most:
        return False
    places = ((at, at + len(word)) for word, offsets in slips.items() for at in offsets)
    starts = sorted(at for at, end in places if lone_word(doc, at, end) and prose(doc).covers(at, end))
    gaps = sorted(after - before for before, after in pairwise(starts))
    return bool(gaps) and gaps[len(gaps) // 2] < _CLOSE


def _slips(words: list[str], most: float) -> set[str]:
    """The words that are slips of some word, if there are more than ``most``; else a part of them: each costs time."""
    found: set[str] = set()
    for left in range(len(words), 0, -1):
        if len(found) + left <= most:
            break
        if suspect(words[left - 1]):
            found.add(words[left - 1])
    return found


def _leads_anywhere(doc: Document, word: str, offsets: list[int]) -> bool:
    """Whether some rule may report a suspect word at one of these places: as a name, as two words, or as another."""
    if misspelt_name(word) is not None:
        return True
    return any(choose(doc, at, at + len(word)) is not None for at in offsets)


def _has_humps(doc: Document, word: str) -> bool:
    """Whether the text also writes a word with capitals inside: the name of a product."""
    if not word[1:].islower():
        return False
    lower = word.lower()
    usual = sum(doc.text.count(form) for form in {lower, lower.capitalize(), lower.upper()})
    return lowered(doc).count(lower) > usual


@view
def lowered(doc: Document) -> str:
    """The text in lower case, in which only the ASCII letters are sure to stand at their offsets."""
    return doc.text.lower()
