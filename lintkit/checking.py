"""Checks a configuration: every unknown key, rule and wrong type is named by file, line and the nearest right name.

A configuration is a table: all of ``lintkit.toml`` or ``.lintkit.toml``, or ``[tool.lintkit]`` of ``pyproject.toml``.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from lintkit.config import OFF, ConfigError, PerFile, Settings
from lintkit.globs import check as check_glob
from lintkit.registry import Registry
from lintkit.rules import AnyRule
from lintkit.suppress import ENGINE_SEVERITIES

LOCALES = ("any", "en-US", "en-GB")


def settings(raw: Mapping[str, Any], registry: Registry, root: str, source: str, text: str = "") -> Settings:
    """The checked settings of a parsed table; ``text`` is that of its file. Raises ``ConfigError``."""
    return _Checker(registry, source, text).settings(raw, root)


def check_names(names: Iterable[str], registry: Registry, where: str) -> None:
    """Raises ``ConfigError`` for the first name that is neither a rule nor a family; ``where`` says who names it."""
    _Checker(registry, where, "").names(list(names), ())


def nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean “…”?` for the known name that looks most like ``name``, or nothing."""
    import difflib

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


class _Checker(NamedTuple):
    """Turns raw values into settings. ``path`` is always the way of keys to the value at hand."""

    registry: Registry
    source: str
    text: str

    def settings(self, raw: Mapping[str, Any], root: str) -> Settings:
        readers: dict[str, Callable[[Any, tuple[str, ...]], Any]] = {
            "select": self.names,
            "extend-select": self.names,
            "ignore": self.names,
            "fixable": self.names,
            "unfixable": self.names,
            "exclude": self.globs,
            "extend-exclude": self.globs,
            "per-file": self.per_file,
            "formats": self.formats,
            "severity": self.severity,
            "rules": self.options,
            "plugins": self.strings,
            "words": self.strings,
            "dictionary": self.strings,
            "locale": lambda value, path: self.choice(value, path, LOCALES),
            "fail-on": lambda value, path: self.choice(value, path, ("error", "warning", "info", "never")),
            "gitignore": self.boolean,
        }
        values = {}
        for key, value in raw.items():
            if key not in readers:
                self.fail((key,), f"unknown key “{key}”{nearest(key, readers)}")
            name = "options" if key == "rules" else key.replace("-", "_")
            values[name] = readers[key](value, (key,))
        return Settings(root=root, source=self.source, **values)

    def fail(self, path: tuple[str, ...], message: str) -> Any:
        line = line_of(self.text, path)
        where = f"{self.source}:{line}" if line else self.source
        raise ConfigError(f"{where}: {message}")

    def strings(self, value: Any, path: tuple[str, ...]) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail(path, f"“{path[-1]}” must be a list of strings, not {value!r}")
        return tuple(value)

    def names(self, value: Any, path: tuple[str, ...]) -> tuple[str, ...]:
        for name in self.strings(value, path or ("",)):
            self.name(name, path)
        return tuple(value)

    def name(self, name: str, path: tuple[str, ...]) -> None:
        known = [*self.registry.rules, *ENGINE_SEVERITIES, *self.registry.families(), "lintkit", "all"]
        if name not in known and name.removesuffix("/*") not in self.registry.families():
            families = f"; the families are {', '.join(self.registry.families())}"
            self.fail(path, f"unknown rule or family “{name}”{nearest(name, known) or families}")

    def globs(self, value: Any, path: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in self.strings(value, path):
            self.glob(pattern, path)
        return tuple(value)

    def glob(self, pattern: str, path: tuple[str, ...]) -> None:
        wrong = check_glob(pattern)
        if wrong or not pattern.strip("/"):
            self.fail(path, f"“{pattern}” is no pattern{f': {wrong}' if wrong else ''}")

    def boolean(self, value: Any, path: tuple[str, ...]) -> bool:
        if not isinstance(value, bool):
            self.fail(path, f"“{path[-1]}” must be true or false, not {value!r}")
        return bool(value)

    def choice(self, value: Any, path: tuple[str, ...], choices: Iterable[str]) -> str:
        known = tuple(choices)
        if value not in known:
            near = nearest(value, known) if isinstance(value, str) else ""
            self.fail(path, f"“{path[-1]}” must be one of {', '.join(known)}, not {value!r}{near}")
        return str(value)

    def table(self, value: Any, path: tuple[str, ...]) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            self.fail(path, f"“{path[-1]}” must be a table, not {value!r}")
        return dict(value)

    def per_file(self, value: Any, path: tuple[str, ...]) -> tuple[PerFile, ...]:
        entries = []
        known = ("select", "extend-select", "ignore")
        for pattern, content in self.table(value, path).items():
            here = (*path, pattern)
            self.glob(pattern, here)
            lists = self.table(content, here)
            for key in lists:
                if key not in known:
                    self.fail((*here, key), f"unknown key “{key}”{nearest(key, known)}")
            named = {key.replace("-", "_"): self.names(names, (*here, key)) for key, names in lists.items()}
            entries.append(PerFile(pattern, **named))
        return tuple(entries)

    def formats(self, value: Any, path: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        entries = []
        for pattern, name in self.table(value, path).items():
            self.glob(pattern, (*path, pattern))
            entries.append((pattern, self.choice(name, (*path, pattern), self.registry.formats)))
        return tuple(entries)

    def severity(self, value: Any, path: tuple[str, ...]) -> Mapping[str, str]:
        levels = self.table(value, path)
        for name, level in levels.items():
            self.name(name, (*path, name))
            self.choice(level, (*path, name), ("error", "warning", "info", OFF))
        return levels

    def options(self, value: Any, path: tuple[str, ...]) -> Mapping[str, Mapping[str, Any]]:
        checked = {}
        for name, content in self.table(value, path).items():
            here = (*path, name)
            rule = self.registry.rules.get(name)
            if rule is None:
                self.fail(here, f"unknown rule “{name}”{nearest(name, self.registry.rules)}")
            assert rule is not None
            checked[name] = self.options_of(rule, self.table(content, here), here)
        return checked

    def options_of(self, rule: AnyRule, content: Mapping[str, Any], path: tuple[str, ...]) -> Mapping[str, Any]:
        defaults = {} if rule.options is None else rule.options._asdict()
        known = [name.replace("_", "-") for name in defaults]
        values = {}
        for key, value in content.items():
            here = (*path, key)
            if key not in known:
                self.fail(here, f"“{rule.id}” has no option “{key}”{nearest(key, known)}")
            values[key.replace("-", "_")] = self.like(defaults[key.replace("-", "_")], value, here)
        return values

    def like(self, default: Any, value: Any, path: tuple[str, ...]) -> Any:
        """``value``, if it has the type of the option's default."""
        if isinstance(default, tuple):
            return self.strings(value, path)
        if isinstance(default, bool):
            return self.boolean(value, path)
        wanted: tuple[type, ...] = (int, float) if isinstance(default, float) else (type(default),)
        if not isinstance(value, wanted) or isinstance(value, bool):
            self.fail(path, f"“{path[-1]}” must be of type {wanted[-1].__name__}, not {value!r}")
        if isinstance(value, int | float) and value < 0:
            self.fail(path, f"“{path[-1]}” must not be negative, but is {value!r}")
        return value


def line_of(text: str, path: tuple[str, ...]) -> int | None:
    """The number of the line in TOML ``text`` that sets the key at the end of ``path``, as far as a scan can tell."""
    table: tuple[str, ...] = ()
    best: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = _keys(stripped.strip("[]"))
            table = table[2:] if table[:2] == ("tool", "lintkit") else table
            if table and table == path[: len(table)]:
                best = number
        elif "=" in stripped:
            keys = (*table, *_keys(stripped.partition("=")[0]))
            inline = keys == path[: len(keys)]
            if keys == path or (inline and len(keys) >= 1):
                best = number
                if keys == path or f"{path[-1]}" in stripped:
                    return number
    return best


def _keys(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted TOML key; quoted parts may hold dots."""
    parts: list[str] = []
    current, quote = "", ""
    for char in dotted.strip():
        if quote:
            if char == quote:
                quote = ""
            else:
                current += char
        elif char in "\"'":
            quote = char
        elif char == ".":
            parts.append(current.strip())
            current = ""
        else:
            current += char
    return (*parts, current.strip())
