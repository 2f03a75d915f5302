"""A row of a table has more cells than its header, or lost a border; or the header does not fit the line below it.

Why: What is too much in a row is dropped without a word, and a table whose header and rule differ is none at all: it is
shown as lines with bars. Often the cause is a bar inside code, which divides cells unless it is escaped.
Rows with fewer cells are filled up and are no defect, unless two blanks in a cell show where a border is lost.

Bad:
    | Option | Meaning |
    |--------|---------|
    | `a|b`  | either  |

Good:
    | Option | Meaning |
    |--------|---------|
    | `a\\|b`  | either  |

Fix: escapes the bars inside of code where that makes the row fit, or puts a lost border back (unsafe). None otherwise.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/ragged-table", severity=Severity.WARNING, sieve=contains(b"|"))
def ragged_table(doc: Document) -> Iterator[Finding]:
    """Reports rows that lose cells, and tables that are none."""
    return findings(doc, "ragged-table")
