"""Workflow commands that GitHub Actions turns into annotations beside the lines of a pull request.

Their form and escaping: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
(``toolkit/packages/core/src/command.ts`` is what decides). A column is given only for a finding on one line: GitHub
ignores columns that belong to different lines.
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
    yield "file", one.place.path
    yield "line", str(start.line)
    if start.line == end.line:
        # GitHub's last column is inclusive
        yield "col", str(start.column)
        yield "endLine", str(end.line)
        yield "endColumn", str(max(start.column, end.column - 1))
    else:
        # a finding that ends before the first column of a line ends on the line before
        yield "endLine", str(end.line - 1 if end.column == 1 else end.line)
    yield "title", one.rule


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
