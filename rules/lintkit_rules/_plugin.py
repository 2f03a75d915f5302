"""The plugin that brings the built-in rules."""

from collections.abc import Iterator

import lintkit_rules as built_in
from lintkit import hookimpl, rules_in
from lintkit.rules import AnyRule


@hookimpl
def lintkit_rules() -> Iterator[AnyRule]:
    """Every rule in this package: the path is the registration."""
    return rules_in(built_in)
