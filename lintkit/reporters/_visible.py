"""What a character looks like in a terminal, and how one that cannot or must not be drawn is spelt out."""

import unicodedata
from enum import IntEnum
from functools import lru_cache


class Look(IntEnum):
    """What has to be known of a character before it is drawn."""

    PLAIN = 0  # takes one cell or two
    MARK = 1  # sits on the character before it
    GARBAGE = 2  # never drawn: control, format, private, unassigned, lone surrogate, line separator, filler
    JOINER = 3  # ZWJ and ZWNJ: sound in emoji and in some scripts, garbage elsewhere
    SELECTOR = 4  # variation selector: sound behind what has variants, garbage elsewhere
    REGIONAL = 5  # two make a flag
    MODIFIER = 6  # skin tone
    TAG = 7  # spells out a flag behind U+1F3F4
    TAB = 8
    BLANK = 9  # a blank other than the ordinary space


_SHOWN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # letters and marks that draw nothing
_GARBAGE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_MARKS = frozenset(("Mn", "Me"))
_BLANKS = " \u2800"  # the space, and Braille without a dot: by category neither blank nor mark, yet nothing is seen


@lru_cache(maxsize=4096)
def look(char: str) -> tuple[Look, int]:
    """The look of a character and the cells it takes by itself (0, 1 or 2)."""
    code = ord(char)
    category = unicodedata.category(char)
    for first, last, special, cells_taken in _SPECIAL:
        if first <= code <= last:
            return special, cells_taken
    if char in _FILLERS or (category in _GARBAGE and char not in _SHOWN_FORMATS):
        return Look.GARBAGE, 0
    if category in _MARKS or 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
        return Look.MARK, 0  # vowels and finals of Hangul stand in the cells of the initial
    if category == "Mc":
        return Look.MARK, 1
    if category == "Zs" and char != " ":
        return Look.BLANK, _width(char)
    return Look.PLAIN, _width(char)


_SPECIAL = (
    (0x0009, 0x0009, Look.TAB, 0),
    (0x180B, 0x180D, Look.SELECTOR, 0),
    (0x180F, 0x180F, Look.SELECTOR, 0),
    (0x200C, 0x200D, Look.JOINER, 0),
    (0xFE00, 0xFE0F, Look.SELECTOR, 0),
    (0x1F1E6, 0x1F1FF, Look.REGIONAL, 2),
    (0x1F3FB, 0x1F3FF, Look.MODIFIER, 2),
    (0xE0020, 0xE007F, Look.TAG, 0),
    (0xE0100, 0xE01EF, Look.SELECTOR, 0),
)  # looks that do not follow from the category


def _width(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def spelt(char: str) -> str:
    """The name of a character that is not drawn: ``U+200B``; ``\\xE9`` for a byte that is not valid UTF-8."""
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02X}"
    return f"U+{code:04X}"


def bracketed(char: str) -> str:
    """The name of a character as it stands in running text: ``<U+200B>``; ``\\xE9``, which is plain enough."""
    name = spelt(char)
    return name if name.startswith("\\") else f"<{name}>"


def invisible(text: str) -> bool:
    """Whether nothing would be seen of ``text``: it is spelt out where it is what the reader has to see."""
    return all(char in _BLANKS or look(char)[0] not in _SEEN for char in text)


def unseen_edges(text: str) -> tuple[int, int]:
    """How many blanks and undrawable characters ``text`` starts and ends with; all of them if there is nothing else."""
    size = len(text)
    if invisible(text):
        return size, 0
    left = next(index for index, char in enumerate(text) if not _blank(char))
    right = next(index for index, char in enumerate(reversed(text)) if not _blank(char))
    return left, right


def _blank(char: str) -> bool:
    return char in _BLANKS or look(char)[0] in (Look.BLANK, Look.TAB, Look.GARBAGE)


_SEEN = frozenset((Look.PLAIN, Look.MARK, Look.REGIONAL, Look.MODIFIER))


def has_variants(char: str) -> bool:
    """Whether a variation selector (other than the two of emoji) can be sound behind this character."""
    return unicodedata.category(char) in ("Lo", "Sm")


@lru_cache(maxsize=1024)
def joins_letters(char: str) -> bool:
    """Whether ZWJ and ZWNJ are part of ordinary spelling behind this character.

    So it is behind letters of scripts that join (Arabic, Syriac, N'Ko, Mongolian and more) and behind a virama: what
    RFC 5892, appendices A.1 and A.2, allows in domain names, told here by script.
    """
    if unicodedata.combining(char) == 9:
        return True
    return unicodedata.category(char) in ("Lo", "Lm", "Mn", "Mc") and unicodedata.name(char, "").startswith(_JOINING)


_JOINING = (
    "ARABIC", "SYRIAC", "MANDAIC", "NKO", "MONGOLIAN", "PHAGS-PA", "MANICHAEAN", "ADLAM", "HANIFI", "SOGDIAN",
    "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "KANNADA", "KHMER", "MALAYALAM", "MYANMAR", "ORIYA", "SINHALA",
    "TAMIL", "TELUGU",
)  # fmt: skip
