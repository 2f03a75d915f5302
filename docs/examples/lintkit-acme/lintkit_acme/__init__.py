"""The Acme style guide as rules for lintkit: a folder of rules, and a rule that compares files."""

import sys
from collections.abc import Iterator

from lintkit import hookimpl, rules_in
from lintkit.rules import AnyRule


@hookimpl
def lintkit_rules() -> Iterator[AnyRule]:
    """Every rule in this package: the path is the registration."""
    return rules_in(sys.modules[__name__])
