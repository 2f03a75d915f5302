"""The engine: runs rules over documents, places what they say, applies their fixes. Knows no rule and reads no file."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lintkit.document import Document
from lintkit.findings import Applicability, Diagnostic, Finding, Severity
from lintkit.fixing import Candidate, apply, choose
from lintkit.placing import Placer
from lintkit.rules import Rule
from lintkit.sieves import Scan
from lintkit.suppress import CRASH, ENGINE_SEVERITIES, Directives
from lintkit.text import Span

ROUNDS = 10  # of fixing; fixes that still apply after so many fight each other


class Bound(NamedTuple):
    """A rule as a run uses it: with the severity and the options that the configuration gives it."""

    rule: Rule
    severity: Severity
    options: Any = None

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.rule.id

    def check(self, doc: Document) -> Iterable[Finding]:
        """The rule's findings in a document."""
        return self.rule.check(doc) if self.rule.options is None else self.rule.check(doc, self.options)


def bind(rule: Rule, severity: Severity | None = None, options: Any = None) -> Bound:
    """A rule with its own severity and default options where none are given."""
    return Bound(rule, severity or rule.severity, rule.options if options is None else options)


class Found(NamedTuple):
    """A finding, the id of the rule that says it, and the severity it has in this run."""

    rule: str
    severity: Severity
    finding: Finding


class Fixed(NamedTuple):
    """What fixing made of a document.

    ``doc`` is the mended document, or the one given where nothing applied or where rules fight; ``applied`` counts
    fixes by rule; ``fighting`` names the rules whose fixes never came to rest.
    """

    doc: Document
    applied: Counter[str]
    fighting: tuple[str, ...]
    left: list[Diagnostic]


def check(
    doc: Document, rules: Sequence[Bound], *, sieves: bool = True, known: Collection[str] = ()
) -> list[Diagnostic]:
    """Every diagnostic of a document, in reading order.

    ``sieves=False`` calls every rule, whatever its sieve says (the result is the same: a law that tests hold).
    ``known`` are the ids of all rules there are, so that a directive that names another is found; empty: any name goes.
    Raises ``UndecodableError``.
    """
    found = _find(doc, rules, known, sieves=sieves)
    return _place(doc, found) if found else []


def fix(
    doc: Document,
    rules: Sequence[Bound],
    *,
    unsafe: bool = False,
    fixable: Callable[[str], bool] = lambda rule: True,
    known: Collection[str] = (),
) -> Fixed:
    """Applies fixes round after round until none applies. Raises ``UndecodableError``."""
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    applied: Counter[str] = Counter()
    current = doc
    last: list[Candidate] = []
    for _ in range(ROUNDS):
        found = _find(current, rules, known)
        candidates = [
            Candidate(rule, finding.fix)
            for rule, _, finding in found
            if finding.fix is not None and finding.fix.applicability in allowed and fixable(rule)
        ]
        last, edits = choose(candidates)
        text = apply(current.text, edits) if edits else current.text
        if text == current.text:
            return Fixed(current, applied, (), _place(current, found))
        applied.update(candidate.rule for candidate in last)
        current = current.with_text(text)
    fighting = tuple(sorted({candidate.rule for candidate in last}))
    return Fixed(doc, Counter(), fighting, check(doc, rules, known=known))


def _find(doc: Document, rules: Sequence[Bound], known: Collection[str], *, sieves: bool = True) -> list[Found]:
    """The findings of all rules, duplicates dropped, suppressed ones taken out, in reading order."""
    scan = Scan(doc.utf8)
    found: set[Found] = set()
    for bound in rules:
        sieve = bound.rule.sieve
        try:
            passes = sieves and sieve is not None and not scan.caught(sieve)
        except Exception as error:
            found.add(_crash(bound, error))
            continue
        if not passes:
            found.update(_run(doc, bound))
    if Directives.sieve.catches(scan):
        directives = Directives.of(doc, known)
        found = {one for one in found if not directives.silence(one.rule, one.finding.span)}
        active = [bound.id for bound in rules]
        found.update(Found(rule, ENGINE_SEVERITIES[rule], finding) for rule, finding in directives.complaints(active))
    return sorted(found, key=_reading_order)


def _reading_order(found: Found) -> tuple[int, int, str, str]:
    return found.finding.span.start, found.finding.span.end, found.rule, found.finding.message


def _run(doc: Document, bound: Bound) -> Iterator[Found]:
    """One rule's findings; a crash, or a finding that is none, becomes the diagnostic ``lintkit/crash``."""
    try:
        for finding in bound.check(doc):
            _verify(doc, finding)
            yield Found(bound.id, finding.severity or bound.severity, finding)
    except Exception as error:  # never stops the run, is never swallowed
        yield _crash(bound, error)


def _crash(bound: Bound, error: Exception) -> Found:
    """A rule, or its sieve, that failed."""
    return Found(CRASH, Severity.ERROR, Finding(Span(0, 0), f"{bound.id} crashed: {describe(error)}"))


def _verify(doc: Document, finding: Finding) -> None:
    """Raises ``ValueError`` for spans outside the text and edits that are unsorted or overlap."""
    size = len(doc.text)
    spans = [finding.span, *finding.related, *(edit.span for edit in (finding.fix.edits if finding.fix else ()))]
    for span in spans:
        if not 0 <= span.start <= span.end <= size:
            raise ValueError(f"{span} lies outside the text of {size} characters")
    edits = finding.fix.edits if finding.fix else ()
    for one, other in zip(edits, edits[1:], strict=False):
        if one.span.end > other.span.start or one.span.start == other.span.start:
            raise ValueError(f"edits overlap or are unsorted: {one} and {other}")


def describe(error: Exception) -> str:
    """The error in one line, with the place in the rule where it was raised."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({frames[-1].name}, line {frames[-1].lineno})" if frames else ""
    return " ".join(f"{type(error).__name__}: {error}{place}".split())


def _place(doc: Document, found: list[Found]) -> list[Diagnostic]:
    """Diagnostics of the findings, which are let go one by one: there may be millions."""
    placer = Placer(doc)
    placed = []
    found.reverse()
    while found:
        placed.append(placer.diagnostic(*found.pop()))
    return placed
