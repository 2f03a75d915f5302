"""What a fix makes of a line: a row with ``-``, a row with ``+``, cut out around what changes."""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.findings import Diagnostic, Excerpt, PlacedEdit, PlacedFix
from lintkit.reporters._cells import Cells
from lintkit.reporters._ink import Ink
from lintkit.reporters._visible import invisible
from lintkit.reporters._window import window

_MOST = 3  # changes shown of one fix
_NEAR = 24  # code points; changes closer than this are shown in one row
_BEFORE, _AFTER = 22, 12  # cells of context


class Change(NamedTuple):
    """What happens to a line: ``before[start:before_end]`` becomes ``after[start:after_end]``.

    Without ``after`` the line vanishes. ``more`` lines behind it go too.
    """

    line: int
    before: str
    after: str | None
    start: int
    before_end: int
    after_end: int
    more: int = 0


def changes(one: Diagnostic) -> tuple[list[Change], int]:
    """The changes that a fix makes to lines of which an excerpt is known, and how many other edits there are."""
    if one.fix is None:
        return [], 0
    known = {place.start.line: place.excerpt for place in reversed((one.place, *one.related))}
    shown, unseen = [], 0
    for group in _groups(one.fix):
        change = _change(group, known)
        if change is None:
            unseen += len(group)
        else:
            shown.append(change)
    return shown[:_MOST], unseen + len(shown[_MOST:])


def _groups(fix: PlacedFix) -> list[list[PlacedEdit]]:
    """Edits that are shown together: on one line, close to each other."""
    groups: list[list[PlacedEdit]] = []
    for edit in fix.edits:
        last = groups[-1][-1].end if groups else None
        if last is not None and last.line == edit.start.line and edit.start.column - last.column <= _NEAR:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _change(group: list[PlacedEdit], known: dict[int, Excerpt]) -> Change | None:
    """What neighbouring edits do to the first line of theirs that is known."""
    first, last = group[0], group[-1]
    line = next((line for line in range(first.start.line, min(last.end.line, first.start.line + 2) + 1) if line in known), None)
    if line is None:
        return None
    excerpt = known[line]
    text = excerpt.text
    start = first.start.column - excerpt.column if first.start.line == line else 0
    end = last.end.column - excerpt.column if last.end.line == line else len(text)
    if not 0 <= start <= len(text) or end < start:
        return None
    more = max(0, last.end.line - line - (1 if last.end.column == 1 else 0))
    joined = last.end.line > line  # the line end goes too
    whole = start == 0 and excerpt.column == 1 and (joined or end == len(text)) and not excerpt.clipped_right * (not joined)
    if whole and not "".join(edit.replacement for edit in group) and (joined or first.start.line < line):
        return Change(line, text, None, 0, len(text), 0, more)
    return _rewritten(group, excerpt, line, start, end, joined, known, more)


def _rewritten(
    group: list[PlacedEdit],
    excerpt: Excerpt,
    line: int,
    start: int,
    end: int,
    joined: bool,
    known: dict[int, Excerpt],
    more: int,
) -> Change:
    """The line before and after, with what is equal on both sides left out of what changes."""
    text = excerpt.text
    clipped = text[: min(end, len(text))]
    pieces = []
    at = start
    for edit in group:
        if edit.start.line == line:
            pieces.append(text[at : edit.start.column - excerpt.column])
        pieces.append(edit.replacement)
        at = edit.end.column - excerpt.column
    added = "".join(pieces)
    removed = clipped[start:] + ("\n" if joined else "")
    rest = text[end:]
    if joined:
        following = known.get(group[-1].end.line)
        rest = following.text[group[-1].end.column - 1 :] if following and following.column == 1 else ""
    prefix = _shared(removed, added)
    suffix = _shared(removed[prefix:][::-1], added[prefix:][::-1])
    before = text[:start] + removed
    after = text[:start] + added
    return Change(
        line, before + rest, after + rest, start + prefix, len(before) - suffix, len(after) - suffix, more if joined else 0
    )


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def preview(change: Change, ink: Ink, room: int) -> Iterator[str]:
    """The rows that show a change."""
    yield ink.paint("- ", "31") + _row(change.before, change.start, change.before_end, ink, room - 2, "31", "1;31")
    if change.more:
        yield ink.faint(f"  {ink.signs.ellipsis} {change.more} more line{'s' if change.more > 1 else ''}")
    if change.after is not None:
        yield ink.paint("+ ", "32") + _row(change.after, change.start, change.after_end, ink, room - 2, "32", "1;32")


def _row(text: str, start: int, end: int, ink: Ink, room: int, code: str, changed: str) -> str:
    """One row: what changes, with a few words around it."""
    signs = ink.signs
    run = text[start:end]
    stripped = run.strip(" ")
    left = len(run) - len(run.lstrip(" ")) if stripped else len(run)
    right = len(run) - len(run.rstrip(" ")) if stripped else 0
    run = signs.blank * left + run[left : len(run) - right].replace("\r\n", "\n").replace("\n", signs.line_end) + signs.blank * right
    text = text[:start] + run + text[end:]
    end = start + len(run)
    cut = ink.cells(text, breaks=(start, end), spell=range(start, end) if invisible(run) else range(0))
    first, last = cut.after(start), cut.after(end)
    shown = _around(cut, first, last, room)
    stop = min(last, shown[1])
    clipped = ink.paint(signs.ellipsis, code) if stop < last else ""
    return (
        ink.draw(cut, shown[0], first, code)
        + ink.draw(cut, first, stop, changed)
        + ink.draw(cut, stop, max(stop, shown[1]), code)
        + clipped
    )


def _around(cut: Cells, first: int, last: int, room: int) -> tuple[int, int]:
    """The pieces to show: a few words on both sides, without a sign for what is left out: it is an extract."""
    room = min(room, cut.width(first, last) + _BEFORE + _AFTER)
    shown = window(cut, first, last, room=room, ellipsis=1, clipped=(False, False))
    return shown.first, shown.end
