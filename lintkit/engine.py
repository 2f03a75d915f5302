"""The engine: runs rules over documents, places what they say, applies their fixes. Knows no rule and reads no file."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from lintkit.document import Document
from lintkit.findings import Applicability, Diagnostic, Edit, Finding, Fix, Severity
from lintkit.gathering import Gathering
from lintkit.placing import Placer
from lintkit.rules import Rule
from lintkit.sieves import Scan, Sieve
from lintkit.suppress import CRASH, ENGINE_SEVERITIES, Directives
from lintkit.text import Span

ROUNDS = 10  # of fixing; fixes that still apply after so many fight each other
_LARGE = 100_000  # bytes from which the views of a family are forgotten once its rules have run
_SPARE = 1000  # findings that a rule may have beyond two a character; one that goes on and on is stopped


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


class Bench(tuple[Bound, ...]):
    """The rules of a run, which are the same for many files: knows which of them share a sieve."""

    @cached_property
    def by_sieve(self) -> list[tuple[Sieve | None, list[int]]]:
        """Each sieve, and the numbers of its rules; not by value: tuples of two types are equal if their fields are."""
        groups: dict[int, tuple[Sieve | None, list[int]]] = {}
        for number, bound in enumerate(self):
            sieve = bound.rule.sieve
            groups.setdefault(id(sieve), (sieve, []))[1].append(number)
        return list(groups.values())

    @cached_property
    def by_sieve_in_ascii(self) -> list[tuple[Sieve | None, list[int]]]:
        """The same without the sieves that never catch a file of pure ASCII."""
        return [(sieve, some) for sieve, some in self.by_sieve if not getattr(sieve, "beyond_ascii", False)]


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
    return _place(doc, _gather(doc, rules, known, sieves=sieves))


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

    def wanted(rule: str, fix: Fix) -> bool:
        return fix.applicability in allowed and fixable(rule)

    applied: Counter[str] = Counter()
    last: Counter[str] = Counter()
    current = doc
    for _ in range(ROUNDS):
        gathered = _gather(current, rules, known, wanted=wanted)
        chosen = gathered.offers.choose()
        text = chosen.apply(current.text) if chosen.rules else current.text
        if text == current.text:
            return Fixed(current, applied, (), _place(current, gathered))
        last = chosen.rules
        applied.update(last)
        current.forget()
        current = current.with_text(text)
    return Fixed(doc, Counter(), tuple(sorted(last)), check(doc, rules, known=known))


def _gather(
    doc: Document,
    rules: Sequence[Bound],
    known: Collection[str],
    *,
    sieves: bool = True,
    wanted: Callable[[str, Fix], bool] | None = None,
) -> Gathering:
    """The findings of all rules, without those that directives silence."""
    scan = Scan(doc.utf8, doc)
    crashed: list[Finding] = []
    bench = rules if isinstance(rules, Bench) else Bench(rules)
    caught = list(_caught(bench, scan, crashed)) if sieves else list(bench)
    directives = Directives.of(doc, known) if Directives.sieve.catches(scan) else None
    del scan  # what it holds is as large as the text
    gathering = Gathering(len(doc.text) if caught or directives else 0, wanted)
    for crash in crashed:
        gathering.add(CRASH, Severity.ERROR, crash)
    silenced = None if directives is None else directives.silence
    package = ""
    for bound in caught:
        if package != (package := bound.rule.module.rpartition(".")[0]) and len(doc.data) > _LARGE:
            doc.forget(but=("lintkit.", package))
        _run(doc, bound, gathering, silenced)
    if directives is not None:
        active = [bound.id for bound in rules]
        for rule, finding in directives.complaints(active):
            gathering.add(rule, ENGINE_SEVERITIES[rule], finding)
    return gathering


def _caught(bench: Bench, scan: Scan, crashed: list[Finding]) -> Iterator[Bound]:
    """The rules that are to be called; a sieve that fails is a crash of its rules."""
    numbers: list[int] = []
    for sieve, some in bench.by_sieve_in_ascii if scan.ascii else bench.by_sieve:
        try:
            if sieve is None or sieve.catches(scan):
                numbers += some
        except Exception as error:
            crashed += [_crash(bench[number], error) for number in some]
    numbers.sort()
    return map(bench.__getitem__, numbers)


def _run(doc: Document, bound: Bound, gathering: Gathering, silenced: Callable[[str, Span], bool] | None) -> None:
    """One rule's findings; a crash, or a finding that is none, becomes the diagnostic ``lintkit/crash``."""
    size = len(doc.text)
    left = 2 * size + _SPARE
    rule, severity, add = bound.rule.id, bound.severity, gathering.add
    try:
        for finding in bound.check(doc):
            _verify(doc, size, finding)
            if silenced is None or not silenced(rule, finding.span):
                add(rule, severity, finding)
            left -= 1
            if not left:
                raise RuntimeError(f"more than two findings a character: {finding.message}")
    except (Exception, SystemExit) as error:  # never stops the run, is never swallowed
        gathering.add(CRASH, Severity.ERROR, _crash(bound, error))


def _crash(bound: Bound, error: Exception | SystemExit) -> Finding:
    """A rule, or its sieve, that failed."""
    return Finding(Span(0, 0), f"{bound.id} crashed: {describe(error)}")


def _verify(doc: Document, size: int, finding: Finding) -> None:
    """Raises ``ValueError`` or ``TypeError`` for rubbish, spans outside the text, edits unsorted or overlapping."""
    span, message, fix, related, severity = finding
    if not isinstance(message, str) or not (severity is None or isinstance(severity, Severity)):
        raise TypeError(f"not a finding: {finding!r:.200}")
    _within(size, span)
    for other in related:
        _within(size, other)
    if fix is None:
        return
    edits, applicability = fix
    if not isinstance(applicability, Applicability):
        raise TypeError(f"not a fix: {fix!r:.200}")
    last: Edit | None = None
    for edit in edits:
        at, text = edit
        if at is not span:
            _within(size, at)
        if not text.isascii():
            doc.encode(text)
        if last is not None and (last.span.end > at.start or last.span.start == at.start):
            raise ValueError(f"edits overlap or are unsorted: {last} and {edit}")
        last = edit


def _within(size: int, span: Span) -> None:
    start, end = span
    if not (type(start) is type(end) is int and 0 <= start <= end <= size):
        raise ValueError(f"{span} lies outside the text of {size} characters")


def describe(error: Exception | SystemExit) -> str:
    """The error in one line, with the place in the rule where it was raised."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({frames[-1].name}, line {frames[-1].lineno})" if frames else ""
    return " ".join(f"{type(error).__name__}: {error}{place}".split())


def _place(doc: Document, gathering: Gathering) -> list[Diagnostic]:
    """Diagnostics of the findings."""
    found = gathering.found()
    if not found:
        return []
    place = Placer(doc).diagnostic
    return [place(*one) for one in found]
