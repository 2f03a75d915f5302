"""A file says word for word what another one says.

Why: Two copies of one document drift apart as soon as one of them is edited. Many are deliberate (a package's readme
beside the project's), so that this rule is off by default and only informs.

Bad:
    docs/readme.md and readme.md hold the same words, whatever their marks, blanks and line ends.

Good:
    docs/readme.md holds one line: See ../readme.md.

Fix: none. Which of the files should stay only the writer knows.

Options:
- `min-words`: shorter files are passed over (default: 30).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit import Document, ProjectFinding, Severity, Span, project_rule
from lintkit_rules.duplication._twins import digest
from lintkit_rules.duplication._words import words


class Options(NamedTuple):
    """What the configuration may set."""

    min_words: int = 30


def _collect(doc: Document, options: Options) -> tuple[bytes, int] | None:
    return (digest(doc), len(doc.text)) if len(words(doc).codes) >= options.min_words else None


@project_rule("duplication/duplicate-file", collect=_collect, severity=Severity.INFO, default=False, options=Options())
def duplicate_file(facts: Mapping[str, tuple[bytes, int]], options: Options) -> Iterator[ProjectFinding]:
    """Reports files whose words are those of an earlier file."""
    del options  # they say what is collected
    first: dict[bytes, str] = {}
    for path, (name, size) in facts.items():
        original = first.setdefault(name, path)
        if original != path:
            related = ((original, Span(0, facts[original][1])),)
            yield ProjectFinding(path, Span(0, size), "the whole file says the same as another one", related)
