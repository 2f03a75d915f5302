"""Which part of a long line is shown: the finding and what stands around it, cut between words."""

from bisect import bisect_left
from typing import NamedTuple

from lintkit.reporters._cells import Cells

_LONGEST_WORD = 20  # cells; text without blanks (Chinese, base64) is cut anywhere


class Window(NamedTuple):
    """The pieces from ``first`` to ``end``, exclusive; ``left`` and ``right`` tell whether the line goes on there."""

    first: int
    end: int
    left: bool
    right: bool


def window(
    cut: Cells, first: int, end: int, *, room: int, ellipsis: int, clipped: tuple[bool, bool], beside: int = 0
) -> Window:
    """A window of at most ``room`` cells around the pieces from ``first`` to ``end``.

    ``ellipsis`` is the width of the sign that stands for what is left out, ``clipped`` tells whether the line goes on
    beyond the text (left, right), ``beside`` is how many cells behind the finding are wanted for a label.
    """
    count = len(cut.pieces)
    edges = cut.edges
    room -= first == count  # the sign under the end of a line needs a cell of its own
    if edges[count] <= room and not any(clipped):
        return Window(0, count, False, False)
    focus = min(max(end, min(first + 1, count)), count)
    room -= 2 * ellipsis
    needed = min(cut.width(first, focus), room)
    context = room - needed
    left = min(edges[first], max(0, min(context // 2, context - beside)))
    right = min(cut.width(focus, count), context - left)
    left = min(edges[first], context - right)
    start = bisect_left(edges, edges[first] - left)
    stop = cut.fitting(start, left + needed + right)
    if start > 0 or clipped[0]:
        start = _word_start(cut, start, first)
    if stop < count or clipped[1]:
        stop = _word_end(cut, stop, focus if focus <= stop else first)
    return Window(start, stop, start > 0 or clipped[0], stop < count or clipped[1])


def _word_start(cut: Cells, start: int, limit: int) -> int:
    """The first place at or behind ``start``, not beyond ``limit``, where a word starts; else ``start``."""
    for index in range(max(start, 1), limit + 1):
        if cut.pieces[index - 1] == " ":
            return index
        if cut.width(start, index) > _LONGEST_WORD:
            break
    return start


def _word_end(cut: Cells, stop: int, limit: int) -> int:
    """The last place at or before ``stop``, not before ``limit``, where a word ends; else ``stop``."""
    for index in range(min(stop, len(cut.pieces) - 1), limit - 1, -1):
        if cut.pieces[index] == " ":
            return index
        if cut.width(index, stop) > _LONGEST_WORD:
            break
    return stop


def last_word(cut: Cells, room: int, *, whole: bool) -> int:
    """The piece from which on the last words of a text fit into ``room`` cells.

    ``whole`` tells that nothing precedes the text.
    """
    count = len(cut.pieces)
    start = bisect_left(cut.edges, cut.edges[count] - room)
    return 0 if start == 0 and whole else _word_start(cut, start, count)


def first_word(cut: Cells, room: int, *, whole: bool) -> int:
    """The piece up to which the first words of a text fit into ``room`` cells; ``whole``: nothing follows it."""
    count = len(cut.pieces)
    stop = cut.fitting(0, room)
    return stop if stop == count and whole else _word_end(cut, stop, 0)


def rows(cut: Cells, room: int, indent: int) -> list[tuple[int, int]]:
    """Breaks a text into rows between words: the first of ``room`` cells, the others ``indent`` cells shorter.

    A word longer than a row is cut where it has to be.
    """
    broken: list[tuple[int, int]] = []
    start, count = 0, len(cut.pieces)
    while start < count:
        left = max(room if not broken else room - indent, 2)
        end = max(cut.fitting(start, left), start + 1)
        following = end
        if end < count:
            blank = next((index for index in range(end, start, -1) if cut.pieces[index] == " "), None)
            if blank is not None:
                end, following = blank, blank + 1
        broken.append((start, end))
        start = following
    return broken
