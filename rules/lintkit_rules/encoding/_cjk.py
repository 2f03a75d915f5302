"""How common a Chinese, Japanese or Korean character is: known counts first, the level it has in its standard else."""

from functools import cache

from lintkit_rules.encoding._languages import CJK, model

RARE = -22.0
_PUNCTUATION = frozenset("，。、；：？！「」『』（）《》〈〉【】・…―～·“”‘’–—〜　％／－＋＝")


@cache
def bits(char: str, language: str = "") -> float:
    """log2 of about how often a character occurs in text of a language (of ``CJK``; without one: of any)."""
    if not language:
        return max(bits(char, one) for one in CJK)
    known = model(language).single(char)
    if known is not None:
        return max(known, -10.5)
    for members, found in ((_PUNCTUATION, -8.5), (_kana(), -8.5 if language == "ja" else RARE)):
        if char in members:
            return found
    if "\uff01" <= char <= "\uff5e":
        return -11.0
    if "\uff61" <= char <= "\uff9f":
        return -16.0
    codec, first, last = _COMMON[language]
    return -13.0 if _leads(char, codec, first, last) else RARE


_COMMON = {
    "zh": ("gb2312", 0xB0, 0xD7), "zh_Hant": ("big5", 0xA4, 0xC6), "ja": ("shift_jis", 0x88, 0x97),
    "ko": ("euc-kr", 0xB0, 0xC8),
}  # fmt: skip


@cache
def _kana() -> frozenset[str]:
    return frozenset(map(chr, range(0x3041, 0x30FD)))


def _leads(char: str, codec: str, first: int, last: int) -> bool:
    """Whether a character's first byte in an encoding lies in the range of those that its standard calls common."""
    try:
        data = char.encode(codec)
    except UnicodeEncodeError:
        return False
    return len(data) == 2 and first <= data[0] <= last
