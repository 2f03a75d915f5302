"""Ordinary words with a capital that are a part of a longer name: of an institution (`Supreme Court`), or a title."""

from typing import Final

from lintkit import Document
from lintkit_rules.spelling._choose import attraction, neighbours
from lintkit_rules.spelling._judge import Verdict
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._people import GIVEN, people
from lintkit_rules.spelling._sets import words

_TITLES: Final = words(
    "president minister chancellor senator governor professor secretary general admiral captain colonel sergeant "
    "lieutenant commander bishop archbishop cardinal reverend prince princess emperor empress duchess ambassador "
    "congressman congresswoman representative councillor commissioner justice detective inspector director chairman "
    "chairwoman premier mayor sheriff marshal rabbi sultan sheikh"
)
_TOGETHER = 0.8  # how well two words go together that are parts of one name (see ``attraction``)
_APART = -0.4  # and how badly those that are not
_SURELY = 2.5  # how much must speak for a slip for the neighbours not to matter
_USUAL = 128  # as ``Lexicon`` counts: one of 100,000 words
_REACH = 30  # code points to each side


def part_of_a_name(doc: Document, start: int, end: int, verdict: Verdict) -> bool:
    """Whether a word with a capital stands where ``right`` is part of a name of several words.

    Beside a word with a capital that it goes with, before `of` and one, or as a title before somebody's name.
    """
    text, right = doc.text, verdict.right
    before, after = neighbours(doc, start, end)
    ahead, behind = text[max(0, start - _REACH) : start].rstrip(), text[end : end + _REACH].lstrip()
    named_before = bool(before) and ahead[-len(before)].isupper() and len(before) > 3
    named_after = bool(after) and behind[0].isupper()
    if right in _TITLES and named_after and not (named_before and people().names.get(before.encode()) & GIVEN):
        return True
    if (before and attraction(before, right) < _APART) or (after and attraction(right, after) < _APART):
        return False
    if named_before and attraction(before, right) >= _TOGETHER:
        return True
    usual = english().words.get(after.encode()) >= _USUAL  # not Galeries Lafayette
    whole = named_after or (after == "of" and behind[3:4].isupper())
    return whole and (attraction(right, after) >= _TOGETHER or (verdict.spare >= _SURELY and usual))
