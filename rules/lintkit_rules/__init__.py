"""The built-in rules: a folder a family, a file a rule. The path is the registration."""

import sys
from collections.abc import Iterator

from lintkit import hookimpl, rules_in
from lintkit.rules import AnyRule


@hookimpl
def lintkit_rules() -> Iterator[AnyRule]:
    """Every rule in this package."""
    return rules_in(sys.modules[__name__])
