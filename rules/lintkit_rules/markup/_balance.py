"""Which tag belongs to which: one stack over whole and broken tags, after the standard's rules for omitted tags.

Several readings are tried where the first finds faults (pairing by indentation, cells as walls, phrases that do not end
the boxes inside them); the one with the fewest faults is believed, and of equal ones that which trusts indentation,
since people indent what they mean.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lintkit_rules.markup._names import BARRIERS, CLOSES, FORMATTING, OPTIONAL_END, SILENT, reach
from lintkit_rules.markup._tokens import Token


class Crossing(NamedTuple):
    """An end tag that came too early: ``late`` closes, behind it, what ``opened`` began inside."""

    early: int
    opened: int
    late: int


class Balance(NamedTuple):
    """Indexes into the token stream: start tags never closed, end tags never opened, crossings, and the pairs."""

    unclosed: list[int]
    orphans: list[int]
    crossings: list[Crossing]
    pairs: dict[int, int]
    closers: dict[int, int]  # for an unclosed start tag: the end tag that ended it, where one did

    @property
    def faults(self) -> int:
        """How many there are."""
        return len(self.unclosed) + len(self.orphans) + len(self.crossings)


class _Reading:
    """One reading of a stream."""

    def __init__(
        self, stream: Sequence[Token], columns: Callable[[int], int] | None, *, walls: bool, strict: bool = False
    ) -> None:
        self.stream = stream
        self.columns = columns
        self.walls = walls
        self.strict = strict
        self.stack: list[int] = []
        self.depths: dict[str, list[int]] = {}  # by name: where on the stack its open elements are
        self.cut_off: dict[str, list[tuple[int, int]]] = {}  # formatting elements closed early, with what closed them
        self.cut_short: list[int] = []  # the depths at which a paragraph was ended by the next
        self.answer = Balance([], [], [], {}, {})

    def run(self, which: Iterable[int]) -> Balance:
        for index in which:
            token = self.stream[index]
            if token.name in SILENT:
                continue
            if token.kind == "start":
                self._open(index, token)
            else:
                self._close(index, token)
        self._pop_to(0, None)
        for left in self.cut_off.values():
            self.answer.unclosed.extend(opened for opened, _ in left)
        self.answer.unclosed.sort()
        self.answer.crossings.sort()
        return self.answer

    def _open(self, index: int, token: Token) -> None:
        rule = CLOSES.get(token.name)
        if rule is not None:
            depth = self._open_paragraph() if token.name == "p" else self._reachable(*rule)
            if depth >= 0:
                self._pop_to(depth, None)
                if token.name == "p":
                    self.cut_short.append(len(self.stack))
        self.depths.setdefault(token.name, []).append(len(self.stack))
        self.stack.append(index)

    def _reachable(self, names: frozenset[str], walls: frozenset[str]) -> int:
        """The lowest depth of an open element of these names that no wall hides, else -1."""
        floor = self._wall(walls)
        lowest = -1
        for name in names:
            for depth in reversed(self.depths.get(name, ())):
                if depth <= floor:
                    break
                lowest = depth if lowest < 0 else min(lowest, depth)
        return lowest

    def _open_paragraph(self) -> int:
        """The depth of a paragraph that a new one ends: nothing but formatting is open inside it."""
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 6), -1):
            name = self.stream[self.stack[depth]].name
            if name == "p":
                return depth
            if name not in FORMATTING:
                break
        return -1

    def _wall(self, walls: Iterable[str]) -> int:
        return max((self.depths[name][-1] for name in walls if self.depths.get(name)), default=-1)

    def _close(self, index: int, token: Token) -> None:
        name = token.name
        depths = self.depths.get(name)
        depth = depths[-1] if depths else -1
        if depth >= 0 and self.walls and depth <= self._wall(reach(name) - {name}):
            depth = -1
        if depth >= 0 and self.columns is not None and depths:
            depth = self._indented(self.columns(token.start), depths, depth)
        if depth < 0 or (self.strict and self._leaves_a_box(name, depth)):
            self._orphan(index, name)
            return
        self.answer.pairs[self.stack[depth]] = index
        self._pop_to(depth + 1, index)
        self._pop_to(depth, None, closed=True)

    def _leaves_a_box(self, name: str, depth: int) -> bool:
        """Whether the end of a phrase would end a box that began inside it, and is not ended yet."""
        if name not in FORMATTING:
            return False
        inside = (self.stream[index].name for index in self.stack[depth + 1 :])
        return any(other not in FORMATTING and other not in OPTIONAL_END for other in inside)

    def _indented(self, column: int, depths: list[int], depth: int) -> int:
        """The depth of the element that starts in the same column, the given one if columns say nothing, -1 if none."""
        assert self.columns is not None
        if column < 0:
            return depth
        top = self.columns(self.stream[self.stack[depth]].start)
        if top < 0 or top == column:
            return depth
        for other in reversed(depths[-20:]):
            if self.columns(self.stream[self.stack[other]].start) == column:
                return other
        return -1 if top < column else depth

    def _orphan(self, index: int, name: str) -> None:
        if name == "p":
            while self.cut_short and self.cut_short[-1] > len(self.stack):
                self.cut_short.pop()
            if self.cut_short and self.cut_short[-1] == len(self.stack):
                self.cut_short.pop()  # its author sees a partner for it
                return
        waiting = self.cut_off.get(name)
        if waiting and self._is_near(waiting[-1][1], index):
            opened, early = waiting.pop()
            self.answer.crossings.append(Crossing(early, opened, index))
            self.answer.pairs[opened] = index
        else:
            self.answer.orphans.append(index)

    def _is_near(self, early: int, late: int) -> bool:
        return late - early <= 8 and self.stream[late].start - self.stream[early].end <= 500

    def _pop_to(self, depth: int, closer: int | None, *, closed: bool = False) -> None:
        """Takes elements off the stack; those that need an end tag are unclosed, or crossed by ``closer``."""
        while len(self.stack) > depth:
            index = self.stack.pop()
            name = self.stream[index].name
            self.depths[name].pop()
            if closed or name in OPTIONAL_END:
                continue
            if closer is not None:
                self.answer.closers[index] = closer
                self.cut_off.setdefault(name, []).append((index, closer))
            else:
                self.answer.unclosed.append(index)


def balance(stream: Sequence[Token], which: Sequence[int], columns: Callable[[int], int]) -> Balance:
    """The best reading of the tokens numbered ``which``.

    ``columns(offset)`` is the column of a tag that is the first thing on its line, -1 for others.
    """
    best = _Reading(stream, None, walls=True).run(which)
    if not best.faults:
        return best
    for indented, walls in ((True, True), (True, False), (False, False)):
        other = _Reading(stream, columns if indented else None, walls=walls).run(which)
        if other.faults < best.faults or (other.faults == best.faults and indented and walls):
            best = other
    if best.faults > 1:
        other = _Reading(stream, None, walls=True, strict=True).run(which)
        if other.faults < best.faults:
            best = other
    return best


__all__ = ["BARRIERS", "Balance", "Crossing", "balance"]
