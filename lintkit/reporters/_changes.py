"""What a fix makes of the lines that a diagnostic shows. A reporter has no document: it knows excerpts and edits."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit.findings import Diagnostic, Excerpt, PlacedEdit, PlacedFix

_NEAR = 24  # code points; edits closer than this are shown as one change
_LONGEST = 400  # code points of what is removed or added; more than a row of any terminal


class Change(NamedTuple):
    """A line was ``before + removed + behind`` and becomes ``before + added + behind``.

    Without ``added`` the line vanishes. ``further`` lines that are not shown vanish with it or are joined to it.
    """

    before: str
    removed: str
    added: str | None
    behind: str
    further: int = 0


def changes(one: Diagnostic) -> tuple[list[Change], int]:
    """The changes to lines of which an excerpt is known, and the number of other edits."""
    if one.fix is None:
        return [], 0
    known: dict[int, Excerpt] = {}
    for place in (one.place, *one.related):
        if place.path == one.place.path:
            known.setdefault(place.start.line, place.excerpt)
    shown = []
    unseen = 0
    for group in _groups(one.fix):
        change = _change(group, known)
        if change is None:
            unseen += len(group)
        else:
            shown.append(change)
    return shown, unseen


def _groups(fix: PlacedFix) -> Iterator[list[PlacedEdit]]:
    """Edits in one line and close to each other belong together."""
    group: list[PlacedEdit] = []
    for edit in fix.edits:
        if group:
            last = group[-1].end
            if last.line != edit.start.line or edit.start.column - last.column > _NEAR:
                yield group
                group = []
        group.append(edit)
    if group:
        yield group


def _change(group: list[PlacedEdit], known: Mapping[int, Excerpt]) -> Change | None:
    first, last = group[0].start, group[-1].end
    line = next((line for line in known if first.line <= line <= last.line), None)
    if line is None:
        return None
    excerpt = known[line]
    start = first.column - excerpt.column if first.line == line else 0
    if not 0 <= start <= len(excerpt.text):
        return None
    if last.line == line and first.line == line:
        return _within(group, excerpt)
    lone_cut = len(group) == 1 and not group[0].replacement
    if lone_cut and start == 0 and excerpt.column == 1 and _reaches_end(excerpt, line, group[0]):
        lines = last.line - first.line + (1 if first.column == 1 < last.column else 0)
        return Change("", excerpt.text[:_LONGEST], None, "", lines - 1)
    return _across(group, excerpt, known) if first.line == line else None


def _reaches_end(excerpt: Excerpt, line: int, edit: PlacedEdit) -> bool:
    """Whether an edit that takes the start of a line takes all of it."""
    at_end = edit.end.column - excerpt.column == len(excerpt.text) and not excerpt.clipped_right
    return edit.end.line > line or at_end


def _within(group: list[PlacedEdit], excerpt: Excerpt) -> Change:
    """Edits of one line."""
    text = excerpt.text
    start, end = (position.column - excerpt.column for position in (group[0].start, group[-1].end))
    return _trimmed(text[:start], text[start:end], _added(group, excerpt), text[end:])


def _across(group: list[PlacedEdit], excerpt: Excerpt, known: Mapping[int, Excerpt]) -> Change:
    """Edits of which the last goes beyond the line: the end of the line is removed, too."""
    text = excerpt.text
    start = group[0].start.column - excerpt.column
    end = group[-1].end
    following = known.get(end.line)
    behind = following.text[end.column - 1 :] if following is not None and following.column == 1 else ""
    further = end.line - group[0].start.line - 1
    return _trimmed(text[:start], text[start:] + "\n", _added(group, excerpt), behind)._replace(further=further)


def _added(group: list[PlacedEdit], excerpt: Excerpt) -> str:
    """What stands from the first edit to the end of the last, once they are made."""
    pieces = [group[0].replacement]
    for one, other in zip(group, group[1:], strict=False):
        pieces.append(excerpt.text[one.end.column - excerpt.column : other.start.column - excerpt.column])
        pieces.append(other.replacement)
    return "".join(pieces)


def _trimmed(before: str, removed: str, added: str, behind: str) -> Change:
    """A change without what is equal at the start and at the end of what is removed and what is added."""
    start = _shared(removed, added)
    end = _shared(removed[start:][::-1], added[start:][::-1])
    return Change(
        before + removed[:start],
        removed[start : len(removed) - end][:_LONGEST],
        added[start : len(added) - end][:_LONGEST],
        removed[len(removed) - end :] + behind,
    )


def _shared(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
