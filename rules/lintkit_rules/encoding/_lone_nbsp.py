"""Garbled no-break spaces of which `Â` is left where no word ends in it: it is the place that tells.

U+00A0 is C2 A0 in UTF-8, on western pages `Â` and a no-break space, which often becomes a plain blank, or is lost
before one. No language has words of small letters that end in a capital, and none begin and end right behind a digit or
a closing mark; words all in capitals do end in `Â`, and are believed only beside such ones.
"""

from typing import NamedTuple

from lintkit import Spans, pattern

_MARKS = r"""[.,:;!?…)\]}%"'”’»*_]{1,3}"""
_CLOSED = rf"(?:\p{{Ll}}|\p{{N}}|[\p{{L}}\p{{N}}]{{2}}{_MARKS})"
_BLANKS = r"(?:(?=\xA0)|[ \t]+(?=\S)|(?=\s|\Z))"
_GLUED = pattern(rf"Â(?<={_CLOSED}Â){_BLANKS}")
# Behind a word in capitals, where other words tell: Vietnamese, French and others have words that end so
_CAPITALS = pattern(rf"Â(?<=(?<!\p{{L}})[A-Z]{{2,12}}Â){_BLANKS}")
# A list of letters, another garbling (but for Ã, which is often left of à), or physics, where `Â` is an operator
_OTHER = pattern(rf"[ÀÁÄ-ÖØ-ÞĤŜ](?<={_CLOSED}.)(?=\s|\Z)|[ÂĤŜ](?<=\s.)(?=[|⟩])|\u0302|[ħ⟩]")
_BEYOND = pattern(r"[^\P{L}A-Za-zÂµªº]")
# More than one blank, or where a sentence ends: else it may be spoken of
_BESIDE = r"(?:(?<=[.!?…] Â)(?=[ ][A-Z][a-z])|(?<=[ \xA0]{2}Â)|(?=[ \xA0]{2}|\xA0(?![:;!?»])))"
_ALONE = pattern(rf"Â(?<=(?:[\s>]|\A)Â){_BESIDE}{_BLANKS}")


class Lone(NamedTuple):
    """What stands from ``start`` to ``end`` should be ``text``.

    ``kept``: no byte is lost; ``glued``: something stands right before it.
    """

    start: int
    end: int
    text: str
    kept: bool
    glued: bool


def lone_nbsp(text: str, known: Spans) -> list[Lone]:
    """Where `Â` is left of a no-break space, in order; ``known`` is where text is garbled otherwise."""
    if "Â" not in text:
        return []
    glued = [match.span() for match in _GLUED.compiled.finditer(text) if not known.touches(*match.span())]
    if glued:
        glued += [match.span() for match in _CAPITALS.compiled.finditer(text) if not known.touches(*match.span())]
    alone = [match.span() for match in _ALONE.compiled.finditer(text) if not known.touches(*match.span())]
    if alone and not all(known.holds(match.start()) for match in _BEYOND.compiled.finditer(text)):
        alone = []  # in a document with such letters it may be one of them
    if (glued or alone) and _OTHER.compiled.search(text):
        return []
    return sorted([*(_lone(text, *place, glued=True) for place in glued), *(_lone(text, *place) for place in alone)])


def _lone(text: str, start: int, end: int, *, glued: bool = False) -> Lone:
    kept = text.startswith("\xa0", end)
    parts = end - start > 1 and (glued or text[start - 1 : start] == ">")
    return Lone(start, end, " " if parts else "", kept, glued)
