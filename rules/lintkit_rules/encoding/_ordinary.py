"""Sequences that are ordinary writing as they stand: where letters of a page are those that a document is written in.

On pages of Cyrillic, Greek, Arabic and Hebrew, words begin with what would be a sequence: `Рі` of `Рівень` is `г` in
UTF-8 read as cp1251. In a document of which little was misread such a one is what it looks like.
"""

from collections.abc import Iterator
from itertools import chain

from lintkit_rules.encoding._codepages import page
from lintkit_rules.encoding._likelihood import SAMPLED, Profile
from lintkit_rules.encoding._naturalness import CLASSES, SCRIPT, strangeness
from lintkit_rules.encoding._units import Unit

_MOST = 0.8  # of the letters of a script: where so many are in units, all of them were misread
_JOINERS = str.maketrans(dict.fromkeys("\u200c\u200d"))


def without_ordinary(text: str, name: str, units: list[Unit], known: Profile) -> list[Unit]:
    """The units of a page without those that look like ordinary writing, where most writing is in no unit."""
    char_of = page(name).char_of
    script = _script(char_of[0xD0]) or _script(char_of[0xE0])
    if script in (None, "latin") or not units:
        return units
    written = sum(count for char, count in known.letters.items() if _script(char) == script)
    inside = sum(_script(char) == script for unit in units for char in text[unit.start : unit.end])
    if inside > _MOST * written * max(len(text) / SAMPLED, 1.0):
        return units
    kept = (run for run, before, after in _runs(text, units) if strangeness(before + _chars(text, run) + after))
    return list(chain.from_iterable(kept))


def _runs(text: str, units: list[Unit]) -> Iterator[tuple[list[Unit], str, str]]:
    """The units, those together that touch and give letters of one script; with what stands beside that is no unit."""
    run: list[Unit] = []
    before, touches = "", False
    for unit in units:
        if run and not (unit.start == run[-1].end and _script(unit.text[0]) == _script(run[-1].text[0]) is not None):
            touches = unit.start == run[-1].end
            yield run, before, "" if touches else text[run[-1].end : run[-1].end + 1]
            run = []
        if not run:
            before = "" if touches else text[max(unit.start - 1, 0) : unit.start]
        run.append(unit)
    if run:
        yield run, before, text[run[-1].end : run[-1].end + 1]


def _chars(text: str, run: list[Unit]) -> str:
    return text[run[0].start : run[-1].end].translate(_JOINERS)


def _script(char: str) -> str | None:
    return SCRIPT.get(CLASSES[ord(char)])
