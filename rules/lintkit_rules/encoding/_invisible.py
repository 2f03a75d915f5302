"""Which invisible characters do nothing where they stand.

Facts from the Unicode Standard (chapters 9, 12, 16 and 23) and UTS 51: which scripts use joiners, which emoji sequences
exist, what selectors may follow.
"""

import unicodedata
from functools import cache

from lintkit import Document, view
from lintkit.views import lines

CLASS = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufe00-\ufe0f"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)
_BREAKS_KEPT_BEHIND = "@#/\\*_`~&<>[](){}|=+$:."
_NO_LIGATURE = ("f", "fijltkbh")
_ENDS_OF_VALUES = "&)>\"'"


def name_of(char: str) -> str:
    """The code point and the name of a character."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'unnamed').lower()}"


def useless(doc: Document, at: int) -> bool:  # noqa: PLR0911
    """Whether the invisible character at ``at`` does nothing there."""
    text = doc.text
    char = text[at]
    before, after = _visible(text, at, -1), _visible(text, at, 1)
    point = ord(char)
    if before == "=" and after in _ENDS_OF_VALUES:
        return False  # the whole value in an address, so that it is not an empty one
    if char == "\u200b":
        return not (_spaceless(before) or _spaceless(after) or _keeps_apart(before, after))
    if char in "\u200c\u200d":
        return _joins_nothing(char, before, after)
    if char in "\u200e\u200f\u061c":
        return not _is_right_to_left(doc, at)
    if 0xFE00 <= point <= 0xFE0F or point >= 0xE0100:
        return _selects_nothing(char, text[at - 1 : at])
    if 0xE0000 <= point <= 0xE007F:
        return not _in_flag(text, at)
    if 0x180B <= point <= 0x180F:
        return not ("\u1800" <= before <= "\u18af" or "\u1800" <= after <= "\u18af")
    if char in "\u115f\u1160":
        return not ("\u1100" <= before <= "\u11ff" or "\u1100" <= after <= "\u11ff")
    if char in "\u17b4\u17b5":
        return not ("\u1780" <= before <= "\u17ff" or "\u1780" <= after <= "\u17ff")
    if char == "\u034f":
        return not (_is_mark(before) or _is_mark(after))
    if char == "\u2060":
        return not (_binds(before) or _binds(after))
    return not (before == ">" and after == "<")  # operators in MathML


def _visible(text: str, at: int, step: int) -> str:
    """The nearest character in one direction that is not itself invisible; a line end where the text ends."""
    at += step
    hops = 0
    while 0 <= at < len(text) and hops < 32 and unicodedata.category(text[at]) == "Cf" and text[at] != "\xad":
        at, hops = at + step, hops + 1
    return text[at] if 0 <= at < len(text) else "\n"


def joins_for_sure(text: str, at: int) -> bool:
    """Whether a joiner does something because of the two characters beside it, so that it does wherever they are."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or not after or "Cf" in (unicodedata.category(before), unicodedata.category(after)):
        return False
    return text[at] in "\u200c\u200d" and not _joins_nothing(text[at], before, after)


def _spaceless(char: str) -> bool:
    """Whether a character belongs to a script that does not put spaces between words: South-East Asian ones, CJK."""
    return (
        "\u0e00" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff" or "\u1950" <= char <= "\u1aaf"
        or "\u1b00" <= char <= "\u1bbf" or "\ua980" <= char <= "\uaadf" or "\u2e80" <= char <= "\ua4cf"
    )  # fmt: skip


def _keeps_apart(before: str, after: str) -> bool:
    """Whether a zero-width space seems to keep signs from being read as markup, a mention or one long word."""
    return before in _BREAKS_KEPT_BEHIND or after in _BREAKS_KEPT_BEHIND.rstrip(":.")


@cache
def _simple(char: str) -> bool:
    """Whether a character joins with no other: Latin, Greek, Cyrillic, Armenian, CJK, digits, blanks, punctuation."""
    point = ord(char)
    if point < 0x590 or 0x1E00 <= point < 0x2000 or 0x10A0 <= point < 0x1380:
        return char not in "©®" and not _is_mark(char)
    if 0x2010 <= point <= 0x2027 or 0x3000 <= point < 0xA000 or 0xAC00 <= point < 0xD7B0:
        return True
    return unicodedata.category(char) in {"Zs", "Pd", "Pi", "Pf", "Ps", "Pe"}


def _joins_nothing(char: str, before: str, after: str) -> bool:
    if char == "\u200c" and before.lower() == _NO_LIGATURE[0] and after in _NO_LIGATURE[1]:
        return False  # keeps a ligature from forming where a German compound has its seam
    return _simple(before) and _simple(after)


@view
def _right_to_left_share(doc: Document) -> float:
    text = doc.text
    return sum(map(_right_to_left, text)) / (len(text) or 1)


def _right_to_left(char: str) -> bool:
    return (
        ("\u0590" <= char <= "\u08ff" and char != "\u061c")
        or "\ufb1d" <= char <= "\ufdff"
        or "\ufe70" <= char < "\ufeff"
        or "\U00010800" <= char <= "\U00010fff"
        or "\U0001e800" <= char <= "\U0001efff"
    )


def _is_right_to_left(doc: Document, at: int) -> bool:
    """Whether the line has right-to-left writing, or much of the document has."""
    index = lines(doc)
    span = index.span(index.line_of(at))
    line = doc.text[max(span.start, at - 2000) : min(span.end, at + 2000)]
    return any(map(_right_to_left, line)) or _right_to_left_share(doc) > 0.02


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def _binds(char: str) -> bool:
    """Whether a word joiner beside ``char`` may keep a line from breaking there: dashes, slashes, digits, signs."""
    return not (char.isalpha() or char.isspace() or char in ",;!?\"'’”“()")


def _selects_nothing(selector: str, base: str) -> bool:
    """Whether no sequence of ``base`` and a variation selector exists: after blanks and letters of simple scripts."""
    if not base or base.isspace():
        return True
    if base in "0123456789#*©®" or (base in "0" and selector == "\ufe00"):
        return False
    return ord(base) < 0x590 or (0x1E00 <= ord(base) < 0x2000)


def _in_flag(text: str, at: int) -> bool:
    """Whether a tag character belongs to the flag of a region: a black flag, tags, the cancel tag."""
    start = at
    while start > 0 and at - start < 16 and "\U000e0020" <= text[start - 1] <= "\U000e007e":
        start -= 1
    return start > 0 and text[start - 1] == "\U0001f3f4" and "\U000e007f" in text[at : at + 16]
