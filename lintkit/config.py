"""Settings: what a configuration says, checked, and what follows from it for a rule and a file."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lintkit.findings import Severity
from lintkit.globs import matches, matches_any
from lintkit.rules import AnyRule

OFF = "off"
DEFAULT_EXCLUDE = (
    *(".git", ".hg", ".svn", ".bzr", ".jj", "node_modules", "bower_components", ".venv", "venv", ".tox", ".nox"),
    *("__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", ".idea", ".vscode"),
)


class ConfigError(Exception):
    """A configuration cannot be used. The message names file, line (where there is one) and cause in one line."""


class PerFile(NamedTuple):
    """What holds for the files that one pattern names."""

    pattern: str
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Settings(NamedTuple):
    """One configuration, checked. ``root`` is the folder that its patterns and paths are relative to."""

    root: str = "."
    source: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    per_file: tuple[PerFile, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    plugins: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    dictionary: tuple[str, ...] = ()
    locale: str = "any"
    fail_on: str = "warning"
    gitignore: bool = True

    def excludes(self, path: str) -> bool:
        """Whether a file or folder, relative to the root, is left out."""
        return matches_any(path, self.exclude + self.extend_exclude)

    def format_of(self, path: str) -> str | None:
        """The name of the format that the configuration gives a file, or None."""
        return next((name for pattern, name in reversed(self.formats) if matches(path, pattern)), None)

    def matching(self, path: str) -> tuple[bool, ...]:
        """Which of the entries for single files hold for the file at ``path``: two files that agree in it are alike."""
        return tuple(matches(path, entry.pattern) for entry in self.per_file)

    def selected(self, rule: AnyRule, path: str) -> bool:
        """Whether a rule runs on the file at ``path`` (relative to the root)."""
        select, extend, ignore = self.select, self.extend_select, self.ignore
        for entry in self.per_file:
            if matches(path, entry.pattern):
                select = entry.select if entry.select is not None else select
                extend += entry.extend_select
                ignore += entry.ignore
        chosen = rule.default if select is None else any(_selects(name, rule) for name in select)
        chosen = chosen or any(_selects(name, rule) for name in extend)
        return chosen and not any(_names(name, rule.id) for name in ignore) and self._level(rule.id) != OFF

    def severity_of(self, rule: str, default: Severity) -> Severity:
        """The severity of a rule under this configuration."""
        level = self._level(rule)
        return Severity(level) if level and level != OFF else default

    def silences(self, rule: str) -> bool:
        """Whether one of the engine's own findings is switched off."""
        return any(_names(name, rule) for name in self.ignore) or self._level(rule) == OFF

    def may_fix(self, rule: str) -> bool:
        """Whether the fixes of a rule are applied."""
        allowed = self.fixable is None or any(_names(name, rule) for name in self.fixable)
        return allowed and not any(_names(name, rule) for name in self.unfixable)

    def options_of(self, rule: AnyRule) -> Any:
        """The options of a rule: its defaults, what this configuration sets, and the words and locale of all rules."""
        if rule.options is None:
            return None
        shared = (("words", self.words), ("locale", self.locale))
        values = {name: value for name, value in shared if value not in ((), "any") and name in rule.options._fields}
        values |= self.options.get(rule.id, {})
        return rule.options._replace(**values) if values else rule.options  # which may not be imported yet

    def _level(self, rule: str) -> str | None:
        return self.severity.get(rule) or self.severity.get(rule.partition("/")[0])


def _names(name: str, rule: str) -> bool:
    """Whether ``name`` (a rule, a family, ``family/*``, ``all``) stands for this rule, default or not."""
    return name in ("all", rule, rule.partition("/")[0]) or name == rule.partition("/")[0] + "/*"


def _selects(name: str, rule: AnyRule) -> bool:
    """A family selects its rules that are on by default; ``family/*``, ``all`` and a rule's own id select any."""
    return rule.default if name == rule.family else _names(name, rule.id)
