"""The words beside a place in a text, read by hand: a few characters, never the rest of a long line."""

_LONGEST = 40  # what is longer than this is no word


def word_before(text: str, at: int) -> str:
    """The letters (and apostrophes and hyphens inside a word) that end at offset ``at``; empty where none do."""
    start = at
    while start > 0 and at - start < _LONGEST and _inside(text, start - 1):
        start -= 1
    return text[start:at]


def word_after(text: str, at: int) -> str:
    """The letters (and apostrophes and hyphens inside a word) that start at offset ``at``; empty where none do."""
    end = at
    while end < len(text) and end - at < _LONGEST and _inside(text, end):
        end += 1
    return text[at:end]


def _inside(text: str, at: int) -> bool:
    char = text[at]
    if char.isalpha() or "\u0300" <= char <= "\u036f":
        return True
    if char not in "'’-":
        return False
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


def at_line_end(text: str, at: int) -> bool:
    """Whether nothing but blanks stands between offset ``at`` and the end of its line."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return at >= len(text) or text[at] in "\r\n"
