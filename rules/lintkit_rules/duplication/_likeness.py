"""How alike two rows of words are, computed in whole machine words at a time.

The longest common subsequence is found bit-parallel on Python's long integers (H. Hyyrö, "Bit-parallel LCS-length
computation revisited", 2004): one addition, one subtraction and two logical operations a word, whatever the length of
the other row. That needs no extension module and takes some 30 microseconds for two paragraphs of 100 words.
"""

from collections import Counter
from collections.abc import Sequence

_STEPS = 16  # words after which it is asked whether going on is of use
_LONG = 200  # words of both rows, from which on it pays to ask first how many of them they share
LONGEST = 6000  # words; longer rows are not compared, so that the work on a pair is bounded


def common_subsequence(one: Sequence[int], other: Sequence[int], at_least: float = 0) -> int:
    """The length of the longest common subsequence; where it is below ``at_least``, a part of it may be all."""
    places: dict[int, int] = {}
    bit = 1
    for word in one:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    everything = row = bit - 1
    steps = list(filter(None, map(places.get, other)))
    found = at = 0
    while at < len(steps) and found + len(steps) - at >= at_least:
        for match in steps[at : at + _STEPS]:
            both = row & match
            row = (row + both) | (row - both)
        found = len(one) - (row & everything).bit_count()
        at += _STEPS
    return found


def likeness(one: Sequence[int], other: Sequence[int], at_least: float) -> float:
    """Twice the common subsequence by the sum of the lengths, 0 to 1; 0 also where it cannot reach ``at_least``."""
    shorter, longer = sorted((len(one), len(other)))
    total = shorter + longer
    if not shorter or longer > LONGEST or 2 * shorter < at_least * total:
        return 0.0
    if total > _LONG and 2 * _most_shared(one, other) < at_least * total:
        return 0.0
    found = 2 * common_subsequence(one, other, at_least * total / 2) / total
    return found if found >= at_least else 0.0


def overlap(one: Sequence[int], other: Sequence[int], at_least: float) -> float:
    """The words that the two rows share in whatever order, by the words of the longer one; 0 below ``at_least``."""
    longest = max(len(one), len(other))
    if not longest or _most_shared(one, other) < at_least * longest:
        return 0.0
    found = (Counter(one) & Counter(other)).total() / longest
    return found if found >= at_least else 0.0


def _most_shared(one: Sequence[int], other: Sequence[int]) -> int:
    """A bound, quickly found, of how many words the rows share: in each those are left out that the other has not."""
    mine, theirs = set(one), set(other)
    return min(len(one) - len(mine - theirs), len(other) - len(theirs - mine))
