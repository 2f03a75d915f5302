"""Draws one diagnostic: header, excerpt, related excerpts, what a fix would do, help."""

from collections.abc import Iterable, Iterator, Sequence

from lintkit.findings import Diagnostic, Place
from lintkit.reporters._ink import Ink
from lintkit.reporters._preview import changes, preview
from lintkit.reporters._window import rows, window

_INDENT = 6  # of the further rows of a message
_LABEL = 32  # cells; a longer replacement is shown in the preview only
_RELATED = 2  # excerpts of related places; more are only named


class Drawing:
    """Draws diagnostics whose line numbers fit into ``gutter`` cells."""

    def __init__(self, ink: Ink, gutter: int) -> None:
        self._ink = ink
        self._gutter = max(gutter, 3)
        self._margin = " " * (self._gutter + 1)
        self._room = ink.width - self._gutter - 3

    def draw(self, one: Diagnostic, notes: Sequence[str]) -> Iterator[str]:
        """The rows of a diagnostic. ``notes`` come last: what else is to be said about it."""
        ink, signs = self._ink, self._ink.signs
        yield from self._header(one)
        sections = [*self._previews(one), *([self._note(note)] for note in notes)]
        yield self._margin + ink.faint(signs.corner) + " " + self._position(one.place)
        related = one.related[:_RELATED]
        yield from self._excerpt(one.place, signs.heavy, one, last=not (sections or related))
        for place in related:
            what = self._relation(one.place, place)
            yield self._margin + ink.faint(signs.also) + " " + what + self._position(place)
            yield from self._excerpt(place, signs.thin, None, last=not sections and place is related[-1])
        yield from self._tree(sections)

    def _header(self, one: Diagnostic) -> Iterator[str]:
        ink = self._ink
        name = f"{one.severity.value}[{one.rule}]"
        cut = ink.cells(f"{name} {one.message}")
        broken = rows(cut, ink.width, _INDENT)
        mark = f"  {ink.fix_mark(one.fix.applicability)}" if one.fix else ""
        for number, (first, end) in enumerate(broken):
            row = " " * _INDENT if number else ""
            inner = min(max(first, len(name)), end)
            row += ink.severity("".join(cut.pieces[first:inner]), one.severity) + ink.draw(cut, inner, end, "1")
            if number == len(broken) - 1 and one.fix:
                taken = (_INDENT if number else 0) + cut.width(first, end)
                gap = "" if taken + ink.cells(mark).edges[-1] <= ink.width else "\n" + " " * (_INDENT - 2)
                row += gap + ink.applicability(mark, one.fix.applicability)
            yield row

    def _position(self, place: Place) -> str:
        return self._ink.path(place.path, f":{place.start.line}:{place.start.column}")

    def _relation(self, place: Place, related: Place) -> str:
        """How a related place is called: only what the two places show by themselves."""
        same = _found(place) == _found(related)
        if same and related.path == place.path and related.start < place.start:
            return "first seen at "
        return "the same at " if same else "see "

    def _excerpt(self, place: Place, line_sign: str, labelled: Diagnostic | None, last: bool) -> Iterator[str]:
        """The line with the place, and the row that underlines it."""
        ink, signs = self._ink, self._ink.signs
        text = place.excerpt.text
        start = min(max(place.start.column - place.excerpt.column, 0), len(text))
        several = place.end.line > place.start.line
        end = len(text) if several else min(max(place.end.column - place.excerpt.column, start), len(text))
        cut = ink.cells(text, breaks=(start, end), spell=range(start, end) if _unseen(text[start:end]) else range(0))
        first, stop = cut.after(start), cut.after(end)
        label = self._label(labelled, start, end) if labelled else ""
        if several:
            further = place.end.line - place.start.line - (1 if place.end.column == 1 else 0)
            label = f"{signs.ellipsis} {further} more line{'s' if further > 1 else ''}" if further else label
        beside = ink.cells(label).edges[-1] + 1 if label else 0
        clipped = place.excerpt.clipped_left, place.excerpt.clipped_right
        ellipsis = len(signs.ellipsis)
        seen = window(cut, first, stop, room=self._room, ellipsis=ellipsis, clipped=clipped, beside=beside)
        left = ink.faint(signs.ellipsis) if seen.left else ""
        right = ink.faint(signs.ellipsis) if seen.right else ""
        number = ink.faint(f"{place.start.line:>{self._gutter}} {signs.bar}")
        yield f"{number} {left}{ink.draw(cut, seen.first, seen.end)}{right}".rstrip()
        offset = (ellipsis if seen.left else 0) + cut.width(seen.first, first)
        length = cut.width(first, max(min(stop, seen.end), first))
        line = line_sign * length if length else (signs.here if not several else line_sign)
        under = f"{' ' * offset}{ink.severity(line, labelled.severity) if labelled else ink.faint(line)}"
        if label and offset + max(length, 1) + 1 + beside - 1 <= self._room:
            under += " " + ink.line(label, "32" if labelled and not several else "2")
        yield self._margin + ink.faint(signs.cap if last else signs.bar) + " " + under

    def _label(self, one: Diagnostic, start: int, end: int) -> str:
        """What the finding becomes, where that is short: its replacement."""
        if one.fix is None:
            return ""
        place = one.place
        text = place.excerpt.text
        at, made = start, []
        for edit in one.fix.edits:
            first, last = edit.start.column - place.excerpt.column, edit.end.column - place.excerpt.column
            if not edit.start.line == edit.end.line == place.start.line or first < start or last > end:
                return ""
            made.append(text[at:first] + edit.replacement)
            at = last
        result = "".join(made) + text[at:end]
        if not result.strip() or "\n" in result or len(result) > _LABEL:
            return ""
        bare = result.strip(" ")
        before, after = len(result) - len(result.lstrip(" ")), len(result) - len(result.rstrip(" "))
        return self._ink.signs.blank * before + bare + self._ink.signs.blank * after

    def _previews(self, one: Diagnostic) -> Iterator[list[str]]:
        shown, others = changes(one)
        room = self._room - 2
        for change in shown:
            yield list(preview(change, self._ink, room))
        if others:
            more = "more " if shown else ""
            yield [self._ink.faint(f"{self._ink.signs.ellipsis} {others} {more}change{'s' if others > 1 else ''}")]

    def _note(self, note: str) -> str:
        cut = self._ink.cells(note)
        return self._ink.draw(cut, 0, len(cut.pieces), "2")

    def _tree(self, sections: Iterable[list[str]]) -> Iterator[str]:
        ink, signs = self._ink, self._ink.signs
        branches = list(sections)
        for index, branch in enumerate(branches):
            last = index == len(branches) - 1
            for number, row in enumerate(branch):
                if number == 0:
                    joint = signs.last if last else signs.branch
                else:
                    joint = "  " if last else f"{signs.bar} "
                yield f"{self._margin}{ink.faint(joint)} {row}".rstrip()


def _found(place: Place) -> str:
    """The text of a place, as far as its excerpt holds it."""
    start = place.start.column - place.excerpt.column
    end = place.end.column - place.excerpt.column if place.end.line == place.start.line else None
    return place.excerpt.text[start:end]


def _unseen(text: str) -> bool:
    from lintkit.reporters._visible import invisible

    return bool(text) and invisible(text)
