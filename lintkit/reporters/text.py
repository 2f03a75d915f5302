"""The report for people: each finding drawn in its line, with what a fix would make of it; then a summary."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from lintkit.findings import Diagnostic
from lintkit.reporters import Style, Summary
from lintkit.reporters._folding import Group, by_file, fold

if TYPE_CHECKING:
    from lintkit.reporters._ink import Ink


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """The drawings of one file as soon as all its diagnostics are known (repeats are folded), then the summary."""
    files = by_file(diagnostics)
    first = next(files, None)
    if first is not None:
        yield from _report(chain([first], files), summary, style)
    elif style.terminal or (seen := summary()).applied or seen.problems:
        yield from _report((), summary, style)


def _report(files: Iterable[list[Diagnostic]], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """A report that says something; only then what draws it is imported."""
    from lintkit.reporters._ink import Ink
    from lintkit.reporters._totals import Totals

    ink = Ink(style)
    totals = Totals()
    explained: set[str] = set()
    for found in files:
        from lintkit.reporters._drawing import Drawing

        for one in found:
            totals.add(one)
        groups = fold(found) if style.fold else [Group(one) for one in found]
        drawing = Drawing(ink, len(str(_last_line(found))))
        for group in groups:
            notes = [*_more(group, ink), *_help(group.first.rule, explained)]
            yield "\n".join(drawing.draw(group.first, notes)) + "\n\n"
    seen = summary()
    if style.summary:
        for line in totals.lines(seen, ink, style.terminal):
            yield line + "\n"


def _last_line(found: Iterable[Diagnostic]) -> int:
    """The greatest line number that is drawn: all gutters of a file are equally wide."""
    return max(place.start.line for one in found for place in (one.place, *one.related))


def _more(group: Group, ink: "Ink") -> Iterator[str]:
    """How many findings like the first there are, and in which lines."""
    if not group.lines:
        return
    lines_word = "line" if len(set(group.lines)) == 1 else "lines"
    start = f"{len(group.lines):,} more in this file: {lines_word} "
    room = ink.width - 12 - len(start) - 5
    lines = ""
    for number in dict.fromkeys(group.lines):
        following = f"{lines}, {number}" if lines else f"{number}"
        if len(following) > room:
            lines += f", {ink.signs.ellipsis}"
            break
        lines = following
    yield start + lines


def _help(rule: str, explained: set[str]) -> Iterator[str]:
    """Where a rule is seen for the first time, how to read its page."""
    if rule not in explained and not rule.startswith("lintkit/"):
        explained.add(rule)
        yield f"help: lintkit --explain {rule}"
