"""A product's name is not written as its owner writes it.

Why: a name is a trademark, and searching for it should find every page. The owner's spelling is given as an option.

Bad:
    Open the acmewriter first.

Good:
    Open the AcmeWriter first.

Fix: safe. The name is written as the option says.

Options:
    names: the names as they should be written (default: AcmeWriter).
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Finding, Severity, Span, pattern, replace, rule
from lintkit.views import prose


class Options(NamedTuple):
    """How names are written."""

    names: tuple[str, ...] = ("AcmeWriter",)


_WORD = pattern(r"\b\p{L}[\p{L}\p{N}]*\b")


@rule("acme/product-name", severity=Severity.ERROR, options=Options())
def product_name(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports names that differ from the given ones in case only."""
    right = {name.lower(): name for name in options.names}
    for match in _WORD.matches(doc, within=prose):
        name = right.get(match.group().lower())
        if name is not None and name != match.group():
            span = Span(*match.span())
            yield Finding(span, f"“{match.group()}” is written “{name}”", replace(span, name, safe=True))
