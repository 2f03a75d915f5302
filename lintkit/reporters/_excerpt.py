"""Draws a place: its line, as far as it fits, and a row below that underlines what is meant."""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.findings import Diagnostic, Excerpt, Place
from lintkit.reporters._cells import Cells
from lintkit.reporters._ink import Ink
from lintkit.reporters._visible import invisible
from lintkit.reporters._window import Window, window

_LABEL = 32  # code points; a longer replacement is shown in the preview only


class _Target(NamedTuple):
    """A place within its excerpt: the pieces that are meant, and what is said beside the line under them."""

    cut: Cells
    first: int
    end: int
    label: str
    label_color: str


def excerpt(place: Place, ink: Ink, gutter: int, finding: Diagnostic | None) -> Iterator[tuple[str, str]]:
    """Rows as pairs: what stands in the gutter (a line number or nothing), and the rest.

    ``gutter`` is the width of the widest line number. ``finding`` is given for the place of a finding itself, not for
    one that is related: it is drawn in its colour, with what it becomes.
    """
    room = ink.width - gutter - 3
    place = _cropped(place, room)
    target = _target(place, ink, finding)
    beside = ink.width_of(target.label) + 1 if target.label else 0
    ellipsis = ink.signs.ellipsis
    clipped = place.excerpt.clipped_left, place.excerpt.clipped_right
    seen = window(
        target.cut, target.first, target.end, room=room, ellipsis=len(ellipsis), clipped=clipped, beside=beside
    )
    left, right = (ink.faint(ellipsis) if more else "" for more in (seen.left, seen.right))
    yield f"{place.start.line:>{gutter}}", left + ink.draw(target.cut, seen.first, seen.end) + right
    yield from (("", row) for row in _underline(target, seen, ink, room, finding))


def _cropped(place: Place, room: int) -> Place:
    """The place with as much of its excerpt as a window can show: what is not looked at need not be cut."""
    whole = place.excerpt
    start = place.start.column - whole.column
    spare = room * 3 // 4 if start > room and len(whole.text) - start > 2 * room else room
    begin, end = max(0, start - spare), max(0, start) + room + spare
    if begin == 0 and end >= len(whole.text):
        return place
    left, right = whole.clipped_left or begin > 0, whole.clipped_right or end < len(whole.text)
    excerpt = Excerpt(whole.text[begin:end], whole.column + begin, left, right)
    return Place(place.path, place.start, place.end, excerpt)


def _target(place: Place, ink: Ink, finding: Diagnostic | None) -> _Target:
    text = place.excerpt.text
    start = min(max(place.start.column - place.excerpt.column, 0), len(text))
    lines = place.end.line - place.start.line
    end = min(max(place.end.column - place.excerpt.column, start), len(text)) if not lines else len(text)
    cut = ink.cells(text, breaks=(start, end), spell=range(start, end) if invisible(text[start:end]) else ())
    label, color = "", ""
    further = lines - (1 if place.end.column == 1 else 0)  # that ends in front of a line does not touch it
    if further > 0:
        label, color = f"{ink.signs.ellipsis} {further:,} more line{'s' if further > 1 else ''}", "2"
    elif finding is not None and finding.fix is not None and not lines:
        label, color = _becomes(finding, place, start, end), "32"
    return _Target(cut, cut.after(start), cut.after(end), label, color)


def _underline(target: _Target, seen: Window, ink: Ink, room: int, finding: Diagnostic | None) -> Iterator[str]:
    """The line under what is meant and, where it fits, the label beside it; the label of several lines below it."""
    cut = target.cut
    offset = (len(ink.signs.ellipsis) if seen.left else 0) + cut.width(seen.first, target.first)
    length = cut.width(target.first, max(min(target.end, seen.end), target.first))
    sign = ink.signs.heavy if finding else ink.signs.thin
    line = sign * length if length else ink.signs.here
    row = " " * offset + (ink.severity(line, finding.severity) if finding else ink.faint(line))
    label, spell = ink.dotted(target.label)
    labelled = ink.line(label, target.label_color, spell)
    if label and offset + len(line) + 1 + ink.width_of(label, spell) <= room:
        yield f"{row} {labelled}"
    else:
        yield row
        if label and target.label_color == "2":
            yield labelled


def _becomes(finding: Diagnostic, place: Place, start: int, end: int) -> str:
    """What the fix makes of the finding, where that is short and all that the fix does."""
    text = place.excerpt.text
    at, made = start, []
    for edit in finding.fix.edits if finding.fix else ():
        first, last = edit.start.column - place.excerpt.column, edit.end.column - place.excerpt.column
        if not edit.start.line == edit.end.line == place.start.line or first < start or last > end:
            return ""
        made.append(text[at:first] + edit.replacement)
        at = last
    result = "".join(made) + text[at:end]
    return "" if "\n" in result or "\r" in result or len(result) > _LABEL or invisible(result) else result
