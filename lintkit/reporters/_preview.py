"""Draws what a fix makes of a line: a row with ``-``, a row with ``+``, cut out around what changes."""

from collections.abc import Iterator

from lintkit.reporters._changes import Change
from lintkit.reporters._ink import Ink
from lintkit.reporters._window import first_word, last_word

_BEFORE, _BEHIND = 22, 12  # cells of context
_LOOKED_AT = 40  # code points of it


_REMOVED, _ADDED = "31", "32"


def preview(change: Change, ink: Ink, room: int) -> Iterator[str]:
    """The rows that show a change, each at most ``room`` cells."""
    signs = ink.signs
    context = _context(change, ink, room - 2)
    yield ink.paint("- ", _REMOVED) + _row(context, change.removed, ink, room - 2, _REMOVED)
    if change.further:
        yield ink.faint(f"  {signs.ellipsis} {change.further} more line{'s' if change.further > 1 else ''}")
    if change.added is not None:
        yield ink.paint("+ ", _ADDED) + _row(context, change.added, ink, room - 2, _ADDED)


def _context(change: Change, ink: Ink, room: int) -> tuple[str, str]:
    """A few words on both sides, the same in both rows, without a sign for what is left out: it is an extract."""
    longest = max(ink.width_of(text) for text in (change.removed, change.added or ""))
    spare = max(room - min(longest, room), 0)
    before, behind = change.before[-_LOOKED_AT:], change.behind[:_LOOKED_AT]
    left, right = ink.cells(before), ink.cells(behind)
    start = last_word(left, min(_BEFORE, spare * 2 // 3), whole=len(change.before) <= _LOOKED_AT)
    stop = first_word(right, min(_BEHIND, spare // 3), whole=len(change.behind) <= _LOOKED_AT)
    return before[left.starts[start] :], behind[: right.starts[stop]]


def _row(context: tuple[str, str], run: str, ink: Ink, room: int, color: str) -> str:
    """What is removed or added, in its context, cut off at the end where it is too long."""
    signs = ink.signs
    before, behind = context
    run, spell = ink.dotted(run.replace("\r\n", "\n").replace("\r", "\n").replace("\n", signs.line_end))
    start, end = len(before), len(before) + len(run)
    cut = ink.cells(before + run + behind, breaks=(start, end), spell={start + offset for offset in spell})
    count = len(cut.pieces)
    clipped = cut.edges[count] > room
    stop = cut.fitting(0, room - len(signs.ellipsis)) if clipped else count
    first, last = (min(cut.after(offset), stop) for offset in (start, end))
    drawn = ink.draw(cut, 0, first) + ink.draw(cut, first, last, f"1;{color}") + ink.draw(cut, last, stop)
    return drawn + (signs.ellipsis if clipped else "")
