"""How fixes are applied: chosen in one total order, each whole or not at all, none overlapping.

A text may hold a million small defects, each with a fix. So what is offered and what is chosen of it are columns of
numbers, not objects: some twenty bytes each.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING

from lintkit.findings import Applicability, Edit, Fix
from lintkit.text import Span, offsets

if TYPE_CHECKING:
    from lintkit.text import Offsets

_BLOCK = 10_000  # pieces of a text that are joined at once


class _Row:
    """The fixes that one rule offers with one applicability, and the rule's id."""

    __slots__ = ("_applicability", "_ends", "_firsts", "_last", "_ordered", "_starts", "_texts", "rule")

    def __init__(self, rule: str, applicability: Applicability, size: int) -> None:
        self.rule = rule
        self._applicability = applicability
        self._starts = offsets(size)  # of all edits, fix after fix
        self._ends = offsets(size)
        self._texts: list[str] = []
        self._firsts: list[int] | None = None  # where the edits of each fix begin; None while each has one
        self._last = -1
        self._ordered = True

    def add(self, fix: Fix, shared: Callable[[str, str], str]) -> None:
        if self._firsts is None and len(fix.edits) != 1:
            self._firsts = list(range(len(self._starts)))
        if self._firsts is not None:
            self._firsts.append(len(self._starts))
        for span, text in fix.edits:
            self._starts.append(span.start)
            self._ends.append(span.end)
            self._texts.append(shared(text, text))
        first = fix.edits[0].span.start
        self._ordered &= self._last < first
        self._last = first

    def __iter__(self) -> Iterator[tuple[tuple[Edit, ...], str]]:
        """The fixes as pairs of edits and rule, sorted."""
        firsts, starts = self._firsts, self._starts
        if self._ordered:
            return ((self._edits(number), self.rule) for number in range(len(starts if firsts is None else firsts)))
        return self._sorted()

    def _sorted(self) -> Iterator[tuple[tuple[Edit, ...], str]]:
        firsts, starts = self._firsts, self._starts
        keys = starts if firsts is None else [starts[first] for first in firsts]
        for _, same in groupby(sorted(range(len(keys)), key=keys.__getitem__), key=keys.__getitem__):
            yield from ((edits, self.rule) for edits in sorted(map(self._edits, same)))

    def _edits(self, number: int) -> tuple[Edit, ...]:
        """The edits of one fix."""
        if self._firsts is None:
            return (self._edit(number),)
        first = self._firsts[number]
        behind = self._firsts[number + 1] if number + 1 < len(self._firsts) else len(self._starts)
        return tuple(map(self._edit, range(first, behind)))

    def _edit(self, index: int) -> Edit:
        return Edit(Span(self._starts[index], self._ends[index]), self._texts[index])


class Offers:
    """All fixes that the rules offer for one text of ``size`` code points."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._rows: dict[tuple[Applicability, str], _Row] = {}
        texts: dict[str, str] = {}
        self._shared = texts.setdefault  # equal texts are one object

    def add(self, rule: str, fix: Fix) -> None:
        """One more fix, in any order; one without edits does nothing and is no offer."""
        if not fix.edits:
            return
        row = self._rows.get((fix.applicability, rule))
        if row is None:
            row = self._rows[fix.applicability, rule] = _Row(rule, fix.applicability, self._size)
        row.add(fix, self._shared)

    def choose(self) -> "Chosen":
        """The fixes of one round.

        Safe ones come first, then by place, text and rule: a total order, so that the result does not depend on the
        order in which rules ran.
        """
        chosen = Chosen(self._size)
        for applicability in (Applicability.SAFE, Applicability.UNSAFE):
            rows = [row for (kind, _), row in self._rows.items() if kind is applicability]
            for edits, rule in merge(*rows):
                if all(map(chosen.admits, edits)):
                    chosen.add(edits, rule)
        return chosen


_START = 1  # an accepted edit starts here
_INNER = 2  # lies inside an accepted edit, behind its start


class Chosen:
    """The edits of the fixes that were chosen; ``rules`` counts the fixes by rule."""

    def __init__(self, size: int) -> None:
        self.rules: Counter[str] = Counter()
        self._taken = bytearray(size + 1)
        self._starts = offsets(size)
        self._ends = offsets(size)
        self._texts: list[str] = []

    def admits(self, edit: Edit) -> bool:
        """Only overlap, or two edits at one start, conflict; edits that touch do not."""
        (start, end), _ = edit
        return not self._taken[start] and self._taken.find(_START, start + 1, end) < 0

    def add(self, edits: tuple[Edit, ...], rule: str) -> None:
        """Takes a fix whose edits are all admitted."""
        self.rules[rule] += 1
        for (start, end), text in edits:
            self._taken[start] = _START
            if end - start > 1:
                self._taken[start + 1 : end] = bytes((_INNER,)) * (end - start - 1)
            self._starts.append(start)
            self._ends.append(end)
            self._texts.append(text)

    def apply(self, text: str) -> str:
        """``text`` with the edits made."""
        starts, ends, texts = self._starts, self._ends, self._texts
        blocks: list[str] = []
        pieces: list[str] = []
        at = 0
        for index in _in_order(starts):
            pieces += (text[at : starts[index]], texts[index])
            at = ends[index]
            if len(pieces) > _BLOCK:
                blocks.append("".join(pieces))
                pieces.clear()
        return "".join((*blocks, *pieces, text[at:]))


def _in_order(starts: "Offsets") -> range | list[int]:
    """The indices of a column by what stands there."""
    numbers = range(len(starts))
    ordered = all(starts[number - 1] < starts[number] for number in numbers[1:])
    return numbers if ordered else sorted(numbers, key=starts.__getitem__)
