"""English contractions in which a letter beyond ASCII stands for the apostrophe: `donÕt`, `itís`, `weâre`.

No language writes such words, so that one of them tells how its text was misread.
"""

import re
from collections.abc import Iterator
from functools import cache

_STEMS = (
    ("(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|wo|was|were|would)n", "t"),
    ("(?:he|here|how|it|let|she|that|there|what|where|who)", "s"),
    ("(?:he|i|it|she|that|there|they|we|who|you)", "(?:d|ll|re|ve)"),
    ("i", "m"),
)
# What stands behind the letter in each of them, as UTF-8, for sieves
ENDING = rb"(?:(?<=[Nn]..)[Tt]|(?<=[EeWwTtOo]..)[Ss]|[Dd]|[LlRrVv][LlEe]|(?<=[Ii]..)[Mm])(?![A-Za-z\xc3])"
_REACH = 8


@cache
def _pattern() -> "re.Pattern[str]":
    forms = "|".join(f"{stem}([^\\x00-\\x7f]){ending}" for stem, ending in _STEMS)
    return re.compile(rf"(?<![^\W_])(?i:{forms})(?![^\W_])")


@cache
def _ending() -> "re.Pattern[str]":
    """Finds a character between what stems of contractions and contractions end in: stems are looked at there alone."""
    behind = r"(?=(?i:[dmst]|ll|re|ve)(?![^\W_]))"
    before = "(?<=[Nn].)(?=[Tt])|(?<=[EeWwTtOo].)(?=[Ss])|(?<=[EeIiTtYyOoUu].)(?=[DdLlRrVv])|(?<=[Ii].)(?=[Mm])"
    return re.compile(rf"[^\x00-\x7f]{behind}(?:{before})")


def instead_of_apostrophes(text: str) -> Iterator[int]:
    """Where a letter stands for the apostrophe of a contraction."""
    for match in _ending().finditer(text):
        at = match.start()
        if text[at].isalpha() and stands_for_apostrophe(text, at, at + 1):
            yield at


def stands_for_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` stands for the apostrophe of a contraction."""
    piece = f"{text[max(start - _REACH, 0) : start]}â{text[end : end + _REACH]}"
    return any(match.start(match.lastindex or 0) == min(start, _REACH) for match in _pattern().finditer(piece))
