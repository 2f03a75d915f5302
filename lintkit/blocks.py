"""Blocks: what a reader takes for one unit of a text. A view reads a document into them."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, NamedTuple, overload

from lintkit.text import Span, offsets


class BlockKind(Enum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list: its first line and the lines that continue it
    ROW = "row"  # of a table
    ATOM = "atom"  # code, comments, front matter, tags and rules that stand on lines of their own


class Block(NamedTuple):
    """One block: code points ``start`` to ``end`` (from its first character that is no blank, without its line end).

    ``content`` is where its words begin, behind list marks and heading marks. ``first`` and ``last`` are its lines,
    1-based. ``level`` is the depth of a heading (1 to 6), the indentation of any other block. ``section`` is the number
    of the heading above it among the blocks, ``parent`` that of the block it is indented under; -1 for none.
    """

    kind: BlockKind
    start: int
    end: int
    content: int
    first: int
    last: int
    level: int
    section: int
    parent: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Blocks(Sequence[Block]):
    """The blocks of a text of ``size`` code points in columns, one for each field: cheap for many, quick to go through.

    A ``Block`` is made for each one that is asked for.
    """

    __slots__ = ("contents", "ends", "firsts", "kinds", "lasts", "levels", "parents", "sections", "starts")

    def __init__(self, size: int) -> None:
        self.kinds: list[BlockKind] = []
        self.starts = offsets(size)
        self.ends = offsets(size)
        self.contents = offsets(size)
        self.firsts = offsets(size)
        self.lasts = offsets(size)
        self.levels = offsets(size)
        self.sections = offsets(size, signed=True)
        self.parents = offsets(size, signed=True)

    def __len__(self) -> int:
        return len(self.kinds)

    def __iter__(self) -> Iterator[Block]:
        return map(Block, *self._columns())

    @overload
    def __getitem__(self, number: int) -> Block: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Block]: ...

    def __getitem__(self, number: int | slice) -> Block | Sequence[Block]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        return Block(*[column[number] for column in self._columns()])

    def append(
        self,
        kind: BlockKind,
        start: int,
        end: int,
        content: int,
        first: int,
        last: int,
        level: int,
        section: int,
        parent: int,
    ) -> None:
        """One more block, behind all others."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.contents.append(content)
        self.firsts.append(first)
        self.lasts.append(last)
        self.levels.append(level)
        self.sections.append(section)
        self.parents.append(parent)

    def pop(self) -> Block:
        """Takes the last block away."""
        last = self[-1]
        for column in self._columns():
            column.pop()
        return last

    def _columns(self) -> tuple[Any, ...]:
        return (
            self.kinds,
            self.starts,
            self.ends,
            self.contents,
            self.firsts,
            self.lasts,
            self.levels,
            self.sections,
            self.parents,
        )
