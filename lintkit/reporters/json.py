"""A JSON array with one object a finding, for programs. The keys are a contract: see docs/output.md.

Lines and columns are 1-based, columns count code points, ends are exclusive. The output is pure ASCII, so that it
passes through any pipe; a byte that is not valid UTF-8 is the lone surrogate U+DC80 + (byte - 0x80), as in Python.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lintkit.findings import Diagnostic, Place, PlacedFix
from lintkit.reporters import Style, Summary
from lintkit.text import Position


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """The array, one object a line, each as soon as its diagnostic is known."""
    import json

    encode = json.JSONEncoder(ensure_ascii=True).encode
    before = "[\n  "
    for one in diagnostics:
        yield before + encode(_object(one))
        before = ",\n  "
    yield "[]\n" if before == "[\n  " else "\n]\n"
    summary()


def _object(one: Diagnostic) -> dict[str, Any]:
    return {
        **_place(one.place),
        "rule": one.rule,
        "severity": one.severity.value,
        "message": one.message,
        "fingerprint": one.fingerprint,
        "fix": _fix(one.fix) if one.fix else None,
        "related": [_place(place) for place in one.related],
        **({"more": one.more} if one.more else {}),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, **_range(place.start, place.end)}


def _range(start: Position, end: Position) -> dict[str, int]:
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def _fix(fix: PlacedFix) -> dict[str, Any]:
    edits = [{**_range(edit.start, edit.end), "replacement": edit.replacement} for edit in fix.edits]
    return {"applicability": fix.applicability.value, "edits": edits}
