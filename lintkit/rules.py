"""Rules: a documented pure function from a document to findings, and what the engine needs to know of it."""

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any, NamedTuple

from lintkit.findings import Finding, Severity
from lintkit.sieves import Sieve
from lintkit.text import Span


class Rule(NamedTuple):
    """A rule that looks at one document at a time. Make one with the ``rule`` decorator.

    ``id`` is ``family/defect``. ``check(doc)`` (``check(doc, options)`` where the rule has options) yields findings in
    any order; it is pure: no I/O, no state, no other rule. ``sieve`` is a cheap necessary condition, None for none.
    ``default`` tells whether it runs unless selected otherwise. ``options`` is a ``NamedTuple`` of defaults, or None.
    """

    id: str
    check: Callable[..., Iterable[Finding]]
    severity: Severity = Severity.WARNING
    sieve: Sieve | None = None
    default: bool = True
    options: Any = None
    module: str = ""

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def page(self) -> str:
        """The rule's documentation: the docstring of its module."""
        return (importlib.import_module(self.module).__doc__ or "").strip()


class ProjectFinding(NamedTuple):
    """What a project rule says: a defect in file ``path``. ``related`` are spans of any files, by path."""

    path: str
    span: Span
    message: str
    related: tuple[tuple[str, Span], ...] = ()
    severity: Severity | None = None


class ProjectRule(NamedTuple):
    """A rule that compares documents.

    ``collect(doc)`` returns small picklable facts, in any process; ``conclude(facts)``, given the facts of every file
    by path in reading order, yields ``ProjectFinding``s, once. Facts, never documents, travel.
    The other fields are those of ``Rule``; both functions get the options as last argument where there are some.
    """

    id: str
    collect: Callable[..., Any]
    conclude: Callable[..., Iterable[ProjectFinding]]
    severity: Severity = Severity.INFO
    sieve: Sieve | None = None
    default: bool = True
    options: Any = None
    module: str = ""

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def page(self) -> str:
        """The rule's documentation: the docstring of its module."""
        return (importlib.import_module(self.module).__doc__ or "").strip()


AnyRule = Rule | ProjectRule
Facts = Mapping[str, Any]


def rule(
    id: str,
    *,
    severity: Severity = Severity.WARNING,
    sieve: Sieve | None = None,
    default: bool = True,
    options: Any = None,
) -> Callable[[Callable[..., Iterable[Finding]]], Rule]:
    """Makes a ``Rule`` of the decorated function ``check(doc)``, or ``check(doc, options)`` if ``options`` is given.

    ``options`` is an instance of a ``NamedTuple``: its fields are the rule's options, its values the defaults.
    """
    if options is not None and not hasattr(options, "_fields"):
        raise TypeError(f"{id}: options must be an instance of a NamedTuple, not {options!r}")

    if not isinstance(severity, Severity):
        raise TypeError(f"{id}: the severity must be a Severity, not {severity!r}")

    def make(check: Callable[..., Iterable[Finding]]) -> Rule:
        return Rule(id, check, severity, sieve, default, options, check.__module__)

    return make


def project_rule(
    id: str,
    *,
    collect: Callable[..., Any],
    severity: Severity = Severity.INFO,
    sieve: Sieve | None = None,
    default: bool = True,
    options: Any = None,
) -> Callable[[Callable[..., Iterable[ProjectFinding]]], ProjectRule]:
    """Makes a ``ProjectRule`` of the decorated function ``conclude(facts)``; ``collect`` gathers a file's facts."""
    if not isinstance(severity, Severity):
        raise TypeError(f"{id}: the severity must be a Severity, not {severity!r}")

    def make(conclude: Callable[..., Iterable[ProjectFinding]]) -> ProjectRule:
        return ProjectRule(id, collect, conclude, severity, sieve, default, options, conclude.__module__)

    return make


def rules_in(package: ModuleType) -> Iterator[AnyRule]:
    """Every rule in the modules of a package and of its sub-packages: the path is the registration.

    Modules and packages whose name begins with an underscore are passed over: they hold what rules share.
    """
    import pkgutil

    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if info.ispkg:
            yield from rules_in(module)
        else:
            for value in vars(module).values():
                if isinstance(value, Rule | ProjectRule) and value.module == module.__name__:
                    yield value
