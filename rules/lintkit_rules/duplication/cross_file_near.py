"""A passage of this file stands in almost the same words in another one.

Why: Copies that were edited on one side only tell the reader two things. Most likenesses are deliberate, so that this
rule is off by default and only informs.

Bad:
    install.md: Ask the registry office for a certified copy of the certificate and keep the receipt until you are back.
    upgrade.md: Ask the office for a certified copy of that certificate and keep the receipt until you are home again.

Good:
    install.md: Ask the registry office for a certified copy of the certificate and keep the receipt until you are back.
    upgrade.md: See install.md for what to ask for.

Fix: none. Which of the two is right only the writer knows.

Options:
- `min-words`: shorter passages are passed over (default: 15).
- `likeness`: twice the words in common, in order, by the words of both, from 0.7 to 1 (default: 0.7).
- `exempt-containers`: names of containers in which files may share a text, such as `tip` for `:::tip` and `!!! tip`
  (default: none).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit import Document, ProjectFinding, Severity, Span, project_rule
from lintkit_rules.duplication._meetings import LIKE, alike
from lintkit_rules.duplication._twins import Kept, kept


class Options(NamedTuple):
    """What the configuration may set."""

    min_words: int = 15
    exempt_containers: tuple[str, ...] = ()
    likeness: float = LIKE


def _collect(doc: Document, options: Options) -> Kept | None:
    return kept(doc, options.min_words, options.exempt_containers)


@project_rule("duplication/cross-file-near", collect=_collect, severity=Severity.INFO, default=False, options=Options())
def cross_file_near(facts: Mapping[str, Kept], options: Options) -> Iterator[ProjectFinding]:
    """Reports blocks that are nearly one of an earlier file."""
    paths = list(facts)
    for own, other, how_much in alike(facts.values()):
        if how_much >= options.likeness:
            mine, theirs = facts[paths[own.document]].spans(), facts[paths[other.document]].spans()
            yield ProjectFinding(
                paths[own.document],
                Span(mine[3 * own.number], mine[3 * own.number + 1]),
                f"{how_much:.0%} of the words stand in another file, in the same order",
                ((paths[other.document], Span(theirs[3 * other.number], theirs[3 * other.number + 1])),),
            )
