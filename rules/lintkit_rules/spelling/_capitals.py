"""Words with a capital: names, or ordinary words where a sentence begins, in a title, in the name of an institution."""

from lintkit import Document
from lintkit_rules.spelling._choose import neighbours
from lintkit_rules.spelling._context import before_capital, starts_sentence, title_case
from lintkit_rules.spelling._famous import may_be_a_surname
from lintkit_rules.spelling._judge import Verdict, is_famous, known
from lintkit_rules.spelling._language import foreign_word
from lintkit_rules.spelling._suggest import TYPICAL_COST, slip
from lintkit_rules.spelling._titles import part_of_a_name

_LONG = 7  # letters from which a word with a capital may be one of a name of several words
_SHORT, _SHORT_CAPITAL = 6, 2.6  # the same of a word of less than so many letters
_ENDS_ABROAD = frozenset("aeio")  # what names of other languages end in
_NAMED = 1.5  # how much must speak for a slip of a word that is a well-known name, too


def may_be_a_word(doc: Document, word: str, at: int, verdict: Verdict) -> bool:
    """Whether a word with a capital may be an ordinary word, not a name, or a name that is a word, too."""
    if may_be_a_surname(doc, at, at + len(word)) or _is_respelt(word.lower(), verdict.right):
        return False
    if before_capital(doc, at + len(word)) and foreign_word(word.lower()):
        return False  # Presidente Lula, Code Officiel Géographique
    if word.lower() in known():
        return not word.isupper() or len(word) > 5
    unlikely = len(word) < _SHORT and verdict.spare < _SHORT_CAPITAL
    if unlikely or word.isupper() or doc.text[at - 1 : at] in ("*", "_"):
        return False
    if len(word) >= _LONG and part_of_a_name(doc, at, at + len(word), verdict):
        return True
    return _is_a_slip_of_a_name(word, verdict) or _needs_a_capital(doc, word, at)


def _is_respelt(lower: str, right: str) -> bool:
    """Whether a word is what another language makes of ``right``: Perspektive, Initiale, Proactiva."""
    if lower.replace("k", "c") == right.replace("k", "c"):
        return True
    ends = lower[-1] in _ENDS_ABROAD and lower[-1] != right[-1]
    return ends and lower[:-1] in (right, right[:-1])


def _is_a_slip_of_a_name(word: str, verdict: Verdict) -> bool:
    """Whether a typical slip leads to a word that most readers know as a name, too: Python, Windows."""
    if len(word) < _SHORT or verdict.spare < _NAMED or not is_famous(verdict.right.capitalize()):
        return False
    return slip(word.lower(), verdict.right) <= TYPICAL_COST


def _needs_a_capital(doc: Document, word: str, at: int) -> bool:
    """Whether any word would have a capital there: at the start of a sentence, in a title."""
    if before_capital(doc, at + len(word)):
        follows = neighbours(doc, at, at + len(word))[1]  # none where it has letters beyond ASCII
        return len(word) > 8 and bool(follows) and title_case(doc, at, at + len(word))
    return starts_sentence(doc, at) or (len(word) >= _SHORT and title_case(doc, at, at + len(word)))


def in_case_of(word: str, right: str) -> str:
    """``right`` with the capitals of ``word``."""
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right
