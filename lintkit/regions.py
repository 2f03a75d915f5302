"""Regions: which part of a file is what. A format divides a text into them; views hand them to rules."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import compress
from typing import NamedTuple

from lintkit.text import Spans


class Kind(Enum):
    """What a piece of a file is."""

    PROSE = "prose"  # what a reader reads as running text, headings, cells and captions included
    CODE = "code"  # fenced, indented and inline code, pre, script, style, textarea, math, MDX import/export lines
    MARKUP = (
        "markup"  # tags with their attributes, entities, doctype, list markers, heading marks, table rules, emphasis
    )
    COMMENT = "comment"  # HTML and MDX comments, `[//]: # (…)`
    FRONT_MATTER = "front-matter"  # YAML or TOML between its fences
    LINK_TARGET = "link-target"  # destinations, autolinks, bare URLs, e-mail addresses, link definitions
    TEMPLATE = "template"  # {{ … }}, {% … %}, <% … %>, <?php … ?>, shortcodes


class Region(NamedTuple):
    """One piece of a text: ``start`` to ``end`` in code points, end exclusive."""

    start: int
    end: int
    kind: Kind


Mark = tuple[int, int, Kind]


class Regions:
    """A text divided into regions: sorted, without gap or overlap from 0 to its length; neighbours differ in kind."""

    __slots__ = ("_kinds", "_length", "_starts")

    def __init__(self, regions: Iterable[Region]) -> None:
        self._starts: list[int] = []
        self._kinds: list[Kind] = []
        self._length = 0
        for start, end, kind in regions:
            if start == end:
                continue
            if not self._kinds or self._kinds[-1] is not kind:
                self._starts.append(start)
                self._kinds.append(kind)
            self._length = end

    @classmethod
    def of_marks(cls, length: int, marks: Iterable[Mark]) -> "Regions":
        """A text of ``length`` code points that is prose but for ``marks``: ``(start, end, kind)``, sorted by start.

        Where marks overlap the one that starts first wins, and the other keeps what sticks out of it.
        """
        regions = cls(())
        starts, kinds, prose = regions._starts, regions._kinds, Kind.PROSE
        last, reached = None, 0
        for start, end, kind in marks:
            if start > reached:
                if start == end:
                    continue
                if last is not prose:
                    starts.append(reached)
                    kinds.append(prose)
            elif end <= reached:
                continue
            else:
                start = reached
            if kind is not last or start > reached:
                starts.append(start)
                kinds.append(kind)
                last = kind
            reached = end
        if reached < length and last is not prose:
            starts.append(reached)
            kinds.append(prose)
        regions._length = length
        return regions

    def __iter__(self) -> Iterator[Region]:
        return map(Region, self._starts, self._ends(), self._kinds)

    def marks(self) -> Iterator[Mark]:
        """Start, end and kind of each region, without an object for it: what views go through."""
        return zip(self._starts, self._ends(), self._kinds, strict=True)

    def __len__(self) -> int:
        return len(self._starts)

    def of(self, *kinds: Kind) -> Spans:
        """The spans of all regions of these kinds; adjacent ones are joined."""
        starts: list[int] = []
        ends: list[int] = []
        reached = -1
        wanted = {id(kind) for kind in kinds}  # by identity: comparing members of an Enum is slow
        chosen = map(wanted.__contains__, map(id, self._kinds))
        for start, end in compress(zip(self._starts, self._ends(), strict=True), chosen):
            if reached == start:
                ends[-1] = end
            else:
                starts.append(start)
                ends.append(end)
            reached = end
        return Spans.of_columns(starts, ends)

    def _ends(self) -> list[int]:
        return [*self._starts[1:], self._length] if self._starts else []
