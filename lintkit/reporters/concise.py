"""One line a finding, for editors and grep: ``path:line:column: severity rule message``."""

from collections.abc import Callable, Iterable, Iterator

from lintkit.findings import Diagnostic
from lintkit.reporters import Style, Summary
from lintkit.reporters._cells import visible


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """A line as soon as its diagnostic is known; no summary, no colours, garbage as visible escapes."""
    ascii_only = not style.unicode
    for one in diagnostics:
        path = visible(one.place.path, ascii_only=ascii_only)
        message = visible(one.message, ascii_only=ascii_only)
        line, column = one.place.start
        yield f"{path}:{line}:{column}: {one.severity.value} {one.rule} {message}\n"
    summary()
