"""Workflow commands that GitHub Actions turns into annotations beside the lines of a pull request.

Their form and escaping: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
(``toolkit/packages/core/src/command.ts`` is what decides). Columns are given only for a finding on one line: GitHub
drops an annotation whose columns belong to different lines.
"""

from collections.abc import Callable, Iterable, Iterator

from lintkit.findings import Diagnostic, Severity
from lintkit.reporters import Style, Summary
from lintkit.reporters._cells import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """A command as soon as its diagnostic is known."""
    for one in diagnostics:
        properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(one))
        yield f"::{_COMMANDS[one.severity]} {properties}::{_data(one.message)}\n"
    summary()


def _properties(one: Diagnostic) -> Iterator[tuple[str, str]]:
    start, end = one.place.start, one.place.end
    # a finding that ends in front of a line ends on the line before
    last = end.line - 1 if end.column == 1 and end.line > start.line else end.line
    yield "file", one.place.path
    yield "line", str(start.line)
    if end.line == start.line:
        yield "col", str(start.column)
    yield "endLine", str(last)
    if end.line == start.line:
        yield "endColumn", str(end.column)
    yield "title", one.rule


def _data(text: str) -> str:
    """What GitHub decodes back, line ends and per cent signs encoded, garbage visible."""
    rows = (visible(row).replace("%", "%25") for row in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "%0A".join(rows)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
