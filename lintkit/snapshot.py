"""The registry as it was at the last start, so that a start imports neither pluggy nor any rule.

A snapshot holds of each rule what the engine needs before it calls it: id, severity, sieve, options. The rule's module
is imported when its sieve has caught something. A snapshot is used only while every file that went into it is
unchanged; it is left aside where it cannot be read or written, and where plugins bring more than rules.
"""

import importlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from lintkit import __version__, caches
from lintkit.formats import FORMATS
from lintkit.registry import Registry, entry_points, load
from lintkit.reporters import REPORTERS
from lintkit.rules import AnyRule, ProjectRule, Rule


@cache
def _rule(module: str, name: str) -> AnyRule:
    """A rule by its name in a module, which is imported the first time."""
    rule: AnyRule = getattr(importlib.import_module(module), name)
    return rule


class _Later(NamedTuple):
    """A function of a rule whose module is imported when it is first called."""

    module: str
    rule: str
    function: str

    def __call__(self, *arguments: Any) -> Any:
        given = [one.real() if isinstance(one, _LaterOptions) else one for one in arguments]
        return getattr(_rule(self.module, self.rule), self.function)(*given)


class _LaterOptions:
    """The default options of a rule whose module is imported when one of them is asked for."""

    def __init__(self, module: str, rule: str) -> None:
        self._module = module
        self._rule = rule

    def real(self) -> Any:
        """The options themselves."""
        return _rule(self._module, self._rule).options

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what pickling asks for
            raise AttributeError(name)
        return getattr(self.real(), name)


def load_quickly(local_plugins: Iterable[str] = ()) -> Registry:
    """As ``registry.load``, from a snapshot where there is a good one. Raises ``PluginError``."""
    plugins = list(local_plugins)
    if plugins or os.environ.get("LINTKIT_NO_SNAPSHOT"):
        return load(plugins)
    name = _name()
    registry = _read(name)
    if registry is None:
        registry = load()
        _write(name, registry)
    return registry


def _name() -> str:
    """The snapshot of this environment: the same plugins, the same Python, the same lintkit."""
    from _blake2 import blake2b

    here = os.path.dirname(os.path.abspath(__file__))
    parts = repr((__version__, sys.version, here, list(entry_points(sys.path)))).encode("utf-8", "backslashreplace")
    return f"{blake2b(parts, digest_size=12).hexdigest()}.snapshot"


def _read(name: str) -> Registry | None:
    """The registry in a snapshot, or None if there is none that is still true."""
    content = caches.read(name)
    if content is None:
        return None
    try:
        from _pickle import loads

        files, rules = loads(content)
        if any(_stamp(name) != stamp for name, stamp in files):
            return None
        return _registry(rules)
    except Exception:  # damaged, or written by another version: it is only a shortcut
        return None


def _write(name: str, registry: Registry) -> None:
    """Writes a snapshot, if the registry holds nothing that only running plugins can give."""
    if list(registry.formats.values()) != sorted(FORMATS) or list(registry.reporters.values()) != sorted(REPORTERS):
        return
    import pickle

    try:
        content = pickle.dumps(([(path, _stamp(path)) for path in _sources(registry)], _rows(registry)))
    except Exception:  # a sieve that cannot be pickled, a file that is gone: the next start takes the long way
        return
    caches.write(name, content)


def _rows(registry: Registry) -> list[tuple[bool, dict[str, Any]]]:
    """What is kept of each rule: its kind and its fields. Raises ``LookupError`` where its module does not hold it."""
    rows = []
    for rule in registry.rules.values():
        names = [name for name, value in vars(sys.modules[rule.module]).items() if value is rule]
        if not names:
            raise LookupError(f"{rule.id} is no name of its module")
        functions = ("check",) if isinstance(rule, Rule) else ("collect", "conclude")
        later: dict[str, Any] = {function: _Later(rule.module, names[0], function) for function in functions}
        if rule.options is not None:
            later["options"] = _LaterOptions(rule.module, names[0])
        rows.append((isinstance(rule, Rule), {**rule._asdict(), **later}))
    return rows


def _registry(rows: Iterable[tuple[bool, dict[str, Any]]]) -> Registry:
    rules: list[AnyRule] = [Rule(**fields) if single else ProjectRule(**fields) for single, fields in rows]
    return Registry(
        MappingProxyType({rule.id: rule for rule in rules}),
        MappingProxyType({one.name: one for one in sorted(FORMATS)}),
        MappingProxyType({one.name: one for one in sorted(REPORTERS)}),
    )


def _sources(registry: Registry) -> Iterator[str]:
    """Every file that made the registry what it is, and every folder in which a new rule would appear."""
    packages = {rule.module.partition(".")[0] for rule in registry.rules.values()} | {"lintkit"}
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] in packages:
            yield from [module.__file__] if module.__file__ else []
            yield from getattr(module, "__path__", ())


def _stamp(path: str) -> tuple[int, int]:
    """When a file was last changed, in nanoseconds, and its size."""
    status = os.stat(path)
    return status.st_mtime_ns, status.st_size
