"""Reporters: how diagnostics are shown. A reporter sees diagnostics and a summary, never a file or a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from lintkit.findings import Diagnostic


class Style(NamedTuple):
    """What the stream can show.

    ``color``: ANSI colours; ``unicode``: whether box-drawing characters can be written; ``width``: cells in a line;
    ``links``: whether the terminal understands OSC 8 hyperlinks; ``terminal``: whether a person is watching;
    ``fold``: whether repeats of one defect in a file are folded; ``summary``: whether totals stand at the end.
    """

    color: bool = False
    unicode: bool = True
    width: int = 100
    links: bool = False
    terminal: bool = False
    fold: bool = True
    summary: bool = True


class Summary(NamedTuple):
    """What a run did.

    ``files`` linted; ``seconds`` taken; fixes ``applied`` by rule; ``fixing``: whether fixes were to be applied;
    ``problems`` that are no findings: files that could not be read, rules that crashed.
    """

    files: int
    seconds: float
    applied: Mapping[str, int] = {}
    fixing: bool = False
    problems: int = 0


class Reporter(NamedTuple):
    """A way to show diagnostics: ``render`` gives pieces of output, line ends included, in writing order."""

    name: str
    render: Callable[[Iterable[Diagnostic], Callable[[], Summary], Style], Iterator[str]]


def _on_first_use(name: str) -> Reporter:
    """A reporter whose module is imported when it renders: a start pays for the one that is used."""

    def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
        from importlib import import_module

        pieces: Iterator[str] = import_module(f"{__name__}.{name}").render(diagnostics, summary, style)
        return pieces

    return Reporter(name, render)


REPORTERS = tuple(map(_on_first_use, ("text", "concise", "json", "github", "sarif")))
