"""Regions: which part of a file is what. A format divides a text into them; views hand them to rules."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from lintkit.text import Spans


class Kind(Enum):
    """What a piece of a file is."""

    PROSE = "prose"  # what a reader reads as running text, headings, cells and captions included
    CODE = "code"  # fenced, indented and inline code, pre, script, style, textarea, math, MDX import/export lines
    MARKUP = "markup"  # tags with their attributes, entities, doctype, list markers, heading marks, table rules, emphasis
    COMMENT = "comment"  # HTML and MDX comments, `[//]: # (…)`
    FRONT_MATTER = "front-matter"  # YAML or TOML between its fences
    LINK_TARGET = "link-target"  # destinations, autolinks, bare URLs, e-mail addresses, link definitions
    TEMPLATE = "template"  # {{ … }}, {% … %}, <% … %>, <?php … ?>, shortcodes


class Region(NamedTuple):
    """One piece of a text: ``start`` to ``end`` in code points, end exclusive."""

    start: int
    end: int
    kind: Kind


class Regions:
    """A text divided into regions: sorted, without gap or overlap from 0 to its length; neighbours differ in kind."""

    __slots__ = ("_regions",)

    def __init__(self, regions: Iterable[Region]) -> None:
        joined: list[Region] = []
        for region in regions:
            if region.start == region.end:
                continue
            if joined and joined[-1].kind is region.kind:
                joined[-1] = Region(joined[-1].start, region.end, region.kind)
            else:
                joined.append(region)
        self._regions = tuple(joined)

    def __iter__(self) -> Iterator[Region]:
        return iter(self._regions)

    def __len__(self) -> int:
        return len(self._regions)

    def of(self, *kinds: Kind) -> Spans:
        """The spans of all regions of these kinds; adjacent ones are joined."""
        starts: list[int] = []
        ends: list[int] = []
        for region in self._regions:
            if region.kind in kinds:
                if ends and ends[-1] == region.start:
                    ends[-1] = region.end
                else:
                    starts.append(region.start)
                    ends.append(region.end)
        return Spans.of_columns(starts, ends)
