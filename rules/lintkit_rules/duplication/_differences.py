"""In what two passages differ: entries that stand side by side from those that one text became two by editing.

Parallel entries ("the width in pixels", "the height in pixels") put one word in the place of another, mostly a name, a
number or code, and hardly ever more than three. Who revises a text replaces words here and there, adds some and drops
others.
"""

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

LETTERS = 0.75  # of the characters of a passage in a language
VARIETY = 0.25  # of the words of a passage in a language; the others are said before
PHRASE = 2.5  # words that differ at a place, on the average; beyond that the two tell different things
LONG_RUN = 120  # letters of words in a row that say enough by themselves
LONGEST = 1000  # words; passages beyond that are no entries, and are not compared


class Changes(NamedTuple):
    """In how many places words were added or dropped, and in how many others took their place.

    ``width`` is how many words differ at a place, on the average, without those that only stand elsewhere; ``run`` how
    many letters there are of words in a row that do not. ``opening``: the first words differ.
    """

    added: int
    replaced: int
    width: float = 0
    run: int = 0
    opening: bool = False

    @property
    def in_phrases(self) -> bool:
        """Whether whole phrases differ: in entries they do, who revises a text changes a word or two at a place."""
        return self.run < LONG_RUN and self.width > PHRASE


def changes(one: str, other: str) -> Changes:
    """In what places two passages differ, names aside.

    None for entries: where a name, a number or code replaces another, or the same words replace the same ones twice.
    """
    from difflib import SequenceMatcher

    mine, theirs = _token().findall(one), _token().findall(other)
    if max(len(mine), len(theirs)) > LONGEST:
        return Changes(LONGEST, LONGEST)
    low, high = [word.lower() for word in mine], [word.lower() for word in theirs]
    found, replaced, places, run = 0, set(), 0, 0
    gone: Counter[str] = Counter()
    come: Counter[str] = Counter()
    for what, start, end, first, last in SequenceMatcher(None, low, high, autojunk=False).get_opcodes():
        if what == "equal":
            run = max(run, sum(map(len, low[start:end])))
        else:
            places += 1
            gone.update(low[start:end])
            come.update(high[first:last])
        if what == "replace":
            pair = (*low[start:end], "", *high[first:last])
            if pair in replaced or (_names(mine, start, end) and _names(theirs, first, last)):
                return Changes(0, 0)
            replaced.add(pair)
        elif what != "equal":
            added = mine[start:end] or theirs[first:last]
            found += not all(_names(added, at, at + 1) for at in range(len(added)))
    differ = max((gone - come).total(), (come - gone).total())
    return Changes(found, len(replaced), differ / max(1, places), run, low[:1] != high[:1])


def same_targets(one: str, other: str) -> bool:
    """Whether the passages point to the same addresses."""
    return _target().findall(one) == _target().findall(other)


def is_language(text: str) -> bool:
    """Whether most of a passage is letters, and its words are not always the same: no numbers, formulas or data."""
    words = text.split()
    if len(set(words)) < VARIETY * min(len(words), LONGEST):
        return False
    return sum(map(str.isalpha, text)) >= LETTERS * (len(text) - sum(map(str.isspace, text)))


def _names(words: list[str], start: int, end: int) -> bool:
    """Whether a number, a name or code is among some words of a passage; its first word is no name for its capital."""
    return any(
        word[0] == "`" or "_" in word or "://" in word or any(map(str.isdigit, word)) or (place and word[0].isupper())
        for place, word in enumerate(words[start:end], start)
    )


@cache
def _target() -> "re.Pattern[str]":
    import re

    return re.compile(r"\]\(([^()\s]*)|https?://[^\s()<>\[\]]+")


@cache
def _token() -> "re.Pattern[str]":
    import re

    return re.compile(r"`[^`]*`|https?://[^\s()<>\[\]]+|\w+(?:[.'’_-]\w+)*")
