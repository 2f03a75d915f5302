"""The plugin doors. Each hook is called once, at start; its answers are frozen in a table.

A plugin is a module with functions of these names, decorated with ``lintkit.hookimpl``; a distribution names it as an
entry point of the group ``lintkit``, a project lists its path under ``plugins`` in its configuration.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from lintkit.document import Format
    from lintkit.reporters import Reporter
    from lintkit.rules import AnyRule

hookspec = pluggy.HookspecMarker("lintkit")
hookimpl = pluggy.HookimplMarker("lintkit")


@hookspec
def lintkit_rules() -> "Iterable[AnyRule]":  # type: ignore[empty-body]
    """Rules. ``lintkit.rules_in(package)`` gives those of a whole package."""


@hookspec
def lintkit_formats() -> "Iterable[Format]":  # type: ignore[empty-body]
    """Formats, found by their suffixes or by name."""


@hookspec
def lintkit_reporters() -> "Iterable[Reporter]":  # type: ignore[empty-body]
    """Reporters, chosen by name with ``--output-format``."""
