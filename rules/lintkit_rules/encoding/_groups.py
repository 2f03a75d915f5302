"""Groups of related code pages, and where in a text their misreadings may stand: before any of it is weighed.

Clean text must cost next to nothing. So only groups of whose telling characters the document holds some are looked at,
and one expression for each finds the neighbours that ordinary writing does not have.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit_rules.encoding._codepages import LOWERED, char_class, shown
from lintkit_rules.encoding._contractions import ENDING
from lintkit_rules.encoding._sieves import Bytes, Summary

_NO_BYTES = Bytes()


class Group(NamedTuple):
    """Related pages, the lead bytes by which their misreadings are known, and what is no evidence on them.

    ``needs``: UTF-8 of which a file must hold some; ``beside``: of which it must, too, since a dash alone, which is one
    that is needed, is everywhere; ``by_tail``: search by what ends a sequence, since the leads are letters that are
    everywhere in their script.
    """

    pages: tuple[str, ...]
    leads: tuple[int, ...]
    plain: str = ""
    needs: Bytes = _NO_BYTES
    beside: Bytes = _NO_BYTES
    by_tail: bool = False


_COMMON = (0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC8, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB)
_COMMON += (*range(0xE0, 0xEE), 0xEF, 0xF0)
_ARABIC_LETTERS = "".join(map(chr, range(0x620, 0x6E0))) + "،؛؟ـ"
# √ ∆ ≈ ◊ – — ‚ „ ‰, ¬, ƒ, ÿ, Œ œ Ÿ
_MAC_SIGNS = (rb"\xe2(?:\x88[\x9a\x86]|\x89\x88|\x97\x8a|\x80[\x93\x94\x9a\x9e\xb0])", rb"\xc2\xac")
_MAC_LETTERS = (rb"\xc6\x92", rb"\xc3\xbf", rb"\xc5[\x92\x93\xb8]")
_GOES_ON = rb"(?=[\xc2\xc3\xce\xcf\xe2])"  # the first byte of what may go on with a sequence
_DOS = Bytes(rb"\xe2[\x94\x95]", rb"\x93(?<=\xce.)(?=[\xc2\xc3\xc6\xe2])", rb"\xc3\x94")  # boxes, Γ, Ô
_COLD = Bytes(rb"\xc3[\xa2\x83]", rb"\xc4\x81")  # â, Ã, ā
_BESIDE_ASCII = Bytes(rb"\xc3(?:\xa2(?:\?|%s)|\x83 )" % ENDING, rb"\xc4\x81\?")
_LOWERED_PLAIN = "‘’“”–—…•«»‹›·´¨\xa0\xadšžœÿ"  # what stands behind a letter in ordinary writing
# â ã ä å æ î ï ð ñ ù and so on, and a sign right behind
_LOWERED = Bytes(
    rb"\xc3[\xa2-\xa6\xae-\xb1\xb7-\xbb](?:\xc2[\xa1-\xa7\xa9-\xac\xae-\xb3\xb5\xb6\xb8-\xba\xbc-\xbf]"
    rb"|\xc6\x92|\xe2(?:\x80[\xa0\xa1\xb0\x9e\x9a]|\x82\xac|\x84\xa2)|\xcb[\x86\x9c])",
    rb"\xc4[\x83\x8f](?:\xc2[\xa1-\xac\xae-\xba\xbc-\xbf]|\xe2(?:\x80[\xa0\xa1\xb0\x9e\x9a]|\x82\xac|\x84\xa2))",
)
GROUPS = (
    Group(
        ("cp1252", "cp1250", "latin-1", "cp1254", "cp1257", "iso-8859-2", "cp1258", "iso-8859-15", "iso-8859-16",
         "iso-8859-9"),
        (*_COMMON, 0xC7, 0xC9, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6),
        needs=Bytes(rb"\xc3", rb"\xc4", rb"\xc5"),
    ),
    Group(("cp1251",), (*_COMMON, 0xD2, 0xD3), needs=Bytes(rb"\xd0", rb"\xd1"), by_tail=True),
    Group(("iso-8859-5",), _COMMON, "".join(map(chr, range(0x410, 0x420))), Bytes(rb"\xc2[\x80-\x9f]"), by_tail=True),
    Group(("cp1253", "iso-8859-7"), _COMMON, needs=Bytes(rb"\xce", rb"\xcf"), by_tail=True),
    Group(
        ("cp1256",),
        (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xE2),
        _ARABIC_LETTERS,
        Bytes(rb"\xd8", rb"\xd9"),
        by_tail=True,
    ),
    Group(("cp1255",), (0xC2, 0xC3, 0xD7, 0xE2, 0xF0), needs=Bytes(rb"\xd7", rb"\xd6"), by_tail=True),
    Group(
        ("mac-roman",), _COMMON, needs=Bytes(*_MAC_SIGNS, *_MAC_LETTERS),
        beside=Bytes(*(sign + _GOES_ON for sign in _MAC_SIGNS), *_MAC_LETTERS),
    ),
    Group(("cp437",), (*_COMMON, 0xC9), needs=_DOS),
    Group(("cp850", "cp852"), (*_COMMON, 0xC9), needs=_DOS),
    Group(("koi8-r",), _COMMON, "ёЁ", Bytes(rb"\xe2[\x94-\x96]"), by_tail=True),
    Group(
        ("cp866",), (*(lead for lead in _COMMON if lead < 0xE0), 0xE2), "".join(map(chr, range(0x430, 0x440))),
        Bytes(rb"\xe2[\x94-\x95]", *(rb"\x%x(?<=\xd1\x82\xd0.)" % last for last in (0x90, 0x92, 0x94))),
    ),
    Group(("cp866",), (0xC2, 0xC3, 0xC4, 0xC5), needs=Bytes(rb"\xe2[\x94\x95]")),  # Latin letters, by boxes alone
    Group(
        ("mac-cyrillic",), (0xC2, 0xC3, 0xC4, 0xC5, 0xE2), "".join(map(chr, range(0x410, 0x430))),
        Bytes(rb"\xc2\xac", rb"\xe2\x88\x9a"),
    ),
    Group(
        tuple(LOWERED), (*range(0xC2, 0xC7), 0xCE, 0xCF, 0xD0, 0xD1, *range(0xD7, 0xDC)), _LOWERED_PLAIN, _LOWERED
    ),
)  # fmt: skip


class _Telling(NamedTuple):
    leads: frozenset[str]
    tails: frozenset[str]


@cache
def telling(group: Group) -> _Telling:
    """The characters of a group's pages that begin and that go on with a sequence."""
    leads = {char for name in group.pages for byte in group.leads for char in shown(name, byte, byte)}
    tails = {char for name in group.pages for char in shown(name, 0x80, 0xBF)}
    return _Telling(frozenset(leads), frozenset(tails - set(group.plain)))


@cache
def hot(group: Group) -> "re.Pattern[str]":
    """Finds where a group's misreadings may stand: the leads that count, and as many tails as they want."""
    tail = char_class(telling(group).tails)
    by_size = [
        {char for name in group.pages for byte in group.leads if low <= byte <= top for char in shown(name, byte, byte)}
        for low, top in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4))
    ]
    two, three, four = (char_class(chars or {"\0"}) for chars in by_size)
    if group.by_tail:
        return re.compile(f"{tail}(?:(?<={two}{tail})|(?<={three}{tail}{tail})|(?<={four}{tail}{tail}{tail}))")
    lead = char_class(set().union(*by_size))
    return re.compile(f"{lead}(?:(?<={two}){tail}|(?<={three}){tail}{tail}|(?<={four}){tail}{tail}{tail})")


def places(text: str, group: Group) -> Iterator[tuple[int, int]]:
    """Where misreadings on a group's pages may stand."""
    for match in hot(group).finditer(text):
        end = match.end()
        if group.by_tail:
            size = next((size for size in (2, 3, 4) if text[end - size] in telling(group).leads), 2)
            yield end - size, end
        else:
            yield match.start(), end


@cache
def cold(group: Group) -> "re.Pattern[str]":
    """Finds what may be left of a general punctuation sign (E2 8x xx) that lost a byte."""
    leads = {char for name in group.pages for char in shown(name, 0xE2, 0xE2)}
    tails = char_class({*telling(group).tails, "?", "\ufffd"})
    first = char_class({*leads, "\xc3"})
    return re.compile(f"{first}(?:(?<={char_class(leads)})(?={tails})|(?<=[a-z]\xc3)(?= ))")


def candidates(summary: Summary) -> list[Group]:
    """The groups of whose telling characters a text holds some, next to each other as in what was misread.

    Whether they are next to each other is not asked where that is as much work as finding the places.
    """
    return [
        group
        for group in GROUPS
        if group.needs.occur_beyond(summary)
        and (group.beside is _NO_BYTES or group.beside.occur_in(summary.beyond))
        and (summary.dense or hot(group).search(summary.stretches))
    ]


def may_be_cold(group: Group, summary: Summary) -> bool:
    """Whether ``cold`` may find anything: next to each other, or beside what is ASCII."""
    if not _COLD.occur_beyond(summary):
        return False
    return cold(group).search(summary.stretches) is not None or _BESIDE_ASCII.occur_in(summary.data)
