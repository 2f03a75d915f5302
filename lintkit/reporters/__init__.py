"""Reporters: how diagnostics are shown. A reporter sees diagnostics and a summary, never a file or a document."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lintkit.findings import Diagnostic
from lintkit.hookspecs import hookimpl


@dataclass(frozen=True, slots=True)
class Style:
    """What the stream can show.

    ``color``: ANSI colours; ``unicode``: whether box-drawing characters can be written; ``width``: cells in a line;
    ``links``: whether the terminal understands OSC 8 hyperlinks; ``terminal``: whether a person is watching;
    ``fold``: whether repeats of one defect in a file are folded.
    """

    color: bool = False
    unicode: bool = True
    width: int = 100
    links: bool = False
    terminal: bool = False
    fold: bool = True


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: ``files`` linted, ``seconds`` taken, fixes ``applied`` by rule, ``problems`` that are no findings."""

    files: int
    seconds: float
    applied: Counter[str] = field(default_factory=Counter)
    fixing: bool = False
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Reporter:
    """A way to show diagnostics: ``render`` gives pieces of output, line ends included, in writing order."""

    name: str
    render: Callable[[Iterable[Diagnostic], Callable[[], Summary], Style], Iterator[str]]


@hookimpl
def lintkit_reporters() -> tuple[Reporter, ...]:
    """The reporters that lintkit brings."""
    from lintkit.reporters import concise, github, json, text

    return tuple(
        Reporter(name, module.render)
        for name, module in (("text", text), ("concise", concise), ("json", json), ("github", github))
    )
