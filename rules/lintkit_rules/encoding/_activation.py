"""Which code pages a document was misread with: the pages for which its text holds evidence.

Clean text must cost next to nothing. So only pages of whose telling characters the document holds some are looked at,
and one expression for each group of related pages finds the neighbours that ordinary writing does not have.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

from lintkit.text import Spans
from lintkit_rules.encoding._codepages import LOWERED, char_class, decode, page, sequences, shown
from lintkit_rules.encoding._gain import WINDOW, gain
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._naturalness import strangeness
from lintkit_rules.encoding._sieves import Bytes, signs
from lintkit_rules.encoding._units import Unit, damaged, is_at_ease, whole

_NOTHING = Spans()
STRONG = 3.0  # gain of one spot that proves a misreading
SETTLED = 30.0  # evidence for a page besides which no more is wanted: it is certain
_SEVERAL = 8  # places from which on it pays to ask which pages read a text alike
FAIR = 1.7  # gain that proves it if it is met in several spots
_NO_BYTES = Bytes()


class _Group(NamedTuple):
    """Related pages, the lead bytes by which their misreadings are known, and what is no evidence on them.

    ``needs``: UTF-8 of which a file must hold some; ``by_tail``: search by what ends a sequence, since the leads are
    letters that are everywhere in their script.
    """

    pages: tuple[str, ...]
    leads: tuple[int, ...]
    plain: str = ""
    needs: Bytes = _NO_BYTES
    by_tail: bool = False


_COMMON = (0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC8, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB)
_COMMON += (*range(0xE0, 0xEE), 0xEF, 0xF0)
_ARABIC_LETTERS = "".join(map(chr, range(0x620, 0x6E0))) + "،؛؟ـ"
# √ ∆ ≈ ◊ – — ‚ „ ‰, ¬, ƒ, ÿ, Œ œ Ÿ
# Each before the first byte of what may go on with a sequence: a dash alone is everywhere.
_MAC = Bytes(
    rb"\xe2(?:\x88[\x9a\x86]|\x89\x88|\x97\x8a|\x80[\x93\x94\x9a\x9e\xb0])(?=[\xc2\xc3\xce\xcf\xe2])", rb"\xc2\xac",
    rb"\xc6\x92", rb"\xc3\xbf", rb"\xc5[\x92\x93\xb8]",
)  # fmt: skip
_DOS = Bytes(rb"\xe2[\x94\x95]", rb"\xce\x93(?=[\xc2\xc3\xc6\xe2])", rb"\xc3\x94")  # boxes, Γ, Ô
_COLD = Bytes(rb"\xc3(?:\xa2|\x83 )", rb"\xc4\x81")  # â, Ã and a blank, ā
_LOWERED_PLAIN = "‘’“”–—…•«»‹›·´¨\xa0\xadšžœÿ"  # what stands behind a letter in ordinary writing
# â ã ä å æ î ï ð ñ ù and so on, and a sign right behind
_LOWERED = Bytes(
    rb"\xc3[\xa2-\xa6\xae-\xb1\xb7-\xbb](?:\xc2[\xa1-\xa7\xa9-\xac\xae-\xb3\xb5\xb6\xb8-\xba\xbc-\xbf]"
    rb"|\xc6\x92|\xe2(?:\x80[\xa0\xa1\xb0\x9e\x9a]|\x82\xac|\x84\xa2)|\xcb[\x86\x9c])",
    rb"\xc4[\x83\x8f](?:\xc2[\xa1-\xac\xae-\xba\xbc-\xbf]|\xe2(?:\x80[\xa0\xa1\xb0\x9e\x9a]|\x82\xac|\x84\xa2))",
)
GROUPS = (
    _Group(
        ("cp1252", "cp1250", "latin-1", "cp1254", "cp1257", "iso-8859-2", "cp1258", "iso-8859-15", "iso-8859-16",
         "iso-8859-9"),
        (*_COMMON, 0xC7, 0xC9, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6),
        needs=Bytes(rb"\xc3", rb"\xc4", rb"\xc5"),
    ),
    _Group(("cp1251",), (*_COMMON, 0xD2, 0xD3), needs=Bytes(rb"\xd0", rb"\xd1"), by_tail=True),
    _Group(("iso-8859-5",), _COMMON, "".join(map(chr, range(0x410, 0x420))), Bytes(rb"\xc2[\x80-\x9f]"), by_tail=True),
    _Group(("cp1253", "iso-8859-7"), _COMMON, needs=Bytes(rb"\xce", rb"\xcf"), by_tail=True),
    _Group(
        ("cp1256",),
        (0xC2, 0xC3, 0xC4, 0xC5, 0xCE, 0xCF, 0xD0, 0xD1, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xE2),
        _ARABIC_LETTERS,
        Bytes(rb"\xd8", rb"\xd9"),
        by_tail=True,
    ),
    _Group(("cp1255",), (0xC2, 0xC3, 0xD7, 0xE2, 0xF0), needs=Bytes(rb"\xd7", rb"\xd6"), by_tail=True),
    _Group(("mac-roman",), _COMMON, needs=_MAC),
    _Group(("cp437",), (*_COMMON, 0xC9), needs=_DOS),
    _Group(("cp850", "cp852"), (*_COMMON, 0xC9), needs=_DOS),
    _Group(("koi8-r",), _COMMON, "ёЁ", Bytes(rb"\xe2[\x94-\x96]"), by_tail=True),
    _Group(
        ("cp866",), (*(lead for lead in _COMMON if lead < 0xE0), 0xE2), "".join(map(chr, range(0x430, 0x440))),
        Bytes(rb"\xe2[\x94-\x95]", rb"\xd1\x82\xd0[\x90\x92\x94]"),
    ),
    _Group(
        ("mac-cyrillic",), (0xC2, 0xC3, 0xC4, 0xC5, 0xE2), "".join(map(chr, range(0x410, 0x430))),
        Bytes(rb"\xc2\xac", rb"\xe2\x88\x9a"),
    ),
    _Group(
        tuple(LOWERED), (*range(0xC2, 0xC7), 0xCE, 0xCF, 0xD0, 0xD1, *range(0xD7, 0xDC)), _LOWERED_PLAIN, _LOWERED
    ),
)  # fmt: skip


class _Telling(NamedTuple):
    leads: frozenset[str]
    tails: frozenset[str]


@cache
def _telling(group: _Group) -> _Telling:
    """The characters of a group's pages that begin and that go on with a sequence."""
    leads = {char for name in group.pages for byte in group.leads for char in shown(name, byte, byte)}
    tails = {char for name in group.pages for char in shown(name, 0x80, 0xBF)}
    return _Telling(frozenset(leads), frozenset(tails - set(group.plain)))


@cache
def _hot(group: _Group) -> "re.Pattern[str]":
    """Finds where a group's misreadings may stand: the leads that count, and as many tails as they want."""
    tail = char_class(_telling(group).tails)
    by_size = [
        {char for name in group.pages for byte in group.leads if low <= byte <= top for char in shown(name, byte, byte)}
        for low, top in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4))
    ]
    two, three, four = (char_class(chars or {"\0"}) for chars in by_size)
    if group.by_tail:
        return re.compile(f"{tail}(?:(?<={two}{tail})|(?<={three}{tail}{tail})|(?<={four}{tail}{tail}{tail}))")
    lead = char_class(set().union(*by_size))
    return re.compile(f"{lead}(?:(?<={two}){tail}|(?<={three}){tail}{tail}|(?<={four}){tail}{tail}{tail})")


def _places(text: str, group: _Group) -> Iterator[tuple[int, int]]:
    """Where misreadings on a group's pages may stand."""
    for match in _hot(group).finditer(text):
        end = match.end()
        if group.by_tail:
            size = next((size for size in (2, 3, 4) if text[end - size] in _telling(group).leads), 2)
            yield end - size, end
        else:
            yield match.start(), end


@cache
def _cold(group: _Group) -> "re.Pattern[str]":
    """Finds what may be left of a general punctuation sign (E2 8x xx) that lost a byte."""
    leads = {char for name in group.pages for char in shown(name, 0xE2, 0xE2)}
    tails = char_class({*_telling(group).tails, "?", "\ufffd"})
    first = char_class({*leads, "\xc3"})
    return re.compile(f"{first}(?:(?<={char_class(leads)})(?={tails})|(?<=[a-z]\xc3)(?= ))")


def candidates(data: bytes) -> list[_Group]:
    """The groups of whose telling characters a text, given as UTF-8, holds some."""
    distinct = signs(data)
    return [group for group in GROUPS if group.needs.occur_in(data, distinct)]


def active_pages(text: str, data: bytes, known: Profile, fresh: Spans = _NOTHING) -> dict[str, float]:
    """The pages for which a text holds evidence, and how much.

    ``data`` is the text as UTF-8; ``fresh`` is what an outer layer's decoding gave.
    """
    active: dict[str, float] = {}
    for group in candidates(data):
        active |= proofs(text, group, group.pages, known, fresh)
    return _cold_pages(text, data, known, active) | active


def proofs(text: str, group: _Group, pages: tuple[str, ...], known: Profile, fresh: Spans) -> dict[str, float]:
    """The evidence for pages of a group, where it proves something; no more of it is looked for once it is settled."""
    gains: dict[str, dict[str, list[float]]] = {}
    places = _distinct_places(text, group)
    some = list(islice(places, _SEVERAL + 1))
    alike = _alike(text, pages) if len(some) > _SEVERAL else {name: [name] for name in pages}
    unsettled = list(alike)
    for start, end in chain(some, places):
        if any(_reads(text, start, name) for name in alike if name not in unsettled):
            continue  # what is explained is no evidence for another page
        _weigh(text, start, end, unsettled, gains, known, fresh)
        unsettled = [first for first in unsettled if first not in gains or _proof(gains[first]) < SETTLED]
        if not unsettled:
            break
    proven = {first: total for first, by_window in gains.items() if (total := _proof(by_window))}
    if not proven and len(some) == 1 and _is_alone(text, *some[0]):
        proven = {first: total for first, by_window in gains.items() if (total := _proof(by_window, FAIR))}
    return {name: total for first, total in proven.items() for name in alike[first]}


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a document has no letters beyond ASCII but those of one place, which is inside a word."""
    others = text[:start] + text[end:]
    inside = text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()
    return inside and (others.isascii() or not any(char > "\x7f" and char.isalpha() for char in others))


def _reads(text: str, start: int, name: str) -> bool:
    """Whether a page reads a sequence that begins at ``start``."""
    match = sequences(name).match(text, start)
    return match is not None and decode(name, match.group()) is not None


def _distinct_places(text: str, group: _Group) -> Iterator[tuple[int, int]]:
    """The places of a group, those left out that look as one before.

    Where the leads are letters of a script, so are those that look like ordinary writing: it is full of such places.
    """
    seen: set[str] = set()
    for start, end in _places(text, group):
        window = text[max(start - 2, 0) : end + 3]
        if window not in seen:
            seen.add(window)
            if not group.by_tail or strangeness(window):
                yield start, end


def _alike(text: str, names: Iterable[str]) -> dict[str, list[str]]:
    """Pages by the first of those that read a text as they do."""
    beyond = [char for char in set(text) if char > "\x7f"]
    pages: dict[tuple[object, ...], list[str]] = {}
    for name in names:
        pages.setdefault((name in LOWERED and name, *map(page(name).byte_of.get, beyond)), []).append(name)
    return {names[0]: names for names in pages.values()}


def _weigh(
    text: str,
    start: int,
    end: int,
    pages: Iterable[str],
    gains: dict[str, dict[str, list[float]]],
    known: Profile,
    fresh: Spans,
) -> None:
    """Adds to ``gains`` what decoding on each page makes of the place from ``start`` to ``end``."""
    for name in pages:
        units = _units(text, start, name)
        if not units:
            continue
        better = gain(text, units, name, known)
        if better > 0.2 and fresh.covers(start, end):
            better += 3.0
        if better > 0.5:
            gains.setdefault(name, {}).setdefault(text[units[0].start : units[-1].end], []).append(better)


def _units(text: str, start: int, name: str) -> list[Unit]:
    """The unit that begins at ``start`` and those that follow it closely; none if there is none."""
    if not sequences(name).match(text, start):
        return []
    window = text[start : start + 4 + 3 * WINDOW]
    units: list[Unit] = []
    end = 0
    for one in whole(window, name):
        if one.start - end > (3 if units else 0) or any(map(str.isspace, window[end : one.start])):
            break
        units.append(one._replace(start=start + one.start, end=start + one.end))
        end = one.end
    return units


def _cold_pages(text: str, data: bytes, known: Profile, active: dict[str, float]) -> dict[str, float]:
    """The western pages of which only sequences that lost a byte are left: garbled invisible signs, mostly."""
    western = GROUPS[0]
    pages = [name for name in western.pages if name not in active]
    if not pages or not _COLD.occur_in(data, b""):
        return {}
    gains: dict[str, dict[str, list[float]]] = {}
    seen: set[str] = set()
    for match in _cold(western).finditer(text):
        at = match.start()
        window = text[max(at - 2, 0) : at + 4]
        if window in seen:
            continue
        seen.add(window)
        if not strangeness(text[max(at - WINDOW, 0) : at + WINDOW]):
            continue  # no guess betters ordinary writing by enough
        for name in pages:
            unit = damaged(text, at, name, known)
            if unit is None or is_at_ease(text, unit, known):
                continue
            if unit.end - unit.start > 1 or unit.text == "à":
                better = gain(text, [unit], name, known)
                if better >= FAIR - 0.2:
                    gains.setdefault(name, {}).setdefault(window, []).append(better)
    enough = FAIR if _is_all(text, seen) else STRONG
    return {name: total for name, found in gains.items() if (total := _proof(found, enough)) >= enough}


def _is_all(text: str, windows: set[str]) -> bool:
    """Whether a document has nothing beyond ASCII but what stands in one place."""
    if len(windows) != 1:
        return False
    others = text.replace(next(iter(windows)), "", 1)
    return others.isascii()


def _proof(by_window: dict[str, list[float]], enough: float = STRONG) -> float:
    """The weight of the evidence for a page: 0 if it proves nothing, ``SETTLED`` at most; one gain proves it that is
    ``enough``.
    """
    gains = [max(betters) for betters in by_window.values()]
    total = min(sum(gains), SETTLED)
    if max(gains) >= enough:
        return total
    fair = [better for better in gains if better >= FAIR]
    return total if len(fair) >= 2 else 0.0
