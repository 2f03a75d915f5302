"""Words on short lines: headings, cells of tables, items of lists, which have too few words to tell their language."""

from lintkit import Document, pattern
from lintkit_rules.spelling._language import Company, foreign_word, is_accented, soon_kind

LONE_LENGTH = 5  # letters of a word that may be a slip where nothing stands beside it
_FEW = 5  # words, which tell the language of a line
_REACH = 600  # code points to each side that are looked at around a line of few words
_MANY_SMALL = 5  # small words of English that must stand there
_SMALL_BY_FOREIGN = 8  # and so many for each of another language
_SHARE = 0.5  # of English words
_STRANGE_SHARE = 0.2  # of words that are none of English, or slips
_RUN = pattern(r"\w+")


def on_short_line(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands on a line of too few words to tell its language, none of them foreign, amid English text.

    Such are headings, cells of tables and items of lists.
    """
    around = Company(doc, start, end)
    if around.total >= _FEW or around.foreign or around.strange or around.accented:
        return False
    if foreign_word(doc.text[start:end].lower()):
        return False
    find = _RUN.compiled.findall
    tokens = find(doc.text, max(0, start - _REACH), start) + find(doc.text, end, end + _REACH)
    kinds = "".join(map(soon_kind, tokens))
    small, foreign, older = map(kinds.count, "sfa")
    foreign += sum(map(is_accented, tokens))
    if older or small < max(_MANY_SMALL, _SMALL_BY_FOREIGN * foreign):
        return False
    if sum(map(kinds.count, "oud")) >= _STRANGE_SHARE * len(kinds):
        return False
    return small + kinds.count("e") >= _SHARE * len(kinds)
