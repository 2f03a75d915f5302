"""A passage of this file stands word for word in another one.

Why: Text that lives in two files is mended in one of them and rots in the other. Most of it is deliberate, so that
this rule is off by default and only informs; passages that stand in four files or more, licences and files that are
copies as a whole are passed over.

Bad:
    install.md: Ask the registry office for a certified copy of the certificate and keep the receipt until you are back.
    upgrade.md: Ask the registry office for a certified copy of the certificate and keep the receipt until you are back.

Good:
    install.md: Ask the registry office for a certified copy of the certificate and keep the receipt until you are back.
    upgrade.md: See install.md for what to ask for.

Fix: none. Which of the files should keep the passage only the writer knows.

Options:
- `min-words`: shorter passages are passed over (default: 15).
- `exempt-containers`: names of containers in which files may share a text, such as `tip` for `:::tip` and `!!! tip`
  (default: none).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from lintkit import Document, ProjectFinding, Severity, Span, project_rule
from lintkit_rules.duplication._twins import MOST_FILES, Marks, marks


class Options(NamedTuple):
    """What the configuration may set."""

    min_words: int = 15
    exempt_containers: tuple[str, ...] = ()


def _collect(doc: Document, options: Options) -> Marks | None:
    return marks(doc, options.min_words, options.exempt_containers)


@project_rule(
    "duplication/cross-file-block", collect=_collect, severity=Severity.INFO, default=False, options=Options()
)
def cross_file_block(facts: Mapping[str, Marks], options: Options) -> Iterator[ProjectFinding]:
    """Reports runs of blocks that stand in an earlier file too."""
    del options  # they say what is collected
    paths = list(facts)
    rows = [facts[path].numbers() for path in paths]
    once: set[int] = set()
    again: set[int] = set()
    for row in rows:
        again |= once.intersection(row)
        once.update(row)
    homes: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    sharing = [document for document, row in enumerate(rows) if not again.isdisjoint(row)]
    for document in sharing:
        for number, mark in enumerate(rows[document]):
            homes[mark].append((document, number))
    for document in sharing:
        row, number = rows[document], 0
        while number < len(row):
            size, other, start = _run(homes, rows, document, number)
            if size and facts[paths[document]].whole != facts[paths[other]].whole:
                mine, theirs = facts[paths[document]].spans(), facts[paths[other]].spans()
                yield ProjectFinding(
                    paths[document],
                    Span(mine[2 * number], mine[2 * (number + size) - 1]),
                    f"{size} paragraphs, the same as in another file" if size > 1 else "the same as in another file",
                    ((paths[other], Span(theirs[2 * start], theirs[2 * (start + size) - 1])),),
                )
            number += max(1, size)


def _run(
    homes: Mapping[int, list[tuple[int, int]]], rows: Sequence[Sequence[int]], document: int, number: int
) -> tuple[int, int, int]:
    """How many blocks from ``number`` on stand in a row in one earlier document, which one, and where there."""
    known = homes[rows[document][number]]
    if len(known) < 2 or len({home for home, _ in known}) > MOST_FILES:
        return 0, 0, 0
    best = (0, 0, 0)
    for other, start in known:
        if other < document:
            pairs = zip(islice(rows[document], number, None), islice(rows[other], start, None), strict=False)
            size = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
            best = max(best, (size, -other, -start))
    return best[0], -best[1], -best[2]
