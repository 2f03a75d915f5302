"""Signs of punctuation for which U+FFFD stands: told by where they stand, in text written in Latin letters.

A decoder that knows nothing of UTF-8 writes U+FFFD three times for each of them, one that takes cp1252 for UTF-8 once.
"""

from lintkit_rules.encoding._contractions import stands_for_apostrophe
from lintkit_rules.encoding._lost_signs import chosen

_SIGNS = tuple("‘’“”„–—…•")
_DASHES = tuple("–—")
_LATIN = "\u0250"  # letters of Latin, and what stands beside them, come before


def likely_signs(text: str, runs: list[tuple[int, int]]) -> dict[int, str]:
    """By where they start, the signs for which runs of U+FFFD, in order, stand most probably."""
    pieces: list[str] = []
    options: dict[int, tuple[str, ...]] = {}
    source: dict[int, int] = {}
    at = length = 0
    for start, end in runs:
        possible = _possible(text, start, end)
        if not possible:
            continue
        length += start - at
        options[length], source[length] = possible, start
        pieces += [text[at:start], possible[0]]
        at = end
        length += 1
    if not options:
        return {}
    return {source[place]: sign for place, sign in chosen("".join([*pieces, text[at:]]), options).items()}


def _possible(text: str, start: int, end: int) -> tuple[str, ...]:
    """The signs for which a run may stand; none if it may be a letter."""
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    if max(before, after) >= _LATIN or end - start not in (1, 3):
        return ()
    if before.isalpha() and after.isalpha():
        genitive = after == "s" and not text[end + 1 : end + 2].isalpha() and end - start > 1
        return ("’",) if genitive or stands_for_apostrophe(text, start, end) else ()
    if before.isspace() and after.isspace():
        farther = text[start - 2 : start - 1] + text[end + 1 : end + 2]
        return _DASHES if len(farther) == 2 and "\ufffd" not in farther and not farther.isspace() else ()
    return _SIGNS if end - start > 1 else ()
