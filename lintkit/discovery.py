"""Finds and reads configurations: the nearest one above a file holds for it.

Only the root configuration (the nearest one above the working folder, or the one given with ``--config``) may load
local plugins, since they run code.
"""

import os
from collections.abc import Mapping
from typing import Any

from lintkit.checking import settings
from lintkit.config import ConfigError, Settings
from lintkit.files import FileError, read
from lintkit.registry import Registry

_NAMES = ("lintkit.toml", ".lintkit.toml", "pyproject.toml")
_DEPTH = 10  # of `extend` chains; a longer one surely goes round in circles


def find(folder: str) -> str | None:
    """The path of the configuration that holds for ``folder``: in it, or in the nearest folder above."""
    here = os.path.abspath(folder)
    while True:
        for name in _NAMES:
            path = os.path.join(here, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or b"[tool.lintkit" in _bytes(path)):
                return path
        parent = os.path.dirname(here)
        if parent == here:
            return None
        here = parent


def load(path: str, depth: int = 0) -> tuple[Mapping[str, Any], str]:
    """The parsed table and the text of a configuration file, ``extend`` resolved. Raises ``ConfigError``."""
    import tomllib

    shown = _relative(path)
    try:
        text = _bytes(path).decode("utf-8")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not valid UTF-8: {error.reason}") from error
    except ValueError as error:  # no TOML, or a number that is too long
        raise ConfigError(f"{shown}: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{shown}: nested too deeply") from error
    if os.path.basename(path) == "pyproject.toml":
        raw = raw.get("tool", {}).get("lintkit", {}) if isinstance(raw.get("tool", {}), dict) else {}
    if not isinstance(raw, dict):
        raise ConfigError(f"{shown}: “tool.lintkit” must be a table")
    parent = raw.pop("extend", None)
    if parent is None:
        return raw, text
    if not isinstance(parent, str):
        raise ConfigError(f"{shown}: “extend” must be the path of a configuration file")
    if depth >= _DEPTH:
        raise ConfigError(f"{shown}: “extend” goes round in circles")
    above, _ = load(os.path.normpath(os.path.join(os.path.dirname(path), parent)), depth + 1)
    return _merged(above, raw), text


def _merged(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    """``below`` over ``above``: tables are merged, anything else is replaced."""
    merged = dict(above)
    for key, value in below.items():
        old = merged.get(key)
        merged[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


class Configurations:
    """The settings of every folder: each configuration file is found, read and checked once.

    ``only`` is a configuration that holds for every file (``--config``, ``--isolated``, standard input); ``None``
    looks for the nearest. ``overrides`` is applied to each: what the command line says.
    """

    def __init__(
        self, registry: Registry, root: Settings, *, nested: bool, overrides: Mapping[str, Any] | None = None
    ) -> None:
        self._registry = registry
        self._root = root
        self._nested = nested
        self._overrides = dict(overrides or {})
        self._by_folder: dict[str, Settings] = {}
        self._by_file: dict[str, Settings] = {}

    def for_folder(self, folder: str) -> Settings:
        """The settings for files in ``folder``. Raises ``ConfigError``."""
        if not self._nested:
            return self._root
        known = self._by_folder.get(folder)
        if known is None:
            path = find(folder or ".")
            known = self._by_folder[folder] = self._root if path is None else self._of_file(path)
        return known

    def for_file(self, path: str) -> Settings:
        """The settings for one file. Raises ``ConfigError``."""
        return self.for_folder(os.path.dirname(path))

    def _of_file(self, path: str) -> Settings:
        if os.path.abspath(path) == os.path.abspath(self._root.source or os.devnull):
            return self._root
        known = self._by_file.get(path)
        if known is None:
            known = self._by_file[path] = resolve(path, self._registry, self._overrides)
            if known.plugins and known.source != self._root.source:
                raise ConfigError(
                    f"{known.source}: “plugins” is obeyed in the root configuration only, since plugins run code"
                )
        return known


def resolve(path: str, registry: Registry, overrides: Mapping[str, Any]) -> Settings:
    """The checked settings of one configuration file, with the command line's ``overrides``. Raises ``ConfigError``."""
    raw, text = load(path)
    source = _relative(path)
    checked = settings(raw, registry, os.path.dirname(path) or ".", source, text)
    plugins = tuple(plugin_paths(path, checked.plugins))
    return override(checked._replace(words=(*checked.words, *_dictionary(checked)), plugins=plugins), overrides)


def plugin_paths(path: str, plugins: Any) -> list[str]:
    """The paths of the local plugins that the configuration at ``path`` names. Raises ``ConfigError``."""
    if not isinstance(plugins, list | tuple) or not all(isinstance(plugin, str) for plugin in plugins):
        raise ConfigError(f"{_relative(path)}: “plugins” must be a list of paths, not {plugins!r}")
    return [os.path.normpath(os.path.join(os.path.dirname(path), plugin)) for plugin in plugins]


def override(settings: Settings, overrides: Mapping[str, Any]) -> Settings:
    """Settings with what the command line says: ``select`` there replaces all selection of the configuration."""
    values = dict(overrides)
    if values.get("select") is not None:
        settings = settings._replace(extend_select=(), ignore=(), per_file=())
    for name in ("ignore", "extend_select", "extend_exclude", "unfixable"):
        if name in values:
            values[name] = (*getattr(settings, name), *values[name])
    if "severity" in values:
        values["severity"] = {**settings.severity, **values["severity"]}
    return settings._replace(**values)


def _dictionary(settings: Settings) -> list[str]:
    """The words of the dictionary files: one a line, ``#`` begins a comment. Raises ``ConfigError``."""
    words = []
    for name in settings.dictionary:
        path = os.path.join(settings.root, name)
        try:
            lines = read(path).decode("utf-8").split("\n")
        except FileError as error:
            raise ConfigError(f"{settings.source}: dictionary {name}: {error.cause}") from error
        except UnicodeDecodeError as error:
            raise ConfigError(f"{settings.source}: dictionary {name}: not valid UTF-8") from error
        words += [word for line in lines if (word := line.partition("#")[0].strip())]
    return words


def _bytes(path: str) -> bytes:
    try:
        return read(path)
    except FileError as error:
        raise ConfigError(str(error)) from error


def _relative(path: str) -> str:
    shown = os.path.relpath(path)
    return (path if shown.startswith("..") else shown).replace(os.sep, "/")
