"""Draws one diagnostic: header, excerpt, related excerpts, what a fix would do, help."""

from collections.abc import Iterable, Iterator, Sequence

from lintkit.findings import Diagnostic, Place
from lintkit.reporters._changes import changes
from lintkit.reporters._excerpt import excerpt
from lintkit.reporters._ink import Ink
from lintkit.reporters._preview import preview
from lintkit.reporters._window import rows

_INDENT = 6  # of the further rows of a message
_CHANGES = 3  # shown of one fix
_RELATED = 2  # excerpts of related places; more are only named
_NAMED = 5  # of these


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
        sections = [*self._previews(one), *self._elsewhere(one), *map(self._note, notes)]
        yield self._margin + ink.faint(signs.corner) + " " + self._position(one.place)
        related = one.related[:_RELATED]
        yield from self._excerpt(one.place, one, last=not (sections or related))
        for number, place in enumerate(related):
            what = self._relation(one.place, place, number)
            yield self._margin + ink.faint(signs.also) + " " + what + self._position(place)
            yield from self._excerpt(place, None, last=not sections and number == len(related) - 1)
        yield from self._tree(sections)

    def _header(self, one: Diagnostic) -> Iterator[str]:
        ink = self._ink
        name = f"{one.severity.value}[{one.rule}]"
        cut = ink.message(f"{name} {one.message}")
        broken = rows(cut, ink.width, _INDENT)
        mark = f"  {ink.fix_mark(one.fix.applicability)}" if one.fix else ""
        for number, (first, end) in enumerate(broken):
            row = " " * _INDENT if number else ""
            inner = min(max(first, len(name)), end)
            row += ink.severity("".join(cut.pieces[first:inner]), one.severity) + ink.draw(cut, inner, end, "1")
            if number == len(broken) - 1 and one.fix:
                taken = (_INDENT if number else 0) + cut.width(first, end)
                if taken + ink.width_of(mark) > ink.width:
                    yield row
                    row = " " * (_INDENT - 2)
                row += ink.applicability(mark, one.fix.applicability)
            yield row

    def _position(self, place: Place) -> str:
        return self._ink.path(place.path, f":{place.start.line}:{place.start.column}")

    @staticmethod
    def _relation(place: Place, related: Place, number: int) -> str:
        """How a related place is called: only what the places show by themselves."""
        if _found(place) != _found(related):
            return "see "
        if number:
            return "again at "
        earlier = related.path == place.path and related.start < place.start
        return "first seen at " if earlier else "the same at "

    def _excerpt(self, place: Place, finding: Diagnostic | None, last: bool) -> Iterator[str]:
        """The place; the bar ends with its last row if nothing follows."""
        ink, signs = self._ink, self._ink.signs
        drawn = list(excerpt(place, ink, self._gutter, finding))
        for index, (number, row) in enumerate(drawn):
            bar = signs.cap if last and index == len(drawn) - 1 else signs.bar
            yield f"{ink.faint(f'{number:>{self._gutter}} {bar}')} {row}".rstrip()

    def _previews(self, one: Diagnostic) -> Iterator[list[str]]:
        shown, others = changes(one)
        others += len(shown[_CHANGES:])
        room = self._room - 2
        for change in shown[:_CHANGES]:
            yield list(preview(change, self._ink, room))
        if others:
            more = "more " if shown else ""
            yield [self._ink.faint(f"{self._ink.signs.ellipsis} {others} {more}change{'s' if others > 1 else ''}")]

    def _elsewhere(self, one: Diagnostic) -> Iterator[list[str]]:
        """Where the related places are that are not drawn."""
        others = one.related[_RELATED:]
        if others:
            named = ", ".join(f"{place.path}:{place.start.line}" for place in others[:_NAMED])
            more = f" and {len(others) - _NAMED:,} more" if len(others) > _NAMED else ""
            yield self._note(f"also {named}{more}")

    def _note(self, note: str) -> list[str]:
        cut = self._ink.message(note)
        return [self._ink.draw(cut, first, end, "2") for first, end in rows(cut, self._room - 1, 0)]

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
