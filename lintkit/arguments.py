"""What the command line accepts. Every bare word is a path, every action is an option."""

import argparse
from typing import NoReturn

from lintkit import __version__

DESCRIPTION = "Finds and mends what went wrong with a text between its writer and its page."
EPILOG = (
    "exit status: 0 clean, or all fixed; 1 findings; "
    "2 usage, configuration, a file that cannot be read, a rule that crashed; 130 interrupted"
)
_WIDTH = 100  # of the help; asking the terminal would import shutil at every start


class _Parser(argparse.ArgumentParser):
    """A parser that answers a wrong option in one line, with the nearest right one."""

    def error(self, message: str) -> NoReturn:
        from lintkit.checking import nearest

        prefix = "unrecognized arguments: "
        if message.startswith(prefix):
            wrong = message.removeprefix(prefix).split()[0]
            near = nearest(wrong.partition("=")[0], self._option_string_actions)
            message = f"unknown option {wrong}{near or '; lintkit --help lists them'}"
        self.exit(2, f"lintkit: error: {message}\n")


def parser() -> argparse.ArgumentParser:
    """The parser of lintkit's command line."""
    made = _Parser(
        "lintkit",
        "lintkit [OPTIONS] [PATH ...]",
        DESCRIPTION,
        EPILOG,
        formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=30, width=_WIDTH),
        allow_abbrev=False,
        add_help=False,
    )
    made.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .); - reads standard input")
    _actions(made.add_argument_group("actions (default: lint)"))
    _selection(made.add_argument_group("which rules"))
    _files(made.add_argument_group("which files"))
    _output(made.add_argument_group("output"))
    _configuration(made.add_argument_group("configuration"))
    return made


def names(value: str) -> list[str]:
    """Names separated by commas."""
    return [name for name in (part.strip() for part in value.split(",")) if name]


def severity(value: str) -> tuple[str, str]:
    """``RULE=LEVEL`` as a pair. Raises ``ArgumentTypeError``."""
    rule, separator, level = value.partition("=")
    if not separator or level not in ("error", "warning", "info", "off"):
        raise argparse.ArgumentTypeError(f"{value!r} is not RULE=error, RULE=warning, RULE=info or RULE=off")
    return rule, level


def jobs(value: str) -> int:
    """A number of processes, 0 for one a core. Raises ``ArgumentTypeError``."""
    if not value.isdecimal():
        raise argparse.ArgumentTypeError(f"{value!r} is not a number of processes")
    return int(value)


def _list(group: argparse._ArgumentGroup, flag: str, metavar: str, text: str) -> None:
    group.add_argument(flag, type=names, action="extend", default=None, metavar=metavar, help=text)


def _actions(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--fix", action="store_true", help="apply the safe fixes, in place")
    group.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: the probable fixes too")
    group.add_argument("--diff", action="store_true", help="show what --fix would change, touching nothing")
    group.add_argument("--explain", metavar="RULE", help="print the page of a rule")
    group.add_argument("--list-rules", action="store_true", help="print every rule with its severity")
    group.add_argument("--show-config", action="store_true", help="print the settings that hold for PATH, and whence")
    group.add_argument("--show-files", action="store_true", help="print the files that would be linted")
    group.add_argument("--accept", metavar="WORD", nargs="+", help="add words to the project's dictionary")
    group.add_argument("-h", "--help", action="help", help="print this")
    group.add_argument("--version", action="version", version=f"lintkit {__version__}", help="print the version")


def _selection(group: argparse._ArgumentGroup) -> None:
    _list(
        group, "--select", "RULE", "only these rules or families (family/* and all: those that are off by default too)"
    )
    _list(group, "--extend-select", "RULE", "these too")
    _list(group, "--ignore", "RULE", "not these rules or families")
    _list(group, "--fixable", "RULE", "fix only these")
    _list(group, "--unfixable", "RULE", "do not fix these")
    group.add_argument(
        "--severity",
        type=severity,
        action="append",
        default=None,
        metavar="RULE=LEVEL",
        help="error, warning, info or off",
    )


def _files(group: argparse._ArgumentGroup) -> None:
    _list(group, "--exclude", "PATTERN", "leave these out, instead of what the configuration says")
    _list(group, "--extend-exclude", "PATTERN", "leave these out too")
    group.add_argument("--force-exclude", action="store_true", help="leave excluded files out even when given by name")
    group.add_argument("--no-gitignore", action="store_true", help="walk into what git ignores")
    group.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input is linted under")
    group.add_argument("--no-cache", action="store_true", help="lint every file, even if it is as in an earlier run")
    group.add_argument("-j", "--jobs", type=jobs, default=0, metavar="N", help="processes to use (default: one a core)")


def _output(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--output-format", metavar="NAME", default="text", help="text, concise, json, github, sarif, or a plugin's"
    )
    group.add_argument("--statistics", action="store_true", help="print counts by rule instead of findings")
    group.add_argument("--full", action="store_true", help="do not fold repeats of one defect")
    group.add_argument("-q", "--quiet", action="store_true", help="print findings only, no summary and no notes")
    group.add_argument("-v", "--verbose", action="store_true", help="say what is skipped and which settings are used")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    levels = ("error", "warning", "info", "never")
    group.add_argument("--fail-on", choices=levels, help="the least severity that exits with 1 (default: warning)")
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 even when there are findings")
    group.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit with 1 when something was fixed")


def _configuration(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--config", metavar="FILE", help="use this configuration for every file")
    group.add_argument("--isolated", action="store_true", help="use no configuration")
