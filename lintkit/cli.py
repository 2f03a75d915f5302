"""The command line: paths in, diagnostics out. Says everything that goes wrong in one line, never with a traceback."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import argparse

INTERRUPTED = 130
USAGE = 2

_COLLECT_AFTER = 100_000  # objects; Python's 700 makes it look for cycles all through a start, where there are none


def console() -> NoReturn:
    """The command. Runs lintkit and ends the process at once: taking a finished program apart is 6 % of a start."""
    gc.set_threshold(_COLLECT_AFTER)
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _open_streams()
    status = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        status = _unwritable(error)
    os._exit(status)


def _open_streams() -> None:
    """Puts nothing in the place of standard streams that came closed: else the next file opened would take it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - takes the lowest number free


def main(argv: Sequence[str] | None = None) -> int:
    """Runs lintkit with ``argv`` (default: the process's arguments); returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # file names may hold bytes that no terminal can show
    try:
        if arguments == ["--version"]:  # what hooks and editors ask first needs none of the imports below
            from lintkit import __version__

            print(f"lintkit {__version__}")
            return 0
        from lintkit.expressions import remembered

        with remembered():
            return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # of files we tell one by one: this is our own output
        return _unwritable(error)
    except (Exception, SystemExit) as error:  # a defect of ours, or a plugin that fails or leaves
        from lintkit.engine import describe

        return _wrong(f"lintkit failed: {describe(error)}")


def _wrong(message: str) -> int:
    """Says in one line why nothing could be done; what a plugin or a path brings into it is shown as escapes."""
    from lintkit.reporters._cells import visible

    print(f"lintkit: error: {visible(message)}", file=sys.stderr)
    return USAGE


def _unwritable(error: OSError) -> int:
    """Ends what cannot be written. Whoever read our output may just have enough: then there is nothing to say."""
    if error.filename is not None:
        return _wrong(f"{error.filename}: {error.strerror}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nor to fail again at the end
    if isinstance(error, BrokenPipeError):
        return 1
    with suppress(OSError):
        print(f"lintkit: error: the output cannot be written: {error.strerror}", file=sys.stderr)
    return USAGE


def _run(arguments: list[str]) -> int:
    from lintkit.arguments import parser
    from lintkit.config import ConfigError
    from lintkit.registry import PluginError

    made = parser()
    try:
        options = made.parse_args(arguments)
        wrong = _contradiction(options)
        if wrong:
            made.error(wrong)
    except SystemExit as stop:  # it has said what it had to say
        return int(stop.code or 0)
    try:
        os.getcwd()
    except OSError:
        print("lintkit: error: the working folder has vanished", file=sys.stderr)
        return USAGE
    try:
        return _act(options)
    except (ConfigError, PluginError) as error:
        return _wrong(str(error))


def _contradiction(options: "argparse.Namespace") -> str:
    """Why these options make no sense together, or nothing."""
    if options.config and options.isolated:
        return "--config and --isolated contradict each other"
    if options.fix and options.diff:
        return "--fix and --diff contradict each other: --diff shows what --fix would do"
    if options.unsafe_fixes and not (options.fix or options.diff):
        return "--unsafe-fixes needs --fix or --diff"
    if "-" in options.paths and len(options.paths) > 1:
        return "- (standard input) cannot be combined with other paths"
    return ""


def _act(options: "argparse.Namespace") -> int:
    from lintkit import session

    prepared = session.prepare(options)
    if options.explain or options.list_rules or options.show_config or options.accept:
        from lintkit import catalogue

        if options.explain:
            return catalogue.explain(options.explain, prepared)
        if options.list_rules:
            return catalogue.list_rules(prepared)
        if options.accept:
            return catalogue.accept(options.accept, prepared)
        return catalogue.show_config(options.paths[0] if options.paths else ".", prepared)
    if options.show_files:
        return session.show_files(prepared)
    return session.lint(prepared)


if __name__ == "__main__":
    console()
