"""A whole paragraph or list item stands once more, glued to another one.

Why: A passage that was pasted into the wrong line has no line of its own, so that readers and editors miss it: the
sentence before it seems to go on.

Bad:
    - Ask the registry office for a copy of the certificate.
    - Send it to the consulate.Ask the registry office for a copy of the certificate.

Good:
    - Ask the registry office for a copy of the certificate.
    - Send it to the consulate.

Fix: takes the glued copy out, with the blank in front of it. Safe where it follows a word or a stop without a blank;
unsafe elsewhere; none where it is not character for character the same.

Options:
- `strict`: report every glued copy, also where it may be meant, as info (default: false).
- `min-words`: shorter copies are passed over (default: 8).
- `exempt-containers`: names of containers in which a text may repeat itself, such as `tabs` for `<Tabs>`, `tip` for
  `:::tip` and `!!! tip`, `details` for `<details>` (default: none).
"""

from collections.abc import Iterable
from typing import NamedTuple

from lintkit import Document, Finding, rule
from lintkit_rules.duplication._echoes import Manner, echoes


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = 8
    exempt_containers: tuple[str, ...] = ()


@rule("duplication/glued-copy", options=Options())
def glued_copy(doc: Document, options: Options) -> Iterable[Finding]:
    """Reports whole blocks that stand at the start or the end of another one."""
    found = [echo for echo in echoes(doc) if echo.manner is Manner.GLUED and echo.words >= options.min_words]
    if not found:
        return ()
    from lintkit_rules.duplication._reports import of_glued

    return of_glued(doc, found, options)
