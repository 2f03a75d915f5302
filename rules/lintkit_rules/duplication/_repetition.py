"""How much a document repeats itself: a passage that comes again alone is likelier a slip than one among many.

References, tutorials for several systems and translations of forms repeat dozens of passages; four of five documents
repeat none at all. So the number of the others that come again, of like weight, tells more than any likeness.
"""

from bisect import bisect_left

from lintkit import Document, view
from lintkit_rules.duplication._copies import copies
from lintkit_rules.duplication._echoes import echoes

FEW = 1  # other passages of like weight that come again in a document which does not repeat itself on purpose
MANY = 6  # from here on it does
_SHARE = 0.5  # of the words; shorter passages say nothing about a longer one


@view
def _weights(doc: Document) -> list[int]:
    """The words of each passage that clearly comes again, exactly or nearly, in ascending order."""
    clear = [echo.words for echo in echoes(doc) if not echo.is_faint]
    return sorted([copy.words for copy in copies(doc)] + clear)


def alike(doc: Document, words: int) -> int:
    """How many other passages come again that are not much shorter than one of so many words."""
    weights = _weights(doc)
    return len(weights) - bisect_left(weights, _SHARE * words) - 1
