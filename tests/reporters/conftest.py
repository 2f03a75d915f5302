"""Diagnostics for the reporters, made from marked texts."""

from collections.abc import Callable

import pytest

from lintkit.document import Document, Format
from lintkit.edits import replace
from lintkit.findings import Diagnostic, Finding, Fix, Severity
from lintkit.placing import Placer
from lintkit.regions import Regions
from lintkit.text import Span

PLAIN = Format("plain", (".txt",), lambda text: Regions([]))
Diagnose = Callable[..., Diagnostic]


@pytest.fixture
def diagnose() -> Diagnose:
    """A function that makes the diagnostic for the text between ``⟦`` and ``⟧``, the first pair; others are related.

    ``becomes`` is its replacement (None: no fix), ``fix`` a fix of one's own.
    """

    def made(
        marked: str,
        message: str = "something is wrong",
        *,
        becomes: str | None = None,
        safe: bool = True,
        fix: Fix | None = None,
        rule: str = "lintkit/defect",
        severity: Severity = Severity.ERROR,
        path: str = "a.txt",
    ) -> Diagnostic:
        text = ""
        spans = []
        for part in marked.split("⟦"):
            inner, closed, rest = part.partition("⟧")
            if closed:
                spans.append(Span(len(text), len(text) + len(inner)))
            text += inner + rest
        data = text.encode("utf-8", "surrogateescape")
        if becomes is not None:
            fix = replace(spans[0], becomes, safe=safe)
        placer = Placer(Document(path, data, PLAIN))
        return placer.diagnostic(rule, severity, Finding(spans[0], message, fix, tuple(spans[1:])))

    return made
