"""To be written."""

from collections.abc import Callable, Iterable, Iterator

from lintkit.findings import Diagnostic
from lintkit.reporters import Style, Summary


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """Nothing yet."""
    yield from ()
