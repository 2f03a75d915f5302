"""Lints or fixes one file after the other: reads each once, by the configuration that holds for it."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from lintkit.config import ConfigError, Settings
from lintkit.discovery import Configurations
from lintkit.document import Document, Format, UndecodableError
from lintkit.engine import Bench, bind, check, describe, fix
from lintkit.files import FileError, binary, read, relative, write
from lintkit.findings import Diagnostic
from lintkit.project import Collector, collect, conclude
from lintkit.registry import Registry
from lintkit.result_cache import ResultCache, digest, environment, prepare
from lintkit.rules import ProjectRule, Rule
from lintkit.suppress import CRASH


class Task(NamedTuple):
    """What a run does with each file."""

    fix: bool = False
    unsafe: bool = False
    diff: bool = False  # make the fixes, write nothing


class Result:
    """What a run learnt of one file.

    ``problem``: why it could not be read or written, one line; ``note``: why it was passed over; ``before`` and
    ``after``: its bytes, where a diff is wanted and they differ; ``facts``: what project rules collected, by rule.
    """

    def __init__(self, path: str, problem: str = "", note: str = "") -> None:
        self.path = path
        self.problem = problem
        self.note = note
        self.diagnostics: list[Diagnostic] = []
        self.applied: Counter[str] = Counter()
        self.before = b""
        self.after = b""
        self.facts: dict[str, Any] = {}


class Recipe(NamedTuple):
    """All that a process needs to make a linter of its own; can be pickled.

    ``nested``: whether the nearest configuration above each file holds for it; else ``root`` holds for all.
    ``cached``: whether results of earlier runs may be used, and are kept.
    """

    root: Settings
    nested: bool
    overrides: Mapping[str, Any]
    task: Task
    cached: bool = False


class Linter:
    """Lints one file after the other, by the configuration that holds for each."""

    def __init__(self, recipe: Recipe, registry: Registry) -> None:
        self.recipe = recipe
        self.configurations = Configurations(registry, recipe.root, nested=recipe.nested, overrides=recipe.overrides)
        self._registry = registry
        self._task = recipe.task
        self._suffixes = {suffix: one for one in registry.formats.values() for suffix in one.suffixes}
        self._bound: dict[tuple[str, tuple[bool, ...]], tuple[Bench, list[Collector]]] = {}
        self._cache: ResultCache | None = None
        self._overrides = b""
        self._stamps: dict[str, bytes] = {}

    def known(self, name: str) -> bool:
        """Whether a file of this name is linted when its folder is walked."""
        return _suffix(name) in self._suffixes

    def file(self, path: str) -> Result:
        """Reads and lints (or fixes) one file; whatever goes wrong is in the result. Raises ``ConfigError``."""
        try:
            return self._file(path)
        except FileError as error:
            return Result(path, problem=str(error))
        except ConfigError:
            raise
        except Exception as error:  # a defect of ours, or no memory left: the other files are linted all the same
            return Result(path, problem=f"{path}: lintkit failed: {describe(error)}")

    def _file(self, path: str) -> Result:
        data = read(path)
        if self._cache is not None:
            return self._cached(self._cache, path, data)
        result = self.content(path, data)
        if self._task.fix and not self._task.diff and result.after:
            write(path, result.before, result.after)
            result.before = result.after = b""
        return result

    def use_cache(self) -> None:
        """From now on, takes the results of files that have not changed since an earlier run from the cache."""
        plain = not (self._task.fix or self.recipe.root.plugins)  # a local plugin may import anything from anywhere
        known = environment(self._registry.rules.values()) if self.recipe.cached and plain else None
        self._cache = ResultCache(known) if known is not None and prepare() else None
        self._overrides = repr(self.recipe.overrides).encode("utf-8", "backslashreplace")

    def flush_cache(self) -> None:
        """Keeps what was found, for later runs."""
        if self._cache is not None:
            self._cache.flush()

    def _cached(self, cache: ResultCache, path: str, data: bytes) -> Result:
        """The result of content, from the cache if there is one."""
        key = digest(os.path.abspath(path).encode("utf-8", "surrogateescape"), self._overrides)
        stamp = digest(self._stamp(path), path.encode("utf-8", "surrogateescape"), data)
        kept = cache.get(key, stamp)
        if kept is not None:
            result = Result(path, note=kept[0])
            _, result.diagnostics, result.facts = kept
            return result
        result = self.content(path, data)
        if not result.problem and all(one.rule != CRASH for one in result.diagnostics):
            cache.put(key, stamp, (result.note, result.diagnostics, result.facts))
        return result

    def _stamp(self, path: str) -> bytes:
        """What tells the settings of a file from any others, and this lintkit from any other."""
        folder = os.path.dirname(path)
        if folder not in self._stamps:
            assert self._cache is not None
            settings = self.configurations.for_file(path)
            self._stamps[folder] = digest(
                self._cache.environment.encode(), repr(settings).encode("utf-8", "backslashreplace")
            )
        return self._stamps[folder]

    def content(self, path: str, data: bytes) -> Result:
        """Lints (or fixes) content as that of the file at ``path``, writing nothing. Raises ``ConfigError``."""
        if binary(data):
            return Result(path, note=f"{path}: skipped: a binary file")
        settings = self.configurations.for_file(path)
        inside = relative(path, settings)
        doc = Document(path, data, self._format(inside, settings))
        rules, collectors = self._rules(inside, settings)
        result = Result(path)
        try:
            if self._task.fix:
                doc = self._fix(doc, rules, settings, result)
            else:
                result.diagnostics = check(doc, rules, known=self._registry.rules)
            result.facts, crashes = collect(doc, collectors)
        except UndecodableError as error:
            return Result(path, problem=f"{path}: {error}")
        result.diagnostics = [*self._adjusted(result.diagnostics, settings), *crashes]
        return result

    def _fix(self, doc: Document, rules: Bench, settings: Settings, result: Result) -> Document:
        def may_fix(rule: str) -> bool:
            return settings.may_fix(rule) and not settings.silences(rule)

        fixed = fix(doc, rules, unsafe=self._task.unsafe, fixable=may_fix, known=self._registry.rules)
        if fixed.fighting:
            result.problem = f"{doc.path}: not fixed: the fixes of {' and '.join(fixed.fighting)} undo each other"
        result.diagnostics = fixed.left
        result.applied = fixed.applied
        if fixed.doc.data != doc.data:
            result.before, result.after = doc.data, fixed.doc.data
        return fixed.doc

    def _adjusted(self, diagnostics: Iterable[Diagnostic], settings: Settings) -> Iterator[Diagnostic]:
        """The engine's own findings are switched off like any rule's."""
        for diagnostic in diagnostics:
            if (
                not diagnostic.rule.startswith("lintkit/")
                or diagnostic.rule == CRASH
                or not settings.silences(diagnostic.rule)
            ):
                yield diagnostic

    def _format(self, inside: str, settings: Settings) -> Format:
        name = settings.format_of(inside)
        if name is not None:
            return self._registry.formats[name]
        return self._suffixes.get(_suffix(inside), self._registry.formats["plain"])

    def _rules(self, inside: str, settings: Settings) -> tuple[Bench, list[Collector]]:
        """The rules for a file, bound to severity and options; remembered for files under the same configuration."""
        key = (settings.source, settings.matching(inside))
        if key not in self._bound:
            rules = [rule for rule in self._registry.rules.values() if settings.selected(rule, inside)]
            self._bound[key] = (
                Bench(
                    bind(rule, settings.severity_of(rule.id, rule.severity), settings.options_of(rule))
                    for rule in rules
                    if isinstance(rule, Rule)
                ),
                [
                    Collector(rule, settings.severity_of(rule.id, rule.severity), settings.options_of(rule))
                    for rule in rules
                    if isinstance(rule, ProjectRule)
                ],
            )
        return self._bound[key]

    def conclude(self, facts: dict[str, dict[str, Any]]) -> Iterator[Diagnostic]:
        """What the project rules make of the facts of all files, by rule and path. Reads the files concerned again."""
        settings = self.configurations.for_folder(".")
        for id, by_path in facts.items():
            rule = self._registry.rules[id]
            assert isinstance(rule, ProjectRule)
            collector = Collector(rule, settings.severity_of(id, rule.severity), settings.options_of(rule))
            yield from conclude(collector, by_path, self._document)

    def _document(self, path: str) -> Document | None:
        """The document at ``path``, for placing what a project rule found; None where it has vanished."""
        try:
            data = read(path)
        except FileError:
            return None
        settings = self.configurations.for_file(path)
        return Document(path, data, self._format(relative(path, settings), settings))


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()
