"""lintkit finds and mends what went wrong with a text between its writer and its page.

This module holds all that a rule author imports. Names are loaded on first use: importing it costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Applicability": "findings",
    "Diagnostic": "findings",
    "Document": "document",
    "Edit": "findings",
    "Finding": "findings",
    "Fix": "findings",
    "Format": "document",
    "Kind": "regions",
    "NON_ASCII": "sieves",
    "ProjectFinding": "rules",
    "ProjectRule": "rules",
    "Region": "regions",
    "Regions": "regions",
    "Reporter": "reporters",
    "Rule": "rules",
    "Severity": "findings",
    "Span": "text",
    "Spans": "text",
    "all_of": "sieves",
    "any_of": "sieves",
    "contains": "sieves",
    "cut": "edits",
    "fix": "edits",
    "hookimpl": "hookspecs",
    "insert": "edits",
    "pattern": "patterns",
    "project_rule": "rules",
    "replace": "edits",
    "rule": "rules",
    "rules_in": "rules",
    "table": "tables",
    "view": "document",
    "whole_lines": "edits",
}

if TYPE_CHECKING:
    from lintkit.document import Document as Document, Format as Format, view as view
    from lintkit.edits import cut as cut, fix as fix, insert as insert, replace as replace, whole_lines as whole_lines
    from lintkit.findings import (
        Applicability as Applicability,
        Diagnostic as Diagnostic,
        Edit as Edit,
        Finding as Finding,
        Fix as Fix,
        Severity as Severity,
    )
    from lintkit.hookspecs import hookimpl as hookimpl
    from lintkit.patterns import pattern as pattern
    from lintkit.regions import Kind as Kind, Region as Region, Regions as Regions
    from lintkit.reporters import Reporter as Reporter
    from lintkit.rules import (
        ProjectFinding as ProjectFinding,
        ProjectRule as ProjectRule,
        Rule as Rule,
        project_rule as project_rule,
        rule as rule,
        rules_in as rules_in,
    )
    from lintkit.sieves import NON_ASCII as NON_ASCII, all_of as all_of, any_of as any_of, contains as contains
    from lintkit.tables import table as table
    from lintkit.text import Span as Span, Spans as Spans


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'lintkit' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"lintkit.{home}"), name)
    globals()[name] = value
    return value
