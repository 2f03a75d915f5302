"""What lintkit tells about itself: its rules, a rule's page, the settings in force; and the words a project accepts."""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lintkit.checking import nearest
from lintkit.config import ConfigError, Settings
from lintkit.files import FileError, read, relative, write
from lintkit.suppress import ENGINE_PAGES, ENGINE_SEVERITIES

if TYPE_CHECKING:
    from lintkit.session import Prepared

_WORDS = ".lintkit-words.txt"


def explain(name: str, prepared: "Prepared") -> int:
    """Prints the page of a rule. Raises ``ConfigError`` for an unknown one."""
    rule = prepared.registry.rules.get(name)
    if rule is None and name not in ENGINE_PAGES:
        known = [*prepared.registry.rules, *ENGINE_PAGES]
        raise ConfigError(f"--explain: unknown rule “{name}”{nearest(name, known)}")
    severity = rule.severity if rule else ENGINE_SEVERITIES[name]
    default = "" if rule is None or rule.default else ", off by default"
    print(f"{name} ({severity.value}{default})\n")
    print(_visible(rule.page if rule else ENGINE_PAGES[name]))
    return 0


def _visible(page: str) -> str:
    """A page with its garbage shown as escapes: it must not reach a terminal raw."""
    return "".join(char if char.isprintable() or char == "\n" else f"\\u{ord(char):04x}" for char in page)


def list_rules(prepared: "Prepared") -> int:
    """Prints every rule: severity under the root configuration, whether it runs by default, what it finds."""
    rules = prepared.registry.rules
    width = max(map(len, [*rules, *ENGINE_PAGES]))
    for name, rule in rules.items():
        severity = prepared.settings.severity_of(name, rule.severity).value
        state = severity if prepared.settings.selected(rule, "") else "off"
        print(f"{name:{width}}  {state:7}  {_first_line(rule.page)}")
    for name, page in ENGINE_PAGES.items():
        print(f"{name:{width}}  {ENGINE_SEVERITIES[name].value:7}  {_first_line(page)}")
    return 0


def _first_line(page: str) -> str:
    return _visible(page.partition("\n")[0])


def show_config(path: str, prepared: "Prepared") -> int:
    """Prints the settings that hold for a path, as TOML, and the file they come from. Raises ``ConfigError``."""
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    settings = prepared.linter.configurations.for_folder(folder)
    print(f"# from {settings.source or 'the defaults'}")
    for name in ("select", "extend_select", "ignore", "fixable", "unfixable", "exclude", "extend_exclude"):
        value = getattr(settings, name)
        if value is not None:
            print(f"{name.replace('_', '-')} = {_toml(value)}")
    for name in ("words", "locale", "fail_on", "gitignore", "plugins"):
        print(f"{name.replace('_', '-')} = {_toml(getattr(settings, name))}")
    _print_tables(settings)
    inside = relative(path, settings)
    running = [name for name, rule in prepared.registry.rules.items() if settings.selected(rule, inside)]
    print(f"\n# rules that run: {', '.join(running) or 'none'}")
    return 0


def _print_tables(settings: Settings) -> None:
    for title, table in (("formats", dict(settings.formats)), ("severity", settings.severity)):
        if table:
            print(f"\n[{title}]")
            for key, value in table.items():
                print(f"{_toml(key)} = {_toml(value)}")
    for entry in settings.per_file:
        print(f"\n[per-file.{_toml(entry.pattern)}]")
        for name, value in list(entry._asdict().items())[1:]:
            if value:
                print(f"{name.replace('_', '-')} = {_toml(value)}")
    for rule, options in settings.options.items():
        print(f"\n[rules.{_toml(rule)}]")
        for key, value in options.items():
            print(f"{key.replace('_', '-')} = {_toml(value)}")


def _toml(value: Any) -> str:
    """A value in TOML; its basic strings are written like JSON's."""
    import json

    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def accept(words: Sequence[str], prepared: "Prepared") -> int:
    """Adds words to the project's dictionary file, sorted. Raises ``ConfigError``.

    The file is the first that the root configuration names under ``dictionary``.
    """
    settings = prepared.settings
    if not settings.dictionary:
        raise ConfigError(
            f'--accept: no dictionary to add to; put dictionary = ["{_WORDS}"] into lintkit.toml and create that file'
        )
    wrong = [word for word in words if not word.strip() or any(char.isspace() or char == "#" for char in word)]
    if wrong:
        raise ConfigError(f"--accept: {wrong[0]!r} is not one word")
    path = os.path.join(settings.root, settings.dictionary[0])
    try:
        before = read(path)
        after = _with_words(before.decode("utf-8"), words).encode()
        if after != before:
            write(path, before, after)
    except FileError as error:
        raise ConfigError(f"--accept: {error}") from error
    print(f"{relative(path, settings)}: {', '.join(words)}", file=sys.stderr)
    return 0


def _with_words(text: str, words: Iterable[str]) -> str:
    """The dictionary's text with more words: comments stay on top, words are sorted without regard to case."""
    lines = text.split("\n")
    comments = [line for line in lines if line.lstrip().startswith("#")]
    known = {line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")}
    return "\n".join([*comments, *sorted(known | set(words), key=lambda word: (word.lower(), word)), ""])
