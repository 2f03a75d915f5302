"""What an unknown word was meant to be: the frequent word that a slip of the writer turns into it, if there is one.

A noisy channel: each candidate is weighed by how frequent it is, less what the slip costs. Common slips (a doubled or
lost double letter, two letters in the wrong order, a vowel for another, a neighbouring key) cost little, rare ones
(another first letter) much. Costs are decimal logarithms, so that a cost of 1 needs a target ten times as frequent.
"""

from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from lintkit_rules.spelling._halves import GRAMMAR
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sound import shuffled, sound_key, syllables

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
# Letters that are written for each other because they sound alike.
_ALIKE = frozenset(("cs", "ck", "sz", "gj", "fv", "td", "mn", "bp", "kq", "xs", "ct", "st", "lr"))
_IE = {"i", "e"}
_NEAR_VOWELS = frozenset(("ae", "ei", "iy", "ey", "ao", "eo", "ou", "ai"))
_FAR = 9.0
_APART = 9  # letters between which and around which two slips may stand
_LEAST_COST = 0.7  # of a slip by which one letter comes into a word
TYPICAL_COST = 1.12  # of a letter doubled, lost or swapped with its neighbour: terms are seldom that near to a word
BEFORE_WORD = 2.09  # the price of a letter before a word, and of nothing else: rather a term with a letter before it
_DOUBLED_START = 1.5  # the price of the first letter being written twice
_SHUFFLED = 1.6  # the price of the right letters in some wrong order
_TWO_SLIPS = 0.6  # what a suggestion loses if more than one slip leads to it
_SOUNDS = 0.85  # of the price of a slip that does not change how a long word sounds
_GOOD = 1.5  # a suggestion with such a score need not be compared with words that are two slips away
_LONG = 6  # letters; in longer words two slips are looked for
_VERY_LONG = 11  # letters; of longer words a syllable may be written twice, others have none too much: fileids
_MOST = 8  # suggestions
_NONE: set[int] = set()


class Suggestion(NamedTuple):
    """A target of correction: ``score`` weighs it, ``cost`` is the slip's, ``often`` how frequent the target is.

    Both are decimal logarithms; ``often`` of occurrences in a thousand million words.
    """

    text: str
    score: float
    cost: float
    often: float


@cache
def _near_keys() -> frozenset[str]:
    near: set[str] = set()
    for row, below in zip(_ROWS, (*_ROWS[1:], ""), strict=True):
        near.update(a + b for a, b in zip(row, row[1:], strict=False))
        near.update(a + b for a, b in zip(row, below, strict=False))
        near.update(a + b for a, b in zip(row[1:], below, strict=False))
    return frozenset(near | {pair[::-1] for pair in near})


def slip(wrong: str, right: str, worst: float = 6.0) -> float:
    """What it costs to write ``wrong`` for ``right``, both in lower case; at least ``worst`` means: too much.

    An optimal string alignment in which each step has its own price. Only what lies between the common start and the
    common end is aligned.
    """
    start, end = 0, min(len(wrong), len(right))
    while start < end and wrong[start] == right[start]:
        start += 1
    tail = 0
    while tail < end - start and wrong[-1 - tail] == right[-1 - tail]:
        tail += 1
    lost, added = len(right) - start - tail, len(wrong) - start - tail
    if lost + added == 1:
        return _lost(right, start) if lost else _added(wrong, start)
    if wrong[start : len(wrong) - tail] == "y" and right[start : len(right) - tail] == "ie":
        return 0.7  # a regular plural of an irregular word: hobbys
    if lost == added == 1:
        return (_swapped if start else _swapped_first)(wrong[start], right[start])
    return _FAR if max(lost, added) > _APART else _align(wrong, right, start, tail, worst)


def least_cost(wrong: frozenset[str], right: frozenset[str]) -> float:
    """What ``slip`` costs at least between words of these letters: soon told, and too much for most."""
    return _LEAST_COST * len(wrong - right)


def _align(wrong: str, right: str, start: int, tail: int, worst: float) -> float:
    """The price of what lies between a common start and a common end, slip by slip."""
    before: list[float] = []
    wanted = right[start : len(right) - tail]
    losses = [_lost(right, at) for at in range(start, len(right) - tail)]
    row = list(accumulate(losses, initial=0.0))
    for i in range(start, len(wrong) - tail):
        char, more = wrong[i], _added(wrong, i)
        older, before = before, row
        row = [best := before[0] + more]
        for at, other in enumerate(wanted):
            without = best + losses[at]
            if char == other:
                best = before[at]
            else:
                best = before[at] + (_swapped(char, other) if at or start else _swapped_first(char, other))
                if older and at and char == wanted[at - 1] and wrong[i - 1] == other:
                    order = 0.7 if {char, other} == _IE else 1.0
                    best = min(best, older[at - 1] + (order if at + start > 1 else order + 0.6))
            row.append(best := min(best, before[at + 1] + more, without))
        if min(row) >= worst:
            return _FAR
    return row[-1]


def _lost(right: str, at: int) -> float:
    """The price of leaving out the letter of ``right`` at ``at``."""
    char = right[at]
    if at and char in (right[at - 1], right[at + 1 : at + 2]):
        return 0.8
    if at == 0:
        return 1.7
    if at == len(right) - 1:
        return 1.2 if char == "e" else 1.5
    if char in _VOWELS or char == "h":
        return 1.1
    in_cluster = right[at - 1] not in _VOWELS or right[at + 1] not in _VOWELS
    return 1.1 if in_cluster else 1.3


def _added(wrong: str, at: int) -> float:
    """The price of the letter of ``wrong`` at ``at`` being too much."""
    char = wrong[at]
    if at == 1 and char == wrong[0]:  # rather a term that begins so: mmapped, ccache, ttensor
        return _DOUBLED_START
    if at and char in (wrong[at - 1], wrong[at + 1 : at + 2]):
        return 0.8
    if at == 0:  # rather a term with a letter before it: vhost, xdelta
        return BEFORE_WORD
    if at == len(wrong) - 1:
        return 1.3 if char == "e" else 1.7
    if char in _VOWELS:
        return 1.2
    return 1.35 if not _near_keys().isdisjoint((wrong[at - 1] + char, char + wrong[at + 1])) else 1.55


@lru_cache(maxsize=1 << 11)
def _swapped(char: str, wanted: str) -> float:
    """The price of ``char`` standing for ``wanted``."""
    pair = char + wanted if char < wanted else wanted + char
    if char in _VOWELS and wanted in _VOWELS:
        return 1.0 if pair in _NEAR_VOWELS else 1.3
    if pair in _ALIKE:
        return 1.15
    return 1.3 if pair in _near_keys() else 1.6


def _swapped_first(char: str, wanted: str) -> float:
    """The same for the first letter of a word."""
    return _swapped(char, wanted) + 0.35


@lru_cache(maxsize=1 << 15)
def suggestions(word: str) -> tuple[Suggestion, ...]:
    """The best targets for a lower-case word, best first, at most eight."""
    lexicon = english()
    once = [word[:at] + word[at + 1 :] for at in range(len(word))]
    whole = (word, shuffled(word), word[:-2] + "ies" if word.endswith("ys") else word)
    numbers = lexicon.less.gather({*whole, *once})
    alike = lexicon.tone.gather((sound_key(word),)) if len(word) > _LONG else _NONE
    found = _weigh(word, numbers, alike)
    if len(word) > _LONG and not (found and max(one.score for one in found) > _GOOD):
        twice = {less[:at] + less[at + 1 :] for first, less in enumerate(once) for at in range(first, len(less))}
        found += _weigh(word, (lexicon.less.gather(twice) | alike) - numbers, alike)
    return tuple(sorted(found, key=lambda one: (-one.score, one.text))[:_MOST])


def _weigh(word: str, numbers: set[int], alike: set[int]) -> list[Suggestion]:
    """Those of the targets that a slip may turn into a word, with their scores; ``alike`` sound as it does."""
    target = english().target
    letters, size = frozenset(word), len(word)
    found = []
    for number in numbers:
        text, count = target(number)
        if not -4 < len(text) - size < 4:
            continue
        often, lower = count / 32, text.lower()
        share = 1.0
        if number in alike and lower == text and (size > _VERY_LONG or syllables(word) <= syllables(lower)):
            share = _SOUNDS
        worst = min(4.0, (often + 0.6) / 1.6)
        if least_cost(letters, frozenset(lower)) * share >= worst:
            continue
        cost = slip(word, lower, worst / share)
        if cost == BEFORE_WORD and text in GRAMMAR:  # no term is made of such a word
            cost = 1.7
        if cost > _SHUFFLED and _reordered(word, text):
            cost = _SHUFFLED
        if cost != BEFORE_WORD:
            cost *= share
        if cost < worst:
            score = often - 1.6 * cost - (_TWO_SLIPS if cost > 2.1 else 0.0)
            found.append(Suggestion(text, score, cost, often))
    return found


def _reordered(word: str, text: str) -> bool:
    """Whether two words have the same letters, and nearly the same beginning."""
    if len(text) != len(word) or sorted(text) != sorted(word):
        return False
    return word[0] == text[0] or sorted(word[:2]) == sorted(text[:2])
