"""Rules that compare documents: facts are collected file by file, and conclusions drawn once.

Facts are small and can be pickled, so they may come from other processes, or from a cache.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from lintkit.document import Document, UndecodableError
from lintkit.engine import describe
from lintkit.findings import Diagnostic, Finding, Place, Severity
from lintkit.placing import Placer
from lintkit.rules import ProjectFinding, ProjectRule
from lintkit.sieves import Scan
from lintkit.suppress import CRASH, Directives
from lintkit.text import Span

_OPEN_DOCUMENTS = 64  # documents kept while findings are placed, which come in reading order


class Collector(NamedTuple):
    """A project rule as a run uses it: with the severity and the options that the configuration gives it."""

    rule: ProjectRule
    severity: Severity
    options: Any = None

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id

    def collect(self, doc: Document) -> Any:
        """The rule's facts about one document."""
        return self.rule.collect(doc) if self.rule.options is None else self.rule.collect(doc, self.options)

    def conclude(self, facts: Mapping[str, Any]) -> Iterable[ProjectFinding]:
        """The rule's findings, given the facts of all files by path."""
        return self.rule.conclude(facts) if self.rule.options is None else self.rule.conclude(facts, self.options)


def collect(doc: Document, collectors: Sequence[Collector]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The facts about one document by rule, and a diagnostic for each rule that crashed. ``UndecodableError``."""
    facts: dict[str, Any] = {}
    crashes: list[Diagnostic] = []
    scan = Scan(doc.utf8) if collectors else None
    for collector in collectors:
        sieve = collector.rule.sieve
        try:
            if sieve is not None and scan is not None and not scan.caught(sieve):
                continue
            collected = collector.collect(doc)
        except Exception as error:
            finding = Finding(Span(0, 0), f"{collector.id} crashed: {describe(error)}")
            crashes.append(Placer(doc).diagnostic(CRASH, Severity.ERROR, finding))
        else:
            if collected is not None:
                facts[collector.id] = collected
    return facts, crashes


def conclude(
    collector: Collector, facts: Mapping[str, Any], document: Callable[[str], Document | None]
) -> Iterator[Diagnostic]:
    """The diagnostics of one project rule, in the order of paths and places.

    ``document`` gives the document at a path, or None if it has vanished; findings in files that changed meanwhile, so
    that a span lies outside, are dropped: the next run sees them as they are.
    """
    try:
        findings = sorted(set(collector.conclude(facts)), key=lambda one: (one.path, one.span, one.message))
    except Exception as error:
        crash = Finding(Span(0, 0), f"{collector.id} crashed: {describe(error)}")
        yield Placer(_empty(next(iter(facts), ""), document)).diagnostic(CRASH, Severity.ERROR, crash)
        return
    placed = _Placed(document)
    for found in findings:
        if placed.silenced(collector.id, found):
            continue
        place = placed.place(found.path, found.span)
        if place is None:
            continue
        related = tuple(one for path, span in found.related if (one := placed.place(path, span)) is not None)
        yield placed.diagnostic(collector, found, related)


class _Placed:
    """Opens documents again to place findings in them, a few at a time."""

    def __init__(self, document: Callable[[str], Document | None]) -> None:
        self._open = lru_cache(_OPEN_DOCUMENTS)(lambda path: self._read(document, path))

    @staticmethod
    def _read(
        document: Callable[[str], Document | None], path: str
    ) -> tuple[Document, Placer, Directives | None] | None:
        doc = document(path)
        if doc is None:
            return None
        try:
            caught = Directives.sieve.catches(Scan(doc.utf8))
            return doc, Placer(doc), Directives.of(doc) if caught else None
        except UndecodableError:
            return None

    def place(self, path: str, span: Span) -> Place | None:
        opened = self._open(path)
        if opened is None or span.end > len(opened[0].text):
            return None
        return opened[1].place(span)

    def silenced(self, rule: str, found: ProjectFinding) -> bool:
        opened = self._open(found.path)
        return opened is not None and opened[2] is not None and opened[2].silence(rule, found.span)

    def diagnostic(self, collector: Collector, found: ProjectFinding, related: tuple[Place, ...]) -> Diagnostic:
        opened = self._open(found.path)
        assert opened is not None
        finding = Finding(found.span, found.message, severity=found.severity)
        own = opened[1].diagnostic(collector.id, collector.severity, finding)
        return own._replace(related=related)


def _empty(path: str, document: Callable[[str], Document | None]) -> Document:
    """An empty document that stands for ``path``, where there is nothing better to point at."""
    doc = document(path)
    if doc is None:
        raise LookupError(f"{path} has vanished")
    return Document(path, b"", doc.format)
