"""How alike two rows of words are, computed in whole machine words at a time.

The longest common subsequence is found bit-parallel on Python's long integers (H. Hyyrö, "Bit-parallel LCS-length
computation revisited", 2004): one addition, one subtraction and two logical operations a word, whatever the length of
the other row. That needs no extension module and takes some 30 microseconds for two paragraphs of 100 words.
"""

from collections import Counter
from collections.abc import Sequence

SHORT = 40  # words of both rows; up to here nothing is cheaper than to compare them
LONGEST = 6000  # words; longer rows are not compared, so that the work on a pair is bounded


def common_subsequence(one: Sequence[int], other: Sequence[int]) -> int:
    """The length of the longest common subsequence."""
    places: dict[int, int] = {}
    bit = 1
    for word in one:
        places[word] = places.get(word, 0) | bit
        bit <<= 1
    everything = row = bit - 1
    for word in other:
        match = row & places.get(word, 0)
        if match:
            row = ((row + match) | (row - match)) & everything
    return len(one) - row.bit_count()


def likeness(one: Sequence[int], other: Sequence[int], at_least: float) -> float:
    """Twice the common subsequence by the sum of the lengths, 0 to 1; 0 also where it cannot reach ``at_least``."""
    shorter, longer = sorted((len(one), len(other)))
    total = shorter + longer
    if not shorter or longer > LONGEST or 2 * shorter < at_least * total:
        return 0.0
    if total > SHORT and shared(one, other) * 2 < at_least * total:
        return 0.0
    found = 2 * common_subsequence(one, other) / total
    return found if found >= at_least else 0.0


def shared(one: Sequence[int], other: Sequence[int]) -> int:
    """How many words the two rows share, whatever their order."""
    return (Counter(one) & Counter(other)).total()
