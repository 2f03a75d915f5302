"""SARIF 2.1.0 for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

Columns count code points, ends are exclusive, as in lintkit itself. Only safe fixes are given: what reads SARIF may
apply them unasked. The rules stand behind the results, so that these can be written one by one.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lintkit import __version__
from lintkit.findings import Applicability, Diagnostic, Place, PlacedFix, Severity
from lintkit.reporters import Style, Summary
from lintkit.reporters._cells import visible
from lintkit.text import Position

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HEAD = f'{{"version": "2.1.0", "$schema": "{_SCHEMA}", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_BASE = "%SRCROOT%"


def render(diagnostics: Iterable[Diagnostic], summary: Callable[[], Summary], style: Style) -> Iterator[str]:
    """One log with one run, a result a line, each as soon as its diagnostic is known."""
    import json

    encode = json.JSONEncoder(ensure_ascii=True).encode
    rules: dict[str, int] = {}
    yield _HEAD
    before = "\n"
    for one in diagnostics:
        yield before + encode(_result(one, rules.setdefault(one.rule, len(rules))))
        before = ",\n"
    summary()
    driver = {
        "name": "lintkit",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    yield f'\n], "tool": {{"driver": {encode(driver)}}}}}]}}\n'


def _rule(rule: str) -> dict[str, Any]:
    """What a reporter knows of a rule: its name, and where its page is."""
    family, _, defect = rule.partition("/")
    page = f"The command “lintkit --explain {rule}” prints why this matters, with examples and what its fix does."
    return {
        "id": rule,
        "name": "".join(word.capitalize() for word in rule.replace("/", "-").split("-")),
        "shortDescription": {"text": f"{defect.replace('-', ' ').capitalize()}."},
        "fullDescription": {"text": f"{defect.replace('-', ' ').capitalize()}, a defect of the family {family}."},
        "help": {"text": page},
    }


def _result(one: Diagnostic, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.rule,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": _sentence(one.message)},
        "locations": [_location(one.place)],
        "partialFingerprints": {"lintkit/v1": one.fingerprint},
    }
    if one.related:
        result["relatedLocations"] = [{"id": number, **_location(place)} for number, place in enumerate(one.related, 1)]
    safe = one.fix is not None and one.fix.applicability is Applicability.SAFE
    if one.fix and safe and all(_valid(edit.replacement) for edit in one.fix.edits):
        result["fixes"] = [_fix(one.fix, one.place.path)]
    return result


def _sentence(message: str) -> str:
    """A message as SARIF wants it: visible, with a full stop."""
    shown = visible(message)
    return shown if shown.endswith((".", "!", "?")) else f"{shown}."


def _location(place: Place) -> dict[str, Any]:
    region = _region(place.start, place.end)
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    """The file as an address; a relative path is one below the root of the sources."""
    from urllib.parse import quote

    address = quote(path.encode("utf-8", "replace" if not _valid(path) else "strict"), safe="/~")
    absolute = path.startswith("/")
    return {"uri": f"file://{address}"} if absolute else {"uri": address, "uriBaseId": _BASE}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(fix: PlacedFix, path: str) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(path), "replacements": replacements}
    return {"description": {"text": "Safe fix by lintkit."}, "artifactChanges": [change]}


def _valid(text: str) -> bool:
    """Whether a text can be written as UTF-8: no byte that was not."""
    return not any("\ud800" <= char <= "\udfff" for char in text)
