"""Which code pages a document was misread with: the pages for which its text holds evidence."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lintkit.text import Spans
from lintkit_rules.encoding._codepages import LOWERED, decode, page, sequences
from lintkit_rules.encoding._contractions import instead_of_apostrophes, stands_for_apostrophe
from lintkit_rules.encoding._gain import STRONG, WINDOW, gain
from lintkit_rules.encoding._groups import GROUPS, Group, candidates, cold, may_be_cold, places
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._naturalness import strangeness
from lintkit_rules.encoding._sieves import Summary
from lintkit_rules.encoding._units import Unit, damaged, is_at_ease, whole

_NOTHING = Spans()
SETTLED = 30.0  # evidence for a page besides which no more is wanted: it is certain
_SEVERAL = 8  # places from which on it pays to ask which pages read a text alike
FAIR = 1.7  # gain that proves it if it is met in several spots


def active_pages(text: str, summary: Summary, known: Profile, fresh: Spans = _NOTHING) -> dict[str, float]:
    """The pages for which a text holds evidence, and how much.

    ``summary`` sums the text up; ``fresh`` is what an outer layer's decoding gave.
    """
    active: dict[str, float] = {}
    for group in candidates(summary):
        active |= proofs(text, group, group.pages, known, fresh)
    return _cold_pages(text, summary, known, active) | active


def proofs(text: str, group: Group, pages: tuple[str, ...], known: Profile, fresh: Spans) -> dict[str, float]:
    """The evidence for pages of a group, where it proves something; no more of it is looked for once it is settled."""
    gains: dict[str, dict[str, list[float]]] = {}
    distinct = _distinct_places(text, group)
    some = list(islice(distinct, _SEVERAL + 1))
    alike = _alike(text, pages) if len(some) > _SEVERAL else {name: [name] for name in pages}
    unsettled = list(alike)
    for start, end in chain(some, distinct):
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


def _distinct_places(text: str, group: Group) -> Iterator[tuple[int, int]]:
    """The places of a group, those left out that look as one before.

    Where the leads are letters of a script, so are those that look like ordinary writing: it is full of such places.
    """
    seen: set[str] = set()
    for start, end in places(text, group):
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
        if better > -0.5 and fresh.covers(start, end):
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


def _cold_pages(text: str, summary: Summary, known: Profile, active: dict[str, float]) -> dict[str, float]:
    """The western pages of which only sequences that lost a byte are left: garbled invisible signs, mostly."""
    western = GROUPS[0]
    pages = [name for name in western.pages if name not in active]
    if not pages or not may_be_cold(western, summary):
        return {}
    gains: dict[str, dict[str, list[float]]] = {}
    seen: set[str] = set()
    others = (match.start() for match in cold(western).finditer(text))
    for at in chain(instead_of_apostrophes(text), others):
        window = text[max(at - 2, 0) : at + 4]
        if window in seen:
            continue
        seen.add(window)
        contracted = stands_for_apostrophe(text, at, at + 1)
        if not contracted and not strangeness(text[max(at - WINDOW, 0) : at + WINDOW]):
            continue  # no guess betters ordinary writing by enough
        for name in pages:
            unit = damaged(text, at, name, known)
            if unit is None or is_at_ease(text, unit, known):
                continue
            if contracted or unit.end - unit.start > 1 or unit.text == "à":
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
