"""The immutable table of rules, formats and reporters, filled through the plugin doors once at start."""

import importlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple

from lintkit.document import Format
from lintkit.formats import FORMATS
from lintkit.reporters import REPORTERS, Reporter
from lintkit.rules import AnyRule

_GROUP = "lintkit"


class PluginError(Exception):
    """A plugin cannot be loaded, or two plugins bring the same name. The message names plugin and cause."""


class Registry(NamedTuple):
    """What is installed: rules by id, formats and reporters by name."""

    rules: Mapping[str, AnyRule]
    formats: Mapping[str, Format]
    reporters: Mapping[str, Reporter]

    def families(self) -> list[str]:
        """The names of all rule families, sorted."""
        return sorted({rule.family for rule in self.rules.values()})


def load(local_plugins: Iterable[str] = ()) -> Registry:
    """Asks every plugin once: installed distributions by entry point, ``local_plugins`` by the path of their module.

    Raises ``PluginError``.
    """
    import pluggy

    from lintkit import hookspecs

    manager = pluggy.PluginManager("lintkit")
    manager.add_hookspecs(hookspecs)
    for name, value in entry_points(sys.path):
        _register(manager, name, partial(_resolve, value))
    for path in local_plugins:
        _register(manager, path, partial(_load_file, path))
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginError(f"plugin {error.plugin!r}: {_line(error)}") from error
    rules = _gather(manager, "lintkit_rules", "rule", "id", ())
    if not rules:
        raise PluginError("no rule found: the installation of textlintkit is incomplete")
    return Registry(
        MappingProxyType(rules),
        MappingProxyType(_gather(manager, "lintkit_formats", "format", "name", FORMATS)),
        MappingProxyType(_gather(manager, "lintkit_reporters", "reporter", "name", REPORTERS)),
    )


def entry_points(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name and value of each entry point of our group in the distributions on ``paths``, sorted.

    Reads ``entry_points.txt`` by hand: ``importlib.metadata`` costs more than all the rest of a start.
    """
    found: dict[str, str] = {}
    for path in dict.fromkeys(paths):
        try:
            entries = sorted(entry.path for entry in os.scandir(path or ".") if entry.name.endswith(_FOLDERS))
        except OSError:
            continue  # sys.path may name what does not exist, or a zip file
        for folder in entries:
            try:
                with open(os.path.join(folder, "entry_points.txt"), encoding="utf-8") as file:
                    content = file.read()
            except (OSError, UnicodeDecodeError):
                continue
            if f"[{_GROUP}]" in content:
                distribution = os.path.basename(folder).partition("-")[0]
                for name, value in _parse(content):
                    found.setdefault(f"{distribution}:{name}", value)
    yield from sorted(found.items())


_FOLDERS = (".dist-info", ".egg-info")


def _parse(content: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in content.split("\n"):
        line = line.strip()
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == _GROUP and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()


def _resolve(value: str) -> Any:
    """The object that an entry point names: ``module`` or ``module:attribute``."""
    module, _, attribute = value.partition(":")
    target = importlib.import_module(module.strip())
    for name in filter(None, attribute.strip().split(".")):
        target = getattr(target, name)
    return target


def _load_file(path: str) -> Any:
    import importlib.util

    name = f"lintkit_local_{os.path.basename(path).removesuffix('.py').replace('-', '_')}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise PluginError(f"plugin {path}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _register(manager: Any, name: str, load_plugin: Callable[[], Any]) -> None:
    """Registers one plugin; whatever it raises is named with the plugin."""
    try:
        manager.register(load_plugin(), name)
    except PluginError:
        raise
    except (Exception, SystemExit) as error:  # a plugin may do anything while it is imported
        raise PluginError(f"plugin {name} cannot be loaded: {type(error).__name__}: {_line(error)}") from error


def _gather(manager: Any, hook: str, noun: str, key: str, own: Iterable[Any]) -> dict[str, Any]:
    """lintkit's own things and all answers to one hook, by name; refuses two of one name, naming both plugins."""
    table = {getattr(value, key): value for value in own}
    origin = dict.fromkeys(table, "lintkit itself")
    for implementation in reversed(getattr(manager.hook, hook).get_hookimpls()):
        plugin = implementation.plugin_name
        try:
            values = list(implementation.function())
        except Exception as error:  # a plugin may raise anything
            raise PluginError(f"plugin {plugin}: {hook} failed: {type(error).__name__}: {_line(error)}") from error
        for value in values:
            name = getattr(value, key, None)
            if not isinstance(name, str):
                raise PluginError(f"plugin {plugin}: {hook} gave {value!r}, which is no {noun}")
            if name in table:
                raise PluginError(f"{noun} {name!r} comes from two plugins: {origin[name]} and {plugin}")
            table[name] = value
            origin[name] = plugin
    return dict(sorted(table.items()))


def _line(error: BaseException) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split())
