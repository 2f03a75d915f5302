"""One run of the command line: from parsed options to an exit status."""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from lintkit import discovery
from lintkit.checking import check_names, nearest
from lintkit.config import ConfigError, Settings
from lintkit.files import FileError, Source, discover
from lintkit.findings import Diagnostic, Severity
from lintkit.pool import results
from lintkit.progress import Progress
from lintkit.registry import Registry
from lintkit.reporters import Style, Summary
from lintkit.run import Linter, Recipe, Result, Task
from lintkit.snapshot import load_quickly

if TYPE_CHECKING:
    import argparse

_WIDTH = 100  # where the terminal does not tell


class Prepared(NamedTuple):
    """Everything that a run needs, checked."""

    options: "argparse.Namespace"
    registry: Registry
    settings: Settings
    linter: Linter


def prepare(options: "argparse.Namespace") -> Prepared:
    """Reads the root configuration and loads the plugins. Raises ``ConfigError`` and ``PluginError``."""
    path = None if options.isolated else options.config or discovery.find(".")
    plugins = discovery.plugin_paths(path, discovery.load(path)[0].get("plugins", [])) if path else []
    registry = load_quickly(plugins)
    overrides = _overrides(options, registry)
    if path:
        settings = discovery.resolve(path, registry, overrides)
    else:
        settings = discovery.override(Settings(), overrides)
    if options.output_format not in registry.reporters:
        known = ", ".join(registry.reporters)
        near = nearest(options.output_format, registry.reporters)
        raise ConfigError(f"--output-format: unknown format “{options.output_format}”{near or f'; there are {known}'}")
    nested = not (options.isolated or options.config)
    task = Task(options.fix or options.diff, options.unsafe_fixes, options.diff)
    recipe = Recipe(settings, nested, overrides, task, cached=not options.no_cache)
    return Prepared(options, registry, settings, Linter(recipe, registry))


def _overrides(options: "argparse.Namespace", registry: Registry) -> dict[str, Any]:
    """What the command line says over any configuration. Raises ``ConfigError`` for unknown rules."""
    values: dict[str, Any] = {}
    for name in ("select", "extend_select", "ignore", "fixable", "unfixable"):
        given = getattr(options, name)
        if given is not None:
            check_names(given, registry, f"--{name.replace('_', '-')}")
            values[name] = tuple(given)
    for name in ("exclude", "extend_exclude"):
        if getattr(options, name) is not None:
            values[name] = tuple(getattr(options, name))
    if options.severity:
        check_names([rule for rule, _ in options.severity], registry, "--severity")
        values["severity"] = dict(options.severity)
    if options.no_gitignore:
        values["gitignore"] = False
    if options.fail_on:
        values["fail_on"] = options.fail_on
    return values


def show_files(prepared: Prepared) -> int:
    """Prints the path of every file that would be linted: byte for byte, unless a terminal shows it."""
    from lintkit.reporters._cells import visible

    status, terminal = 0, sys.stdout.isatty()
    for source in _discovered(prepared):
        if isinstance(source, FileError):
            _say(f"lintkit: {source}")
            status = 2
        else:
            sys.stdout.buffer.write(os.fsencode(visible(source.path) if terminal else source.path) + b"\n")
    sys.stdout.flush()
    return status


def lint(prepared: Prepared) -> int:
    """Lints or fixes, and reports. Returns the exit status."""
    run = _Run(prepared)
    options = prepared.options
    if options.paths == ["-"]:
        diagnostics = run.standard_input()
    else:
        diagnostics = run.files()
    # What standard output is wanted for otherwise (a diff, the mended text) leaves standard error for the report.
    output = sys.stderr if options.diff or (options.fix and options.paths == ["-"]) else sys.stdout
    style = _style(options, output)
    if options.statistics:
        from lintkit.reporters.statistics import statistics

        pieces: Iterable[str] = statistics(diagnostics, style)
    elif options.diff:
        pieces = run.diff_summary(diagnostics)
    else:
        pieces = prepared.registry.reporters[options.output_format].render(diagnostics, run.summary, style)
    for piece in pieces:
        output.write(piece)
    output.flush()
    return run.status()


class _Run:
    """What a run has seen so far; its diagnostics are streamed, the rest is counted."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._started = time.monotonic()
        self._least = prepared.settings.fail_on
        self._files = 0
        self._changed = 0
        self._problems = 0
        self._failing = False
        self._crashed = False
        self._passed: list[str] = []
        self._applied: Counter[str] = Counter()
        self._facts: dict[str, dict[str, Any]] = {}
        self._progress = Progress(sys.stderr.isatty() and not prepared.options.quiet)

    def files(self) -> Iterator[Diagnostic]:
        """The diagnostics of all files, then those of the rules that compare files."""
        sources: list[Source] = []
        for source in _discovered(self._prepared):
            if isinstance(source, FileError):
                self._problem(str(source))
            else:
                sources.append(source)
        linter = self._prepared.linter
        for result in results(linter, sources, self._prepared.options.jobs):
            self._progress.show(self._files, len(sources))
            yield from self._take(result)
        self._progress.clear()
        self._nothing_read()
        yield from map(self._see, linter.conclude(self._facts))

    def standard_input(self) -> Iterator[Diagnostic]:
        """The diagnostics of standard input; with ``--fix`` its mended text goes to standard output."""
        path = self._prepared.options.stdin_filename or "-"
        data = sys.stdin.buffer.read()
        result = self._prepared.linter.content(path, data)
        if self._prepared.options.fix:
            sys.stdout.buffer.write(result.after or data)
            sys.stdout.buffer.flush()
        yield from self._take(result)
        self._nothing_read()
        if self._facts:
            _note(self._prepared, "rules that compare files say nothing about standard input")

    def diff_summary(self, diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
        """Runs to the end (diffs are written on the way), then says how many files would change."""
        for _ in diagnostics:
            pass
        if not self._prepared.options.quiet:
            files = "1 file" if self._changed == 1 else f"{self._changed} files"
            yield f"{files} would change\n" if self._changed else "nothing would change\n"

    def summary(self) -> Summary:
        """What the run did, once its last diagnostic was taken."""
        seconds = time.monotonic() - self._started
        return Summary(self._files, seconds, self._applied, self._prepared.options.fix, self._problems)

    def status(self) -> int:
        """The exit status."""
        options = self._prepared.options
        if self._problems or self._crashed:
            return 2
        if options.diff:
            return int(self._changed > 0 and not options.exit_zero)
        failing = self._failing or (options.exit_non_zero_on_fix and bool(self._applied))
        return int(failing and not options.exit_zero)

    def _take(self, result: Result) -> Iterator[Diagnostic]:
        """Counts one file's result and passes its diagnostics on."""
        if result.note:
            self._passed_over(result)
            return
        self._files += 1
        if result.problem:
            self._problem(result.problem)
        self._applied.update(result.applied)
        if result.after and self._prepared.options.diff:
            self._changed += 1
            self._diff(result)
        for rule, facts in result.facts.items():
            self._facts.setdefault(rule, {})[result.path] = facts
        yield from map(self._see, result.diagnostics)

    def _passed_over(self, result: Result) -> None:
        """Says at once what was taken for text and is none; of a picture among texts nothing, unless asked."""
        if self._prepared.options.verbose or self._prepared.linter.known(result.path):
            self._progress.clear()
            _say(f"lintkit: {result.note}", unless=self._prepared.options.quiet)
        else:
            self._passed.append(result.note)

    def _nothing_read(self) -> None:
        """Says what was passed over, where that is all there was: silence would look like a clean text."""
        if self._passed and not self._files:
            more = f" (and {len(self._passed) - 1} more)" if len(self._passed) > 1 else ""
            _say(f"lintkit: {self._passed[0]}{more}; nothing was linted", unless=self._prepared.options.quiet)

    def _see(self, diagnostic: Diagnostic) -> Diagnostic:
        if diagnostic.rule == "lintkit/crash":
            self._crashed = True
        elif self._least != "never":
            self._failing |= diagnostic.severity.rank >= Severity(self._least).rank
        return diagnostic

    def _problem(self, message: str) -> None:
        self._problems += 1
        self._progress.clear()
        _say(f"lintkit: {message}")

    def _diff(self, result: Result) -> None:
        from lintkit.diff import unified

        if sys.stdout.isatty():  # garbage never reaches a terminal raw
            from lintkit.reporters._cells import visible

            for line in unified(result.path, result.before, result.after):
                print(visible(line.decode("utf-8", "surrogateescape").rstrip("\n")))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.writelines(unified(result.path, result.before, result.after))
            sys.stdout.buffer.flush()


def _discovered(prepared: Prepared) -> Iterator[Source | FileError]:
    options = prepared.options
    linter = prepared.linter
    folder = linter.configurations.for_folder
    return discover(options.paths or ["."], folder, linter.known, force_exclude=options.force_exclude)


def _style(options: "argparse.Namespace", output: Any) -> Style:
    """What the stream can show, and what the user wants to see."""
    terminal = output.isatty()
    wish = options.color
    if wish == "auto":
        dumb = os.environ.get("TERM") == "dumb"
        forced = os.environ.get("FORCE_COLOR", "") not in ("", "0")
        color = not os.environ.get("NO_COLOR") and (forced or (terminal and not dumb))
    else:
        color = wish == "always"
    encoding = (output.encoding or "ascii").lower().replace("-", "").replace("_", "")
    return Style(
        color=color,
        unicode=encoding in ("utf8", "utf16", "utf16le", "utf16be", "utf32", "gb18030"),
        width=_width(output),
        links=terminal and color,
        terminal=terminal,
        fold=not options.full,
        summary=not options.quiet,
    )


def _width(output: Any) -> int:
    """The cells in a line: as ``COLUMNS`` says, else the terminal, else a hundred."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return max(40, int(given))
    try:
        columns = os.get_terminal_size(output.fileno()).columns
        return max(40, columns) if columns else _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def _note(prepared: Prepared, text: str) -> None:
    if prepared.options.verbose:
        _say(f"lintkit: {text}")


def _say(text: str, *, unless: bool = False) -> None:
    """One line on standard error; what no terminal should get (a file name may hold anything) is shown as escapes."""
    if unless:
        return
    from lintkit.reporters._cells import visible

    print(visible(text), file=sys.stderr)
