"""Compares documents as a run does: facts travel, pickled, from wherever they were collected."""

import pickle
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lintkit.document import Document
from lintkit.findings import Diagnostic
from lintkit.formats import MARKDOWN
from lintkit.project import Collector, collect, conclude
from lintkit.rules import ProjectRule

Compare = Callable[[ProjectRule, Mapping[str, str]], list[Diagnostic]]


@pytest.fixture
def compare() -> Compare:
    """The diagnostics of a project rule on Markdown files, given by path."""
    return _compare


def _compare(rule: ProjectRule, files: Mapping[str, str]) -> list[Diagnostic]:
    collector = Collector(rule, rule.severity, rule.options)
    documents = {path: Document(path, text.encode(), MARKDOWN) for path, text in files.items()}
    facts: dict[str, Any] = {}
    for path, doc in documents.items():
        found, crashed = collect(doc, [collector])
        assert not crashed
        if rule.id in found:
            facts[path] = pickle.loads(pickle.dumps(found[rule.id]))
    return list(conclude(collector, facts, documents.__getitem__))
