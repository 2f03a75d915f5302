"""What each code page reads of a text, and which of them are out of the question beside the others."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lintkit_rules.encoding._codepages import LOWERED, char_class, page
from lintkit_rules.encoding._units import Unit, whole

# Leads of the same script: where the tails of one are lost, whole sequences show the other alone.
_RELATED = {lead: set(leads) for leads in ((0xC4, 0xC5), (0xCE, 0xCF), (0xD0, 0xD1), (0xD8, 0xD9)) for lead in leads}
_MORE = 2  # sequences that a page reads, besides all those of another, that make that other one out of the question
_FAR = 1.25  # times as many as another page reads


class Read(NamedTuple):
    """What a page reads: whole units, and places at which damaged ones may begin."""

    units: list[Unit]
    places: list[int]


def candidates(text: str, active: dict[str, float]) -> dict[str, Read]:
    """What each active page reads, by rank, without pages of which another reads all that they do and more."""
    found = _read(text, sorted(active, key=lambda name: page(name).rank))
    rivals = [name for name in found if name not in LOWERED]
    if not rivals or len(found) == 1:
        return found
    best = max(rivals, key=lambda name: len(found[name].units))
    taken = bytearray(len(text))  # by the best page
    for start, end, *_ in found[best].units:
        taken[start:end] = b"\1" * (end - start)
    guessed = frozenset(found[best].places)

    @cache
    def units_of(name: str) -> frozenset[Unit]:
        return frozenset(found[name].units)

    def outdone(name: str) -> bool:
        """Whether the best page reads far more, and everything where this one finds anything."""
        units, places = found[name]
        return (
            active[best] >= active[name]
            and len(found[best].units) >= (1.0 if name in LOWERED else _FAR) * len(units) + _MORE
            and all(taken[unit.start] or taken[unit.end - 1] for unit in units)
            and all(taken[at] or at in guessed for at in places)
        )

    def beaten(name: str) -> bool:
        return any(
            active[other] >= active[name]
            and len(found[other].units) >= len(found[name].units) + _MORE
            and units_of(other) > units_of(name)
            for other in rivals
        )

    return {name: read for name, read in found.items() if not outdone(name) and not beaten(name)}


def _read(text: str, names: Iterable[str]) -> dict[str, Read]:
    """What each page reads; pages for which all the characters of a text are the same bytes share it."""
    beyond = [char for char in set(text) if char > "\x7f"]
    alike: dict[tuple[object, ...], Read] = {}
    found: dict[str, Read] = {}
    for name in names:
        bytes_ = (name in LOWERED and name, *map(page(name).byte_of.get, beyond))
        if bytes_ not in alike:
            units = list(whole(text, name))
            alike[bytes_] = Read(units, [] if name in LOWERED else _places(text, name, units))
        found[name] = alike[bytes_]
    return found


def _places(text: str, name: str, units: list[Unit]) -> list[int]:
    """Where characters stand, outside the whole units of a page, with which a damaged one may begin."""
    byte_of, char_of = page(name).byte_of, page(name).char_of
    leads = {0xE2, 0xC3, 0xC4, 0xC5}
    for char in {text[unit.start] for unit in units}:
        leads |= _RELATED.get(byte_of[char], {byte_of[char]})
    places = []
    index = 0
    for match in re.finditer(char_class(char_of[lead] for lead in leads), text):
        at = match.start()
        while index < len(units) and units[index].end <= at:
            index += 1
        if index == len(units) or units[index].start > at:
            places.append(at)
    return places
