"""``python -m lintkit``."""

from lintkit.cli import console

console()
