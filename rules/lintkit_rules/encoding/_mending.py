"""Mendings: the repairs of a document as findings want them, sorted by kind, trimmed, text about encodings spared."""

import re
from collections import Counter
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from lintkit import Document, Spans, view
from lintkit.views import not_code
from lintkit_rules.encoding._about import speech_of_encodings
from lintkit_rules.encoding._cjk_mojibake import Garbled, cjk_mojibake
from lintkit_rules.encoding._codepages import LOWERED, NAMES, decode
from lintkit_rules.encoding._double_byte import misread
from lintkit_rules.encoding._likelihood import INVISIBLE, USUAL
from lintkit_rules.encoding._lone_nbsp import Lone, lone_nbsp
from lintkit_rules.encoding._naturalness import CLASSES
from lintkit_rules.encoding._repairs import Repair, repairs

_SEVERAL = 3  # whole repairs that tell a page from one that gives other letters
_MANY = 4  # other whole repairs that prove a page, also for single letters
_OPENING = ('"', "'", "“", "„", "‘", "«", "(", "[", "&quot;", "&#34;", "&#39;", "&apos;")
_CLOSING = ('"', "'", "”", "“", "’", "»", ")", "]", "&quot;", "&#34;", "&#39;", "&apos;")


class Mending(NamedTuple):
    """What stands from ``start`` to ``end`` should be ``text``; ``kind`` is whole, lossy or invisible.

    ``text`` is None where what was meant was lost before it was garbled.
    """

    start: int
    end: int
    text: str | None
    kind: str
    safe: bool
    message: str


@view
def mendings(doc: Document) -> tuple[Mending, ...]:
    """The mendings of a document outside code, in order, without overlap."""
    text = doc.text
    found = repairs(doc)
    garbled = cjk_mojibake(doc)
    places = [*((one.start, one.end) for one in found), *((one.start, one.end) for one in garbled)]
    lone = lone_nbsp(text, Spans(places)) if "Â" in text else []
    if not (found or garbled or lone):
        return ()
    within = not_code(doc)
    speech = speech_of_encodings(doc)
    spared = (
        speech
        if speech and _spares(speech, [*(start for start, _ in places), *(one.start for one in lone)])
        else Spans()
    )
    wide = [_wide(text, one) for one in garbled if within.covers(one.start, one.end) and not spared.holds(one.start)]
    other = Spans((one.start, one.end) for one in misread(doc))  # explained better as one encoding read in another
    taken = Spans([*other, *((one.start, one.end) for one in wide)])
    free = found
    if spared or taken or not within.covers(0, len(text)):
        free = tuple(
            one for one in found
            if within.covers(one.start, one.end) and not (spared.holds(one.start) or taken.touches(one.start, one.end))
        )  # fmt: skip
    free = tuple(one for one in free if not (INVISIBLE.issuperset(one.text) and _is_cited(text, one.start, one.end)))
    known = _Known(
        Counter([repair.pages[-1] for repair in found if not repair.invented]),
        sum(map(INVISIBLE.issuperset, [repair.text for repair in found])),
        _direction_marks(doc, found),
        _rivals(text, found),
    )
    narrow = [_mending(text, repair, known) for repair in free]
    blanks = [
        _blank(one)
        for one in lone
        if within.holds(one.start) and not (spared.holds(one.start) or other.touches(one.start, one.end))
    ]
    return tuple(sorted([*wide, *narrow, *blanks], key=itemgetter(0)))


class _Known(NamedTuple):
    """What the repairs of a document say together.

    ``pages`` counts those that were misread of which nothing is invented, ``hidden`` those that say nothing visible;
    ``marks`` are the direction marks that do something, ``rivals`` the pages that read all as well.
    """

    pages: Counter[str]
    hidden: int
    marks: str
    rivals: list[str]


def _spares(speech: Spans, places: list[int]) -> bool:
    """Whether what is garbled near a mention of encodings may be an example: not where some of it is elsewhere, too."""
    elsewhere = len(places) - sum(map(speech.holds, places))
    return elsewhere < max(1, len(places) // 4)


def _is_cited(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands between quotation marks or brackets: once mended, nothing would."""
    return text.endswith(_OPENING, max(0, start - 6), start) and text.startswith(_CLOSING, end)


def _wide(text: str, one: Garbled) -> Mending:
    """UTF-8 read in an encoding of two bytes a character."""
    start, end, meant = _trimmed(text, Repair(one.start, one.end, one.text, ()))
    message = f"{_quoted(text[start:end])} is {_quoted(meant)} in UTF-8 read as {one.codec}"
    if not one.proven and len(meant) < 3 and any(char >= "\u2e80" for char in meant):
        return Mending(start, end, None, "whole", False, message)  # too little to tell it from another garbling
    if one.guesses:
        return Mending(start, end, meant, "lossy", False, f"{message}, bytes lost")
    return Mending(start, end, meant, "whole", False, message)


def _blank(one: Lone) -> Mending:
    message = "“Â” is a no-break space in UTF-8 read as cp1252"
    if one.kept:
        return Mending(one.start, one.end, one.text, "whole", one.glued, message)
    return Mending(one.start, one.end, one.text, "lossy", False, f"{message}, bytes lost")


def _direction_marks(doc: Document, found: tuple[Repair, ...]) -> str:
    """The direction marks that do something: in a document with right-to-left writing, garbled or not."""
    said = "".join([one.text for one in found])
    return "\u200e\u200f" if _right_to_left().search(said) or _right_to_left().search(doc.text) else ""


@cache
def _right_to_left() -> "re.Pattern[str]":
    return re.compile("[\u0590-\u08ff]")


@cache
def _read_as(pages: tuple[str, ...]) -> str:
    """How what was written came to be what it is, to be read in a message."""
    return "read as " + " then ".join(reversed(pages))


def _mending(text: str, repair: Repair, known: _Known) -> Mending:
    start, end, meant = _trimmed(text, repair)
    pages = repair.pages
    seen = text[start:end]
    unseen = not INVISIBLE.isdisjoint(repair.text)
    if unseen and all(char in INVISIBLE and char not in known.marks for char in repair.text):
        names = " ".join(f"U+{ord(char):04X}" for char in repair.text)
        message = f"{_quoted(seen)} is {names}, invisible, {_read_as(pages)}"
        return Mending(start, end, "", "invisible", not repair.invented or known.hidden >= 2, message)
    if unseen:
        meant = "".join(char for char in meant if char not in INVISIBLE or char in f"\u200c\u200d\xad{known.marks}")
    shown, said = (seen, meant) if meant else (text[repair.start : repair.end], repair.text)
    message = f"{_quoted(shown)} is {_quoted(said)} in UTF-8 {_read_as(pages)}"
    if "\ufffd" in meant:
        return Mending(start, end, meant, "whole", False, message)
    often = known.pages[pages[-1]]
    if not repair.invented:
        sure = often > _MANY or not (_exotic(meant) or (often < _SEVERAL and _has_rival(text, repair, known.rivals)))
        return Mending(start, end, meant, "whole", sure and not _is_glued(text, start, end, meant), message)
    sure = repair.margin >= 2.0 and often >= 2 and not any(char.isalpha() for char in repair.text)
    lost = "" if pages[-1] in LOWERED else ", bytes lost"
    return Mending(start, end, meant, "lossy", sure, message + lost)


def _exotic(meant: str) -> bool:
    """Whether a stretch gives nothing but one letter that hardly any text has: it may be so by chance."""
    letters = [char for char in meant if char.isalpha()]
    if len(letters) != 1 or letters[0] in "șțȘȚəƏ":
        return False
    return CLASSES[ord(letters[0])] in "xko" or "\u0180" <= letters[0] <= "\u024f"


def _rivals(text: str, found: tuple[Repair, ...]) -> list[str]:
    """The pages that read all that was misread once as well; none where that is much, and tells the page."""
    seen = {text[repair.start : repair.end] for repair in found if len(repair.pages) == 1 and not repair.invented}
    if len(seen) > _SEVERAL:
        return []
    return [name for name in NAMES if all(decode(name, chars) for chars in seen)]


def _has_rival(text: str, repair: Repair, rivals: list[str]) -> bool:
    """Whether what was read with one page alone gives other usual letters on another one."""
    others = {decode(name, text[repair.start : repair.end]) or "" for name in rivals} - {repair.text, ""}
    return any(all("\xc0" <= char <= "\u017f" and char.isalpha() for char in said) for said in others)


def _is_glued(text: str, start: int, end: int, meant: str) -> bool:
    """Whether a stretch gives a rare symbol or a picture inside a word, where nobody writes one."""
    if len(meant) != 1 or meant in USUAL or CLASSES[ord(meant)] not in "tbe":
        return False
    return text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()


def _trimmed(text: str, repair: Repair) -> tuple[int, int, str]:
    """The repair without what it leaves as it is at both ends."""
    start, end, meant, *_ = repair
    while start < end and meant and text[start] == meant[0]:
        start, meant = start + 1, meant[1:]
    while start < end and meant and text[end - 1] == meant[-1]:
        end, meant = end - 1, meant[:-1]
    return start, end, meant


def _quoted(piece: str) -> str:
    return f"“{piece}”" if len(piece) <= 24 else f"“{piece[:20]}…”"
