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

__all__ = [*_HOMES]  # noqa: PLE0604 - type checkers read the imports below

if TYPE_CHECKING:
    from lintkit.document import Document, Format, view
    from lintkit.edits import cut, fix, insert, replace, whole_lines
    from lintkit.findings import Applicability, Diagnostic, Edit, Finding, Fix, Severity
    from lintkit.hookspecs import hookimpl
    from lintkit.patterns import pattern
    from lintkit.regions import Kind, Region, Regions
    from lintkit.reporters import Reporter
    from lintkit.rules import ProjectFinding, ProjectRule, Rule, project_rule, rule, rules_in
    from lintkit.sieves import NON_ASCII, all_of, any_of, contains
    from lintkit.tables import table
    from lintkit.text import Span, Spans


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'lintkit' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"lintkit.{home}"), name)
    globals()[name] = value
    return value
